"""Take a written name apart: kind words, core, department said beside it.

Official names and written ones go through the same steps, so that they meet:
« CC d'Erdre et Gesvres » and « La communauté de communes Erdre et Gesvres »
both come down to the core « erdre et gesvres » of an EPCI.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from geodata.territories import Kind
from geodata.text import fold
from loaders.geocoding.strangers import FOREIGN_CITIES, STRANGE_WORDS

MAX_LENGTH = 300

KIND_WORDS: Mapping[tuple[str, ...], Kind] = {
    ("ville",): "commune",
    ("villes",): "commune",
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
    ("comcom",): "epci",
    ("agglomeration",): "epci",
    ("aglomeration",): "epci",
    ("agglo",): "epci",
    ("metropole",): "epci",
    ("eurometropole",): "epci",
    ("ca",): "epci",
    ("cc",): "epci",
    ("cu",): "epci",
    ("etablissement", "public", "territorial"): "ept",
    ("ept",): "ept",
    ("conseil", "departemental"): "departement",
    ("conseil", "general"): "departement",
    ("departement",): "departement",
    ("cd",): "departement",
    ("cg",): "departement",
    ("conseil", "regional"): "region",
    ("region",): "region",
}
_BY_FIRST_WORD = {
    phrase[0]: sorted((p for p in KIND_WORDS if p[0] == phrase[0]), key=len, reverse=True)
    for phrase in KIND_WORDS
}
_TRAILING = (
    ("communaute", "d", "agglomeration"),
    ("communaute", "de", "communes"),
    ("communaute", "urbaine"),
    ("communaute",),
    ("metropole",),
    ("agglomeration",),
    ("agglo",),
)
_LAST_WORDS = {phrase[-1] for phrase in _TRAILING}
_ARTICLES = {"la", "le", "les", "l"}
_EMPTY_WORDS = {word for phrase in KIND_WORDS for word in phrase} | {*_ARTICLES, "du", "des"}
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_LINKS: tuple[tuple[tuple[str, ...], str | None], ...] = (
    (("de", "la"), "la"),
    (("de", "l"), "l"),
    (("du",), "le"),
    (("des",), "les"),
    (("de",), None),
    (("d",), None),
)
_CODE = r"(?:\d{2}|2[AaBb]|9[78]\d)"
_PARENTHESIS = re.compile(r"^(.*[^\s(].*)\(([^()]+)\)\s*$")
_COMMA = re.compile(r"^([^,]+),([^,]+)$")
_DIGIT = re.compile(r"\d")
_TRAILING_CODE = re.compile(rf"^(.*[^\W\d_].*?)\s+({_CODE})$")
_RANK = r"(?:\d{1,2} ?(?:er|e|eme)?|[ivx]{1,5}(?:er|e|eme))"
_GLUED = re.compile(r"^(cd|cg)(?=\d)")
_POSTCODE = re.compile(r"(?!20)(97[1-6]|\d\d)\d{2,3}$")
_DISTRICTS = (
    re.compile(rf"(paris|lyon|marseille) {_RANK}(?: arrondissement)?$"),
    re.compile(
        r"(?:(?:la )?mairie |(?:la )?ville )?(?:du |le )?"
        rf"{_RANK} arrondissement (?:de )?(paris|lyon|marseille)$"
    ),
)


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name, taken apart.

    Parameters
    ----------
    full : str
        All its words, folded.
    whole : str
        All its words, folded, without what was said beside it.
    forms : tuple of str
        What may be its core once the kind words are gone, the likeliest first.
    kind : Kind or None
        What its kind words say it is.
    department : str or None
        Code of the department said beside it, as in « X (93) » or « X, Gironde ».
    acronym : str
        Another name said in parentheses, folded.
    """

    full: str
    whole: str
    forms: tuple[str, ...]
    kind: Kind | None = None
    department: str | None = None
    acronym: str = ""

    @property
    def is_stranger(self) -> bool:
        """Whether a word or the name says that it is no territory of France.

        Words of kind alone name nothing: « Mairie » is not a mistyped Mairieux.
        """
        words = set(self.full.split())
        foreign = not FOREIGN_CITIES.isdisjoint((self.whole, *self.forms))
        return foreign or not STRANGE_WORDS.isdisjoint(words) or words <= _EMPTY_WORDS


