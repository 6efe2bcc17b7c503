"""Tables of a plain text whose columns are made with spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.aligned import with_aligned


def said(text: str) -> list[str]:
    """Return the lines that say something, under the first, which heads the columns."""
    return [line for line in with_aligned(text.splitlines()) if line]


def test_a_row_whose_cells_are_missing_is_cut_where_the_heads_begin():
    text = """\
Territoire        Projet          Or   Argent
Ville de Lens     Phare           X
Nantes Métropole  CityLab              X
Ville de Sens     Tour ouverte
"""
    assert said(text) == [
        "Or : Ville de Lens – « Phare »",
        "Argent : Nantes Métropole – « CityLab »",
        "- Ville de Sens – « Tour ouverte »",
    ]


def test_a_cell_goes_on_under_itself():
    text = """\
N°  Territoire                  Projet
1   Communauté de communes du   Taxi-
    Sud de Mayotte              vanille
2   Ville de Lens               Phare
"""
    first, second = said(text)
    assert first == "- Communauté de communes du Sud de Mayotte – « Taxi- vanille »"
    assert second == "- Ville de Lens – « Phare »"


@pytest.mark.parametrize("rest", ["de communes du Lac", "Communes du Lac"])
def test_a_name_goes_on_without_a_number(rest: str):
    before = "Communauté" if rest[0].islower() else "Communauté de"
    rows = f"{'Territoire':24}Projet\n{before:24}Phare\n{rest}"
    assert said(rows) == [f"- {before} {rest} – « Phare »"]


def test_a_level_is_that_of_the_rows_under_it():
    text = """\
Niveau   Lauréat         Projet
Or       Ville de Lens   Phare
         Ville de Sens   Tour
Argent   Ville de Dreux  Beffroi
"""
    assert [line.partition(" –")[0] for line in said(text)] == [
        "Or : Ville de Lens",
        "Or : Ville de Sens",
        "Argent : Ville de Dreux",
    ]


def test_a_level_may_stand_alone_between_rows():
    text = "Territoire     Projet\nLabel Or\nVille de Lens  Phare"
    assert said(text) == ["Label Or", "- Ville de Lens – « Phare »"]


def test_gaps_and_rules_stand_between_rows():
    text = "Territoire  Projet\n\n----------  ------\nLens        Phare\n\nSens        Tour"
    assert said(text) == ["- Lens – « Phare »", "- Sens – « Tour »"]


def test_a_gap_ends_a_table_before_anything_else():
    text = "Territoire     Projet\nLens           Phare\n\nContact"
    assert said(text) == ["- Lens – « Phare »", "Contact"]


def test_other_heads_open_another_table():
    text = "Start-up   Activité\nFabulina   jauge\nTerritoire   Projet\nLens         Phare"
    assert said(text) == ["- Fabulina, jauge", "- Lens – « Phare »"]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Territoire   Projet"],
        ["Territoire   Budget", "Lens         10"],
        ["Lens         Phare", "Sens         Tour"],
        ["Territoire   Projet", "Ce texte passe sous les deux têtes."],
        ["Territoire et projet", "Lens et Phare"],
    ],
)
def test_what_is_no_table_is_left_alone(lines: list[str]):
    assert with_aligned(lines) == lines


HEADS = st.sampled_from(["Territoire   Projet", "N°  Lauréat   Niveau", "Niveau   Ville   Thème"])


@given(HEADS, st.lists(st.text("ab  -\t", max_size=30), max_size=8))
def test_lines_keep_their_numbers(heads: str, lines: list[str]):
    assert len(with_aligned([heads, *lines])) == len(lines) + 1


def test_a_cell_that_fills_its_column_leaves_one_space():
    text = """\
N°   Candidat                Projet          Décision
01   Communauté de Fantaisie Gaves vivants   label
02   Ville de Lens           Phare           encouragement
"""
    assert said(text) == [
        "Label : Communauté de Fantaisie – « Gaves vivants »",
        "Encouragement : Ville de Lens – « Phare »",
    ]


def test_prose_under_a_table_is_no_row():
    text = """\
Lauréat       Projet   Niveau
Ville de Lens Phare    Or

Ville de Lens sera   hôtesse.
Un texte long suivra     ici, sans colonne.
"""
    assert said(text) == [
        "Or : Ville de Lens – « Phare »",
        "Ville de Lens sera   hôtesse.",
        "Un texte long suivra     ici, sans colonne.",
    ]
