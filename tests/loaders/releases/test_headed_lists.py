"""Lists under the headings of a stage, and what wins the contest of start-ups: all invented."""

import pytest

from loaders.releases.lists.sections import section_of_title
from loaders.releases.prose.startups import winners_after
from tests.loaders.releases.test_prose_roles import awards_of

TITLE = "Label « Territoire Innovant » 2019 : une étape (inventée)"
NAMES = ("Ville de Lens", "Nantes Métropole", "Département du Gers")


def startups_of(*lines: str) -> list[str]:
    """Return the start-ups that a release names, and nothing else."""
    read = awards_of(TITLE, "", *lines)
    assert {award for award, *_ in read} <= {"startup"}
    return [name for _, _, name, _ in read]


class TestTheLabelsOfAStage:
    @pytest.mark.parametrize(
        "heading",
        [
            "Les labels « Territoire Innovant » de l’étape",
            "Les trois labels « Territoire Innovant » de la journée",
            ">> LES LABELS « TERRITOIRE INNOVANT » EN PICARDIE",
            "Nos labels Territoire Innovant remis à Arras",
        ],
    )
    @pytest.mark.parametrize("marker", ["", "- ", "  "])
    def test_names_and_titles_under_them(self, heading: str, marker: str):
        entries = [f"{marker}{name} – « Phare {n} »" for n, name in enumerate(NAMES)]
        lines = (TITLE, "", heading, "", *"\n\n".join(entries).split("\n"))
        assert awards_of(*lines) == [
            ("label", None, name, f"Phare {n}") for n, name in enumerate(NAMES)
        ]

    def test_a_line_that_tells_of_a_project_is_no_laureate(self):
        heading = "Les labels « Territoire Innovant » de l’étape"
        told = ("Houle, marées, vent : toute la côte", "Un service – ouvert le soir")
        pairs = [(f"{name} – « Phare »", line) for name, line in zip(NAMES, told, strict=False)]
        lines = "\n\n".join("\n".join(pair) for pair in pairs).split("\n")
        read = awards_of(TITLE, "", heading, "", *lines)
        assert [name for _, _, name, _ in read] == list(NAMES[:2])

    @pytest.mark.parametrize(
        "line",
        [
            "Ville de Lens – candidate",
            "Ville de Lens – peut encore déposer un dossier",
            "Renseignements : Ville de Lens",
            "Ville de Lens, label d’encouragement 2017",
        ],
    )
    def test_a_line_of_another_matter(self, line: str):
        heading = "Les labels « Territoire Innovant » de la saison"
        assert [name for *_, name, _ in awards_of(TITLE, "", heading, "", line)] == []

    @pytest.mark.parametrize(
        "heading",
        [
            "Les labels « Territoire Innovant » : mode d’emploi",
            "Les labels « Territoire Innovant » de l’étape seront remis en mai",
            "Les candidats aux labels « Territoire Innovant »",
            "Les labels « Territoire Innovant » 2017 de l’étape",
            "Les labels Villes Internet de l’étape",
        ],
    )
    def test_what_heads_no_laureates(self, heading: str):
        assert section_of_title(heading, 2019) is None


class TestTheContest:
    @pytest.mark.parametrize(
        "line",
        [
            "Concours start-up : c’est Fabulina qui l’emporte, avec un capteur de haies.",
            "Concours start-up : la lauréate de l’étape est Fabulina, pour une borne.",
            "Concours start-up : le prix revient à Fabulina.",
            "Concours start-up : la victoire revient à Fabulina, jeune pousse de Lens.",
            "Concours start-up : Fabulina l’emporte devant Imaginon.",
            "Concours start-up : Fabulina a été choisie par le jury.",
            "Concours start-up : Fabulina a séduit le jury. Imaginon est deuxième.",
            "Concours start-up : Fabulina",
            "Concours start-up : Fabulina, qui compte les haies.",
        ],
    )
    def test_a_sentence_after_its_name(self, line: str):
        assert startups_of(line) == ["Fabulina"]

    def test_two_that_are_tied(self):
        assert startups_of("Start-up : Fabulina et Imaginon, ex æquo") == ["Fabulina", "Imaginon"]

    @pytest.mark.parametrize(
        "line",
        [
            "Concours start-up : pas de lauréate cette année.",
            "Concours start-up : le prix n’est pas revenu à Fabulina.",
            "Concours start-up : le prix sera remis à Fabulina.",
            "Concours start-up : en 2017, le prix est revenu à Fabulina.",
        ],
    )
    def test_nobody_wins(self, line: str):
        assert winners_after(line, line.index(":") + 1, 2019) == []
        assert startups_of(line) == []

    @pytest.mark.parametrize(
        "lead",
        ["Deux start-up sont lauréates :", "Deux pépites ont conquis le jury :"],
    )
    def test_a_line_each(self, lead: str):
        lines = ("Fabulina (Lens), des jauges de crue", "Imaginon (Sens), des bancs publics")
        assert startups_of("LE CONCOURS START-UP", "", lead, *lines) == ["Fabulina", "Imaginon"]
        items = (f"• {line}" for line in lines)
        assert startups_of("LE CONCOURS START-UP", lead, *items) == ["Fabulina", "Imaginon"]

    def test_those_who_contend_win_nothing_yet(self):
        assert startups_of("Concours start-up : Fabulina et Imaginon défendent leur projet.") == []

    def test_prose_under_its_heading_is_no_list(self):
        lines = (
            "Quatre candidates étaient là, venues de loin.",
            "Lens, ville hôte, les a saluées.",
        )
        assert startups_of("LE CONCOURS START-UP", "", *lines) == []
