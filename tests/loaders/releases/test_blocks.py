"""Lines become paragraphs and items that remember where they stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.text.blocks import MAX_BLOCK, MAX_CHARACTERS, MAX_LINE, Block, blocks_of


def told(*lines: str) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in blocks_of(lines)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), []),
        (("", " ", "\xa0"), []),
        (("un", "deux", "", "trois"), [("", "un deux"), ("", "trois")]),
        (("1/ un", "suite", "2/ deux"), [("1", "un suite"), ("1", "deux")]),
        (("- un", "-   deux"), [("-", "un"), ("-", "deux")]),
        (("  un \xa0 deux\t",), [("", "un deux")]),
        (("Label Or", "Nantes"), [("", "Label Or"), ("", "Nantes")]),
        (("une phrase.", "Pour le concours :"), [("", "une phrase."), ("", "Pour le concours :")]),
        (("pour", "le label or"), [("", "pour le label or")]),
        (("- un", "Label d’argent"), [("-", "un"), ("", "Label d’argent")]),
        (("- un, pour son", "Prix inventé"), [("-", "un, pour son Prix inventé")]),
        (("- Lens", "Le jury a remis :"), [("-", "Lens"), ("", "Le jury a remis :")]),
    ],
)
def test_blocks(lines: tuple[str, ...], expected: list[tuple[str, str]]):
    assert told(*lines) == expected


def test_the_number_of_an_item():
    assert [block.number for block in blocks_of(["1/ un", "(12) deux", "- trois"])] == [1, 12, None]


def test_a_place_gives_its_line():
    (block,) = blocks_of(["", "un", "deux"])
    assert [block.line_at(offset) for offset in (0, 2, 3, 6, 99)] == [2, 2, 3, 3, 3]


def test_a_block_is_parted_into_its_lines():
    (block,) = blocks_of(["un deux", "trois"])
    assert list(block.by_line()) == [
        Block("un deux", "", None, (0,), (1,)),
        Block("trois", "", None, (0,), (2,)),
    ]


@given(st.lists(st.text(max_size=60), max_size=30))
def test_blocks_keep_the_order_and_the_words(lines: list[str]):
    blocks = list(blocks_of(lines))
    numbers = [line for block in blocks for line in block.lines]
    assert numbers == sorted(set(numbers))
    for block in blocks:
        for part in block.by_line():
            assert part.text in " ".join(lines[part.lines[0] - 1].split())


def test_what_is_read_is_bounded():
    blocks = list(blocks_of(["x" * (2 * MAX_LINE)] * 1000))
    assert all(len(block.text) <= MAX_BLOCK + MAX_LINE for block in blocks)
    assert sum(len(block.text) for block in blocks) <= MAX_CHARACTERS


@pytest.mark.parametrize(
    "line", ["=== Label Or ===", "*** Label Or ***", "— Label Or —", "== Label Or==", "#Label Or#"]
)
def test_a_frame_makes_a_heading(line: str):
    first, second = blocks_of([line, "Nantes"])
    assert (first.text, first.marker, first.starts, first.lines) == ("Label Or", "", (0,), (1,))
    assert line[first.column_at(0) :].startswith("Label Or")
    assert second.text == "Nantes"


@pytest.mark.parametrize("line", ["=== Nantes", "Nantes ===", "- Nantes", "== ==", "– Nantes ="])
def test_a_frame_has_two_sides(line: str):
    (block,) = blocks_of([line, "et Sens"])
    assert block.text.endswith("et Sens")
