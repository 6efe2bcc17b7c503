"""What sessions got, and what a visit saw, become figures: what was stopped is a bound."""

import asyncio
from itertools import pairwise

import pytest

from tests.bench import sessions
from tests.bench.browsing import CAP, PATIENCE, Stay, figures_of_stays
from tests.bench.sessions import COMPARED, SESSIONS, Load, figures_of, one_round


class Answered:
    """A visitor whose page answers at once."""

    options = ("2015", "2016", "2017")

    def __init__(self):
        self.asked = []

    async def choose(self, year):
        self.asked.append(year)
        await asyncio.sleep(0.001)


class Forgotten(Answered):
    """A visitor whose page never answers."""

    async def choose(self, year):
        await super().choose(year)
        await asyncio.Event().wait()


@pytest.fixture(autouse=True)
def _short_rounds(monkeypatch):
    monkeypatch.setattr(sessions, "WINDOW", 0.1)


def test_each_session_changes_its_filter_until_the_window_is_over(portal):
    visitors, done = [Answered() for _ in range(3)], Load(served=3)
    portal.call(one_round, visitors, done, 30.0)
    assert len(done.times) == sum(len(one.asked) for one in visitors)
    assert all(len(one.asked) > 1 for one in visitors)
    assert all(bool(a) != bool(b) for one in visitors for a, b in pairwise(one.asked))
    assert done.stopped == 0
    assert done.served == 3
    assert done.rates == [done.rate]


def test_a_run_that_never_ends_is_stopped_and_counts_as_long_as_it_was_waited_for(portal):
    visitors, done = [Answered(), Forgotten()], Load(served=2)
    portal.call(one_round, visitors, done, 0.3)
    assert done.stopped == 1
    assert done.served == 1
    assert max(done.times) >= 0.3
    assert len(visitors[1].asked) == 1


def test_the_least_served_round_is_what_is_said(portal):
    done = Load(served=2)
    portal.call(one_round, [Answered(), Forgotten()], done, 0.2)
    portal.call(one_round, [Answered(), Answered()], done, 0.2)
    assert done.served == 1
    assert len(done.rates) == 2


def load_of(*times, stopped=0):
    return Load(list(times), [4.0, 2.0, 3.0], served=200, memory=400, stopped=stopped)


def test_figures_of_sessions_are_medians_beside_the_naive_ones():
    rate, p50, p95, memory = figures_of(10, load_of(0.1, 0.2, 0.3), load_of(1, 2, 3))
    assert (rate.ours, rate.naive, rate.better) == (3, 3, "higher")
    assert (p50.ours, p50.naive, p50.ratio) == (200, 2000, 10)
    assert (p95.ours, p95.naive) == (300, 3000)
    assert (memory.ours, memory.unit) == (400, "Mo")
    assert {one.size for one in (rate, p50, p95, memory)} == {10}
    assert not rate.is_bound


def test_a_naive_application_that_was_stopped_gives_bounds():
    figures = list(figures_of(COMPARED, load_of(0.1), load_of(90, stopped=3)))
    assert figures[0].is_bound
    assert [one.goal for one in figures if one.goal] == [8, 1000]


def test_ours_gives_no_rate_once_stopped():
    rate, *_ = figures_of(10, load_of(90, stopped=1), None)
    assert rate.ours is None
    assert rate.naive is None


def test_the_greatest_number_of_sessions_says_how_many_were_served():
    *_, served = figures_of(SESSIONS[-1], load_of(0.1), None)
    assert (served.ours, served.goal, served.is_reached) == (200, 200, True)
    *_, fewer = figures_of(SESSIONS[-1], Load([1.0], [1.0], served=199), None)
    assert fewer.is_reached is False


def test_a_stay_gives_the_first_map_and_the_middle_of_the_filters():
    first, change = figures_of_stays(200, Stay(900, [300, 100, 200]), Stay(4000, [2000, 1000]))
    assert (first.ours, first.naive, first.rounds) == (900, 4000, 1)
    assert (change.ours, change.naive) == (200, 1500)
    assert (change.rounds, change.naive_rounds) == (3, 2)
    assert change.is_reached


def test_a_naive_filter_that_does_not_come_is_more_than_its_cap():
    ours, naive = Stay(900, [100]), Stay(4000, [CAP * 1000], is_stopped=True)
    first, change = figures_of_stays(10_000, ours, naive)
    assert not first.is_bound
    assert change.is_bound
    assert change.naive == CAP * 1000
    assert change.is_reached


def test_a_naive_map_that_does_not_come_is_more_than_what_was_waited():
    naive = Stay(PATIENCE * 1000, is_first_stopped=True)
    first, change = figures_of_stays(10_000, Stay(900, [100]), naive)
    assert first.is_bound
    assert first.naive == PATIENCE * 1000
    assert change.naive is None
    assert change.is_reached is None
