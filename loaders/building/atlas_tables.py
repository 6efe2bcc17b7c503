"""The tables of the atlas, from the official packages to Parquet files."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pyarrow as pa

from geodata.territories import FormerCommune
from loaders.building.boundaries import outlines
from loaders.building.history import History

Entry = Mapping[str, Any]
BACKDROP_TOLERANCE = 400  # m
COLLECTIVITIES = ("975", "977", "978", "986", "987", "988")


@dataclass(frozen=True, slots=True)
class Group:
    """An EPCI or an EPT as it was in a year."""

    kind: str
    year: int
    code: str
    name: str
    members: frozenset[str]
    population: int


def read_groups(kind: str, year: int, entries: Iterable[Entry]) -> list[Group]:
    """Read the table ``epci`` or ``ept`` of a year."""
    return [
        Group(
            kind,
            year,
            entry["code"],
            entry["nom"],
            frozenset(member["code"] for member in entry["membres"]),
            entry.get("populationMunicipale")
            or sum(member.get("populationMunicipale") or 0 for member in entry["membres"]),
        )
        for entry in entries
    ]


def present_communes(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Keep the inhabited communes of today, by code, in order of code."""
    kept = {
        entry["code"]: entry
        for entry in entries
        if entry["type"] == "commune-actuelle" and "population" in entry
    }
    return dict(sorted(kept.items()))


def perimeters_table(groups: Iterable[Group], history: History) -> pa.Table:
    """List the perimeters of EPCI and EPT, one row while name and communes last.

    Returns
    -------
    pyarrow.Table
        Columns ``kind``, ``code``, ``name``, ``first_year``, ``last_year``,
        ``communes`` and ``changed`` (present communes, see `History.present_members`).
    """
    rows: list[dict[str, Any]] = []
    for group in sorted(groups, key=lambda g: (g.kind, g.code, g.year)):
        communes, changed = history.present_members(group.members, group.year)
        row = {
            "kind": group.kind,
            "code": group.code,
            "name": group.name,
            "first_year": group.year,
            "last_year": group.year,
            "communes": sorted(communes),
            "changed": sorted(changed),
        }
        if rows and _goes_on(rows[-1], row):
            rows[-1]["last_year"] = group.year
        else:
            rows.append(row)
    return pa.Table.from_pylist(rows)


def _goes_on(before: Entry, after: Entry) -> bool:
    same = ("kind", "code", "name", "communes", "changed")
    follows = before["last_year"] == after["first_year"] - 1
    return follows and all(before[column] == after[column] for column in same)


def territories_table(
    communes: Mapping[str, Entry],
    groups: Sequence[Group],
    departments: Iterable[Entry],
    regions: Iterable[Entry],
    polygons: Mapping[str, str],
) -> pa.Table:
    """List every territory, with its parents.

    Parameters
    ----------
    communes : mapping of str to mapping
        Present communes by code.
    groups : sequence of Group
        EPCI and EPT of all years: those of the past are kept, with their last year.
    departments, regions : iterable of mapping
        Tables of the official package.
    polygons : mapping of str to str
        Commune code to the code under which its boundary is stored.
    """
    today = max(group.year for group in groups)
    latest = {(group.kind, group.code): group for group in sorted(groups, key=lambda g: g.year)}
    member_of = {
        (group.kind, member): group.code
        for group in latest.values()
        if group.year == today
        for member in group.members
    }
    rows = [_commune_row(entry, member_of, polygons) for entry in communes.values()]
    rows += [_group_row(group, communes, today) for group in latest.values()]
    rows += [_area_row("departement", entry, communes) for entry in departments]
    rows += [_area_row("region", entry, communes) for entry in regions]
    held = [row for row in rows if row["population"] is not None]
    return pa.Table.from_pylist(sorted(held, key=lambda row: (row["kind"], row["code"])))


def _row(kind: str, code: str, name: str, population: int | None) -> dict[str, Any]:
    return {
        "kind": kind,
        "code": code,
        "name": name,
        "population": population,
        "departments": [],
        "regions": [],
        "epci": None,
        "ept": None,
        "polygon": None,
        "until": None,
    }


def _commune_row(
    entry: Entry, member_of: Mapping[tuple[str, str], str], polygons: Mapping[str, str]
) -> dict[str, Any]:
    code = entry["code"]
    return _row("commune", code, entry["nom"], entry["population"]) | {
        "departments": [entry["departement"]],
        "regions": [entry["region"]],
        "epci": member_of.get(("epci", code)),
        "ept": member_of.get(("ept", code)),
        "polygon": polygons.get(code),
    }


def _group_row(group: Group, communes: Mapping[str, Entry], today: int) -> dict[str, Any]:
    return _row(group.kind, group.code, group.name, group.population) | {
        "departments": _by_population(group.members, communes, "departement"),
        "regions": _by_population(group.members, communes, "region"),
        "until": None if group.year == today else group.year,
    }


def _by_population(codes: Iterable[str], communes: Mapping[str, Entry], parent: str) -> list[str]:
    count: Counter[str] = Counter()
    for code in sorted(codes):
        if code in communes:
            count[communes[code][parent]] += communes[code]["population"]
    return [code for code, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))]


def _area_row(kind: str, entry: Entry, communes: Mapping[str, Entry]) -> dict[str, Any]:
    """Row of a department or region; no population where it is neither (a collectivity)."""
    code = entry["code"]
    is_collectivity = entry.get("zone") == "com"
    inside = [c for c in communes.values() if c[kind] == code]
    keeps = not is_collectivity or (kind == "region" and code in COLLECTIVITIES)
    population = sum(c["population"] for c in inside) if keeps and inside else None
    parents = {"departments": [code] if kind == "departement" else [], "regions": [code]}
    if kind == "departement":
        parents["regions"] = [entry["region"]]
    elif not is_collectivity:
        parents["departments"] = sorted({c["departement"] for c in inside})
    return _row(kind, code, entry["nom"], population) | parents


def former_table(former: Iterable[FormerCommune]) -> pa.Table:
    """List the former communes: ``code``, ``name``, ``until``, ``holder``."""
    return pa.Table.from_pylist(
        [{"code": f.code, "name": f.name, "until": f.until, "holder": f.holder} for f in former]
    )


def polygon_codes(
    communes: Iterable[str], drawn: Iterable[str], history: History, year: int
) -> dict[str, str]:
    """Tell under which code each commune's boundary is stored.

    A commune restored after the source's year shares the polygon of the one
    that held it; one that the source does not know has none.
    """
    known = set(drawn)
    then = history.list_of(year)
    stored = {code: code if code in known else then.holder(code) for code in communes}
    return {code: polygon for code, polygon in stored.items() if polygon in known}


def backdrop(coverage: gpd.GeoSeries, communes: Mapping[str, Entry]) -> gpd.GeoDataFrame:
    """Outline the departments, simplified at 400 m; those of a region fit together."""
    parents = {code: communes[code]["departement"] for code in coverage.index}
    shapes = outlines(coverage, parents, BACKDROP_TOLERANCE)
    return gpd.GeoDataFrame({"code": shapes.index}, geometry=shapes.values, crs=shapes.crs)
