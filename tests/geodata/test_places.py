"""Distances between places; the laureates are made up."""

from collections.abc import Callable

import geopandas as gpd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Laureate
from geodata.places import around, communes_of, kilometres, middle_of

Invent = Callable[..., Laureate]
points = st.builds(shapely.Point, st.floats(-180, 180), st.floats(-89, 89))


@given(points, points)
def test_a_distance_is_positive_symmetric_and_on_earth(
    one: shapely.Point, other: shapely.Point
) -> None:
    way = kilometres(one, other)
    assert 0 <= way <= 20_004
    assert way == pytest.approx(kilometres(other, one), abs=1e-6)
    assert kilometres(one, one) == 0


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("commune:75056", "commune:13055", 661),
        ("commune:97105", "commune:97209", 170),  # Basse-Terre, Fort-de-France
        ("commune:75056", "commune:97411", 9_390),
    ],
)
def test_known_distances(atlas: Atlas, one: str, other: str, km: int) -> None:
    middles = [middle_of(atlas.territory(key), atlas) for key in (one, other)]
    assert kilometres(*middles) == pytest.approx(km, rel=0.05)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "crs"),
    [
        ("commune:97411", "commune:97416", "EPSG:2975"),
        ("commune:97302", "commune:97311", "EPSG:2972"),
        ("commune:35238", "commune:35288", "EPSG:2154"),
    ],
)
def test_distances_are_those_of_the_plane_of_each_zone(
    atlas: Atlas, one: str, other: str, crs: str
) -> None:
    middles = [middle_of(atlas.territory(key), atlas) for key in (one, other)]
    plane = gpd.GeoSeries(middles, crs="EPSG:4326").to_crs(crs)
    expected = plane.iloc[0].distance(plane.iloc[1]) / 1000
    assert kilometres(*middles) == pytest.approx(expected, rel=0.002)  # type: ignore[arg-type]


def test_a_middle_is_inside(atlas: Atlas) -> None:
    for key in ("region:11", "epci:200056232", "commune:35238", "departement:2A"):
        one = atlas.territory(key)
        middle = middle_of(one, atlas)
        assert middle is not None
        assert atlas.boundary(one, detail="web").contains(middle)
    assert middle_of(atlas.territory("commune:98818"), atlas) is None


def test_the_nearest_come_first_and_none_inside(atlas: Atlas, invent: Invent) -> None:
    laureates = [
        invent(id="lille", territories="commune:59350"),
        invent(id="inside", territories="epci:200056232"),
        invent(id="joint", territories="commune:13055 commune:91228", match_method="joint"),
        invent(id="rosny", territories="commune:93064"),
        invent(id="nowhere", territories="", match_method="unmatched", match_score=""),
        invent(id="noumea", territories="commune:98818"),
    ]
    palaiseau = atlas.territory("commune:91477")
    found = around(palaiseau, laureates, atlas)
    assert [one.id for one, _ in found] == ["joint", "rosny", "lille"]
    assert found[0][1] == pytest.approx(17, abs=4)  # to Évry, the nearer of the two
    assert [one.id for one, _ in around(palaiseau, laureates, atlas, 1)] == ["joint"]


def test_nothing_is_around_what_has_no_boundary(atlas: Atlas, invent: Invent) -> None:
    assert around(atlas.territory("region:988"), [invent()], atlas) == ()


def test_communes_are_those_of_the_edition(atlas: Atlas, invent: Invent) -> None:
    assert len(communes_of(invent(territories="epci:200056232", edition="2019"), atlas)) == 27
    assert (
        communes_of(invent(territories="", match_method="", match_score=""), atlas) == frozenset()
    )
