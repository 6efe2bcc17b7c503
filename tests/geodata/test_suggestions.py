"""What is suggested while someone types the name of a territory."""

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, suggestions
from geodata.suggestions import MOST, Suggestions
from geodata.territories import KINDS
from geodata.text import fold


@pytest.fixture(scope="module")
def names() -> Suggestions:
    return Suggestions.open()


def keys(names: Suggestions, text: str, **more: object) -> list[str]:
    return [one.key for one in names.of(text, **more)]  # type: ignore[arg-type]


def test_the_examples_run() -> None:
    results = doctest.testmod(suggestions)
    assert results.failed == 0
    assert results.attempted > 0


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rosny-sous", "commune:93064"),
        ("ROSNY SOUS BOIS", "commune:93064"),
        ("ile de fr", "region:11"),
        ("Île-de-France", "region:11"),
        ("l'haÿ", "commune:94038"),
        ("L’HAY", "commune:94038"),
        ("lhay les", "commune:94038"),
        ("st etienne", "commune:42218"),
        ("Saint-Étienne", "commune:42218"),
        ("ste genevieve des b", "commune:91549"),
        ("marcq en ba", "commune:59378"),
        ("barœul", "commune:59378"),
        ("cannes pays", "epci:200039915"),
        ("cannes lerins", "epci:200039915"),
        ("lerins cannes", "epci:200039915"),
        ("paris-saclay", "epci:200056232"),
        ("communauté paris", "epci:200056232"),
        ("TCO", "epci:249740101"),
        ("mel", "epci:200093201"),
        ("93064", "commune:93064"),
        ("2a004", "commune:2A004"),
        ("243500139", "epci:243500139"),
        ("commune:93064", "commune:93064"),
        ("département 35", "departement:35"),
        ("region 53", "region:53"),
        ("saint denis 93", "departement:93"),
        ("commune saint denis 93", "commune:93066"),
    ],
)
def test_what_comes_first(names: Suggestions, typed: str, first: str) -> None:
    assert keys(names, typed)[0] == first


@pytest.mark.parametrize("typed", ["", "   ", "-", "’", "introuvable xyz", "🙂", "\u202e", "zzzz"])
def test_nothing_is_suggested_for_what_names_nothing(names: Suggestions, typed: str) -> None:
    assert names.of(typed) == ()


def test_so_named_comes_before_what_only_begins_so(names: Suggestions) -> None:
    found = names.of("rennes", limit=3)
    assert [one.key for one in found[:2]] == ["commune:35238", "epci:243500139"]


def test_a_whole_name_comes_before_larger_ones_that_hold_it(names: Suggestions) -> None:
    assert keys(names, "sai")[0] == "commune:61358"


def test_population_breaks_ties_and_no_territory_comes_twice(names: Suggestions) -> None:
    found = names.of("saint-denis", kinds={"commune"}, limit=MOST)
    named = [one.population or 0 for one in found if fold(one.name) == "saint denis"]
    assert named == sorted(named, reverse=True)
    assert len(named) == 4
    assert len({one.key for one in found}) == len(found)


def test_st_at_the_end_may_still_become_another_word(names: Suggestions) -> None:
    assert {"commune:67482", "commune:42218"} <= set(keys(names, "st"))


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_kinds_asked_for(names: Suggestions, kind: str) -> None:
    assert {one.kind for one in names.of("e", kinds={kind}, limit=20)} == {kind}


@pytest.mark.parametrize(("limit", "amount"), [(0, 0), (-3, 0), (1, 1), (7, 7), (10_000, MOST)])
def test_the_limit_holds(names: Suggestions, limit: int, amount: int) -> None:
    assert len(names.of("s", limit=limit)) == amount


def test_a_very_long_text_is_cut(names: Suggestions) -> None:
    assert names.of("a " * 1_000_000) != ()
    assert names.of("x" * 1_000_000) == ()


def test_a_group_of_the_past_is_not_suggested(names: Suggestions, atlas: Atlas) -> None:
    past = next(one for one in atlas.territories if one.until is not None)
    assert past.key not in keys(names, past.code)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whoever_types_a_name_finds_it(
    names: Suggestions, atlas: Atlas, data: st.DataObject
) -> None:
    """Its namesakes are at most `MOST`, but for a few that share a common name."""
    one = data.draw(st.sampled_from([t for kind in KINDS for t in atlas.of_kind(kind)]))
    written = data.draw(st.sampled_from([one.name, one.name.upper(), fold(one.name)]))
    found = names.of(written, kinds={one.kind}, limit=MOST)
    assert one in found
    assert names.of(one.key)[0] == one


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30), st.integers(1, MOST))
def test_any_text_is_answered_with_what_holds_the_beginning_of_each_word(
    names: Suggestions, typed: str, limit: int
) -> None:
    found = names.of(typed, limit=limit)
    assert len(found) <= limit
    assert found == names.of(typed, limit=limit)
    assert set(found) >= set(names.of(typed, limit=1))
