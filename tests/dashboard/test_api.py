import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from httpx2 import Response
from starlette.testclient import TestClient

from dashboard.api import api, backdrop, map, prepare
from dashboard.api.errors import Refusal
from dashboard.exports.formats import FORMATS, Format
from dashboard.exports.table import COLUMNS
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.selection import regions_of

ATLAS = Atlas.open()
LAUREATES = load_laureates()
HOSTILE = "<img src=x onerror=alert(1)>${7*7}"

client = TestClient(api)
PATHS = [f"/laureates.{format.end}" for format in FORMATS]
DENSE = [f"/laureates.{format.end}" for format in FORMATS if format.dense]


def features(path: str = "/laureates.geojson", **parameters: Any) -> list[dict[str, Any]]:
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()["features"]


def rows(**parameters: Any) -> list[dict[str, str]]:
    answer = client.get("/laureates.csv", params=parameters)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


def test_all_laureates_without_a_filter() -> None:
    assert ids(features()) == ids(rows()) == [laureate.id for laureate in LAUREATES]


def test_a_feature_says_all_that_is_known() -> None:
    (feature,) = features(q="erdre")
    assert feature["id"] == "2019-encouragement-erdre-et-gesvres"
    said = feature["properties"]
    assert said["award"] == "encouragement"
    assert said["edition"] == 2019
    assert said["territories"][0]["code"] == "244400503"
    assert [region["code"] for region in said["regions"]] == ["52"]
    assert [region["name"] for region in said["stage_regions"]] == ["Île-de-France"]
    assert said["perimeter"]["year"] == 2019
    assert said["match"]["method"] == "exact"
    assert said["source"]["date"] == "2019-06-26"


def test_erdre_et_gesvres_lies_in_loire_atlantique() -> None:
    (feature,) = features(q="erdre")
    loire_atlantique = ATLAS.boundary(ATLAS.territory("departement:44"))
    assert loire_atlantique.contains(shapely.Point(feature["properties"]["anchor"]))
    outline = shapely.geometry.shape(feature["geometry"])
    assert outline.intersection(loire_atlantique).area > 0.98 * outline.area


def test_paris_saclay_is_27_communes() -> None:
    answer = client.get("/laureates.geojson", params={"q": "saclay", "communes": "true"}).json()
    assert answer["features"][0]["properties"]["perimeter"] == {"year": 2019, "communes": 27}
    communes = answer["communes"]["features"]
    assert len(communes) == 27
    assert {one["properties"]["laureate"] for one in communes} == {"2019-label-paris-saclay"}
    outline = shapely.geometry.shape(answer["features"][0]["geometry"]).buffer(0.0001)
    assert all(outline.contains(shapely.geometry.shape(one["geometry"])) for one in communes)


def test_communes_come_only_when_asked_for() -> None:
    assert "communes" not in client.get("/laureates.geojson").json()
    assert "communes" not in client.get("/laureates.geojson?communes=false").json()


def test_a_commune_has_no_inner_border() -> None:
    answer = client.get("/laureates.geojson", params={"q": "rosny", "communes": "true"}).json()
    assert answer["communes"]["features"] == []


def test_a_joint_project_is_the_union_of_its_communes() -> None:
    (feature,) = features(q="roubaix")
    codes = [territory["code"] for territory in feature["properties"]["territories"]]
    assert codes == ["59599", "59512", "59378"]
    outline = shapely.geometry.shape(feature["geometry"])
    for code in codes:
        inside = ATLAS.boundary(ATLAS.territory(f"commune:{code}"))
        assert outline.buffer(0.0001).contains(inside)


def test_a_startup_is_a_point_in_the_commune_of_its_seat() -> None:
    (feature,) = features(q="lify")
    assert feature["geometry"]["type"] == "Point"
    orleans = ATLAS.boundary(ATLAS.territory("commune:45234"))
    assert orleans.contains(shapely.geometry.shape(feature["geometry"]))


def test_a_startup_of_unknown_seat_has_no_geometry() -> None:
    (feature,) = features(q="cmarue")
    assert feature["geometry"] is None
    assert feature["properties"]["anchor"] is None
    assert feature["properties"]["perimeter"] is None


@pytest.mark.parametrize("feature", features(), ids=lambda feature: feature["id"])
def test_each_feature_follows_rfc_7946(feature: dict[str, Any]) -> None:
    assert feature["type"] == "Feature"
    if feature["geometry"] is None:
        return
    shape = shapely.geometry.shape(feature["geometry"])
    assert shape.is_valid
    west, south, east, north = shape.bounds
    assert -180 <= west <= east <= 180
    assert -90 <= south <= north <= 90
    for polygon in getattr(shape, "geoms", [shape]):
        if polygon.geom_type == "Polygon":
            assert polygon.exterior.is_ccw
            assert not any(ring.is_ccw for ring in polygon.interiors)


