"""The search box: what is typed becomes filters, a territory, or a laureate."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.asking.queries import MAX_TEXT
from dashboard.assets import STATIC

KEY = "recherche"
WISHES = "recherches"
_ACTS = ("demande", "laureat", "theme", "territoire")


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "territoires_innovants.recherche",
    css=_text("combobox.css"),
    js=_text("combobox.js") + _text("search.js"),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone asked the search box for.

    Parameters
    ----------
    act : str
        ``demande`` for a text to read, ``laureat``, ``theme`` or ``territoire``.
    value : str
        The text, the id, the theme or the key; untrusted.
    """

    act: str
    value: str


def show_search(text: str, on_wish: Callable[[], None]) -> None:
    """Put the box on the page; `wish_of` gives what was asked for.

    The box is given its text again after each wish: the words that became filters leave it.
    """
    state = st.session_state

    def heard() -> None:
        state[WISHES] = state.get(WISHES, 0) + 1
        on_wish()

    _component(key=KEY, data={"text": text, "wishes": state.get(WISHES, 0)}, on_wish_change=heard)


def wish_of(value: Any) -> Wish | None:
    """Return what the box sent, or None where it sent anything else.

    Examples
    --------
    >>> wish_of({"wish": "territoire=commune:93064"})
    Wish(act='territoire', value='commune:93064')
    """
    sent = value.get("wish") if hasattr(value, "get") else None
    if not isinstance(sent, str):
        return None
    act, mark, said = sent.partition("=")
    return Wish(act, said[:MAX_TEXT]) if mark and act in _ACTS else None
