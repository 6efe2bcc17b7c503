"""The address of a page and the Selection that it stands for, there and back."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import Filters, address_of, filters_of, page_of, read_filters
from dashboard.asking.queries import MAX_PARAMETERS, MAX_TEXT, read_selection
from dashboard.asking.typed import ask
from dashboard.parts.legend import toggled
from dashboard.words.naming import WHOLE, filter_words, query_of
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.selection import Selection

ATLAS = Atlas.open()
LAUREATES = load_laureates()
REGIONS = [one.code for one in ATLAS.of_kind("region")]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(str.strip)
filters = st.builds(
    Filters,
    years=st.lists(st.integers(2009, 2100), unique=True, max_size=3).map(
        lambda years: tuple(sorted(years, reverse=True))
    ),
    regions=st.lists(st.sampled_from(REGIONS), unique=True, max_size=3).map(
        lambda codes: tuple(sorted(codes))
    ),
    distinctions=st.lists(st.sampled_from(sorted(AWARD_CHOICES)), unique=True).map(
        lambda chosen: tuple(sorted(chosen))
    ),
    text=texts,
    territory=st.sampled_from([None, "epci:200056232", "commune:93064", "region:53"]),
)


@given(filters)
def test_an_address_gives_its_filters_back(chosen: Filters) -> None:
    assert read_filters(chosen.query(), ATLAS) == (chosen, ())


@given(filters)
def test_the_api_is_asked_for_the_same(chosen: Filters) -> None:
    selection = chosen.selection(ATLAS)
    assert read_selection(chosen.parameters(), ATLAS) == (selection, ())
    assert read_selection(query_of(selection), ATLAS) == (selection, ())
    assert filters_of(selection) == chosen


@given(filters)
def test_what_is_filtered_is_said_and_only_then(chosen: Filters) -> None:
    assert (filter_words(chosen.selection(ATLAS), ATLAS) == WHOLE) == (chosen == Filters())


@given(filters, filters)
def test_more_filters_never_show_more(chosen: Filters, other: Filters) -> None:
    both = Filters(
        chosen.years, other.regions, chosen.distinctions, other.text, chosen.territory
    ).selection(ATLAS)
    narrow = set(both.of(LAUREATES, ATLAS))
    for alone in (
        Selection(years=both.years),
        Selection(regions=both.regions),
        Selection(awards=both.awards, distinctions=both.distinctions),
        Selection(text=both.text),
        Selection(territory=both.territory),
    ):
        assert narrow <= set(alone.of(LAUREATES, ATLAS))


@given(filters)
def test_nothing_asked_changes_no_filter_but_the_text(chosen: Filters) -> None:
    assert ask("", chosen, ATLAS) == Filters(
        chosen.years, chosen.regions, chosen.distinctions, "", chosen.territory
    )


@given(filters, st.sampled_from(sorted(AWARD_CHOICES)))
def test_a_press_of_the_legend_changes_one_distinction(chosen: Filters, sign: str) -> None:
    after = toggled({"toggle": sign}, list(chosen.distinctions))
    assert set(after) ^ set(chosen.distinctions) == {sign}


@given(st.dictionaries(texts, st.lists(texts, max_size=3), max_size=5))
def test_any_address_is_read_and_what_is_wrong_named(query: dict[str, list[str]]) -> None:
    chosen, problems = read_filters(query, ATLAS)
    assert read_filters(chosen.query(), ATLAS) == (chosen, ())
    assert all(problem.message for problem in problems)


@pytest.mark.parametrize("one", ["epci:200056232", "commune:2A004", "region:11", "a&b=c#d", "é"])
def test_the_address_of_a_portrait_holds_its_key(one: str) -> None:
    parts = urlsplit(page_of(one))
    assert (parts.path, parts.fragment) == ("/territoire", "")
    assert parse_qs(parts.query) == {"territoire": [one]}


@given(filters, st.sampled_from(["", "donnees", "scene"]), st.sampled_from(["", "2018-label-x"]))
def test_the_address_of_a_page_gives_its_filters_back(
    chosen: Filters, page: str, laureate: str
) -> None:
    parts = urlsplit(address_of(page, chosen, laureate))
    query = parse_qs(parts.query)
    assert (parts.path, parts.fragment) == (f"/{page}", "")
    assert query.pop("laureat", [""]) == [laureate]
    assert read_filters(query, ATLAS) == (chosen, ())


@pytest.mark.parametrize("amount", [MAX_TEXT, MAX_TEXT + 1])
def test_a_text_is_read_up_to_its_longest(amount: int) -> None:
    chosen, problems = read_filters({"q": ["a" * amount]}, ATLAS)
    assert bool(problems) == (amount > MAX_TEXT)
    assert bool(chosen.text) == (amount <= MAX_TEXT)


@pytest.mark.parametrize("amount", [MAX_PARAMETERS, MAX_PARAMETERS + 1])
def test_an_endless_address_is_refused_whole(amount: int) -> None:
    selection, problems = read_selection([("year", "2019")] * amount, ATLAS)
    assert (len(problems), selection == Selection()) == ((0, False), (1, True))[
        amount > MAX_PARAMETERS
    ]


def test_the_page_says_all_its_distinctions_where_one_is_wrong() -> None:
    _, (problem,) = read_filters({"distinction": ["platine"]}, ATLAS)
    for name in AWARD_CHOICES:
        assert name in problem.message
