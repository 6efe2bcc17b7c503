"""Doubtful layouts, read only where a name is certainly a territory; all awards are made up."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.documents import Document
from loaders.formats.side_by_side import with_side_by_side
from loaders.known import MAX_NAME, MOST_QUESTIONS, bounded, in_atlas, knows_nothing
from loaders.press_release import read_release
from loaders.releases.lists.parting import parted_by_award
from loaders.releases.lists.sections import section_of_title
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import put_right
from loaders.releases.prose.letters import addressee_of, read_yours
from loaders.releases.rules import flat
from loaders.releases.rules.layout import LAUREATES
from loaders.releases.text.blocks import blocks_of

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019 (texte inventé)"
KNOWN = frozenset({"Lens", "Sens", "Mens", "Grand Chalon"})


def knows(name: str) -> bool:
    return name in KNOWN


def read(*lines: str, ask: Callable[[str], bool] = knows) -> list[tuple[str | None, str, str]]:
    document = Document("essai.txt", (TITLE, "", *lines))
    return [(a.distinction, a.name, a.project) for a in read_release(document, {}, ask).awards]


class TestAtlas:
    @pytest.mark.parametrize(
        "name",
        ["Vierzon", "Saint-Denis", "Lens-Liévin", "Grand Chalon", "La Rochelle", "Ville de Castres",
         "Orléans Métropole (Loiret)", "Seine-Maritime", "Le Havre", "Région Bretagne",
         "la région Centre-Val de Loire", "Conseil régional de Bretagne"],
    )  # fmt: skip
    def test_a_territory_is_known_even_where_several_bear_its_name(self, name: str):
        assert in_atlas(name)

    @pytest.mark.parametrize(
        "name",
        ["Château", "Villes", "Marches", "La Ville", "Les Salles", "Loire", "Bretagne", "Marées",
         "Région", "la région", "Région Fantaisie", "Culture",
         "Mémoire des mines", "vierzon", "", "—", "Lens, Sens et Mens", "X" * 200],
    )  # fmt: skip
    def test_a_common_word_a_likeness_or_a_list_is_not(self, name: str):
        assert not in_atlas(name)

    @given(st.text(max_size=MAX_NAME * 2))
    def test_any_text_is_answered(self, name: str):
        assert isinstance(in_atlas(name), bool)

    def test_each_name_is_asked_once_and_no_more_than_the_bound(self):
        asked: list[str] = []

        def ask(name: str) -> bool:
            asked.append(name)
            return True

        bound = bounded(ask)
        answers = [bound(str(number % (MOST_QUESTIONS + 5))) for number in range(3_000)]
        assert len(asked) == len(set(asked)) == MOST_QUESTIONS
        assert answers[0] is True
        assert bound("0") is True
        assert bound(str(MOST_QUESTIONS + 1)) is False

    def test_a_safe_layout_needs_no_answer(self):
        lines = ("Label Or :", "- Ville de Lens, pour « Phare »", "- Ville de Sens : Tour")
        assert len(read(*lines, ask=lambda name: False)) == 2


class TestSideBySide:
    COLUMNS = (
        "LABEL OR                 LABEL ARGENT             LABEL BRONZE",
        "Ville de Lens            Ville de Sens            Mens",
        "Grand Chalon                                      Ville de Gap",
    )

    def test_each_name_goes_with_the_award_above_it(self):
        lines = with_side_by_side([TITLE, "", *self.COLUMNS])
        document = Document("essai.txt", tuple(lines))
        awards = read_release(document, {}, knows).awards
        assert [(a.distinction, a.name, a.line) for a in awards] == [
            ("or", "Ville de Lens", 4),
            ("argent", "Ville de Sens", 4),
            ("bronze", "Mens", 4),
            ("or", "Grand Chalon", 5),
            ("bronze", "Ville de Gap", 5),
        ]
        for award in awards:
            assert lines[award.line - 1][award.start : award.end] == award.name

    @pytest.mark.parametrize(
        "lines",
        [
            ["Label Or    Contact", "Lens        Presse"],
            ["Label Or    Label Or", "Lens        Sens"],
            ["Label Or", "Lens"],
            ["Label Or    Label Argent", "Une phrase qui court sous les deux"],
            ["Label Or    Label Argent", "", "Lens        Sens"],
            ["    Label Or    Label Argent", "Lens            Sens"],
        ],
    )
    def test_anything_else_stays_as_it_is(self, lines: list[str]):
        assert with_side_by_side(lines) == lines

    @given(st.lists(st.sampled_from([*COLUMNS, "", "Une phrase.", "   x   y"]), max_size=12))
    def test_no_line_is_lost_or_added(self, lines: list[str]):
        assert len(with_side_by_side(lines)) == len(lines)


class TestParting:
    @pytest.mark.parametrize("mark", [" – ", " ; ", ", ", " / ", " | "])
    def test_several_awards_on_a_line(self, mark: str):
        line = f"Or : Ville de Lens{mark}Argent : Ville de Sens{mark}Bronze : Ville de Mens"
        assert read(line) == [
            ("or", "Ville de Lens", ""),
            ("argent", "Ville de Sens", ""),
            ("bronze", "Ville de Mens", ""),
        ]

    @pytest.mark.parametrize(
        "line", ["Or : Ville de Lens", "Une phrase, Or : Lens", "2014 – Label Or : Ville de Lens"]
    )
    def test_one_award_is_one_part(self, line: str):
        (block,) = blocks_of([line])
        assert list(parted_by_award(block)) == [block]

    def test_a_part_knows_its_line_and_its_column(self):
        lines = ["- Or : Ville de Lens,", "pour Phare ; Argent : Ville", "de Sens"]
        (block,) = blocks_of(lines)
        _, part = parted_by_award(block)
        assert part.text == "Argent : Ville de Sens"
        place = part.text.index("Ville")
        assert lines[part.line_at(place) - 1][part.column_at(place) :] == "Ville"
        assert part.line_at(part.text.index("Sens")) == 3


class TestSwaps:
    @pytest.mark.parametrize("mark", [" – ", " : ", " - "])
    def test_the_territory_is_the_laureate(self, mark: str):
        lines = ("Label Or", f"Mémoire des mines{mark}Lens", f"Cité des abeilles{mark}Sens")
        assert [name for _, name, _ in read(*lines)] == ["Lens", "Sens"]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Lens – Phare des mines", "Lens"),
            ("Lens – Sens", "Lens"),
            ("Phare – Tour", "Phare"),
            ("Ville de Gap – Lens", "Ville de Gap"),
        ],
    )
    def test_it_is_first_wherever_the_first_is_one_or_none_is(self, text: str, name: str):
        entry = read_entry(text)
        assert entry is not None
        assert put_right(entry, text, knows).name == name

    def test_a_start_up_is_no_territory(self):
        lines = ("Concours start-up :", "- Fabulina – Lens")
        (award,) = read_release(Document("a", (TITLE, "", *lines)), {}, knows).awards
        assert (award.name, award.project) == ("Fabulina", "Lens")


class TestTitles:
    HEAD = "Étape Bretagne : les lauréats du label « Territoire Innovant »"

    def test_a_list_of_territories_under_a_title(self):
        assert [name for _, name, _ in read(self.HEAD, "", "- Lens", "- Sens – Tour")] == [
            "Lens",
            "Sens",
        ]

    def test_names_alone_under_a_title(self):
        assert [name for _, name, _ in read(self.HEAD, "", "Lens", "Sens", "Grand Chalon")] == [
            "Lens",
            "Sens",
            "Grand Chalon",
        ]

    @pytest.mark.parametrize(
        "lines",
        [
            ("- Innovation", "- Partage"),
            ("Mines", "Tours"),
            ("Le jury du label se réunit.", "", "- Lens", "- Sens"),
            ("Nos partenaires", "", "- Lens", "- Sens"),
        ],
    )
    def test_anything_else_closes_it(self, lines: tuple[str, ...]):
        assert read(self.HEAD, "", *lines) == []

    @pytest.mark.parametrize(
        "title",
        [
            "Les lauréats du label « Territoire Innovant » seront connus demain",
            "Les candidats au label « Territoire Innovant », lauréats ou non",
            "Les lauréats du label « Territoire Innovant » 2012",
            "Le Label Or revient à la Ville de Tarbes. Bravo !",
            "Le label « Territoire Innovant »",
            "Concours : les start-up lauréates",
        ],
    )
    def test_what_is_no_title_of_laureates(self, title: str):
        section = section_of_title(title, 2019)
        assert section is None or not section.checked

    def test_territories_under_the_names_of_regions(self):
        lines = ("Les lauréats, région par région", "", "Bretagne", "Lens, Port ouvert", "",
                 "Grand Est", "Ville de Sedan, Château augmenté")  # fmt: skip
        assert read(*lines) == [
            (None, "Lens", "Port ouvert"),
            (None, "Ville de Sedan", "Château augmenté"),
        ]

    def test_a_project_goes_on_after_a_description(self):
        told = "Des capteurs suivent la rivière."
        lines = ("Ville de Lens", "", "Projet : Phare", "", told, "", "Ville de Sens", "")
        lines = ("Label Or", "", *lines, "Projet : Tour")
        assert read(*lines) == [("or", "Ville de Lens", "Phare"), ("or", "Ville de Sens", "Tour")]


class TestMedals:
    HEAD = "Le label #TerritoireInnovant a distingué ses lauréats !"

    def test_a_medal_says_the_level(self):
        lines = ("🥇 Ville de Lens", "🥈 Grand Chalon", "🥉 Sens")
        assert read(self.HEAD, "", *lines) == [
            ("or", "Ville de Lens", ""),
            ("argent", "Grand Chalon", ""),
            ("bronze", "Sens", ""),
        ]

    @pytest.mark.parametrize("line", ["🥇 Fabulina", "🎉 Lens", "🥇 Bravo à tous"])
    def test_anything_else_is_no_award(self, line: str):
        assert read(self.HEAD, "", line) == []

    def test_a_release_that_announces_nothing_gives_none(self):
        assert read("Le label « Territoire Innovant » sera remis.", "", "🥇 Ville de Lens") == []


class TestProse:
    @pytest.mark.parametrize(
        ("text", "read_as"),
        [
            ("Et aussi : le label Argent pour Lens et son projet « A ».", ("argent", "Lens", "A")),
            ("Bravo à Lens, label Or, pour « A ».", ("or", "Lens", "A")),
            ("L’or est allé à Lens pour « A ».", ("or", "Lens", "A")),
            ("Lens, de son côté, repart avec l’argent.", ("argent", "Lens", "")),
            ("Le label Or est attribué à… la Ville de Lens !", ("or", "la Ville de Lens", "")),
            ("Le label Or est adressé aux équipes de Lens.", ("or", "Lens", "")),
            (
                "Les Interconnectés ont attribué à Lens leur label « Territoire Innovant », "
                "niveau Or.",
                ("or", "Lens", ""),
            ),
            ("Le label Or va à Lens. Son projet « A » a plu.", ("or", "Lens", "A")),
        ],
    )
    def test_an_award_to_a_territory_that_is_known(self, text: str, read_as: tuple):
        assert read(text) == [read_as]

    @pytest.mark.parametrize(
        "text",
        [
            "Le label Argent pour CityLab et son projet « A ».",
            "Bravo à Fabulina, label Or, pour « A ».",
            "Bravo à Lens qui accueillait la remise du label Or.",
            "Merci à Lens, label Or.",
            "Lens a reçu l’argent de l’État.",
            "Le label Or est adressé aux équipes municipales.",
            "Le label Argent pour Lens sera remis demain.",
            "Son projet « A » a plu.",
        ],
    )
    def test_anything_else_is_no_award(self, text: str):
        assert read(text) == []

    def test_the_level_alone_stands_for_the_label_that_has_none(self):
        text = "Lens a décroché l’or dans la catégorie « Eau » du label « Territoire Innovant »."
        assert read(text) == [("or", "Lens", "")]


class TestListing:
    @pytest.mark.parametrize(
        "text",
        [
            "Les lauréats du Label Or sont Lens, Sens et Mens.",
            "Reçoivent le Label Or : Lens, Sens et Mens.",
        ],
    )
    def test_names_that_are_all_known(self, text: str):
        assert [name for _, name, _ in read(text)] == ["Lens", "Sens", "Mens"]
        assert read(text, ask=knows_nothing) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Les finalistes distingués par le Label Or : Lens pour « A » et Sens pour « B ».",
            "Candidats reçus pour le Label Or : Lens pour « A » et Sens pour « B ».",
            "Le jury du Label Or, composé de lauréats : Lens pour « A » et Sens pour « B ».",
        ],
    )
    def test_those_who_are_not_laureates_are_not_listed(self, text: str):
        """The words of laureates are there, and so are those of a list of others."""
        assert LAUREATES.search(flat(text))
        assert read(text) == []


class TestLetters:
    LETTER = (
        "à Monsieur le Maire de Lens",
        "",
        "Le jury a décidé d’attribuer à votre commune le label Argent pour le projet « A ».",
    )

    def test_your_commune_is_that_of_the_addressee(self):
        document = Document("lettre.txt", (TITLE, "", *self.LETTER))
        (award,) = read_release(document, {}, knows).awards
        assert (award.distinction, award.name, award.project, award.line) == (
            "argent",
            "Lens",
            "A",
            3,
        )

    def test_a_letter_to_nobody_known_gives_no_award(self):
        assert read(*self.LETTER, ask=knows_nothing) == []

    @pytest.mark.parametrize(
        "sentence",
        [
            "Le label Argent sera attribué à votre commune.",
            "Le label Argent récompense les villes.",
            "Votre commune vous remercie.",
            "Le label Or ou le label Argent est attribué à votre commune.",
        ],
    )
    def test_a_sentence_that_gives_nothing(self, sentence: str):
        addressee = addressee_of(self.LETTER[0], knows)
        assert addressee is not None
        assert read_yours(sentence, addressee) is None
        assert read(self.LETTER[0], "", sentence) == []


@given(st.lists(st.sampled_from([
    "Label Or", "Les lauréats du label", "- Lens", "Sens – Phare", "🥇 Mens", "Bretagne", "",
    "Le label Or va à Lens.", "Son projet « A » a plu.", "à Monsieur le Maire de Sens",
    "Votre ville reçoit le label Bronze.", "Or : Lens – Argent : Sens",
]), max_size=10))  # fmt: skip
def test_the_atlas_only_adds_awards_and_each_stands_in_its_line(lines: list[str]):
    document = Document("essai.txt", (TITLE, "", *lines))
    for award in read_release(document, {}, knows).awards:
        line = document.lines[award.line - 1]
        assert award.name.startswith(line[award.start : award.end])
