"""Cards of a page, each under its level, and lists by region: every award is invented."""

import pytest

from tests.loaders.releases.test_prose_roles import awards_of

TITLE = "Les Interconnectés : les labels « Territoire Innovant » 2019"


class TestRegionsOnALine:
    @pytest.mark.parametrize("marker", ["- ", ""])
    def test_each_territory_is_a_laureate(self, marker: str):
        lines = ("Labels bronze :", f"{marker}Bretagne : Lannion, Redon (35) et Vitré")
        assert awards_of(TITLE, "", *lines) == [
            ("label", "bronze", "Lannion", ""),
            ("label", "bronze", "Redon (35)", ""),
            ("label", "bronze", "Vitré", ""),
        ]

    def test_a_name_keeps_its_comma(self):
        line = "- Hauts-de-France : CA de Béthune-Bruay, Artois-Lys Romane (62), Lens"
        read = awards_of(TITLE, "", "Labels or :", line)
        assert [name for _, _, name, _ in read] == [
            "CA de Béthune-Bruay, Artois-Lys Romane (62)",
            "Lens",
        ]

    def test_one_and_its_project(self):
        read = awards_of(TITLE, "", "Labels or :", "- Isère : Voiron, pour « Phare »")
        assert read == [("label", "or", "Voiron", "Phare")]

    def test_a_project_of_the_department_stays_its_own(self):
        read = awards_of(TITLE, "", "Labels or :", "- Département de l’Isère : un portail à Voiron")
        assert [name for _, _, name, _ in read] == ["Département de l’Isère"]

    def test_not_who_was_heard(self):
        assert awards_of(TITLE, "", "Les candidats :", "- Bretagne : Lannion, Redon (35)") == []


class TestCards:
    def test_where_it_is_and_how_many_live_there(self):
        cards = ("Or", "", "Ville de Voiron", "", "Isère – 20 000 hab.", "", "Argent", "", "Redon")
        assert awards_of(TITLE, "", *cards, "", "Ille-et-Vilaine / Morbihan – 9 500 habitants") == [
            ("label", "or", "Ville de Voiron", ""),
            ("label", "argent", "Redon", ""),
        ]

    def test_the_seat_of_a_start_up_is_none(self):
        cards = (
            "Start-up de l’année",
            "",
            "Fabulina",
            "",
            "Perpignan",
            "",
            "Elle compte les vélos.",
        )
        assert awards_of(TITLE, "", *cards) == [("startup", None, "Fabulina", "")]

    def test_other_start_ups_of_a_year_are_none(self):
        cards = ("Les start-up candidates de l’année", "", "Fabulina", "", "Perpignan")
        assert awards_of(TITLE, "", *cards) == []