def normalise(text: str) -> str:
    """Fold a name, and write its abbreviations and its « & » out.

    Examples
    --------
    >>> normalise("St-Germain-l’Herm")
    'saint germain l herm'
    >>> normalise("Erdre & Gesvres")
    'erdre et gesvres'
    """
    words = fold(text.replace(" & ", " et ")).split(" ")
    return " ".join([_ABBREVIATIONS.get(word, word) for word in words])


def parse(text: str, departments: Mapping[str, str]) -> WrittenName:
    """Take a written name apart.

    Parameters
    ----------
    text : str
    departments : mapping of str to str
        Normalised name, or code, of each department, to its code.

    Examples
    --------
    >>> parse("La Ville de Rosny-Sous-Bois", {}).forms
    ('rosny sous bois',)
    >>> parse("ville du Havre", {}).forms
    ('le havre', 'havre')
    >>> parse("Saint-Denis (93)", {"93": "93"}).department
    '93'
    """
    full = normalise(text)
    if full[:2] in ("cd", "cg"):
        full = _GLUED.sub(r"\1 ", full)
    district = _district(full)
    if district:
        return WrittenName(full, district, (district,), "commune")
    said, beside = _part_from_beside(text, departments)
    full_kind, forms = _core(full)
    if not beside:
        return WrittenName(full, full, forms, full_kind)
    department = _department(normalise(beside), departments)
    whole = normalise(said)
    kind, shorter = _core(whole)
    acronym = "" if department else normalise(beside)
    if kind == full_kind:
        both = (*shorter, *forms) if department else (*forms, *shorter)
        shorter = tuple(dict.fromkeys(both))
    return WrittenName(full, whole, shorter, kind, department, acronym)


def _part_from_beside(text: str, departments: Mapping[str, str]) -> tuple[str, str]:
    parenthesis = _PARENTHESIS.match(text) if ")" in text else None
    if parenthesis:
        return parenthesis[1], parenthesis[2]
    if "," not in text and not _DIGIT.search(text):
        return text, ""
    for pattern in (_COMMA, _TRAILING_CODE):
        found = pattern.match(text.strip())
        if found and normalise(found[2]) in departments and not _is_area_alone(found[1]):
            return found[1], found[2]
    return text, ""


def _department(beside: str, departments: Mapping[str, str]) -> str | None:
    """Return the department that a name, a code or a postcode says; none for Corsican ones."""
    postcode = _POSTCODE.match(beside)
    if postcode and len(beside) == 5:
        return departments.get(postcode[1])
    return departments.get(beside)


def _is_area_alone(text: str) -> bool:
    """Tell whether a code that follows is what these words are about, as in « CD 35 »."""
    words = tuple(normalise(text).removeprefix("la ").removeprefix("le ").split())
    return KIND_WORDS.get(words) in ("departement", "region")


def _district(name: str) -> str:
    """Return the city of a municipal district, if the name is one."""
    if not ("paris" in name or "lyon" in name or "marseille" in name):
        return ""
    for pattern in _DISTRICTS:
        found = pattern.match(name)
        if found:
            return found[1]
    return ""


def _core(name: str) -> tuple[Kind | None, tuple[str, ...]]:
    """Strip kind words, leading then trailing, and the link that follows them.

    What is under several kind words comes last: « Ville de Ville-Langy » is
    that of Ville-Langy before it is that of Langy.
    """
    kind: Kind | None = None
    layers = [[name.split()]]
    while (found := _leading_kind(layers[-1][-1])) is not None:
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


def _leading_kind(words: list[str]) -> tuple[int, Kind] | None:
    start = 1 if words and words[0] in _ARTICLES else 0
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
            return len(phrase)
    return 0


def _without_link(words: list[str]) -> list[list[str]]:
    for link, article in _LINKS:
        if tuple(words[: len(link)]) == link and len(words) > len(link):
            rest = words[len(link) :]
            return [[article, *rest], rest] if article else [rest]
    return [words]
