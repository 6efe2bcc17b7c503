"""XLSX: the laureates, their sources, and a sheet that says what is what."""

import io
from collections import Counter
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.extract import ATTRIBUTION, LICENCE, LICENCE_URL, TITLE, Extract
from dashboard.exports.table import COLUMNS, Cell, row_of

# Texts are written as texts whatever they begin with; none becomes a formula or a link.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDEST = 360  # pixels; longer texts go to the line
LAUREATES, SOURCES, READ_ME = "Lauréats", "Sources", "Lisez-moi"
TYPES = {"string": "texte", "integer": "nombre entier", "number": "nombre"}


def excel_of(extract: Extract) -> bytes:
    """Write laureates as a workbook of three sheets."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as book:
        book.set_properties(
            {
                "title": TITLE,
                "subject": extract.filter_words[:255],
                "author": "Territoires innovants",
                "comments": f"{LICENCE}. {ATTRIBUTION}",
                "created": extract.changed.replace(tzinfo=None),
            }
        )
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        _laureates(book.add_worksheet(LAUREATES), extract, head, plain)
        _sources(book.add_worksheet(SOURCES), extract, head, plain)
        _read_me(book.add_worksheet(READ_ME), extract, head, plain)
    return stream.getvalue()


def _laureates(sheet: Worksheet, extract: Extract, head: Format, plain: Format) -> None:
    rows = (row_of(laureate, extract.atlas) for laureate in extract.laureates)
    cells = [[row[column.name] for column in COLUMNS] for row in rows]
    _table(sheet, [column.title for column in COLUMNS], cells, head, plain)
    sheet.freeze_panes(1, 0)


def _sources(sheet: Worksheet, extract: Extract, head: Format, plain: Format) -> None:
    counts = Counter(
        (one.source_title, one.source_url or None, one.source_date or None)
        for one in extract.laureates
    )
    cells: list[list[Cell]] = [[*source, amount] for source, amount in counts.items()]
    _table(sheet, ["Source", "Adresse", "Date", "Lauréats"], cells, head, plain)
    sheet.freeze_panes(1, 0)


def _read_me(sheet: Worksheet, extract: Extract, head: Format, plain: Format) -> None:
    facts: tuple[tuple[str, Cell], ...] = (
        ("Contenu", TITLE),
        ("Filtre", extract.filter_words),
        ("Lauréats", len(extract.laureates)),
        ("Registre du", f"{extract.changed:%d/%m/%Y, %H:%M} (temps universel)"),
        ("Licence", f"{LICENCE} — {LICENCE_URL}"),
        ("Mention", ATTRIBUTION),
        ("Cellule vide", "Aucune source ne le dit ; rien n’est deviné."),
    )
    for line, (name, said) in enumerate(facts):
        _write(sheet, line, 0, name, head)
        _write(sheet, line, 1, said, plain)
    top = len(facts) + 1
    for place, name in enumerate(("Colonne", "Description", "Type", "Nom dans les autres formats")):
        _write(sheet, top, place, name, head)
    for line, column in enumerate(COLUMNS, top + 1):
        texts = (column.title, column.description, TYPES[column.type], column.name)
        for place, text in enumerate(texts):
            _write(sheet, line, place, text, plain)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 3, 28)


def _table(
    sheet: Worksheet, heads: list[str], rows: list[list[Cell]], head: Format, plain: Format
) -> None:
    for place, name in enumerate(heads):
        _write(sheet, 0, place, name, head)
    for line, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            _write(sheet, line, place, value, plain)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.autofit(WIDEST)


def _write(sheet: Worksheet, line: int, place: int, value: Any, look: Format) -> None:
    """Write a number as a number, a text as a text, and nothing for what is unknown."""
    if value is None:
        sheet.write_blank(line, place, None, look)
    elif isinstance(value, str):
        sheet.write_string(line, place, value, look)
    else:
        sheet.write_number(line, place, value, look)
