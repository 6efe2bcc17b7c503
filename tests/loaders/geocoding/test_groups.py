"""What people call a group of communes, beside its official name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.territories import Territory
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.groups import (
    called_after,
    centres,
    content_words,
    initials,
    is_beginning,
    is_so_called,
)

GROUPS = Atlas.open().of_kind("epci")
INVENTED = [
    Territory("epci", "200000001", "CA Invention Océan", 60, ("35",), ("53",)),
    Territory("epci", "200000002", "CC du Pays de Petiteville", 5, ("35",), ("53",)),
    Territory("commune", "35901", "Grandeville", 50, ("35",), ("53",), "200000001"),
    Territory("commune", "35902", "Invention", 10, ("35",), ("53",), "200000001"),
    Territory("commune", "35903", "Oubli", 1, ("35",), ("53",), "200000001"),
    Territory("commune", "35904", "Petiteville", 5, ("35",), ("53",), "200000002"),
]


def group(name):
    return Territory("epci", "200000009", name, 1, ("35",), ("53",))


def matched(text, hints=None):
    answer = Geocoder.open().geocode(text, hints)
    return answer.way, [territory.name for territory in answer.territories]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("clisson sevre et maine", ("clisson", "sevre", "maine")),
        ("le pays de l or", ("pays", "or")),
        ("saint martin du la", ()),
        ("", ()),
    ],
)
def test_content_words(name, words):
    assert content_words(name) == words


@pytest.mark.parametrize(
    ("words", "of", "begins"),
    [
        ("region compiegne", "region compiegne basse automne", True),
        ("region compiegne", "region compiegne", False),
        ("region", "region compiegne", False),
        ("pays saint", "pays saint omer", False),
        ("pays chatillon", "pays chatillon sur seine", False),
        ("compiegne region", "region compiegne basse automne", False),
    ],
)
def test_a_beginning(words, of, begins):
    assert is_beginning(words.split(), of.split()) == begins


@pytest.mark.parametrize(
    ("name", "said", "so_called"),
    [
        ("CA de Pau", "agglo de pau", True),
        ("CU d'Arras", "agglomeration d arras", True),
        ("CC de Pau", "agglo de pau", False),
        ("CC de Pau", "communaute de communes de pau", True),
        ("CA de Pau", "communaute de communes de pau", False),
        ("CA de Pau", "metropole de pau", False),
        ("CA Pau Métropole", "metropole de pau", True),
        ("Pau Métropole", "communaute urbaine de pau", True),
        ("CC de Pau", "intercommunalite de pau", True),
    ],
)
def test_kind_words_and_nature(name, said, so_called):
    assert is_so_called(group(name), said) == so_called


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("CC du Pays de l'Arbresle (CCPA)", "ccpa"),
        ("CA Roissy Pays de France", "carpf"),
        ("CC Erdre et Gesvres", "cceg"),
        ("Nantes Métropole", ""),
    ],
)
def test_initials(name, letters):
    assert initials(group(name)) == letters


def test_a_group_is_called_after_its_largest_commune_and_those_in_its_name():
    assert centres(INVENTED) == {
        "grandeville": ["epci:200000001"],
        "invention": ["epci:200000001"],
        "petiteville": ["epci:200000002"],
    }


def test_a_usual_name_is_left_without_its_kind_words():
    assert called_after("Saint-Malo Agglomération") == ("saint malo",)
    assert called_after("MEL") == ()
    assert called_after("Ville de Brive") == ()


@pytest.mark.parametrize(
    ("text", "way", "name"),
    [
        ("Agglo de Pau", "centre", "CA Pau Béarn Pyrénées"),
        ("Métropole de Perpignan", "centre", "CU Perpignan Méditerranée Métropole"),
        ("CC de Ribeauvillé", "centre", "CC du Pays de Ribeauvillé"),
        ("Clisson Sèvre Maine", "loose", "CA Clisson Sèvre et Maine Agglo"),
        (
            "Agglomération de la Région de Compiègne",
            "loose",
            "CA de la Région de Compiègne et de la Basse Automne",
        ),
    ],
)
def test_a_usual_wording_is_found_and_says_how(text, way, name):
    assert matched(text) == (way, [name])


@pytest.mark.parametrize(
    "text",
    [
        "Agglo de Lunéville",  # a communauté de communes
        "Communauté de communes de Pau",
        "Agglo de Bidart",  # a member that is neither the largest nor in the name
        "Région de Compiègne",
        "Agglo de Nulle-Part",
        "Agglo de Saint-Denis",
        "Communauté d’agglomération du Pays de Saint",
    ],
)
def test_nothing_is_guessed(text):
    assert matched(text) == (None, [])


def test_a_centre_has_rivals_unless_a_department_tells_them_apart():
    answer = Geocoder.open().geocode("Agglo de Saint-Denis")
    named = {candidate.territory.code for candidate in answer.candidates}
    assert answer.status == "ambiguous"
    assert {"249740119", "93066"} <= named
    (found,) = Geocoder.open().geocode("Agglo de Saint-Denis", Hints(department="974")).territories
    assert found.code == "249740119"


def test_what_lost_to_a_group_is_its_commune():
    explained = Geocoder.open().geocode("Agglo de Pau").explanation
    assert explained.startswith("Nommé d’après la commune qui est son centre (certitude 90 %)")
    assert "écarté : Pau (commune, 64), d’un autre type que celui du nom écrit" in explained


@pytest.mark.parametrize("acronym", ["CCPA", "CCPH"])
def test_an_acronym_that_others_sign_with_is_ambiguous(acronym):
    answer = Geocoder.open().geocode(acronym)
    assert answer.status == "ambiguous"
    assert all(acronym.lower() == initials(c.territory) for c in answer.candidates)


@pytest.mark.parametrize("acronym", ["CCEG", "CAMVS"])
def test_an_acronym_is_proposed_never_chosen(acronym):
    answer = Geocoder.open().geocode(acronym)
    assert answer.status == "unmatched"
    assert acronym.lower() in [initials(c.territory) for c in answer.candidates]


@given(st.sampled_from(GROUPS))
def test_a_group_without_its_small_words_is_itself_or_nobody(one):
    core = " ".join(content_words(one.name.replace("'", " ").lower()))
    found = Geocoder.open().geocode(f"intercommunalité {core}").territories
    assert found == () or found[0].kind in ("epci", "ept")
    assert found == () or content_words(core)[0] in found[0].name.lower()
