"""Where the number of each sign is written on the picture: beside it, and on no other sign."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dashboard.spread import Point

# From the middle of a sign, in halves of its side and of the number's own: the first free is taken.
SIDES = ((1.0, 0.85), (1.0, -0.85), (-1.0, 0.85), (-1.0, -0.85), (0.0, 1.3), (0.0, -1.3))
AIR = 0.24  # between a sign and its number, in halves of the sign's side

Size = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top


def numbers_beside(
    signs: Sequence[Point], side: float, numbers: Sequence[Size | None], frame: Box
) -> list[Point | None]:
    """Choose where each number goes: where it covers no sign, no other number, and stays inside.

    Where no side is free, the one that covers the least.

    Parameters
    ----------
    signs : sequence of (x, y)
        The middles of the signs.
    side : float
        How wide and high each sign is.
    numbers : sequence of (width, height), or None
        How large the number of each sign is; None for a sign that has none.
    frame : (left, bottom, right, top)
        What a number stays in.

    Returns
    -------
    list of (x, y), or None
        The middle of each number.

    Examples
    --------
    A number is at the right of its sign, or at its left where another sign is:

    >>> alone, *_ = numbers_beside([(50, 50)], 20, [(8, 6)], (0, 0, 100, 100))
    >>> beside, *_ = numbers_beside([(50, 50), (72, 50)], 20, [(8, 6), None], (0, 0, 100, 100))
    >>> alone[0], beside[0]
    (66.4, 33.6)
    """
    half = side / 2
    taken = [(x - half, y - half, x + half, y + half) for x, y in signs]
    places: list[Point | None] = []
    for (x, y), size in zip(signs, numbers, strict=True):
        if size is None:
            places.append(None)
            continue
        reach = (half * (1 + AIR) + size[0] / 2, half)
        found = [(x + across * reach[0], y + up * reach[1]) for across, up in SIDES]
        boxes = [_box(middle, size) for middle in found]
        best = int(np.argmin(_covered(np.array(boxes), np.array(taken), frame)))
        places.append(found[best])
        taken.append(boxes[best])
    return places


def _box(middle: Point, size: Size) -> Box:
    (x, y), (wide, high) = middle, size
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _covered(
    boxes: NDArray[np.float64], taken: NDArray[np.float64], frame: Box
) -> NDArray[np.float64]:
    """Return how much of each box lies on those that are taken, or out of the frame."""
    low = np.maximum(boxes[:, None, :2], taken[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], taken[None, :, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=2).sum(axis=1)
    left, bottom, right, top = frame
    inside = np.clip(boxes, (left, bottom, left, bottom), (right, top, right, top))
    kept = (inside[:, 2:] - inside[:, :2]).prod(axis=1)
    whole = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    return np.round(shared + whole - kept, 6)
