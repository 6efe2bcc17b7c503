"""An hour of visitors in a few minutes: does the process keep what they leave?

``python -m tests.bench soak --minutes 10``
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.serving.worker import LOOPBACK, Worker, free_ports
from tests.bench.serving_report import note
from tests.bench.visits import visit
from tests.processes import open_files, resident, threads
from tests.waiting import wait_until

AT_ONCE = 4
SEED = 2026
EVERY = 15.0  # seconds between two measures
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Measure:
    """What the process holds at a moment.

    Parameters
    ----------
    minutes : float
        Since the start.
    visits, memory, threads, files, temporary : int
        Visits so far; bytes; what is open; files in its temporary folder.
    """

    minutes: float
    visits: int
    memory: int
    threads: int
    files: int
    temporary: int

    def __str__(self) -> str:
        """Say it as a line of the table."""
        return (
            f"{self.minutes:8.2f} {self.visits:8d} {self.memory / MEGA:9.1f} "
            f"{self.threads:8d} {self.files:8d} {self.temporary:8d}"
        )


@dataclass(slots=True)
class Soak:
    """An application that visitors come to.

    Parameters
    ----------
    worker : Worker
    folder : Path
        Where the process makes its temporary files.
    """

    worker: Worker
    folder: Path
    visits: int = 0
    start: float = 0.0

    def measure(self) -> Measure:
        """Return what the process holds now."""
        pid = self.worker.process.pid
        minutes = (time.monotonic() - self.start) / 60
        temporary = sum(1 for _ in self.folder.rglob("*"))
        return Measure(
            minutes, self.visits, resident(pid), threads(pid), open_files(pid), temporary
        )

    async def receive(self, amount: int, until: float = float("inf")) -> None:
        """Let visitors come, a few at once, up to a number or a moment."""
        chances = random.Random(SEED + self.visits)  # noqa: S311 - not for secrets
        wanted = self.visits + amount

        async def one_after_the_other() -> None:
            while self.visits < wanted and time.monotonic() < until:
                self.visits += 1
                await visit(f"http://{LOOPBACK}:{self.worker.port}", chances)

        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))


@contextmanager
def soaking() -> Iterator[Soak]:
    """Serve the application with a temporary folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        (port,) = free_ports(1)
        worker = Worker(1, port, {"TMPDIR": folder})
        worker.start()
        try:
            wait_until(worker.is_well)
            yield Soak(worker, Path(folder), start=time.monotonic())
        finally:
            worker.stop()


def run(minutes: float) -> list[Measure]:
    """Let visitors come for some minutes; print and return what the process holds."""
    print(f"\nSoak: {minutes:g} minutes, {AT_ONCE} visitors at once, 4 runs a visit")
    print(" minutes   visits  memory MB  threads    files     temp")
    measures = []
    with soaking() as soak:
        end = soak.start + minutes * 60
        while time.monotonic() < end:
            asyncio.run(soak.receive(1_000_000, min(end, time.monotonic() + EVERY)))
            measures.append(soak.measure())
            print(measures[-1], flush=True)
    note("soak", measures)
    return measures
