"""Doubtful places and readings: asked about, confirmed, or left out."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from loaders.commands import deciding
from loaders.commands.deciding import (
    NOWHERE,
    Choice,
    ask_on,
    choices_of,
    is_doubtful,
    leave_out,
    reading_doubt,
    settle,
    settle_alone,
)
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Answer
from loaders.ledger import Source, plan
from loaders.releases.release import Announced, Release

DOUBT = "raison inventée."


def change_of(name, award="label", doubt=""):
    announced = Announced(award, None, name, "Projet inventé", "", None, 1, doubt=doubt)
    release = Release("essai.txt", 2021, "2021-06-01", (), (announced,), (), ())
    (change,) = plan(release, Source("Communiqué inventé"), (), Geocoder.open())
    return change


@pytest.mark.parametrize(
    ("name", "doubtful"),
    [
        ("Ville de Rennes", False),
        ("TCO", False),
        ("Annecy-le-Vieux", False),
        ("Tourcoing / Roubaix", False),
        ("Saint-Denis", True),
        ("Nulle-Part", True),
        ("Strasbourgg", True),
        ("Ville d’Évry", True),
        ("Ville d’Évry (91)", False),
        ("Tourcoing / Marc-en-Baroeul", True),
    ],
)
def test_what_is_a_doubt(name, doubtful):
    assert is_doubtful(change_of(name)) is doubtful


def test_a_start_up_is_no_doubt_for_it_has_no_place_to_find():
    assert not is_doubtful(change_of("Saint-Denis", award="startup"))


@pytest.mark.parametrize("award", ["label", "startup"])
def test_what_was_supposed_is_a_doubt_until_it_is_known(award):
    change = change_of("Ville de Rennes", award, DOUBT)
    assert (is_doubtful(change), reading_doubt(change)) == (True, DOUBT)
    known = replace(change, action="known")
    assert (is_doubtful(known), reading_doubt(known)) == (False, "")
    assert reading_doubt(replace(change, action="completed")) == DOUBT


def test_what_the_geocoder_found_is_the_first_choice():
    joint = change_of("Tourcoing / Marc-en-Baroeul").answer
    first = choices_of(joint)[0]
    assert [t.code for t in first.territories] == ["59599", "59378"]
    assert first.label == "Tourcoing (commune:59599), Marcq-en-Barœul (commune:59378)"


def test_choices_are_few():
    assert len(choices_of(Geocoder.open().geocode("Sainte-Colombe"))) == deciding.MOST_CHOICES
    assert choices_of(Answer("x", "unmatched")) == []
    assert len(choices_of(change_of("Strasbourgg").answer)) == 1


class TestSettle:
    def test_only_doubts_are_asked_about(self):
        asked = []

        def ask(change, choices):
            asked.append(change.laureate.name_as_written)
            return choices[0]

        settled = settle([change_of("Rennes"), change_of("Saint-Denis")], ask)
        assert asked == ["Saint-Denis"]
        assert [c.action for c in settled] == ["new", "new"]

    def test_a_confirmed_place(self):
        (change,) = settle([change_of("Saint-Denis")], lambda _, choices: choices[1])
        row = change.laureate
        assert (row.territories, row.kind) == (("commune:93066",), "commune")
        assert (row.match_method, row.match_score) == ("confirmed", 1.0)

    @pytest.mark.parametrize(
        ("name", "method"), [("Saint-Denis", "ambiguous"), ("Strasbourgg", "ambiguous")]
    )
    def test_a_laureate_kept_without_a_place(self, name, method):
        (change,) = settle([change_of(name)], lambda *_: NOWHERE)
        assert (change.action, change.laureate.territories) == ("new", ())
        assert (change.laureate.match_method, change.laureate.match_score) == (method, None)

    def test_no_answer_leaves_it_out(self):
        (change,) = settle([change_of("Saint-Denis")], leave_out)
        assert change.action == "left out"

    @pytest.mark.parametrize(
        ("name", "award"), [("Ville de Rennes", "label"), ("Fabulina", "startup")]
    )
    def test_a_confirmed_reading_changes_nothing_of_its_place(self, name, award):
        doubtful = change_of(name, award, DOUBT)

        def confirm(_, choices):
            return choices[0] if choices else NOWHERE

        assert settle([doubtful], confirm) == [doubtful]
        assert settle([doubtful], leave_out)[0].action == "left out"

    def test_a_doubtful_reading_may_be_placed_by_hand_or_nowhere(self):
        doubtful = change_of("Ville de Rennes", doubt=DOUBT)
        (change,) = settle([doubtful], lambda *_: NOWHERE)
        assert (change.laureate.territories, change.laureate.kind) == ((), "")

    def test_alone_it_leaves_out_readings_and_keeps_places_as_they_were_found(self):
        place, reading = change_of("Strasbourgg"), change_of("Ville de Rennes", doubt=DOUBT)
        assert settle_alone([place, reading]) == [place, replace(reading, action="left out")]


class TestAskOn:
    def ask(self, monkeypatch, said, change=None):
        out = io.StringIO()
        monkeypatch.setattr("builtins.input", lambda *_: said)
        change = change or change_of("Saint-Denis")
        ask = ask_on(Console(file=out, width=120))
        return ask(change, choices_of(change.answer)), out.getvalue()

    def test_a_number_chooses(self, monkeypatch):
        choice, shown = self.ask(monkeypatch, "2")
        assert [t.code for t in choice.territories] == ["93066"]
        assert "2  Saint-Denis (commune:93066)" in shown

    def test_a_reading_says_why_it_is_doubtful_and_where(self, monkeypatch):
        choice, shown = self.ask(monkeypatch, "1", change_of("Ville de Rennes", doubt=DOUBT))
        assert [t.code for t in choice.territories] == ["35238"]
        assert f"« Ville de Rennes », label, ligne 1. Lecture en doute : {DOUBT}" in shown
        assert "le retenir ?" in shown

    @pytest.mark.parametrize(("said", "expected"), [("g", NOWHERE), ("p", None), ("", None)])
    def test_a_start_up_is_kept_or_left(self, monkeypatch, said, expected):
        choice, shown = self.ask(monkeypatch, said, change_of("Objet", "startup", DOUBT))
        assert choice == expected
        assert "le retenir ?" in shown
        assert "g  garder : la start-up est lauréate" in shown

    def test_a_terminal_that_closes_answers_nothing(self, monkeypatch):
        def close(*_):
            raise EOFError

        monkeypatch.setattr("builtins.input", close)
        change = change_of("Saint-Denis")
        ask = ask_on(Console(file=io.StringIO()))
        assert ask(change, choices_of(change.answer)) is None

    @pytest.mark.parametrize(("said", "expected"), [("s", Choice(())), ("p", None), ("", None)])
    def test_letters(self, monkeypatch, said, expected):
        assert self.ask(monkeypatch, said)[0] == expected
