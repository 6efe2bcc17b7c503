"""Paragraphs told of the territory that a heading names: every award here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from tests.loaders.corpus import REGIONS

TITLE = "Label « Territoire Innovant » 2019 : le tour de piste"


def awards(*lines: str) -> list[tuple[str, str | None, str, str]]:
    release = read_release(Document("essai.txt", (TITLE, "", *lines)), REGIONS, in_atlas)
    return [(a.award, a.distinction, a.name, a.project) for a in release.awards]


@pytest.mark.parametrize(
    "told",
    [
        "Une barge y va de port en port. Label argent.",
        "Une barge y va de port en port. Le jury lui a décerné le label argent.",
        "Une barge a valu à l’agglomération le label argent du cru.",
    ],
)
@pytest.mark.parametrize(("mark", "gap"), [("", ()), ("• ", ()), ("• ", ("",))])
def test_the_award_is_that_of_the_heading(told: str, mark: str, gap: tuple[str, ...]) -> None:
    heading = f"{mark}Lorient Agglomération prend la mer"
    assert awards(heading, *gap, told) == [("label", "argent", "Lorient Agglomération", "")]


def test_the_only_quoted_title_is_the_project() -> None:
    lines = ("• Lorient Agglomération prend la mer", "Voici « Barge ». Label argent.")
    assert awards(*lines) == [("label", "argent", "Lorient Agglomération", "Barge")]


@pytest.mark.parametrize(
    "lines",
    [
        ("• Lorient Agglomération et Lens prennent la mer", "Une barge va. Label argent."),
        ("• Le port prend la mer", "Une barge y va. Label argent."),
        ("• Lorient Agglomération prend la mer", "Le jury lui décernera le label argent."),
        ("• Lorient Agglomération prend la mer", "Le port a coûté de l’argent. Label vert."),
        ("• La Ville de Lens prend la mer", "Une barge a valu à l’agglomération le label argent."),
    ],
)
def test_near_misses_give_no_award(lines: tuple[str, ...]) -> None:
    assert awards(*lines) == []
