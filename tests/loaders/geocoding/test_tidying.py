"""What surrounds a name goes, and the name stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.text import fold
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.tidying import tidy

PLACES = Gazetteer.open().places
COMMUNES = [commune.name for commune in Atlas.open().of_kind("commune")]


def tidied(text):
    return tidy(text, PLACES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orl&eacute;ans", "Orléans"),
        ("Ville d&#39;Orl&amp;eacute;ans", "Ville d'Orléans"),
        ("NÃ®mes", "Nîmes"),
        ("Villeneuve-dâ€™Ascq", "Villeneuve-d’Ascq"),
        ("ÃŽle-de-France", "Île-de-France"),
        ("Âtre Ã", "Âtre Ã"),
        ("Saint-Éti\u00adenne", "Saint-Étienne"),
        ("Be\u200bsançon", "Besançon"),
    ],
)
def test_damaged_letters_are_given_back(text, expected):
    assert tidied(text) == expected


@pytest.mark.parametrize("accent", ["´", "`"])
def test_an_accent_typed_apart_is_put_on_its_letter(accent):
    assert fold(tidied(f"Orle{accent}ans")) == "orleans"
    assert tidied(f"Ville d{accent}Angers") == f"Ville d{accent}Angers"


@pytest.mark.parametrize(
    "text",
    [
        "« Roubaix »", "• Roubaix", "- Roubaix", "* Roubaix *", "Roubaix ;", "Roubaix :",
        "1. Roubaix", "12) Roubaix", "3°- Roubaix", "a) Roubaix", '"Roubaix"', "  Roubaix  ",
        "Roubaix Cedex", "ROUBAIX CEDEX 1", "Roubaix, France", "Roubaix (France)",
        "Roubaix – France", "Commune : Roubaix", "Nom: Roubaix",
    ],
)  # fmt: skip
def test_marks_quotes_and_labels_go(text):
    assert tidied(text).casefold() == "roubaix"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("93110 Rosny", "Rosny (93110)"),
        ("F-93110 Rosny", "Rosny (93110)"),
        ("93 110 Rosny", "Rosny (93110)"),
        ("Rosny 93110", "Rosny (93110)"),
        ("Rosny - 93110", "Rosny (93110)"),
        ("93110 ROSNY CEDEX 2", "ROSNY (93110)"),
        ("93 - Rosny", "Rosny (93)"),
        ("(93) Rosny", "Rosny (93)"),
        ("93 Rosny", "Rosny (93)"),
        ("2A : Ajaccio", "Ajaccio (2A)"),
        ("Rosny [93]", "Rosny (93)"),
        ("Rosny – Seine-Saint-Denis", "Rosny (Seine-Saint-Denis)"),
        ("Rosny, Île-de-France", "Rosny (Île-de-France)"),
        ("Rosny (93) Île-de-France", "Rosny (93)"),
        ("Rosny (93), Île-de-France", "Rosny (93)"),
    ],
)
def test_a_place_said_beside_goes_behind(text, expected):
    assert tidied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Havre (Le)", "Le Havre"),
        ("MANS, LE", "LE MANS"),
        ("Haÿ-les-Roses (L’)", "L’Haÿ-les-Roses"),
        ("Sables d'Olonne (Les)", "Les Sables d'Olonne"),
    ],
)
def test_an_article_said_last_goes_first(text, expected):
    assert tidied(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "12", "35", "CD 35", "4B Sud Charente", "Lyon 3", "13e arrondissement de Paris",
        "Bretagne, Normandie", "Régions Bretagne, Normandie", "Departements - Nord",
        "Nantes (44), Rennes (35)", "Brest / Quimper (29)", "Laval - du - Tarn",
        "Nantes (44) Vooter", "Hauts-de-France", "Tremblay-en-France",
    ],
)  # fmt: skip
def test_the_rest_is_left_alone(text):
    assert tidied(text) == text


@given(st.sampled_from(COMMUNES))
def test_an_official_name_is_left_alone(name):
    assert tidied(name) == name


@given(st.text(max_size=300))
def test_any_text_is_tidied_and_nothing_is_made_up(text):
    assert len(fold(tidied(text))) <= len(fold(text)) + 12


@given(
    st.sampled_from(COMMUNES), st.sampled_from(["• {}", "« {} »", "{} ;", "{}, France", "1. {}"])
)
def test_what_surrounds_a_name_goes(name, written):
    assert fold(tidied(written.format(name))) == fold(name)
