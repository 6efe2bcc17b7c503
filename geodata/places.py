"""Where laureates are: the communes that each covers, and distances between places."""

from collections.abc import Iterable

import shapely
from pyproj import Geod

from geodata.atlas import CURRENT, Atlas
from geodata.laureates import Laureate
from geodata.territories import Kind, Territory
from geodata.text import fold

ELLIPSOID = Geod(ellps="GRS80")
Around = tuple[Laureate, float]


def communes_of(laureate: Laureate, atlas: Atlas) -> frozenset[str]:
    """Return the INSEE codes of the communes of a laureate, in its edition's year."""
    keys = laureate.territories
    return frozenset().union(*(atlas.codes_of_communes(key, laureate.edition) for key in keys))


def middle_of(territory: Territory, atlas: Atlas) -> shapely.Point | None:
    """Return a point inside a territory, near its middle; None where it has no boundary."""
    if atlas.missing_boundary(territory):
        return None
    return _middle(atlas, territory.key)


def kilometres(one: shapely.Point, other: shapely.Point) -> float:
    """Measure the way between two points as the crow flies, on the ellipsoid.

    It holds overseas as in metropolitan France.

    Examples
    --------
    >>> round(kilometres(shapely.Point(2.35, 48.85), shapely.Point(4.83, 45.76)))
    391
    """
    _, _, metres = ELLIPSOID.inv(one.x, one.y, other.x, other.y)
    return metres / 1000


def around(
    territory: Territory, laureates: Iterable[Laureate], atlas: Atlas, amount: int = 10
) -> tuple[Around, ...]:
    """Return the laureates that share no commune with a territory, the nearest first.

    Parameters
    ----------
    territory : Territory
    laureates : iterable of Laureate
    atlas : Atlas
    amount : int
        How many at most.

    Returns
    -------
    tuple of (Laureate, float)
        With the kilometres between the middle of the territory and that of the
        laureate (the nearest one of a joint project). Empty where the territory
        has no boundary; laureates without a place, or without a boundary, are left out.
    """
    here = middle_of(territory, atlas)
    if here is None:
        return ()
    inside = atlas.codes_of_communes(territory.key)
    found = []
    for laureate in laureates:
        middles = [middle_of(atlas.territory(key), atlas) for key in laureate.territories]
        ways = [kilometres(here, middle) for middle in middles if middle is not None]
        if ways and not inside & communes_of(laureate, atlas):
            found.append((laureate, min(ways)))
    return tuple(sorted(found, key=lambda one: (one[1], one[0].id))[:amount])


def neighbours_of(territory: Territory, atlas: Atlas) -> tuple[Territory, ...]:
    """Return the territories of the same kind that it has a border with, by name.

    Empty where it has no boundary.

    Examples
    --------
    >>> atlas = Atlas.open()
    >>> [one.name for one in neighbours_of(atlas.territory("region:53"), atlas)]
    ['Normandie', 'Pays de la Loire']
    """
    if atlas.missing_boundary(territory):
        return ()
    inside = atlas.codes_of_communes(territory.key)
    met = atlas.communes_meeting(atlas.boundary(territory))
    keys = {key for one in met if one.code not in inside for key in holders(one, territory.kind)}
    found = [atlas.territory(key) for key in keys - {territory.key}]
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.code)))


def holders(commune: Territory, kind: Kind) -> tuple[str, ...]:
    """Return the keys of the territories of a kind that a commune is, or is in, today.

    Examples
    --------
    >>> holders(Atlas.open().territory("commune:93064"), "departement")
    ('departement:93',)
    """
    codes: dict[Kind, tuple[str | None, ...]] = {
        "commune": (commune.code,),
        "epci": (commune.epci,),
        "ept": (commune.ept,),
        "departement": commune.departments,
        "region": commune.regions,
    }
    return tuple(f"{kind}:{code}" for code in codes[kind] if code)


@CURRENT.cached(maxsize=4096)
def _middle(atlas: Atlas, key: str) -> shapely.Point:
    return atlas.boundary(atlas.territory(key), detail="web").point_on_surface()
