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
