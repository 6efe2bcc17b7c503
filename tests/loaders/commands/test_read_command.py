"""The command « read », as a person or a script meets it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders import __main__ as command
from loaders.commands.reading import read_files, release_as_json
from loaders.releases.release import EditionFigures, Release
from tests.loaders.corpus import RELEASES

ROOT = Path(__file__).parents[3]
KEYS = ["document", "edition", "stage_date", "stage_regions", "awards", "editions", "notes"]
AWARD_KEYS = ["award", "distinction", "name", "project", "summary", "theme", "line"]
REGIONS = {"53": "Bretagne", "52": "Pays de la Loire"}


def read(*names: str) -> tuple[int, list[dict], str]:
    out, err = io.StringIO(), io.StringIO()
    status = read_files([RELEASES / name for name in names], REGIONS, out, err)
    return status, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_notes_that_are_not_there_explain_nothing(tmp_path):
    release = tmp_path / "invented.txt"
    release.write_text("Les Interconnectés saluent des lauréats inventés.\n", encoding="utf-8")
    out, err = io.StringIO(), io.StringIO()
    assert read_files([release], REGIONS, out, err) == 1
    assert json.loads(out.getvalue())["notes"] == []
    assert err.getvalue() == "Aucun lauréat n’a été reconnu.\n"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "loaders", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


class TestReadFiles:
    def test_one_object_a_document_with_exactly_these_keys(self):
        status, releases, err = read("numbered.txt", "levels.txt")
        assert (status, err) == (0, "")
        assert [list(release) for release in releases] == [KEYS, KEYS]
        assert {tuple(award) for r in releases for award in r["awards"]} == {tuple(AWARD_KEYS)}
        assert releases[0]["document"] == str(RELEASES / "numbered.txt")
        assert releases[0]["stage_regions"] == ["52", "53"]

    def test_unknown_is_null_and_empty_is_a_string(self):
        _, (release,), _ = read("startups.txt")
        award = release["awards"][1]
        assert (award["distinction"], award["theme"], award["project"]) == (None, None, "")

    def test_accents_are_written_as_they_are(self):
        out = io.StringIO()
        read_files([RELEASES / "startups.txt"], REGIONS, out, io.StringIO())
        assert "Zéphyrin" in out.getvalue()

    def test_no_award_is_one_sentence_and_status_1(self):
        status, releases, err = read("other_awards.txt")
        assert (status, len(releases)) == (1, 1)
        assert err.count("\n") == 1
        assert "Aucun lauréat" in err

    def test_one_award_in_all_is_enough(self):
        status, releases, err = read("other_awards.txt", "numbered.txt")
        assert (status, len(releases), err) == (0, 2, "")

    def test_an_unreadable_file_leaves_the_others(self):
        status, releases, err = read("absent.txt", "numbered.txt")
        assert (status, len(releases)) == (2, 1)
        assert err.count("\n") == 1
        assert "n’existe pas" in err

    def test_unreadable_outweighs_nothing_found(self):
        assert read("other_awards.txt", "absent.txt")[0] == 2

    def test_figures_always_give_the_two_that_matter(self):
        figures = (EditionFigures(2018, auditioned=41), EditionFigures(2019, gold=7))
        release = Release("a", None, None, (), (), figures, ())
        assert release_as_json(release)["editions"] == [
            {"edition": 2018, "auditioned": 41, "labelled": None},
            {"edition": 2019, "auditioned": None, "labelled": None, "gold": 7},
        ]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestProgress:
    def shown(self, count: int, out: io.StringIO, err: io.StringIO) -> str:
        read_files([RELEASES / "numbered.txt"] * count, REGIONS, out, err)
        assert len([json.loads(line) for line in out.getvalue().splitlines()]) == count
        return err.getvalue()

    def test_several_files_show_how_far_they_are(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("TERM", "xterm")
        assert "Lecture" in self.shown(3, io.StringIO(), _Terminal())

    def test_one_file_shows_nothing(self):
        assert self.shown(1, io.StringIO(), _Terminal()) == ""

    def test_what_is_written_to_a_file_has_no_bar(self):
        assert self.shown(3, io.StringIO(), io.StringIO()) == ""

    def test_lines_on_the_terminal_are_progress_enough(self):
        assert self.shown(3, _Terminal(), _Terminal()) == ""

    def test_an_error_is_a_line_of_its_own_under_the_bar(self):
        err = _Terminal()
        paths = [RELEASES / "numbered.txt", RELEASES / "absent.txt"]
        assert read_files(paths, REGIONS, io.StringIO(), err) == 2
        assert "absent.txt » : ce fichier n’existe pas ; vérifier son nom.\n" in err.getvalue()

    def test_each_line_comes_as_soon_as_it_is_read(self, tmp_path: Path):
        pipe = tmp_path / "second.txt"
        seen: list[str] = []

        class _Out(io.StringIO):
            def flush(self) -> None:
                seen.append(self.getvalue())

        pipe.write_text("Les Interconnectés, texte inventé", encoding="utf-8")
        read_files([RELEASES / "numbered.txt", pipe], REGIONS, _Out(), io.StringIO())
        assert [text.count("\n") for text in seen] == [1, 2]


class TestCommand:
    def test_read(self):
        done = run("read", str(RELEASES / "numbered.txt"), LC_ALL="C", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (0, "")
        release = json.loads(done.stdout)
        assert release["stage_regions"] == ["52", "53"]
        assert release["awards"][0]["name"] == "Quimperlé Communauté"

    def test_a_file_that_cannot_be_read(self, tmp_path: Path):
        done = run("read", str(tmp_path / "absent.txt"), str(RELEASES / "numbered.txt"))
        assert done.returncode == 2
        assert len(done.stdout.splitlines()) == 1
        assert len(done.stderr.splitlines()) == 1
        assert "n’existe pas" in done.stderr

    def test_a_release_without_award(self):
        done = run("read", str(RELEASES / "off_subject.txt"))
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1

    @pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
    def test_a_name_that_is_not_text(self, tmp_path: Path):
        done = run("read", os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
        assert done.returncode == 2
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("arguments", [["read"], ["read", "--bogus"], ["bogus"], ["--bogus"]])
    def test_a_malformed_command_is_told_in_french(self, arguments: list[str]):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "python -m loaders" in done.stderr
        assert any(word in done.stderr for word in ("Donner", "comprise"))
        assert "Traceback" not in done.stderr

    def test_help_names_the_command(self):
        done = run("--help")
        assert done.returncode == 0
        assert "read" in done.stdout

    def test_a_reader_that_stops_listening(self):
        shell = f"'{sys.executable}' -m loaders read " + f"'{RELEASES / 'numbered.txt'}' " * 200
        done = subprocess.run(  # noqa: S603 (our own command)
            ["/bin/bash", "-c", f"{shell} | head -c 10"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.stdout == '{"document'
        assert done.stderr == ""

    def test_main_answers_a_status(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(sys, "argv", ["loaders", "read", str(RELEASES / "numbered.txt")])
        assert command.main() == 0
