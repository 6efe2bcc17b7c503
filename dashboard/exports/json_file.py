"""JSON: an object a laureate, lists as lists, and null where no source says."""

import json
from dataclasses import asdict
from typing import Any

from dashboard.exports.extract import Extract
from dashboard.exports.table import COLUMNS, record_of


def json_bytes(content: dict[str, Any]) -> bytes:
    """Write JSON as short as it goes, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def json_of(extract: Extract) -> bytes:
    """Write laureates as JSON, with what is known of the extract and of its fields."""
    content = {
        "metadata": {**extract.metadata, "schema": [asdict(column) for column in COLUMNS]},
        "laureates": [record_of(laureate, extract.atlas) for laureate in extract.laureates],
    }
    return json_bytes(content)
