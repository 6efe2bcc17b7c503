"""Names as press releases, prefectures, spreadsheets and scans write them.

The wordings are invented for this test, or usual; each answer is the official code of
the territory, with its name in the atlas. After a wording: ``=`` this is the answer;
``=?`` it is this, or nothing is decided; ``many`` it is ambiguous; ``no`` it is nobody's,
and ``wrong`` too, but it is taken for a mistyped name.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from geodata.atlas import Atlas
from loaders.geocoder import Geocoder

FILE = Path(__file__).with_name("names_from_outside.txt")
SIGNS = ("=", "=?", "many", "no", "wrong")


class Wording(NamedTuple):
    """A wording, what is expected of it, and the territories, each with its name."""

    text: str
    sign: str
    territories: tuple[tuple[str, str], ...]

    @property
    def keys(self) -> list[str]:
        return sorted(key for key, _ in self.territories)


def read(line: str) -> Wording:
    head, _, last = line.rpartition(" | ")
    if last in SIGNS:
        return Wording(head, last, ())
    text, _, sign = head.rpartition(" | ")
    named = (one.partition(" ") for one in last.split(" + "))
    return Wording(text, sign, tuple((key, name) for key, _, name in named))


LINES = FILE.read_text(encoding="utf-8").splitlines()
WORDINGS = [read(line) for line in LINES if not line.startswith("# ")]


def with_sign(*signs):
    chosen = [wording for wording in WORDINGS if wording.sign in signs]
    return pytest.mark.parametrize("wording", chosen, ids=[w.text for w in chosen])


def found(wording):
    answer = Geocoder.open().geocode(wording.text)
    return answer.status, sorted(territory.key for territory in answer.territories)


@with_sign("=")
def test_it_is_found(wording):
    assert found(wording) == ("matched", wording.keys)


@with_sign("=?")
def test_it_is_found_or_nothing_is(wording):
    status, keys = found(wording)
    assert (status, keys) == ("matched", wording.keys) or not keys


@with_sign("many")
def test_it_is_ambiguous_and_its_bearers_are_said(wording):
    answer = Geocoder.open().geocode(wording.text)
    assert (answer.status, answer.territories) == ("ambiguous", ())
    people = [candidate.territory.population or 0 for candidate in answer.candidates]
    assert len(people) > 1
    assert people == sorted(people, reverse=True)


@with_sign("no")
def test_it_is_nobody(wording):
    assert found(wording)[1] == []


@pytest.mark.xfail(strict=True, reason="as far from a name as a mistyped one may be")
@with_sign("wrong")
def test_it_should_be_nobody(wording):
    assert found(wording)[1] == []


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.text)
def test_each_answer_says_why_in_a_sentence(wording):
    answer = Geocoder.open().geocode(wording.text)
    assert answer.explanation.endswith(".")
    assert (answer.score > 0) == (answer.status == "matched")


def test_the_list_is_sound():
    """Each wording is there once, and each territory bears in the atlas the name it has here."""
    atlas = Atlas.open()
    texts = [wording.text for wording in WORDINGS]
    named = {named for wording in WORDINGS for named in wording.territories}
    assert len(texts) == len(set(texts)) >= 300
    assert {(key, atlas.territory(key).name) for key, _ in named} == named
    assert sum(wording.sign == "wrong" for wording in WORDINGS) < len(WORDINGS) / 1000
    assert all(w.sign in SIGNS and bool(w.keys) == (w.sign[0] == "=") for w in WORDINGS)
