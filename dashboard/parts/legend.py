"""The legend of the map: each sign with its count, a button that filters."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.asking.address import Filters
from dashboard.assets import STATIC
from dashboard.store import Ledger
from dashboard.words.wording import AWARD_BUTTONS, AWARD_CHOICES, count
from geodata.atlas import Atlas

KEY = "legende"


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "territoires_innovants.legende",
    css=_text("signs.css") + _text("legend.css"),
    js=_text("signs.js") + _text("legend.js"),
)


def items_of(known: Ledger, filters: Filters, atlas: Atlas) -> list[dict[str, Any]]:
    """Describe the items: what each would show if it were the only distinction."""
    items = []
    for sign, name in AWARD_BUTTONS.items():
        alone = replace(filters, distinctions=(sign,)).selection(atlas)
        amount = len(alone.of(known.laureates, atlas))
        items.append(
            {
                "sign": sign,
                "name": name,
                "count": amount,
                "said": count(amount, "lauréat", "lauréats"),
                "pressed": sign in filters.distinctions,
            }
        )
    return items


def show_legend(items: list[dict[str, Any]], on_choice: Callable[[], None]) -> None:
    """Put the legend on the page; `toggled` gives the distinctions after a choice."""
    _component(key=KEY, data={"items": items}, on_toggle_change=on_choice)


def toggled(value: Any, distinctions: list[str]) -> list[str]:
    """Return the distinctions with the one that was pressed added or taken away.

    Examples
    --------
    >>> toggled({"toggle": "or"}, ["startup"]), toggled({"toggle": "or"}, ["or"])
    (['startup', 'or'], [])
    """
    pressed = value.get("toggle") if hasattr(value, "get") else None
    if not isinstance(pressed, str) or pressed not in AWARD_CHOICES:
        return distinctions
    if pressed in distinctions:
        return [one for one in distinctions if one != pressed]
    return [*distinctions, pressed]
