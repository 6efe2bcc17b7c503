"""Take a written name apart: kind words, core, department said beside it.

Official names and written ones go through the same steps, so that they meet:
« CC d'Erdre et Gesvres » and « La communauté de communes Erdre et Gesvres »
both come down to the core « erdre et gesvres » of an EPCI.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geodata.territories import Kind
from geodata.text import fold
from loaders.geocoding.districts import city_of_district
from loaders.geocoding.kinds import EMPTY_WORDS, core_of, kind_alone
from loaders.geocoding.strangers import FOREIGN_CITIES, STRANGE_WORDS

MAX_LENGTH = 300
_NO_REGION: Mapping[str, str] = {}
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_CODE = r"(?:\d{2}|2[AaBb]|9[78]\d)"
_PARENTHESIS = re.compile(r"^(.*[^\s(].*)\(([^()]+)\)\s*$")
_COMMA = re.compile(r"^([^,]+),([^,]+)$")
_DIGIT = re.compile(r"\d")
_TRAILING_CODE = re.compile(rf"^(.*[^\W\d_].*?)\s+({_CODE})$")
_GLUED = re.compile(r"^(cd|cg|ept)(?=\d)")
_ONE_DIGIT = re.compile(r"(?<= )\d$")
_POSTCODE = re.compile(r"(?!20)(97[1-6]|\d\d)\d{2,3}$")


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
    region : str or None
        Code of the region said beside it.
    """

    full: str
    whole: str
    forms: tuple[str, ...]
    kind: Kind | None = None
    department: str | None = None
    acronym: str = ""
    region: str | None = None

    @property
    def is_stranger(self) -> bool:
        """Whether a word or the name says that it is no territory of France.

        Words of kind alone name nothing: « Mairie » is not a mistyped Mairieux.
        """
        words = set(self.full.split())
        foreign = not FOREIGN_CITIES.isdisjoint((self.whole, *self.forms))
        return foreign or not STRANGE_WORDS.isdisjoint(words) or words <= EMPTY_WORDS


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


def parse(
    text: str, departments: Mapping[str, str], regions: Mapping[str, str] = _NO_REGION
) -> WrittenName:
    """Take a written name apart.

    Parameters
    ----------
    text : str
    departments : mapping of str to str
        Normalised name, or code, of each department, to its code.
    regions : mapping of str to str, optional
        Normalised name of each region, to its code.

    Examples
    --------
    >>> parse("La Ville de Rosny-Sous-Bois", {}).forms
    ('rosny sous bois',)
    >>> parse("ville du Havre", {}).forms
    ('le havre', 'havre')
    >>> parse("Saint-Denis (93)", {"93": "93"}).department
    '93'
    """
    full = _unglued(normalise(text))
    if city := city_of_district(full):
        return WrittenName(full, city, (city,), "commune")
    said, beside = _part_from_beside(text, departments)
    if said is not text and not beside:
        full = normalise(said)
    full_kind, forms = core_of(full)
    if not beside:
        return WrittenName(full, full, forms, full_kind)
    department = _department(normalise(beside), departments)
    whole = normalise(said)
    kind, shorter = core_of(whole)
    if kind == full_kind:
        both = (*shorter, *forms) if department else (*forms, *shorter)
        shorter = tuple(dict.fromkeys(both))
    if inner := _PARENTHESIS.match(said):
        shorter = (*shorter, *core_of(normalise(inner[1]))[1])
    other = normalise(beside)
    acronym = "" if other in departments or other in regions else other
    return WrittenName(full, whole, shorter, kind, department, acronym, regions.get(other))


def _unglued(name: str) -> str:
    """Part « CD35 », and write « CD 4 » as the code « 04 »."""
    if name[:2] not in ("cd", "cg", "ep", "de", "dp"):
        return name
    name = _GLUED.sub(r"\1 ", name)
    kind = kind_alone(name.split()[:-1])
    return _ONE_DIGIT.sub(r"0\g<0>", name) if kind == "departement" else name


def _part_from_beside(text: str, departments: Mapping[str, str]) -> tuple[str, str]:
    parenthesis = _PARENTHESIS.match(text) if ")" in text else None
    if parenthesis:
        return _in_order(parenthesis[1], parenthesis[2])
    if "," not in text and not _DIGIT.search(text):
        return text, ""
    for pattern in (_COMMA, _TRAILING_CODE):
        found = pattern.match(text.strip())
        if found and normalise(found[2]) in departments and not _is_area_alone(found[1]):
            return found[1], found[2]
    return text, ""


def _in_order(said: str, beside: str) -> tuple[str, str]:
    """Put a kind before its name, and a name before its acronym."""
    words = normalise(beside).split()
    if _is_area_alone(said):
        return f"{said} {beside}", ""
    if kind_alone(words) not in (None, "commune"):  # Château-Chinon (Ville) is a whole name
        return f"{beside} {said}", ""
    return (beside, said) if _is_acronym_of(said.strip(), words) else (said, beside)


def _is_acronym_of(text: str, words: Sequence[str]) -> bool:
    """Tell whether the letters of a text begin words, in their order."""
    if not text.isupper() or not text.isalpha() or len(words) < len(text):
        return False
    initials = iter(word[0] for word in words)
    return all(letter in initials for letter in text.lower())


def _department(beside: str, departments: Mapping[str, str]) -> str | None:
    """Return the department that a name, a code or a postcode says; none for Corsican ones."""
    postcode = _POSTCODE.match(beside)
    if postcode and len(beside) == 5:
        return departments.get(postcode[1])
    return departments.get(beside)


def _is_area_alone(text: str) -> bool:
    """Tell whether a code that follows is what these words are about, as in « CD 35 »."""
    return kind_alone(normalise(text).split()) in ("departement", "region", "ept")
