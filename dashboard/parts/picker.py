"""The choice of one territory among all: a box that suggests as one types."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.assets import STATIC


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "territoires_innovants.choix",
    css=_text("combobox.css"),
    js=_text("combobox.js") + _text("picker.js"),
)


def show_picker(
    key: str, label: str, hint: str, name: str, on_choice: Callable[[str], None]
) -> None:
    """Put the box on the page.

    Parameters
    ----------
    key : str
        Tells this box from the others of the page; fit for an identifier.
    label, hint : str
    name : str
        What it shows: the name of the territory chosen before, or nothing.
    on_choice : callable
        Given the key of the territory, as untrusted as the address.
    """

    def choose() -> None:
        chosen = chosen_in(st.session_state.get(key))
        if chosen:
            on_choice(chosen)

    _component(
        key=key,
        data={
            "id": key,
            "label": label,
            "hint": hint,
            "name": name,
            "placeholder": "Commune, intercommunalité, département, région, ou code",
        },
        on_choice_change=choose,
    )


def chosen_in(value: Any) -> str | None:
    """Return the key that the box sent, or None where it sent anything else."""
    chosen = value.get("choice") if hasattr(value, "get") else None
    return chosen if isinstance(chosen, str) else None
