"""The rows of a table, said as the lines of a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.tables import COLUMNS, lines_of_table, with_tables


@pytest.mark.parametrize(
    ("heading", "row", "line"),
    [
        (["Collectivité", "Projet"], ["Lens", "Phare"], "- Lens – « Phare »"),
        (["Projet", "Collectivité"], ["Phare", "Lens"], "- Lens – « Phare »"),
        (["Niveau", "Lauréat", "Projet"], ["Or", "Lens", "« Phare »"], "Or : Lens – « Phare »"),
        (["Prix", "Collectivité"], ["Encouragement", "Lens"], "Encouragement : Lens"),
        (["Projet", "Lauréat", "Résumé"], ["Phare", "Lens", "Vu"], "- Lens – « Phare », Vu"),
        (["Thème", "Lauréat"], ["Eau", "Lens"], "- Lens, dans la catégorie « Eau »"),
        (["Niveau", "Lauréat"], ["Or"], "Or"),
        (["Start-up", "Activité"], ["Fabulina", "jauges"], "- Fabulina, jauges"),
        (["N°", "Ville", "Intitulé"], ["1", "Lens", "Phare"], "- Lens – « Phare »"),
        (
            ["Candidat", "Projet", "Décision"],
            ["Lens", "Phare", "label"],
            "Label : Lens – « Phare »",
        ),
        (["Candidat", "Décision"], ["Lens", "ajourné"], "Non retenu : Lens"),
        (["Candidat", "Décision"], ["Lens", "non labellisé"], "Non retenu : Lens"),
        (["Start-up", "Décision"], ["Fabulina", "lauréate"], "Prix start-up : Fabulina"),
        (["Start-up", "Prix"], ["Fabulina", "1er prix"], "Prix start-up : Fabulina"),
        (["Start-up", "Décision"], ["Fabulina", "non retenue"], "Non retenu : Fabulina"),
        (["Territoire", "Or", "Argent"], ["Lens", "", "✓"], "Argent : Lens"),
        (["Territoire", "Or", "Argent"], ["Lens", "", ""], "Lens"),
        (["Niveau", "Lauréat"], ["Label Or", "Label Or"], "Label Or"),
    ],
)
def test_columns_are_known_by_their_headings(heading: list[str], row: list[str], line: str):
    assert lines_of_table([heading, row]) == ["", line]


@pytest.mark.parametrize(
    "heading", [["Lens", "Phare"], ["Projet", "Date"], ["Candidat", "Projet"], ["Lauréats", ""]]
)
def test_without_headings_cells_follow_one_another(heading: list[str]):
    first = " – ".join(cell for cell in heading if cell)
    assert lines_of_table([heading, ["Sens", "", "Tour"]]) == [first, "Sens – Tour"]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            [["Lauréat", "Lens", "Sens"], ["Projet", "Phare", "Tour"], ["Niveau", "Or", "Argent"]],
            ["", "Or : Lens – « Phare »", "Argent : Sens – « Tour »"],
        ),
        (
            [["Lauréat", "Lens", "Sens"], ["Projet", "Phare", "Tour"], ["Budget", "1", "2"]],
            ["Lauréat – Lens – Sens", "Projet – Phare – Tour", "Budget – 1 – 2"],
        ),
        ([["Lauréat", "Lens"], ["Projet", "Phare"]], ["Lauréat – Lens", "Projet – Phare"]),
        (
            [["Lauréat", "Lens", "Sens"], ["Projet", "Phare"]],
            ["Lauréat – Lens – Sens", "Projet – Phare"],
        ),
    ],
)
def test_heads_in_the_first_column(rows: list[list[str]], lines: list[str]):
    assert lines_of_table(rows) == lines


def test_a_title_above_the_heads_and_heads_said_again():
    rows = [
        ["Label Or", "Label Or"],
        ["Lauréat", "Projet"],
        ["Lens", "Phare"],
        ["Lauréat", "Projet"],
    ]
    assert lines_of_table(rows) == ["Label Or", "", "- Lens – « Phare »", ""]


def test_no_row():
    assert lines_of_table([]) == []


def test_columns_exclude_one_another():
    for column, rule in COLUMNS.items():
        for other in COLUMNS.keys() - {column}:
            assert not any(COLUMNS[other].search(words.lower()) for words in rule.matches)


@given(st.lists(st.lists(st.text("Lens Or", max_size=12), max_size=5), min_size=1, max_size=6))
def test_a_line_a_row(rows: list[list[str]]):
    assert len(lines_of_table(rows)) == len(rows)


class TestPlainText:
    @pytest.mark.parametrize("mark", ["\t", " | "])
    def test_cells_parted_by_a_mark(self, mark: str):
        rows = [("Niveau", "Lauréat", "Projet"), ("Or", "Lens", "Phare"), ("Argent", "Sens", "")]
        assert with_tables([mark.join(row) for row in rows]) == [
            "",
            "Or : Lens – « Phare »",
            "Argent : Sens",
        ]

    def test_rules_and_gaps_stand_between_rows(self):
        lines = ["| Lauréat | Projet |", "+----+----+", "| Lens | Phare |", "", "| Sens | Tour |"]
        assert with_tables(lines) == ["", "", "- Lens – « Phare »", "", "- Sens – « Tour »"]

    def test_another_number_of_cells_is_another_table(self):
        lines = ["Lauréat\tProjet", "Lens\tPhare", "", "N°\tVille\tProjet", "1\tSens\tTour", ""]
        assert with_tables(lines) == ["", "- Lens – « Phare »", "", "", "- Sens – « Tour »", ""]

    def test_dashes_part_cells_under_heads_alone(self):
        rows = ["Lens – Phare", "Sens – Tour"]
        assert with_tables(rows) == rows
        assert with_tables(["Lauréat – Projet", *rows])[1:] == [
            "- Lens – « Phare »",
            "- Sens – « Tour »",
        ]

    @pytest.mark.parametrize(
        "lines",
        [
            ["Lens\tPhare"],
            ["\to\tLens", "\to\tSens"],
            ["-\tLens", "-\tSens"],
            ["1.\tLens", "2.\tSens"],
            ["\tLens", "\tSens"],
            ["a | b", "a | b | c"],
            ["Lens", "Sens"],
            [],
        ],
    )
    def test_what_is_no_table_is_left_alone(self, lines: list[str]):
        assert with_tables(lines) == lines

    @given(st.lists(st.text("ab|\t -1.", max_size=12), max_size=8))
    def test_lines_keep_their_numbers(self, lines: list[str]):
        assert len(with_tables(lines)) == len(lines)
