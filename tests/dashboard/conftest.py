"""Ledgers for the tests. The laureates written here are made up."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.laureates import Laureate

MADE_UP = {
    "id": "2021-label-exemple",
    "edition": "2021",
    "award": "label",
    "distinction": "",
    "name_as_written": "Lauréat inventé",
    "kind": "commune",
    "project": "Projet inventé",
    "summary": "",
    "theme": "",
    "stage_regions": "",
    "hq_commune": "",
    "territories": "commune:93064",
    "match_method": "exact",
    "match_score": "1",
    "source_title": "Source inventée",
    "source_url": "",
    "source_date": "",
    "confidence": "low",
    "note": "",
}
HOSTILE = "<img src=x onerror=alert(1)>${7*7}"

Write = Callable[..., Path]


@pytest.fixture
def write_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a ledger of made-up rows and make the dashboard read it."""
    path = tmp_path / "inventes.csv"

    def write(*rows: dict[str, str]) -> Path:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(MADE_UP))
            writer.writeheader()
            writer.writerows({**MADE_UP, **row} for row in rows)
        monkeypatch.setenv("TERRITOIRES_LEDGER", str(path))
        return path

    return write


@pytest.fixture
def make() -> Callable[..., Laureate]:
    """Make up a laureate."""

    def build(**values: str) -> Laureate:
        return Laureate.model_validate({**MADE_UP, **values})

    return build
