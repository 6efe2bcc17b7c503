"""Headings, lists and prose that follow one another, as releases mix them."""

import pytest

from loaders.documents import Document
from loaders.press_release import read_release
from loaders.releases.lists.sections import Section, theme_aside, theme_of
from loaders.releases.text.blocks import Block


def read(*lines: str) -> list[tuple[str, str | None, str]]:
    release = read_release(Document("a", ("Les Interconnectés, invention", "", *lines)), {})
    return [(a.award, a.distinction, a.name) for a in release.awards]


def notes(*lines: str) -> str:
    return "\n".join(read_release(Document("a", ("Interconnectés", "", *lines)), {}).notes)


class TestWhatOpensAList:
    @pytest.mark.parametrize(
        ("opening", "expected"),
        [
            ("Ont reçu un encouragement :", ("encouragement", None)),
            ("Le Label Or a été remis à :", ("label", "or")),
            ("LABEL OR", ("label", "or")),
            ("Label de bronze :", ("label", "bronze")),
            ("Les start-ups lauréates :", ("startup", None)),
        ],
    )
    def test_right_after_an_item(self, opening: str, expected: tuple[str, str | None]):
        awards = read("Label Argent :", "- Lens : Phare", opening, "- Sens : Tour")
        assert awards == [("label", "argent", "Lens"), (*expected, "Sens")]

    @pytest.mark.parametrize(
        "prose", ["Un encouragement est décerné à Sens.", "Le prix d’encouragement revient à Sens."]
    )
    def test_prose_right_after_an_item(self, prose: str):
        assert read("Label Or :", "- Lens : Phare", prose) == [
            ("label", "or", "Lens"),
            ("encouragement", None, "Sens"),
        ]

    def test_capitals_part_what_no_mark_parts(self):
        lines = ("OR", "Ville de Lens – Phare", "ARGENT", "Ville de Sens – Tour")
        assert read(*lines) == [
            ("label", "or", "Ville de Lens"),
            ("label", "argent", "Ville de Sens"),
        ]

    def test_a_prefix_on_each_line(self):
        lines = ("Label Or : Lens – Phare", "Prix start-up – Fabulina", "Le jury a salué Sens.")
        assert read(*lines) == [("label", "or", "Lens"), ("startup", None, "Fabulina")]


class TestNotes:
    def test_a_special_prize_is_noted_once(self):
        lines = ("Prix spécial du jury :", "- Lens, pour son Phare", "- Sens, pour sa Tour")
        assert read(*lines) == []
        assert notes(*lines).count("ni un label ni un encouragement") == 1
        assert "Lens" not in notes(*lines)

    def test_a_list_of_no_award_is_noted_once(self):
        lines = ("Étape", "", "- Lens, pour son Phare", "- Sens, pour sa Tour")
        assert read(*lines) == []
        assert notes(*lines).count("rien ne dit de quel prix") == 1

    def test_a_refused_list_is_not_noted(self):
        assert notes("Les candidats au label :", "- Lens, pour son Phare") == ""

    def test_a_title_is_no_laureate_nor_a_note(self):
        assert notes("Label « Territoire Innovant » : palmarès inventé") == ""


class TestThemes:
    @pytest.mark.parametrize("title", ["Catégorie Eau", "Thématique : Eau", "CATÉGORIE « EAU »"])
    def test_a_category_opens_right_after_a_title(self, title: str):
        lines = ("Communiqué", "Palmarès imaginaire", title, "Label Or : Lens – Phare")
        release = read_release(Document("a", ("Interconnectés", *lines)), {})
        assert [(a.theme or "").lower() for a in release.awards] == ["eau"]

    @pytest.mark.parametrize(
        ("text", "theme"),
        [("Catégorie « Eau vive »", "Eau vive"), ("Catégorie.", None), ("Lens", None), ("", None)],
    )
    def test_theme_of(self, text: str, theme: str | None):
        assert theme_of(text) == theme

    def test_a_category_beside_an_item_leaves_places_as_they_were(self):
        text = "Lens, dans la catégorie « Eau », pour son Phare"
        theme, rest = theme_aside(text)
        assert theme == "Eau"
        assert len(rest) == len(text)
        assert rest.index("pour") == text.index("pour")


class TestSection:
    def item(self, marker: str, number: int | None = None) -> Block:
        return Block("Lens", marker, number, (0,), (1,))

    def test_a_list_takes_its_like(self):
        section = Section("label", None, lists=True)
        assert section.takes(self.item("-"))
        section.follow(self.item("-"))
        assert section.takes(self.item("-"))
        assert not section.takes(self.item("•"))

    def test_numbers_go_on_over_a_paragraph(self):
        section = Section("label", None, lists=True)
        section.follow(self.item("1", 1))
        section.suspended = True
        assert section.takes(self.item("1", 2))
        assert not section.takes(self.item("1", 1))
        assert not section.takes(self.item("1", 3))

    def test_a_bullet_after_a_paragraph_is_another_list(self):
        section = Section("label", None, lists=True)
        section.follow(self.item("-"))
        section.suspended = True
        assert not section.takes(self.item("-"))


class TestPlaces:
    @pytest.mark.parametrize(
        "line",
        [
            "- Ville de Lens : Phare",
            "  1/  Ville   de\xa0Lens, pour son Phare",
            "Label Or : Ville de Lens – Phare",
            "Le Label Or est décerné à la Ville de Lens.",
            "- « Phare », porté par la Ville de Lens",
            "\t•\tVille de Lens (Or) – Phare",
        ],
    )
    def test_the_text_at_that_place_is_the_name(self, line: str):
        document = Document("a", ("Les Interconnectés", "Label Or :", line))
        (award,) = read_release(document, {}).awards
        assert award.line == 3
        assert " ".join(line[award.start : award.end].split()) == award.name

    def test_a_name_that_goes_on_in_the_next_line(self):
        document = Document("a", ("Interconnectés", "Label Or :", "- Ville de", "Lens : Phare"))
        (award,) = read_release(document, {}).awards
        assert award.name == "Ville de Lens"
        assert document.lines[award.line - 1][award.start : award.end] == "Ville de"
