import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import Filters
from dashboard.parts.legend import items_of, toggled
from dashboard.store import ledger
from dashboard.words.wording import AWARD_BUTTONS, AWARD_CHOICES
from geodata.atlas import Atlas


def amounts(filters: Filters) -> dict[str, int]:
    return {item["sign"]: item["count"] for item in items_of(ledger(), filters, Atlas.open())}


def test_each_item_counts_what_it_would_show_alone() -> None:
    assert amounts(Filters()) == {
        "label": 11,
        "or": 3,
        "argent": 2,
        "bronze": 1,
        "encouragement": 1,
        "startup": 2,
    }
    for sign, amount in amounts(Filters(years=(2019,))).items():
        alone = Filters(years=(2019,), distinctions=(sign,)).selection(Atlas.open())
        assert amount == len(alone.of(ledger().laureates, Atlas.open()))


def test_the_chosen_distinctions_do_not_change_the_counts() -> None:
    assert amounts(Filters(distinctions=("or",))) == amounts(Filters())


def test_the_filter_is_what_is_pressed() -> None:
    items = items_of(ledger(), Filters(distinctions=("or", "startup")), Atlas.open())
    assert [item["sign"] for item in items if item["pressed"]] == ["or", "startup"]


choices = st.lists(st.sampled_from(sorted(AWARD_CHOICES)), unique=True)


@given(choices, st.sampled_from(sorted(AWARD_CHOICES)))
def test_pressing_twice_changes_nothing(chosen: list[str], sign: str) -> None:
    once = toggled({"toggle": sign}, chosen)
    assert (sign in once) != (sign in chosen)
    assert set(toggled({"toggle": sign}, once)) == set(chosen)


@pytest.mark.parametrize("value", [None, {}, {"toggle": "médaille"}, {"toggle": ["or"]}, "or"])
def test_what_the_legend_sends_is_checked(value: object) -> None:
    assert toggled(value, ["argent"]) == ["argent"]


def test_the_buttons_have_short_names_and_the_filters_the_long_ones() -> None:
    assert list(AWARD_BUTTONS) == list(AWARD_CHOICES)
    assert AWARD_BUTTONS["label"] == "Tous les labels"
    assert sum(map(len, AWARD_BUTTONS.values())) < sum(map(len, AWARD_CHOICES.values()))
