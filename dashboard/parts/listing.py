"""The list of the laureates shown: real buttons, drawn by a small script of ours."""

from collections.abc import Callable, Hashable, Iterable
from itertools import groupby
from typing import Any

import streamlit as st

from dashboard.assets import STATIC
from dashboard.features import missing_outline
from dashboard.words.wording import award_of, count, edition_of, number, sign_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate

KEY = "liste"
LENGTH = "liste_longueur"
PAGE = 100  # laureates that are sent at first, and each time that more are asked for
Group = dict[str, Any]
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


def groups_of(laureates: Iterable[Laureate], atlas: Atlas) -> list[Group]:
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


def in_order(groups: Iterable[Group]) -> list[str]:
    """Return the ids in the order of the list."""
    return [item["id"] for group in groups for item in group["items"]]


def _group(title: str, laureates: Iterable[Laureate], note: str = "") -> Group:
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
    groups: list[Group], chosen: str | None, scope: Hashable, on_choice: Callable[[], None]
) -> None:
    """Put the list on the page; `chosen_in_list` gives what someone chose in it.

    Parameters
    ----------
    groups : list of Group
        From `groups_of`; the first laureates are sent, and more as someone asks for them.
    chosen : str or None
        Id of the laureate to bring out, always among those that are sent.
    scope : hashable
        What the list is of, such as the filters: another one begins short again.
    on_choice : callable
    """
    state = st.session_state
    known, length = state.get(LENGTH, (None, PAGE))
    if known != scope:
        length = PAGE
    state[LENGTH] = (scope, length)

    def lengthen() -> None:
        state[LENGTH] = (scope, length + PAGE)

    _component(
        key=KEY,
        data={**beginning(groups, length, chosen), "chosen": chosen},
        on_choice_change=on_choice,
        on_more_change=lengthen,
    )


def beginning(groups: list[Group], length: int, chosen: str | None = None) -> dict[str, Any]:
    """Cut a list after so many laureates, or after the one that is chosen.

    Examples
    --------
    >>> group = {"title": "2019", "note": "", "items": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}
    >>> cut = beginning([group], 1)
    >>> cut["groups"][0]["items"], cut["more"], cut["rest"]
    ([{'id': 'a'}], 'Afficher 2 lauréats de plus', 'sur les 2 qui suivent')
    """
    ids = [item["id"] for group in groups for item in group["items"]]
    if chosen in ids[length:]:
        length = -(-(ids.index(chosen) + 1) // PAGE) * PAGE
    rest, room, kept = len(ids) - length, length, []
    for group in groups:
        items = group["items"][:room]
        if items:
            note = group["note"] or number(len(group["items"]))
            kept.append({**group, "note": note, "items": items})
        room -= len(items)
    if rest <= 0:
        return {"groups": kept, "more": "", "rest": ""}
    more = count(min(rest, PAGE), "lauréat", "lauréats")
    follow = f"sur les {number(rest)} qui suivent" if rest > 1 else "le dernier"
    return {"groups": kept, "more": f"Afficher {more} de plus", "rest": follow}


def chosen_in_list(value: Any) -> str | None:
    """Return the id that the list sent, or None where it sent anything else."""
    chosen = value.get("choice") if hasattr(value, "get") else None
    return chosen if isinstance(chosen, str) else None
