"""Laureates told a category each: every award here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from tests.loaders.corpus import REGIONS

TITLE = "Label « Territoire Innovant » 2019 : les lauréats"


def awards(*lines: str, title: str = TITLE) -> list[tuple[str, str | None, str, str, str | None]]:
    release = read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)
    return [(a.award, a.distinction, a.name, a.project, a.theme) for a in release.awards]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("La première catégorie, « Eau », récompense Lens, pour le projet « Phare ».", "Lens"),
        ("La catégorie « Eau » revient au Grand Lac pour son « Phare ».", "Grand Lac"),
        ("Pour la catégorie « Eau », la lauréate est la ville de Sens, pour « Phare ».", "Sens"),
        ("Le prix « Eau », dernière catégorie, est remis à Dole pour « Phare ».", "Dole"),
        ("Enfin, le lauréat « Eau », choisi par la salle, est Dijon pour « Phare ».", "Dijon"),
    ],
)
def test_a_category_and_its_laureate(sentence: str, name: str) -> None:
    ((award, level, read, project, theme),) = awards(sentence)
    assert (award, level, project, theme) == ("label", None, "Phare", "Eau")
    assert read.endswith(name)


@pytest.mark.parametrize(
    "sentence",
    [
        "La catégorie « Eau » a attiré Lens et Sens.",
        "La catégorie « Eau » ne récompense personne, Lens ayant renoncé.",
        "La catégorie « Eau » récompensera Lens pour « Phare ».",
        "La catégorie « Eau » distingue un outil né à Lens.",
        "Le prix « Eau » est remis à Lens pour « Phare ».",
    ],
)
def test_a_category_without_a_laureate(sentence: str) -> None:
    assert awards(sentence) == []


def test_a_category_in_a_release_of_another_award() -> None:
    line = "La catégorie « Eau » récompense Lens pour « Phare »."
    assert awards(line, title="Villes Internet : les lauréats 2019") == []