@pytest.mark.parametrize("feature", features(), ids=lambda feature: feature["id"])
def test_each_anchor_lies_in_a_region_of_its_laureate(feature: dict[str, Any]) -> None:
    anchor = feature["properties"]["anchor"]
    if anchor is None:
        return
    near = shapely.Point(anchor).buffer(0.02)
    codes = [region["code"] for region in feature["properties"]["regions"]]
    regions = [ATLAS.boundary(ATLAS.territory(f"region:{code}"), detail="web") for code in codes]
    assert any(near.intersects(region) for region in regions)


def test_csv_has_the_documented_columns_and_a_mark_for_spreadsheets() -> None:
    body = client.get("/laureates.csv").content
    assert body.startswith(b"\xef\xbb\xbf")
    assert body.decode("utf-8-sig").splitlines()[0] == ",".join(c.name for c in COLUMNS)


def test_csv_joins_the_territories_of_a_project() -> None:
    (row,) = rows(q="roubaix")
    assert row["territory_codes"] == "59599 ; 59512 ; 59378"
    assert row["territory_names"] == "Tourcoing ; Roubaix ; Marcq-en-Barœul"
    assert row["region_codes"] == "32"


@pytest.mark.parametrize("path", [*PATHS, "/laureates.csv-metadata.json"])
@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("year=abc", "year"),
        ("year=1999", "year"),
        ("region=99", "region"),
        ("award=or", "award"),
        ("distinction=platine", "distinction"),
        ("territory=epci:1", "territory"),
        (f"q={'x' * 201}", "q"),
        ("yeer=2019", "yeer"),
        ("region=%3Cscript%3E", "region"),
    ],
)
def test_a_bad_parameter_is_a_422_that_names_it(path: str, query: str, parameter: str) -> None:
    answer = client.get(f"{path}?{query}")
    assert answer.status_code == 422
    (problem,) = answer.json()["detail"]
    assert problem["parameter"] == parameter
    assert problem["message"].endswith(".")
    assert answer.headers["content-type"] == "application/json"


def test_the_flag_of_communes_is_checked() -> None:
    answer = client.get("/laureates.geojson?communes=oui")
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["parameter"] == "communes"
    assert client.get("/laureates.csv?communes=true").status_code == 422


@pytest.mark.parametrize("path", [*PATHS, "/backdrop.geojson", "/editions"])
def test_an_answer_already_known_is_not_sent_again(path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = client.get(path, headers={"If-None-Match": 'W/"autre"'})
    assert other.content == first.content


def test_etags_differ_with_the_content() -> None:
    answers = [client.get("/laureates.geojson", params={"year": y}) for y in (2018, 2019, 2019)]
    first, second, third = (answer.headers["etag"] for answer in answers)
    assert first != second == third


@pytest.mark.parametrize("path", sorted({*PATHS, "/editions"} - {*DENSE}))
def test_answers_are_zipped_for_those_who_can(path: str) -> None:
    with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as zipped:
        assert zipped.headers["content-encoding"] == "gzip"
        raw = b"".join(zipped.iter_raw())
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(raw) == plain.content


@pytest.mark.parametrize("path", DENSE)
def test_what_is_already_compressed_is_sent_as_it_is(path: str) -> None:
    answer = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.end)
def test_a_file_is_named_by_its_filter_and_says_its_licence(format: Format) -> None:
    answer = client.get(f"/laureates.{format.end}?year=2019&region=11")
    name = f"laureats-2019-ile-de-france.{format.end}"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["content-type"] == format.media_type
    assert 'rel="license"' in answer.headers["link"]
    assert answer.headers["last-modified"].endswith(" GMT")


def test_the_csv_points_to_its_description() -> None:
    answer = client.get("/laureates.csv?year=2019")
    (link,) = [one for one in answer.headers["link"].split(", ") if "describedby" in one]
    assert link.endswith('rel="describedby"; type="application/csvm+json"')
    described = client.get(f"/{link[1 : link.index('>')]}")
    assert described.headers["content-type"] == "application/csvm+json"
    assert described.json()["url"] == "laureates.csv?year=2019"
    assert client.get(f"/{described.json()['url']}").content == answer.content


def test_editions_say_what_is_unknown() -> None:
    editions = {one["edition"]: one for one in client.get("/editions").json()["editions"]}
    assert list(editions) == sorted(editions, reverse=True)
    assert editions[2018]["labelled"] == 26
    assert editions[2018]["laureates"] == 3
    assert editions[2019]["labelled"] is None


def test_too_many_parameters_are_refused_in_one_sentence() -> None:
    answer = client.get("/laureates.csv?" + "&".join(["yeer=1"] * 200))
    assert answer.status_code == 422
    detail = answer.json()["detail"]
    assert len(detail) == 1
    assert "100 paramètres" in detail[0]["message"]


def test_a_long_name_of_parameter_is_not_sent_back_whole() -> None:
    answer = client.get(f"/laureates.csv?{'x' * 5000}=1")
    assert answer.status_code == 422
    assert len(answer.content) < 1000


