"""A written name with what it must give, and the families that such cases make."""

from dataclasses import dataclass

from loaders.geocoding.answers import Hints


@dataclass(frozen=True, slots=True)
class Case:
    """A written name, what is known beside it, and the keys that it must give."""

    name: str
    hints: Hints
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A way of writing names.

    Parameters
    ----------
    title : str
        In French, as the table says it.
    right, wrong : float
        The share of right answers to reach, and that of wrong ones not to pass.
    cases : list of Case
    """

    title: str
    right: float
    wrong: float
    cases: list[Case]
