"""The index of names: what the geocoder looks up, made once from the atlas.

It is committed beside the atlas, so that a first answer needs neither the
tables nor their libraries. It is made of strings, which open at once:
territories as their fields parted by tabs, bearers as numbers parted by spaces.
It carries the digest of what it was made from: an index that is not that of the
files beside it is left aside, and made anew.
"""

import hashlib
import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, cast

from geodata.files import file_of
from geodata.territories import Kind, Territory
from loaders.geocoding.groups import called_after, centres, initials
from loaders.geocoding.names import normalise, parse
from loaders.geocoding.ordinary import WORDS

if TYPE_CHECKING:
    from geodata.aliases import Alias
    from geodata.atlas import Atlas

DATA = Path(__file__).parents[2] / "geodata" / "data"
FILE = "names.json"
ALIASES = "aliases.csv"
SOURCES = (
    "territories.parquet",
    "perimeters.parquet",
    "former_communes.parquet",
    ALIASES,
)
VERSION = "6"  # to be raised when names are taken apart another way


class NameIndex(TypedDict):
    """Names, normalised, to the numbers of their bearers in ``territories``."""

    sources: str
    departments: dict[str, str]
    regions: dict[str, str]
    whole: dict[str, str]
    cores: dict[str, str]
    aliases: dict[str, str]
    ended: dict[str, int]
    former: dict[str, list[list[Any]]]
    once: dict[str, list[list[int]]]
    centres: dict[str, str]
    territories: list[str]


def files() -> list[Path]:
    """List the files that the names of the project come from."""
    return [file_of(DATA, name) for name in (FILE, WORDS, *SOURCES)]


def opened(folder: Path = DATA) -> NameIndex:
    """Open the index of an atlas; make it where it is absent, or not of this atlas."""
    try:
        index: NameIndex = json.loads(file_of(folder, FILE).read_bytes())
        if index["sources"] == digest(folder):
            return index
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        pass
    return made(folder)


def digest(folder: Path) -> str:
    """Return what tells the sources of an index from any others."""
    total = hashlib.sha256(VERSION.encode())
    for name in SOURCES:
        total.update(hashlib.sha256(file_of(folder, name).read_bytes()).digest())
    return total.hexdigest()


def write(folder: Path) -> Path:
    """Write the index of an atlas beside it, whole, always with the same bytes.

    A new folder gets the project's aliases first: no package holds them.
    """
    from loaders.building.replacing import replacing  # noqa: PLC0415 (as for those of `made`)

    if not (folder / ALIASES).exists():
        with replacing(folder) as draft:
            shutil.copy(DATA / ALIASES, draft)
    lines = (f"{json.dumps(key)}: {_compact(value)}" for key, value in made(folder).items())
    text = "{" + ",\n".join(lines) + "}\n"
    with replacing(folder) as draft:
        (draft / FILE).write_text(text, encoding="utf-8", newline="\n")
    return folder / FILE


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def made(folder: Path) -> NameIndex:
    """Make the index from the atlas and the aliases of a folder."""
    from geodata.aliases import load_aliases  # noqa: PLC0415 (a ready index needs neither)
    from geodata.atlas import Atlas  # noqa: PLC0415

    atlas = Atlas(folder)
    territories = list(atlas.territories)
    number = {territory.key: rank for rank, territory in enumerate(territories)}
    usual = load_aliases(folder / ALIASES)
    aliases = [
        (normalise(alias.alias), number[atlas.territory(alias.territory).key]) for alias in usual
    ]
    present = [(rank, t) for rank, t in enumerate(territories) if t.until is None]
    return {
        "sources": digest(folder),
        "departments": {
            key: department.code
            for department in atlas.of_kind("departement")
            for key in (*_bare(department.name), department.code.lower())
        },
        "regions": {
            key: region.code for region in atlas.of_kind("region") for key in _bare(region.name)
        },
        "whole": _numbers((normalise(t.name), rank) for rank, t in present),
        "cores": _numbers([*_cores_of(present), *_shared_acronyms(present)]),
        "aliases": _numbers(aliases),
        "ended": {normalise(alias.alias): alias.until for alias in usual if alias.until},
        "former": _former(atlas, number),
        "once": _grouped(
            (form, [number[territory.key], first, last])
            for territory, name, first, last in atlas.past_names()
            for form in _forms(name)
        ),
        "centres": _numbers(_centres(territories, usual, number)),
        "territories": [row_of(territory) for territory in territories],
    }


