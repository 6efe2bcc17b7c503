"""What the bench measures: medians, beside those of the naive application, and what is aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Literal

Better = Literal["lower", "higher"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report.

    Parameters
    ----------
    part : str
        The bench that measured it.
    title : str
        In French: the report goes into the README.
    unit : str
    ours, naive : float or None
        Medians; None where nothing was measured.
    better : {"lower", "higher"}
    goal : float, optional
        The least times better than the naive application, or, for a figure that the
        naive application has not, the bound of ours.
    size : int, optional
        How many laureates, sessions or names, for the charts.
    is_bound : bool
        The naive application was stopped before its end: it is at least as bad as is said,
        and the ratio is at least what it is.
    rounds, naive_rounds : int, optional
        Over how many measures the medians are.
    """

    part: str
    title: str
    unit: str
    ours: float | None
    naive: float | None = None
    better: Better = "lower"
    goal: float | None = None
    size: int | None = None
    is_bound: bool = False
    rounds: int | None = None
    naive_rounds: int | None = None

    @property
    def ratio(self) -> float | None:
        """How many times better ours is.

        Examples
        --------
        >>> Figure("a", "temps", "ms", 20, 100).ratio
        5.0
        >>> Figure("a", "débit", "/s", 20, 4, "higher").ratio
        5.0
        """
        if not self.ours or not self.naive:
            return None
        pair = (self.naive, self.ours) if self.better == "lower" else (self.ours, self.naive)
        return pair[0] / pair[1]

    @property
    def is_reached(self) -> bool | None:
        """Whether the goal is reached; None where there is none, or nothing to compare."""
        if self.goal is None or self.ours is None:
            return None
        if self.naive is not None:
            return self.ratio is not None and self.ratio >= self.goal
        return self.ours <= self.goal if self.better == "lower" else self.ours >= self.goal


def middle(values: Sequence[float]) -> float | None:
    """Return the median; None of nothing."""
    return median(values) if values else None


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the least value that this share of the values does not exceed; None of nothing.

    Examples
    --------
    >>> percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([], 0.5)
    (2, 4, None)
    """
    ranked = sorted(values)
    return ranked[max(0, ceil(share * len(ranked)) - 1)] if ranked else None
