"""An ordinary user runs the application from a checkout that it can't write, without a home.

The user of these tests is stripped of what makes root more than another, which reads the
same Python wherever it is installed; the checkout is someone else's.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import ROOT, Server, serving

OWNER = "nobody"
ORDINARY = ("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs")

pytestmark = pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("setpriv") is None, reason="only root can give files away"
)


@pytest.fixture(scope="module")
def checkout() -> Iterator[Path]:
    """A copy of what the application needs, that no one may write, and where anyone may look."""
    folder = Path("/var/tmp") / f"territoires-{os.getpid()}"  # noqa: S108 - pytest's own is closed
    for name in ("dashboard", "geodata", "loaders"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
        shutil.chown(path, OWNER)
    yield folder
    shutil.rmtree(folder)


def state(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]}


@pytest.fixture(scope="module")
def server(checkout: Path) -> Iterator[Server]:
    """The application, run by that user; nothing of the environment of the tests reaches it."""
    bare = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    with serving(environment=bare, folder=checkout, user=ORDINARY) as server:
        yield server


def test_that_user_cannot_write_there(checkout: Path) -> None:
    for path in (checkout / "new", checkout / "geodata" / "data" / "laureates.csv"):
        command = [*ORDINARY, sys.executable, "-c", f"open({str(path)!r}, 'a')"]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - ours
        assert done.returncode == 1
        assert b"PermissionError" in done.stderr


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/api/health",
        "/api/laureates.xlsx",
        "/api/laureates.png",
        "/api/laureates.gpkg",
        "/api/territories/commune/93064/portrait.pdf",
        "/api/scene.html",
        "/integrer",
        "/assets/leaflet/leaflet.js",
    ],
)
def test_all_is_served_and_nothing_is_written(checkout: Path, server: Server, path: str) -> None:
    before = state(checkout)
    assert server.get(path)
    assert state(checkout) == before
