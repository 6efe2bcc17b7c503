"""The packed geometries, read back by a decoder written apart from the encoder."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, MultiLineString, MultiPolygon, Point, Polygon

from dashboard.stage.packing import DECIMALS, pack, pack_line

longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)
lines = st.lists(st.tuples(longitudes, latitudes), min_size=1, max_size=30)


def unpack(text: str) -> list[tuple[float, float]]:
    numbers, value, shift = [], 0, 0
    for character in text:
        bits = ord(character) - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            numbers.append((value >> 1) ^ -(value & 1))
            value, shift = 0, 0
    places = np.cumsum(np.array(numbers).reshape(-1, 2), axis=0)
    return [tuple(place) for place in (places / 10**DECIMALS).tolist()]


@given(lines)
def test_a_line_comes_back_within_half_a_unit(line: list[tuple[float, float]]) -> None:
    back = unpack(pack_line(np.array(line)))
    assert np.abs(np.array(back) - np.array(line)).max() <= 0.5 * 10**-DECIMALS + 1e-9


@given(lines)
def test_a_packed_line_can_stand_in_html(line: list[tuple[float, float]]) -> None:
    assert not set(pack_line(np.array(line))) & set("<>&\"'")


def test_two_places_that_are_one_once_rounded_stay_one() -> None:
    first, second = unpack(pack_line(np.array([(2.00004, 48.0), (2.00001, 48.0)])))
    assert first == second == (2.0, 48.0)


SQUARE = Polygon([(0, 0), (1, 0), (1, 1), (0, 1)], [[(0.2, 0.2), (0.2, 0.4), (0.4, 0.4)]])


@pytest.mark.parametrize(
    "geometry",
    [
        LineString([(0, 0), (1, 1)]),
        MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]),
        SQUARE,
        MultiPolygon([SQUARE, shapely.transform(SQUARE, lambda at: at + 5)]),
    ],
)
def test_a_geometry_keeps_the_nesting_of_geojson(geometry: shapely.Geometry) -> None:
    packed = pack(geometry)
    written = shapely.geometry.mapping(geometry)
    assert packed["type"] == written["type"]
    assert opened(packed["coordinates"]) == listed(written["coordinates"])


def opened(coordinates: object) -> object:
    if isinstance(coordinates, str):
        return [list(place) for place in unpack(coordinates)]
    if isinstance(coordinates, float):
        return coordinates
    return [opened(part) for part in coordinates]


def listed(coordinates: object) -> object:
    if not isinstance(coordinates, list | tuple):
        return coordinates
    return [listed(part) for part in coordinates]


def test_a_point_is_plain_geojson() -> None:
    assert pack(Point(2.483712, 48.871649)) == {"type": "Point", "coordinates": [2.4837, 48.8716]}
