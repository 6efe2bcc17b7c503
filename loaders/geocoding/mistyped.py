"""Find the one name that typing errors can explain, or say which could be meant.

Each name within two errors is weighed by how likely the text is for it. One of
eight letters or more must have nearly all of the weight, or nothing is decided:
« Fontvnes » may be Fontanès or Fontvannes, « Orleasn » is rather Orléans, too
short to be sure of, than Forléans.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from geodata.territories import Kind
from loaders.geocoding.answers import Found, Hints
from loaders.geocoding.gazetteer import Bearer, Gazetteer
from loaders.geocoding.names import WrittenName, normalise, parse
from loaders.geocoding.slips import begins_alike, likelihood, spelled_like, with_elision

SHORTEST = 8  # letters; too many words resemble a shorter name
RARER_IN_SHORT = 0.1  # an error, in a name that has fewer letters to slip on
MOST_ERRORS = 2
CERTAIN = 0.94  # of all the weight; measured: one wrong answer in 500 names at most
PLAUSIBLE = 0.02
OUTSIDE_DEPARTMENT = 0.001  # a hint ranks, and walls nothing out
OUTSIDE_REGION = 0.1


def mistyped(name: str, written: WrittenName, hints: Hints, gazetteer: Gazetteer) -> Found:
    """Find what a name that nothing bears was meant to be.

    Parameters
    ----------
    name : str
        As it was written, with its capitals.
    written : WrittenName
        The same, taken apart.
    hints : Hints
    gazetteer : Gazetteer

    Returns
    -------
    Found
        ``ambiguous``, the likeliest first, where several may be meant.
    """
    elided = with_elision(name)
    if elided != name:
        name, written = elided, parse(elided, gazetteer.departments)
    weighed = [] if written.is_stranger else _weigh(name, written, hints, gazetteer)
    if not weighed:
        return Found("unmatched")
    best, *others = sorted(weighed, key=lambda meant: -meant.weight)
    total = sum(meant.weight for meant in weighed)
    if best.is_sure and best.weight >= CERTAIN * total:
        aside = [bearer for meant in others for bearer in meant.bearers]
        return Found("fuzzy", best.bearers, best.score, aside, "distance")
    plausible = [best, *(meant for meant in others if meant.weight >= PLAUSIBLE * total)]
    if not any(meant.is_sure for meant in plausible):
        return Found("unmatched")
    bearers = [bearer for meant in plausible for bearer in meant.bearers]
    return Found("ambiguous", bearers, best.score)


@dataclass(frozen=True, slots=True)
class _Meant:
    """Who bears a name that may be meant, its weight, its likeness, whether it can be sure."""

    bearers: list[Bearer]
    weight: float
    score: float
    is_sure: bool


def _weigh(name: str, written: WrittenName, hints: Hints, gazetteer: Gazetteer) -> list[_Meant]:
    heaviest: dict[tuple[str, ...], _Meant] = {}
    typed = normalise(name)
    for text, asked in _texts(written, hints):
        for spelling, bearers in _near(text, asked, gazetteer):
            weight = _chance(text, spelling) * sum(
                _standing(bearer, hints) * (_spelled(name, bearer) if text == typed else 1)
                for bearer in bearers
            )
            who = tuple(bearer.territory.key for bearer in bearers)
            if who not in heaviest or weight > heaviest[who].weight:
                score = 1 - OSA.distance(text, spelling) / len(text)
                long = letters_in(spelling) >= SHORTEST
                alike = text != typed or begins_alike(name, spelling)
                heaviest[who] = _Meant(bearers, weight, score, long and alike)
    return list(heaviest.values())


def _texts(written: WrittenName, hints: Hints) -> Iterator[tuple[str, Kind | None]]:
    """Yield what may be mistyped: the whole wording, then the core of its kind."""
    whole = dict.fromkeys((written.whole, written.full))
    yield from ((text, hints.kind) for text in whole)
    if written.kind:
        kind = hints.kind or written.kind
        yield from ((form, kind) for form in written.forms if form not in whole)


def _near(text: str, kind: Kind | None, gazetteer: Gazetteer) -> Iterator[tuple[str, list[Bearer]]]:
    """Yield the names that are near, with their bearers.

    An ordinary word is no mistyped name: « Commerce » is not Commercy. Nor are words
    that are all attested in names, where there is one only, or where a name is a
    group's, for it is made of others: « Grand Rodez » is not « Grand Roye », nor
    « Quimper Communauté » Quimperlé.
    """
    known = gazetteer.spellings.has_words(text)
    attested = text in gazetteer.words or (known and " " not in text)
    if attested or letters_in(text) < SHORTEST - MOST_ERRORS:
        return
    for spelling in gazetteer.spellings.within(text, MOST_ERRORS):
        bearers = gazetteer.bearing(spelling, kind)
        if bearers and not (known and _may_be_another(text, spelling, bearers)):
            yield spelling, bearers


def _may_be_another(text: str, spelling: str, bearers: list[Bearer]) -> bool:
    """Tell whether known words may make another name than that of these bearers."""
    kinds = {bearer.territory.kind for bearer in bearers}
    if kinds <= {"departement", "region"}:
        return OSA.distance(text, spelling) > 1
    return kinds != {"commune"}


def _chance(text: str, spelling: str) -> float:
    """Return how likely a text is for a name that was meant."""
    chance = likelihood(text, spelling, 1 / len(text))
    short = letters_in(spelling) < SHORTEST
    return chance * RARER_IN_SHORT ** OSA.distance(text, spelling) if short else chance


def _standing(bearer: Bearer, hints: Hints) -> float:
    if hints.department and hints.department not in bearer.departments:
        return OUTSIDE_DEPARTMENT
    if hints.region and hints.region not in bearer.territory.regions:
        return OUTSIDE_REGION
    return 1.0


def _spelled(name: str, bearer: Bearer) -> float:
    """Weigh the capital and the accents of a whole name, which are those of a commune's."""
    return spelled_like(name, bearer.territory.name) if bearer.territory.kind == "commune" else 1.0


def letters_in(text: str) -> int:
    """Count the letters of a folded name, its spaces apart."""
    return len(text.replace(" ", ""))
