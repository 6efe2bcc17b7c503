"""Dates are read as written, mended only where one year fits, refused otherwise."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.text.dates import MONTHS, PLAUSIBLE_YEARS, WEEKDAYS, find_dates

ACCENTED = {"fevrier": "février", "aout": "août", "decembre": "décembre"}


def written(day: date, year: str | None = None, weekday: bool = True) -> str:
    month = MONTHS[day.month - 1]
    name = f"{WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day} {ACCENTED.get(month, month)} {year or day.year}"


def only(text: str):
    found = find_dates(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mercredi 26 juin 2019", date(2019, 6, 26)),
        ("Mercredi 26 Juin 2019,", date(2019, 6, 26)),
        ("le 1er février 2022", date(2022, 2, 1)),
        ("Lyon, les 4 et 5 décembre 2018", date(2018, 12, 4)),
        ("Nantes, 2-3 mars 2022", date(2022, 3, 2)),
        ("le 26/06/2019.", date(2019, 6, 26)),
        ("26.06.2019", date(2019, 6, 26)),
        ("3 AOÛT 2020", date(2020, 8, 3)),
    ],
)
def test_a_date_as_written(text: str, expected: date):
    assert [(found.day, found.note) for found in find_dates(text)] == [(expected, "")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26 juin",
        "juin 2019",
        "2019",
        "le 26 de juin 2019",
        "26/06",
        "1/2 journée",
        "26 juin 20190",
    ],
)
def test_no_date(text: str):
    assert find_dates(text) == ()


def test_the_weekday_repairs_a_damaged_year_and_says_so():
    found = only("Dans l’après-midi de ce mercredi 26 juin 20#9, se sont tenues")
    assert found.day == date(2019, 6, 26)
    assert found.written == "mercredi 26 juin 20#9"
    assert "2019 rétablie" in found.note
    assert "jour de la semaine" in found.note


@pytest.mark.parametrize("year", ["2O19", "20l9", "20I9", "2o19"])
def test_letters_for_digits_are_said(year: str):
    found = only(f"mercredi 26 juin {year}")
    assert found.day == date(2019, 6, 26)
    assert "rétablie" in found.note


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("26 juin 20#9", "4 années possibles"),
        ("lundi 26 juin 20#9", "aucune année ne convient"),
        ("mercredi 26 juin 20##", "années possibles"),
        ("mardi 31 juin 20#9", "aucune année ne convient"),
        ("mercredi 26 juin 19#9", "aucune année ne convient"),
    ],
)
def test_a_damaged_year_is_refused_where_none_or_several_fit(text: str, reason: str):
    found = only(text)
    assert found.day is None
    assert reason in found.note


def test_a_weekday_that_does_not_agree_is_noted():
    found = only("lundi 26 juin 2019")
    assert found.day == date(2019, 6, 26)
    assert "mercredi" in found.note


@pytest.mark.parametrize("text", ["31 juin 2019", "0 mars 2020", "45/13/2020", "29 février 2019"])
def test_a_date_that_no_calendar_has(text: str):
    found = only(text)
    assert found.day is None
    assert "n’existe pas" in found.note


PLAUSIBLE_DAYS = st.dates(date(PLAUSIBLE_YEARS[0], 1, 1), date(PLAUSIBLE_YEARS[-1], 12, 31))


@given(PLAUSIBLE_DAYS, st.booleans())
def test_every_date_is_read_back(day: date, weekday: bool):
    found = only(written(day, weekday=weekday))
    assert (found.day, found.note) == (day, "")


@given(PLAUSIBLE_DAYS, st.integers(0, 3), st.sampled_from("#?*_"))
def test_a_repair_is_right_or_refused(day: date, place: int, damage: str):
    year = str(day.year)
    found = only(written(day, year[:place] + damage + year[place + 1 :]))
    assert found.day in (day, None)
    assert found.note


@given(st.text(max_size=200))
def test_any_text_is_read(text: str):
    for found in find_dates(text):
        assert found.written == text[found.start : found.start + len(found.written)]


@given(st.lists(st.sampled_from(["mercredi ", "26 ", "juin ", "20#9", "2019", "/", "#", "O"])))
def test_any_mixture_of_parts_of_dates_is_read(parts: list[str]):
    for found in find_dates("".join(parts)):
        assert found.day is None or found.day.year in PLAUSIBLE_YEARS


def test_letters_for_digits_give_no_year_that_the_network_never_saw():
    (found,) = find_dates("26 juin OO26")
    assert found.day is None
    assert "aucune année ne convient" in found.note
