"""The bench tells the time of a processor from that of the clock."""

import subprocess
import sys
import time

from tests.bench.timing import Spent, spent, usual

BUSY = "sum(range(3_000_000))"


def test_waiting_takes_the_clock_and_no_processor() -> None:
    took = spent(lambda: time.sleep(0.2))
    assert took.wall >= 0.2
    assert took.cpu < took.wall / 2


def test_work_takes_the_processor() -> None:
    assert spent(lambda: sum(range(3_000_000))).cpu > 0.001


def test_the_work_of_a_child_counts() -> None:
    idle = spent(lambda: None)
    child = spent(lambda: subprocess.run([sys.executable, "-c", BUSY], check=True))  # noqa: S603
    assert child.cpu > idle.cpu + 0.005


def test_the_middle_of_several_rounds_is_kept() -> None:
    naps = iter([0.4, 0.01, 0.1])
    took = usual(lambda: time.sleep(next(naps)), rounds=3)
    assert isinstance(took, Spent)
    assert 0.1 <= took.wall < 0.4
    assert next(naps, None) is None
