"""Start the application, or the naive one, and know its process."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.error import URLError

from dashboard.store import LEDGER_VARIABLE

ROOT = Path(__file__).parents[2]
OURS = "dashboard/app.py"
NAIVE = "tests/bench/naive/app.py"
PATIENCE = 60  # seconds for an application to start


@dataclass(frozen=True, slots=True)
class Server:
    """An application that answers.

    Parameters
    ----------
    address : str
        Such as ``http://127.0.0.1:40000``.
    pid : int
        Its process.
    """

    address: str
    pid: int

    def get(self, path: str) -> bytes:
        """Return the body of an answer."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=120) as answer:  # noqa: S310
            return answer.read()


@contextmanager
def serving(script: str, ledger: Path) -> Iterator[Server]:
    """Serve a script on a free port of loopback, with a ledger, and stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    with (
        TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - our own command
            [*command, "--server.address=127.0.0.1", "--server.headless=true"],
            cwd=ROOT,
            env={**os.environ, LEDGER_VARIABLE: str(ledger)},
            stdout=said,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        server = Server(f"http://127.0.0.1:{port}", process.pid)
        try:
            _wait_for(server, process, said)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()  # a server may wait for runs that last minutes


def _wait_for(server: Server, process: subprocess.Popen, said: IO[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            server.get("/_stcore/health")
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    said.seek(0)
    raise RuntimeError(f"{server.address} did not start:\n{said.read().decode()}")
