"""How newspapers and sites tell of an award: every sentence and award here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.figures import figures_of
from loaders.releases.lists.seated import seated_startup
from loaders.releases.stage import edition_of
from loaders.releases.text.blocks import blocks_of
from tests.loaders.corpus import REGIONS
from tests.loaders.releases.test_prose_roles import Read, awards_of, release_of

PAPER = "Forum des Interconnectés 2018 : ce qu’il faut retenir (inventé)"

READ: dict[str, Read] = {
    "Lens vient d’être primée Label Argent pour son projet Terril.": [
        ("label", "argent", "Lens", "Terril")
    ],
    "Nantes Métropole a été élue « Label d’Or » des territoires innovants.": [
        ("label", "or", "Nantes Métropole", "")
    ],
    "Le projet d’Observatoire des sources du Sicoval a remporté le Label bronze.": [
        ("label", "bronze", "Sicoval", "Observatoire des sources")
    ],
    "Aux côtés du projet H.A.L.O. porté par Lens / Sens / Foix-sur-Arize (Label Or).": [
        ("label", "or", "Lens / Sens / Foix-sur-Arize", "H.A.L.O.")
    ],
    "L’Agglomération de Lens-Liévin a été récompensée du label « Territoire Innovant » pour ses "
    "initiatives mobilisant les habitants.": [
        ("label", None, "L’Agglomération de Lens-Liévin", "")
    ],
}


@pytest.mark.parametrize(("sentence", "awards"), READ.items())
def test_what_a_newspaper_says(sentence: str, awards: Read) -> None:
    assert awards_of(sentence, title=PAPER) == awards


@pytest.mark.parametrize(
    "sentence",
    [
        "Lens vient d’être élue capitale de la culture, et son label attire.",
        "Le projet de plateforme de Lens a remporté un vif succès.",
        "Lens a été primée par le Département.",
        "Lens rêve d’être élue Label d’Or.",
    ],
)
def test_what_says_no_award(sentence: str) -> None:
    assert awards_of(sentence, title=PAPER) == []


def test_a_prize_that_is_not_named_is_that_of_the_title() -> None:
    sentence = "Lens a été primée pour sa part pour son application de quartier."
    title = "Les labels des Interconnectés dévoilés (inventé)"
    assert awards_of(sentence, title=title) == [("label", None, "Lens", "Application de quartier")]
    assert awards_of(sentence, title=f"{title}, et le prix Territoria") == []
    assert awards_of("Lens a été reçue pour son application.", title=title) == []


def test_a_credit_ends_a_caption() -> None:
    lines = (
        "La remise des labels ©LesInterconnectés",
        "Lens a reçu le label « Territoire Innovant ».",
    )
    assert awards_of(*lines, title=PAPER) == [("label", None, "Lens", "")]


def test_a_counted_title_says_the_edition() -> None:
    blocks = list(blocks_of(["12 territoires décrochent le label 2014 des Interconnectés"]))
    assert edition_of(blocks, None) == (2014, ())
    (text,) = blocks_of(["Il y eut 12 territoires au label 2014."])
    assert edition_of([blocks[0], *[text] * 4], None)[0] == 2014


def test_labels_that_distinguish_so_many() -> None:
    (figures,) = figures_of(
        list(blocks_of(["Les labels 2021 distinguent 14 collectivités."])), 2021
    )
    assert figures.labelled == 14


class TestAProgramme:
    LINES = ("15h30 – Concours start-up : Fabulina et Imaginon", "16h00 – Label Or : Ville de Lens")

    @pytest.mark.parametrize("heading", ["Au programme", "Programme de la journée :"])
    def test_it_awards_nothing(self, heading: str) -> None:
        lines = [part for line in self.LINES for part in ("", line)]
        assert awards_of(heading, *lines) == []

    def test_it_ends_where_laureates_are_announced(self) -> None:
        found = awards_of("Au programme", "", "9h – Accueil", "", "Les lauréats", "", self.LINES[1])
        assert found == [("label", "or", "Ville de Lens", "")]

    def test_it_ends_with_a_sentence(self) -> None:
        lines = ("Au programme", "", "9h – Accueil", "", "La journée fut belle.", "", self.LINES[1])
        assert awards_of(*lines) == [("label", "or", "Ville de Lens", "")]


class TestStartUpsBehindTheirCategory:
    LINES = (
        "Les start-up primées à Lens :", "", "Eau & mer : Fabulina (Sens)", "",
        "Des jauges que Fabulina prête aux communes.", "", "Citoyens : Le Bon Banc (Foix)", "",
        "Un banc : voilà l’idée.",
    )  # fmt: skip

    def test_they_are_read_with_their_category(self) -> None:
        read = release_of(*self.LINES, title="Concours start-up des Interconnectés 2020 (inventé)")
        assert [(a.award, a.name, a.theme) for a in read.awards] == [
            ("startup", "Fabulina", "Eau & mer"),
            ("startup", "Le Bon Banc", "Citoyens"),
        ]

    @pytest.mark.parametrize(
        "line", ["Eau : Fabulina (bravo)", "Eau : Fabulina", "Eau : des jauges (Lens)", ""]
    )
    def test_any_other_line_is_left(self, line: str) -> None:
        assert seated_startup(line, in_atlas) is None


def test_a_remark_names_no_words_that_follow_a_kind() -> None:
    text = "Le prix du label a été remis à la Communauté de communes lors du Forum."
    read = read_release(Document("essai.txt", (PAPER, "", text)), REGIONS, in_atlas)
    assert not any("lors du Forum" in note for note in read.notes)
