"""Each answer says why, in one French sentence."""

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.explaining import WHY_NOT, Way


def explained(name, **hints):
    return Geocoder.open().geocode(name, Hints(**hints)).explanation


@pytest.mark.parametrize(
    ("name", "hints", "sentence"),
    [
        ("Rosny-sous-Bois", {}, "Nom officiel (certitude 100 %)."),
        (
            "Saint-Denis",
            {"department": "93"},
            "Nom officiel (certitude 100 %) ; écarté : Saint-Denis (commune, 974), "
            "hors du département indiqué.",
        ),
        (
            "Saint-Denis",
            {"region": "04"},
            "Nom officiel (certitude 100 %) ; écarté : Saint-Denis (commune, 93), "
            "hors de la région indiquée.",
        ),
        (
            "Eurométropole de Strasbourg",
            {"kind": "commune"},
            "Nom officiel (certitude 100 %) ; écarté : Eurométropole de Strasbourg "
            "(intercommunalité, 67), d’un autre type que celui du nom écrit.",
        ),
        (
            "La Réunion",
            {},
            "Nom officiel (certitude 100 %) ; écarté : La Réunion (département), "
            "la même terre, sous un autre type.",
        ),
        ("MEL", {}, "Nom d’usage, ou nom d’une année passée (certitude 98 %)."),
        (
            "Annecy-le-Vieux",
            {},
            "Ancien nom ou ancienne commune : Annecy-le-Vieux, aujourd’hui Annecy "
            "(certitude 95 %).",
        ),
        ("Strasbourgg", {}, "Nom rapproché malgré une faute de frappe (certitude 91 %)."),
        (
            "Tourcoing / Roubaix",
            {},
            "Projet commun : chaque territoire nommé est reconnu (certitude 100 %).",
        ),
        (
            "Rennes (93)",
            {},
            "Ce qui est écrit ne s’accorde pas avec le seul candidat : Rennes (commune, 35).",
        ),
        (
            "Lile",
            {},
            "Aucun territoire ne porte ce nom ; le plus ressemblant : Lille (commune, 59).",
        ),
        ("Xqzwvkj", {}, "Aucun territoire ne porte ce nom."),
    ],
)
def test_the_sentence(name, hints, sentence):
    assert explained(name, **hints) == sentence


def test_homonyms_are_counted_and_the_first_two_named():
    sentence = explained("Saint-Denis")
    count = len(Geocoder.open().geocode("Saint-Denis").candidates)
    assert sentence.startswith(f"{count} territoires sont possibles et rien ne les départage")
    assert "Saint-Denis (commune, 974) et Saint-Denis (commune, 93)." in sentence


def test_the_runner_up_is_never_the_one_chosen():
    for name in ("Vienne", "Rennes", "Bretagne", "Ville de Rennes", "Métropole de Rennes"):
        answer = Geocoder.open().geocode(name)
        assert answer.runner_up not in answer.territories


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_explained(text):
    assert re.fullmatch(r"[A-Z0-9].+\.", explained(text))


def test_each_reason_is_in_words():
    assert all(words.islower() or "’" in words for words in WHY_NOT.values())


WAYS = {
    "code": ("Insee 93064", "Code officiel (certitude 100 %)."),
    "loose": (
        "Clisson Sèvre Maine",
        "Nom officiel, aux petits mots ou à la fin près (certitude 90 %).",
    ),
    "centre": ("Agglo de Pau", "Nommé d’après la commune qui est son centre (certitude 90 %)"),
    "respelled": (
        "Kremlin-Bicêtre",
        "Nom officiel, écrit en abrégé ou sans son article (certitude 90 %).",
    ),
    "neighbour": (
        "communes de Sevran et Villepinte",
        "Homonyme départagé par le département des autres porteurs du projet (certitude 100 %).",
    ),
}


@pytest.mark.parametrize("way", get_args(Way))
def test_each_way_of_finding_is_said(way):
    name, sentence = WAYS[way]
    answer = Geocoder.open().geocode(name)
    assert (answer.way, answer.status) == (way, "matched")
    assert answer.explanation.startswith(sentence)
