"""Time two ways of doing the same thing, in turn, and compare them."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from tests.bench.figures import Figure

ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Spent:
    """What some work took, in seconds: on the clock, and of a processor.

    On a machine that others use too, only the second tells how fast the work is.
    """

    wall: float
    cpu: float


def spent(work: Callable[[], object]) -> Spent:
    """Measure some work, done in this process or in children that it waits for."""
    wall, cpu = time.perf_counter(), _processor()
    work()
    return Spent(time.perf_counter() - wall, _processor() - cpu)


def usual(work: Callable[[], object], rounds: int = ROUNDS) -> Spent:
    """Measure some work several times; return the median of each."""
    each = [spent(work) for _ in range(rounds)]
    return Spent(median(one.wall for one in each), median(one.cpu for one in each))


def _processor() -> float:
    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def compare(
    part: str, title: str, ours: Callable[[], object], naive: Callable[[], object]
) -> Figure:
    """Return the median time of both.

    Both run once unmeasured, then in turn, so that a slow moment slows both.
    """
    ours()
    naive()
    pairs = [(seconds(ours), seconds(naive)) for _ in range(ROUNDS)]
    mine, other = (median(times) * 1000 for times in zip(*pairs, strict=True))
    return Figure(part, title, "ms", mine, other, rounds=ROUNDS, naive_rounds=ROUNDS)
