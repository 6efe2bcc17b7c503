"""Municipal districts: those that exist stand for their city, no other does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.geocoding.districts import city_of_district

LAST = {"paris": 20, "lyon": 9, "marseille": 16}


@given(st.sampled_from(sorted(LAST)), st.integers(0, 40))
def test_only_the_ranks_that_exist(city, rank):
    expected = city if 1 <= rank <= LAST[city] else ""
    for written in (f"{city} {rank}", f"{city} {rank}e", f"{rank}eme arrondissement de {city}"):
        assert city_of_district(written) == expected


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("paris xxe", "paris"),
        ("lyon ixe", "lyon"),
        ("lyon xe", ""),
        ("paris iixe", ""),
        ("paris xiii", ""),  # a university too
        ("mairie du 1er arrondissement de marseille", "marseille"),
        ("rennes 3e", ""),
        ("paris habitat", ""),
        ("", ""),
    ],
)
def test_a_district(name, city):
    assert city_of_district(name) == city
