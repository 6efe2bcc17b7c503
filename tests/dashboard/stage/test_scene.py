import json
from collections.abc import Callable
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.features import feature_of
from dashboard.stage.scene import BUDGET, DELAYS, Options, map_data, scene
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from geodata.selection import Selection
from tests.dashboard.stage.test_packing import opened
from tests.dashboard.stage.test_standalone import HOSTILE, read
from tests.full_stage import full_stage

ATLAS = Atlas.open()
LAUREATES = load_laureates()
EVERYTHING = Selection()
Make = Callable[..., Laureate]


def data_of(content: bytes) -> dict[str, Any]:
    return json.loads(read(content).texts["script"][0])


def test_two_hundred_laureates_hold_in_the_budget() -> None:
    laureates = full_stage()
    content = scene(laureates, EVERYTHING, ATLAS)
    assert len(laureates) == len(data_of(content)["laureates"]) == 200
    assert len(content) <= BUDGET


def test_two_hundred_laureates_keep_their_full_outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    within = scene(full_stage(), EVERYTHING, ATLAS)
    monkeypatch.setattr("dashboard.stage.scene.BUDGET", 10 * BUDGET)
    assert scene(full_stage(), EVERYTHING, ATLAS) == within


def test_too_much_detail_gives_way_to_lighter_outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    full = scene(LAUREATES, EVERYTHING, ATLAS)
    monkeypatch.setattr("dashboard.stage.scene.BUDGET", len(full) - 1)
    assert len(scene(LAUREATES, EVERYTHING, ATLAS)) < len(full)


def test_the_same_selection_gives_the_same_bytes() -> None:
    chosen = Selection(years=frozenset({2019}))
    assert scene(LAUREATES, chosen, ATLAS) == scene(LAUREATES, chosen, ATLAS)


@settings(deadline=None, max_examples=15)
@given(
    years=st.frozensets(st.sampled_from([2015, 2018, 2019, 2023]), max_size=2),
    regions=st.frozensets(st.sampled_from(["04", "11", "52", "53"]), max_size=2),
)
def test_the_file_holds_the_rows_of_the_selection(
    years: frozenset[int], regions: frozenset[str]
) -> None:
    chosen = Selection(years=years, regions=regions)
    kept = [laureate.id for laureate in chosen.of(LAUREATES, ATLAS)]
    shown = data_of(scene(LAUREATES, chosen, ATLAS))["laureates"]
    assert [one["id"] for one in shown] == kept


def test_a_laureate_says_the_same_as_on_the_map() -> None:
    written = map_data(LAUREATES, ATLAS, "full")["laureates"]
    for laureate, packed in zip(LAUREATES, written, strict=True):
        said = feature_of(laureate, ATLAS)
        assert packed["properties"] == {**said["properties"], "undrawn": ""}
        assert (packed["geometry"] is None) == (said["geometry"] is None)


@pytest.mark.parametrize("laureate", [one for one in LAUREATES if one.territories])
def test_an_outline_is_that_of_the_map_within_ten_metres(laureate: Laureate) -> None:
    (packed,) = map_data([laureate], ATLAS, "full")["laureates"]
    geometry = {**packed["geometry"], "coordinates": opened(packed["geometry"]["coordinates"])}
    drawn = shapely.geometry.shape(geometry)
    whole = shapely.geometry.shape(feature_of(laureate, ATLAS)["geometry"])
    assert drawn.hausdorff_distance(whole) < 1e-4


def test_inner_borders_are_drawn_once_and_not_the_outline() -> None:
    (saclay,) = [one for one in LAUREATES if one.id == "2019-label-paris-saclay"]
    (packed,) = map_data([saclay], ATLAS, "full")["communes"]
    lines = shapely.MultiLineString(opened(packed["geometry"]["coordinates"]))
    outline = shapely.geometry.shape(feature_of(saclay, ATLAS)["geometry"])
    assert packed["properties"] == {"laureate": "2019-label-paris-saclay"}
    assert lines.is_simple or shapely.node(lines).length == pytest.approx(lines.length)
    assert lines.intersection(outline.boundary.buffer(1e-4)).length < lines.length / 10
    assert outline.buffer(1e-3).covers(lines)


def test_a_commune_and_a_seat_have_no_inner_borders() -> None:
    alone = [
        one
        for one in LAUREATES
        if one.id in ("2019-label-rosny-sous-bois", "2019-startup-lify-air")
    ]
    assert len(alone) == 2
    assert map_data(alone, ATLAS, "full")["communes"] == []


def test_a_laureate_without_a_place_is_a_step_too() -> None:
    shown = data_of(scene(LAUREATES, EVERYTHING, ATLAS))["laureates"]
    (lost,) = [one for one in shown if one["id"] == "2019-startup-cmarue"]
    assert lost["geometry"] is None
    assert lost["properties"]["territories"] == []


def test_the_file_knows_how_it_begins() -> None:
    options = Options("Forum", "list", ("2015-label-rennes",), 8, "https://carte.exemple.fr/")
    said = data_of(scene(LAUREATES, Selection(years=frozenset({2015})), ATLAS, options))
    assert (said["title"], said["order"], said["list"]) == ("Forum", "list", ["2015-label-rennes"])
    assert (said["delay"], said["delays"]) == (8, list(DELAYS))
    assert said["address"] == "https://carte.exemple.fr"
    assert said["query"] == {"annee": ["2015"]}


def test_a_view_that_the_page_can_not_filter_on_has_no_address() -> None:
    chosen = Selection(themes=frozenset({"Construire les villes de demain"}))
    options = Options(address="https://carte.exemple.fr")
    assert data_of(scene(LAUREATES, chosen, ATLAS, options))["address"] == ""


@pytest.mark.parametrize("hostile", [text[:290] for text in HOSTILE])
def test_a_hostile_laureate_is_text(make: Make, hostile: str) -> None:
    laureate = make(name_as_written=hostile, project=hostile, summary=hostile)
    (shown,) = data_of(scene([laureate], EVERYTHING, ATLAS))["laureates"]
    assert shown["properties"]["name"] == laureate.name_as_written
    assert shown["properties"]["project"] == laureate.project
