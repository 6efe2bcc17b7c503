"""French dates in a text, mended by their weekday where the year is damaged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loaders.releases.rules import Rule, flat

PLAUSIBLE_YEARS = range(2009, 2040)

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip

SHORT_MONTHS = {
    "janv.": 1, "fevr.": 2, "fev.": 2, "avr.": 4, "juil.": 7,
    "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
}  # fmt: skip

_ANY_MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))

WRITTEN_DATE = Rule(
    re.compile(
        rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}) )?(?<![\d#?*])(?P<day>\d{{1,2}})(?:er|ᵉʳ)?"
        rf"(?: ?(?:et|au|-|/|&) ?\d{{1,2}})? (?P<month>{_ANY_MONTH}),? "
        r"(?P<year>[\dolis#?*_.�x]{4}|[\dolis#?*_�x]{3})(?![\w#?*])"
    ),
    matches=(
        "mercredi 26 juin 2019",
        "mercredi 26 juin 20#9",
        "1er février 2022",
        "Les 4 et 5 décembre 2018",
        "mardi 4 décembre 2O18",
        "5 déc. 2018",
    ),
    refuses=("mercredi 26 juin", "juin 2019", "26 juin prochain", "126 juin 2019"),
)

MONTH_FIRST_DATE = Rule(
    re.compile(rf"\b(?P<month>{_ANY_MONTH}) (?P<day>\d{{1,2}}), (?P<year>20\d\d)(?!\d)"),
    matches=("octobre 8, 2019 par L’équipe",),
    refuses=("octobre 2019", "8 octobre 2019", "octobre 8, 12019"),
)

NUMERIC_DATE = Rule(
    re.compile(
        r"(?<![\d/.-])(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d)(?![\d/-])"
    ),
    matches=("26/06/2019", "26.06.2019", "le 26-06-2019."),
    refuses=("1/2", "126/06/2019", "26/06/19", "01.02.03.04.2019"),
)

_LETTERS_AS_DIGITS = str.maketrans("olis", "0115")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a text writes.

    Parameters
    ----------
    start : int
        Where it begins in the text.
    written : str
        As the text spells it.
    day : date or None
        None where it can't be told.
    note : str
        In French: what was repaired or refused; empty where nothing was.
    """

    start: int
    written: str
    day: date | None
    note: str = ""


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates of a text in their order.

    A damaged year is repaired only where the weekday leaves exactly one year
    of `PLAUSIBLE_YEARS`; the note says so.

    Examples
    --------
    >>> [found.day.isoformat() for found in find_dates("Ce mercredi 26 juin 20#9, à Paris")]
    ['2019-06-26']
    >>> find_dates("Le 26 juin 20#9")[0].note
    'Date « 26 juin 20#9 » : année abîmée, non établie (4 années possibles).'
    """
    found = [*_written(text), *_month_first(text), *_numeric(text)]
    return tuple(sorted(found, key=lambda date_: date_.start))


def ends_in_a_date(text: str) -> bool:
    """Tell « Nantes, Cité des congrès, le 3 mars 2022 », a dateline, from a laureate.

    Examples
    --------
    >>> ends_in_a_date("Nantes, le 3 mars 2022"), ends_in_a_date("Nantes, pour « 2022 »")
    (True, False)
    """
    end = len(text.rstrip(" .)"))
    return any(found.start + len(found.written) == end for found in find_dates(text))


def _written(text: str) -> Iterator[FoundDate]:
    for match in WRITTEN_DATE.pattern.finditer(flat(text)):
        written = text[match.start() : match.end()]
        month = SHORT_MONTHS.get(match["month"]) or MONTHS.index(match["month"]) + 1
        years = _years_like(match["year"])
        possible = list(_days_of(years, month, int(match["day"])))
        weekday = match["weekday"]
        agreeing = [day for day in possible if not weekday or day.weekday() == _number(weekday)]
        yield _judge(FoundDate(match.start(), written, None), match["year"], possible, agreeing)


def _month_first(text: str) -> Iterator[FoundDate]:
    for match in MONTH_FIRST_DATE.find_all(flat(text)):
        month = SHORT_MONTHS.get(match["month"]) or MONTHS.index(match["month"]) + 1
        days = list(_days_of([int(match["year"])], month, int(match["day"])))
        written = text[match.start() : match.end()]
        yield _judge(FoundDate(match.start(), written, None), match["year"], days, days)


def _numeric(text: str) -> Iterator[FoundDate]:
    for match in NUMERIC_DATE.pattern.finditer(text):
        days = list(_days_of([int(match["year"])], int(match["month"]), int(match["day"])))
        yield _judge(FoundDate(match.start(), match[0], None), match["year"], days, days)


def _judge(
    found: FoundDate, written_year: str, possible: list[date], agreeing: list[date]
) -> FoundDate:
    said = f"Date « {found.written} » :"
    if written_year.isdigit() and len(written_year) == 4:
        if not possible:
            return _with(found, None, f"{said} elle n’existe pas au calendrier.")
        if not agreeing:
            weekday = WEEKDAYS[possible[0].weekday()]
            return _with(found, possible[0], f"{said} ce jour était un {weekday}.")
        return _with(found, agreeing[0], "")
    if len(agreeing) == 1:
        if len(possible) == 1:
            reason = "seule année possible"
        else:
            reason = "seule année que le jour de la semaine permet"
        return _with(found, agreeing[0], f"{said} année {agreeing[0].year} rétablie, {reason}.")
    count = f"{len(agreeing)} années possibles" if agreeing else "aucune année ne convient"
    return _with(found, None, f"{said} année abîmée, non établie ({count}).")


def _with(found: FoundDate, day: date | None, note: str) -> FoundDate:
    return FoundDate(found.start, found.written, day, note)


def _number(weekday: str) -> int:
    return WEEKDAYS.index(weekday)


def _years_like(written: str) -> list[int]:
    """Return the years that a year with damaged digits may be."""
    if written.isdigit() and len(written) == 4:
        return [int(written)]
    mended = written.translate(_LETTERS_AS_DIGITS)
    if len(mended) != 4:
        return [year for year in PLAUSIBLE_YEARS if _lacks_one_digit(mended, str(year))]
    pattern = [digit if digit.isdigit() else None for digit in mended]
    return [
        year
        for year in PLAUSIBLE_YEARS
        if all(a in (None, b) for a, b in zip(pattern, str(year), strict=True))
    ]


def _lacks_one_digit(short: str, year: str) -> bool:
    return short in {year[:i] + year[i + 1 :] for i in range(4)}


def _days_of(years: list[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue
