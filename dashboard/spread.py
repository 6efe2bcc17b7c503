"""Places signs so that none hides another; the same rule as ``static/spread.js``."""

from math import cos, hypot, sin

Point = tuple[float, float]
ROUNDS = 60
TURN = 2.4  # the golden angle: twins part in different directions


def spread(points: list[Point], gap: float) -> list[Point]:
    """Move points apart until none is nearer to another than `gap`, or as far as that goes.

    The same points always give the same places.

    Examples
    --------
    >>> first, second = spread([(0, 0), (0, 0)], 10)
    >>> hypot(first[0] - second[0], first[1] - second[1]) > 9.99
    True
    """
    places = [[x + cos(i * TURN), y + sin(i * TURN)] for i, (x, y) in enumerate(points)]
    for _ in range(ROUNDS):
        moved = False
        for i, second in enumerate(places):
            for first in places[:i]:
                moved = _part(first, second, gap) or moved
        if not moved:
            break
    return [(x, y) for x, y in places]


def _part(first: list[float], second: list[float], gap: float) -> bool:
    across, up = second[0] - first[0], second[1] - first[1]
    distance = hypot(across, up) or 0.01
    if distance >= gap:
        return False
    push = (gap - distance) / distance / 2
    first[0] -= across * push
    first[1] -= up * push
    second[0] += across * push
    second[1] += up * push
    return True
