"""What sessions got, and what a visit saw, become figures: what was stopped is a bound."""

import asyncio
import os
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosedError

from tests.bench import browsing, sessions
from tests.bench.browsing import CAP, LAUNCHES, PATIENCE, Stay, figures_of_stays, stays
from tests.bench.sessions import (
    COMPARED,
    SESSIONS,
    Load,
    Round,
    figures_of,
    load,
    naive_loads,
    one_round,
)
from tests.serving import NAIVE


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


class Cut(Answered):
    """A visitor whose session the server ends."""

    async def choose(self, year):
        await super().choose(year)
        raise ConnectionClosedError(None, None)


@pytest.fixture(autouse=True)
def _short_rounds(monkeypatch):
    monkeypatch.setattr(sessions, "WINDOW", 0.1)


def test_each_session_changes_its_filter_until_the_window_is_over(portal):
    visitors = [Answered() for _ in range(3)]
    found = portal.call(one_round, visitors, 30.0)
    assert len(found.times) == sum(len(one.asked) for one in visitors)
    assert all(len(one.asked) > 1 for one in visitors)
    assert all(bool(a) != bool(b) for one in visitors for a, b in pairwise(one.asked))
    assert (found.served, found.stopped) == (3, 0)
    assert found.seconds >= sessions.WINDOW


def test_a_run_that_never_ends_is_stopped_and_counts_as_long_as_it_was_waited_for(portal):
    visitors = [Answered(), Forgotten()]
    found = portal.call(one_round, visitors, 0.3)
    assert (found.served, found.stopped) == (1, 1)
    assert max(found.times) >= 0.3
    assert len(visitors[1].asked) == 1


def test_a_session_that_the_server_cuts_is_not_served_and_asks_no_more(portal):
    visitors = [Answered(), Cut()]
    found = portal.call(one_round, visitors, 30.0)
    assert (found.served, found.stopped) == (1, 1)
    assert len(visitors[1].asked) == 1
    assert Load([found], [400.0]).is_stopped


def test_rounds_follow_one_another_until_one_is_stopped(portal):
    found = portal.call(load, [Answered(), Answered()], os.getpid(), 2)
    assert len(found.rounds) == len(found.megabytes) == 2
    assert found.memory > 1
    assert (found.served, found.is_stopped) == (2, False)
    stopped = portal.call(load, [Answered(), Forgotten()], os.getpid(), 3, 0.2)
    assert (len(stopped.rounds), stopped.served, stopped.is_stopped) == (1, 1, True)


def test_no_round_begins_once_the_budget_is_spent(portal, monkeypatch):
    monkeypatch.setattr(sessions, "BUDGET", 0)
    assert len(portal.call(load, [Answered()], os.getpid(), 3).rounds) == 1


def test_a_load_is_the_median_of_its_rounds_and_serves_what_the_least_serves():
    rounds = [Round([1.0] * 4, 2.0, 3), Round([3.0] * 9, 3.0, 2), Round([2.0] * 5, 1.0, 3)]
    found = Load(rounds, [100.0, 300.0, 200.0])
    assert (found.rate, found.memory, found.served) == (3, 200, 2)
    assert found.milliseconds(0.95) == 2000


@pytest.mark.parametrize("refusal", [TimeoutError(), ConnectionRefusedError()])
def test_a_naive_application_that_lets_no_more_come_keeps_what_it_gave(monkeypatch, refusal):
    def loads(*_):
        yield 10, load_of(1.0)
        raise refusal

    monkeypatch.setattr(sessions, "loads", loads)
    assert list(naive_loads(Path("inventes.csv"), (10, 25), 3)) == [10]


def load_of(*times, stopped=0, served=200, rounds=3):
    seconds = (3.0, 2.0, 1.0)[:rounds]  # of each run, twice
    each = [Round(list(times), len(times) * one / 2, served, stopped) for one in seconds]
    return Load(each, [500.0, 400.0, 300.0][:rounds])


def test_figures_of_sessions_are_medians_beside_the_naive_ones():
    figures = list(figures_of(10, load_of(0.1, 0.2, 0.3), load_of(1, 2, 3, rounds=1)))
    rate, p50, p95, memory = figures
    assert (rate.ours, rate.naive, rate.better) == (1, pytest.approx(2 / 3), "higher")
    assert (p50.ours, p50.naive, p50.ratio) == (200, 2000, 10)
    assert (p95.ours, p95.naive) == (300, 3000)
    assert (memory.ours, memory.naive, memory.unit) == (400, 500, "Mo")
    assert {(one.size, one.rounds, one.naive_rounds) for one in figures} == {(10, 3, 1)}
    assert not rate.is_bound


def test_a_naive_application_that_was_stopped_gives_bounds():
    figures = list(figures_of(COMPARED, load_of(0.1), load_of(90, stopped=3)))
    assert figures[0].is_bound
    assert [one.goal for one in figures if one.goal] == [8, 1000]
    assert all(one.rounds == 3 for one in figures)


def test_ours_gives_no_rate_once_stopped():
    rate, *_ = figures_of(10, load_of(90, stopped=1), None)
    assert rate.ours is None
    assert rate.naive is None


def test_the_greatest_number_of_sessions_says_how_many_were_served():
    *_, served = figures_of(SESSIONS[-1], load_of(0.1), None)
    assert (served.ours, served.goal, served.is_reached) == (200, 200, True)
    *_, fewer = figures_of(SESSIONS[-1], load_of(1.0, served=199), None)
    assert fewer.is_reached is False


def test_stays_give_the_middle_of_the_first_maps_and_of_all_the_filters():
    ours = [Stay(900, [300, 100]), Stay(700, [200]), Stay(800)]
    naive = [Stay(4000, [2000]), Stay(6000, [1000])]
    first, change = figures_of_stays(200, ours, naive)
    assert (first.ours, first.naive) == (800, 5000)
    assert (first.rounds, first.naive_rounds) == (3, 2)
    assert (change.ours, change.naive) == (200, 1500)
    assert (change.rounds, change.naive_rounds) == (3, 2)
    assert change.is_reached


def test_a_naive_filter_that_does_not_come_is_more_than_its_cap():
    ours, naive = Stay(900, [100]), Stay(4000, [CAP * 1000], is_stopped=True)
    first, change = figures_of_stays(10_000, [ours], [naive])
    assert not first.is_bound
    assert change.is_bound
    assert change.naive == CAP * 1000
    assert change.is_reached


def test_a_naive_map_that_does_not_come_is_more_than_what_was_waited():
    naive = Stay(PATIENCE * 1000, is_first_stopped=True)
    first, change = figures_of_stays(10_000, [Stay(900, [100])], [naive])
    assert first.is_bound
    assert first.naive == PATIENCE * 1000
    assert change.naive is None
    assert change.is_reached is None


@pytest.mark.parametrize(
    ("each", "launches"),
    [(Stay(900, [100]), LAUNCHES), (Stay(900, is_stopped=True), 1), (Stay(900, [], True), 1)],
)
def test_an_application_is_launched_again_unless_it_is_too_slow_to_end(monkeypatch, each, launches):
    launched = []

    @contextmanager
    def launching(script, ledger):
        launched.append((script, ledger))
        yield

    monkeypatch.setattr(browsing, "serving", launching)
    monkeypatch.setattr(browsing, "stay", lambda *_: each)
    found = stays(None, NAIVE, Path("inventes.csv"), 10_000, 5)
    assert found == [each] * launches
    assert launched == [(NAIVE, Path("inventes.csv"))] * launches
