from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from dashboard.spread import spread

points = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=12)


@given(points)
def test_no_sign_hides_another(points: list[tuple[float, float]]) -> None:
    places = spread(points, 20)
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert hypot(x - other_x, y - other_y) > 20 * 0.8


@given(points)
def test_the_same_points_give_the_same_places(points: list[tuple[float, float]]) -> None:
    assert spread(points, 20) == spread(points, 20)


@given(points)
def test_a_sign_alone_stays_where_it_is(points: list[tuple[float, float]]) -> None:
    for (x, y), (placed_x, placed_y) in zip(points, spread(points, 0.5), strict=True):
        assert hypot(x - placed_x, y - placed_y) < 13
