"""Read what the dashboard exports back into rows, as the people who receive it would."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
from PIL import Image

from dashboard.exports.table import COLUMNS, SEPARATOR

Rows = list[dict[str, Any]]
TITLES = {column.title: column.name for column in COLUMNS}


def csv_rows(body: bytes) -> Rows:
    """Return the cells of a CSV; an empty one is None."""
    text = io.StringIO(body.decode("utf-8-sig"), newline="")
    return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(text)]


def json_rows(body: bytes) -> Rows:
    """Return the objects of a JSON; lists are joined as in the tables."""
    return [
        {
            name: (SEPARATOR.join(value) or None) if isinstance(value, list) else value
            for name, value in row.items()
        }
        for row in json.loads(body)["laureates"]
    ]


def geojson_rows(body: bytes) -> Rows:
    return [feature["properties"] for feature in json.loads(body)["features"]]


def excel_rows(body: bytes) -> Rows:
    sheet = openpyxl.load_workbook(io.BytesIO(body))["Lauréats"]
    heads, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip((TITLES[head] for head in heads), row, strict=True)) for row in rows]


def geopackage_rows(body: bytes) -> Rows:
    return _plain(geopackage_frame(body))


def geopackage_frame(body: bytes, layer: str = "laureates") -> gpd.GeoDataFrame:
    with _saved(body, ".gpkg") as path:
        return gpd.read_file(path, layer=layer, use_arrow=True)


def geopackage_table(body: bytes, query: str) -> list[tuple[Any, ...]]:
    with _saved(body, ".gpkg") as path, closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


def geoparquet_rows(body: bytes) -> Rows:
    return _plain(gpd.read_parquet(io.BytesIO(body)))


def geoparquet_metadata(body: bytes) -> dict[bytes, bytes]:
    return dict(pq.read_schema(io.BytesIO(body)).metadata)


def picture_texts(body: bytes) -> dict[str, str]:
    return dict(Image.open(io.BytesIO(body)).text)


def picture_rows(body: bytes) -> Rows:
    return [{"id": one} for one in picture_texts(body)["Laureates"].split()]


def _plain(frame: gpd.GeoDataFrame) -> Rows:
    rows = frame.drop(columns="geometry").to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in rows
    ]


class _saved:  # noqa: N801 - used as a function
    """A file for the libraries that read nothing else, gone afterwards."""

    def __init__(self, body: bytes, suffix: str) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / f"lu{suffix}"
        self.path.write_bytes(body)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.folder.cleanup()


READERS = {
    "csv": csv_rows,
    "json": json_rows,
    "geojson": geojson_rows,
    "xlsx": excel_rows,
    "gpkg": geopackage_rows,
    "parquet": geoparquet_rows,
    "png": picture_rows,
}
