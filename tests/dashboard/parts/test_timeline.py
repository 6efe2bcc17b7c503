from dataclasses import replace

import pytest

from dashboard.asking.address import Filters
from dashboard.parts.timeline import changes_sentence, chosen_years, years_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from tests.made_up import MADE_UP


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def one(identity: str, edition: str, name: str, level: str = "") -> Laureate:
    values = {"id": identity, "edition": edition, "name_as_written": name, "distinction": level}
    return Laureate.model_validate({**MADE_UP, **values})


def test_the_line_goes_from_the_first_to_the_last_edition() -> None:
    years = years_of(ledger(), Filters(), Atlas.open())
    assert [one["year"] for one in years] == list(range(2015, 2024))
    assert {one["year"]: one["count"] for one in years if one["known"]} == {
        2015: 1,
        2018: 3,
        2019: 5,
        2023: 2,
    }


def test_counts_follow_the_other_filters_and_not_the_years() -> None:
    filters = Filters(years=(2018,), distinctions=("startup",))
    years = {one["year"]: one for one in years_of(ledger(), filters, Atlas.open())}
    assert (years[2019]["count"], years[2018]["count"]) == (2, 0)
    assert years[2018]["pressed"]
    assert not years[2019]["pressed"]
    assert years[2019]["said"] == "2 lauréats"


def test_a_ledger_without_years_has_no_line() -> None:
    assert years_of(replace(ledger(), laureates=()), Filters(), Atlas.open()) == []


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ({"years": [2019]}, [2019]),
        ({"years": []}, []),
        ({"years": [1999]}, None),
        ({"years": [True]}, None),
        ({"years": "2019"}, None),
        ({"years": ["<b>"]}, None),
        ({}, None),
        (None, None),
    ],
)
def test_what_the_line_sends_is_checked(value: object, years: list[int] | None) -> None:
    assert chosen_years(value, ledger()) == years


def test_an_edition_is_compared_with_those_before() -> None:
    laureates = (one("b", "2019", "<b>Rosny</b>", "or"), one("a", "2018", "Rosny", "bronze"))
    known = replace(ledger(), laureates=laureates)
    said = plain(changes_sentence(Filters(years=(2019,)), known.laureates, known))
    assert "Ce que l’édition 2019 apporte" in said
    assert "<strong>1 territoire distingué plus haut</strong> : &lt;b&gt;Rosny&lt;/b&gt;" in said
    assert "face aux éditions connues avant elle (2018)" in said
    assert "Le registre est incomplet" in said


def test_the_first_edition_is_compared_with_none() -> None:
    known = ledger()
    said = plain(changes_sentence(Filters(years=(2015,)), known.laureates, known))
    assert "Aucune édition antérieure n’est connue" in said


@pytest.mark.parametrize("years", [(), (2018, 2019), (2016,)])
def test_only_one_edition_with_labels_is_compared(years: tuple[int, ...]) -> None:
    known = ledger()
    assert changes_sentence(Filters(years=years), known.laureates, known) == ""
