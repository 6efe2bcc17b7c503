import re
from dataclasses import fields, replace

import pytest

from dashboard.asking.address import Filters
from dashboard.parts.timeline import CLASSES, changes_sentence, chosen_years, years_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.changes import Changes
from geodata.laureates import Laureate
from tests.made_up import MADE_UP


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def one(identity: str, edition: str, name: str, level: str = "", award: str = "label") -> Laureate:
    values = {
        "id": identity,
        "edition": edition,
        "name_as_written": name,
        "distinction": level,
        "award": award,
    }
    return Laureate.model_validate({**MADE_UP, **values})


def test_the_line_goes_from_the_first_to_the_last_edition() -> None:
    years = years_of(ledger(), Filters(), Atlas.open())
    assert [one["year"] for one in years] == list(range(2015, 2024))
    assert {one["year"]: one["count"] for one in years if one["known"]} == {
        2015: 2,
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


def test_an_edition_says_every_laureate_that_it_brings() -> None:
    known = ledger()
    said = plain(changes_sentence(Filters(years=(2019,)), known.laureates, known))
    assert "<strong>2 nouveaux territoires labellisés</strong> : La Communauté" in said
    assert "<strong>1 nouveau territoire encouragé</strong> : Erdre et Gesvres" in said
    assert "<strong>2 nouvelles start-ups</strong> : Cmarue, Lify Air" in said
    assert sum(map(int, re.findall(r"<strong>(\d+) ", said))) == 5


def test_an_encouragement_that_became_a_label_is_said() -> None:
    laureates = (one("b", "2019", "Rosny"), one("a", "2018", "Rosny", award="encouragement"))
    known = replace(ledger(), laureates=laureates)
    said = plain(changes_sentence(Filters(years=(2019,)), known.laureates, known))
    assert "<strong>1 territoire encouragé, puis labellisé</strong> : Rosny" in said


def test_every_class_has_its_words_in_one_and_in_several() -> None:
    assert set(CLASSES) == {field.name for field in fields(Changes)}
    for singular, plural in CLASSES.values():
        nouns = re.findall(r"territoire|start-up|^lauréat", singular)
        assert [f"{noun}s" in plural for noun in nouns] == [True] * len(nouns) != []


@pytest.mark.parametrize(
    ("amount", "said"),
    [(1, "1 start-up déjà lauréate"), (3, "3 start-ups déjà lauréates")],
)
def test_classes_agree_in_number(amount: int, said: str) -> None:
    startups = [
        one(f"{year}-{i}", str(year), f"Start-up inventée {i}", award="startup")
        for year in (2018, 2019)
        for i in range(amount)
    ]
    known = replace(ledger(), laureates=tuple(startups))
    text = plain(changes_sentence(Filters(years=(2019,)), known.laureates, known))
    assert f"<strong>{said}</strong> : Start-up inventée 0" in text


@pytest.mark.parametrize("years", [(), (2018, 2019), (2016,)])
def test_only_one_edition_with_laureates_is_compared(years: tuple[int, ...]) -> None:
    known = ledger()
    assert changes_sentence(Filters(years=years), known.laureates, known) == ""
