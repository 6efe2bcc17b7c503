"""The land of communes: their polygons as stored, read when the first one is asked for."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.files import file_of
from geodata.tables import read_table

Detail = Literal["full", "web"]
SHAPES = ("code", "geometry")
FILES: dict[Detail, str] = {"full": "communes.parquet", "web": "communes_web.parquet"}


class Land:
    """The polygons of the communes of France, in EPSG:4326, longitude first.

    The source draws some communes in one piece: a polygon is stored under the code of
    one of them, and stands for all.

    Parameters
    ----------
    folder : Path
        Where the Parquet files of the atlas are.
    polygon_of : mapping of str to str
        For each commune that is drawn, the code under which its polygon is stored.
    """

    def __init__(self, folder: Path, polygon_of: Mapping[str, str]) -> None:
        self._folder = folder
        self._polygon_of = polygon_of

    def lacking(self, communes: Iterable[str]) -> list[str]:
        """Return those of some communes that the source does not draw, by code."""
        return sorted(code for code in communes if code not in self._polygon_of)

    def polygons(self, communes: Iterable[str]) -> set[str]:
        """Return the codes of the polygons that hold some communes."""
        return {self._polygon_of[code] for code in communes}

    def beyond(self, communes: Collection[str]) -> set[str]:
        """Return the communes drawn in one piece with some of these, and not among them."""
        together = self.polygons(communes) & self._shared.keys()
        return set().union(*(self._shared[polygon] for polygon in together)) - set(communes)

    def outline(self, communes: Iterable[str], detail: Detail) -> BaseGeometry:
        """Unite the polygons of some communes."""
        shapes = self._full if detail == "full" else self._web
        return shapely.coverage_union_all(
            [shapes[code] for code in sorted(self.polygons(communes))]
        )

    def at(self, longitude: float, latitude: float) -> str | None:
        """Return the commune at a point; none where several are drawn in one piece."""
        codes, tree = self._tree
        found = tree.query(shapely.Point(longitude, latitude), predicate="intersects")
        polygon = codes[min(found)] if len(found) else None
        return None if polygon in self._shared else polygon

    def meeting(self, shape: BaseGeometry) -> set[str]:
        """Return the communes whose land or border meets a shape."""
        codes, tree = self._tree
        met = {codes[place] for place in tree.query(shape, predicate="intersects")}
        return met.union(*(self._shared[polygon] for polygon in met & self._shared.keys()))

    def departments(self) -> dict[str, BaseGeometry]:
        """Return light outlines of departments, by code; united by region, they form these."""
        return _read(file_of(self._folder, "departements_web.parquet"))

    @cached_property
    def _shared(self) -> dict[str, set[str]]:
        """The stored polygons that stand for several communes, and these communes."""
        several = {polygon for code, polygon in self._polygon_of.items() if code != polygon}
        together: dict[str, set[str]] = {polygon: set() for polygon in several}
        for code, polygon in self._polygon_of.items():
            if polygon in together:
                together[polygon].add(code)
        return together

    @cached_property
    def _full(self) -> dict[str, BaseGeometry]:
        return _read(file_of(self._folder, FILES["full"]))

    @cached_property
    def _web(self) -> dict[str, BaseGeometry]:
        return _read(file_of(self._folder, FILES["web"]))

    @cached_property
    def _tree(self) -> tuple[list[str], shapely.STRtree]:
        return list(self._full), shapely.STRtree(list(self._full.values()))


def _read(path: Path) -> dict[str, BaseGeometry]:
    table = read_table(path, SHAPES)
    shapes = shapely.from_wkb(table["geometry"].to_numpy())
    return dict(zip(table["code"].to_pylist(), shapes, strict=True))
