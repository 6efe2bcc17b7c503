"""What a hand may have meant: ordered as slips are rare, never above what was typed well."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.geocoding.slips import likelihood, spelled_like, with_elision

SLIP = 0.1
WORDS = st.text(string.ascii_lowercase + " ", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("likelier", "rarer"),
    [
        ("bornay", "borny"),  # as it is, a letter left out
        ("borny", "bornby"),  # left out, changed
        ("borany", "bornby"),  # swapped, changed
        ("bornay", "bornaay"),
        ("bornaay", "brnaby"),  # one error, two
        ("bony", "bxxnay"),  # two of the plainest, two of any letter
    ],
)
def test_a_plainer_slip_is_likelier(likelier, rarer):
    assert likelihood(likelier, "bornay", SLIP) > likelihood(rarer, "bornay", SLIP)


def test_each_way_to_leave_out_a_doubled_letter_counts():
    assert likelihood("rene", "renne", SLIP) > 1.5 * likelihood("rene", "renie", SLIP)


@given(WORDS, WORDS, WORDS, WORDS)
def test_what_both_begin_and_end_with_says_nothing_but_for_a_letter(start, one, other, end):
    alone = likelihood(f"{start[-1]}{one}{end[0]}", f"{start[-1]}{other}{end[0]}", SLIP)
    within = likelihood(f"{start}{one}{end}", f"{start}{other}{end}", SLIP)
    assert within == pytest.approx(alone, rel=0.5)


@given(WORDS, WORDS)
def test_nothing_is_likelier_than_what_was_meant(typed, meant):
    assert 0 < likelihood(typed, meant, SLIP) <= 1.05 * likelihood(meant, meant, SLIP)


@pytest.mark.parametrize(
    ("typed", "likelier", "rarer"),
    [
        ("Fallicourt", "Fraillicourt", "Raillicourt"),  # its capital is kept
        ("iÉllers", "Évillers", "Meillers"),  # a capital after the letter that was added
        ("rémauvilele", "Trémauville", "Remauville"),  # its accent is there
        ("Liébrmont", "Liéramont", "Libermont"),
        ("Chatèvoes", "Chartèves", "Châtenois"),
        ("Mézévill", "Mézerville", "Mezerville"),
    ],
)
def test_capitals_and_accents_tell_names_apart(typed, likelier, rarer):
    assert spelled_like(typed, likelier) > spelled_like(typed, rarer)


@pytest.mark.parametrize("typed", ["FALLICOURT", "fallicourt", ""])
def test_a_text_without_capital_or_accent_says_nothing(typed):
    assert spelled_like(typed, "Raillicourt") == spelled_like(typed, "Fraïllicourt") == 1


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_bare_apostrophe_gets_its_letter_back(apostrophe):
    assert with_elision(f"Troye-{apostrophe}Ariège") == "Troye-d'Ariège"
    assert with_elision(f"L{apostrophe}Haÿ") == f"L{apostrophe}Haÿ"
    assert with_elision("5' d'arrêt '") == "5' d'arrêt '"
