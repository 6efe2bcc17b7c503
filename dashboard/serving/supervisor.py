"""The command that starts everything, keeps it alive, and stops it."""

import os
import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from dashboard.serving.errors import ServingError
from dashboard.serving.proxy import Proxy, check_free, find_nginx
from dashboard.serving.worker import LOOPBACK, Worker, free_ports

MOST_WORKERS = 64
PATIENCE = 120  # seconds for all the processes to answer
ROUND = 0.2  # seconds between two looks at them


class _StopError(Exception):
    """Someone asks the command to stop."""


def read_number(text: str, what: str, most: int) -> int:
    """Read a number from 1 to a maximum.

    Raises
    ------
    ServingError
        Where the text is anything else.

    Examples
    --------
    >>> read_number("4", "processus", 64)
    4
    """
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= most:
        raise ServingError(f"« {text} » ne va pas ({what}) : donner un nombre de 1 à {most}.")
    return number


def serve(workers: str, port: str, say: Callable[[str], None]) -> None:
    """Serve the application with several processes behind nginx, until asked to stop.

    Parameters
    ----------
    workers, port : str
        As written on the command line.
    say : callable
        Told in French what happens.

    Raises
    ------
    ServingError
        Where it can't be served as asked.
    """
    amount = read_number(workers, "nombre de processus", MOST_WORKERS)
    entrance = read_number(port, "port", 65_535)
    program = find_nginx()
    check_free(LOOPBACK, entrance)
    with _folder() as folder, _signals() as wishes:
        ports = free_ports(amount)
        shared = {"STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32)}
        team = [Worker(i, backend, shared) for i, backend in enumerate(ports, 1)]
        supervisor = Supervisor(team, Proxy(program, folder, LOOPBACK, entrance, ports), say)
        try:
            supervisor.start()
            say(
                f"La carte est sur http://localhost:{entrance} "
                f"({_processes(amount)} derrière nginx ; Ctrl+C arrête tout)."
            )
            while True:
                supervisor.look()
                if wishes:
                    wishes.clear()
                    supervisor.renew()
                time.sleep(ROUND)
        except _StopError:
            say("Arrêt.")
        finally:
            _deafen()
            supervisor.stop()


class Supervisor:
    """nginx and the processes behind it.

    Parameters
    ----------
    workers : list of Worker
    proxy : Proxy
    say : callable
        Told in French what happens.
    """

    def __init__(self, workers: list[Worker], proxy: Proxy, say: Callable[[str], None]) -> None:
        self.workers = workers
        self.proxy = proxy
        self.say = say

    def start(self) -> None:
        """Start the processes, then nginx once all of them answer."""
        for worker in self.workers:
            worker.start()
        for worker in self.workers:
            _await(worker, f"Le processus {worker.number}")
        self.proxy.start()
        _await(self.proxy, "nginx")

    def look(self) -> None:
        """Start again what has died.

        Raises
        ------
        ServingError
            Where nginx itself has stopped.
        """
        if not self.proxy.is_alive:
            raise ServingError("nginx s’est arrêté ; la raison est écrite au-dessus.")
        for worker in self.workers:
            if worker.process is not None and not worker.is_alive:
                worker.bury()
                self.say(f"Le processus {worker.number} s’est arrêté ; un autre prend sa place.")
            elif worker.process is None and time.monotonic() >= worker.due:
                worker.start()

    def renew(self) -> None:
        """Replace the processes one after the other, each once the one before answers."""
        for worker in self.workers:
            worker.stop()
            worker.start()
            _await(worker, f"Le processus {worker.number}")
        self.say(f"{_processes(len(self.workers))} : remplacés un à un.")

    def stop(self) -> None:
        """Stop nginx, then the processes, all at once."""
        self.proxy.stop()
        for worker in self.workers:
            if worker.process is not None:
                worker.process.terminate()
        for worker in self.workers:
            worker.stop()


def _await(one: Worker | Proxy, name: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not one.is_well():
        if not one.is_alive or time.monotonic() > deadline:
            raise ServingError(f"{name} ne démarre pas ; la raison est écrite au-dessus.")
        time.sleep(ROUND)


def _processes(amount: int) -> str:
    return f"{amount} processus"


@contextmanager
def _folder() -> Iterator[Path]:
    """Make the folder of nginx, that its own user may cross; remove it in the end."""
    folder = Path(tempfile.mkdtemp(prefix="territoires-nginx-"))
    if os.geteuid() == 0:
        folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """Make SIGTERM and SIGINT stop the command, once; note in the list each SIGHUP."""
    wishes: list[int] = []

    def stop(_: int, __: FrameType | None) -> None:
        _deafen()
        raise _StopError

    def note(number: int, _: FrameType | None) -> None:
        wishes.append(number)

    handlers = {signal.SIGTERM: stop, signal.SIGINT: stop, signal.SIGHUP: note}
    former = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield wishes
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _deafen() -> None:
    """Let nothing interrupt the stop, which takes seconds and leaves nothing behind."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
