"""Laureates as tables with geometries: types, unknown values, shapes."""

import io
from collections.abc import Callable

import geopandas as gpd
import pandas as pd
import pytest

from dashboard.exports.extract import Extract
from dashboard.exports.frames import CRS, DTYPES, communes_frame, laureates_frame
from dashboard.exports.geoparquet import geoparquet_of
from dashboard.exports.table import COLUMNS, row_of

Take = Callable[..., Extract]
YEAR = {"years": frozenset({2018})}


@pytest.fixture(scope="module")
def extract(take: Take) -> Extract:
    return take(**YEAR)


@pytest.fixture(scope="module")
def frame(extract: Extract) -> gpd.GeoDataFrame:
    return laureates_frame(extract)


def test_a_row_a_laureate_in_order_with_the_columns_of_the_tables(
    frame: gpd.GeoDataFrame, extract: Extract
) -> None:
    assert list(frame["id"]) == [laureate.id for laureate in extract.laureates]
    assert list(frame.columns) == [*(column.name for column in COLUMNS), "geometry"]
    assert frame.crs == CRS


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_each_column_has_the_type_that_is_said(frame: gpd.GeoDataFrame, column) -> None:
    assert str(frame[column.name].dtype) == DTYPES[column.type]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_the_unknown_stays_unknown(frame: gpd.GeoDataFrame, extract: Extract, column) -> None:
    expected = [row_of(one, extract.atlas)[column.name] for one in extract.laureates]
    found = [None if pd.isna(value) else value for value in frame[column.name]]
    assert found == expected


def test_only_what_has_no_place_has_no_shape(frame: gpd.GeoDataFrame, extract: Extract) -> None:
    placed = [bool(laureate.territories) for laureate in extract.laureates]
    undrawn = [one.territories == ("commune:98818",) for one in extract.laureates]
    assert list(frame.geometry.notna()) == [
        place and not missing for place, missing in zip(placed, undrawn, strict=True)
    ]


def test_a_start_up_is_a_point_and_a_territory_is_a_surface(
    frame: gpd.GeoDataFrame, extract: Extract
) -> None:
    for laureate, shape in zip(extract.laureates, frame.geometry, strict=True):
        if shape is not None:
            kind = "Point" if laureate.award == "startup" else "MultiPolygon"
            assert shape.geom_type == kind
            assert shape.is_valid


def test_communes_are_those_of_territories_that_hold_several(extract: Extract) -> None:
    communes = communes_frame(extract)
    known = {laureate.id: laureate for laureate in extract.laureates}
    assert len(communes) > 0
    for laureate, code, name in zip(
        communes["laureate"], communes["code"], communes["name"], strict=True
    ):
        assert extract.atlas.territory(f"commune:{code}").name == name
        assert known[laureate].territories != (f"commune:{code}",)


def test_no_laureate_gives_empty_tables_with_the_same_columns(
    take: Take, frame: gpd.GeoDataFrame
) -> None:
    nothing = take(text="aucun lauréat ne dit cela")
    assert nothing.laureates == ()
    empty, communes = laureates_frame(nothing), communes_frame(nothing)
    assert (len(empty), list(empty.columns)) == (0, list(frame.columns))
    assert (len(communes), list(communes.columns)) == (0, ["laureate", "code", "name", "geometry"])
    assert empty.crs == communes.crs == CRS


def test_geoparquet_gives_the_same_frame_back(frame: gpd.GeoDataFrame, extract: Extract) -> None:
    back = gpd.read_parquet(io.BytesIO(geoparquet_of(extract)))
    assert back.crs == frame.crs
    assert list(back.columns) == list(frame.columns)
    assert all(
        one is other or one.equals(other)
        for one, other in zip(back.geometry, frame.geometry, strict=True)
    )
    for column in COLUMNS:
        cells = [[None if pd.isna(v) else v for v in one[column.name]] for one in (back, frame)]
        assert cells[0] == cells[1]


def test_geoparquet_is_the_same_bytes_each_time(extract: Extract) -> None:
    assert geoparquet_of(extract) == geoparquet_of(extract)
