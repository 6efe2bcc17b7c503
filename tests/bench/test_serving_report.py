"""What several processes give is noted, and written in the README; the measures are invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.serving_report import (
    END,
    KEPT,
    NAMES,
    README,
    START,
    Served,
    block,
    keep,
    note,
    read,
    written,
)
from tests.bench.soak import Measure

TWO = Served(2, 99.6, 0.337, 0.749, 1_010_000_000, 3000.4, 8123.7, 40, 3, 60, 60, 3.04, 4.4)
ONE = replace(TWO, processes=1, cut=120, kept=118, back=12.0)
STILL = [Measure(i / 4, 100 * i, 500_000_000, 30, 60, 2) for i in range(1, 21)]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.fixture
def said(tmp_path: Path) -> str:
    note("processes", [ONE, TWO], tmp_path)
    note("soak", STILL, tmp_path)
    return plain(block(read("processes", tmp_path), read("soak", tmp_path)))


def test_a_row_a_number_of_processes(said: str) -> None:
    assert "| 2 | 100 | 0,34 s | 0,75 s | 1,01 Go |" not in said
    assert (
        "| 2 | 100 | 0,34 s | 0,75 s | 1 Go | 60 sur 120, servies de nouveau en 3 s, "
        "filtres retrouvés |" in said
    )
    assert "toutes, servies de nouveau en 12 s, filtres retrouvés par 118 |" in said
    assert "part 8 124 fois par seconde" in said


def test_a_single_round_says_so(said: str, tmp_path: Path) -> None:
    assert "s’arrêter ; médianes de 3 tours :" in said
    note("processes", [replace(ONE, rounds=1, cut=40)], tmp_path)
    once = plain(block(read("processes", tmp_path), read("soak", tmp_path)))
    assert "s’arrêter ; un seul tour :" in once
    assert "| toutes, servies de nouveau en 12 s" in once


def test_a_soak_that_leaves_nothing_says_so(said: str) -> None:
    assert (
        "5 minutes et 2 000 visites (`python -m tests.bench soak`) : dans la seconde moitié, "
        "0 Mo de mémoire de plus, ni fil d’exécution, ni fichier de plus." in said
    )


def test_what_a_soak_leaves_is_not_hidden(tmp_path: Path) -> None:
    note("processes", [TWO], tmp_path)
    last = replace(STILL[-1], memory=512_000_000, threads=32, files=61)
    note("soak", [*STILL[:-1], last], tmp_path)
    said = plain(block(read("processes", tmp_path), read("soak", tmp_path)))
    assert "12 Mo de mémoire de plus, 1 fichier ouvert et 2 fils d’exécution de plus." in said


def test_the_readme_has_one_place_for_it_and_keeps_the_rest(said: str, tmp_path: Path) -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme.count(START) == readme.count(END) == 1
    new = written(readme, read("processes", tmp_path), read("soak", tmp_path))
    assert said in plain(new)
    assert new.partition(START)[0] == readme.partition(START)[0]
    assert new.partition(END)[2] == readme.partition(END)[2]
    assert written(new, read("processes", tmp_path), read("soak", tmp_path)) == new


def test_the_readme_says_what_was_measured_and_kept() -> None:
    said = README.read_text(encoding="utf-8")
    assert written(said, *map(read, NAMES)) == said


def test_what_was_noted_is_kept_and_the_rest_stays(tmp_path: Path) -> None:
    noted, kept = tmp_path / "noted", tmp_path / "kept"
    note("processes", [ONE], kept)
    note("soak", STILL, kept)
    before = read("soak", kept)
    note("processes", [TWO], noted)
    keep(noted, kept)
    assert [Served(**one) for one in read("processes", kept)["measures"]] == [TWO]
    assert read("soak", kept) == before


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept_says_when_and_under_which_load(name: str) -> None:
    said = read(name, KEPT)
    assert said["date"] > "2026"
    assert said["processors"] > 0
    assert said["load"] >= 0
    assert said["measures"]
