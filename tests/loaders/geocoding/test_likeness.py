"""Spellings that resemble a text: as a comparison with each of them would find."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from geodata.atlas import Atlas
from geodata.text import fold
from loaders.geocoding.likeness import Spellings, mark

NAMES = sorted({fold(c.name) for c in Atlas.open().of_kind("commune")})[::40]
SPELLINGS = Spellings(NAMES)
LETTERS = string.ascii_lowercase + " "


@st.composite
def mistyped(draw):
    """A name with two typing errors at most, and how many."""
    name = list(draw(st.sampled_from(NAMES)))
    errors = draw(st.integers(0, 2))
    for _ in range(errors):
        place = draw(st.integers(0, len(name) - 1))
        letter = draw(st.sampled_from(LETTERS))
        match draw(st.sampled_from(["change", "add", "omit"])):
            case "change":
                name[place] = letter
            case "add":
                name.insert(place, letter)
            case _ if len(name) > 1:
                del name[place]
    return "".join(name), errors


@given(mistyped())
def test_marks_leave_nothing_out(example):
    text, errors = example
    plain = {n for n in NAMES if DamerauLevenshtein.distance(n, text) <= errors}
    assert plain
    assert set(SPELLINGS.within(text, errors)) == plain


@given(st.text(LETTERS, min_size=1, max_size=12), st.integers(0, 11), st.sampled_from(LETTERS))
def test_one_error_changes_two_bits_of_a_mark_at_most(text, place, letter):
    place = min(place, len(text) - 1)
    for changed in (
        text[:place] + letter + text[place + 1 :],
        text[:place] + letter + text[place:],
        text[:place] + text[place + 1 :],
    ):
        assert (mark(text) ^ mark(changed)).bit_count() <= 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bornay", ["bornay"]),
        ("bonray", ["bornay"]),
        ("bnrxay", ["bornay"]),
        ("obrnya", ["bornay"]),
        ("brxxnaz", []),
        ("bnay", ["bornay"]),
        ("", []),
    ],
)
def test_errors_within(text, found):
    assert Spellings(["bornay", "lille"]).within(text, 2) == found


def test_a_letter_slipped_between_two_swapped_ones_is_two_errors():
    assert Spellings(["champigny"]).within("chmpapigny", 2) == ["champigny"]


def test_words_are_known_or_not():
    spellings = Spellings(["grand roye", "rodez"])
    assert spellings.has_words("grand rodez")
    assert not spellings.has_words("grand rodes")


def test_the_likeliest_come_first():
    scores = [score for _, score in SPELLINGS.like(NAMES[10], least=60)]
    assert scores[0] == 100
    assert scores == sorted(scores, reverse=True)


def test_no_spelling_at_all():
    assert (Spellings([]).within("rennes", 2), Spellings([]).like("rennes", 50)) == ([], [])
