"""The words that say of what kind a territory is, before or after its name."""

import re
from collections.abc import Mapping, Sequence

from geodata.territories import Kind

KIND_WORDS: Mapping[tuple[str, ...], Kind] = {
    ("ville",): "commune",
    ("villes",): "commune",
    ("ville", "prefecture"): "commune",
    ("hotel", "de", "ville"): "commune",
    ("commune",): "commune",
    ("communes",): "commune",
    ("commune", "nouvelle"): "commune",
    ("mairie",): "commune",
    ("municipalite",): "commune",
    ("conseil", "municipal"): "commune",
    ("communaute", "d", "agglomeration"): "epci",
    ("communaute", "d", "agglo"): "epci",
    ("communaute", "d", "aglomeration"): "epci",
    ("communaute", "de", "communes"): "epci",
    ("communaute", "de", "commune"): "epci",
    ("communaute", "urbaine"): "epci",
    ("communaute",): "epci",
    ("intercommunalite",): "epci",
    ("com", "com"): "epci",
    ("com", "de", "com"): "epci",
    ("comcom",): "epci",
    ("agglomeration",): "epci",
    ("aglomeration",): "epci",
    ("agglo",): "epci",
    ("metropole",): "epci",
    ("eurometropole",): "epci",
    ("ca",): "epci",
    ("cc",): "epci",
    ("cu",): "epci",
    ("c", "a"): "epci",
    ("c", "c"): "epci",
    ("c", "u"): "epci",
    ("cda",): "epci",
    ("cdc",): "epci",
    ("etablissement", "public", "territorial"): "ept",
    ("ept",): "ept",
    ("territoire",): "ept",
    ("conseil", "departemental"): "departement",
    ("conseil", "general"): "departement",
    ("departement",): "departement",
    ("dept",): "departement",
    ("dpt",): "departement",
    ("cd",): "departement",
    ("cg",): "departement",
    ("conseil", "regional"): "region",
    ("region",): "region",
}
ARTICLES = frozenset({"la", "le", "les", "l"})
EMPTY_WORDS = {word for phrase in KIND_WORDS for word in phrase} | {*ARTICLES, "du", "des"}
_BY_FIRST_WORD = {
    phrase[0]: sorted((p for p in KIND_WORDS if p[0] == phrase[0]), key=len, reverse=True)
    for phrase in KIND_WORDS
}
_TRAILING = (
    ("communaute", "d", "agglomeration"),
    ("communaute", "d", "agglo"),
    ("communaute", "de", "communes"),
    ("communaute", "urbaine"),
    ("communaute",),
    ("metropole",),
    ("agglomeration",),
    ("agglo",),
)
_LAST_WORDS = {phrase[-1] for phrase in _TRAILING}
_LINKS: tuple[tuple[tuple[str, ...], str | None], ...] = (
    (("de", "la"), "la"),
    (("de", "l"), "l"),
    (("du",), "le"),
    (("des",), "les"),
    (("de",), None),
    (("d",), None),
)
_RANK_OF_EPT = re.compile(r"t?\d{1,2}$")


def core_of(name: str) -> tuple[Kind | None, tuple[str, ...]]:
    """Strip kind words, leading then trailing, and the link that follows them.

    What is under several kind words comes last: « Ville de Ville-Langy » is
    that of Ville-Langy before it is that of Langy.

    Parameters
    ----------
    name : str
        In folded letters.

    Examples
    --------
    >>> core_of("ville du havre")
    ('commune', ('le havre', 'havre'))
    >>> core_of("t4 paris ouest la defense")
    ('ept', ('paris ouest la defense',))
    """
    words = name.split()
    ranked = _without_rank(words)
    if ranked is not words:
        return "ept", (" ".join(ranked),)
    kind: Kind | None = None
    layers = [[words]]
    while (found := _leading_kind(layers[-1][-1])) is not None:
        if kind and found[1] == "ept":
            break  # « Territoire » may belong to the name of what it is said of
        length, kind = found[0], kind or found[1]
        layers.append(_without_link(layers[-1][-1][length:]))
    trailing = _trailing_kind(layers[-1][-1]) if kind in (None, "epci") else 0
    if kind is None and not trailing:
        return None, (name,) if name else ()
    forms = [form for layer in layers[1:] or layers for form in layer]
    if trailing:
        kind = "epci"
        forms = [form[:-trailing] for form in forms if len(form) > trailing]
    return kind, tuple(dict.fromkeys(" ".join(form) for form in forms if form))


def kind_alone(words: Sequence[str]) -> Kind | None:
    """Return the kind that words say, where they name nothing.

    Examples
    --------
    >>> kind_alone(["le", "departement"])
    'departement'
    """
    bare = words[1:] if words and words[0] in ARTICLES else words
    return KIND_WORDS.get(tuple(bare))


def _without_rank(words: list[str]) -> list[str]:
    """Drop the rank that the law gives to each EPT of Grand Paris: « T8 », « EPT 12 »."""
    if len(words) < 3:
        return words
    if words[0] == "ept" and _RANK_OF_EPT.match(words[1]):
        return words[2:]
    if words[0][0] == "t" and _RANK_OF_EPT.match(words[0]):
        return words[1:]
    return words[:-1] if words[-1][0] == "t" and _RANK_OF_EPT.match(words[-1]) else words


def _leading_kind(words: list[str]) -> tuple[int, Kind] | None:
    start = 1 if words and words[0] in ARTICLES else 0
    for phrase in _BY_FIRST_WORD.get(words[start] if words[start:] else "", ()):
        end = start + len(phrase)
        if tuple(words[start:end]) == phrase and len(words) > end:
            return end, KIND_WORDS[phrase]
    return None


def _trailing_kind(words: list[str]) -> int:
    """Count the words that say at the end of a name that it is an EPCI's."""
    if not words or words[-1] not in _LAST_WORDS:
        return 0
    for phrase in _TRAILING:
        if len(words) > len(phrase) and tuple(words[-len(phrase) :]) == phrase:
            length = len(phrase)
            before = words[-length - 1] in ("la", "l") and len(words) > length + 1
            return length + before
    return 0


def _without_link(words: list[str]) -> list[list[str]]:
    for link, article in _LINKS:
        if tuple(words[: len(link)]) == link and len(words) > len(link):
            rest = words[len(link) :]
            return [[article, *rest], rest] if article else [rest]
    return [words]
