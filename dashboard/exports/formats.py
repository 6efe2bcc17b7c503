"""The formats that a Selection can be taken away in."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.exports.csv_file import csv_of
from dashboard.exports.excel import excel_of
from dashboard.exports.extract import Extract
from dashboard.exports.geojson import geojson_of
from dashboard.exports.geopackage import geopackage_of
from dashboard.exports.geoparquet import geoparquet_of
from dashboard.exports.json_file import json_of


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the end of its address, what it is for, and how it is written.

    Parameters
    ----------
    end : str
        Such as ``csv``.
    title, purpose : str
        In French, for the page.
    media_type : str
    write : callable
        Gives the bytes of an `Extract`.
    dense : bool
        Already compressed, not to be zipped again.
    """

    end: str
    title: str
    purpose: str
    media_type: str
    write: Callable[[Extract], bytes]
    dense: bool = False


def _picture_of(extract: Extract) -> bytes:
    from dashboard.exports.picture import picture_of  # noqa: PLC0415 (loads matplotlib)

    return picture_of(extract)


FORMATS = (
    Format(
        "xlsx",
        "Excel",
        "pour lire, trier et annoter dans un tableur, avec ses sources et son mode d’emploi",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        excel_of,
        dense=True,
    ),
    Format(
        "csv",
        "CSV",
        "pour un tableur ou un import ; décrit par un fichier à part (CSV on the Web)",
        "text/csv; charset=utf-8",
        csv_of,
    ),
    Format(
        "json",
        "JSON",
        "pour un site ou un programme, sans les contours",
        "application/json",
        json_of,
    ),
    Format(
        "geojson",
        "GeoJSON",
        "pour une carte en ligne, avec les contours",
        "application/geo+json",
        geojson_of,
    ),
    Format(
        "gpkg",
        "GeoPackage",
        "pour QGIS ou ArcGIS : les lauréats et, en dessous, leurs communes",
        "application/geopackage+sqlite3",
        geopackage_of,
    ),
    Format(
        "parquet",
        "GeoParquet",
        "pour l’analyse de données, en Python, en R ou avec DuckDB",
        "application/vnd.apache.parquet",
        geoparquet_of,
        dense=True,
    ),
    Format(
        "png",
        "Image",
        "pour un document ou une diapositive : la carte, sa légende, le filtre et les sources",
        "image/png",
        _picture_of,
        dense=True,
    ),
)
BY_END = {one.end: one for one in FORMATS}
