"""Find the spellings that resemble a text, fast enough for each name of a long list."""

from collections.abc import Iterable

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, DamerauLevenshtein

_ALPHABET = "abcdefghijklmnopqrstuvwxyz "
_ONCE = {letter: 1 << rank for rank, letter in enumerate(_ALPHABET)}
_TWICE = len(_ALPHABET)
_SHORT_LIST = 300


class Spellings:
    """Spellings in folded letters, each beside a mark of its letters.

    The mark has one bit a letter that is there, one more where it is there
    twice. A typing error changes two bits at most, so comparing marks leaves a
    few hundred spellings of forty thousand, to be compared letter by letter.

    Parameters
    ----------
    spellings : iterable of str

    Examples
    --------
    >>> spellings = Spellings(["marseille", "marsannay", "lille"])
    >>> spellings.within("marseile", errors=2)
    [('marseille', 1)]
    >>> spellings.like("lile", least=80)[0][0]
    'lille'
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        self._texts = sorted(spellings, key=lambda text: (len(text), text))
        self._lengths = np.fromiter(map(len, self._texts), dtype=np.int32)
        self._marks = np.fromiter(map(mark, self._texts), dtype=np.uint64)

    def within(self, text: str, errors: int) -> list[tuple[str, int]]:
        """Return the spellings that some typing errors part from a text, and how many.

        A letter changed, added, left out or swapped with the next is one error.
        """
        sizes = (len(text) - errors, len(text) + errors + 1)
        first, last = np.searchsorted(self._lengths, sizes)
        differing = np.bitwise_count(self._marks[first:last] ^ np.uint64(mark(text)))
        near = np.flatnonzero(differing <= 2 * errors) + first
        choices = [self._texts[number] for number in near]
        for distance in (OSA.distance, DamerauLevenshtein.distance):  # the quick one first
            found = process.extract(text, choices, scorer=distance, score_cutoff=errors, limit=None)
            if found:
                return [(spelling, int(far)) for spelling, far, _ in found]
        return []

    def like(self, text: str, least: float, limit: int = 20) -> list[tuple[str, float]]:
        """Return the likeliest spellings, with a resemblance from 0 to 100."""
        wanted = np.uint64(mark(text))
        lacking = np.bitwise_count(wanted & ~self._marks).astype(np.int16)
        added = np.bitwise_count(self._marks & ~wanted)
        nearest = np.argsort(3 * lacking + added, kind="stable")[:_SHORT_LIST]
        choices = [self._texts[number] for number in nearest]
        found = process.extract(text, choices, scorer=fuzz.WRatio, score_cutoff=least, limit=limit)
        return [(spelling, score) for spelling, score, _ in found]


def mark(text: str) -> int:
    """Mark the letters of a text: a bit for one, another for two or more.

    Examples
    --------
    >>> mark("ab") == mark("ba") == 0b11
    True
    """
    marks = 0
    for letter in text:
        bit = _ONCE.get(letter, 0)
        marks |= bit << _TWICE if marks & bit else bit
    return marks
