"""Weigh the communes that bore a name before the present ones that bear it.

« Évry » is a village of Yonne; until 2019 it was a prefecture too, which is now
Évry-Courcouronnes. A department tells them apart. A year when both were there
makes them homonyms, but for one that kept its name in its successor's and is a
hundred times as populous. Without a year the present commune, whose official
name it is, goes first; where a successor of that name is ten times as populous,
it is no more than even, and the other is said.
"""

from collections.abc import Sequence

from loaders.geocoding.answers import DOMINANCE, Found, Hints
from loaders.geocoding.gazetteer import Bearer
from loaders.geocoding.names import normalise

RENOWN = 10  # times as many inhabitants
CONTESTED_SCORE = 0.5


def beside(present: Sequence[Bearer], former: Sequence[Bearer], hints: Hints) -> Found:
    """Find who is meant by a name that present and vanished territories share.

    Parameters
    ----------
    present, former : sequence of Bearer
        None of them empty.
    hints : Hints

    Returns
    -------
    Found
        ``reason`` is set where something told them apart, or could not.
    """
    department = hints.department
    there = [bearer for bearer in former if department in bearer.departments]
    here = [bearer for bearer in present if department in bearer.departments]
    if here:
        return Found("exact", present, 1.0)
    if there:
        return Found("exact", there, 1.0, present, "department")
    if any(bearer.territory.kind == "commune" for bearer in present):
        return _communes(present, former, hints)
    groups = all(bearer.territory.kind in ("epci", "ept") for bearer in present)
    return Found("exact", [*present, *former] if groups and not hints.kind else present, 1.0)


def _communes(present: Sequence[Bearer], former: Sequence[Bearer], hints: Hints) -> Found:
    alive = [bearer for bearer in former if hints.year and hints.year < _end(bearer)]
    if alive:
        return _homonyms(present, alive)
    renowned = _renowned(present, former, RENOWN)
    if not renowned:
        return Found("exact", present, 1.0)
    if hints.region in _regions(renowned) - _regions(present):
        return Found("exact", renowned, 1.0, present, "region")
    return Found("exact", present, CONTESTED_SCORE, renowned, "vanished")


def _homonyms(present: Sequence[Bearer], alive: Sequence[Bearer]) -> Found:
    renowned = _renowned(present, alive, DOMINANCE)
    if len(renowned) == 1:
        return Found("exact", renowned, 1.0, present, "year")
    return Found("exact", [*present, *alive], 1.0)


def _renowned(present: Sequence[Bearer], former: Sequence[Bearer], times: int) -> list[Bearer]:
    """Keep those whose name begins their successor's, that much more populous."""
    most = max(bearer.territory.population or 0 for bearer in present)
    return [
        bearer
        for bearer in former
        if bearer.former
        and normalise(bearer.territory.name).startswith(f"{normalise(bearer.former.name)} ")
        and (bearer.territory.population or 0) >= times * most
    ]


def _end(bearer: Bearer) -> int:
    return int(bearer.former.until[:4]) if bearer.former else 0


def _regions(bearers: Sequence[Bearer]) -> set[str]:
    return {region for bearer in bearers for region in bearer.territory.regions}
