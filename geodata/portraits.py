"""The portrait of a territory: what it is, its laureates, those around it, its peers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.peers import AMOUNT, Peer, peers_of
from geodata.places import Around, around, neighbours_of
from geodata.ranks import WEIGHED, Rank, by_territory, per_million, rank_of
from geodata.selection import Selection, regions_of
from geodata.territories import Kind, Perimeter, Territory

LABELLED = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a territory among those of its kind.

    Parameters
    ----------
    territory : Territory
    count : Rank
        By how many laureates share a commune with it.
    weighed : Rank or None
        By laureates per million inhabitants; None where it means nothing.
    """

    territory: Territory
    count: Rank
    weighed: Rank | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """A peer, and what it was itself labelled for.

    Parameters
    ----------
    peer : Peer
    laureates : tuple of Laureate
        Those placed on it, and not only on a part of it or on what holds it.
    """

    peer: Peer
    laureates: tuple[Laureate, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is known of a territory.

    Parameters
    ----------
    territory : Territory
    perimeter : Perimeter
        That of today; the last one for an EPCI of the past.
    holders : tuple of Territory
        The EPCI, EPT, departments and regions that it lies in, the smallest first.
    neighbours : tuple of Territory
        Those of its kind that it has a border with, by name.
    missing : str
        Why it has no boundary, in French; empty where it has one.
    laureates : tuple of Laureate
        Territories whose perimeter shares a commune with it: its own first.
    around : tuple of (Laureate, float)
        The nearest others, and their distance in kilometres (see `geodata.places`).
    standings : tuple of Standing
        Its place among its kind, then that of each region it lies in.
    startups : tuple of Laureate
        Start-ups seated in it.
    startups_near : tuple of Laureate
        Start-ups seated in its regions, but not in it.
    startups_heard : tuple of Laureate
        Start-ups of unknown seat, heard in the audition of its regions.
    peers : tuple of Likeness
        The most alike (see `geodata.peers`).
    labelled_peers : tuple of Likeness
        The most alike of those that have a laureate of their own.
    candidates : int
        How many peers there were to compare with.
    """

    territory: Territory
    perimeter: Perimeter
    holders: tuple[Territory, ...]
    neighbours: tuple[Territory, ...]
    missing: str
    laureates: tuple[Laureate, ...]
    around: tuple[Around, ...]
    standings: tuple[Standing, ...]
    startups: tuple[Laureate, ...]
    startups_near: tuple[Laureate, ...]
    startups_heard: tuple[Laureate, ...]
    peers: tuple[Likeness, ...]
    labelled_peers: tuple[Likeness, ...]
    candidates: int


def portrait_of(territory: Territory, laureates: Sequence[Laureate], atlas: Atlas) -> Portrait:
    """Draw the portrait of a territory.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> atlas = Atlas.open()
    >>> rennes = portrait_of(atlas.territory("epci:243500139"), load_laureates(), atlas)
    >>> [one.id for one in rennes.laureates]
    ['2023-label-rennes-metropole', '2015-label-rennes']
    >>> [like.peer.territory.name for like in rennes.labelled_peers]
    ['Nantes Métropole', 'Toulouse Métropole']
    """
    inside = Selection(territory=territory.key).of(laureates, atlas)
    seated, awarded = _part(inside, lambda one: one.award == "startup")
    peers = peers_of(territory, atlas)
    own = _by_own_key(laureates)
    alike = [Likeness(peer, own.get(peer.territory.key, ())) for peer in peers]
    near, heard = _startups_of(atlas.regions(territory), seated, laureates, atlas)
    return Portrait(
        territory=territory,
        perimeter=atlas.perimeter(territory),
        holders=_holders(territory, atlas),
        neighbours=neighbours_of(territory, atlas),
        missing=atlas.missing_boundary(territory),
        laureates=_own_first(territory, awarded),
        around=around(territory, [one for one in laureates if one.award != "startup"], atlas),
        standings=_standings(territory, laureates, atlas),
        startups=seated,
        startups_near=near,
        startups_heard=heard,
        peers=tuple(alike[:AMOUNT]),
        labelled_peers=tuple([like for like in alike if like.laureates][:LABELLED]),
        candidates=len(peers),
    )


def _part(
    laureates: Sequence[Laureate], test: Callable[[Laureate], bool]
) -> tuple[tuple[Laureate, ...], tuple[Laureate, ...]]:
    passing = tuple(one for one in laureates if test(one))
    return passing, tuple(one for one in laureates if not test(one))


def _own_first(territory: Territory, laureates: Sequence[Laureate]) -> tuple[Laureate, ...]:
    own, others = _part(laureates, lambda one: territory.key in one.territories)
    return own + others


def _by_own_key(laureates: Sequence[Laureate]) -> dict[str, tuple[Laureate, ...]]:
    """List, by territory, the laureates placed on it; not the start-ups, which are guests."""
    own: dict[str, tuple[Laureate, ...]] = {}
    for laureate in laureates:
        for key in laureate.territories if laureate.award != "startup" else ():
            own[key] = (*own.get(key, ()), laureate)
    return own


def _startups_of(
    regions: Sequence[Territory],
    seated: Sequence[Laureate],
    laureates: Sequence[Laureate],
    atlas: Atlas,
) -> tuple[tuple[Laureate, ...], tuple[Laureate, ...]]:
    """Return the start-ups seated elsewhere in these regions, and those only heard there."""
    codes = {region.code for region in regions}
    others = [one for one in laureates if one.award == "startup" and one not in seated]
    near = tuple(one for one in others if codes & regions_of(one, atlas))
    heard = tuple(one for one in others if not one.territories and codes & set(one.stage_regions))
    return near, heard


def _holders(territory: Territory, atlas: Atlas) -> tuple[Territory, ...]:
    keys = [f"ept:{territory.ept}"] if territory.ept else []
    keys += [f"epci:{territory.epci}"] if territory.epci else []
    groups = [atlas.territory(key) for key in keys]
    above = [*groups, *atlas.departments(territory), *atlas.regions(territory)]
    return tuple(one for one in above if one != territory)


def _standings(
    territory: Territory, laureates: Sequence[Laureate], atlas: Atlas
) -> tuple[Standing, ...]:
    regions = [one for one in atlas.regions(territory) if one != territory]
    counted = {}
    standings = []
    for one in (territory, *regions):
        if one.kind not in counted:
            counted[one.kind] = by_territory(one.kind, laureates, atlas)
        standing = _standing(one, one.kind, counted[one.kind], atlas)
        standings += [standing] if standing else []
    return tuple(standings)


def _standing(one: Territory, kind: Kind, counts: dict[str, int], atlas: Atlas) -> Standing | None:
    count = rank_of(one.key, counts)
    if count is None:  # an EPCI of the past is not compared with those of today
        return None
    weighed = rank_of(one.key, per_million(counts, atlas)) if kind in WEIGHED else None
    return Standing(one, count, weighed)
