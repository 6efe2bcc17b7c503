"""Records, a field a line, said as the lines of a list: all invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.records import with_records
from tests.loaders.releases.test_prose_roles import awards_of

TITLE = "Label « Territoire Innovant » 2019 : les fiches (inventées)"
NAMES = ("Ville de Lens", "Nantes Métropole", "Département du Gers")


def said(*lines: str) -> list[str]:
    """Return the lines that say something."""
    return [line for line in with_records(lines) if line]


@pytest.mark.parametrize(
    "fields",
    [
        ["Lauréat : Lens", "Projet : Phare", "Niveau : or"],
        ["- Lauréat : Lens", "- Projet : Phare", "- Niveau : or"],
        ["• Porteur du projet : Lens", "• Intitulé : Phare", "• Label obtenu : or"],
        ["Lauréat : Lens", "", "Projet : Phare", "", "Niveau : or"],
        ["Projet     : Phare", "Lauréat    : Lens", "Niveau     : or"],
        ["Or : Lens", "Projet : Phare"],
        ["Or : Lens", "", "Projet : Phare"],
    ],
)
def test_the_fields_of_a_record(fields: list[str]):
    assert said(*fields, "", "Fin.") == ["Or : Lens – « Phare »", "Fin."]


@pytest.mark.parametrize(
    "lines",
    [
        ["Lauréat : Lens"],
        ["Lauréat : Lens", "", "", "Projet : Phare"],
        ["Lauréat : Lens", "Le jury a salué son élan.", "Projet : Phare"],
        ["Label Or : Lens", "Label Argent : Sens"],
        ["Catégorie : Écoles", "Label Or : Lens", "Catégorie : Eau", "Label Or : Sens"],
        ["Label Or : Lens", "", "Catégorie : Eau", "", "Label Argent : Sens"],
        ["Les lauréats", "", "Projet : Phare", "", "Niveau : Or"],
        ["Contact : Lens", "Projet : Phare"],
    ],
)
def test_what_is_no_record(lines: list[str]):
    assert with_records(lines) == lines


def test_a_name_alone_heads_its_fields():
    fields = ["Projet : Phare", "Niveau : Or"]
    assert said("Lens", *fields) == ["Or : Lens – « Phare »"]
    assert said("Ville de Lens", "", fields[0], "", fields[1]) == ["Or : Ville de Lens – « Phare »"]


def test_a_category_is_that_of_the_record_that_it_ends():
    lines = ["Label Or : Lens", "Projet : Phare", "Catégorie : Eau"]
    assert said(*lines) == ["Label Or : Lens – « Phare », dans la catégorie « Eau »"]


@pytest.mark.parametrize("gap", [[], [""]])
@pytest.mark.parametrize("head", ["Fiche {}", "NOTICE N° {}", "{}."])
def test_records_under_their_numbers(gap: list[str], head: str):
    lines = [TITLE, ""]
    for number, name in enumerate(NAMES, 1):
        fields = (f"Collectivité : {name}", f"Projet : Phare {number}", "Distinction : label or")
        lines += [head.format(number), *gap, *(part for field in fields for part in (field, *gap))]
        lines += ["", "Des ateliers ouverts le soir.", ""]
    assert awards_of(*with_records(lines)) == [
        ("label", "or", name, f"Phare {number}") for number, name in enumerate(NAMES, 1)
    ]


def test_the_service_of_a_start_up():
    lines = (TITLE, "", "Prix start-up : Fabulina", "Solution : des jauges de crue")
    assert awards_of(*with_records(lines)) == [("startup", None, "Fabulina", "des jauges de crue")]


@given(
    st.lists(
        st.sampled_from(
            ["", "Lauréat : Lens", "Projet : Phare", "Label Or : Sens", "Catégorie : Eau", "Fin"]
        ),
        max_size=12,
    )
)
def test_no_line_is_added_or_lost(lines: list[str]):
    told = with_records(lines)
    assert len(told) == len(lines)
    for name in ("Lens", "Phare", "Sens", "Eau", "Fin"):
        assert "\n".join(told).count(name) == "\n".join(lines).count(name)
