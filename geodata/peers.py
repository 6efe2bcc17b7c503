"""The territories most like another, by a stated rule.

Two territories are the more alike, the closer they are in the plane of the logarithms
of population and density, each divided by its standard deviation over the kind. Peers
are of the same kind and, for an EPCI, of the same legal nature. Both are symmetric:
what is near to one is as near from the other.
"""

from dataclasses import dataclass

import numpy as np

from geodata.atlas import CURRENT, Atlas
from geodata.territories import Kind, Territory

AMOUNT = 10
NATURES = {
    "CC": "communautés de communes",
    "CA": "communautés d’agglomération",
    "CU": "communautés urbaines",
}
METROPOLIS = "métropoles"


@dataclass(frozen=True, slots=True)
class Peer:
    """A territory that is like another.

    Parameters
    ----------
    territory : Territory
    distance : float
        In standard deviations; 0 for one as populous and as dense.
    rank : int
        1 for the most alike.
    """

    territory: Territory
    distance: float
    rank: int


def nature_of(territory: Territory) -> str:
    """Name the legal nature of an EPCI, that its official name begins with; else nothing.

    An EPCI whose name begins with none of « CC », « CA », « CU » is a metropolis.

    Examples
    --------
    >>> atlas = Atlas.open()
    >>> nature_of(atlas.territory("epci:200056232")), nature_of(atlas.territory("epci:243500139"))
    ('communautés d’agglomération', 'métropoles')
    """
    if territory.kind != "epci":
        return ""
    return NATURES.get(territory.name.split(" ", 1)[0], METROPOLIS)


def peers_of(territory: Territory, atlas: Atlas) -> tuple[Peer, ...]:
    """Return all the peers of a territory, the most alike first, by code where even.

    None where its population or area is unknown or nought, and none for an EPCI of
    the past. Territories of which this is true are nobody's peers.

    Examples
    --------
    >>> atlas = Atlas.open()
    >>> rennes = atlas.territory("epci:243500139")
    >>> [peer.territory.name for peer in peers_of(rennes, atlas)[:2]]
    ['Métropole Rouen Normandie', 'Grenoble-Alpes-Métropole']
    """
    plane = _plane(atlas, territory.kind)
    if territory.until is not None or territory.key not in plane.places:
        return ()
    here = plane.places[territory.key]
    alike = np.flatnonzero(plane.natures == plane.natures[here])
    alike = alike[alike != here]
    ways = np.linalg.norm(plane.points[alike] - plane.points[here], axis=1)
    order = np.argsort(ways, kind="stable")  # the points are in order of code
    return tuple(
        Peer(plane.members[alike[place]], float(ways[place]), rank)
        for rank, place in enumerate(order, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Plane:
    """The territories of a kind whose population and density are known, in order of code."""

    members: tuple[Territory, ...]
    places: dict[str, int]
    points: np.ndarray  # (members, 2), in standard deviations
    natures: np.ndarray


@CURRENT.cached(maxsize=16)
def _plane(atlas: Atlas, kind: Kind) -> _Plane:
    known = [(one, one.population, one.density) for one in atlas.of_kind(kind)]
    measured = [(one, people, density) for one, people, density in known if people and density]
    members = tuple(one for one, _, _ in measured)
    logs = np.log([(people, density) for _, people, density in measured])
    return _Plane(
        members,
        {one.key: place for place, one in enumerate(members)},
        logs / logs.std(axis=0),
        np.array([nature_of(one) for one in members]),
    )
