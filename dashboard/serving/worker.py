"""One process of the application."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

APP = Path(__file__).parents[1] / "app.py"
HEALTH = "/_stcore/health"
LOOPBACK = "127.0.0.1"
ASKING = 2  # seconds to answer that it is well
STOPPING = 10  # seconds to stop by itself
SHORTEST, LONGEST = 0.5, 30.0  # seconds before a dead process is started again


def free_ports(amount: int) -> list[int]:
    """Return ports of loopback that nothing listens to, all different."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(amount)]
        for probe in probes:
            probe.bind((LOOPBACK, 0))
        return [probe.getsockname()[1] for probe in probes]


def answers(port: int) -> bool:
    """Tell whether the application answers at a port of loopback."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=ASKING)
    try:
        connection.request("GET", HEALTH)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


class Worker:
    """A process of the application, started again when it dies.

    Parameters
    ----------
    number : int
        From 1: what the messages call it.
    port : int
    environment : mapping of str to str
        What all the processes share, beside that of this one.
    command : sequence of str
        What serves the application; the port is added.
    """

    def __init__(
        self,
        number: int,
        port: int,
        environment: Mapping[str, str],
        command: tuple[str, ...] = (sys.executable, "-m", "streamlit", "run", str(APP)),
    ) -> None:
        self.number = number
        self.port = port
        self.environment = environment
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None
        self.deaths = 0
        self.started = 0.0
        self.due = 0.0

    def start(self) -> None:
        """Start the process; `is_well` tells when it answers."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 (our own command)
            [*self.command, f"--server.port={self.port}", f"--server.address={LOOPBACK}"],
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # Streamlit’s welcome; errors go to stderr
            start_new_session=True,
        )

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self.process is not None and self.process.poll() is None

    def is_well(self) -> bool:
        """Whether the process answers."""
        return answers(self.port)

    def bury(self) -> None:
        """Note that the process has died, and when it is due to start again.

        The delay doubles while it dies young, and is short again once it has lived.
        """
        lived = time.monotonic() - self.started
        self.deaths = 1 if lived > LONGEST else self.deaths + 1
        delay = min(SHORTEST * 2 ** (self.deaths - 1), LONGEST)
        self.due = time.monotonic() + delay
        self.process = None

    def stop(self) -> None:
        """Ask the process to stop, and kill it if it does not."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=STOPPING)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
