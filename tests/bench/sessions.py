"""What many visitors at once get: sessions that change a filter, each as soon as it can."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil
from websockets.exceptions import WebSocketException

from tests.bench.figures import Figure, percentile
from tests.bench.invented import ledger_of
from tests.bench.visitor import Visitor
from tests.serving import NAIVE, OURS, serving

LAUREATES = 200
SESSIONS = (1, 10, 25, 50, 100, 200)
COMPARED = 25  # the sessions at which the goals are
WARMING = 6  # seconds for a server to have prepared what it prepares
ROUNDS = 3
WINDOW = 5  # seconds in which the sessions of a round begin to change their filter
CAP = 600  # seconds after which a round is stopped: what has not come took longer
BUDGET = 240  # seconds after which no other round begins: the naive application may take minutes


@dataclass(frozen=True, slots=True)
class Round:
    """What sessions got while they all changed their filter.

    Parameters
    ----------
    times : list of float
        Seconds of each run, or of its beginning where it was stopped.
    seconds : float
        How long the round lasted.
    served : int
        Sessions that got an answer.
    stopped : int
        Runs that were stopped, by us or because the server cut the session.
    """

    times: list[float]
    seconds: float
    served: int
    stopped: int = 0


@dataclass(frozen=True, slots=True)
class Load:
    """What a number of sessions got, over some rounds; each measure is the median of theirs.

    Parameters
    ----------
    rounds : list of Round
    megabytes : list of float
        Memory of the process at the end of each.
    """

    rounds: list[Round]
    megabytes: list[float]

    @property
    def rate(self) -> float:
        """Runs a second; those that were stopped count as done."""
        return median(len(one.times) / one.seconds for one in self.rounds)

    @property
    def memory(self) -> float:
        """Megabytes of the process."""
        return median(self.megabytes)

    @property
    def served(self) -> int:
        """Sessions that got an answer in each round."""
        return min(one.served for one in self.rounds)

    @property
    def is_stopped(self) -> bool:
        """Whether some runs did not end: the others say too little."""
        return any(one.stopped for one in self.rounds)

    def milliseconds(self, share: float) -> float:
        """Return a percentile of the times of runs."""
        return median(percentile(one.times, share) or 0 for one in self.rounds) * 1000


async def load(visitors: list[Visitor], pid: int, rounds: int, cap: float = CAP) -> Load:
    """Let all sessions change the edition, round after round, until the budget is spent."""
    done, start = Load([], []), time.perf_counter()
    for _ in range(rounds):
        done.rounds.append(await one_round(visitors, cap))
        done.megabytes.append(psutil.Process(pid).memory_info().rss / 1e6)
        if done.is_stopped or time.perf_counter() - start > BUDGET:
            break
    return done


async def one_round(visitors: list[Visitor], cap: float) -> Round:
    """Let visitors change their filter while the window lasts; wait for each until the cap.

    A session chooses again as soon as it is answered, until the window is over; a run that
    began in the window is waited for, until the cap: the slow ones count.
    """
    start = time.perf_counter()
    times: list[float] = []
    stopped: list[Visitor] = []

    async def act(visitor: Visitor, turn: int) -> bool:
        answered = False
        while visitor not in stopped and (begun := time.perf_counter()) - start < WINDOW:
            year = visitor.options[turn % len(visitor.options)] if turn % 2 else None
            try:
                await asyncio.wait_for(visitor.choose(year), cap - (begun - start))
                answered = True
            except (TimeoutError, WebSocketException):
                stopped.append(visitor)
            times.append(time.perf_counter() - begun)
            turn += 1
        return answered

    answers = await asyncio.gather(*(act(one, turn) for turn, one in enumerate(visitors, 1)))
    return Round(times, time.perf_counter() - start, sum(answers), len(stopped))


async def arrive(visitors: list[Visitor], address: str, sessions: int) -> None:
    """Open sessions, one after the other, until there are so many."""
    while len(visitors) < sessions:
        visitors.append(await Visitor.arrive(address))


def loads(
    script: str, ledger: Path, steps: tuple[int, ...], rounds: int
) -> Iterator[tuple[int, Load]]:
    """Load an application with more and more sessions, until some of them are not served."""
    visitors: list[Visitor] = []
    with serving(script, ledger) as server, asyncio.Runner() as runner:
        time.sleep(WARMING)
        for sessions in steps:
            runner.run(arrive(visitors, server.address, sessions))
            found = runner.run(load(visitors, server.pid, rounds))
            yield sessions, found
            if found.is_stopped:
                break


def naive_loads(ledger: Path, steps: tuple[int, ...], rounds: int) -> dict[int, Load]:
    """Load the naive application, as long as it lets sessions come."""
    found = {}
    with suppress(OSError, WebSocketException):
        for sessions, got in loads(NAIVE, ledger, steps, rounds):
            rate, longest = f"{got.rate:.2f} runs/s", max(got.rounds[0].times)
            print(f"  naive, {sessions}: {len(got.rounds)} × {rate}, {longest:.0f} s", flush=True)
            found[sessions] = got
    return found


def run(quick: bool = False) -> Iterator[Figure]:
    """Load the naive application, then ours."""
    steps = SESSIONS[:3] if quick else SESSIONS
    rounds = 1 if quick else ROUNDS
    with TemporaryDirectory() as folder:
        ledger = ledger_of(Path(folder) / "inventes.csv", LAUREATES)
        naive = naive_loads(ledger, steps, rounds)
        for sessions, ours in loads(OURS, ledger, steps, rounds):
            yield from figures_of(sessions, ours, naive.get(sessions))


def figures_of(sessions: int, ours: Load, naive: Load | None) -> Iterator[Figure]:
    """Write what a number of sessions got from both applications."""
    said = f"{sessions} sessions" if sessions > 1 else "1 session"
    at = sessions == COMPARED
    rounds = {"rounds": len(ours.rounds)}
    both = {**rounds, "size": sessions, "naive_rounds": len(naive.rounds) if naive else None}
    bound = {**both, "is_bound": bool(naive and naive.is_stopped)}
    rates = None if ours.is_stopped else ours.rate, naive.rate if naive else None
    yield Figure(
        *("sessions", f"{said} : exécutions par seconde", "/s", *rates, "higher"),
        goal=8 if at else None,
        **bound,
    )
    for share in (50, 95):
        times = [one.milliseconds(share / 100) if one else None for one in (ours, naive)]
        yield Figure("sessions", f"{said} : p{share}", "ms", *times, **bound)
    if at:
        p95 = ours.milliseconds(0.95)
        yield Figure("sessions", f"{said} : p95 visé", "ms", p95, goal=1000, **rounds)
    memory = ours.memory, naive.memory if naive else None
    yield Figure("sessions", f"{said} : mémoire", "Mo", *memory, **both)
    if sessions == SESSIONS[-1]:
        title = f"{said} : sessions servies à chaque tour"
        yield Figure("sessions", title, "", ours.served, None, "higher", sessions, **rounds)
