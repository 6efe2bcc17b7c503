"""The atlas, opened once, and ledgers whose laureates are made up."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata import Atlas, Laureate
from tests.made_up import MADE_UP


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.open()


@pytest.fixture(scope="session")
def invent() -> Callable[..., Laureate]:
    """Make up a laureate."""

    def make(**values: str) -> Laureate:
        return Laureate.model_validate({**MADE_UP, **values})

    return make


@pytest.fixture
def write_ledger(tmp_path: Path) -> Callable[..., Path]:
    """Write made-up laureates to a CSV file."""

    def write(*rows: dict[str, str]) -> Path:
        path = tmp_path / "inventes.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(MADE_UP))
            writer.writeheader()
            writer.writerows({**MADE_UP, **row} for row in rows)
        return path

    return write
