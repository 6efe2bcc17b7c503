"""A paragraph for each laureate: counted above, or a name and its title. All invented."""

import pytest

from loaders.documents import Document
from loaders.press_release import read_release

KNOWN = {"Lens", "Ville de Lens", "Nantes Métropole", "Sens", "Grand Sens", "Le Grand Sens"}
TITLE = "Des collectivités distinguées par Les Interconnectés (texte inventé)"
COUNTED = "Réuni à Arras, le jury du label « Territoire Innovant » 2019 a distingué trois projets."
TOLD = (
    "Lens a présenté « Phare », un service du soir. « Nous y tenons », dit le maire.",
    "La Ville de Sens a convaincu avec « Tour ouverte », où l’on apprend à coder.",
    "Le Grand Sens, enfin, a ému le jury grâce à « Confluence ».",
)
READ = [("Lens", "Phare"), ("La Ville de Sens", "Tour ouverte"), ("Le Grand Sens", "Confluence")]


def read(*paragraphs: str) -> list[tuple[str, str]]:
    """Return the labels of a release, by who received them and for what."""
    lines = "\n\n".join(paragraphs).split("\n")
    release = read_release(Document("essai.txt", tuple(lines)), {}, KNOWN.__contains__)
    assert {award.award for award in release.awards} <= {"label"}
    return [(award.name, award.project) for award in release.awards]


class TestCounted:
    def test_as_many_as_are_said(self):
        assert read(TITLE, COUNTED, *TOLD, "Merci à Nantes Métropole, qui recevait.") == READ

    @pytest.mark.parametrize(
        "sentence",
        [
            "Trois territoires de la région ont été labellisés « Territoire Innovant » 2019.",
            "Les Interconnectés et le jury du label « Territoire Innovant » ont retenu 3 dossiers.",
        ],
    )
    def test_said_otherwise(self, sentence: str):
        assert read(TITLE, sentence, *TOLD) == READ

    @pytest.mark.parametrize("count", ["deux", "quatre"])
    def test_more_or_less_than_are_said(self, count: str):
        assert read(TITLE, COUNTED.replace("trois", count), *TOLD) == []

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("a distingué", "a entendu"),
            ("a distingué trois projets", "distinguera trois projets"),
            ("2019 a distingué", "a distingué en 2017"),
            ("le jury du label « Territoire Innovant » 2019", "le jury"),
            ("trois projets.", "trois projets et un encouragement."),
        ],
    )
    def test_what_announces_no_label(self, old: str, new: str):
        date = "Les auditions de l’étape, 4 juin 2019"
        assert read(TITLE, date, COUNTED.replace(old, new), *TOLD) == []

    @pytest.mark.parametrize(
        "other",
        [
            "Lens a déposé un dossier.",
            "Une élue de Lens a présenté « Phare », un service du soir.",
            "Lens, avec Nantes Métropole, a présenté « Phare ».",
            "Lens n’a pas convaincu avec « Phare ».",
            "Lens a présenté « Phare » et « Tour ».",
        ],
    )
    def test_a_paragraph_that_tells_something_else(self, other: str):
        assert read(TITLE, COUNTED, other, *TOLD[1:]) == []

    def test_none_beside_another_award(self):
        beside = "Elle est aussi une Ville Internet."
        assert read(TITLE, COUNTED, *TOLD, beside) == []


class TestNamesAndTitles:
    HEADING = "Label « Territoire Innovant » 2019 : les lauréats (inventés)"
    NAMES = ("Ville de Lens", "Nantes Métropole")
    TITLES = ("Zéro papier", "Ma ville dans ma poche")

    @pytest.mark.parametrize("told", [(), ("Un service ouvert le soir.",)])
    def test_a_title_without_quotes_in_its_own_paragraph(self, told: tuple[str, ...]):
        pairs = zip(self.NAMES, self.TITLES, strict=True)
        paragraphs = [part for pair in pairs for part in (*pair, *told)]
        expected = list(zip(self.NAMES, self.TITLES, strict=True))
        assert read(self.HEADING, "Label Or", *paragraphs) == expected

    def test_one_name_alone_leaves_a_doubt(self):
        lines = (self.HEADING, "Label Or", self.NAMES[0], self.TITLES[0])
        assert read(*lines) == [(self.NAMES[0], "")]

    @pytest.mark.parametrize("second", ["Le jury salue son élan.", "Label Argent", "Sens"])
    def test_a_name_without_one_leaves_a_doubt(self, second: str):
        lines = (self.HEADING, "Label Or", self.NAMES[0], self.TITLES[0], self.NAMES[1], second)
        assert [project for _, project in read(*lines)][:2] == ["", ""]
