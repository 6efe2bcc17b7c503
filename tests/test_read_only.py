"""An ordinary user runs the application from a checkout that it can't write, without a home.

The user of these tests is stripped of what makes root more than another, which reads the
same Python wherever it is installed; the checkout is someone else's.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 90  # seconds for the application to start
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
def address(checkout: Path) -> Iterator[str]:
    """The application, run by that user; nothing of the environment of the tests reaches it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*ORDINARY, sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, f"--server.port={port}", "--server.address=127.0.0.1"],
        cwd=checkout,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, "the application died"
        try:
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - our own server
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the application did not start")


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
def test_all_is_served_and_nothing_is_written(checkout: Path, address: str, path: str) -> None:
    before = state(checkout)
    with urllib.request.urlopen(f"{address}{path}", timeout=60) as answer:  # noqa: S310 - ours
        assert answer.status == 200
        assert answer.read()
    assert state(checkout) == before
