"""Hostile names given to the geocoder: in a table or on the command line, one answer each."""

import csv
import io
import json
import unicodedata
from pathlib import Path

import pytest

from loaders.commands.geocoding import geocode_csv, geocode_lines
from loaders.geocoding.answers import Hints
from tests.hostile import REFUSED, TEXTS

NAMES = [*TEXTS.values(), *REFUSED.values()]


def answers(said: str) -> list[dict[str, object]]:
    """Read a line of JSON a name; it holds no control character, which would lead a terminal."""
    assert not [c for c in said if unicodedata.category(c) == "Cc" and c != "\n"]
    return [json.loads(line) for line in said.removesuffix("\n").split("\n")]


def test_a_table_of_hostile_names_has_an_answer_a_row(tmp_path: Path) -> None:
    table = tmp_path / "noms.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "department", "region", "kind", "year"])
        writer.writerows([name, "", "", "", ""] for name in NAMES)
    out = io.StringIO()
    geocode_csv(table, Hints(), out)
    found = answers(out.getvalue())
    assert len(found) == len(NAMES)
    assert {one["status"] for one in found} <= {"matched", "ambiguous", "unmatched"}


@pytest.mark.parametrize("name", [*TEXTS, *REFUSED])
def test_a_hostile_name_is_answered_alone(name: str) -> None:
    text = {**TEXTS, **REFUSED}[name]
    out = io.StringIO()
    geocode_lines([text], Hints(), out)
    (found,) = answers(out.getvalue())
    assert found["input"] == text
    if found["status"] != "matched":
        assert found["territories"] == []
