"""How likely it is that a hand which meant a name typed a text: a noisy channel.

A slip of the hand falls on any letter alike. A letter left out or swapped with
the next can only be done in one way there; a letter added, or put for another,
may be any, so each such text is far rarer. The chances of all ways to slip from
the name to the text are added up.
"""

import re
import unicodedata
from collections import Counter
from itertools import pairwise

from rapidfuzz.distance import Postfix, Prefix

from geodata.text import fold

ANY_LETTER = 60  # times as rare; measured, the alphabet's 26 leaves more in doubt
CAPITAL = 0.02  # a capital is seldom another capital by mistake
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]")
_BARE_APOSTROPHE = re.compile(r"(?<!\w)['’](?=\w)")
ACCENT_ADDED = 0.05
ACCENT_LOST = 0.3  # by a hand that puts accents elsewhere


def likelihood(typed: str, meant: str, slip: float) -> float:
    """Return how likely a text is, for a name that was meant, up to a constant.

    Parameters
    ----------
    typed, meant : str
        In folded letters.
    slip : float
        How likely a slip is on one letter.

    Examples
    --------
    >>> likelihood("rennes", "rennes", 0.1) > likelihood("renes", "rennes", 0.1)
    True
    >>> likelihood("renens", "rennes", 0.1) > likelihood("rennas", "rennes", 0.1)
    True
    """
    typed, meant = _differing(typed, meant)
    wrong = slip / ANY_LETTER
    above: list[float] = []
    row = [slip**column for column in range(len(meant) + 1)]
    for line, letter in enumerate(typed):
        two_above, above = above, row
        row = [above[0] * wrong]
        for column, expected in enumerate(meant):
            kept = 1 if letter == expected else wrong
            way = above[column + 1] * wrong + row[column] * slip + above[column] * kept
            if line and column and letter != expected and _swapped(typed, meant, line, column):
                way += two_above[column - 1] * slip
            row.append(way)
    return row[-1]


def spelled_like(typed: str, meant: str) -> float:
    """Return how likely the capital and the accents of a text are, for a name.

    A text in capitals only, or without any accent, says nothing.

    Parameters
    ----------
    typed, meant : str
        As they are written.

    Examples
    --------
    >>> spelled_like("Fallicourt", "Raillicourt") < spelled_like("Fallicourt", "Fraillicourt")
    True
    >>> spelled_like("rémauvilele", "Remauville") < spelled_like("rémauvilele", "Trémauville")
    True
    """
    likely = 1.0
    capital = None if typed.isupper() else _CAPITAL.search(typed)
    if capital and fold(capital[0])[:1] != fold(meant)[:1]:
        likely *= CAPITAL
    if typed.isascii():
        return likely
    written, expected = _accents(typed), _accents(meant)
    added, lost = (written - expected).total(), (expected - written).total()
    return likely * ACCENT_ADDED**added * (ACCENT_LOST**lost if written else 1)


def begins_alike(typed: str, meant: str) -> bool:
    """Tell whether the capital that begins a text is the first letter of a folded name.

    A hand seldom misses a capital: « Michelin » is no mistyped Richeling. A text that begins
    with a small letter, or is all in capitals, says nothing.

    Examples
    --------
    >>> begins_alike("Michelin", "richeling"), begins_alike("ichelin", "richeling")
    (False, True)
    """
    first = typed.lstrip()[:1]
    return not first.isupper() or typed.isupper() or fold(first)[:1] == meant[:1]


def _accents(text: str) -> Counter[str]:
    """Count the accents by the letter that they are on."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return Counter(letter for letter, mark in pairwise(letters) if unicodedata.combining(mark))


def with_elision(typed: str) -> str:
    """Put the letter back that an apostrophe has lost.

    Examples
    --------
    >>> with_elision("Saint-Pierre-'Argençon")
    "Saint-Pierre-d'Argençon"
    """
    return _BARE_APOSTROPHE.sub("d'", typed)


def _swapped(typed: str, meant: str, line: int, column: int) -> bool:
    return typed[line] == meant[column - 1] and typed[line - 1] == meant[column]


def _differing(typed: str, meant: str) -> tuple[str, str]:
    """Leave out what both begin and end with, but for a letter on each side."""
    start = Prefix.similarity(typed, meant)
    end = min(Postfix.similarity(typed, meant), min(len(typed), len(meant)) - start)
    start, end = max(0, start - 1), max(0, end - 1)
    return typed[start : len(typed) - end], meant[start : len(meant) - end]
