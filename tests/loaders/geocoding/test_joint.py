"""Names of joint projects, split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.geocoder import Geocoder
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


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Tourcoing/Roubaix", ["Tourcoing", "Roubaix"]),
        ("Métropoles de Nantes et Rennes", ["métropole de Nantes", "métropole de Rennes"]),
        (
            "Les départements de l’Ain, du Jura et de la Loire",
            ["département de l’Ain", "département du Jura", "département de la Loire"],
        ),
        ("Régions Bretagne et Normandie", ["région de Bretagne", "région de Normandie"]),
        ("Rennes, Ville et Métropole", ["ville de Rennes", "Métropole de Rennes"]),
        ("Brest avec la ville de Quimper", ["Brest", "la ville de Quimper"]),
        ("CAPI - Porte de l’Isère", ["CAPI", "Porte de l’Isère"]),
        (
            "Communautés d’agglomération de Pau et d’Agen",
            ["communauté d'agglomération de Pau", "communauté d'agglomération de Agen"],
        ),
        (
            "Conseils régionaux de Bretagne et de Normandie",
            ["conseil régional de Bretagne", "conseil régional de Normandie"],
        ),
    ],
)
def test_the_parts(name, parts):
    assert next(splits_of(name)).parts == parts


def placed(name, hints=None):
    answer = Geocoder.open().geocode(name, hints)
    return answer.status, [territory.code for territory in answer.territories]


def test_two_names_of_one_territory_are_one():
    assert placed("CAPI - Porte de l’Isère") == ("matched", ["243800604"])
    assert placed("MEL / Métropole européenne de Lille") == ("matched", ["200093201"])


@pytest.mark.parametrize("name", ["Laon - Soissons", "Vooter - Rennes", "Vooter / Rennes"])
def test_a_dash_parts_only_what_says_its_kind(name):
    assert placed(name)[1] == []


def test_a_homonym_is_where_the_others_are_and_that_is_said():
    answer = Geocoder.open().geocode("communes de Sevran et Villepinte")
    assert [territory.code for territory in answer.territories] == ["93071", "93078"]
    assert "départagé par le département" in answer.explanation


def test_neighbours_in_two_departments_settle_nothing():
    assert placed("Sevran, Rennes et Villepinte") == ("unmatched", [])
    assert placed("Sevran / Rennes / Villepinte") == ("ambiguous", [])


def test_a_place_said_after_a_slash_is_in_doubt():
    assert placed("Rosny-sous-Bois / Seine-Saint-Denis") == ("ambiguous", [])
    said = "Rosny-sous-Bois / Département de la Seine-Saint-Denis"
    assert placed(said) == ("matched", ["93064", "93"])


@pytest.mark.parametrize("name", ["Rennes", "", " / ", "Saint-Germain-et-Mons", "et"])
def test_one_name_is_not_split(name):
    assert list(splits_of(name)) == []


@given(st.text(max_size=300))
def test_parts_are_few_and_never_empty(name):
    for parts, *_ in splits_of(name):
        assert 1 < len(parts) <= MAX_PARTS
        assert all(part.strip() for part in parts)
