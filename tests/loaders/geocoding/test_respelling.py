"""Other ways to write a name that nothing bears."""

import pytest

from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.names import parse
from loaders.geocoding.respelling import with_article, with_kind_mended, without_slash


def matched(text, hints=None):
    answer = Geocoder.open().geocode(text, hints)
    return [territory.key for territory in answer.territories]


@pytest.mark.parametrize("text", ["Bry s/ Marne", "Bry s/Marne", "Bry/Marne", "BRY S/ MARNE"])
def test_a_slash_may_say_a_word(text):
    assert "bry sur marne" in [one.lower() for one in without_slash(text)]
    assert matched(text) == ["commune:94015"]


@pytest.mark.parametrize("text", ["Nantes / Rennes", "Bry", "a/b/c", "", "/"])
def test_a_slash_that_parts_says_none(text):
    assert without_slash(text) == []


def test_a_slash_between_two_names_parts_them():
    assert matched("Tourcoing/Roubaix") == ["commune:59599", "commune:59512"]


@pytest.mark.parametrize(
    ("text", "hints", "keys"),
    [
        ("Kremlin-Bicêtre", None, ["commune:94043"]),
        ("Ville de Mans", None, ["commune:72181"]),
        ("Mans (72)", None, ["commune:72181"]),
        ("Tampon", None, []),  # Le Tampon, or a stamp
        ("Poste", None, []),
        ("Ville de Liège (Belgique)", None, []),
        ("Syndicat de Kremlin-Bicêtre", None, []),
    ],
)
def test_a_lost_article(text, hints, keys):
    assert matched(text, hints) == keys


def test_no_article_is_put_before_another_or_a_group():
    assert with_article(parse("Le Kremlin-Bicêtre", {})) == []
    assert with_article(parse("Agglo de Kremlin-Bicêtre", {})) == []
    assert with_article(parse("", {})) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Conseil départementale de l’Aude", ["departement:11"]),
        ("Departemnt de l’Aude", ["departement:11"]),
        ("Communeauté urbaine d’Arras", ["epci:200033579"]),
        ("Vile de Pau", []),  # a short word may be of the name
    ],
)
def test_a_mistyped_kind(text, keys):
    assert matched(text) == keys


@pytest.mark.parametrize("text", ["communes de l orne", "departement aude", "", "conseil"])
def test_a_kind_that_is_well_written_is_not_mended(text):
    assert list(with_kind_mended(text)) == []


def test_a_department_tells_apart_those_that_a_slash_may_mean():
    assert matched("Neuilly/Marne", Hints(department="93")) == ["commune:93050"]
