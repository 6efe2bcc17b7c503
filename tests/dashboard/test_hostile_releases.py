"""Hostile texts in a press release: read, imported, and shown as the text that they are.

The releases are made up.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from rich.console import Console
from starlette.testclient import TestClient

from dashboard.app import app
from dashboard.parts.cards import card
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.laureates import EDITIONS, LEDGER
from loaders.commands.deciding import Choice
from loaders.commands.importing import import_files
from loaders.commands.reading import read_files
from loaders.ledger import Change
from tests.dashboard.shapes import shape_of, text_of
from tests.dashboard.stage.test_scene import data_of
from tests.hostile import REFUSED, TEXTS
from tests.reading_back import csv_rows, json_rows

client = TestClient(app, raise_server_exceptions=False)
RELEASE = """Label « Territoire Innovant » {text} Bretagne, 4 juin 2019

Pour le Label, le jury a retenu, sur le thème « {text} » :

1/ La Ville de Rennes, pour son projet de {text}, un essai.

2/ La Ville de {text}, pour son projet de Jardins partagés, un essai.

3/ {text}, pour son projet de Cantine bio, {text}.
"""
ALL = {**TEXTS, **{name: text for name, text in REFUSED.items() if len(text) < 300}}
FORMULAS = ("=", "+", "-", "@")


@dataclass(frozen=True)
class Imported:
    """What a release with a hostile text became."""

    text: str
    read: tuple[dict[str, str], ...]
    screen: str


def keep_as_read(change: Change, _: Sequence[Choice]) -> Choice:
    """Answer as a person who is led to believe all of it."""
    return Choice(change.answer.territories if change.answer else ())


@pytest.fixture(params=ALL)
def imported(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Imported:
    """Read a release, then import it into a ledger that holds nothing else."""
    text = ALL[request.param]
    named = "".join(c for c in text if c not in "/\x00")[:40]  # what a file's name can hold
    release = tmp_path / f"{named}.txt"
    release.write_text(RELEASE.format(text=text), encoding="utf-8")
    regions = {one.code: one.name for one in Atlas.open().of_kind("region")}
    out, wrong, screen = io.StringIO(), io.StringIO(), io.StringIO()
    assert read_files([release], regions, out, wrong) == 0, wrong.getvalue()
    folder = tmp_path / "registre"
    folder.mkdir()
    for path in (LEDGER, EDITIONS):
        header = path.read_text(encoding="utf-8").splitlines()[0]
        (folder / path.name).write_text(f"{header}\n", encoding="utf-8")
    console = Console(file=screen, width=200)
    assert import_files([release], folder, console, ask=keep_as_read) == 0
    monkeypatch.setenv("TERRITOIRES_LEDGER", str(folder / LEDGER.name))
    (line,) = out.getvalue().splitlines()
    return Imported(text, tuple(json.loads(line)["awards"]), screen.getvalue())


def test_what_is_read_is_what_the_ledger_holds(imported: Imported) -> None:
    held = {(one.name_as_written, one.project) for one in ledger().laureates}
    assert ("La Ville de Rennes", imported.read[0]["project"]) in held
    assert {(one["name"], one["project"]) for one in imported.read} == held


def test_the_screen_of_the_import_says_it_and_is_not_led(imported: Imported) -> None:
    assert "\x1b" not in imported.screen
    assert "\x07" not in imported.screen
    assert "La Ville de Rennes" in imported.screen


def test_its_card_says_it(imported: Imported) -> None:
    atlas = Atlas.open()
    for one in ledger().laureates:
        written = card(one, atlas)
        for said in (one.name_as_written, one.project, one.source_title):
            assert " ".join(said.split()) in text_of(written)
        for tag, attributes in shape_of(written):
            assert tag not in {"img", "svg", "b", "x", "script"}
            assert not [name for name in attributes if name.startswith("on")]


def test_what_programs_and_the_scene_get_is_the_same(imported: Imported) -> None:
    names = [one.name_as_written for one in ledger().laureates]
    rows = json_rows(client.get("/api/laureates.json").content)
    assert [row["name"] for row in rows] == names
    for row in csv_rows(client.get("/api/laureates.csv").content):
        assert not [cell for cell in row.values() if cell and cell.startswith(FORMULAS)]
    shown = data_of(client.get("/api/scene.html").content)["laureates"]
    assert sorted(one["properties"]["name"] for one in shown) == sorted(names)
