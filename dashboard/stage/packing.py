"""Geometries written small, for a file that holds everything.

A packed geometry is GeoJSON where each line of positions is one string: the
"encoded polyline" of maps on the web, with longitude first. ``static/scene/unpack.js``
reads it back.
"""

from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

DECIMALS = 4  # about ten metres
_FIRST, _BITS = 63, 5


def pack(geometry: BaseGeometry) -> dict[str, Any]:
    r"""Write a geometry of EPSG:4326 small: a point as GeoJSON, lines and rings as strings.

    Examples
    --------
    >>> from shapely import LineString, Point
    >>> pack(LineString([(2.0, 48.0), (2.0001, 48.0)]))
    {'type': 'LineString', 'coordinates': '_af@_oh\\A?'}
    >>> pack(Point(2.00004, 48))
    {'type': 'Point', 'coordinates': [2.0, 48.0]}
    """
    if geometry.geom_type == "Point":
        place = [round(geometry.x, DECIMALS), round(geometry.y, DECIMALS)]
        return {"type": "Point", "coordinates": place}
    return {"type": geometry.geom_type, "coordinates": _packed(geometry)}


def _packed(geometry: BaseGeometry) -> Any:
    if geometry.geom_type in ("MultiPolygon", "MultiLineString"):
        return [_packed(part) for part in shapely.get_parts(geometry)]
    if geometry.geom_type == "Polygon":
        rings = shapely.get_rings(geometry)
        return [pack_line(shapely.get_coordinates(ring)) for ring in rings]
    return pack_line(shapely.get_coordinates(geometry))


def pack_line(coordinates: np.ndarray) -> str:
    """Write positions (n, 2) as the steps from each to the next, five bits a character."""
    units = np.rint(coordinates * 10**DECIMALS).astype(np.int64)
    steps = np.diff(units, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel()
    folded = (steps << 1) ^ (steps >> 63)
    return "".join(map(_written, folded.tolist()))


def _written(value: int) -> str:
    characters = []
    while value >= 1 << _BITS:
        characters.append(chr((value & 31 | 32) + _FIRST))
        value >>= _BITS
    characters.append(chr(value + _FIRST))
    return "".join(characters)
