"""The words that say a kind, and what they leave of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.geocoding.kinds import KIND_WORDS, core_of, kind_alone
from loaders.geocoding.names import parse

DEPARTMENTS = {"93": "93", "04": "04", "la reunion": "974", "974": "974", "10": "10"}
REGIONS = {"bretagne": "53"}


@pytest.mark.parametrize(
    ("name", "kind", "forms"),
    [
        ("t6 plaine commune", "ept", ("plaine commune",)),
        ("est ensemble t8", "ept", ("est ensemble",)),
        ("ept 12 grand orly seine bievre", "ept", ("grand orly seine bievre",)),
        ("ept 12", "ept", ("12",)),
        ("t8", None, ("t8",)),
        ("territoire boucle nord de seine", "ept", ("boucle nord de seine",)),
        ("ca territoire de la cote ouest", "epci", ("territoire de la cote ouest",)),
        ("grand lyon la metropole", "epci", ("grand lyon",)),
        ("saintes grandes rives l agglo", "epci", ("saintes grandes rives",)),
        ("c c du pays de mormal", "epci", ("le pays de mormal", "pays de mormal")),
        ("ville prefecture de bobigny", "commune", ("bobigny",)),
        ("", None, ()),
    ],
)
def test_a_core(name, kind, forms):
    assert core_of(name) == (kind, forms)


@given(st.sampled_from(sorted(KIND_WORDS)))
def test_words_of_kind_alone_say_it(phrase):
    assert kind_alone(phrase) == KIND_WORDS[phrase]
    assert kind_alone(["la", *phrase]) == KIND_WORDS[phrase]
    assert kind_alone([*phrase, "rennes"]) is None


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("CD 4", "cd 04"),
        ("CD4", "cd 04"),
        ("Département 4", "departement 04"),
        ("EPT8", "ept 8"),
        ("Département (93)", "departement 93"),
        ("Aisne (Département)", "departement aisne"),
        ("Depuis 4", "depuis 4"),
        ("EPT 10", "ept 10"),
    ],
)
def test_a_kind_goes_before_what_it_is_said_of(text, full):
    written = parse(text, DEPARTMENTS)
    assert (written.full, written.department) == (full, None)


@pytest.mark.parametrize(
    ("text", "whole", "acronym"),
    [
        ("MEL (Métropole Européenne de Lille)", "metropole europeenne de lille", "mel"),
        ("ARC (Agglomération de la région de Compiègne)", None, "arc"),
        ("SNCF (Région Bretagne)", "sncf", "region bretagne"),
        ("Vooter (Rennes)", "vooter", "rennes"),
    ],
)
def test_an_acronym_said_first_goes_behind_what_it_shortens(text, whole, acronym):
    written = parse(text, DEPARTMENTS)
    assert written.acronym == acronym
    assert written.whole == (whole or "agglomeration de la region de compiegne")


def test_two_things_said_beside():
    written = parse("Territoire de la Côte Ouest (TCO) (La Réunion)", DEPARTMENTS)
    assert (written.department, written.acronym) == ("974", "")
    assert "cote ouest" in written.forms


def test_a_region_said_beside_is_a_hint():
    written = parse("Rennes (Bretagne)", DEPARTMENTS, REGIONS)
    assert (written.whole, written.region, written.acronym) == ("rennes", "53", "")
