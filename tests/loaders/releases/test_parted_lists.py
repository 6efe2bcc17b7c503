"""Lists that a heading parts by category, releases whose title is the label's; all invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.lists.parting import parted_by_award
from loaders.releases.lists.sections import is_subheading
from loaders.releases.text.blocks import blocks_of
from loaders.releases.text.mentions import heading_kind

TITLE = "Label « Territoire Innovant » 2019 : le Grand Ouest ouvre le bal (inventé)"
LENS, SENS = "- Ville de Lens : « Phare »", "- Ville de Sens : « Pont »"


def read(*lines: str, title: str = TITLE) -> list[tuple[str, str | None, str, str]]:
    document = Document("essai.txt", (title, "", *lines))
    awards = read_release(document, {"53": "Bretagne"}, in_atlas).awards
    return [(one.award, one.distinction, one.name, one.project) for one in awards]


def label(name: str, project: str = "") -> tuple[str, str | None, str, str]:
    return ("label", None, name, project)


BOTH = [label("Ville de Lens", "Phare"), label("Ville de Sens", "Pont")]


class TestByCategory:
    @pytest.mark.parametrize(
        "opening", ["Les lauréats, par catégorie :", "Les lauréats du label, par thème :"]
    )
    @pytest.mark.parametrize("second", ["CULTURE ET PATRIMOINE", "Culture et patrimoine"])
    def test_the_list_goes_on_under_each_heading(self, opening: str, second: str):
        lines = (opening, "", "AMENAGEMENT NUMERIQUE", LENS, "", second, SENS)
        assert read(*lines) == BOTH

    def test_a_paragraph_ends_it(self):
        lines = ("Les lauréats, par catégorie :", "", "CULTURE", LENS, "", "Le jury remercie.")
        assert read(*lines, "", SENS) == BOTH[:1]

    @pytest.mark.parametrize("other", ["LES FINALISTES", "PARTENAIRES", "Candidats"])
    def test_who_is_no_laureate_ends_it(self, other: str):
        lines = ("Les lauréats, par catégorie :", "", "CULTURE", LENS, "", other, SENS)
        assert read(*lines) == BOTH[:1]

    def test_a_laureate_is_no_heading(self):
        lines = ("Les lauréats, région par région", "", "Bretagne", "Ville de Lens, Phare")
        assert read(*lines) == [label("Ville de Lens", "Phare")]

    @pytest.mark.parametrize(
        ("text", "heading"),
        [
            ("CULTURE ET PATRIMOINE", True),
            ("Culture", True),
            ("Le jury remercie les candidats.", False),
            ("PARTENAIRES", False),
            ("- Culture", False),
            ("Culture " * 20, False),
        ],
    )
    def test_a_subheading(self, text: str, heading: bool):
        (block,) = blocks_of([text])
        assert is_subheading(block) is heading


class TestTitle:
    def test_what_the_jury_retained_is_the_label_of_the_title(self):
        lines = ("BRETAGNE", "", "Le jury a retenu :", "", "1° Ville de Lens, pour « Phare »")
        assert read(*lines) == BOTH[:1]

    @pytest.mark.parametrize(
        "title",
        [
            "Les Interconnectés à Rennes (inventé)",
            "Label « Territoire Innovant » et concours de start-up 2019 (inventé)",
            "Label Villes Internet, label « Territoire Innovant » 2019 (inventé)",
        ],
    )
    def test_any_other_title_says_nothing(self, title: str):
        lines = ("Le concours de start-up et le label « Territoire Innovant » ont lieu.", "")
        lines = (*lines, "Le jury a retenu :", "", "1° Ville de Lens, pour « Phare »")
        assert read(*lines, title=title) == []


class TestWrapped:
    def test_a_category_that_a_sentence_begins_with_is_no_heading(self):
        lines = (
            "Dans la catégorie « Écoles », le label Or récompense la",
            "Ville de Lens pour « Phare ». La Ville de Sens reçoit le label Argent pour",
            "« Pont », et le label Bronze revient à la Ville d’Arras pour « Quai ».",
        )
        assert read(*lines) == [
            ("label", "or", "la Ville de Lens", "Phare"),
            ("label", "argent", "La Ville de Sens", "Pont"),
            ("label", "bronze", "la Ville d’Arras", "Quai"),
        ]


@pytest.mark.parametrize(
    ("sentence", "awards"),
    [
        (
            "Deux encouragements complètent le palmarès : ils vont à la Ville de Lens pour "
            "« Phare » et à la Ville de Sens pour « Pont ».",
            [
                ("encouragement", None, "la Ville de Lens", "Phare"),
                ("encouragement", None, "la Ville de Sens", "Pont"),
            ],
        ),
        (
            "Étaient là la Ville de Lens, label Or pour « Phare », et la Ville de Sens, label "
            "Bronze pour « Pont ».",
            [
                ("label", "or", "la Ville de Lens", "Phare"),
                ("label", "bronze", "la Ville de Sens", "Pont"),
            ],
        ),
        (
            "Le public a attribué le Prix du public du label Territoire Innovant à la Ville de "
            "Lens pour « Phare ».",
            [("label", None, "la Ville de Lens", "Phare")],
        ),
        (
            "La lauréate du concours start-up est Fabulina, qui suit les algues.",
            [("startup", None, "Fabulina", "")],
        ),
    ],
)
def test_sentences(sentence: str, awards: list[tuple[str, str | None, str, str]]):
    assert read(sentence) == awards


class TestCountedHeadings:
    @pytest.mark.parametrize("heading", ["Les deux labels", "Deux labels", "LES DEUX LABELS"])
    def test_a_count_leaves_a_heading_one(self, heading: str):
        assert read(heading, "", LENS, SENS) == BOTH

    @pytest.mark.parametrize(
        "heading", ["Deux encouragements", "Le jury formule deux encouragements"]
    )
    def test_of_encouragements(self, heading: str):
        kinds = {award for award, *_ in read(heading, "", LENS, SENS)}
        assert kinds == {"encouragement"}

    @pytest.mark.parametrize(
        "text", ["Deux labels or, trois encouragements : un bon cru", "Les deux labels du soir."]
    )
    def test_what_a_count_makes_no_heading(self, text: str):
        assert heading_kind(text) is None


class TestAnAwardALine:
    LINES = (
        "Label Or au projet « Phare » porté par la Ville de Lens",
        "Label Argent au projet « Pont » porté par la Ville de Sens",
    )

    def test_each_is_read_alone(self):
        assert read(*self.LINES) == [
            ("label", "or", "la Ville de Lens", "Phare"),
            ("label", "argent", "la Ville de Sens", "Pont"),
        ]

    def test_a_paragraph_is_not_cut_where_a_line_begins_otherwise(self):
        (block,) = blocks_of([self.LINES[0], "dans la catégorie Culture, et bravo."])
        assert list(parted_by_award(block)) == [block]


class TestContests:
    def test_the_contest_by_its_english_name(self):
        lines = (
            "Start-up contest",
            "",
            "Fabulina (Lens) : jauges de crue",
            "Imaginon (Sens) : cartes",
        )
        assert [(award, name) for award, _, name, _ in read(*lines)] == [
            ("startup", "Fabulina"),
            ("startup", "Imaginon"),
        ]

    @pytest.mark.parametrize(
        ("sentence", "names"),
        [
            (
                "Le concours start-up a été remporté par Fabulina, de Lens, qui lit les crues, "
                "et par Imaginon, de Sens, qui aide les mairies.",
                ["Fabulina", "Imaginon"],
            ),
            ("Enfin, la lauréate du concours de jeunes pousses est Fabulina.", ["Fabulina"]),
            ("Le concours start-up est doté par Fabulina, de Lens.", []),
        ],
    )
    def test_who_won_it(self, sentence: str, names: list[str]):
        assert [name for award, _, name, _ in read(sentence) if award == "startup"] == names


class TestASlash:
    def test_it_parts_a_territory_from_its_project(self):
        assert read("Labels :", "", "- Ville de Lens / Phare") == [label("Ville de Lens", "Phare")]

    def test_it_joins_territories(self):
        (only,) = read("Labels :", "", "- Tourcoing / Roubaix, pour « Pont »")
        assert only == label("Tourcoing / Roubaix", "Pont")
