"""Laureates as tables with geometries, for the formats of geographic software."""

from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from dashboard.exports.extract import Extract
from dashboard.exports.table import COLUMNS, row_of
from dashboard.features import inner_communes, missing_outline, outline_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate

CRS = "EPSG:4326"
DTYPES = {"string": "string", "integer": "Int64", "number": "Float64"}


def laureates_frame(extract: Extract) -> gpd.GeoDataFrame:
    """Return a row a laureate, with the columns of `COLUMNS` and a geometry.

    In EPSG:4326: the territory as a MultiPolygon, a Point for a start-up, None
    where the place is not known or has no boundary.
    """
    rows = [row_of(laureate, extract.atlas) for laureate in extract.laureates]
    columns = {
        column.name: pd.array([row[column.name] for row in rows], dtype=DTYPES[column.type])
        for column in COLUMNS
    }
    shapes = [_shape(laureate, extract.atlas) for laureate in extract.laureates]
    return gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(shapes, crs=CRS))


def communes_frame(extract: Extract) -> gpd.GeoDataFrame:
    """Return the communes inside the laureates that hold several, in EPSG:4326."""
    pairs = [
        (laureate, commune)
        for laureate in extract.laureates
        if not missing_outline(laureate, extract.atlas)
        for commune in inner_communes(laureate, extract.atlas)
    ]
    columns: dict[str, Any] = {
        "laureate": pd.array([laureate.id for laureate, _ in pairs], dtype="string"),
        "code": pd.array([commune.code for _, commune in pairs], dtype="string"),
        "name": pd.array([commune.name for _, commune in pairs], dtype="string"),
    }
    shapes = [_multiple(extract.atlas.boundary(commune)) for _, commune in pairs]
    return gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(shapes, crs=CRS))


def _shape(laureate: Laureate, atlas: Atlas) -> BaseGeometry | None:
    outline = outline_of(laureate, atlas)
    if outline is None:
        return None
    return outline.point_on_surface() if laureate.award == "startup" else _multiple(outline)


def _multiple(shape: BaseGeometry) -> BaseGeometry:
    """Give every territory the same type, which geographic software asks of a layer."""
    return MultiPolygon([shape]) if shape.geom_type == "Polygon" else shape
