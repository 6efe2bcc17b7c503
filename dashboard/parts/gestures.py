"""Small controls that act in the browser alone: copy the link, and the tabs of a phone."""

import streamlit as st

from dashboard.files import STATIC


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


_copy = st.components.v2.component(
    "territoires_innovants.copier", css=_text("copy_link.css"), js=_text("copy_link.js")
)
_tabs = st.components.v2.component(
    "territoires_innovants.onglets", css=_text("tabs.css"), js=_text("tabs.js")
)

NAMES = ("vue", "ecran", "colonnes", "tri")
"""What the browser itself writes in the address: address.js."""


def show_copy() -> None:
    """Put the button that copies the address of the page."""
    _copy(key="copier")


def show_tabs() -> None:
    """Put the tabs, which are only seen on a narrow screen."""
    with st.container(key="onglets"):
        _tabs(key="onglet")
