"""The list of the laureates shown: real buttons, drawn by a small script of ours."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

import streamlit as st

from dashboard.assets import STATIC
from dashboard.features import missing_outline
from dashboard.words.wording import award_of, edition_of, sign_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate

KEY = "liste"
NO_SEAT = "Start-ups au siège inconnu"
NO_PLACE = "Lieu non établi"
NO_OUTLINE = "Contour absent de la source"


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "territoires_innovants.liste",
    css=_text("signs.css") + _text("list.css"),
    js=_text("signs.js") + _text("list.js"),
)


def groups_of(laureates: Iterable[Laureate], atlas: Atlas) -> list[dict[str, Any]]:
    """Group laureates by edition; those that have no place on the map come apart, last."""
    laureates = tuple(laureates)
    undrawn = [laureate for laureate in laureates if missing_outline(laureate, atlas)]
    placed = [one for one in laureates if one.territories and one not in undrawn]
    apart = [laureate for laureate in laureates if not laureate.territories]
    groups = [_group(edition.capitalize(), of) for edition, of in groupby(placed, key=edition_of)]
    seats = [laureate for laureate in apart if laureate.award == "startup"]
    others = [laureate for laureate in apart if laureate.award != "startup"]
    groups += [_group(NO_SEAT, seats, "hors de la carte")] if seats else []
    groups += [_group(NO_PLACE, others, "hors de la carte")] if others else []
    groups += [_group(NO_OUTLINE, undrawn, "hors de la carte")] if undrawn else []
    return groups


def in_order(laureates: Iterable[Laureate], atlas: Atlas) -> list[str]:
    """Return the ids in the order of the list."""
    return [item["id"] for group in groups_of(laureates, atlas) for item in group["items"]]


def _group(title: str, laureates: Iterable[Laureate], note: str = "") -> dict[str, Any]:
    return {"title": title, "note": note, "items": [_item(laureate) for laureate in laureates]}


def _item(laureate: Laureate) -> dict[str, str]:
    return {
        "id": laureate.id,
        "sign": sign_of(laureate),
        "award": award_of(laureate),
        "edition": edition_of(laureate),
        "name": laureate.name_as_written,
        "project": laureate.project,
    }


def show_list(
    laureates: Iterable[Laureate], atlas: Atlas, chosen: str | None, on_choice: Callable[[], None]
) -> None:
    """Put the list on the page; `chosen_in_list` gives what someone chose in it."""
    _component(
        key=KEY,
        data={"groups": groups_of(laureates, atlas), "chosen": chosen},
        on_choice_change=on_choice,
    )


def chosen_in_list(value: Any) -> str | None:
    """Return the id that the list sent, or None where it sent anything else."""
    chosen = value.get("choice") if hasattr(value, "get") else None
    return chosen if isinstance(chosen, str) else None
