import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.api import map as map_api
from dashboard.api.map import MOST
from dashboard.exports.extract import Extract
from dashboard.exports.geojson import geojson_of
from dashboard.features import inner_communes
from dashboard.mapped import OUTLINED, details_of, map_of
from dashboard.store import Ledger, ledger
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import Selection

ATLAS = Atlas.open()
client = TestClient(api)
WHOLE = Selection()
Make = Callable[..., Laureate]


def known(*laureates: Laureate) -> Ledger:
    return replace(ledger(), stamp=f"inventé {hash(laureates)}", laureates=laureates)


def features(of: Ledger, selection: Selection = WHOLE) -> list[dict]:
    return json.loads(map_of(of, selection, ATLAS))["features"]


def test_the_map_says_what_the_api_says() -> None:
    extract = Extract.of(ledger(), WHOLE, ATLAS)
    whole = {one["id"]: one["properties"] for one in json.loads(geojson_of(extract))["features"]}
    for feature in features(ledger()):
        said = feature["properties"]
        full = whole[said["id"]]
        for name in ("edition_text", "award", "award_text", "sign", "name", "project", "anchor"):
            assert said[name] == full[name]
        assert [one["code"] for one in said["regions"]] == [one["code"] for one in full["regions"]]


def test_those_without_a_place_are_left_out() -> None:
    drawn = {feature["properties"]["id"] for feature in features(ledger())}
    placed = {one.id for one in ledger().laureates if one.territories}
    assert drawn == placed


def test_a_place_that_the_source_does_not_draw_is_left_out(make: Make) -> None:
    assert features(known(make(territories="commune:98818"))) == []


def test_a_startup_is_a_sign_without_an_outline(make: Make) -> None:
    (feature,) = features(known(make(award="startup", kind="startup")))
    assert feature["geometry"] is None
    assert len(feature["properties"]["anchor"]) == 2


@pytest.mark.parametrize(("amount", "outlined"), [(OUTLINED, True), (OUTLINED + 1, False)])
def test_outlines_are_drawn_from_afar_where_they_are_few(
    make: Make, amount: int, outlined: bool
) -> None:
    crowd = known(*(make(id=f"invente-{i}") for i in range(amount)))
    drawn = features(crowd)
    assert len(drawn) == amount
    assert all((feature["geometry"] is not None) is outlined for feature in drawn)


def test_a_filter_that_leaves_few_has_their_outlines(make: Make) -> None:
    crowd = [make(id=f"invente-{i}") for i in range(OUTLINED + 1)]
    one = make(id="seul", edition="2019")
    (feature,) = features(known(*crowd, one), Selection(years=frozenset({2019})))
    assert feature["geometry"]["type"] == "Polygon"


def test_hostile_words_stay_text(make: Make) -> None:
    hostile = "</script>${7*7}\u2028\"'%b%s"
    (feature,) = features(known(make(name_as_written=hostile, project=hostile)))
    assert feature["properties"]["project"] == hostile


def test_details_are_the_outline_and_the_communes(make: Make) -> None:
    laureate = make(territories="epci:200056232", edition="2019")
    said = json.loads(details_of(known(laureate), [laureate.id, "inconnu"], ATLAS))
    (outline,) = said["features"]
    assert outline["properties"]["id"] == laureate.id
    assert outline["geometry"]["type"] in ("Polygon", "MultiPolygon")
    communes = said["communes"]["features"]
    assert len(communes) == len(inner_communes(laureate, ATLAS)) == 27
    assert {one["properties"]["laureate"] for one in communes} == {laureate.id}


def test_a_commune_has_no_commune_inside(make: Make) -> None:
    said = json.loads(details_of(known(make()), ["2021-label-exemple"], ATLAS))
    assert len(said["features"]) == 1
    assert said["communes"]["features"] == []


@pytest.mark.parametrize("award", ["startup"])
def test_a_startup_has_no_details(make: Make, award: str) -> None:
    laureate = make(award=award, kind="startup")
    assert json.loads(details_of(known(laureate), [laureate.id], ATLAS))["features"] == []


def test_the_routes_of_the_map_answer_and_know_their_etag() -> None:
    client = TestClient(api)
    for path in ("/map.geojson?year=2019", "/details.geojson?laureate=2015-label-rennes"):
        fresh = client.get(path)
        assert fresh.status_code == 200
        assert fresh.headers["content-type"] == "application/geo+json"
        again = client.get(path, headers={"If-None-Match": fresh.headers["etag"]})
        assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/map.geojson?year=abc",
        "/details.geojson",
        f"/details.geojson?{'&'.join(f'laureate={i}' for i in range(MOST + 1))}",
    ],
)
def test_the_routes_of_the_map_refuse_what_they_do_not_know(path: str) -> None:
    assert TestClient(api).get(path).status_code == 422


def test_the_routes_of_the_map_are_not_of_the_public_api() -> None:
    assert not {"/map.geojson", "/details.geojson"} & set(api.openapi()["paths"])


def test_visitors_who_come_while_the_whole_map_is_computed_wait_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    computed: list[int] = []

    def slow(*arguments: Any) -> bytes:
        computed.append(threading.get_ident())
        time.sleep(0.3)  # long enough for the others to ask
        return map_of(*arguments)

    monkeypatch.setattr(map_api, "map_of", slow)
    map_api._map.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        prepared = pool.submit(map_api.prepare)
        answers = list(pool.map(lambda _: client.get("/map.geojson"), range(3)))
        prepared.result()
    map_api._map.cache_clear()
    assert len(computed) == 1
    assert len({answer.content for answer in answers}) == 1
    assert json.loads(answers[0].content)["features"]


def test_the_whole_map_is_that_of_no_filter_and_a_filter_is_another() -> None:
    whole = client.get("/map.geojson")
    assert whole.content == map_of(ledger(), Selection(), Atlas.open())
    assert client.get("/map.geojson?year=").content == whole.content
    assert client.get("/map.geojson?year=2019").content != whole.content
