from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.asking.address import Filters
from dashboard.parts.figures import TABLE_ROWS, laureate_table
from dashboard.parts.legend import items_of
from dashboard.parts.listing import PAGE, beginning, groups_of, in_order
from dashboard.parts.results import KEPT, Results, results_of
from dashboard.parts.timeline import MOST_NAMES, changes_sentence, years_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.laureates import Laureate

ATLAS = Atlas.open()
Make = Callable[..., Laureate]


def crowd(make: Make, amount: int) -> tuple[Laureate, ...]:
    return tuple(make(id=f"invente-{i}", name_as_written=f"Inventé {i}") for i in range(amount))


@pytest.mark.parametrize("years", [(), (2019,), (2019, 2018)])
def test_results_are_what_each_part_works_out_alone(years: tuple[int, ...]) -> None:
    filters = Filters(years=years)
    results = results_of(ledger(), filters)
    assert results.shown == filters.selection(ATLAS).of(ledger().laureates, ATLAS)
    assert results.groups == groups_of(results.shown, ATLAS)
    assert results.legend == items_of(ledger(), filters, ATLAS)
    assert results.years == years_of(ledger(), filters, ATLAS)
    assert results.table == laureate_table(results.shown, ATLAS)
    assert results.changes == changes_sentence(filters, results.shown, ledger())


def test_results_are_worked_out_once() -> None:
    assert results_of(ledger(), Filters(text="eau")) is results_of(ledger(), Filters(text="eau"))


def test_another_state_of_the_ledger_gives_other_results(make: Make) -> None:
    other = replace(ledger(), stamp="autre", laureates=(make(),))
    assert len(results_of(other, Filters()).shown) == 1
    assert len(results_of(ledger(), Filters()).shown) == len(ledger().laureates)


def test_a_bounded_number_of_results_is_kept() -> None:
    for year in range(2009, 2009 + KEPT + 5):
        results_of(ledger(), Filters(years=(year,)))
    assert results_of.cache_info().currsize == KEPT


def test_those_of_unknown_edition_are_set_aside_only_by_years() -> None:
    assert results_of(ledger(), Filters()).hidden == ()
    hidden = results_of(ledger(), Filters(years=(2019,))).hidden
    assert hidden
    assert all(laureate.edition is None for laureate in hidden)


def test_a_place_without_outline_is_counted(make: Make) -> None:
    known = replace(ledger(), stamp="ailleurs", laureates=(make(territories="commune:98818"),))
    assert Results(known, Filters(), ATLAS).undrawn == 1


@pytest.mark.parametrize(
    ("amount", "sent", "more"),
    [
        (PAGE, PAGE, ""),
        (PAGE + 1, PAGE, "Afficher 1 lauréat de plus"),
        (PAGE * 3, PAGE, f"Afficher {PAGE} lauréats de plus"),
    ],
)
def test_a_long_list_begins_short(make: Make, amount: int, sent: int, more: str) -> None:
    groups = groups_of(crowd(make, amount), ATLAS)
    cut = beginning(groups, PAGE)
    assert len(in_order(cut["groups"])) == sent
    assert cut["more"] == more
    assert in_order(cut["groups"]) == in_order(groups)[:sent]


def test_what_is_chosen_is_always_sent(make: Make) -> None:
    groups = groups_of(crowd(make, PAGE * 4), ATLAS)
    last = in_order(groups)[PAGE * 2]
    sent = in_order(beginning(groups, PAGE, last)["groups"])
    assert last in sent
    assert len(sent) == PAGE * 3


def test_a_cut_group_says_how_many_it_has(make: Make) -> None:
    (group,) = beginning(groups_of(crowd(make, 1234), ATLAS), PAGE)["groups"]
    assert group["note"] == "1\u202f234"


def test_a_cut_falls_between_groups_too(make: Make) -> None:
    others = [make(id=f"autre-{i}", edition="2019") for i in range(5)]
    groups = groups_of((*crowd(make, 5), *others), ATLAS)
    assert [len(group["items"]) for group in beginning(groups, 7)["groups"]] == [5, 2]
    assert [len(group["items"]) for group in beginning(groups, 5)["groups"]] == [5]


@pytest.mark.parametrize(("amount", "rows"), [(3, 3), (TABLE_ROWS + 50, TABLE_ROWS)])
def test_a_long_table_says_that_it_is_cut(make: Make, amount: int, rows: int) -> None:
    html = laureate_table(crowd(make, amount), ATLAS)
    assert html.count('<th scope="row">') == rows
    assert ("les 200 premiers, sur 250" in html) is (amount > rows)


def test_a_large_edition_names_its_first_laureates(make: Make) -> None:
    laureates = tuple(
        make(id=f"invente-{i}", name_as_written=f"Inventé {i}", territories=commune.key)
        for i, commune in enumerate(ATLAS.of_kind("commune")[: MOST_NAMES + 6])
    )
    known = replace(ledger(), stamp="edition", laureates=laureates)
    said = changes_sentence(Filters(years=(2021,)), laureates, known)
    assert "et 6 autres" in said
    assert f"Inventé {MOST_NAMES - 1}" in said
    assert f"Inventé {MOST_NAMES}," not in said
