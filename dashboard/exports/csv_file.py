"""Laureates in CSV, and the description that CSV itself cannot carry."""

import csv
import io
from typing import Any

from dashboard.exports.extract import ATTRIBUTION, LICENCE_URL, TITLE, Extract
from dashboard.exports.table import COLUMNS, SEPARATOR, Column, row_of
from dashboard.markup import plain_cell


def csv_of(extract: Extract) -> bytes:
    """Write laureates as CSV: UTF-8 with a mark that spreadsheets know, formulas defused."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for laureate in extract.laureates:
        row = row_of(laureate, extract.atlas)
        writer.writerow(_cell(row[column.name]) for column in COLUMNS)
    return stream.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    return "" if value is None else plain_cell(str(value))


def description_of(extract: Extract) -> dict[str, Any]:
    """Describe the CSV by the W3C's metadata vocabulary (CSV on the Web)."""
    query = f"?{extract.query}" if extract.query else ""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "fr"}],
        "url": f"laureates.csv{query}",
        "dc:title": TITLE,
        "dc:description": f"Filtre : {extract.filter_words}.",
        "dc:license": {"@id": LICENCE_URL},
        "dc:rights": ATTRIBUTION,
        "dc:modified": {"@value": extract.changed.isoformat(), "@type": "xsd:dateTime"},
        "dc:extent": {"@value": str(len(extract.laureates)), "@type": "xsd:integer"},
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {
            "columns": [_described(column) for column in COLUMNS],
            "primaryKey": "id",
        },
    }


def _described(column: Column) -> dict[str, Any]:
    several = {"separator": SEPARATOR} if column.several else {}
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.title,
        "dc:description": column.description,
        "datatype": column.type,
        **several,
    }
