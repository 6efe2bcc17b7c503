"""The index of names: that of the atlas beside it, or made anew."""

import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.territories import KINDS, Territory
from loaders import __main__ as command
from loaders.building.replacing import LOCK
from loaders.geocoding import name_index
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.name_index import (
    DATA,
    FILE,
    SOURCES,
    digest,
    made,
    opened,
    row_of,
    territory_of,
)


@pytest.fixture
def folder(tmp_path):
    """A copy of what the shipped index is made from, and of the index."""
    for name in (*SOURCES, FILE):
        shutil.copy(DATA / name, tmp_path)
    return tmp_path


def test_the_shipped_index_is_that_of_the_shipped_atlas():
    assert json.loads((DATA / FILE).read_text(encoding="utf-8")) == made(DATA)


def test_the_same_bytes_each_time(folder):
    shipped = (folder / FILE).read_bytes()
    assert name_index.write(folder) == folder / FILE
    assert (folder / FILE).read_bytes() == shipped
    assert {path.name for path in folder.iterdir()} == {*SOURCES, FILE, LOCK}


def test_a_ready_index_opens_without_the_atlas(folder, monkeypatch):
    monkeypatch.setattr(name_index, "made", lambda folder: pytest.fail("made anew"))
    assert opened(folder)["sources"] == digest(folder)


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", '{"sources": "autre"}', "\x00"])
def test_a_spoiled_index_is_made_anew(folder, content):
    (folder / FILE).write_text(content, encoding="utf-8")
    assert Gazetteer(opened(folder)).named("rennes")[0].territory.code == "35238"


def test_an_absent_index_is_made(folder):
    (folder / FILE).unlink()
    assert opened(folder) == made(folder)


def test_the_command_makes_the_index_alone_without_npm(folder, monkeypatch, capsys):
    shipped = (folder / FILE).read_bytes()
    (folder / FILE).unlink()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.argv", ["loaders", "build", "--names", "--target", str(folder)])
    assert command.main() == 0
    assert capsys.readouterr().out.startswith(f"{folder / FILE} : 3.")
    assert (folder / FILE).read_bytes() == shipped


def test_an_alias_more_and_the_index_is_stale(folder):
    with (folder / "aliases.csv").open("a", encoding="utf-8") as file:
        file.write("La Ville inventée,commune:35238,Nom inventé pour ce test,\n")
    book = Gazetteer(opened(folder))
    assert [b.territory.code for b in book.called("la ville inventee")] == ["35238"]
    assert Gazetteer.open().called("la ville inventee") == []


def test_every_territory_comes_back_as_it_is_in_the_atlas():
    rows = opened()["territories"]
    assert [territory_of(row) for row in rows] == list(Atlas.open().territories)


TEXTS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]))
CODES = st.from_regex(r"[0-9AB]{2,9}", fullmatch=True)
TERRITORIES = st.builds(
    Territory,
    kind=st.sampled_from(KINDS),
    code=CODES,
    name=TEXTS,
    population=st.none() | st.integers(min_value=0),
    departments=st.lists(CODES).map(tuple),
    regions=st.lists(CODES).map(tuple),
    epci=st.none() | CODES,
    ept=st.none() | CODES,
    until=st.none() | st.integers(1943, 2100),
)


@given(TERRITORIES)
def test_a_territory_survives_its_line(territory):
    assert territory_of(row_of(territory)) == territory


def test_codes_of_departments_hold_those_of_collectivities():
    book = Gazetteer.open()
    assert {"2A", "974", "988"} <= book.codes("departement")
    assert book.codes("region") == {r.code for r in Atlas.open().of_kind("region")}


def test_a_new_folder_gets_the_aliases_of_the_project(folder):
    (folder / "aliases.csv").unlink()
    name_index.write(folder)
    assert (folder / "aliases.csv").read_bytes() == (DATA / "aliases.csv").read_bytes()
    assert (folder / "names.json").read_bytes() == (DATA / "names.json").read_bytes()
