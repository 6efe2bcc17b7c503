import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import NAMES, Filters, read_filters
from dashboard.asking.queries import read_selection
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas

ATLAS = Atlas.open()
REGIONS = sorted(region.code for region in ATLAS.of_kind("region"))

filters = st.builds(
    Filters,
    years=st.lists(st.integers(2009, 2100), unique=True).map(
        lambda years: tuple(sorted(years, reverse=True))
    ),
    regions=st.lists(st.sampled_from(REGIONS), unique=True).map(lambda of: tuple(sorted(of))),
    distinctions=st.lists(st.sampled_from(list(AWARD_CHOICES)), unique=True).map(
        lambda of: tuple(sorted(of))
    ),
    text=st.text(max_size=200).map(str.strip),
    territory=st.sampled_from([None, "epci:200056232", "commune:93064"]),
)


@given(filters)
def test_an_address_gives_back_the_filters_that_it_was_made_of(chosen: Filters) -> None:
    assert read_filters(chosen.query(), ATLAS) == (chosen, ())


@given(filters)
def test_page_and_api_read_the_same_selection(chosen: Filters) -> None:
    selection, problems = read_selection(chosen.parameters(), ATLAS)
    assert problems == ()
    assert selection == chosen.selection(ATLAS)
    assert set(selection.years) == set(chosen.years)
    assert selection.awards | selection.distinctions == set(chosen.distinctions)


def test_no_filter_is_an_empty_address() -> None:
    assert Filters().query() == {}
    assert Filters().parameters() == []


@pytest.mark.parametrize("value", ["label", "encouragement", "startup"])
def test_awards_are_distinctions_of_the_page(value: str) -> None:
    assert Filters(distinctions=(value,)).parameters() == [("award", value)]


@pytest.mark.parametrize("value", ["or", "argent", "bronze"])
def test_levels_are_distinctions_of_both(value: str) -> None:
    assert Filters(distinctions=(value,)).parameters() == [("distinction", value)]


def test_an_unknown_distinction_is_told_with_the_choices_of_the_page() -> None:
    read, (problem,) = read_filters({"distinction": ["<script>", "or"]}, ATLAS)
    assert read == Filters(distinctions=("or",))
    assert "« <script> »" in problem.message
    assert all(choice in problem.message for choice in AWARD_CHOICES)


def test_other_names_of_an_address_are_nobody_s_concern() -> None:
    query = {"utm_source": ["lettre"], "laureat": ["x"], "annee": ["2019"]}
    assert read_filters(query, ATLAS) == (Filters(years=(2019,)), ())


@given(st.dictionaries(st.sampled_from(list(NAMES)), st.lists(st.text(), max_size=3)))
def test_any_address_is_read_or_reported(query: dict[str, list[str]]) -> None:
    read, problems = read_filters(query, ATLAS)
    again, none = read_filters(read.query(), ATLAS)
    assert (again, none) == (read, ())
    assert len(problems) <= sum(len(values) for values in query.values())
