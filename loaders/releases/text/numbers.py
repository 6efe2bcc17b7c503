"""The numbers that a text writes in letters or in figures."""

NUMBERS = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


def number_of(word: str) -> int | None:
    """Return the number that a flat word says, from two; None where it says none.

    Examples
    --------
    >>> number_of("six"), number_of("12"), number_of("lens")
    (6, 12, None)
    """
    if word.isdecimal():
        return int(word)
    return NUMBERS.index(word) + 2 if word in NUMBERS else None
