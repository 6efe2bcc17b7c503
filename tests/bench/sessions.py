"""What many visitors at once get: sessions that change a filter, each as soon as it can."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
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
ROUNDS = 3
WINDOW = 5  # seconds in which the sessions of a round begin to change their filter
CAP = 90  # seconds after which a round is stopped: what has not come took longer
BUDGET = 120  # seconds after which no other round begins


@dataclass(slots=True)
class Load:
    """What a number of sessions got, over some rounds.

    Parameters
    ----------
    times : list of float
        Seconds of each run, or of its beginning where it was stopped.
    rates : list of float
        Runs a second in each round; those that were stopped count as done.
    served : int
        Sessions that got an answer in each round.
    memory : float
        Megabytes of the process at the end.
    stopped : int
        Runs that were stopped.
    """

    times: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    served: int = 0
    memory: float = 0
    stopped: int = 0

    @property
    def rate(self) -> float:
        """Runs a second."""
        return median(self.rates)

    def milliseconds(self, share: float) -> float | None:
        """Return a percentile of the times of runs."""
        found = percentile(self.times, share)
        return None if found is None else found * 1000


async def load(server: Server, sessions: int, rounds: int, cap: float = CAP) -> Load:
    """Open sessions and let them all change the edition, round after round.

    In a round, a session chooses again as soon as it is answered, until the window is over;
    a run that began in the window is waited for, until the cap: the slow ones count.
    """
    visitors = [await Visitor.arrive(server.address) for _ in range(sessions)]
    done, start = Load(served=sessions), time.perf_counter()
    for _ in range(rounds):
        await one_round(visitors, done, cap)
        if done.stopped or time.perf_counter() - start > BUDGET:
            break
    done.memory = psutil.Process(server.pid).memory_info().rss / 1e6
    await asyncio.gather(*((v.vanish if done.stopped else v.leave)() for v in visitors))
    return done


async def one_round(visitors: list[Visitor], done: Load, cap: float) -> None:
    """Let visitors change their filter while the window lasts; wait for each until the cap."""
    start = time.perf_counter()
    before = len(done.times)

    async def act(visitor: Visitor, turn: int) -> bool:
        answered = False
        while (begun := time.perf_counter()) - start < WINDOW:
            year = visitor.options[turn % len(visitor.options)] if turn % 2 else None
            try:
                await asyncio.wait_for(visitor.choose(year), cap - (begun - start))
                answered = True
            except TimeoutError:
                done.stopped += 1
            done.times.append(time.perf_counter() - begun)
            turn += 1
        return answered

    answers = await asyncio.gather(*(act(one, turn) for turn, one in enumerate(visitors, 1)))
    done.served = min(done.served, sum(answers))
    done.rates.append((len(done.times) - before) / (time.perf_counter() - start))


def loads(
    script: str, ledger: Path, steps: tuple[int, ...], rounds: int
) -> Iterator[tuple[int, Load]]:
    """Load an application with more and more sessions."""
    with serving(script, ledger) as server:
        time.sleep(WARMING)
        for sessions in steps:
            yield sessions, asyncio.run(load(server, sessions, rounds))


def run(quick: bool = False) -> Iterator[Figure]:
    """Load the naive application, then ours."""
    steps = SESSIONS[:3] if quick else SESSIONS
    rounds = 1 if quick else ROUNDS
    with TemporaryDirectory() as folder:
        ledger = ledger_of(Path(folder) / "inventes.csv", LAUREATES)
        compared = tuple(one for one in steps if one <= NAIVE_MOST)
        naive = dict(loads(NAIVE, ledger, compared, rounds))
        for sessions, ours in loads(OURS, ledger, steps, rounds):
            yield from figures_of(sessions, ours, naive.get(sessions))


def figures_of(sessions: int, ours: Load, naive: Load | None) -> Iterator[Figure]:
    """Write what a number of sessions got from both applications."""
    said = f"{sessions} sessions" if sessions > 1 else "1 session"
    at = sessions == COMPARED
    common = {
        "size": sessions,
        "is_bound": bool(naive and naive.stopped),
        "rounds": len(ours.rates),
        "naive_rounds": len(naive.rates) if naive else None,
    }
    rates = None if ours.stopped else ours.rate, naive.rate if naive else None
    yield Figure(
        *("sessions", f"{said} : exécutions par seconde", "/s", *rates, "higher"),
        goal=8 if at else None,
        **common,
    )
    for share in (50, 95):
        times = [one.milliseconds(share / 100) if one else None for one in (ours, naive)]
        yield Figure("sessions", f"{said} : p{share}", "ms", *times, **common)
    if at:
        p95 = ours.milliseconds(0.95)
        yield Figure("sessions", f"{said} : p95 visé", "ms", p95, goal=1000)
    memory = ours.memory, naive.memory if naive else None
    yield Figure("sessions", f"{said} : mémoire", "Mo", *memory, size=sessions)
    if sessions == SESSIONS[-1]:
        title = f"{said} : sessions servies à chaque tour"
        yield Figure("sessions", title, "", ours.served, None, "higher", goal=sessions)
