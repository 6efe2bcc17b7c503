"""What the pages of a plain text repeat is taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.breaks import without_breaks


def kept(*lines: str) -> list[str]:
    said, count = without_breaks(lines)
    assert len(said) == len(lines)
    assert (count > 0) == (said != list(lines))
    return [line for line in said if line]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("www.exemple.fr      1/2", "www.exemple.fr      2/2"),
        ("Page 1 sur 2", "Page 2 sur 2"),
        ("Réseau – page 1", "Réseau – page 2"),
        ("- 1 -", "- 2 -"),
        ("1 / 2", "2 / 2"),
    ],
)
def test_feet_and_heads(first: str, second: str):
    pages = ("Communiqué", "1. Lens.", first, "Communiqué", "2. Sens.", second)
    assert kept(*pages) == ["Communiqué", "1. Lens.", "2. Sens."]


def test_heads_of_several_lines_go_and_what_differs_stays():
    pages = (
        "Réseau",
        "Presse",
        "Un.",
        "Page 1",
        "",
        "Réseau",
        "Presse",
        "Deux.",
        "Page 2",
        "Trois.",
    )
    assert kept(*pages) == ["Réseau", "Presse", "Un.", "Deux.", "Trois."]


def test_a_number_alone_counts_pages_above_a_form_feed():
    assert kept("Un.", "1", "\x0cDeux.", "2", "\x0cTrois.", "3") == [
        "Un.",
        "\x0cDeux.",
        "\x0cTrois.",
    ]
    assert kept("1", "Lens", "2", "Sens") == ["1", "Lens", "2", "Sens"]


def test_a_sentence_goes_on_over_a_page():
    lines = ("pour son projet", "Page 1", "", "de cartes", "ouvertes.", "", "Fin.", "Page 2")
    said, _ = without_breaks(lines)
    assert said == ["pour son projet", "de cartes", "ouvertes.", "", "", "", "Fin.", ""]


def test_a_sentence_goes_on_over_two_pages():
    lines = ("a,", "", "Page 1", "b,", "Page 2", "c.", "Page 3")
    assert without_breaks(lines) == (["a,", "b,", "c.", "", "", "", ""], 3)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Page 1",),
        ("Page 2", "Page 3"),
        ("Un projet sur deux", "1/2 journée", "2/2 journée"),
        ("www.a.fr 1/2", "www.b.fr 2/2"),
        ("1/ Lens", "2/ Sens"),
        ("1. Lens", "2. Sens"),
    ],
)
def test_what_counts_no_page_stays(lines: tuple[str, ...]):
    assert without_breaks(lines) == (list(lines), 0)


@given(st.lists(st.sampled_from(["Page 1", "Page 2", "a,", "b", "", "- 1 -", "\x0c", "1"])))
def test_lines_keep_their_number(lines: list[str]):
    assert len(without_breaks(lines)[0]) == len(lines)
