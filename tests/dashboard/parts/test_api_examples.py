"""Each address that the page Données shows is requested, and gives what the page says."""

import json
import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.asking.queries import PARAMETERS as READ
from dashboard.exports.formats import FORMATS
from dashboard.parts.api_examples import (
    ERRORS,
    EXAMPLES,
    PARAMETERS,
    errors_html,
    examples_html,
    parameters_html,
    refusal_of,
)
from dashboard.parts.takeaway import takeaway
from geodata.laureates import load_laureates
from tests.reading_back import READERS, Rows, geoparquet_metadata

client = TestClient(api)
WHOLE = [laureate.id for laureate in load_laureates()]


def rows(body: bytes, end: str) -> Rows:
    return READERS[end](body)


def _of_2019(body: bytes) -> bool:
    return {row["edition"] for row in rows(body, "json")} == {2019} and b"geometry" not in body


def _labels_of_the_west(body: bytes) -> bool:
    found = rows(body, "geojson")
    regions = {region["code"] for row in found for region in row["regions"]}
    return {row["award"] for row in found} == {"label"} and regions == {"52", "53"}


def _gold_and_silver(body: bytes) -> bool:
    return {row["distinction"] for row in rows(body, "csv")} == {"or", "argent"}


def _described(body: bytes) -> bool:
    said = json.loads(body)
    keys = {"dc:license", "dc:modified", "dc:description", "tableSchema"}
    return keys <= set(said) and said["url"] == "laureates.csv?distinction=or"


def _in_the_north(body: bytes) -> bool:
    return [row["region_codes"] for row in rows(body, "xlsx")] == ["32"]


def _that_say_data(body: bytes) -> bool:
    found = rows(body, "gpkg")
    return 0 < len(found) < len(WHOLE) and "2023-label-rennes-metropole" in [
        row["id"] for row in found
    ]


def _all_of_them(body: bytes) -> bool:
    return [row["id"] for row in rows(body, "parquet")] == WHOLE and b"geo" in geoparquet_metadata(
        body
    )


def _picture_of_2018(body: bytes) -> bool:
    return [row["id"] for row in rows(body, "png")] == [one for one in WHOLE if "2018" in one]


def _editions(body: bytes) -> bool:
    by_year = {row["edition"]: row for row in json.loads(body)["editions"]}
    return by_year[2018]["auditioned"] == 41 and by_year[2018]["candidates"] is None


SAYS: dict[str, Callable[[bytes], bool]] = {
    "laureates.json?year=2019": _of_2019,
    "laureates.geojson?region=53&region=52&award=label": _labels_of_the_west,
    "laureates.csv?distinction=or&distinction=argent": _gold_and_silver,
    "laureates.csv-metadata.json?distinction=or": _described,
    "laureates.xlsx?territory=departement:59": _in_the_north,
    "laureates.gpkg?q=donnees": _that_say_data,
    "laureates.parquet": _all_of_them,
    "laureates.png?year=2018": _picture_of_2018,
    "editions": _editions,
    "health": lambda body: json.loads(body)["status"] == "ok",
    "openapi.json": lambda body: "/laureates.json" in json.loads(body)["paths"],
}


def test_every_example_is_tested() -> None:
    assert [example.address for example in EXAMPLES] == list(SAYS)


@pytest.mark.parametrize("address", [example.address for example in EXAMPLES])
def test_an_example_gives_what_the_page_says(address: str) -> None:
    answer = client.get(f"/{address}")
    assert answer.status_code == 200
    assert SAYS[address](answer.content)


@pytest.mark.parametrize("address", ERRORS)
def test_an_example_of_an_error_is_refused_in_the_words_of_the_page(address: str) -> None:
    answer = client.get(f"/{address}")
    assert answer.status_code == 422
    (problem,) = answer.json()["detail"]
    assert problem["message"] == refusal_of(address)
    assert problem["parameter"] in address


def test_every_parameter_is_documented_and_its_example_is_accepted() -> None:
    assert [name for name, _, _ in PARAMETERS] == list(READ)
    for name, _, example in PARAMETERS:
        assert example.startswith(f"{name}=")
        assert client.get(f"/laureates.json?{example}").status_code == 200


@pytest.mark.parametrize("end", [format.end for format in FORMATS])
def test_every_format_has_an_example(end: str) -> None:
    assert any(example.address.partition("?")[0] == f"laureates.{end}" for example in EXAMPLES)


def test_the_page_links_to_what_is_tested() -> None:
    html = (examples_html() + errors_html()).replace("&amp;", "&")
    links = re.findall(r'href="/api/([^"]+)"', html)
    assert links == [*SAYS, *ERRORS]
    assert parameters_html().count("<tr>") == len(READ) + 1


def test_each_download_is_an_address_of_the_api() -> None:
    html = takeaway([("year", "2019"), ("q", 'a"b')]).replace("&amp;", "&")
    links = re.findall(r'href="/api(/[^"]+)"', html)
    assert len(links) == len(FORMATS)
    for link in links:
        assert link.endswith("?year=2019&q=a%22b")
        assert client.get(link).status_code == 200
