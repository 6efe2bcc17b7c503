"""Laureates by region or department. The laureates of these tests are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.densities import MEASURES, class_breaks, class_of, densities
from geodata.laureates import Laureate, load_laureates
from tests.made_up import MADE_UP


def one(*places: str, award: str = "label") -> Laureate:
    values = {"territories": " ".join(places), "match_method": "exact" if places else "unmatched"}
    return Laureate.model_validate({**MADE_UP, "award": award, **values})


def counts(laureates: list[Laureate], level: str, measure: str = "laureats") -> dict[str, int]:
    rows = densities(laureates, Atlas.open(), level, measure)
    return {row.territory.code: row.count for row in rows if row.count}


def test_a_laureate_counts_in_each_place_once() -> None:
    known = [one("commune:93064", "commune:59350"), one("commune:93064", "commune:93066"), one()]
    assert counts(known, "departement") == {"93": 2, "59": 1}
    assert counts(known, "region") == {"11": 2, "32": 1}


@pytest.mark.parametrize("award", ["label", "encouragement", "startup"])
def test_an_award_is_measured_alone(award: str) -> None:
    known = [one("commune:93064", award="label"), one("commune:59350", award="encouragement")]
    expected = {"label": {"11": 1}, "encouragement": {"32": 1}, "startup": {}}
    assert counts(known, "region", award) == expected[award]


def test_a_million_is_that_of_the_population() -> None:
    rows = densities([one("commune:93064")], Atlas.open(), "region", "million")
    paris = next(row for row in rows if row.territory.code == "11")
    assert paris.value == pytest.approx(1_000_000 / paris.territory.population)
    assert {row.value for row in rows if row is not paris and row.territory.population} == {0}


def test_without_population_the_share_is_unknown() -> None:
    rows = densities([], Atlas.open(), "region", "million")
    assert all((row.value is None) == (not row.territory.population) for row in rows)


@pytest.mark.parametrize("level", ["region", "departement"])
@pytest.mark.parametrize("measure", MEASURES)
def test_every_territory_has_a_row(level: str, measure: str) -> None:
    atlas = Atlas.open()
    rows = densities(load_laureates(), atlas, level, measure)
    drawn = [one for one in atlas.of_kind(level) if not atlas.missing_boundary(one)]
    assert [row.territory for row in rows] == drawn
    assert len(rows) == {"region": 18, "departement": 101}[level]


def test_a_collectivity_overseas_is_there_with_its_laureate() -> None:
    assert counts([one("commune:97501")], "region") == {"975": 1}


values = st.lists(st.integers(0, 400) | st.floats(0.01, 90), max_size=60)


@given(values)
def test_classes_hold_every_value_in_order(amounts: list[float]) -> None:
    breaks = class_breaks(amounts)
    assert list(breaks) == sorted(set(breaks))
    assert len(breaks) <= 5
    ranks = [class_of(value, breaks) for value in sorted(amounts)]
    assert ranks == sorted(ranks)
    assert all(
        (rank == 0) == (value == 0) for rank, value in zip(ranks, sorted(amounts), strict=True)
    )


@given(values)
def test_no_class_is_empty(amounts: list[float]) -> None:
    breaks = class_breaks(amounts)
    found = {class_of(value, breaks) for value in amounts} - {0}
    assert found == set(range(1, len(breaks) + 1))


def test_nothing_has_no_class() -> None:
    assert class_breaks([0, 0]) == ()
    assert class_of(None, ()) == class_of(0, ()) == 0
