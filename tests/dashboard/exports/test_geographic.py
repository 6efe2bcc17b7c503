import json
from collections.abc import Callable

import pytest

from dashboard.exports.extract import LICENCE, Extract
from dashboard.exports.geojson import SCHEMA, geojson_of
from dashboard.exports.geopackage import geopackage_of
from dashboard.exports.geoparquet import KEY, geoparquet_of
from dashboard.exports.table import COLUMNS
from dashboard.features import outline_of
from tests.reading_back import geopackage_frame, geopackage_table, geoparquet_metadata

Take = Callable[..., Extract]
MIXED = {"Point", "MultiPolygon"}


@pytest.fixture(scope="module")
def package(take: Take) -> bytes:
    return geopackage_of(take())


def test_geojson_carries_licence_date_filter_and_schema(take: Take) -> None:
    content = json.loads(geojson_of(take(years=frozenset({2018}))))
    said = content["metadata"]
    assert said["licence"] == LICENCE
    assert said["updated"] == "2026-01-31T09:30:15+00:00"
    assert (said["filter"], said["query"]) == ("édition 2018", "year=2018")
    assert said["count"] == len(content["features"]) == 12
    assert list(content["features"][0]["properties"]) == list(said["schema"]) == list(SCHEMA)


def test_a_geopackage_has_two_layers_in_one_reference_system(package: bytes) -> None:
    laureates = geopackage_frame(package)
    communes = geopackage_frame(package, "communes")
    assert laureates.crs == communes.crs == "EPSG:4326"
    assert set(laureates.geometry.dropna().geom_type) == MIXED
    assert set(communes.geometry.geom_type) == {"MultiPolygon"}
    assert list(laureates.columns) == [*(column.name for column in COLUMNS), "geometry"]


def test_a_geopackage_draws_what_the_map_draws(package: bytes, take: Take) -> None:
    extract = take()
    shapes = geopackage_frame(package).set_index("id").geometry
    for laureate in extract.laureates:
        outline = outline_of(laureate, extract.atlas)
        shape = shapes[laureate.id]
        if outline is None:
            assert shape is None
        elif laureate.award == "startup":
            assert outline.contains(shape)
        else:
            assert shape.equals(outline)


def test_the_communes_of_a_geopackage_are_those_of_the_map(package: bytes, take: Take) -> None:
    content = json.loads(geojson_of(take(), inner=True))
    expected = [
        (one["properties"]["laureate"], one["properties"]["code"])
        for one in content["communes"]["features"]
    ]
    communes = geopackage_frame(package, "communes")
    assert list(zip(communes["laureate"], communes["code"], strict=True)) == expected
    assert list(communes["laureate"]).count("invente-2") == 27  # CA Paris-Saclay in 2019


def test_a_geopackage_says_where_it_comes_from(package: bytes) -> None:
    said = geopackage_table(package, "SELECT metadata FROM gpkg_metadata")
    whole = " ".join(text for (text,) in said)
    assert LICENCE in whole
    assert "tous les lauréats du registre" in whole
    assert COLUMNS[0].description in whole


def test_a_geopackage_is_dated_by_the_ledger(package: bytes) -> None:
    dates = geopackage_table(package, "SELECT last_change FROM gpkg_contents")
    dates += geopackage_table(package, "SELECT timestamp FROM gpkg_metadata_reference")
    assert set(dates) == {("2026-01-31T09:30:15.000Z",)}


def test_geoparquet_says_where_it_comes_from(take: Take) -> None:
    metadata = geoparquet_metadata(geoparquet_of(take(regions=frozenset({"53"}))))
    assert json.loads(metadata[b"geo"])["primary_column"] == "geometry"
    said = json.loads(metadata[KEY])
    assert said["filter"] == "région Bretagne"
    assert [column["name"] for column in said["schema"]] == [column.name for column in COLUMNS]


def test_no_export_draws_what_the_source_does_not(package: bytes) -> None:
    frame = geopackage_frame(package)
    undrawn = frame[frame["territory_codes"] == "98818"]
    assert len(undrawn) == 5
    assert undrawn.geometry.isna().all()
