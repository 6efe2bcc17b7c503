"""The land of the picture: outlines in metres, France and each region overseas in its own zone."""

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.path import Path
from shapely.geometry.base import BaseGeometry

from geodata.atlas import CURRENT, Atlas
from geodata.territories import Territory

MAINLAND = 2154  # EPSG code of Lambert-93
ZONES = {"01": 5490, "02": 5490, "03": 2972, "04": 2975, "06": 4471}
"""The EPSG code of the zone of each region overseas, by its INSEE code."""


def in_metres(shapes: list[BaseGeometry], zone: int) -> list[BaseGeometry]:
    """Project shapes from EPSG:4326 into a zone."""
    return list(gpd.GeoSeries(shapes, crs="EPSG:4326").to_crs(zone))


@CURRENT.cached(maxsize=8)
def land(region: str | None) -> tuple[tuple[BaseGeometry, ...], tuple[BaseGeometry, ...]]:
    """Return departments and regions, in metres, of a region overseas or of the mainland."""
    atlas = Atlas.open()
    departments = _here(atlas, atlas.of_kind("departement"), region)
    regions = _here(atlas, atlas.of_kind("region"), region)
    return departments, regions


@CURRENT.cached(maxsize=1)
def department_names() -> tuple[tuple[str, float, float, float], ...]:
    """Return the departments of the mainland: name, where to write it, and width, in metres."""
    names = [
        territory.name
        for territory in Atlas.open().of_kind("departement")
        if not overseas(territory)
    ]
    return tuple(
        (name, shape.point_on_surface().x, shape.point_on_surface().y, _width(shape))
        for name, shape in zip(names, land(None)[0], strict=True)
    )


def overseas(territory: Territory) -> str | None:
    """Return the region overseas that a territory lies in, None for the mainland."""
    return next((code for code in territory.regions if code in ZONES), None)


def path_of(shape: BaseGeometry) -> Path:
    """Turn polygons into a path; holes go the other way round, and stay empty."""
    polygons = shapely.get_parts(shapely.orient_polygons(shape))
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return Path.make_compound_path(*(Path(np.asarray(ring.coords), closed=True) for ring in rings))


def _width(shape: BaseGeometry) -> float:
    west, _, east, _ = shape.bounds
    return float(east - west)


def _here(
    atlas: Atlas, territories: tuple[Territory, ...], region: str | None
) -> tuple[BaseGeometry, ...]:
    shapes = [
        atlas.boundary(territory, detail="web")
        for territory in territories
        if overseas(territory) == region and not atlas.missing_boundary(territory)
    ]
    return tuple(in_metres(shapes, ZONES[region] if region else MAINLAND))
