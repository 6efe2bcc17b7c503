"""Laureates as features: what is drawn, what is said, and what is left unknown."""

import json
from collections.abc import Callable

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, shape

from dashboard.exports.json_file import json_bytes
from dashboard.features import (
    DECIMALS,
    backdrop,
    collection,
    communes_of,
    feature_of,
    geometry_json,
    inner_communes,
    missing_outline,
    outline_of,
    perimeters_of,
    region_names,
)
from dashboard.stage.scene import map_data
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from tests.crowd import crowd

ATLAS = Atlas.open()
CROWD = crowd(24)
LAUREATES = load_laureates()
Make = Callable[..., Laureate]
drawn = pytest.mark.parametrize("laureate", [*LAUREATES, *CROWD], ids=lambda one: one.id)


def numbers(coordinates: object) -> list[float]:
    if isinstance(coordinates, int | float):
        return [coordinates]
    return [number for part in coordinates for number in numbers(part)]  # type: ignore[attr-defined]


@drawn
def test_a_feature_is_geojson(laureate: Laureate) -> None:
    feature = json.loads(json_bytes(feature_of(laureate, ATLAS)))
    assert (feature["type"], feature["id"]) == ("Feature", laureate.id)
    if feature["geometry"]:
        assert shape(feature["geometry"]).is_valid


@drawn
def test_a_shape_stands_on_earth_and_is_no_finer_than_a_metre(laureate: Laureate) -> None:
    geometry = feature_of(laureate, ATLAS)["geometry"]
    for number in numbers(geometry["coordinates"]) if geometry else []:
        assert -180 <= number <= 180
        assert number == round(number, DECIMALS)


@drawn
def test_what_has_no_shape_says_why(laureate: Laureate) -> None:
    geometry = feature_of(laureate, ATLAS)["geometry"]
    unplaced = not laureate.territories or bool(missing_outline(laureate, ATLAS))
    assert (geometry is None) == unplaced


@drawn
def test_a_start_up_is_a_point_and_a_territory_an_area(laureate: Laureate) -> None:
    geometry = feature_of(laureate, ATLAS)["geometry"]
    if geometry and laureate.award == "startup":
        assert geometry["type"] == "Point"
    elif geometry:
        assert geometry["type"] in ("Polygon", "MultiPolygon")


@drawn
def test_the_anchor_is_inside_the_outline(laureate: Laureate) -> None:
    anchor = feature_of(laureate, ATLAS)["properties"]["anchor"]
    outline = outline_of(laureate, ATLAS)
    assert (anchor is None) == (outline is None)
    if outline is not None:
        assert outline.buffer(1e-4).contains(Point(anchor))


@drawn
def test_words_are_those_of_the_ledger(laureate: Laureate) -> None:
    said = feature_of(laureate, ATLAS)["properties"]
    assert said["name"] == laureate.name_as_written
    assert said["project"] == laureate.project
    assert said["source"]["title"] == laureate.source_title
    assert said["edition"] == laureate.edition
    assert [one["code"] for one in said["stage_regions"]] == list(laureate.stage_regions)


@drawn
def test_a_perimeter_says_its_year_and_its_communes(laureate: Laureate) -> None:
    said = feature_of(laureate, ATLAS)["properties"]["perimeter"]
    held = perimeters_of(laureate, ATLAS)
    assert (said is None) == (not held)
    if said:
        assert said["communes"] == sum(len(one.communes) for one in held)
        assert said["year"] in ATLAS.years or all("commune:" in key for key in laureate.territories)


def test_an_unknown_place_is_null_and_never_nowhere(make: Make) -> None:
    lost = make(territories="", match_method="unmatched", match_score="")
    said = feature_of(lost, ATLAS)
    assert said["geometry"] is None
    assert said["properties"]["territories"] == said["properties"]["regions"] == []
    assert said["properties"]["anchor"] is None


def test_a_seat_that_is_not_known_is_said(make: Make) -> None:
    unknown = {"territories": "", "match_method": "", "match_score": ""}
    startup = make(award="startup", kind="startup", **unknown)
    assert feature_of(startup, ATLAS)["properties"]["match"]["text"] == "siège inconnu"


def test_one_territory_without_an_outline_leaves_the_whole_undrawn(make: Make) -> None:
    joint = make(territories="commune:93064 commune:98818", match_method="joint")
    assert missing_outline(joint, ATLAS)
    assert outline_of(joint, ATLAS) is None
    assert communes_of([joint], ATLAS)["features"] == []


@pytest.mark.parametrize(
    ("territories", "amount"),
    [("commune:93064", 0), ("commune:59599 commune:59512", 2), ("epci:200056232", 27), ("", 0)],
)
def test_inner_communes_are_those_of_several(make: Make, territories: str, amount: int) -> None:
    method = {"match_method": "joint"} if " " in territories else {}
    lost = {} if territories else {"match_method": "unmatched", "match_score": ""}
    laureate = make(territories=territories, edition="2019", **method, **lost)
    assert len(inner_communes(laureate, ATLAS)) == amount
    features = communes_of([laureate], ATLAS)["features"]
    assert len({feature["id"] for feature in features}) == amount


def test_inner_communes_fill_the_outline(make: Make) -> None:
    laureate = make(territories="epci:200056232", edition="2019")
    parts = [shape(one["geometry"]) for one in communes_of([laureate], ATLAS)["features"]]
    outline = outline_of(laureate, ATLAS)
    assert outline is not None
    assert shapely.union_all(parts).symmetric_difference(outline).area < outline.area / 1000


@given(
    st.integers(-170, 170),
    st.integers(-80, 80),
    st.floats(0.01, 5),
    st.booleans(),
)
def test_rings_turn_by_the_right_hand_rule(x: int, y: int, side: float, clockwise: bool) -> None:
    ring = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    square = Polygon(ring[::-1] if clockwise else ring)
    (written,) = geometry_json(square)["coordinates"]
    assert shapely.LinearRing(written).is_ccw
    assert written[0] == written[-1]


def test_the_backdrop_names_each_region_and_department_once() -> None:
    features = backdrop(ATLAS)["features"]
    ids = [feature["id"] for feature in features]
    assert len(ids) == len(set(ids))
    kinds = [feature["properties"]["kind"] for feature in features]
    assert (kinds.count("region"), kinds.count("departement")) == (18, 101)
    for feature in features:
        middle = Point(feature["properties"]["middle"])
        assert shape(feature["geometry"]).buffer(1e-3).contains(middle)


def test_a_collection_keeps_order_and_members() -> None:
    said = collection([{"id": 1}, {"id": 2}], metadata={"a": 1})
    assert said == {
        "type": "FeatureCollection",
        "features": [{"id": 1}, {"id": 2}],
        "metadata": {"a": 1},
    }


def test_regions_are_named_in_the_order_asked() -> None:
    assert [one["name"] for one in region_names(["53", "11"], ATLAS)] == [
        "Bretagne",
        "Île-de-France",
    ]


@pytest.mark.parametrize("detail", ["full", "web"])
def test_the_scene_holds_each_of_the_crowd_once(detail: str) -> None:
    written = map_data(CROWD, ATLAS, detail)["laureates"]  # type: ignore[arg-type]
    assert [one["id"] for one in written] == [laureate.id for laureate in CROWD]
    for laureate, one in zip(CROWD, written, strict=True):
        assert bool(one["properties"]["undrawn"]) == bool(missing_outline(laureate, ATLAS))
