"""The map of a portrait, as plain shapes in a rectangle: the page and the paper draw it.

Degrees of longitude are shortened by the cosine of the latitude, so that a territory
keeps its shape; at this scale no other distortion is seen.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.spread import Point, spread
from geodata.atlas import CURRENT, Atlas
from geodata.land import Detail
from geodata.laureates import Laureate
from geodata.places import middle_of
from geodata.portraits import Portrait
from geodata.territories import Territory

Ring = list[tuple[float, float]]
Shape = list[Ring]
MARGIN = 0.28  # of the larger side, around the territory
SMALLEST = 0.03  # of a degree: the height of the smallest map
CROWD = 26.0  # how close marks may come, in the units of the sketch
EDGE = 14.0  # how close to the edge of the sketch
ROUNDS = 8  # marks pushed from the edge may meet again
FINEST = 1.2  # units between two points of a line
LARGE = ("departement", "region")  # drawn at web detail
METROPOLIS = (-5.3, 41.2, 9.7, 51.2)


@dataclass(frozen=True, slots=True)
class Mark:
    """A laureate on a sketch."""

    x: float
    y: float
    laureate: Laureate


@dataclass(frozen=True, slots=True)
class Sketch:
    """A map in a rectangle whose origin is the top left.

    Parameters
    ----------
    width, height : float
    land : list of Shape
        What lies around: communes, or departments.
    inner : list of Shape
        The parts of the territory.
    outline : Shape
        The territory; empty in a locator where it would be too small to see.
    marks : list of Mark
    dot : (float, float) or None
        Where it is, in a locator.
    """

    width: float
    height: float
    land: list[Shape]
    inner: list[Shape]
    outline: Shape
    marks: list[Mark]
    dot: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Brings degrees to the units of a sketch."""

    west: float
    north: float
    across: float  # units a degree of longitude
    down: float  # units a degree of latitude
    width: float
    height: float

    @classmethod
    def around(
        cls,
        bounds: tuple[float, float, float, float],
        size: tuple[float, float],
        margin: float,
        aside: float = 0,
    ) -> "_Frame":
        """Fit bounds into a rectangle, whose left is kept free over a width."""
        width, height = size
        west, south, east, north = bounds
        shortened = math.cos(math.radians((south + north) / 2))
        tall = max((north - south), SMALLEST) * (1 + margin)
        wide = max((east - west) * shortened, SMALLEST) * (1 + margin)
        down = min(height / tall, (width - aside) / wide)
        across = down * shortened
        return cls(
            (west + east) / 2 - (width + aside) / across / 2,
            (south + north) / 2 + height / down / 2,
            across,
            down,
            width,
            height,
        )

    @property
    def box(self) -> tuple[float, float, float, float]:
        south = self.north - self.height / self.down
        return (self.west, south, self.west + self.width / self.across, self.north)

    def at(self, x: float, y: float) -> tuple[float, float]:
        return round((x - self.west) * self.across, 1), round((self.north - y) * self.down, 1)

    def inside(self, point: Point) -> Point:
        """Bring a point in from the edge."""
        x, y = point
        return (
            min(max(x, EDGE), self.width - EDGE),
            min(max(y, EDGE), self.height - EDGE),
        )

    def shape(self, geometry: BaseGeometry) -> Shape:
        """Cut a geometry to the frame; points hard by the one before are dropped."""
        cut = shapely.clip_by_rect(geometry, *self.box)
        polygons = [one for one in shapely.get_parts(cut) if one.geom_type == "Polygon"]
        rings = [ring for one in polygons for ring in (one.exterior, *one.interiors)]
        drawn = [self._ring(ring) for ring in rings]
        return [ring for ring in drawn if len(ring) > 2]

    def _ring(self, ring: shapely.LinearRing) -> Ring:
        points: Ring = []
        for x, y in ring.coords[:-1]:
            point = self.at(x, y)
            if not points or math.dist(points[-1], point) >= FINEST:
                points.append(point)
        return points


def sketch_of(
    portrait: Portrait, atlas: Atlas, size: tuple[float, float], aside: float = 0
) -> Sketch | None:
    """Draw the territory, its parts, what lies around, and the laureates of the portrait.

    Parameters
    ----------
    portrait : Portrait
    atlas : Atlas
    size : (float, float)
        Width and height of the rectangle.
    aside : float
        Width at the left that the territory leaves free, for a locator.

    Returns
    -------
    Sketch or None
        None where the territory has no boundary.
    """
    if portrait.missing:
        return None
    territory = portrait.territory
    detail: Detail = "web" if territory.kind in LARGE else "full"
    outline = atlas.boundary(territory, detail=detail)
    frame = _Frame.around(outline.bounds, size, MARGIN, aside)
    shown = [*portrait.laureates, *portrait.startups, *(one for one, _ in portrait.around)]
    return Sketch(
        *size,
        [shape for one in _land(territory, frame, detail, atlas) if (shape := frame.shape(one))],
        [frame.shape(one) for one in _parts(portrait, detail, atlas)],
        frame.shape(outline),
        _marks(shown, frame, aside, atlas),
    )


