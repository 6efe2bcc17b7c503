"""Names of joint projects, split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.geocoding.joint import MAX_PARTS, splits_of


@pytest.mark.parametrize(
    ("name", "parts", "certain"),
    [
        ("Tourcoing / Roubaix / Lille", ["Tourcoing", "Roubaix", "Lille"], True),
        ("Brest ; Quimper", ["Brest", "Quimper"], True),
        ("Brest & Quimper", ["Brest", "Quimper"], True),
        ("Brest, Quimper et Lorient", ["Brest", "Quimper", "Lorient"], False),
        ("Erdre et Gesvres", ["Erdre", "Gesvres"], False),
        (
            "les villes de Belfort et de Montbéliard",
            ["ville de Belfort", "ville de Montbéliard"],
            True,
        ),
        ("les villes du Mans et du Havre", ["ville du Mans", "ville du Havre"], True),
        ("Ville et Métropole de Brest", ["ville de Brest", "Métropole de Brest"], True),
        ("Communes d’Auray et d’Étel", ["commune de Auray", "commune de Étel"], True),
    ],
)
def test_the_first_split(name, parts, certain):
    assert next(splits_of(name))[:2] == (parts, certain)


@pytest.mark.parametrize("name", ["Rennes", "", " / ", "Saint-Germain-et-Mons", "et"])
def test_one_name_is_not_split(name):
    assert list(splits_of(name)) == []


@given(st.text(max_size=300))
def test_parts_are_few_and_never_empty(name):
    for parts, *_ in splits_of(name):
        assert 1 < len(parts) <= MAX_PARTS
        assert all(part.strip() for part in parts)
