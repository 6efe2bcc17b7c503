"""French dates that say no year, « jeudi 18 mai », and the day that each stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.releases.rules import Rule, flat
from loaders.releases.text.dates import MONTHS, SHORT_MONTHS, WEEKDAYS

_ANY_MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_LONGEST = timedelta(days=200)

YEARLESS_DATE = Rule(
    re.compile(
        rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)})(?: (?:soir|matin|apres-midi))?,? )?"
        rf"(?<![\d/.-])(?P<day>\d{{1,2}})(?:er)? (?P<month>{_ANY_MONTH})(?!,? ?\d|\w)"
    ),
    matches=("le 18 mai, à Dijon", "jeudi soir, 29 septembre", "Le 3 octobre dernier"),
    refuses=("18 mai 2017", "mai 2017", "118 mai", "le 3 marsouin"),
)

YESTERDAY = Rule(
    re.compile(r"\bhier\b(?! encore)"),
    matches=("Hier, à Dijon", "remis hier soir"),
    refuses=("avant-dernier", "hier encore ignorée"),
)


@dataclass(frozen=True, slots=True)
class YearlessDate:
    """A date that a text writes with no year; ``day`` 0 stands for yesterday."""

    start: int
    written: str
    day: int
    month: int
    weekday: int | None

    def before(self, published: date) -> date | None:
        """Return the last such day until another, unless it is far or of another weekday.

        Examples
        --------
        >>> (found,) = find_yearless("Jeudi 18 mai, à Dijon")
        >>> found.before(date(2017, 5, 22)), found.before(date(2018, 5, 22))
        (datetime.date(2017, 5, 18), None)
        """
        if not self.day:
            return published - timedelta(days=1)
        days = (self.of_year(year) for year in (published.year, published.year - 1))
        return next((day for day in days if day and day <= published <= day + _LONGEST), None)

    def of_year(self, year: int) -> date | None:
        """Return such a day of a year, unless it is of another weekday."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None


def find_yearless(text: str) -> Iterator[YearlessDate]:
    """Yield the dates of a text that say no year, and « hier ».

    Examples
    --------
    >>> [found.written for found in find_yearless("Hier, le 18 mai, et le 19 mai 2017")]
    ['18 mai', 'Hier']
    """
    words = flat(text)
    for match in YEARLESS_DATE.find_all(words):
        month = SHORT_MONTHS.get(match["month"]) or MONTHS.index(match["month"]) + 1
        weekday = WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
        yield YearlessDate(
            match.start(), text[slice(*match.span())], int(match["day"]), month, weekday
        )
    for match in YESTERDAY.find_all(words):
        yield YearlessDate(match.start(), text[slice(*match.span())], 0, 0, None)
