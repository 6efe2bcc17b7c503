"""Places among territories of a kind; the laureates are made up."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Laureate, Selection
from geodata.ranks import by_territory, per_million, rank_of

Invent = Callable[..., Laureate]


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 5), min_size=1))
def test_a_rank_counts_those_above_and_those_beside(values: dict[str, int]) -> None:
    for key, value in values.items():
        rank = rank_of(key, values)
        assert rank is not None
        assert rank.value == value
        assert rank.among == len(values)
        assert 1 <= rank.place <= rank.place + rank.ties <= rank.among
        best = max(values.values())
        assert (rank.place == 1) == (value == best)
        assert rank.ties + 1 == list(values.values()).count(value)
        assert rank.holders == sum(other > 0 for other in values.values())


def test_who_is_not_compared_has_no_rank() -> None:
    assert rank_of("z", {"a": 1}) is None


def test_laureates_count_wherever_a_commune_is_shared(atlas: Atlas, invent: Invent) -> None:
    laureates = [
        invent(id="a", territories="epci:200056232"),
        invent(id="b", territories="commune:91477"),  # in the former
        invent(id="c", territories="commune:59599 commune:59512", match_method="joint"),
        invent(id="d", territories="", match_method="unmatched", match_score=""),
    ]
    communes = by_territory("commune", laureates, atlas)
    assert (communes["commune:91477"], communes["commune:91228"]) == (2, 0)
    assert sum(communes.values()) == 27 + 1 + 2
    assert by_territory("epci", laureates, atlas)["epci:200093201"] == 1  # counted once
    assert by_territory("departement", laureates, atlas)["departement:91"] == 2
    regions = by_territory("region", laureates, atlas)
    assert (regions["region:11"], regions["region:32"], len(regions)) == (2, 1, 18)


@pytest.mark.parametrize("kind", ["epci", "ept", "departement", "region"])
def test_counts_are_those_of_the_selection(atlas: Atlas, invent: Invent, kind: str) -> None:
    laureates = [
        invent(id="a", territories="epci:200056232", edition="2019"),
        invent(id="b", territories="commune:93066", edition="2019"),
        invent(id="c", territories="departement:974", edition="2022"),
        invent(id="d", territories="ept:200057867", edition="2022"),
    ]
    counts = by_territory(kind, laureates, atlas)  # type: ignore[arg-type]
    keys = [key for key, amount in counts.items() if amount][:20] + list(counts)[:5]
    selected = {key: len(Selection(territory=key).of(laureates, atlas)) for key in keys}
    assert {key: counts[key] for key in keys} == selected


def test_per_million(atlas: Atlas) -> None:
    bretagne = atlas.territory("region:53").population
    assert bretagne is not None
    found = per_million({"region:53": 3, "commune:55039": 1}, atlas)
    assert found == {"region:53": pytest.approx(3e6 / bretagne)}  # a village without inhabitants
