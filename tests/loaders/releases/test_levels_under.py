"""The level of a laureate said under its heading, and past editions: every award is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.text.blocks import blocks_of
from tests.loaders.corpus import REGIONS

TITLE = "Labels « Territoire Innovant » 2019"
LENS = "Ville de Lens pour « Phare »"
SENS = "La ville de Sens, pour « Pont »"


def release(*lines: str, title: str = TITLE):
    return read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)


def awards(*lines: str, title: str = TITLE) -> list[tuple[str, str | None, str, str]]:
    return [
        (a.award, a.distinction, a.name, a.project) for a in release(*lines, title=title).awards
    ]


def test_the_paragraph_under_a_laureate_begins_with_its_level() -> None:
    lines = (LENS, "", "Label Argent. 12 bornes.", "", SENS, "", "Label Bronze.")
    assert awards(*lines) == [
        ("label", "argent", "Ville de Lens", "Phare"),
        ("label", "bronze", "La ville de Sens", "Pont"),
    ]


def test_a_level_above_the_first_laureate_heads_the_others_too() -> None:
    lines = ("Label Argent.", "", LENS, "", "Label Bronze.", "", SENS)
    assert [(level, name) for _, level, name, _ in awards(*lines)] == [
        ("argent", "Ville de Lens"),
        ("bronze", "La ville de Sens"),
    ]


def test_what_the_town_and_its_metropolis_carry_together() -> None:
    lines = ("Ville et métropole de Dijon, pour « Cuvée »", "", "Label Or. Un millésime.")
    assert awards(*lines) == [("label", "or", "Ville et métropole de Dijon", "Cuvée")]


@pytest.mark.parametrize(
    "heading",
    ["Les éditions précédentes", "Palmarès des années passées :", "Les anciens lauréats"],
)
def test_the_laureates_of_past_editions_are_not_read(heading: str) -> None:
    assert awards("Label Or", "", f"- {LENS}", "", heading, "- Ville de Sens, label Or") == [
        ("label", "or", "Ville de Lens", "Phare")
    ]


def test_the_levels_of_past_editions_head_nothing() -> None:
    past = ("Les éditions précédentes", "", "Label Argent", "", "Ville de Dole – Canal ouvert")
    now = ("Label Or", "", "Ville de Sens – Pont de bois")
    assert [name for _, _, name, _ in awards(*now, "", *past)] == ["Ville de Sens"]
    assert [name for _, _, name, _ in awards("Archives", "", *now)] == ["Ville de Sens"]


def test_a_year_ahead_of_an_item_says_of_which_edition_it_is() -> None:
    items = ("- 2018 : Ville de Sens, label Or", "- 2019 : Ville de Lens, label Or")
    assert [name for _, _, name, _ in awards(*items)] == ["Ville de Lens"]


def test_when_to_apply_is_not_when_the_label_was_given() -> None:
    lines = (
        "Les inscriptions aux labels 2020 ouvriront le 3 février 2020.",
        "",
        "Remis le 10 décembre 2019.",
    )
    assert release(*lines, title="Territoire Innovant").stage_date == "2019-12-10"
    assert release(*lines[:1], title="Territoire Innovant").stage_date == "2020-02-03"


RANKED = (
    "Label Argent",
    "Commune de Lens (62) – Dossier porté par Mme la Maire – Phare du soir",
    "Communauté de communes Brenne - Val de Creuse (36) – Dossier porté par le DGS – Pont ouvert",
    "Encouragements",
    "Ville de Sens (89) – candidature retirée",
    "Ville de Dole (39) – Pont de bois",
)


def test_lines_of_a_territory_who_carries_the_file_and_its_title() -> None:
    assert awards("Les récompensés, par niveau :", *RANKED) == [
        ("label", "argent", "Commune de Lens (62)", "Phare du soir"),
        ("label", "argent", "Communauté de communes Brenne - Val de Creuse (36)", "Pont ouvert"),
        ("encouragement", None, "Ville de Dole (39)", "Pont de bois"),
    ]


def test_the_end_of_a_wrapped_sentence_is_no_heading() -> None:
    lines = ("Lens a reçu le", "Label Or", "et Sens, le", "Label Argent")
    assert len(list(blocks_of(lines))) == 1
    assert len(list(blocks_of(("Lens", "Label Or", "Sens", "Label Argent")))) == 4


def test_a_territory_its_department_and_a_slogan_as_a_sentence() -> None:
    lines = ("Dole (Jura)", "La rivière au téléphone.", "", "Ville de Sens (Yonne)", "Un pont.")
    assert awards("Labels 2019", "", *lines) == [
        ("label", None, "Dole (Jura)", "La rivière au téléphone"),
        ("label", None, "Ville de Sens (Yonne)", "Un pont"),
    ]
    mayor = ("Dole, et son maire (Jura)", "La rivière au téléphone.")
    assert awards("Labels 2019", "", *mayor)[0][2:] == ("Dole", "La rivière au téléphone")


@pytest.mark.parametrize(
    "lines",
    [
        ("Dole (Jura)", "Le Forum y sera ouvert à tous."),
        ("Dole (Jura)", "Présidence du jury."),
        ("Dole (Jura)", "Remise le 3 mai à la mairie."),
    ],
)
def test_what_is_told_of_a_place_is_no_slogan(lines: tuple[str, ...]) -> None:
    assert awards("Labels 2019", "", *lines) == []
