"""Laureates by region or department: how many, of which award, for how many inhabitants."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from geodata.atlas import Atlas
from geodata.laureates import Award, Laureate
from geodata.territories import Territory

Level = Literal["region", "departement"]
Measure = Literal["laureats", "million", "label", "encouragement", "startup"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
MILLION = 1_000_000
CLASSES = 5


@dataclass(frozen=True, slots=True)
class Density:
    """What is measured in one territory.

    Parameters
    ----------
    territory : Territory
    count : int
        The laureates that it holds, of the award measured.
    value : float or None
        The measure; None where it can't be known (no population).
    """

    territory: Territory
    count: int
    value: float | None


def densities(
    laureates: Iterable[Laureate], atlas: Atlas, level: Level, measure: Measure
) -> tuple[Density, ...]:
    """Measure each region or department, in order of code; those without laureates too.

    A collectivity overseas, which is no region and has no outline, only where it has some.

    A laureate counts once in each region or department that its territories lie in.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> rows = densities(load_laureates(), Atlas.open(), "region", "startup")
    >>> [(row.territory.name, row.count) for row in rows if row.count]
    [('Centre-Val de Loire', 1)]
    """
    counts = _counts(laureates, atlas, level, measure)
    return tuple(
        Density(one, counts[one.code], _value(one, counts[one.code], measure))
        for one in atlas.of_kind(level)
        if counts[one.code] or not atlas.missing_boundary(one)
    )


def class_breaks(values: Iterable[float], classes: int = CLASSES) -> tuple[float, ...]:
    """Return the upper bound of each class, the last one being the greatest value.

    Zero is no class. Where there are few different values, each has its own;
    else the classes hold about as many different values each.

    Examples
    --------
    >>> class_breaks([0, 1, 1, 3, 2]), class_breaks(range(11))
    ((1, 2, 3), (2, 4, 6, 8, 10))
    """
    different = sorted({value for value in values if value > 0})
    if len(different) <= classes:
        return tuple(different)
    return tuple(
        different[-(-len(different) * rank // classes) - 1] for rank in range(1, classes + 1)
    )


def class_of(value: float | None, breaks: tuple[float, ...]) -> int:
    """Return the class of a value: 0 for none, else from 1.

    Examples
    --------
    >>> [class_of(value, (1, 2.5)) for value in (0, 0.5, 1, 2, 2.5)]
    [0, 1, 1, 2, 2]
    """
    if not value:
        return 0
    return next(rank for rank, upper in enumerate(breaks, 1) if value <= upper)


def _counts(
    laureates: Iterable[Laureate], atlas: Atlas, level: Level, measure: Measure
) -> Counter[str]:
    awards = get_args(Award)
    counts: Counter[str] = Counter()
    for laureate in laureates:
        if measure in awards and laureate.award != measure:
            continue
        places = [atlas.territory(key) for key in laureate.territories]
        codes = (one.regions if level == "region" else one.departments for one in places)
        counts.update({code for held in codes for code in held})
    return counts


def _value(territory: Territory, count: int, measure: Measure) -> float | None:
    if measure != "million":
        return float(count)
    if not territory.population:
        return None
    return count * MILLION / territory.population
