"""The place of a territory among those of its kind, by its laureates."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.places import communes_of, holders
from geodata.territories import Kind, Territory

WEIGHED: tuple[Kind, ...] = ("departement", "region")
"""Kinds large enough for laureates per million inhabitants to mean something."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order where equals share their place.

    Parameters
    ----------
    value : float
    place : int
        1 plus how many have more.
    ties : int
        How many others have as much.
    among : int
        How many were compared.
    holders : int
        How many of them have any.
    """

    value: float
    place: int
    ties: int
    among: int
    holders: int


def rank_of(key: str, values: Mapping[str, float]) -> Rank | None:
    """Place one among others; None where its value is unknown.

    Examples
    --------
    >>> rank_of("b", {"a": 3, "b": 1, "c": 1, "d": 0})
    Rank(value=1, place=2, ties=1, among=4, holders=3)
    """
    if key not in values:
        return None
    value = values[key]
    return Rank(
        value=value,
        place=1 + sum(other > value for other in values.values()),
        ties=sum(other == value for other in values.values()) - 1,
        among=len(values),
        holders=sum(other > 0 for other in values.values()),
    )


def by_territory(kind: Kind, laureates: Iterable[Laureate], atlas: Atlas) -> dict[str, int]:
    """Count the laureates that share a commune with each present territory of a kind.

    As `geodata.selection.Selection` does with a territory: start-ups count where
    their seat is. Of the regions, the 18 are compared, and not the collectivities.
    """
    counts = dict.fromkeys((one.key for one in _compared(kind, atlas)), 0)
    found: Counter[str] = Counter()
    for laureate in laureates:
        codes = communes_of(laureate, atlas)
        communes = (atlas.territory(f"commune:{code}") for code in codes)
        found.update({key for commune in communes for key in holders(commune, kind)})
    return counts | {key: amount for key, amount in found.items() if key in counts}


def per_million(counts: Mapping[str, int], atlas: Atlas) -> dict[str, float]:
    """Divide counts by millions of inhabitants; who has no known inhabitant is left out."""
    people = {key: atlas.territory(key).population for key in counts}
    return {key: counts[key] * 1e6 / amount for key, amount in people.items() if amount}


def _compared(kind: Kind, atlas: Atlas) -> list[Territory]:
    """Return the territories of a kind; of the regions, the 18 and not the collectivities."""
    return [one for one in atlas.of_kind(kind) if kind != "region" or one.departments]
