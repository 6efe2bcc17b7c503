"""Ledgers for the tests. The laureates written here are made up."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.laureates import Laureate
from tests.made_up import MADE_UP

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
