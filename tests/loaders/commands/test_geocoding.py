"""The command « geocode » on a list that comes name by name."""

import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from loaders.commands import geocoding
from loaders.commands.geocoding import geocode_lines
from loaders.geocoding.answers import Hints

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "loaders", "geocode"]
NAMES = ["Rennes", "Lyon", "Pau", "Nantes"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Place names, in lists that are long from the third name on; return what is shown."""
    monkeypatch.setattr(geocoding, "LONG", 2)
    monkeypatch.setenv("TERM", "xterm")

    def place(names: Iterable[str], out: io.StringIO, errors: io.StringIO) -> str:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", errors)
            geocode_lines(names, Hints(), out)
        return errors.getvalue()

    return place


def inputs(text: str) -> list[str]:
    return [json.loads(line)["input"] for line in text.splitlines()]


def test_a_long_list_shows_how_many_are_placed(shown: Callable[..., str]) -> None:
    out = io.StringIO()
    assert "4 noms placés" in shown(NAMES, out, Terminal())
    assert inputs(out.getvalue()) == NAMES


@pytest.mark.parametrize(
    ("names", "out", "errors"),
    [
        (NAMES[:1], io.StringIO(), Terminal()),  # a short list
        (NAMES, Terminal(), Terminal()),  # answers that go to the screen too
        (NAMES, io.StringIO(), io.StringIO()),  # errors that go to a file
    ],
)
def test_elsewhere_nothing_is_shown(
    shown: Callable[..., str], names: list[str], out: io.StringIO, errors: io.StringIO
) -> None:
    assert shown(names, out, errors) == ""
    assert inputs(out.getvalue()) == names


def test_each_name_is_asked_for_when_its_turn_comes(shown: Callable[..., str]) -> None:
    """Nothing of the list is read ahead, or kept."""
    out = io.StringIO()
    seen = []

    def names() -> Iterator[str]:
        for name in NAMES:
            seen.append(len(out.getvalue().splitlines()))
            yield name

    shown(names(), out, Terminal())
    assert seen == [0, 1, 2, 3]


def test_an_answer_comes_before_the_next_name_is_written() -> None:
    process = subprocess.Popen(  # noqa: S603 - our own command
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin
    assert process.stdout
    with process:
        for name in NAMES[:2]:
            process.stdin.write(f"{name}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["input"] == name
        process.stdin.close()
        assert process.stdout.read() == ""
    assert process.returncode == 0


def test_at_a_real_terminal_the_answers_stay_clean(tmp_path: Path) -> None:
    """A list longer than what is long, answers to a file, errors to a terminal."""
    reading, writing = pty.openpty()
    names = "\n".join(["Rennes"] * (geocoding.LONG + 50))
    out = tmp_path / "answers.jsonl"
    with out.open("w", encoding="utf-8") as file:
        done = subprocess.run(  # noqa: S603 - our own command
            COMMAND,
            cwd=ROOT,
            input=names.encode(),
            stdout=file,
            stderr=writing,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
            check=False,
        )
    os.close(writing)
    shown = os.read(reading, 65536).decode()
    os.close(reading)
    assert done.returncode == 0
    assert f"{geocoding.LONG + 50} noms placés" in shown
    assert inputs(out.read_text(encoding="utf-8")) == ["Rennes"] * (geocoding.LONG + 50)


def test_bytes_that_are_no_utf8_are_answered_with_a_sign_for_them() -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        COMMAND, cwd=ROOT, input=b"Orl\xe9ans\nRennes\n", capture_output=True, check=True
    )
    first, second = done.stdout.decode("utf-8").splitlines()
    assert json.loads(first)["input"] == "Orl\ufffdans"
    assert json.loads(first)["territories"] == []
    assert json.loads(second)["territories"][0]["code"] == "35238"
