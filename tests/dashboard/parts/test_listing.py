from collections.abc import Callable

import pytest

from dashboard.parts.listing import chosen_in_list, groups_of, in_order
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates

Make = Callable[..., Laureate]


def titles(laureates: tuple[Laureate, ...] | list[Laureate]) -> list[str]:
    return [group["title"] for group in groups_of(laureates, Atlas.open())]


def test_the_laureates_are_grouped_by_edition() -> None:
    assert titles(load_laureates()) == [
        "2023",
        "2019",
        "2018",
        "2015",
        "Édition inconnue",
        "Start-ups au siège inconnu",
    ]


def test_no_laureate_is_lost_or_doubled() -> None:
    groups = groups_of(load_laureates(), Atlas.open())
    listed = [item["id"] for group in groups for item in group["items"]]
    assert sorted(listed) == sorted(laureate.id for laureate in load_laureates())


def test_a_startup_without_a_seat_is_apart() -> None:
    last = groups_of(load_laureates(), Atlas.open())[-1]
    assert last["note"] == "hors de la carte"
    assert [item["name"] for item in last["items"]] == ["Cmarue"]


def test_a_territory_without_a_place_is_apart(make: Make) -> None:
    lost = make(territories="", match_method="unmatched", match_score="")
    assert titles([lost]) == ["Lieu non établi"]


def test_an_item_says_award_edition_name_and_project(make: Make) -> None:
    (group,) = groups_of([make(distinction="or")], Atlas.open())
    assert group["items"] == [
        {
            "id": "2021-label-exemple",
            "sign": "or",
            "award": "Label or",
            "edition": "2021",
            "name": "Lauréat inventé",
            "project": "Projet inventé",
        }
    ]


def test_an_empty_list_has_no_group() -> None:
    assert groups_of([], Atlas.open()) == []


@pytest.mark.parametrize(
    ("value", "chosen"),
    [({"choice": "un"}, "un"), ({"choice": None}, None), ({}, None), (None, None), ("un", None)],
)
def test_what_the_list_sends_is_checked(value: object, chosen: str | None) -> None:
    assert chosen_in_list(value) == chosen


def test_a_place_whose_outline_the_source_lacks_comes_apart(make):
    undrawn = make(id="noumea", territories="commune:98818")
    groups = groups_of([make(), undrawn], Atlas.open())
    assert [group["title"] for group in groups] == ["2021", "Contour absent de la source"]
    assert [item["id"] for item in groups[-1]["items"]] == ["noumea"]


def test_the_order_is_that_of_the_list() -> None:
    groups = groups_of(load_laureates(), Atlas.open())
    listed = [item["id"] for group in groups for item in group["items"]]
    assert in_order(groups) == listed
