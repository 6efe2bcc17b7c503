"""Other ways to write a name that nothing bears: its slash said, its article put back."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from loaders.geocoding.kinds import ARTICLES, KIND_WORDS
from loaders.geocoding.names import WrittenName

_SLASH = re.compile(r"\s*\bs/s?\s*|(?<=\w)/(?=\w)", re.IGNORECASE)
_SAID = ("sur", "sous", "lès")
_SHORTEST_KIND = 8  # letters; a shorter word may be of the name


def without_slash(text: str) -> list[str]:
    """Say the slash of a name: « Bry s/ Marne », « Bry/Marne » are on the Marne.

    Examples
    --------
    >>> without_slash("Bry s/ Marne")
    ['Bry sur Marne', 'Bry sous Marne', 'Bry lès Marne']
    >>> without_slash("Nantes / Rennes")
    []
    """
    if len(_SLASH.findall(text)) != 1:
        return []
    return [_SLASH.sub(f" {word} ", text) for word in _SAID]


def with_article(written: WrittenName) -> list[str]:
    """Put the article back that a folded name has lost, where a place is surely meant.

    « Kremlin-Bicêtre » is Le Kremlin-Bicêtre; « Tampon » alone is not Le Tampon, unless it
    is a city's or is said to be in a department.
    """
    name = written.forms[0] if written.forms else ""
    is_place = written.kind == "commune" or written.department or " " in name
    if not name or not is_place or written.is_stranger or written.kind not in (None, "commune"):
        return []
    return [] if name.split()[0] in ARTICLES else [f"{one} {name}" for one in sorted(ARTICLES)]


def with_kind_mended(folded: str) -> Iterator[str]:
    """Mend the words of kind that begin a name with one typing error.

    Examples
    --------
    >>> next(with_kind_mended("conseil departementale de l aude"))
    'conseil departemental de l aude'
    """
    words = folded.split()
    if len(words) < 3:  # « Vile de Pau »: a word of kind, a link and a name
        return
    start = 1 if words and words[0] in ARTICLES else 0
    for phrase in KIND_WORDS:
        end = start + len(phrase)
        said, written = " ".join(phrase), " ".join(words[start:end])
        if len(said) >= _SHORTEST_KIND and len(words) > end and _is_mistyped(written, said):
            yield " ".join([said, *words[end:]])


def _is_mistyped(written: str, said: str) -> bool:
    is_another = tuple(written.split()) in KIND_WORDS
    return not is_another and OSA.distance(written, said, score_cutoff=1) == 1
