"""Lines of palmarès as pages set them: every award here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from tests.loaders.corpus import REGIONS

TITLE = "Label « Territoire Innovant » 2019 : les lauréats du réseau Les Interconnectés"
FOUND = list[tuple[str, str | None, str]]


def awards(*lines: str, title: str = TITLE) -> FOUND:
    release = read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)
    return [(award.award, award.distinction, award.name) for award in release.awards]


def test_each_line_of_a_flat_list_says_its_level_at_its_end() -> None:
    lines = ("Arras (62) : bronze", "Dijon : argent ;", "CC du Clunisois : or, pour « Phare »")
    assert awards("Les collectivités labellisées :", "", *lines) == [
        ("label", "bronze", "Arras (62)"),
        ("label", "argent", "Dijon"),
        ("label", "or", "CC du Clunisois"),
    ]


def test_a_line_of_no_level_among_others_is_left() -> None:
    lines = ("Arras (62) : bronze", "Dijon : argent", "Le détail suit", "Autun : non retenu")
    assert awards("Les collectivités labellisées :", "", *lines) == [
        ("label", "bronze", "Arras (62)"),
        ("label", "argent", "Dijon"),
    ]


@pytest.mark.parametrize("line", ["Arras : candidature retirée : or", "2017 : Arras : or"])
def test_a_level_withdrawn_or_of_another_year_is_none(line: str) -> None:
    assert awards("Les collectivités labellisées :", "", line) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Le prix du public, voté en ligne et distinct du label, est allé à Dijon.",
        "En marge des labels, le prix des lecteurs a été remis à Dijon.",
    ],
)
def test_a_prize_set_apart_from_the_label_is_none(sentence: str) -> None:
    assert awards(sentence) == []


def test_the_label_set_apart_from_another_prize_is_one() -> None:
    sentence = "Le label, distinct du prix du public, est allé à Dijon."
    assert awards(sentence) == [("label", None, "Dijon")]


def test_the_buttons_of_a_page_are_no_laureates() -> None:
    assert awards("- Imprimer", "- Partager sur Facebook", "", "Or : Dijon, « Moutarde »") == [
        ("label", "or", "Dijon")
    ]


def test_towns_that_one_word_announces_are_each_a_laureate() -> None:
    listed = "Label Or : à la Région Bretagne ; aux villes d’Autun, Dijon et Beaune."
    assert [name for _, _, name in awards(listed)] == [
        "la Région Bretagne",
        "Autun",
        "Dijon",
        "Beaune",
    ]
    joint = "Label Or : villes de Dijon et Beaune pour leur projet « Vignes »."
    assert [name for _, _, name in awards(joint)] == ["villes de Dijon et Beaune"]


def test_a_centre_of_social_action() -> None:
    listed = "- Label Or : Centre communal d’action sociale d’Autun pour « Paliers »"
    assert awards(listed) == [("label", "or", "Centre communal d’action sociale d’Autun")]
    assert awards("- Label Or : Centre communal ouvert à tous pour « Paliers »") == []


def test_the_last_level_of_several_is_told_at_last() -> None:
    told = "Dijon a obtenu l’argent, Autun le bronze, et enfin, Beaune a décroché un encouragement."
    assert awards(told, title=f"{TITLE}, or, argent et bronze") == [
        ("label", "argent", "Dijon"),
        ("label", "bronze", "Autun"),
        ("encouragement", None, "Beaune"),
    ]
    other = "Dijon a obtenu l’argent, Autun le bronze, et enfin, Beaune a décroché un contrat."
    assert "Beaune" not in [name for _, _, name in awards(other)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dans la première catégorie « Écoles » , c’est la ville de Dijon, voisine, qui a été "
        "retenue avec ses « Vignes ».",
        "En matière d’« Écoles », la palme est revenue à la ville de Dijon pour ses « Vignes ».",
        "La deuxième catégorie, « Écoles » , a récompensé la ville de Dijon.",
    ],
)
def test_the_laureate_of_a_category_told_at_length(sentence: str) -> None:
    assert awards(sentence) == [("label", None, "la ville de Dijon")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dans la première catégorie « Écoles », c’est la ville de Dijon qui a été battue.",
        "En matière d’« Écoles », la parole est revenue à la ville de Dijon.",
    ],
)
def test_who_is_only_named_in_a_category_is_no_laureate(sentence: str) -> None:
    assert awards(sentence) == []


def test_the_years_of_a_menu_hide_not_that_of_the_title() -> None:
    menu = ("Les Interconnectés", "", "- Palmarès 2018", "- Palmarès 2017", "- Le jury", "")
    page = (*menu, "Palmarès du label Territoire Innovant 2019", "", "Or : Dijon, « Vignes »")
    release = read_release(Document("essai.txt", page), REGIONS, in_atlas)
    assert release.edition == 2019
