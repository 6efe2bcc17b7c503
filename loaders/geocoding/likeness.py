"""Find the spellings that resemble a text, fast enough for each name of a long list."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

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
    known : iterable of str, optional
        Other names, whose words are known too.

    Examples
    --------
    >>> spellings = Spellings(["marseille", "marsannay", "lille"])
    >>> spellings.within("marseile", errors=2)
    ['marseille']
    >>> spellings.like("lile", least=80)[0][0]
    'lille'
    """

    def __init__(self, spellings: Iterable[str], known: Iterable[str] = ()) -> None:
        self._known = known
        self._texts = sorted(spellings, key=lambda text: (len(text), text))
        self._lengths = list(map(len, self._texts))
        self._marks = np.fromiter(map(mark, self._texts), dtype=np.uint64)

    def within(self, text: str, errors: int) -> list[str]:
        """Return the spellings that some typing errors, at most, part from a text.

        A letter changed, added, left out or swapped with the next is one error,
        even where the next letter to it is then mistyped too.
        """
        first = bisect_left(self._lengths, len(text) - errors)
        last = bisect_right(self._lengths, len(text) + errors)
        differing = np.bitwise_count(self._marks[first:last] ^ np.uint64(mark(text)))
        (near,) = (differing <= 2 * errors).nonzero()
        choices = [self._texts[first + number] for number in near.tolist()]
        found = process.extract(  # the quick distance first: the other is one less at most
            text, choices, scorer=OSA.distance, score_cutoff=errors + 1, limit=None
        )
        return [
            spelling
            for spelling, far, _ in found
            if far <= errors or DamerauLevenshtein.distance(text, spelling) <= errors
        ]

    def has_words(self, text: str) -> bool:
        """Tell whether each word of a text is one of some spelling, or of a known name."""
        return self._words.issuperset(text.split(" "))

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = chain(self._texts, self._known)
        return frozenset(word for text in texts for word in text.split(" "))

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
