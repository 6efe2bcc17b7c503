"""Prose as the French press writes it: every sentence here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019 (inventé)"
Read = list[tuple[str, str | None, str]]


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = read_release(Document("essai.txt", (title, "", *lines)), {}, in_atlas)
    return [(a.award, a.distinction, a.name) for a in read.awards]


def labels(level: str | None, *names: str) -> Read:
    return [("label", level, name) for name in names]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Vierzon, dans le Cher, a eu le bronze.", labels("bronze", "Vierzon")),
        ("Vierzon et Tulle ont eu l’argent.", labels("argent", "Vierzon", "Tulle")),
        ("Vierzon est également en or pour « Quais ».", labels("or", "Vierzon")),
        ("Vierzon et Tulle pourront désormais arborer l’or.", labels("or", "Vierzon", "Tulle")),
        ("Vierzon se voit octroyer l’argent.", labels("argent", "Vierzon")),
        ("Le bronze est octroyé à Vierzon.", labels("bronze", "Vierzon")),
        ("Le dernier argent, enfin, distingue Vierzon.", labels("argent", "Vierzon")),
        (
            "Vierzon décroche l’or grâce à sa gare, tandis que la ville de Tulle obtient le bronze "
            "pour son lavoir.",
            [("label", "or", "Vierzon"), ("label", "bronze", "la ville de Tulle")],
        ),
        (
            "Le label des Mobilités distingue les communes de Vierzon et de Naves pour Rive.",
            labels(None, "les communes de Vierzon et de Naves"),
        ),
        (
            "Le label Or distingue les villes de Vierzon et de Tulle pour leurs portails.",
            labels("or", "Vierzon", "Tulle"),
        ),
    ],
)
def test_wording_gives_its_award(sentence: str, read: Read) -> None:
    assert awards_of(sentence) == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Vierzon repart avec les applaudissements du jury mais sans label.",
        "Vierzon a eu le temps de préparer son dossier du label.",
        "Vierzon pourra afficher le programme du label.",
        "La statue de Vierzon est en bronze massif.",
        "Vierzon décroche l’attention grâce à sa gare, tandis que Tulle prépare le bronze.",
    ],
)
def test_near_miss_is_left(sentence: str) -> None:
    assert awards_of(sentence) == []
