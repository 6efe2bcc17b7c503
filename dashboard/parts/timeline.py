"""The editions as a line of years, each with its count, that can be played."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.asking.address import Filters
from dashboard.assets import STATIC
from dashboard.markup import escape
from dashboard.store import Ledger
from dashboard.words.wording import count, number
from geodata.atlas import Atlas
from geodata.changes import Changes, changes_of
from geodata.laureates import Laureate

KEY = "frise"
MOST_NAMES = 24
LIMIT = "Le registre est incomplet : un lauréat a pu être distingué plus tôt sans y figurer."
CLASSES = {
    "added": ("nouveau territoire labellisé", "nouveaux territoires labellisés"),
    "raised": ("territoire encouragé, puis labellisé", "territoires encouragés, puis labellisés"),
    "promoted": ("territoire distingué plus haut", "territoires distingués plus haut"),
    "renewed": ("territoire labellisé de nouveau", "territoires labellisés de nouveau"),
    "encouraged": ("nouveau territoire encouragé", "nouveaux territoires encouragés"),
    "encouraged_again": (
        "territoire encouragé, déjà lauréat",
        "territoires encouragés, déjà lauréats",
    ),
    "startups": ("nouvelle start-up", "nouvelles start-ups"),
    "startups_again": ("start-up déjà lauréate", "start-ups déjà lauréates"),
    "unsure": ("lauréat à l’histoire inconnue", "lauréats à l’histoire inconnue"),
}
"""How each class of `geodata.changes.Changes` is said, of one and of several."""

_component = st.components.v2.component(
    "territoires_innovants.frise",
    css=(STATIC / "timeline.css").read_text(encoding="utf-8"),
    js=(STATIC / "timeline.js").read_text(encoding="utf-8"),
)


def years_of(known: Ledger, filters: Filters, atlas: Atlas) -> list[dict[str, Any]]:
    """Count what each edition would show under the other filters, from first to last.

    Years of which the ledger holds nothing are told apart from those that the filters empty.
    """
    kept = replace(filters, years=()).selection(atlas).of(known.laureates, atlas)
    counts = Counter(laureate.edition for laureate in kept)
    span = range(known.years[-1], known.years[0] + 1) if known.years else ()
    return [
        {
            "year": year,
            "known": year in known.years,
            "count": counts[year],
            "said": count(counts[year], "lauréat", "lauréats"),
            "pressed": year in filters.years,
        }
        for year in span
    ]


def show_timeline(years: list[dict[str, Any]], on_choice: Callable[[], None]) -> None:
    """Put the line of years on the page; `chosen_years` gives what was chosen on it."""
    _component(key=KEY, data={"years": years}, on_years_change=on_choice)


def chosen_years(value: Any, known: Ledger) -> list[int] | None:
    """Return the years that the line sent: one, or none for all; None where it sent another thing.

    Examples
    --------
    >>> from dashboard.store import ledger
    >>> [chosen_years({"years": years}, ledger()) for years in ([], [2019], ["2019"], [1999])]
    [[], [2019], None, None]
    """
    sent = value.get("years") if hasattr(value, "get") else None
    if not isinstance(sent, list) or any(type(y) is not int for y in sent):
        return None
    return sent if set(sent) <= set(known.years) else None


def changes_sentence(filters: Filters, shown: Iterable[Laureate], known: Ledger) -> str:
    """Say in HTML what the chosen edition brought; empty unless exactly one is chosen."""
    if len(filters.years) != 1:
        return ""
    (year,) = filters.years
    before = sorted(other for other in known.years if other < year)
    changes = changes_of(year, shown, known.laureates)
    parts = _parts(changes)
    if not parts:
        return ""
    against = f"face aux éditions connues avant elle ({', '.join(map(str, before))})"
    limit = LIMIT if before else "Aucune édition antérieure n’est connue du registre."
    return (
        f'<div class="changes"><p><strong>Ce que l’édition {year} apporte</strong>'
        f"{f', {against}' if before else ''} :</p><ul>{''.join(parts)}</ul><p>{limit}</p></div>"
    )


def _parts(changes: Changes) -> list[str]:
    classes = ((getattr(changes, name), words) for name, words in CLASSES.items())
    return [
        f"<li><strong>{count(len(members), *words)}</strong> : {escape(_names(members))}</li>"
        for members, words in classes
        if members
    ]


def _names(laureates: Sequence[Laureate]) -> str:
    """List names; of very many, the first: the list beside has them all."""
    names = [laureate.name_as_written for laureate in laureates]
    others = len(names) - MOST_NAMES
    if others < 2:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMES])} et {number(others)} autres"