@pytest.mark.parametrize("path", ["/laureates.csv", "/laureates.geojson", "/health"])
def test_headers_of_every_answer(path: str) -> None:
    answer: Response = client.get(path, headers={"Origin": "https://example.org"})
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["access-control-allow-origin"] == "*"


def test_nothing_but_reading_is_offered() -> None:
    assert client.post("/laureates.csv").status_code == 405


def test_head_answers_as_get_does_without_the_body() -> None:
    for path in ("/laureates.csv?year=2019", "/health", "/laureates.csv?year=x", "/absent"):
        got, head = client.get(path), client.head(path)
        assert (head.status_code, head.content) == (got.status_code, b"")
        assert head.headers == got.headers
    tag = client.head("/laureates.csv").headers["etag"]
    assert client.head("/laureates.csv", headers={"If-None-Match": tag}).status_code == 304


def test_the_documentation_describes_refusals_as_they_are() -> None:
    described = client.get("/openapi.json").json()
    refusal = {"$ref": "#/components/schemas/Refusal"}
    for path, methods in described["paths"].items():
        answers = methods["get"]["responses"]
        if path in ("/health", "/editions"):
            assert "422" not in answers
        else:
            assert answers["422"]["content"]["application/json"]["schema"] == refusal
    assert not {"HTTPValidationError", "ValidationError"} & set(described["components"]["schemas"])
    for path in ("/laureates.csv?year=x", "/territories?kind=x", "/scene.html?delay=x"):
        assert Refusal.model_validate(client.get(path).json(), extra="forbid").detail
    unknown = client.get("/territories/commune/00000")
    assert unknown.status_code == 404
    assert Refusal.model_validate(unknown.json(), extra="forbid").detail


def test_health() -> None:
    assert client.get("/health").json() == {
        "status": "ok",
        "laureates": 14,
        "editions": [2023, 2019, 2018, 2015],
        "perimeters": [2019, 2026],
    }


def test_the_backdrop_holds_regions_and_departments() -> None:
    found = features("/backdrop.geojson")
    codes = {one["properties"]["code"] for one in found if one["properties"]["kind"] == "region"}
    assert {"01", "02", "03", "04", "06", "11", "53", "94"} <= codes
    assert sum(one["properties"]["kind"] == "departement" for one in found) >= 100


def test_the_documentation_of_the_api_needs_no_other_host() -> None:
    described = client.get("/openapi.json").json()
    formats = {f"/laureates.{format.end}" for format in FORMATS}
    assert formats <= set(described["paths"])
    listed = described["paths"]["/laureates.csv"]["get"]["parameters"]
    assert {one["name"] for one in listed} == {
        "year",
        "region",
        "award",
        "distinction",
        "theme",
        "territory",
        "q",
    }
    assert client.get("/docs").status_code == client.get("/redoc").status_code == 404


def test_a_hostile_name_goes_through_as_text(write_ledger: Callable[..., Path]) -> None:
    write_ledger({"name_as_written": HOSTILE, "project": "=HYPERLINK(1)"})
    (feature,) = features()
    assert feature["properties"]["name"] == HOSTILE
    (row,) = rows()
    assert row["name"] == HOSTILE
    assert row["project"] == "'=HYPERLINK(1)"


def test_a_broken_ledger_is_said_and_heals(write_ledger: Callable[..., Path]) -> None:
    write_ledger({"award": "médaille"})
    for path in ("/health", "/laureates.csv", "/laureates.geojson"):
        answer = client.get(path)
        assert answer.status_code == 503
        message = answer.json()["detail"][0]["message"]
        assert "inventes.csv, ligne 2" in message
        assert "médaille" in message
    write_ledger({"name_as_written": "Réparé"}, {"id": "deux"})
    assert client.get("/health").json()["laureates"] == 2


def test_regions_of_features_are_those_of_the_domain() -> None:
    said = {one["id"]: {r["code"] for r in one["properties"]["regions"]} for one in features()}
    assert said == {laureate.id: set(regions_of(laureate, ATLAS)) for laureate in LAUREATES}


def test_json_has_no_nan() -> None:
    body = client.get("/laureates.geojson?communes=true").text
    json.loads(body, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


def test_what_is_prepared_at_the_start_is_what_the_first_visitor_asks_for() -> None:
    caches = (map._map, backdrop._backdrop)
    for cache in caches:
        cache.cache_clear()
    prepare()
    before = [cache.cache_info().misses for cache in caches]
    assert before == [1, 1]
    client.get("/map.geojson")
    client.get("/backdrop.geojson")
    assert [cache.cache_info().misses for cache in caches] == before


def test_a_broken_ledger_does_not_stop_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "laureates.csv"
    broken.write_text("id\n", encoding="utf-8")
    monkeypatch.setenv("TERRITOIRES_LEDGER", str(broken))
    prepare()
    assert client.get("/health").status_code == 503


def test_the_name_of_a_department_is_written_inside_it() -> None:
    for land in features("/backdrop.geojson"):
        middle = shapely.Point(land["properties"]["middle"])
        assert shapely.geometry.shape(land["geometry"]).buffer(0.001).contains(middle)
