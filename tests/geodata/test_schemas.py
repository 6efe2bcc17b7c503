"""The Table Schemas describe the data files and the models as they are."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from geodata import Edition, Laureate
from geodata.aliases import ALIASES, Alias
from geodata.atlas import DATA
from geodata.laureates import EDITIONS, LEDGER
from geodata.rows import Row

Schema = dict[str, Any]
Field = dict[str, Any]
FILES: list[tuple[Path, type[Row]]] = [
    (LEDGER, Laureate),
    (EDITIONS, Edition),
    (ALIASES, Alias),
]
PAIRS = [(path, model, name) for path, model in FILES for name in model.model_fields]
BOUNDS = {"minimum", "maximum", "minLength", "maxLength", "pattern"}
READERS = {"string": str, "integer": int, "number": float}


def schema_of(path: Path) -> Schema:
    return json.loads(path.with_suffix(".schema.json").read_text(encoding="utf-8"))


def field_of(path: Path, name: str) -> Field:
    return next(field for field in schema_of(path)["fields"] if field["name"] == name)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts_of(model: type[Row], name: str) -> Field:
    """What the model says of a column: its JSON Schema, without the empty case."""
    facts = model.model_json_schema()["properties"][name]
    choices = [choice for choice in facts.get("anyOf", [facts]) if choice.get("type") != "null"]
    return choices[0]


def faults(field: Field, text: str) -> list[str]:
    """Check a cell against its field; names what it breaks."""
    rules = field.get("constraints", {})
    if text == "":
        return ["required"] if rules.get("required") else []
    try:
        value = READERS[field["type"]](text)
    except ValueError:
        return ["type"]
    broken = {
        "enum": "enum" in rules and value not in rules["enum"],
        "pattern": "pattern" in rules and not re.fullmatch(rules["pattern"], text),
        "minimum": "minimum" in rules and value < rules["minimum"],
        "maximum": "maximum" in rules and value > rules["maximum"],
        "minLength": "minLength" in rules and len(text) < rules["minLength"],
        "maxLength": "maxLength" in rules and len(text) > rules["maxLength"],
    }
    return [rule for rule, is_broken in broken.items() if is_broken]


@pytest.mark.parametrize(("path", "model"), FILES)
def test_columns_are_those_of_the_model_and_of_the_file(path: Path, model: type[Row]) -> None:
    names = [field["name"] for field in schema_of(path)["fields"]]
    assert names == list(model.model_fields)
    assert names == list(rows_of(path)[0])


@pytest.mark.parametrize(("path", "model"), FILES)
def test_the_heads_of_a_schema(path: Path, model: type[Row]) -> None:
    schema = schema_of(path)
    assert schema["missingValues"] == [""]
    (key,) = schema["primaryKey"]
    assert field_of(path, key)["constraints"]["unique"] is True
    assert field_of(path, key)["constraints"]["required"] is True
    assert schema["title"]
    assert schema["description"].endswith(".")


@pytest.mark.parametrize(("path", "model", "name"), PAIRS)
def test_each_column_is_described(path: Path, model: type[Row], name: str) -> None:
    field = field_of(path, name)
    assert field["title"][0].isupper()
    assert field["description"].endswith(".")
    assert field["type"] in READERS
    assert not re.search(r"['\"]|\b(the|of)\b", field["title"] + field["description"])


@pytest.mark.parametrize(("path", "model", "name"), PAIRS)
def test_types_choices_and_bounds_are_those_of_the_model(
    path: Path, model: type[Row], name: str
) -> None:
    facts, field = facts_of(model, name), field_of(path, name)
    rules = field.get("constraints", {})
    if facts["type"] == "array":
        one = facts["items"]["pattern"].removeprefix("^").removesuffix("$")
        facts = {"type": "string", "pattern": f"^{one}( {one})*$"}
    assert field["type"] == facts["type"]
    assert rules.get("enum") == ([c for c in facts.get("enum", ()) if c] or None)
    assert {rule: rules[rule] for rule in BOUNDS & rules.keys()} == {
        rule: facts[rule] for rule in BOUNDS & facts.keys()
    }


@pytest.mark.parametrize(("path", "model", "name"), PAIRS)
def test_a_column_is_required_when_the_model_wants_it(
    path: Path, model: type[Row], name: str
) -> None:
    row = rows_of(path)[0] | {name: ""}
    try:
        model.model_validate(row)
        wanted = False
    except ValidationError as error:
        wanted = any(name in fault["loc"] for fault in error.errors())
    assert field_of(path, name).get("constraints", {}).get("required", False) == wanted


@pytest.mark.parametrize(("path", "model", "name"), PAIRS)
def test_the_file_satisfies_its_schema(path: Path, model: type[Row], name: str) -> None:
    field = field_of(path, name)
    cells = [row[name] for row in rows_of(path)]
    assert [(cell, faults(field, cell)) for cell in cells if faults(field, cell)] == []
    if field.get("constraints", {}).get("unique"):
        assert len(set(cells)) == len(cells)


@pytest.mark.parametrize(
    ("name", "text", "broken"),
    [
        ("id", "", "required"),
        ("id", "Été", "pattern"),
        ("edition", "deux", "type"),
        ("edition", "1789", "minimum"),
        ("edition", "2101", "maximum"),
        ("award", "prix", "enum"),
        ("note", "x" * 5001, "maxLength"),
        ("territories", "commune:1 x", "pattern"),
        ("source_url", "javascript:alert(1)", "pattern"),
    ],
)
def test_the_check_of_this_test_finds_faults(name: str, text: str, broken: str) -> None:
    assert broken in faults(field_of(LEDGER, name), text)


def test_the_licence_names_each_file_and_each_source() -> None:
    text = (DATA / "LICENSE.md").read_text(encoding="utf-8")
    shipped = {path.name for path in DATA.iterdir() if not path.name.startswith(".")}
    assert {name for name in shipped if name not in text} == {"LICENSE.md"}
    for source in ("IGN", "Admin Express COG", "Insee", "DGCL", "Licence Ouverte 2.0", "2024"):
        assert source in text
    assert not re.search(r"pypi\.|npmjs|registry", text)
