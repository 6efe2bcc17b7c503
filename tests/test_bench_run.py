"""A run of the bench: it ends, whatever its parts do, and keeps what they measured."""

import json
from pathlib import Path

import pytest

from tests.bench import __main__ as command
from tests.bench import parts
from tests.bench.figures import Figure
from tests.bench.parts import LIMITS, measure
from tests.bench.report import Report
from tests.processes import is_running
from tests.waiting import wait_until

FAILING = "tests.failing_parts"


def test_a_part_that_ends_gives_its_figures():
    report = Report.begun()
    measure("ending", report, 60, FAILING)
    assert [one.title for one in report.figures] == ["un", "deux"]
    assert report.figures[0] == Figure("ending", "un", "ms", 1.0, 4.0)
    assert list(report.seconds) == ["ending"]
    assert not report.failures


@pytest.mark.parametrize("quick", [True, False])
def test_a_part_that_fails_is_told_and_keeps_what_it_measured(quick):
    report = Report.begun(is_quick=quick)
    measure("raising", report, 60, FAILING)
    assert report.figures == [Figure("raising", "avant", "ms", 1.0, 4.0, is_bound=quick)]
    assert report.failures == {"raising": "terminée en erreur (1)"}


def test_a_part_that_hangs_is_ended_with_what_it_started():
    report = Report.begun()
    measure("hanging", report, 15, FAILING)
    assert report.failures == {"hanging": "arrêtée après 15 s"}
    (figure,) = report.figures
    wait_until(lambda: not is_running(int(figure.ours)))


def test_a_run_goes_on_after_a_part_that_fails(tmp_path: Path, monkeypatch):
    def measured(name, report, limit):
        measure(name, report, limit, FAILING)
        before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
        seen.append(list(before["seconds"]) if before else [])

    path, seen = tmp_path / "report.json", []
    monkeypatch.setattr(command, "measure", measured)
    monkeypatch.setattr(command, "LIMITS", {"raising": 60, "ending": 60})
    report = command.bench(["raising", "ending"], tmp_path, quick=False)
    assert seen == [[], ["raising"]]  # what was measured is written before the next part
    assert [one.title for one in report.figures] == ["avant", "un", "deux"]
    assert Report.read(path).figures == report.figures
    assert set(report.failures) == {"raising"}
    assert report.load["min"] <= report.load["median"] <= report.load["max"]
    assert (tmp_path / "report.md").read_text(encoding="utf-8").count("\n") == 5


def test_a_part_is_measured_again_into_the_last_report(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(command, "measure", lambda *asked: measure(*asked, FAILING))
    monkeypatch.setattr(command, "LIMITS", {"raising": 60, "ending": 60})
    first = command.bench(["raising", "ending"], tmp_path, quick=False)
    last = Report.read(tmp_path / "report.json")
    second = command.bench(["ending"], tmp_path, quick=False, last=last)
    assert second == Report.read(tmp_path / "report.json")
    assert second.again == ["ending"]
    assert second.figures == first.figures  # once, though it was measured twice
    assert second.failures == first.failures
    assert (second.date, second.load) == (first.date, first.load)


def test_a_part_measured_again_keeps_its_place(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(command, "measure", lambda *asked: measure(*asked, FAILING))
    monkeypatch.setattr(command, "LIMITS", {"raising": 60, "ending": 60})
    first = command.bench(["raising", "ending"], tmp_path, quick=False)
    before = list(first.figures)
    assert command.bench(["raising"], tmp_path, quick=False, last=first).figures == before


def test_a_part_measured_again_may_mend_its_failure():
    report = Report("2026-11-24", {}, failures={"a": "arrêtée", "b": "arrêtée"})
    report.figures = [Figure(part, "un", "ms", 1.0) for part in ("a", "b", "a")]
    report.forget("a")
    report.forget("a")
    assert report.failures == {"b": "arrêtée"}
    assert [one.part for one in report.figures] == ["b"]
    assert report.again == ["a"]


def test_the_parts_exist_and_end_together_within_eighty_minutes():
    folder = Path(parts.__file__).parent
    assert all((folder / f"{name}.py").exists() for name in LIMITS)
    assert sum(LIMITS.values()) <= 80 * 60


def test_an_unknown_part_is_refused(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["bench", "inconnue"])
    with pytest.raises(SystemExit):
        command.main()
    assert "inconnue" in capsys.readouterr().err
