"""The command that writes the scene, run as people run it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.commands import write_whole
from dashboard.stage.wishes import WishError

ROOT = Path(__file__).parents[2]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_it_writes_one_file_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "forum.html"
    done = run("scene", "--out", str(path), "--year", "2019", "--title", "Forum <b>")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{path} : 5 lauréats, ")
    assert list(tmp_path.iterdir()) == [path]
    assert "<title>Forum &lt;b&gt;</title>" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "abc"], "L’année « abc » n’est pas un nombre entre 2009 et 2100."),
        (["--region", "999"], "La région « 999 » n’existe pas"),
        (["--award", "prix"], "La récompense « prix » n’existe pas"),
        (["--distinction", "platine"], "La distinction « platine » n’existe pas"),
        (["--territory", "epci:1"], "Le territoire « epci:1 » n’existe pas"),
        (["--q", "introuvable"], "Aucun lauréat ne répond à ces filtres"),
        (["--order", "taille"], "L’ordre « taille » n’existe pas ; existent : year, region, list."),
        (["--order", "list"], "donner aussi « laureate »"),
        (["--laureate", "nul"], "Aucun lauréat ne porte l’identifiant « nul »"),
        (["--address", "ftp://x"], "L’adresse « ftp://x » n’en est pas une"),
        (["--delay", "vite"], "La durée « vite » n’est pas entre 1 et 3600 secondes."),
        (["--delay", "0"], "La durée « 0 » n’est pas"),
        (["--inconnu"], "n’est pas comprise"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = run("scene", "--out", str(tmp_path / "forum.html"), *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_two_wrong_values_are_both_named(tmp_path: Path) -> None:
    done = run("scene", "--out", str(tmp_path / "x.html"), "--year", "abc", "--region", "999")
    assert len(done.stderr.splitlines()) == 2


def test_a_broken_ledger_is_said(tmp_path: Path) -> None:
    path = tmp_path / "absent.csv"
    done = run("scene", "--out", str(tmp_path / "x.html"), TERRITOIRES_LEDGER=str(path))
    assert done.returncode == 2
    assert "absent.csv : ce fichier n’existe pas." in done.stderr


def test_without_a_command_it_says_what_exists() -> None:
    done = run()
    assert done.returncode == 0
    assert "scene" in done.stdout


def test_a_list_is_followed_without_asking_twice(tmp_path: Path) -> None:
    path = tmp_path / "forum.html"
    ids = ["2018-label-nantes-metropole", "2015-label-rennes"]
    done = run("scene", "--out", str(path), *(part for id_ in ids for part in ("--laureate", id_)))
    assert done.returncode == 0
    assert done.stdout.startswith(f"{path} : 14 lauréats dont 2 dans la liste suivie, ")
    assert '"order":"list","list":["2018-label-nantes-metropole","2015-label-rennes"]' in (
        path.read_text(encoding="utf-8")
    )


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "forum.html"
    path.write_bytes(b"ancien")
    write_whole(path, b"nouveau")
    assert path.read_bytes() == b"nouveau"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "forum.html"
    path.write_bytes(b"ancien")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WishError, match="l’écriture est interdite"):
        write_whole(path, b"nouveau")
    assert path.read_bytes() == b"ancien"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("path", "said"), [("absent/x.html", "son dossier n’existe pas"), (".", "c’est un dossier")]
)
def test_a_place_where_nothing_can_be_written(tmp_path: Path, path: str, said: str) -> None:
    with pytest.raises(WishError, match=said):
        write_whole(tmp_path / path, b"x")