def _cores_of(present: Iterable[tuple[int, Territory]]) -> Iterator[tuple[str, int]]:
    return ((core, rank) for rank, t in present for core in _cores(t))


def _shared_acronyms(present: Iterable[tuple[int, Territory]]) -> Iterator[tuple[str, int]]:
    """Yield the groups whose initials are the acronym that another has in its name."""
    groups = [(rank, t) for rank, t in present if t.kind == "epci"]
    acronyms = {parse(t.name, {}).acronym for _, t in groups} - {""}
    for rank, group in groups:
        own = initials(group)
        if own in acronyms and own not in _forms(group.name):
            yield own, rank


def _centres(
    territories: Sequence[Territory], usual: Iterable["Alias"], number: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Yield what a group may be called after: its centre, or the core of a usual name."""
    called = centres(territories)
    for alias in usual:
        for form in called_after(alias.alias):
            if alias.territory in number and alias.territory not in called.get(form, ()):
                called.setdefault(form, []).append(alias.territory)
    return ((name, number[key]) for name, keys in called.items() for key in keys)


def _cores(territory: Territory) -> list[str]:
    if territory.kind == "commune":
        return []
    if territory.kind not in ("departement", "region"):
        return _forms(territory.name)
    code = [territory.code.lower()] if territory.kind == "departement" else []
    return [*dict.fromkeys((*_forms(territory.name), *_bare(territory.name))), *code]


def _bare(name: str) -> tuple[str, ...]:
    """Return a name, and it without its article: « La Réunion », « Réunion »."""
    whole = normalise(name)
    return whole, whole.removeprefix("la ")


def _forms(name: str) -> list[str]:
    written = parse(name, {})
    return sorted({*written.forms, written.acronym, written.whole} - {""})


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _numbers(pairs: Iterable[tuple[str, int]]) -> dict[str, str]:
    return {name: " ".join(map(str, numbers)) for name, numbers in _grouped(pairs).items()}


def _former(atlas: "Atlas", number: dict[str, int]) -> dict[str, list[list[Any]]]:
    """List, by name, the last commune so named that each present commune now holds."""
    by_name: dict[str, dict[str, list[Any]]] = defaultdict(dict)
    for former in sorted(atlas.former_communes, key=lambda former: former.until):
        holder = atlas.territory(f"commune:{former.holder}")
        name = normalise(former.name)
        if normalise(holder.name) != name:
            row = [number[holder.key], former.code, former.name, former.until, former.holder]
            by_name[name][holder.code] = row
    return {name: list(rows.values()) for name, rows in sorted(by_name.items())}


def row_of(t: Territory) -> str:
    r"""Write a territory on one line.

    Examples
    --------
    >>> row_of(Territory("epci", "200000001", "CC Inventée", 9, ("35",), ("53",))).split("\t")
    ['epci', '200000001', 'CC Inventée', '9', '35', '53', '', '', '']
    """
    population, until = ("" if n is None else str(n) for n in (t.population, t.until))
    parents = (" ".join(t.departments), " ".join(t.regions), t.epci or "", t.ept or "")
    return "\t".join((t.kind, t.code, t.name, population, *parents, until))


def territory_of(row: str) -> Territory:
    """Read a territory back from its line."""
    kind, code, name, population, departments, regions, epci, ept, until = row.split("\t")
    return Territory(
        cast(Kind, kind),
        code,
        name,
        int(population) if population else None,
        tuple(departments.split()),
        tuple(regions.split()),
        epci or None,
        ept or None,
        int(until) if until else None,
    )
