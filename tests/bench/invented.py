"""Ledgers of laureates that do not exist, on territories that do, as large as one wants."""

import csv
from itertools import cycle, islice
from pathlib import Path

from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.territories import Kind
from tests.made_up import MADE_UP

YEARS = tuple(str(year) for year in range(2015, 2025))
AWARDS = (
    ("label", "or"),
    ("label", "argent"),
    ("label", "bronze"),
    ("label", ""),
    ("encouragement", ""),
    ("startup", ""),
)
SHARES: dict[Kind, int] = {"commune": 12, "epci": 6, "departement": 1, "region": 1}
SUMMARY = "Résumé inventé, aussi long que ceux du registre, pour peser ce qu’ils pèsent."


def ledger_of(path: Path, amount: int) -> Path:
    """Write a ledger of invented laureates, the same ones each time."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(Laureate.model_fields))
        writer.writeheader()
        writer.writerows(rows(amount))
    return path


def rows(amount: int) -> list[dict[str, str]]:
    """Make up rows: three in five are communes, spread over France and over ten editions."""
    return [_row(i, place, amount) for i, place in enumerate(_places(amount))]


def _places(amount: int) -> list[str]:
    """Choose territories that have an outline, far apart: the list of each kind is strided."""
    atlas = Atlas.open()
    whole = sum(SHARES.values())
    kept: list[list[str]] = []
    for kind, share in SHARES.items():
        known = [one.key for one in atlas.of_kind(kind) if not atlas.missing_boundary(one)]
        wanted = -(-amount * share // whole)
        step = max(1, len(known) // wanted)
        kept.append(known[::step])
    turns = [kind for kind, share in enumerate(SHARES.values()) for _ in range(share)]
    sources = [cycle(keys) for keys in kept]
    return [next(sources[kind]) for kind in islice(cycle(turns), amount)]


def _row(i: int, place: str, amount: int) -> dict[str, str]:
    award, distinction = AWARDS[i % len(AWARDS)]
    kind = place.partition(":")[0]
    return {
        **MADE_UP,
        "id": f"invente-{i}",
        "edition": YEARS[(i * 7 + i // 20) % len(YEARS)],
        "award": award,
        "distinction": distinction,
        "kind": "startup" if award == "startup" else kind,
        "name_as_written": f"Lauréat inventé numéro {i + 1} sur {amount}",
        "project": f"Projet inventé numéro {i + 1}",
        "summary": SUMMARY,
        "territories": place,
    }
