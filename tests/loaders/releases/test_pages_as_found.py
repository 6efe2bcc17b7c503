"""Posts, captions, minutes and items that a page runs together: every award is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.release import Release
from tests.loaders.corpus import REGIONS

TITLE = "Label « Territoire Innovant » 2019"


def release(*lines: str) -> Release:
    return read_release(Document("essai.txt", lines), REGIONS, in_atlas)


def awards(*lines: str) -> list[tuple[str, str | None, str, str]]:
    return [(a.award, a.distinction, a.name, a.project) for a in release(*lines).awards]


class TestItemsRunTogether:
    def test_each_level_ends_an_item(self) -> None:
        line = "Dix dossiers.Villes labellisées :Lens (62) bronzeSens (89) argentDole (39) or"
        assert awards(TITLE, "", line) == [
            ("label", "bronze", "Lens (62)", ""),
            ("label", "argent", "Sens (89)", ""),
            ("label", "or", "Dole (39)", ""),
        ]

    @pytest.mark.parametrize(
        "line",
        [
            "Villes candidates :Lens (62) bronzeSens (89) argent",
            "Villes qui seront labellisées :Lens (62) bronzeSens (89) argent",
            "On y expose :Lens (62) bronzeSens (89) argent",
        ],
    )
    def test_not_where_what_leads_to_them_says_something_else(self, line: str) -> None:
        assert awards(TITLE, "", line) == []

    def test_nor_in_the_release_of_another_award(self) -> None:
        line = "Villes labellisées :Lens (62) bronzeSens (89) argent"
        assert awards("Label Villes Internet 2019 : les Interconnectés", "", line) == []


class TestPosts:
    def test_a_hashtag_says_the_label_and_its_edition(self) -> None:
        post = release("Label d’or pour Lens hier soir à Lyon !", "", "#TerritoireInnovant2019")
        assert [(a.distinction, a.name) for a in post.awards] == [("or", "Lens")]
        assert post.edition == 2019

    @pytest.mark.parametrize("tag", ["#VillesInternet2019", "#territoire #innovation2019"])
    def test_another_hashtag_says_nothing(self, tag: str) -> None:
        assert awards("Label d’or pour Lens hier soir à Lyon !", "", tag) == []

    def test_who_is_applauded_for_a_level(self) -> None:
        post = (
            "Bravo à nos voisins de Sens, qui repartent avec le bronze !",
            "#TerritoireInnovant",
        )
        assert awards(*post) == [("label", "bronze", "Sens", "")]

    @pytest.mark.parametrize(
        "line",
        [
            "Un label d’or pour Lens qui attendra.",
            "Un label d’or pour Lens reste un rêve.",
            "Bravo à nos voisins de Sens, qui repartent avec le sourire !",
        ],
    )
    def test_what_is_no_award(self, line: str) -> None:
        assert awards(TITLE, "", line) == []


class TestCaptions:
    @pytest.mark.parametrize(
        "caption",
        [
            "Le président du jury remet la plaque d’argent au maire de Lens.",
            "La maire de Lens a reçu la plaque d’argent.",
        ],
    )
    def test_a_plate_is_the_label(self, caption: str) -> None:
        assert awards(TITLE, "", caption) == [("label", "argent", "Lens", "")]

    @pytest.mark.parametrize(
        "caption",
        [
            "Le président du jury remet la parole au maire de Lens.",
            "La maire de Lens a reçu la plaque numérotée.",
            "Le maire de Lens, hôte de la soirée, a ouvert le buffet.",
        ],
    )
    def test_what_else_a_caption_shows(self, caption: str) -> None:
        assert awards(TITLE, "", caption) == []


class TestMinutes:
    HEAD = ("COMMUNE DE LENS", "", "SÉANCE DU 3 MAI 2019", "")

    def test_the_commune_is_that_of_the_head(self) -> None:
        item = (
            ". Label : le Maire informe que la commune s’est vu remettre le label "
            "« Territoire Innovant » (niveau bronze) pour « Phare »."
        )
        assert awards(*self.HEAD, item) == [("label", "bronze", "COMMUNE DE LENS", "Phare")]

    def test_not_what_the_commune_hopes_for(self) -> None:
        item = (
            ". Label : le Maire informe que la commune espère se voir remettre le label "
            "« Territoire Innovant » (niveau bronze) pour « Phare »."
        )
        assert awards(*self.HEAD, item) == []
