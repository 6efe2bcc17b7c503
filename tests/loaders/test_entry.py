"""Every command says what is wrong in a sentence, and ends with the status that says so."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from dashboard import __main__ as dashboard_command
from geodata.errors import GeodataError
from loaders import __main__ as loaders_command
from loaders.entry import BROKEN_PIPE, INTERRUPTED, MALFORMED, commands, run
from loaders.errors import LoaderError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ended(monkeypatch, capsys):
    """Run an invented set of one command, « faire », that does some work."""

    def run_it(work: object, *typed: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["invente", *typed])
        status = run(invented(work))
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run_it


def invented(work: object) -> typer.Typer:
    app = commands("python -m invente", "Rien de réel.")

    @app.command()
    def faire() -> None:
        """Faire."""
        if isinstance(work, BaseException):
            raise work
        if work is not None:
            raise typer.Exit(int(str(work)))
        typer.echo("fait")

    return app


@pytest.mark.parametrize(
    ("work", "status", "out", "err"),
    [
        (None, 0, "fait\n", ""),
        (1, 1, "", ""),
        (LoaderError("essai.txt est vide."), MALFORMED, "", "essai.txt est vide.\n"),
        (GeodataError("« x » n’est rien."), MALFORMED, "", "« x » n’est rien.\n"),
        (KeyboardInterrupt(), INTERRUPTED, "", ""),
        (typer.Abort(), INTERRUPTED, "", ""),
    ],
)
def test_how_a_command_ends(work, status, out, err, ended):
    assert ended(work, "faire") == (status, out, err)


def test_an_error_that_was_not_foreseen_is_shown_whole(ended):
    with pytest.raises(ZeroDivisionError):
        ended(ZeroDivisionError(), "faire")


@pytest.mark.parametrize("typed", [["autre"], ["faire", "--plus"], ["faire", "de trop"]])
def test_what_is_not_understood_is_said_with_where_to_look(typed, ended):
    status, out, err = ended(None, *typed)
    assert (status, out) == (MALFORMED, "")
    assert err == (
        f"La commande « {' '.join(typed)} » n’est pas comprise ; "
        "« python -m invente --help » dit ce qui existe.\n"
    )


def test_what_is_typed_is_text_for_the_terminal(ended):
    _, _, err = ended(None, "\x1b[31mrouge\x1b]0;titre\x07")
    assert "\x1b" not in err
    assert "\x07" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("typed", [[], ["--help"]])
def test_help_is_shown_where_nothing_is_asked(typed, ended):
    status, out, _ = ended(None, *typed)
    assert status == 0
    assert "Rien de réel." in out
    assert "faire" in out  # even alone, it is called by its name


@pytest.mark.parametrize(
    ("command", "called", "knows"),
    [
        (loaders_command, "loaders", ["read", "geocode", "import", "check", "build"]),
        (dashboard_command, "dashboard", ["scene"]),
    ],
)
def test_both_packages_are_run_so(command, called, knows, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", [called, "--help"])
    assert command.main() == 0
    shown = capsys.readouterr().out
    assert all(f"│ {name} " in shown for name in knows)
    monkeypatch.setattr(sys, "argv", [called, "inconnue"])
    assert command.main() == MALFORMED
    assert f"« python -m {called} --help »" in capsys.readouterr().err


def test_streams_that_have_no_encoding_to_set_are_left_alone(ended, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert ended(None, "faire") == (0, "fait\n", "")


def test_a_reader_that_leaves_early_ends_it_without_a_word():
    script = f"yes Rennes | head -n 20000 | {sys.executable} -m loaders geocode"
    done = subprocess.run(  # noqa: S603 - our own command
        ["/bin/bash", "-c", f"{script} | head -n 1; echo ${{PIPESTATUS[2]}}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    answer, status = done.stdout.splitlines()
    assert answer.startswith('{"input": "Rennes"')
    assert (int(status), done.stderr) == (BROKEN_PIPE, "")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_french_is_written_whatever_the_locale(locale):
    done = subprocess.run(
        [sys.executable, "-m", "loaders", "geocode", "--kind", "x", "x"],
        cwd=ROOT,
        env={"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == MALFORMED
    assert "« x » n’existe pas ; écrire commune" in done.stderr.decode("utf-8")
