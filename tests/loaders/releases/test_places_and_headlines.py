"""Words that look as if they gave a label and do not, beside those that do: all invented."""

import pytest

from tests.loaders.releases.test_prose_roles import awards_of

TITLE = "Label « Territoire Innovant » 2019"


class TestWhereTheLabelIsGiven:
    @pytest.mark.parametrize("place", ["au bord du canal", "à deux pas de la gare"])
    def test_a_town_after_its_landmark_is_the_host(self, place: str):
        assert (
            awards_of(TITLE, "", f"Le label des Interconnectés a été remis {place}, à Lens.") == []
        )

    def test_a_town_after_the_verb_is_the_laureate(self):
        told = "Le label or des Interconnectés a été remis à Lens, au bord du canal."
        assert awards_of(TITLE, "", told) == [("label", "or", "Lens", "")]

    def test_who_will_meet_there_receives_none(self):
        told = "Les labellisés de la région y retrouveront leurs homologues en décembre à Lens."
        assert awards_of(TITLE, "", told) == []


class TestWhatFollowsTheLabel:
    @pytest.mark.parametrize(
        "line",
        [
            "Label Territoire innovant : Lens, Sens et Redon en haut de l’affiche",
            "Label – Niveau – Depuis l’an 2000",
        ],
    )
    def test_neither_several_nor_a_head_of_columns(self, line: str):
        assert awards_of("Les Interconnectés", "", line) == []

    def test_one_and_its_project(self):
        read = awards_of("Les Interconnectés", "", "Label Territoire innovant : Lens, « Phare »")
        assert read == [("label", None, "Lens", "Phare")]
