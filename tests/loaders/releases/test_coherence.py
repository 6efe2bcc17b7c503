"""What was read of an award must hold together: every release here is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.coherence import names_levels, with_doubts
from loaders.releases.release import Announced
from loaders.releases.text.blocks import blocks_of
from tests.loaders.corpus import REGIONS

TITLE = "Les Interconnectés remettent le label « Territoire Innovant » 2019"
UNSAID = ("Étape Bretagne, mardi 4 juin 2019", "- Ville de Lens, pour « Phare »")
LEVELS = ("Label Or : la Ville de Lens",)


def doubt_of(award: Announced, *lines: str) -> str:
    """Return why an award is doubtful, read in a release of these lines."""
    (checked,) = with_doubts([award], list(blocks_of((TITLE, "", *lines))), 2019)
    return checked.doubt


def award(name: str, kind: str = "label", project: str = "Phare", **said: str) -> Announced:
    return Announced(kind, said.pop("level", None), name, project, "", None, 3, **said)


def doubts_in(*lines: str) -> list[tuple[str, bool]]:
    release = read_release(Document("essai.txt", (TITLE, "", *lines)), REGIONS, in_atlas)
    return [(award.name, bool(award.doubt)) for award in release.awards]


class TestLevels:
    def test_a_label_without_one_among_those_that_have_theirs(self) -> None:
        assert "le sien n’est pas lu" in doubt_of(award("Ville de Sens"), *LEVELS)

    @pytest.mark.parametrize(
        "line",
        [
            "La Ville de Lens est « Territoire Innovant » d’argent.",
            "Le label, catégorie argent, est à la Ville de Lens.",
            "La Ville de Lens a eu un label, de bronze.",
        ],
    )
    def test_ways_to_name_a_level(self, line: str) -> None:
        assert "le sien n’est pas lu" in doubt_of(award("Ville de Sens"), line)

    @pytest.mark.parametrize(
        "sure",
        [
            award("Ville de Sens", level="or"),
            award("Ville de Sens", "encouragement"),
            award("Fabulina", "startup"),
        ],
        ids=["level", "encouragement", "startup"],
    )
    def test_what_has_one_or_takes_none(self, sure: Announced) -> None:
        assert doubt_of(sure, *LEVELS) == ""

    @pytest.mark.parametrize(
        "line",
        [
            "L’argent manque à la Ville de Sens.",
            "Le jury a retenu la Ville de Sens.",
            "Label Or, argent ou bronze : réponse au Forum.",
            "Le label Or sera remis en décembre.",
            "En 2016, la Ville de Lens a reçu le label Or.",
            "Le label « Villes Internet » or est à Lens.",
        ],
    )
    def test_a_release_that_gives_none(self, line: str) -> None:
        assert not names_levels(list(blocks_of((TITLE, "", line))), 2019)
        assert doubt_of(award("Ville de Sens"), line) == ""


def test_a_note_says_what_is_to_be_confirmed_and_why() -> None:
    lines = (TITLE, "", "Label Or : Lens – Phare", "", "Label : Ville de Sens – Quai")
    release = read_release(Document("essai.txt", lines), REGIONS, in_atlas)
    assert [note for note in release.notes if "à confirmer" in note] == [
        "Ligne 5 : « Ville de Sens » est à confirmer, "
        "le communiqué nomme des niveaux, et le sien n’est pas lu."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Objet",
        "La",
        "Grand prix",
        "La start-up Fabulina",
        "le vote du public et du jury",
    ],
)
def test_what_is_no_name_of_a_start_up(name: str) -> None:
    assert doubt_of(award(name, "startup"))
    assert not doubt_of(award(name))


@pytest.mark.parametrize("name", ["Ville de Lens >", "Ville de Lens –", "| Lens", "**Lens"])
def test_what_no_name_holds(name: str) -> None:
    assert doubt_of(award(name))


@pytest.mark.parametrize("name", ["Fabulina", "La Fabrique des Communs", "3D Ouest"])
def test_names_of_start_ups(name: str) -> None:
    assert doubt_of(award(name, "startup")) == ""


@pytest.mark.parametrize(
    "title", ["Argent", "Label d’or", "2018", "Lauréat", "30 000 hab", "Phare (à Lens"]
)
def test_what_is_no_title_of_a_project(title: str) -> None:
    assert doubt_of(award("Ville de Lens", project=title))


@pytest.mark.parametrize("title", ["", "L’or bleu", "Argent public", "Phare (à Lens)"])
def test_titles_of_projects(title: str) -> None:
    assert doubt_of(award("Ville de Lens", project=title)) == ""


class TestSupposed:
    """What the reader supposed is doubtful, until another line says it outright."""

    def test_a_list_that_does_not_say_of_which_prize(self) -> None:
        assert doubts_in(*UNSAID) == [("Ville de Lens", True)]

    def test_one_that_says_it(self) -> None:
        lines = ("Label Or :", UNSAID[1])
        assert doubts_in(*lines) == [("Ville de Lens", False)]

    def test_a_pronoun(self) -> None:
        lines = ("La Ville de Lens a ouvert ses données. Elle reçoit le label.",)
        assert doubts_in(*lines) == [("La Ville de Lens", True)]

    def test_said_again_outright(self) -> None:
        lines = (
            "La Ville de Lens a ouvert ses données. Elle reçoit le label.",
            "Le label est décerné à la Ville de Lens.",
        )
        ((name, doubtful),) = doubts_in(*lines)
        assert (name.lower(), doubtful) == ("la ville de lens", False)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(("label", "startup")))
def test_it_changes_nothing_but_the_doubt(name: str, project: str, kind: str) -> None:
    one = award(name, kind, project)
    checked = with_doubts([one], list(blocks_of((TITLE,))), 2019)
    assert [(a.name, a.project, a.line) for a in checked] == [(name, project, 3)]


@given(st.text(min_size=1, max_size=40))
def test_a_doubt_already_told_is_kept(doubt: str) -> None:
    assert doubt_of(award("Objet", "startup", doubt=doubt)) == doubt
