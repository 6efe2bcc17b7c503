"""Written names, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from loaders.geocoding.kinds import KIND_WORDS
from loaders.geocoding.names import normalise, parse

DEPARTMENTS = {"93": "93", "2a": "2A", "974": "974", "gironde": "33", "corse du sud": "2A"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("St-Denis", "saint denis"),
        ("Ste Colombe", "sainte colombe"),
        ("MARCQ-EN-BARŒUL", "marcq en baroeul"),
        ("L'Haÿ-les-Roses", "l hay les roses"),
        ("L’Haÿ‑les‑Roses", "l hay les roses"),
        ("  Le   Havre\t", "le havre"),
        ("Stains", "stains"),
        ("…", ""),
    ],
)
def test_normalise(text, expected):
    assert normalise(text) == expected


@given(st.text())
def test_normalise_settles_at_once_and_leaves_plain_words(text):
    once = normalise(text)
    assert normalise(once) == once
    assert all(c.isascii() and (c.isalnum() or c == " ") for c in once)


@pytest.mark.parametrize(
    ("text", "kind", "forms"),
    [
        ("La Ville de Rosny-Sous-Bois", "commune", ("rosny sous bois",)),
        ("ville du Havre", "commune", ("le havre", "havre")),
        ("Ville de La Rochelle", "commune", ("la rochelle", "rochelle")),
        ("Mairie de L'Haÿ-les-Roses", "commune", ("l hay les roses", "hay les roses")),
        ("Commune des Sables", "commune", ("les sables", "sables")),
        ("CC d'Erdre et Gesvres", "epci", ("erdre et gesvres",)),
        ("CA Communauté Paris-Saclay", "epci", ("communaute paris saclay", "paris saclay")),
        ("Ville de Ville-Langy", "commune", ("ville langy", "langy")),
        ("la com com de l’Oisans", "epci", ("l oisans", "oisans")),
        ("La Communauté d’Agglomération de Paris-Saclay", "epci", ("paris saclay",)),
        ("Rennes Métropole", "epci", ("rennes",)),
        ("Eurométropole de Strasbourg", "epci", ("strasbourg",)),
        ("Conseil départemental de la Manche", "departement", ("la manche", "manche")),
        ("CD 35", "departement", ("35",)),
        ("Région Île-de-France", "region", ("ile de france",)),
        ("EPT Plaine Commune", "ept", ("plaine commune",)),
        ("Rennes", None, ("rennes",)),
        ("Villeurbanne", None, ("villeurbanne",)),
        ("Métropole", None, ("metropole",)),
    ],
)
def test_kind_words_and_core(text, kind, forms):
    written = parse(text, DEPARTMENTS)
    assert (written.kind, written.forms) == (kind, forms)


@pytest.mark.parametrize(
    ("text", "department", "whole"),
    [
        ("Saint-Denis (93)", "93", "saint denis"),
        ("Saint-Denis (974)", "974", "saint denis"),
        ("Bordeaux, Gironde", "33", "bordeaux"),
        ("Bordeaux (Gironde)", "33", "bordeaux"),
        ("Ajaccio 2A", "2A", "ajaccio"),
        ("Ajaccio (Corse-du-Sud)", "2A", "ajaccio"),
        ("Territoire de la Côte Ouest (TCO)", None, "territoire de la cote ouest"),
        ("Bors (Canton de Charente-Sud)", None, "bors"),
        ("Paris 2024", None, "paris 2024"),
        ("Cmarue, une solution", None, "cmarue une solution"),
    ],
)
def test_what_is_said_beside_the_name(text, department, whole):
    written = parse(text, DEPARTMENTS)
    assert (written.department, written.whole) == (department, whole)
    assert written.full == normalise(text)


def test_an_acronym_in_parentheses_is_kept():
    assert parse("Territoire de la Côte Ouest (TCO)", DEPARTMENTS).acronym == "tco"


@pytest.mark.parametrize(
    ("district", "city"),
    [
        ("Paris 12e", "paris"),
        ("Lyon 3e arrondissement", "lyon"),
        ("Marseille 1er", "marseille"),
        ("le 12e arrondissement de Paris", "paris"),
    ],
)
def test_a_municipal_district_is_its_commune(district, city):
    written = parse(district, DEPARTMENTS)
    assert (written.kind, written.whole) == ("commune", city)


@pytest.mark.parametrize(
    ("text", "department", "forms"),
    [
        ("Villes, Gironde", "33", ("villes",)),
        ("Ville (93)", "93", ("ville",)),
        ("CD 93", None, ("93",)),
        ("Département 93", None, ("93",)),
        ("CC Val 93", "93", ("val", "val 93")),
        ("Château (Ville) (93)", "93", ("chateau ville", "chateau ville 93")),
    ],
)
def test_kind_words_beside_a_department(text, department, forms):
    written = parse(text, DEPARTMENTS)
    assert (written.department, written.forms[: len(forms)]) == (department, forms)


@given(st.text(max_size=400))
def test_any_text_comes_apart_without_harm(text):
    written = parse(text, DEPARTMENTS)
    assert all(form == normalise(form) for form in written.forms)
    assert written.kind is None or written.kind in KIND_WORDS.values()


def test_every_official_name_keeps_a_core():
    empty = [t.key for t in Atlas.open().territories if not parse(t.name, {}).forms]
    assert empty == []