def locator_of(territory: Territory, atlas: Atlas, size: float) -> Sketch | None:
    """Show where a territory is in metropolitan France, or in its region overseas."""
    middle = middle_of(territory, atlas)
    if middle is None:
        return None
    outline = atlas.boundary(territory, detail="web")
    regions = _regions(atlas)
    overseas = not shapely.box(*METROPOLIS).contains(middle)
    land = [regions[territory.regions[0]]] if overseas else list(regions.values())
    bounds = land[0].bounds if overseas else METROPOLIS
    frame = _Frame.around(bounds, (size, size), 0.06)
    large = territory.kind in LARGE and not overseas
    return Sketch(
        size,
        size,
        [shape for one in land if (shape := frame.shape(one))],
        [],
        frame.shape(outline.simplify(0.02)) if large else [],
        [],
        None if large else frame.at(middle.x, middle.y),
    )


def _land(
    territory: Territory, frame: _Frame, detail: Detail, atlas: Atlas
) -> Iterable[BaseGeometry]:
    """Return what lies around: communes around a small territory, else departments."""
    if territory.kind in LARGE:
        around: Iterable[Territory] = atlas.of_kind("departement")
    else:
        around = atlas.communes_meeting(shapely.box(*frame.box))
    for one in around:
        if not atlas.missing_boundary(one):
            yield atlas.boundary(one, detail=detail)


def _parts(portrait: Portrait, detail: Detail, atlas: Atlas) -> list[BaseGeometry]:
    """Return the parts of a territory: departments of a region, else its communes or EPCI."""
    territory = portrait.territory
    if territory.kind == "region":
        return [atlas.boundary(one, detail=detail) for one in atlas.departments(territory)]
    groups: dict[str, list[BaseGeometry]] = {}
    for one in portrait.perimeter.communes:
        if not atlas.missing_boundary(one):
            part = (one.epci or one.code) if territory.kind == "departement" else one.code
            groups.setdefault(part, []).append(atlas.boundary(one, detail=detail))
    if len(portrait.perimeter.communes) < 2:
        return []
    return [shapely.coverage_union_all(shapes) for shapes in groups.values()]


def _marks(laureates: Iterable[Laureate], frame: _Frame, aside: float, atlas: Atlas) -> list[Mark]:
    """Place the laureates that the frame shows, none upon another nor under the locator."""
    seen = shapely.box(*frame.box)
    middles = [
        (middle_of(atlas.territory(key), atlas), laureate)
        for laureate in laureates
        for key in laureate.territories
    ]
    found = [
        (frame.at(middle.x, middle.y), laureate)
        for middle, laureate in middles
        if middle is not None and seen.contains(middle)
    ]
    found = [(at, one) for at, one in found if not _is_under(at, frame, aside)]
    places = _apart([at for at, _ in found], frame)
    return [
        Mark(round(x, 1), round(y, 1), laureate)
        for (x, y), (_, laureate) in zip(places, found, strict=True)
    ]


def _is_under(point: Point, frame: _Frame, aside: float) -> bool:
    """Tell whether the locator, a square at the bottom left, would hide a mark."""
    reach = aside + EDGE if aside else 0
    return point[0] < reach and point[1] > frame.height - reach


def _apart(points: list[Point], frame: _Frame) -> list[Point]:
    """Part the points that are too close, and keep all of them inside."""
    if all(math.dist(one, other) >= CROWD for one, other in combinations(points, 2)):
        return [frame.inside(point) for point in points]
    for _ in range(ROUNDS):
        points = [frame.inside(point) for point in spread(points, CROWD)]
    return points


@CURRENT.cached(maxsize=2)
def _regions(atlas: Atlas) -> dict[str, BaseGeometry]:
    """Return light outlines of the regions that have boundaries, by code."""
    departments = atlas.department_outlines()
    codes = [one.code for one in atlas.of_kind("region") if one.departments]
    united = [
        shapely.coverage_union_all(
            [departments[code] for code in atlas.territory(f"region:{region}").departments]
        )
        for region in codes
    ]
    tolerance = 0.03  # of a degree: Visvalingam, square root of the smallest area kept
    return dict(zip(codes, shapely.coverage_simplify(united, tolerance), strict=True))
