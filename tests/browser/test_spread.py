"""The placing of signs, run in the browser that runs it."""

from itertools import combinations
from math import dist
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard.assets import STATIC

GAP = 34
Points = list[tuple[float, float]]


@pytest.fixture
def blank(browser: Browser) -> Any:
    page = browser.new_page()
    page.add_script_tag(path=str(STATIC / "spread.js"))
    yield page
    page.close()


def spread(page: Page, points: Points) -> Points:
    return page.evaluate(
        """([points, gap]) => globalThis.spread(points.map(([x, y]) => ({ x, y })), gap)
            .map(({ x, y }) => [x, y])""",
        [points, GAP],
    )


def nearest(places: Points) -> float:
    return min(dist(one, other) for one, other in combinations(places, 2))


@pytest.mark.parametrize("amount", [2, 3, 6])
def test_signs_on_one_place_part(blank: Page, amount: int) -> None:
    places = spread(blank, [(100.0, 100.0)] * amount)
    assert nearest(places) > GAP * 0.9
    assert all(dist(place, (100, 100)) < GAP * 2 for place in places)


def test_signs_far_apart_stay(blank: Page) -> None:
    points = [(0.0, 0.0), (100.0, 0.0), (0.0, 100.0)]
    places = spread(blank, points)
    assert all(dist(*pair) <= 1.01 for pair in zip(points, places, strict=True))


def test_the_same_points_give_the_same_places(blank: Page) -> None:
    points = [(float(i % 5), float(i % 3)) for i in range(20)]
    assert spread(blank, points) == spread(blank, points)


def test_signs_near_each_other_part_whatever_the_cell(blank: Page) -> None:
    points = [(-1.0, -1.0), (1.0, 1.0), (33.0, 1.0), (35.0, -2.0)]
    assert nearest(spread(blank, points)) > GAP * 0.9


@pytest.mark.parametrize("points", [[], [(3.0, 4.0)]])
def test_few_signs_need_no_room(blank: Page, points: Points) -> None:
    assert len(spread(blank, points)) == len(points)
