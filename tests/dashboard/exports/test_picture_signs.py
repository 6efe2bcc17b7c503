"""The signs of the picture are those of the map."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure

from dashboard.exports.picture_signs import (
    LOOKS,
    SHAPES,
    draw_sign,
    font_of,
    size_of_number,
    write_number,
)
from dashboard.parts.cards import LETTERS

TOKENS = Path(__file__).parents[3] / "dashboard" / "static" / "tokens.css"


def token(name: str) -> str:
    """Return a colour of light paper, as the pages say it, in six digits."""
    text = TOKENS.read_text(encoding="utf-8")
    found = re.search(rf"--{name}: (?:light-dark\()?(#[0-9a-f]+)", text)
    assert found, name
    digits = found[1][1:]
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)


@pytest.fixture
def axes() -> Iterator[Axes]:
    figure = Figure(figsize=(2, 2))
    yield figure.add_axes((0, 0, 1, 1))
    figure.clear()


def test_there_is_a_sign_for_each_letter() -> None:
    assert list(LOOKS) == list(LETTERS)
    assert set(SHAPES) < set(LOOKS)


@pytest.mark.parametrize("part", ["fill", "edge", "letter", "area"])
@pytest.mark.parametrize("sign", LOOKS)
def test_the_colours_are_those_of_the_pages(sign: str, part: str) -> None:
    assert getattr(LOOKS[sign], part) == token(f"{sign}-{part}")


@pytest.mark.parametrize("sign", LOOKS)
def test_a_sign_is_a_shape_and_a_letter_at_its_place(axes: Axes, sign: str) -> None:
    draw_sign(axes, (0.25, 0.75), sign, 20, "invente-1")
    (mark,), (letter,) = axes.lines, axes.texts
    assert (mark.get_gid(), mark.get_xydata().tolist()) == ("invente-1", [[0.25, 0.75]])
    assert mark.get_markerfacecolor() == LOOKS[sign].fill
    assert (letter.get_text(), letter.get_position()) == (LETTERS[sign], (0.25, 0.75))
    assert letter.get_color() == LOOKS[sign].letter
    assert not letter.get_parse_math()


def test_the_three_awards_differ_by_shape_and_not_by_colour_alone(axes: Axes) -> None:
    for sign in ("label", "encouragement", "startup"):
        draw_sign(axes, (0.5, 0.5), sign, 20, sign)
    shapes = [mark.get_marker() for mark in axes.lines]
    assert len({shape.vertices.tobytes() for shape in shapes}) == 3


def test_all_signs_weigh_about_the_same_to_the_eye(axes: Axes) -> None:
    """A diamond of the same side as a square is wider from point to point."""
    for sign in LOOKS:
        draw_sign(axes, (0.5, 0.5), sign, 20, sign)
    widths = {mark.get_gid(): mark.get_markersize() for mark in axes.lines}
    diamond = widths.pop("encouragement")
    assert len(set(widths.values())) == 1
    assert diamond == pytest.approx(widths["label"] * 2**0.5)


@pytest.mark.parametrize("number", [1, 42, 200])
def test_a_number_is_written_where_it_was_placed(axes: Axes, number: int) -> None:
    write_number(axes, (0.5, 0.5), number, 20, (12, -8))
    (text,) = axes.texts
    assert text.get_text() == str(number)
    assert text.get_position() == (12, -8)
    assert (text.get_ha(), text.get_va()) == ("center", "center")


def test_a_number_stays_readable_beside_a_small_sign(axes: Axes) -> None:
    for size in (4, 40):
        write_number(axes, (0.5, 0.5), 1, size, (0, 0))
    small, large = (text.get_fontsize() for text in axes.texts)
    assert (small, large) == (5.5, 20)


@pytest.mark.parametrize("size", [4, 7, 15, 40])
@pytest.mark.parametrize("number", [1, 40, 88])
def test_a_number_holds_in_the_size_that_is_said(axes: Axes, number: int, size: float) -> None:
    """A line of text is higher than its digits, which stand on its baseline."""
    write_number(axes, (0.5, 0.5), number, size, (0, 0))
    (text,) = axes.texts
    wide, high = size_of_number(number, size)
    drawn = text.get_window_extent(RendererAgg(144, 144, 72)).width  # a dot is a point
    assert drawn == pytest.approx(wide, rel=0.15, abs=1.5)
    assert high < text.get_fontsize()


@pytest.mark.parametrize("bold", [True, False])
def test_the_font_is_a_file_of_its_package(bold: bool) -> None:
    font = font_of(bold, 9)
    assert Path(str(font.get_file())).is_file()
    assert ("Semibold" in str(font.get_file())) == bold
    assert font.get_size_in_points() == 9
