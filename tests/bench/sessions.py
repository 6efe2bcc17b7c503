"""What many visitors at once get: sessions that change a filter, each as soon as it can."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from tests.bench.figures import Figure, percentile
from tests.bench.invented import ledger_of
from tests.bench.visitor import Visitor
from tests.serving import NAIVE, OURS, Server, serving

LAUREATES = 200
SESSIONS = (1, 10, 25, 50, 100, 200)
NAIVE_MOST = 25  # beyond, its sessions wait for minutes
COMPARED = 25  # the sessions at which the goals are
WARMING = 6  # seconds for a server to have prepared what it prepares
WINDOW = 10  # seconds of load


@dataclass(slots=True)
class Load:
    """What a number of sessions got."""

    times: list[float] = field(default_factory=list)
    elapsed: float = 0
    memory: float = 0

    @property
    def rate(self) -> float:
        """Runs a second."""
        return len(self.times) / self.elapsed

    def milliseconds(self, share: float) -> float | None:
        """Return a percentile of the times of runs."""
        value = percentile(self.times, share)
        return None if value is None else value * 1000


async def load(server: Server, sessions: int, window: float) -> Load:
    """Open sessions and let them all change the edition until the window is over.

    A run that began in the window is waited for: the slow ones count.
    """
    visitors = [await Visitor.arrive(server.address) for _ in range(sessions)]
    done = Load()
    start = time.perf_counter()

    async def act(visitor: Visitor, place: int) -> None:
        turn = place
        while time.perf_counter() - start < window:
            year = visitor.options[turn % len(visitor.options)] if turn % 2 else None
            before = time.perf_counter()
            await visitor.choose(year)
            done.times.append(time.perf_counter() - before)
            turn += 1

    await asyncio.gather(*(act(visitor, place) for place, visitor in enumerate(visitors)))
    done.elapsed = time.perf_counter() - start
    done.memory = psutil.Process(server.pid).memory_info().rss / 1e6
    await asyncio.gather(*(visitor.leave() for visitor in visitors))
    return done


def loads(script: str, ledger: Path, steps: tuple[int, ...], window: float) -> dict[int, Load]:
    """Load an application with more and more sessions."""
    with serving(script, ledger) as server:
        time.sleep(WARMING)
        return {sessions: asyncio.run(load(server, sessions, window)) for sessions in steps}


def run(quick: bool = False) -> list[Figure]:
    """Load ours, then the naive application."""
    steps = SESSIONS[:3] if quick else SESSIONS
    window = 4 if quick else WINDOW
    with TemporaryDirectory() as folder:
        ledger = ledger_of(Path(folder) / "inventes.csv", LAUREATES)
        ours = loads(OURS, ledger, steps, window)
        naive = loads(NAIVE, ledger, tuple(one for one in steps if one <= NAIVE_MOST), window)
    return [figure for step in steps for figure in _figures(step, ours[step], naive.get(step))]


def _figures(sessions: int, ours: Load, naive: Load | None) -> list[Figure]:
    said = f"{sessions} sessions" if sessions > 1 else "1 session"
    at = sessions == COMPARED
    return [
        Figure(
            "sessions",
            f"{said} : exécutions par seconde",
            "/s",
            ours.rate,
            naive.rate if naive else None,
            "higher",
            8 if at else None,
            sessions,
        ),
        *(
            Figure(
                "sessions",
                f"{said} : p{share}",
                "ms",
                ours.milliseconds(share / 100),
                naive.milliseconds(share / 100) if naive else None,
                size=sessions,
            )
            for share in (50, 95)
        ),
        *(
            [Figure("sessions", f"{said} : p95 visé", "ms", ours.milliseconds(0.95), goal=1000)]
            * at
        ),
        Figure("sessions", f"{said} : mémoire", "Mo", ours.memory, naive.memory if naive else None),
    ]
