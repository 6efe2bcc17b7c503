"""Numbers stand beside their signs, on nothing else."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.picture_numbers import SIDES, Box, Size, numbers_beside
from dashboard.spread import Point, spread

SIDE = 20.0
SIZE = (8.0, 6.0)
FRAME = (0.0, 0.0, 400.0, 400.0)

coordinates = st.floats(60, 340, allow_nan=False)
points = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=25)


def box(middle: Point, size: Size) -> Box:
    (x, y), (wide, high) = middle, size
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def covers(one: Box, other: Box) -> bool:
    near = 1e-6
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > near
        and min(one[3], other[3]) - max(one[1], other[1]) > near
    )


def around(signs: list[Point]) -> list[Box]:
    return [box(sign, (SIDE, SIDE)) for sign in signs]


def placed(signs: list[Point], sizes: list[Size | None], frame: Box = FRAME) -> list[Box]:
    middles = numbers_beside(signs, SIDE, sizes, frame)
    return [
        box(middle, size)
        for middle, size in zip(middles, sizes, strict=True)
        if middle is not None and size is not None
    ]


@given(points)
def test_signs_that_are_far_from_one_another_have_their_numbers_free(found: list[Point]) -> None:
    signs = spread(found, 3 * SIDE)
    if any(
        abs(a - c) < 2 * SIDE and abs(b - d) < 2 * SIDE for (a, b), (c, d) in combinations(signs, 2)
    ):
        return  # there was no room to part them
    wide = (-2000.0, -2000.0, 2000.0, 2000.0)
    numbers = placed(signs, [SIZE] * len(signs), wide)
    for number in numbers:
        assert not any(covers(number, sign) for sign in around(signs))
    assert not any(covers(one, other) for one, other in combinations(numbers, 2))


@given(points)
def test_a_number_never_lies_on_its_own_sign(found: list[Point]) -> None:
    numbers = placed(found, [SIZE] * len(found))
    for number, sign in zip(numbers, around(found), strict=True):
        assert not covers(number, sign)


@given(points, st.lists(st.booleans(), min_size=25, max_size=25))
def test_only_those_that_have_a_number_have_a_place(
    found: list[Point], numbered: list[bool]
) -> None:
    sizes = [SIZE if has else None for has in numbered[: len(found)]]
    middles = numbers_beside(found, SIDE, sizes, FRAME)
    assert [middle is None for middle in middles] == [size is None for size in sizes]


@given(points)
def test_the_same_signs_always_have_the_same_places(found: list[Point]) -> None:
    sizes = [SIZE] * len(found)
    assert numbers_beside(found, SIDE, sizes, FRAME) == numbers_beside(found, SIDE, sizes, FRAME)


def test_a_number_is_at_the_right_first() -> None:
    ((left, bottom, _, top),) = placed([(200, 200)], [SIZE])
    assert left > 210
    assert bottom < 210 < top


@pytest.mark.parametrize(
    ("sign", "side"),
    [((398, 200), "left"), ((200, 398), "below"), ((398, 398), "left and below")],
)
def test_a_number_stays_in_its_frame(sign: Point, side: str) -> None:
    (number,) = placed([sign], [SIZE], (0, 0, 410, 402))
    assert number[2] <= 410
    assert number[3] <= 402
    assert (number[2] < sign[0]) == ("left" in side)


def test_a_sign_shut_in_has_its_number_where_it_covers_the_least() -> None:
    ring = [(200 + 22 * a, 200 + 22 * b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
    sizes: list[Size | None] = [SIZE if sign == (200, 200) else None for sign in ring]
    (number,) = placed(ring, sizes)
    assert sum(covers(number, sign) for sign in around(ring)) <= 2


def test_signs_at_one_place_share_out_the_sides() -> None:
    """Three copies of a place: their numbers at least do not lie on one another."""
    numbers = placed([(200, 200)] * 3, [SIZE] * 3)
    assert not any(covers(one, other) for one, other in combinations(numbers, 2))


def test_every_side_is_another() -> None:
    assert len(set(SIDES)) == len(SIDES)
