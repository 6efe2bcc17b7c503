"""The numbers of the pages and of the slides of a document."""

import re
from collections.abc import Sequence

PAGE = re.compile(
    r"(?:[Pp]age )?\d{1,3} ?(?:/|sur) ?\d{1,3}"
    r"|(?:[-–—=_]{2,80} ?|[\[(])(?:[Pp]age|[Dd]iapo(?:sitive)?|[Ss]lide|[Pp]lanche)"
    r" (?:n° ?)?\d{1,3}[\])–—=_ -]{0,80}"
)
SLIDE = re.compile(r"(?P<number>\d{1,2}) (?=[A-ZÀ-Ý])")
_LEAST_SLIDES = 4


def slides_of(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that begin slides: « 1 Titre », then « 2 Au programme ».

    Examples
    --------
    >>> sorted(slides_of(["1 Titre", "", "2 Jury", "", "3 Labels", "Lens", "", "4 Merci"]))
    [1, 3, 5, 8]
    >>> slides_of(["3 labels", "", "2 Merci"])
    set()
    """
    starts = [
        (number, int(slide["number"]))
        for number, line in enumerate(lines, start=1)
        if (slide := SLIDE.match(line)) and (number == 1 or not lines[number - 2].strip())
    ]
    in_turn = [rank for _, rank in starts] == list(range(1, len(starts) + 1))
    return {number for number, _ in starts} if in_turn and len(starts) >= _LEAST_SLIDES else set()
