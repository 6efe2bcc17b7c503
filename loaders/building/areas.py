"""The land of each territory, measured from the boundaries of its communes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import geopandas as gpd
import pyarrow as pa
import shapely
from pyproj import Geod

ELLIPSOID = Geod(ellps="GRS80")
DECIMALS = 3  # of a km²


def land_areas(communes: gpd.GeoSeries) -> dict[str, float]:
    """Measure communes on the ellipsoid, which distorts none of them.

    Parameters
    ----------
    communes : GeoSeries
        Indexed by commune code, EPSG:4326.

    Returns
    -------
    dict of str to float
        km² by commune code, to the thousandth.
    """
    shapes = shapely.orient_polygons(communes.values, exterior_cw=False)
    square_metres = (ELLIPSOID.geometry_area_perimeter(shape)[0] for shape in shapes)
    return {
        code: round(area / 1e6, DECIMALS)
        for code, area in zip(communes.index, square_metres, strict=True)
    }


def with_areas(territories: pa.Table, areas: Mapping[str, float]) -> pa.Table:
    """Add the column ``area`` to the table of territories.

    As for boundaries, communes drawn as one count only where they are all inside;
    a territory that holds a commune without boundary has no area, nor has a group
    of the past.

    Parameters
    ----------
    territories : pyarrow.Table
        As `loaders.building.atlas_tables.territories_table` makes it.
    areas : mapping of str to float
        km² of each stored boundary.
    """
    rows = territories.to_pylist()
    polygon_of = {row["code"]: row["polygon"] for row in rows if row["kind"] == "commune"}
    together: dict[str, set[str]] = defaultdict(set)
    for code, polygon in polygon_of.items():
        together[polygon].add(code)
    inside: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        for holder in _holders(row):
            inside[holder].add(row["code"])

    def area(row: dict) -> float | None:
        codes = inside[row["kind"], row["code"]]
        polygons = {polygon_of[code] for code in codes}
        whole = None not in polygons and all(together[polygon] <= codes for polygon in polygons)
        return (
            round(sum(areas[polygon] for polygon in polygons), DECIMALS)
            if codes and whole
            else None
        )

    return territories.append_column("area", pa.array(map(area, rows), pa.float64()))


def _holders(row: dict) -> Iterator[tuple[str, str]]:
    """Name the territories, by kind and code, that a commune is a part of."""
    if row["kind"] == "commune":
        yield "commune", row["code"]
        yield "epci", row["epci"]
        yield "ept", row["ept"]
        yield from (("departement", code) for code in row["departments"])
        yield from (("region", code) for code in row["regions"])
