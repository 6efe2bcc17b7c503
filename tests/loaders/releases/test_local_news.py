"""What local papers write of an award of their towns: every sentence here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019 (inventé)"
Read = list[tuple[str, str | None, str, str]]


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = read_release(Document("essai.txt", (title, "", *lines)), {}, in_atlas)
    return [(a.award, a.distinction, a.name, a.project) for a in read.awards]


@pytest.mark.parametrize(
    ("sentences", "read"),
    [
        ("Le réseau a tranché à Tulle, le 4 juin. Celle-ci a obtenu le label Or.", []),
        (
            "La Ville de Vierzon s’y attendait. Le réseau a tranché à Tulle, le 4 juin. "
            "Celle-ci a obtenu le label Or.",
            [("label", "or", "La Ville de Vierzon", "")],
        ),
        (
            "Le réseau a donné sa chance à Vierzon. Elle a obtenu le label Or.",
            [("label", "or", "Vierzon", "")],
        ),
    ],
)
def test_the_town_where_it_happened_is_no_laureate(sentences: str, read: Read) -> None:
    assert awards_of(sentences) == read


def test_labels_that_are_only_counted_are_not_one() -> None:
    assert awards_of("La Ville de Tulle s’y attendait. Elle a obtenu deux labels à Lyon.") == []


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "La Ville de Tulle s’est contentée du bronze, avec « Lavoir », une borne.",
            [("label", "bronze", "La Ville de Tulle", "Lavoir")],
        ),
        ("Tulle s’est contentée de l’argent de la Région.", []),
        (
            "La Ville de Tulle rejoint la liste. "
            "Le réseau lui a remis la semaine dernière le niveau bronze.",
            [("label", "bronze", "La Ville de Tulle", "")],
        ),
        (
            "La Ville de Tulle rejoint la liste. "
            "Le réseau lui a remis la semaine dernière le niveau de la rivière.",
            [],
        ),
    ],
)
def test_a_level_that_a_town_makes_do_with(sentence: str, read: Read) -> None:
    assert awards_of(sentence) == read


@pytest.mark.parametrize(
    ("sentences", "names"),
    [
        (
            "Tulle (Corrèze), Vierzon ainsi que la communauté de communes de l’Ernée "
            "ont été distinguées par Les Interconnectés. "
            "Toutes trois sont reparties avec le label « Territoire Innovant ».",
            ["Tulle (Corrèze)", "Vierzon", "la communauté de communes de l’Ernée"],
        ),
        (
            "Tulle et Vierzon ont été distinguées par Les Interconnectés. "
            "Toutes trois sont reparties avec le label « Territoire Innovant ».",
            [],
        ),
        (
            "Tulle et Vierzon ont été distinguées par la Région. "
            "Toutes deux sont reparties avec le label « Territoire Innovant ».",
            [],
        ),
    ],
)
def test_towns_that_the_network_distinguished_all(sentences: str, names: list[str]) -> None:
    assert awards_of(sentences) == [("label", None, name, "") for name in names]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "Au Forum national, mardi 3 décembre, qui clôt l’édition 2019, Tulle brille.",
            "2019-12-03",
        ),
        ("Au Forum national, lundi 3 décembre, qui clôt l’édition 2019, Tulle brille.", None),
        ("Au Forum national, mardi 3 décembre, les primés de l’édition 2019 parleront.", None),
    ],
)
def test_the_day_of_the_forum_is_of_its_edition(sentence: str, day: str | None) -> None:
    lines = ("Label « Territoire Innovant » des Interconnectés", "", sentence)
    assert read_release(Document("essai.txt", lines), {}, in_atlas).stage_date == day
