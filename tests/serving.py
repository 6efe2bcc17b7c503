"""Start the application, or another script, on a free port of loopback; know its process."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from dashboard.serving.worker import LOOPBACK, answers, free_ports
from dashboard.store import LEDGER_VARIABLE
from tests.waiting import wait_until

ROOT = Path(__file__).parents[1]
OURS = "dashboard/app.py"
NAIVE = "tests/bench/naive/app.py"
PATIENCE = 90  # seconds for an application to start
STOPPING = 20  # seconds for it to stop by itself


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
def serving(
    script: str = OURS,
    ledger: Path | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    user: tuple[str, ...] = (),
) -> Iterator[Server]:
    """Serve a script on a free port, and stop it at the end.

    Parameters
    ----------
    script : str
        Its path, from the folder.
    ledger : Path, optional
        Another than that of the repository.
    environment : mapping, optional
        Another than that of the tests.
    folder : Path
        Where the application is.
    user : tuple of str
        The command that runs it as another user.
    """
    (port,) = free_ports(1)
    command = [*user, sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    own = {} if ledger is None else {LEDGER_VARIABLE: str(ledger)}
    with (
        TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - our own command
            [*command, f"--server.address={LOOPBACK}", "--server.headless=true"],
            cwd=folder,
            env={**(os.environ if environment is None else environment), **own},
            stdout=said,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            wait_until(lambda: process.poll() is not None or answers(port), PATIENCE)
            if process.poll() is not None:
                raise RuntimeError(f"the application ended with {process.poll()}")
            yield Server(f"http://{LOOPBACK}:{port}", process.pid)
        except BaseException:
            said.seek(0)
            print(said.read().decode())  # why the application failed
            raise
        finally:
            process.terminate()
            try:
                process.wait(timeout=STOPPING)
            except subprocess.TimeoutExpired:
                process.kill()  # a server may wait for runs that last minutes
