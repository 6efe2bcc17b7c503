"""The columns of the laureates as a table, and a laureate as a row of it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import geodata
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import regions_of

Value = str | int | float | tuple[str, ...] | None
Cell = str | int | float | None
Record = dict[str, Value]
SEPARATOR = " ; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files and in the API, its type, and what it says in French."""

    name: str
    type: Literal["string", "integer", "number"]
    title: str
    description: str
    several: bool = False


def _columns() -> tuple[Column, ...]:
    path = Path(geodata.__file__).parent / "data" / "laureates.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    of_ledger = {
        field["name"]: Column(field["name"], field["type"], field["title"], field["description"])
        for field in schema["fields"]
    }
    name = of_ledger["name_as_written"]
    stages = of_ledger["stage_regions"]
    confidence = of_ledger["confidence"]
    ours = (
        Column("name", "string", name.title, name.description),
        Column(
            "territory_kinds",
            "string",
            "Types de territoire",
            "Type de chaque territoire : commune, epci, ept, departement ou region ; "
            "vide quand le lieu n’est pas établi.",
            several=True,
        ),
        Column(
            "territory_codes",
            "string",
            "Codes des territoires",
            "Code Insee, ou Siren d’un epci ou d’un ept, dans le même ordre.",
            several=True,
        ),
        Column(
            "territory_names",
            "string",
            "Territoires",
            "Nom officiel d’aujourd’hui, dans le même ordre.",
            several=True,
        ),
        Column(
            "region_codes",
            "string",
            "Codes des régions",
            "Code Insee des régions où se trouve le lauréat.",
            several=True,
        ),
        Column(
            "region_names", "string", "Régions", "Nom de ces régions, dans le même ordre.", True
        ),
        Column(
            "stage_region_codes",
            "string",
            stages.title,
            "Codes Insee des régions dont l’étape a entendu le lauréat ; "
            "ce n’est pas forcément la région où il se trouve.",
            several=True,
        ),
        Column(
            "confidence",
            "string",
            confidence.title,
            "Confiance accordée à la source : high (haute), medium (moyenne) ou low (basse).",
        ),
    )
    known = {**of_ledger, **{column.name: column for column in ours}}
    return tuple(known[name] for name in _NAMES)


_NAMES = (
    "id",
    "edition",
    "award",
    "distinction",
    "name",
    "territory_kinds",
    "territory_codes",
    "territory_names",
    "region_codes",
    "region_names",
    "stage_region_codes",
    "project",
    "summary",
    "theme",
    "hq_commune",
    "match_method",
    "match_score",
    "confidence",
    "source_title",
    "source_url",
    "source_date",
    "note",
)
COLUMNS = _columns()


def record_of(laureate: Laureate, atlas: Atlas) -> Record:
    """Describe a laureate as a row of `COLUMNS`; None is what no source says."""
    territories = [atlas.territory(key) for key in laureate.territories]
    regions = sorted(regions_of(laureate, atlas))
    values: Record = {
        **{name: getattr(laureate, name, None) for name in _NAMES},
        "name": laureate.name_as_written,
        "territory_kinds": tuple(territory.kind for territory in territories),
        "territory_codes": tuple(territory.code for territory in territories),
        "territory_names": tuple(territory.name for territory in territories),
        "region_codes": tuple(regions),
        "region_names": tuple(atlas.territory(f"region:{code}").name for code in regions),
        "stage_region_codes": laureate.stage_regions,
    }
    return {name: None if value == "" else value for name, value in values.items()}


def row_of(laureate: Laureate, atlas: Atlas) -> dict[str, Cell]:
    """Describe a laureate with one value a cell; several are parted by « ; »."""
    return {
        name: (SEPARATOR.join(value) or None) if isinstance(value, tuple) else value
        for name, value in record_of(laureate, atlas).items()
    }
