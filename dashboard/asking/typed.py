"""Read what someone types in the search box: « labels 2019 Île-de-France » sets filters.

The policy:

- A year of four digits is an edition; « 2018-2020 », « 2018 à 2020 » are all those between.
- « label(s) », « labellisé(s) », « encouragement(s) », « start-up(s) » are awards; « argent » and
  « bronze » are levels, « or » only right after a label, for it is also part of names (Côte-d’Or).
- The name of a region is a filter, and its usual names and initials (IDF, PACA, AURA…), even
  inside a longer name: « Bretagne romantique » is the text « romantique », in Bretagne.
- Small words (en, de, la…) right before what was recognised go with it.
- All the rest is text, as it was typed. Where nothing is recognised, all of it is.
"""

import re
from dataclasses import dataclass, field, replace

from dashboard.asking.address import Filters
from dashboard.asking.queries import FIRST_YEAR, LAST_YEAR, MAX_TEXT
from geodata.atlas import CURRENT, Atlas
from geodata.text import fold

AWARDS = {
    "label": "label",
    "labels": "label",
    "labellise": "label",
    "labellises": "label",
    "labellisee": "label",
    "labellisees": "label",
    "encouragement": "encouragement",
    "encouragements": "encouragement",
    "encourage": "encouragement",
    "encourages": "encouragement",
    "start up": "startup",
    "start ups": "startup",
    "startup": "startup",
    "startups": "startup",
}
LEVELS = ("argent", "bronze", "or")
HYPHENS = ("-", "–", "/")
USUAL_NAMES = {
    "idf": "11",
    "region parisienne": "11",
    "cvl": "24",
    "bfc": "27",
    "bourgogne franche comte": "27",
    "hdf": "32",
    "pdl": "52",
    "pays de loire": "52",
    "na": "75",
    "nouvelle aquitaine": "75",
    "aura": "84",
    "rhone alpes auvergne": "84",
    "paca": "93",
    "region sud": "93",
    "reunion": "04",
}
SMALL = frozenset(
    ["a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les"]
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word where it stands in the text, and as it is compared."""

    start: int
    end: int
    said: str


@dataclass(slots=True)
class _Reading:
    """What was recognised so far, and the places of its words."""

    text: str
    words: list[_Word]
    years: set[int] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    distinctions: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def said(self, place: int, amount: int = 1) -> str:
        """Return the words from a place; empty past the end."""
        return " ".join(word.said for word in self.words[place : place + amount])


def ask(text: str, filters: Filters, atlas: Atlas) -> Filters:
    """Set the filters that a text names; leave those that it does not.

    Examples
    --------
    >>> asked = ask("labels 2019 Île-de-France", Filters(), Atlas.open())
    >>> asked.years, asked.regions, asked.distinctions, asked.text
    ((2019,), ('11',), ('label',), '')
    >>> ask("données ouvertes en PACA", Filters(), Atlas.open()).text
    'données ouvertes'
    """
    reading = _read(text[:MAX_TEXT].strip(), _region_names(atlas))
    return replace(
        filters,
        years=tuple(sorted(reading.years, reverse=True)) or filters.years,
        regions=tuple(sorted(reading.regions)) or filters.regions,
        distinctions=tuple(dict.fromkeys(reading.distinctions)) or filters.distinctions,
        text=_rest(reading),
    )


def _read(text: str, regions: dict[str, str]) -> _Reading:
    words = [_Word(one.start(), one.end(), fold(one[0])) for one in _WORD.finditer(text)]
    reading = _Reading(text, words)
    place = 0
    while place < len(words):
        amount = (
            _take_years(reading, place)
            or _take_award(reading, place)
            or _take_region(reading, place, regions)
        )
        reading.taken.update(range(place, place + amount))
        place += amount or 1
    for place in reversed(range(len(words) - 1)):
        if words[place].said in SMALL and place + 1 in reading.taken:
            reading.taken.add(place)
    return reading


def _take_years(reading: _Reading, place: int) -> int:
    """Take a year, or two and those between; return how many words that is."""
    first = _year(reading.said(place))
    if first is None:
        return 0
    step = 2 if reading.said(place + 1) == "a" else 1
    last = _year(reading.said(place + step))
    if last is not None and first <= last and (step == 2 or _hyphen_after(reading, place)):
        reading.years.update(range(first, last + 1))
        return step + 1
    reading.years.add(first)
    return 1


def _year(said: str) -> int | None:
    is_year = len(said) == 4 and said.isdigit() and FIRST_YEAR <= int(said) <= LAST_YEAR
    return int(said) if is_year else None


def _hyphen_after(reading: _Reading, place: int) -> bool:
    word, following = reading.words[place], reading.words[place + 1]
    return reading.text[word.end : following.start].strip() in HYPHENS


def _take_award(reading: _Reading, place: int) -> int:
    """Take an award with its level: « labels », « label d’or », « argent », « start-up »."""
    if reading.said(place) in LEVELS[:2]:
        reading.distinctions.append(reading.said(place))
        return 1
    amount = 2 if reading.said(place, 2) in AWARDS else 1
    award = AWARDS.get(reading.said(place, amount))
    if award is None:
        return 0
    after = place + amount
    step = 1 if reading.said(after) in ("d", "de") else 0
    level = reading.said(after + step)
    if award == "label" and level in LEVELS:
        reading.distinctions.append(level)
        return amount + step + 1
    reading.distinctions.append(award)
    return amount


def _take_region(reading: _Reading, place: int, regions: dict[str, str]) -> int:
    """Take the longest name of a region that begins here."""
    longest = max(name.count(" ") + 1 for name in regions)
    for amount in range(longest, 0, -1):
        code = regions.get(reading.said(place, amount))
        if code and place + amount <= len(reading.words):
            reading.regions.add(code)
            return amount
    return 0


def _rest(reading: _Reading) -> str:
    """Return the words not taken, as they were typed; the whole text where none was."""
    if not reading.taken:
        return reading.text
    parts: list[str] = []
    for place, word in enumerate(reading.words):
        if place in reading.taken:
            continue
        follows = place > 0 and place - 1 not in reading.taken
        start = reading.words[place - 1].end if follows else word.start
        parts.append(("" if follows else " ") + reading.text[start : word.end])
    return "".join(parts).strip()


@CURRENT.cached(maxsize=2)
def _region_names(atlas: Atlas) -> dict[str, str]:
    """Return the code of each region by its names, official and usual."""
    official = {fold(one.name): one.code for one in atlas.of_kind("region")}
    return {**USUAL_NAMES, **official}
