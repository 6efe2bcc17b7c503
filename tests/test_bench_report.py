"""The report of the bench: its table, its chart, and what the README says of it."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench import charts
from tests.bench.charts import KINDS, draw
from tests.bench.figures import Figure
from tests.bench.publish import CHART, END, README, REPORT, START, block, summary, written
from tests.bench.report import Report, table
from tests.bench.sessions import SESSIONS

SAID = README.read_text(encoding="utf-8")
BLOCK = SAID.partition(START)[2].partition(END)[0]
GROWN = [
    Figure("browsing", f"un filtre, {size} lauréats", "ms", size / 10, size, size=size)
    for size in (12, 200)
]
FILTER = Figure("a", "un filtre", "ms", 1234.5, 2000, goal=2.5)


def report_of(*figures):
    machine = {"processors": 2, "gigabytes": 8, "python": "3", "streamlit": "1"}
    machine["streamlit-folium"] = "0.27"
    return Report(
        "2026-11-24T10:00:00+00:00",
        machine,
        seconds={"a": 90.0},
        loads=[0.5, 1.25, 4],
        figures=list(figures),
    )


@pytest.mark.parametrize(
    ("figure", "line"),
    [
        (FILTER, "| un filtre | 1\u202f234 ms | 2\u202f000 ms | 1,62 |  | 2,5 fois : manqué |"),
        (Figure("a", "un", "ms", 20_000), "| un | 20 s |  |  |  |  |"),
        (Figure("a", "un", "Mo", None, 3), "| un |  | 3 Mo |  |  |  |"),
        (Figure("a", "un", "ms", 4, goal=5), "| un | 4 ms |  |  |  | 5 ms au plus : atteint |"),
        (
            Figure("a", "un", "ms", 600, 60_000, goal=10, is_bound=True),
            "| un | 600 ms | plus de 60 s | plus de 100 |  | 10 fois : atteint |",
        ),
        (
            Figure("a", "un", "/s", 8, 0.5, "higher", is_bound=True),
            "| un | 8 /s | moins de 0,5 /s | plus de 16 |  |  |",
        ),
        (
            Figure("a", "un", "ms", 2, 8, rounds=15, naive_rounds=3),
            "| un | 2 ms | 8 ms | 4 | 15 tours ; naïve : 3 tours |  |",
        ),
        (
            Figure("a", "un", "ms", 2, 8, rounds=3, naive_rounds=1),
            "| un | 2 ms | 8 ms | 4 | 3 tours ; naïve : un seul tour |  |",
        ),
        (
            Figure("a", "un", "ms", 2, 8, rounds=1, naive_rounds=1),
            "| un | 2 ms | 8 ms | 4 | un seul tour |  |",
        ),
        (Figure("a", "un", "ms", 2, rounds=5), "| un | 2 ms |  |  | 5 tours |  |"),
    ],
)
def test_the_table_is_in_french_and_says_what_is_missed_and_what_is_a_bound(figure, line):
    lines = table([figure])
    assert lines[0] == "| Mesure | Ici | Application naïve | Fois mieux | Médiane de | Visé |"
    assert lines[2] == line


def test_a_report_is_read_as_it_was_written(tmp_path: Path):
    report, path = report_of(*GROWN, FILTER), tmp_path / "dossier" / "report.json"
    report.failures["stage"] = "arrêtée après 120 s"
    report.write(path)
    said = json.loads(path.read_text(encoding="utf-8"))
    assert [one["ratio"] for one in said["figures"]] == [10, 10, FILTER.ratio]
    assert said["loads"] == {"min": 0.5, "median": 1.25, "max": 4}
    assert Report.read(path) == report


def test_a_report_knows_its_machine():
    report = Report.begun(is_quick=True)
    assert report.is_quick
    assert report.machine["processors"] > 0
    assert re.fullmatch(r"\d+\.\d+\.\d+", report.machine["streamlit"])
    assert report.load == {}


def test_what_grows_is_drawn_the_same_each_time(tmp_path: Path):
    first, second = tmp_path / "a.svg", tmp_path / "b.svg"
    for path in (first, second):
        draw(GROWN, path)
    svg = first.read_text(encoding="utf-8")
    assert svg == second.read_text(encoding="utf-8")
    assert "Un filtre, en millisecondes" in svg
    assert "application naïve" in svg


def test_nothing_that_grows_gives_no_chart(tmp_path: Path):
    draw([FILTER], tmp_path / "rien.svg")
    assert not list(tmp_path.iterdir())


def test_the_summary_says_the_day_the_machine_and_the_load():
    said = summary(report_of(FILTER))
    assert "24 novembre 2026" in said
    assert "2 cœurs et 8 Go" in said
    assert "de 0,5 à 4, 1,25 au milieu" in said
    assert "inachevées" not in said
    broken = replace(report_of(FILTER), failures={"stage": "arrêtée après 120 s"})
    assert summary(broken).endswith("Parties inachevées : « stage », arrêtée après 120 s.")
    assert "de nouveau" not in said
    again = replace(report_of(FILTER), again=["stage", "atlas"])
    assert summary(again).endswith("Parties mesurées de nouveau ensuite : stage, atlas.")


def test_the_readme_takes_the_tables_of_a_report_and_nothing_else_changes():
    report = report_of(FILTER)
    again = written(SAID, report)
    assert again.partition(START)[0] == SAID.partition(START)[0]
    assert again.partition(END)[2] == SAID.partition(END)[2]
    assert block(report) in again
    assert written(again, report) == again


def test_the_readme_takes_the_accuracy_of_the_geocoder_from_the_report():
    right = Figure("g", "géocodage, justes : une façon", "%", 50, None, "higher", 90, 4)
    wrong = Figure("g", "géocodage, faux : une façon", "%", 25, goal=1, size=4)
    again = written(SAID, report_of(right, wrong))
    for partial in ({"is_quick": True}, {"failures": {"geocoding": "arrêtée"}}):
        unmeasured = replace(report_of(right, wrong), **partial)
        assert "| noms officiels uniques |" in written(SAID, unmeasured)
    line = "| une façon | 4 | 50,000 % | 25,000 % | 25,000 % | 90,0 % et 1,00 % : manqué |"
    assert line in again.splitlines()
    assert "| noms officiels uniques |" not in again
    assert again.partition("## Méthode : comment un communiqué")[2]


def test_the_readme_says_what_the_report_says():
    assert block(Report.read(REPORT)).removeprefix(START).removesuffix(END) == BLOCK
    assert "| première carte, 200 lauréats, cache vide |" in BLOCK


def test_the_chart_is_that_of_the_report(tmp_path: Path):
    draw(Report.read(REPORT).figures, tmp_path / "report.svg")
    assert CHART.read_text(encoding="utf-8") == (tmp_path / "report.svg").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_the_chart_is_measured_at_several_sizes(kind):
    figures = [one for one in Report.read(REPORT).figures if kind in one.title and one.size]
    assert len(figures) > 1
    assert all(before.size < after.size for before, after in pairwise(figures))
    assert charts.KINDS[kind][0] in CHART.read_text(encoding="utf-8")


def test_each_measure_says_of_how_many_rounds_it_is_unless_it_does_not_vary():
    unsaid = {one.title for one in Report.read(REPORT).figures if one.rounds is None}
    steady = ("géocodage, ", "lecture, ", "scène de 200 lauréats")
    assert all(title.startswith(steady) for title in unsaid)


@pytest.mark.parametrize("sessions", SESSIONS)
def test_the_naive_application_is_measured_at_each_number_of_sessions(sessions):
    said = f"{sessions} session{'s' if sessions > 1 else ''} : "
    found = [one for one in Report.read(REPORT).figures if one.title.startswith(said)]
    compared = [one for one in found if one.naive is not None]
    assert {one.title.removeprefix(said) for one in compared} == {
        "exécutions par seconde",
        "p50",
        "p95",
        "mémoire",
    }
    assert all(one.naive_rounds for one in compared)
