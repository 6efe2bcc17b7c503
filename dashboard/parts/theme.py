"""The choice of a theme: that of the system, light or dark."""

import streamlit as st

from dashboard.assets import STATIC

_component = st.components.v2.component(
    "territoires_innovants.theme",
    css=(STATIC / "theme_switch.css").read_text(encoding="utf-8"),
    js=(STATIC / "theme_switch.js").read_text(encoding="utf-8"),
)


def show_switch() -> None:
    """Put the choice on the page; the browser keeps it, the server knows nothing of it."""
    with st.container(key="theme"):
        _component(key="theme_choisi")
