"""The atlas of France: names, codes, perimeters by year and boundaries.

Read-only, loaded once, safe to share between threads. Tables open at once;
boundaries are read when the first one is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa
from shapely.geometry.base import BaseGeometry

from geodata.errors import NoBoundaryError, UnknownTerritoryError
from geodata.files import file_of
from geodata.keeping import Keeper
from geodata.land import SHAPES, Detail, Land
from geodata.tables import check_table, read_table
from geodata.territories import KINDS, FormerCommune, Kind, Perimeter, Territory

DATA = Path(__file__).parent / "data"
_PLACE = ("kind", "code", "name")
FILES = {
    "territories.parquet": (
        *_PLACE,
        *("population", "departments", "regions", "epci", "ept", "until", "area", "polygon"),
    ),
    "perimeters.parquet": (*_PLACE, "first_year", "last_year", "communes", "changed"),
    "former_communes.parquet": tuple(one.name for one in fields(FormerCommune)),
    "communes.parquet": SHAPES,
    "communes_web.parquet": SHAPES,
    "departements_web.parquet": SHAPES,
}
"""The files of the atlas, and the columns that are read in each."""


class Atlas:
    """Every commune, EPCI, EPT, department and region of France.

    Open it with `Atlas.open`, which reads the files once a process.

    Parameters
    ----------
    folder : Path
        Where the Parquet files of the atlas are.

    Examples
    --------
    >>> atlas = Atlas.open()
    >>> saclay = atlas.territory("epci:200056232")
    >>> saclay.name, len(atlas.perimeter(saclay, 2019).communes)
    ('CA Communauté Paris-Saclay', 27)
    >>> atlas.at(2.4837, 48.8716).name
    'Rosny-sous-Bois'
    """

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        table = _table(folder, "territories.parquet")
        territories = {t.key: t for t in _territories(table)}
        self._land = Land(folder, _polygons(table))
        self._territories: Mapping[str, Territory] = MappingProxyType(territories)
        self._of_kind = {
            kind: tuple(t for t in territories.values() if t.kind == kind and t.until is None)
            for kind in KINDS
        }
        self._perimeters: dict[str, list[dict]] = {}
        for row in _table(folder, "perimeters.parquet").to_pylist():
            self._perimeters.setdefault(f"{row['kind']}:{row['code']}", []).append(row)
        self.years = range(
            min(rows[0]["first_year"] for rows in self._perimeters.values()),
            max(rows[-1]["last_year"] for rows in self._perimeters.values()) + 1,
        )
        self._outline = lru_cache(maxsize=512)(self._unite)
        self._missing = lru_cache(maxsize=1 << 15)(self._say_missing)

    @staticmethod
    def open() -> "Atlas":
        """Return the atlas of the project, the same one until its files change.

        While they are not whole, it is the one that was last read from them.

        Raises
        ------
        InvalidDataError
            Where none was: the message names the file.
        """
        return CURRENT.open()

    @property
    def territories(self) -> Iterable[Territory]:
        """All territories, the EPCI of past years included (see `Territory.until`)."""
        return self._territories.values()

    def territory(self, key: str) -> Territory:
        """Look a territory up by kind and code.

        Parameters
        ----------
        key : str
            Such as ``epci:200056232`` or ``commune:93064``.

        Raises
        ------
        UnknownTerritoryError
            Where none has that kind and code.
        """
        try:
            return self._territories[key]
        except KeyError:
            raise UnknownTerritoryError(
                f"« {key} » n’est pas un territoire connu ; écrire le type et le code, "
                "comme commune:93064 ou epci:200056232."
            ) from None

    def of_kind(self, kind: Kind) -> tuple[Territory, ...]:
        """Return the present territories of a kind, in order of code."""
        return self._of_kind[kind]

    def departments(self, territory: Territory) -> tuple[Territory, ...]:
        """Return the departments that a territory lies in, the most populous part first.

        None for a commune of an overseas collectivity, which is in no department.
        """
        keys = (f"departement:{code}" for code in territory.departments)
        return tuple(self._territories[key] for key in keys if key in self._territories)

    def regions(self, territory: Territory) -> tuple[Territory, ...]:
        """Return the regions that a territory lies in, the most populous part first."""
        return tuple(self._territories[f"region:{code}"] for code in territory.regions)

    @cached_property
    def former_communes(self) -> tuple[FormerCommune, ...]:
        """The communes, and names of communes, that are no more, since 1943."""
        rows = _table(self._folder, "former_communes.parquet").to_pylist()
        return tuple(FormerCommune(**row) for row in rows)

    def perimeter(self, territory: Territory, year: int | None = None) -> Perimeter:
        """Return the communes of a territory in a year.

        Parameters
        ----------
        territory : Territory
        year : int, optional
            The last year known when not given. An EPCI or EPT is known by year
            (see `years`): for another year the nearest one answers, and
            `Perimeter.year` says which. Departments and regions are those of today.
        """
        last = self.years[-1]
        if territory.kind == "commune":
            grew = year is not None and self._last_growth.get(territory.code, "") > f"{year}-01-01"
            changed = (territory,) if grew else ()
            return Perimeter(territory, territory.name, year or last, (territory,), changed)
        if territory.kind in ("departement", "region"):
            return Perimeter(territory, territory.name, last, self._inside(territory))
        row, known = self._nearest(territory.key, last if year is None else year)
        return Perimeter(
            territory,
            row["name"],
            known,
            self._communes(row["communes"]),
            self._communes(row["changed"]),
        )

    def past_names(self) -> Iterable[tuple[Territory, str, int, int]]:
        """List the names that EPCI and EPT had in some years and have no more.

        Yields
        ------
        territory : Territory
        name : str
        first_year, last_year : int
        """
        for key, rows in self._perimeters.items():
            territory = self._territories[key]
            for row in rows:
                if territory.until is not None or row["name"] != territory.name:
                    yield territory, row["name"], row["first_year"], row["last_year"]

    def codes_of_communes(self, key: str, year: int | None = None) -> frozenset[str]:
        """Return the INSEE codes of the communes of a territory in a year."""
        perimeter = self.perimeter(self.territory(key), year)
        return frozenset(commune.code for commune in perimeter.communes)

    def boundary(
        self, territory: Territory, year: int | None = None, detail: Detail = "full"
    ) -> BaseGeometry:
        """Return the outline of a territory in a year.

        Parameters
        ----------
        territory : Territory
        year : int, optional
            As for `perimeter`.
        detail : {"full", "web"}
            ``full`` is the source's, about 100 m; ``web`` is lighter. In both,
            neighbours share their border exactly.

        Returns
        -------
        shapely Polygon or MultiPolygon
            In EPSG:4326, longitude first.

        Raises
        ------
        NoBoundaryError
            Where the source has no boundary for it, or for one of its communes.
        """
        return self._outline(territory.key, year, detail)

    def missing_boundary(self, territory: Territory, year: int | None = None) -> str:
        """Say why the source draws no boundary, in French; empty where it draws one.

        It draws nothing, so it costs nothing to ask of every laureate.
        """
        return self._missing(territory.key, year)

    def department_outlines(self) -> dict[str, BaseGeometry]:
        """Return the backdrop of a map: light outlines of departments, by code.

        EPSG:4326. United by region, they form the regions.
        """
        return self._land.departments()

    def at(self, longitude: float, latitude: float) -> Territory | None:
        """Return the commune at a point of EPSG:4326.

        None outside France, and where the source draws several communes as one.
        """
        code = self._land.at(longitude, latitude)
        return None if code is None else self._territories[f"commune:{code}"]

    def communes_meeting(self, shape: BaseGeometry) -> tuple[Territory, ...]:
        """Return the communes whose land or border meets a shape of EPSG:4326, by code."""
        return self._communes(sorted(self._land.meeting(shape)))

    def _communes(self, codes: Iterable[str]) -> tuple[Territory, ...]:
        return tuple(self._territories[f"commune:{code}"] for code in codes)

    def _inside(self, area: Territory) -> tuple[Territory, ...]:
        return tuple(self._inside_of.get(area.key, ()))

    @cached_property
    def _inside_of(self) -> dict[str, list[Territory]]:
        """The communes of each department and region, by its key."""
        inside: dict[str, list[Territory]] = {}
        for commune in self._of_kind["commune"]:
            above = [f"departement:{code}" for code in commune.departments]
            for key in [*above, *(f"region:{code}" for code in commune.regions)]:
                inside.setdefault(key, []).append(commune)
        return inside

    def _say_missing(self, key: str, year: int | None) -> str:
        try:
            self._drawn(self.territory(key), year)
        except NoBoundaryError as error:
            return str(error)
        return ""

    def _nearest(self, key: str, year: int) -> tuple[dict, int]:
        def away(row: dict) -> int:
            return max(row["first_year"] - year, year - row["last_year"], 0)

        row = min(self._perimeters[key], key=away)
        return row, min(max(year, row["first_year"]), row["last_year"])

    @cached_property
    def _last_growth(self) -> dict[str, str]:
        """The date at which each commune last took another in."""
        by_date = sorted(self.former_communes, key=lambda former: former.until)
        return {former.holder: former.until for former in by_date if former.code != former.holder}

    def _unite(self, key: str, year: int | None, detail: Detail) -> BaseGeometry:
        return self._land.outline(self._drawn(self.territory(key), year), detail)

    def _drawn(self, territory: Territory, year: int | None) -> set[str]:
        """Return the communes of a perimeter that the source draws whole, and draws alone."""
        codes = {commune.code for commune in self.perimeter(territory, year).communes}
        if lacking := self._land.lacking(codes):
            raise NoBoundaryError(
                f"La source n’a pas de limites pour {self._sentence(territory, lacking)}."
            )
        if beyond := self._land.beyond(codes):
            raise NoBoundaryError(
                f"La source dessine {territory.name} d’un seul tenant avec {self._names(beyond)}."
            )
        return codes

    def _sentence(self, territory: Territory, lacking: list[str]) -> str:
        if lacking == [territory.code]:
            return territory.name
        return f"{territory.name} : il manque {self._names(lacking)}"

    def _names(self, codes: Iterable[str]) -> str:
        names = [commune.name for commune in self._communes(sorted(codes))]
        listed, others = names[:5], len(names) - 5
        return ", ".join(listed) + (f" et {others} autres communes" if others > 0 else "")


def _table(folder: Path, name: str) -> pa.Table:
    return read_table(file_of(folder, name), FILES[name])


def _check() -> None:
    for name, columns in FILES.items():
        check_table(file_of(DATA, name), columns)


CURRENT = Keeper(lambda: Atlas(DATA), _check, lambda: [file_of(DATA, name) for name in FILES])


def _territories(table: pa.Table) -> Iterator[Territory]:
    """Read the territories column by column, which spares a dictionary a row."""
    plain = ("kind", "code", "name", "population")
    lists = ("departments", "regions")
    columns = [table[column].to_pylist() for column in plain]
    columns += [map(tuple, table[column].to_pylist()) for column in lists]
    columns += [table[column].to_pylist() for column in ("epci", "ept", "until", "area")]
    return map(Territory, *columns)


def _polygons(table: pa.Table) -> dict[str, str]:
    """Each commune that has a boundary, and the code under which it is stored."""
    pairs = zip(table["code"].to_pylist(), table["polygon"].to_pylist(), strict=True)
    return {code: polygon for code, polygon in pairs if polygon is not None}
