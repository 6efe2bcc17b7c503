"""A disk that is full, for true: the files in place stay whole, one sentence says why."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from geodata.laureates import EDITIONS, LEDGER, load_laureates
from loaders.geocoding.name_index import ALIASES, DATA, FILE, SOURCES
from tests.loaders.disk import FILLER, fill, small_disk

ROOT = Path(__file__).parents[2]
RELEASE = ROOT / "tests" / "loaders" / "corpora" / "releases" / "numbered.txt"
Done = subprocess.CompletedProcess[str]


def loaders(*arguments: object, prepare: Callable[[], None] | None = None) -> Done:
    """Run a command in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "loaders", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=prepare,
    )


def state(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder, but for locks and what only fills the disk."""
    names = {path.name for path in folder.iterdir() if not path.name.endswith(".lock")}
    return {name: (folder / name).read_bytes() for name in names - {FILLER}}


def ledger_in(folder: Path) -> Path:
    for path in (LEDGER, EDITIONS):
        shutil.copy(path, folder)
    return folder


def is_said(done: Done, name: str, reason: str) -> None:
    """Hold a command to its last sentence, that names the file and says why, and its status."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    said = done.stderr.splitlines()[-1]
    assert name in said
    assert f"ne peut être écrit ({reason})" in said
    assert said.endswith(("il est resté tel qu’il était.", "rien n’a été changé."))


LIMIT = "le fichier dépasse la taille permise"
FULL = "le disque est plein"


@pytest.mark.parametrize("most", [0, 1_000, 6_000])
def test_an_import_that_the_system_cuts(tmp_path: Path, most: int) -> None:
    before = state(ledger_in(tmp_path))
    cut = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    done = loaders("import", RELEASE, "--data", tmp_path, prepare=cut)
    is_said(done, "laureates.csv", LIMIT)
    assert state(tmp_path) == before


@pytest.mark.parametrize("leave", [0, 1, 2, 3])
def test_an_import_on_a_full_disk(tmp_path: Path, leave: int) -> None:
    """With less room than the draft takes, or only room for it and not for the former file."""
    with small_disk(tmp_path / "disque", 20) as disk:
        before = state(ledger_in(disk))
        fill(disk, leave)
        is_said(loaders("import", RELEASE, "--data", disk), "laureates.csv", FULL)
        assert state(disk) == before
        (disk / FILLER).unlink()
        assert loaders("import", RELEASE, "--data", disk).returncode == 0
        assert len(load_laureates(disk / "laureates.csv")) > len(load_laureates())


def test_a_build_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disque", 1_500) as disk:
        for name in (*SOURCES, FILE):
            shutil.copy(DATA / name, disk)
        before = state(disk)
        fill(disk, 100)
        is_said(loaders("build", "--names", "--target", disk), str(disk), FULL)
        assert state(disk) == before


def test_a_new_folder_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disque", 300) as disk:
        for name in (one for one in SOURCES if one != ALIASES):
            shutil.copy(DATA / name, disk)
        before = state(disk)
        fill(disk, 1)
        is_said(loaders("build", "--names", "--target", disk), str(disk), FULL)
        assert state(disk) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    ledger_in(tmp_path).chmod(0o555)
    done = loaders("import", RELEASE, "--data", tmp_path)
    is_said(done, str(tmp_path), "l’accès n’est pas permis")
    assert loaders("import", RELEASE, "--data", tmp_path, "--dry-run").returncode == 0


def test_a_disk_that_is_only_read_is_said_and_a_trial_works(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disque", 20) as disk:
        ledger_in(disk)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S603, S607
        done = loaders("import", RELEASE, "--data", disk)
        is_said(done, str(disk), "le disque est en lecture seule")
        assert loaders("import", RELEASE, "--data", disk, "--dry-run").returncode == 0
