import subprocess
import sys
from collections.abc import Callable

import pytest

from dashboard.exports.extract import Extract
from dashboard.exports.formats import FORMATS, Format
from dashboard.exports.table import COLUMNS, row_of
from dashboard.markup import plain_cell
from tests.reading_back import READERS

Take = Callable[..., Extract]
each_format = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.end)
TABLES = [format for format in FORMATS if format.end in ("json", "xlsx", "gpkg", "parquet")]
AGAIN = """
import hashlib, sys
from datetime import UTC, datetime
from dashboard.exports.extract import Extract
from dashboard.exports.formats import FORMATS
from dashboard.store import Ledger
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests.crowd import crowd
known = Ledger("x", datetime(2026, 1, 31, 9, 30, 15, tzinfo=UTC), crowd(12))
extract = Extract.of(known, Selection(), Atlas.open())
for format in FORMATS:
    print(format.end, hashlib.sha256(format.write(extract)).hexdigest())
"""


@each_format
def test_each_format_holds_every_row_in_order(format: Format, take: Take) -> None:
    extract = take()
    rows = READERS[format.end](format.write(extract))
    assert [row["id"] for row in rows] == [laureate.id for laureate in extract.laureates]


@each_format
def test_a_filter_that_keeps_nothing_gives_a_file_without_rows(format: Format, take: Take) -> None:
    assert READERS[format.end](format.write(take(text="introuvable"))) == []


@pytest.mark.parametrize("format", TABLES, ids=lambda format: format.end)
def test_typed_tables_hold_the_very_values(format: Format, take: Take) -> None:
    extract = take()
    rows = READERS[format.end](format.write(extract))
    assert rows == [row_of(laureate, extract.atlas) for laureate in extract.laureates]


def test_csv_holds_the_same_values_as_text(take: Take) -> None:
    extract = take()
    expected = [
        {
            name: None if value is None else plain_cell(str(value))
            for name, value in row_of(laureate, extract.atlas).items()
        }
        for laureate in extract.laureates
    ]
    (csv,) = (format for format in FORMATS if format.end == "csv")
    assert READERS["csv"](csv.write(extract)) == expected


def test_the_same_state_gives_the_same_bytes_later_and_elsewhere() -> None:
    command = [sys.executable, "-c", AGAIN]
    environments = ({"TZ": "Europe/Paris"}, {"TZ": "America/Cayenne", "PYTHONHASHSEED": "7"})
    said = [
        subprocess.run(  # noqa: S603 - our own command
            command, env=one, capture_output=True, check=True, timeout=120
        ).stdout
        for one in environments
    ]
    assert said[0] == said[1]
    assert len(said[0].splitlines()) == len(FORMATS)


def test_the_date_of_the_ledger_is_in_the_bytes(take: Take) -> None:
    extract = take(years=frozenset({2015}))
    later = Extract(
        extract.laureates,
        extract.selection,
        extract.changed.replace(year=2027),
        extract.atlas,
    )
    for format in FORMATS:
        if format.end != "csv":  # it carries nothing but rows: its description says the date
            assert format.write(extract) != format.write(later), format.end


@each_format
def test_a_format_says_what_it_is_for(format: Format) -> None:
    assert format.purpose.startswith("pour ")
    assert not format.purpose.endswith(".")


def test_each_column_says_what_it_holds() -> None:
    assert len({column.title for column in COLUMNS}) == len(COLUMNS)
    assert all(column.description.endswith(".") for column in COLUMNS)
