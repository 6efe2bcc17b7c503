"""What is drawn of a text: one line of what the fonts have, and nothing hidden."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports import lettering
from dashboard.exports.lettering import LONGEST, MISSING, plain
from tests.hostile import REFUSED, TEXTS


@given(st.text(max_size=2_000))
@settings(deadline=None)
def test_only_what_the_fonts_draw_is_left_on_one_line(text: str) -> None:
    line = plain(text)
    assert len(line) <= LONGEST
    assert set(map(ord, line)) <= lettering._drawable()
    assert not [c for c in line if unicodedata.category(c)[0] == "C"]
    assert plain(line) == line


@given(st.text(alphabet="aéÔœ’«»—–…€ ", max_size=50))
def test_french_is_drawn_as_it_is_written(text: str) -> None:
    assert plain(text) == " ".join(text.split())


def test_accents_stay_and_what_is_missing_is_seen() -> None:
    assert plain("Œuvre à L’Haÿ — « où ? »") == "Œuvre à L’Haÿ — « où ? »"
    assert plain("e\u0301t\u202fé") == "ét\xa0é"
    assert plain(" a \n\x00 ") == "a"
    assert plain("a🙂ب") == f"a{MISSING}{MISSING}"


@pytest.mark.parametrize("name", [*TEXTS, *REFUSED])
def test_what_a_hostile_text_says_in_ascii_is_drawn(name: str) -> None:
    text = unicodedata.normalize("NFC", {**TEXTS, **REFUSED}[name])[:LONGEST]
    assert all(piece in plain(text) for piece in re.findall(r"[!-~]+", text))
