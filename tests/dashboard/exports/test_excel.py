import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl import Workbook

from dashboard.exports.excel import excel_of
from dashboard.exports.extract import ATTRIBUTION, Extract
from dashboard.exports.table import COLUMNS

Take = Callable[..., Extract]


@pytest.fixture
def book(take: Take) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(excel_of(take())))


def test_three_sheets(book: Workbook) -> None:
    assert book.sheetnames == ["Lauréats", "Sources", "Lisez-moi"]


def test_the_header_stays_and_filters(book: Workbook) -> None:
    sheet = book["Lauréats"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions == "A1:V61"


def test_no_text_is_a_formula_or_a_link(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert any(cell.value == "https://exemple.invalid/lien" for cell in cells)


def test_numbers_are_numbers_and_the_unknown_is_empty(book: Workbook) -> None:
    heads, *rows = book["Lauréats"].iter_rows(values_only=True)
    editions = [row[heads.index("Édition")] for row in rows]
    assert {type(edition) for edition in editions} == {int, type(None)}
    scores = [row[heads.index("Certitude du placement")] for row in rows]
    assert set(scores) == {1, 0.9, 0.8, 0.7, None}


def test_columns_are_as_wide_as_what_they_hold(book: Workbook) -> None:
    widths = [book["Lauréats"].column_dimensions[letter].width for letter in "AFL"]
    assert 10 < widths[0] < 20
    assert all(9 < width < 60 for width in widths)
    assert len(set(widths)) == 3


def test_the_sources_count_every_laureate(book: Workbook) -> None:
    heads, *rows = book["Sources"].iter_rows(values_only=True)
    assert heads == ("Source", "Adresse", "Date", "Lauréats")
    assert sum(row[3] for row in rows) == 60


def test_the_sheet_to_read_says_filter_date_licence_and_columns(take: Take) -> None:
    body = excel_of(take(years=frozenset({2018}), regions=frozenset({"53"})))
    book = openpyxl.load_workbook(io.BytesIO(body))
    rows = list(book["Lisez-moi"].iter_rows(values_only=True))
    facts = {row[0]: row[1] for row in rows}
    assert facts["Filtre"] == "édition 2018 ; région Bretagne"
    assert facts["Registre du"] == "31/01/2026, 09:30 (temps universel)"
    assert facts["Licence"].startswith("Licence Ouverte 2.0 — https://")
    assert facts["Mention"] == ATTRIBUTION
    assert facts["Lauréats"] == book["Lauréats"].max_row - 1
    assert [row[3] for row in rows[-len(COLUMNS) :]] == [column.name for column in COLUMNS]
    assert book.properties.created.isoformat() == "2026-01-31T09:30:15"
    assert book.properties.subject == "édition 2018 ; région Bretagne"
