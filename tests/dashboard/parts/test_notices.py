"""What a page says where the data can't be read."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts.notices import BROKEN, BROKEN_ADVICE, notice
from tests.dashboard.test_home import HOME

PAGES = ("carte", "territoire", "donnees", "scene", "a_propos")
BLOCK = """
import streamlit as st
from dashboard.parts.notices import telling_unreadable
from geodata.errors import InvalidDataError

def draw(message):
    with telling_unreadable():
        st.html("<p>avant</p>")
        if message:
            raise InvalidDataError(message)
        st.html("<p>après</p>")

draw({message!r})
draw("")
"""


def said(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def test_messages_are_text() -> None:
    assert "<b>" not in notice("Titre", ["<b>gras</b>", "suite"])
    assert notice("Titre", ["un", "deux"]).count("<p>") == 2


def test_what_can_not_be_read_is_told_in_place_of_the_rest_each_time() -> None:
    page = AppTest.from_string(BLOCK.format(message="ligne 2 : <i>illisible</i>")).run(timeout=30)
    assert not page.exception
    first, told, *second = (element.proto.body for element in page.get("html"))
    assert (first, second) == ("<p>avant</p>", ["<p>avant</p>", "<p>après</p>"])
    assert "<strong>Les lauréats ne peuvent pas être lus.</strong>" in told
    assert "ligne 2 : &lt;i&gt;illisible&lt;/i&gt;" in told


def test_another_error_is_not_hidden() -> None:
    script = BLOCK.replace("raise InvalidDataError(message)", "raise KeyError(message)")
    page = AppTest.from_string(script.format(message="x")).run(timeout=30)
    assert len(page.exception) == 1


BROKEN_BLOCK = """
import streamlit as st
from dashboard.parts.notices import telling_broken, telling_unreadable

with telling_broken(), telling_unreadable():
    st.html("<p>avant</p>")
    if st.button("Casser", key="casser"):
        raise {error}
    st.html("<p>après</p>")
st.html("<p>pied de page</p>")
"""
INSIDE = "/chemin/secret <script>alert(1)</script>"


@pytest.mark.parametrize("error", [f"KeyError({INSIDE!r})", "RecursionError()", "MemoryError()"])
def test_what_breaks_is_told_in_french_logged_and_gone_at_the_next_run(
    error: str, caplog: pytest.LogCaptureFixture
) -> None:
    page = AppTest.from_string(BROKEN_BLOCK.format(error=error)).run(timeout=30)
    assert said(page) == "<p>avant</p> <p>après</p> <p>pied de page</p>"
    page.button(key="casser").click().run()
    assert not page.exception
    before, told, foot = (element.proto.body for element in page.get("html"))
    assert (before, foot) == ("<p>avant</p>", "<p>pied de page</p>")
    assert told == notice(BROKEN, [BROKEN_ADVICE])
    (record,) = [one for one in caplog.records if one.name == "dashboard.parts.notices"]
    assert record.exc_info
    assert repr(record.exc_info[1]) == error
    page.run()
    assert said(page) == "<p>avant</p> <p>après</p> <p>pied de page</p>"


def test_a_page_that_breaks_keeps_its_frame_and_shows_no_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise KeyError(INSIDE)

    monkeypatch.setattr("dashboard.views.carte.show", fail)
    page = AppTest.from_file(str(HOME), default_timeout=30).run()
    assert not page.exception
    assert notice(BROKEN, [BROKEN_ADVICE]) in said(page)
    assert '<footer class="colophon">' in said(page)
    assert "secret" not in said(page)


@pytest.mark.parametrize("stop", ["st.stop()", "st.rerun()"])
def test_what_streamlit_stops_by_is_no_error(stop: str) -> None:
    script = BROKEN_BLOCK.replace("raise {error}", stop)
    page = AppTest.from_string(script).run(timeout=30)
    page.button(key="casser").click().run()
    assert not page.exception
    assert BROKEN not in said(page)


@pytest.mark.parametrize("name", PAGES)
def test_each_page_tells_of_a_ledger_that_is_not_there(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERRITOIRES_LEDGER", "/nulle/part/absent.csv")
    script = f"from dashboard.views import {name}; {name}.show()"
    page = AppTest.from_string(script).run(timeout=30)
    assert not page.exception
    assert "Les lauréats ne peuvent pas être lus." in said(page)
    assert "absent.csv : ce fichier n’existe pas." in said(page)
