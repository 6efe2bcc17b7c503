"""Words on a page, put in the order of a reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.columns import Piece, in_reading_order, segments_of
from loaders.formats.pages import without_hyphens, without_repeated

HEIGHT = 10.0


def piece(text: str, left: float, top: float, width: float = 0.0) -> Piece:
    return Piece(text, left, left + (width or 6.0 * len(text)), top, top + HEIGHT)


def column(left: float, word: str, lines: int = 5) -> list[Piece]:
    return [piece(f"{word}{n}", left, 100 + 14 * n, 180) for n in range(lines)]


class TestOrder:
    def test_words_join_in_lines_from_left_to_right(self):
        words = [piece("Or", 80, 100), piece("Label", 40, 101), piece("Lens", 40, 114)]
        assert in_reading_order([words]) == ["Label Or", "Lens"]

    def test_a_gap_parts_paragraphs(self):
        words = [piece("un", 40, 100), piece("deux", 40, 112), piece("trois", 40, 140)]
        assert in_reading_order([words]) == ["un", "deux", "", "trois"]

    def test_columns(self):
        lines = in_reading_order([column(40, "G") + column(240, "D")])
        assert lines == [*(f"G{n}" for n in range(5)), "", *(f"D{n}" for n in range(5))]

    def test_columns_between_two_lines_of_full_width(self):
        page = [piece("titre", 40, 60, 380), *column(40, "g"), *column(240, "d"),
                piece("pied", 40, 300, 380)]  # fmt: skip
        lines = [line for line in in_reading_order([page]) if line]
        assert (lines[0], lines[1], lines[6], lines[-1]) == ("titre", "g0", "d0", "pied")

    def test_short_cells_side_by_side_are_rows(self):
        page = [
            cell
            for n in range(4)
            for cell in (piece(f"Lens{n}", 40, 100 + 14 * n), piece(f"Phare{n}", 300, 100 + 14 * n))
        ]
        assert in_reading_order([page]) == [f"Lens{n} – Phare{n}" for n in range(4)]

    def test_a_marker_far_from_its_item_stays_a_marker(self):
        assert in_reading_order([[piece("1.", 40, 100), piece("Lens", 80, 100)]]) == ["1. Lens"]

    @pytest.mark.parametrize(
        ("before", "after", "parted"),
        [
            ("un projet", "imaginaire", False),
            ("le projet de", "Lens", False),
            ("un projet.", "Lens", True),
            ("Label Or", "Lens", True),
            ("Label Or :", "un", True),
        ],
    )
    def test_a_sentence_goes_on_over_the_page(self, before: str, after: str, parted: bool):
        lines = in_reading_order([[piece(before, 40, 700)], [piece(after, 40, 50)]])
        assert lines == ([before, "", after] if parted else [before, after])

    def test_nothing(self):
        assert in_reading_order([]) == []
        assert in_reading_order([[], []]) == []

    @given(
        st.lists(
            st.tuples(st.text("abé", min_size=1, max_size=9), st.floats(0, 500), st.floats(0, 800)),
            max_size=40,
        )
    )
    def test_no_word_is_lost_nor_told_twice(self, words: list[tuple[str, float, float]]):
        page = [piece(*word) for word in words]
        told = " ".join(in_reading_order([page])).replace("–", "").split()
        assert sorted(told) == sorted(text for text, _, _ in words)


class TestSegments:
    def test_a_wide_gap_parts(self):
        assert [s.text for s in segments_of([piece("un", 0, 0), piece("deux", 100, 0)])] == [
            "un",
            "deux",
        ]

    def test_a_row_of_a_table_is_left_whole(self):
        row = Piece("Lens – Phare", 14, 80, 0, 10, whole=True)
        assert len(segments_of([piece("un", 0, 0), row])) == 2


class TestRepeated:
    def pages(self, *texts: str) -> list[list[Piece]]:
        return [
            [
                piece(text, 40, 30),
                *(piece(f"milieu{chr(97 + page)}{n}", 40, 300 + 14 * n) for n in range(9)),
                piece(f"Page {page}", 40, 800),
            ]
            for page, text in enumerate(texts, 1)
        ]

    def test_the_first_header_stays_for_it_may_date_the_release(self):
        kept, taken = without_repeated(self.pages("26 juin", "26 juin", "26 juin"))
        assert [len(page) for page in kept] == [10, 9, 9]
        assert taken == 5

    def test_what_changes_stays(self):
        kept, taken = without_repeated(self.pages("un", "deux", "trois"))
        assert [page[0].text for page in kept] == ["un", "deux", "trois"]
        assert taken == 3

    def test_one_page_repeats_nothing(self):
        assert without_repeated(self.pages("un")) == (self.pages("un"), 0)


class TestHyphens:
    @pytest.mark.parametrize(
        ("lines", "joined"),
        [
            (["numé-", "rique, et"], ["numérique,", "et"]),
            (["numé\xad", "rique"], ["numérique", ""]),
            (["Saint-", "Denis"], ["Saint-Denis", ""]),
            (["Rosny-", "sous-Bois, ville"], ["Rosny-sous-Bois,", "ville"]),
            (["start-", "ups"], ["start-ups", ""]),
            (["éco-", "quartier", "un éco-quartier"], ["éco-quartier", "", "un éco-quartier"]),
        ],
    )
    def test_joined(self, lines: list[str], joined: list[str]):
        assert without_hyphens(lines) == (joined, 1)

    @pytest.mark.parametrize(
        "lines", [["2018-", "2019"], ["a -", "b"], ["un-", ""], ["fin"], ["-", "a"], []]
    )
    def test_left_alone(self, lines: list[str]):
        assert without_hyphens(lines) == (lines, 0)

    @given(st.lists(st.text("ab- é,", max_size=8), max_size=8))
    def test_no_letter_is_lost(self, lines: list[str]):
        joined, _ = without_hyphens(lines)
        assert "".join(joined).replace("-", "").replace(" ", "") == (
            "".join(lines).replace("-", "").replace(" ", "")
        )
