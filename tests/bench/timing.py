"""Time two ways of doing the same thing, in turn, and compare them."""

import time
from collections.abc import Callable
from statistics import median

ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(title: str, ours: Callable[[], object], naive: Callable[[], object]) -> None:
    """Print the median time of both, and how many times faster ours is.

    Both run once unmeasured, then in turn, so that a slow moment slows both.
    """
    ours()
    naive()
    pairs = [(seconds(ours), seconds(naive)) for _ in range(ROUNDS)]
    mine, other = (median(times) for times in zip(*pairs, strict=True))
    ratio = median(b / a for a, b in pairs)
    print(f"{title:<58} {mine * 1000:9.2f} ms {other * 1000:9.2f} ms {ratio:8.1f} ×")
