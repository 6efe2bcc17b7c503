"""A code alone is read where it can be no postcode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from loaders.geocoder import Geocoder
from loaders.geocoding.codes import official_code

COMMUNES = Atlas.open().of_kind("commune")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("93064", "93064"),
        (" 93064. ", "93064"),
        ("2A004", "2A004"),
        ("2b033", "2B033"),
        ("97411", "97411"),
        ("INSEE 93110", "93110"),
        ("code INSEE : 93110", "93110"),
        ("Code commune 35240", "35240"),
        ("SIREN 243500139", "243500139"),
        ("243500139", "243500139"),
        ("200054780", "200054780"),
        ("93110", ""),
        ("75013", ""),
        ("69003", ""),
        ("13016", ""),
        ("35", ""),
        ("1234", ""),
        ("123456", ""),
        ("93064 Rosny", ""),
        ("", ""),
    ],
)
def test_a_code(text, code):
    assert official_code(text) == code


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("93064", ["commune:93064"]),
        ("SIREN 200057875", ["ept:200057875"]),
        ("243500139", ["epci:243500139"]),
        ("99999", []),
        ("Insee 00000", []),
        ("245900410", []),  # a group that is no more
    ],
)
def test_what_a_code_is(text, keys):
    answer = Geocoder.open().geocode(text)
    assert [territory.key for territory in answer.territories] == keys
    assert answer.explanation.startswith("Code officiel" if keys else "Aucun")


@given(st.sampled_from(COMMUNES))
def test_each_commune_is_found_by_its_code_or_by_none(commune):
    (found,) = Geocoder.open().geocode(f"Insee {commune.code}").territories
    assert found == commune
    assert Geocoder.open().geocode(commune.code).territories in ((), (commune,))


@given(st.text("0123456789 AB", max_size=12))
def test_figures_are_never_a_mistyped_name(text):
    assert Geocoder.open().geocode(text).method in ("exact", "unmatched")
