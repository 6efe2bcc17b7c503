"""The whole table: sorted by its headers, its columns chosen, drawn by a small script of ours."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from dashboard.asking.address import NO_FILTER, Filters, address_of
from dashboard.assets import STATIC
from dashboard.exports.table import COLUMNS, row_of
from dashboard.parts.cards import french_date
from dashboard.words.wording import CONFIDENCE, award_of, sign_of
from geodata.atlas import Atlas
from geodata.laureates import METHOD_LABELS, Laureate
from geodata.territories import KIND_LABELS

Cell = dict[str, Any]
HEADS = {
    "name": "Lauréat",
    "edition": "Édition",
    "award": "Distinction",
    "territory_names": "Territoire",
    "region_names": "Région",
    "project": "Projet",
    "summary": "Résumé",
    "theme": "Thème",
    "territory_kinds": "Type",
    "territory_codes": "Code",
    "stage_region_names": "Région de l’audition",
    "hq_commune": "Siège",
    "match_method": "Placement",
    "match_score": "Certitude",
    "confidence": "Confiance",
    "source_title": "Source",
    "source_date": "Date de la source",
    "note": "Remarque",
    "id": "Identifiant",
}
FIRST_SHOWN = ("edition", "award", "name", "territory_names", "region_names", "project")
FEMININE = frozenset({"edition", "region_names", "match_score", "source_date"})
OPTIONAL = frozenset({"note", "hq_commune", "stage_region_names", "summary"})
"""Columns where nothing is not something unknown."""

_component = st.components.v2.component(
    "territoires_innovants.tableau",
    css=(STATIC / "signs.css").read_text(encoding="utf-8")
    + (STATIC / "grid.css").read_text(encoding="utf-8"),
    js=(STATIC / "signs.js").read_text(encoding="utf-8")
    + (STATIC / "grid.js").read_text(encoding="utf-8"),
)


def show_grid(laureates: Iterable[Laureate], atlas: Atlas, filters: Filters) -> None:
    """Put the table on the page; a laureate opens on the map, under the same filters."""
    rows = [grid_row(laureate, atlas, filters) for laureate in laureates]
    _component(key="tableau_entier", data={"columns": columns(), "rows": rows})


def columns() -> list[dict[str, Any]]:
    """Describe the columns: whether each is shown at first, and how its unknown is said."""
    return [
        {
            "name": name,
            "title": title,
            "shown": name in FIRST_SHOWN,
            "unknown": "inconnue" if name in FEMININE else "inconnu",
        }
        for name, title in HEADS.items()
    ]


def grid_row(laureate: Laureate, atlas: Atlas, filters: Filters = NO_FILTER) -> dict[str, Cell]:
    """Describe a laureate by a cell a column: a text, and what it is sorted by.

    An unknown value has no text; the script says « inconnu », « inconnue » or « — ».
    """
    row = row_of(laureate, atlas)
    stages = (atlas.territory(f"region:{code}").name for code in laureate.stage_regions)
    kinds = dict.fromkeys(atlas.territory(key).kind for key in laureate.territories)
    score = laureate.match_score
    texts: dict[str, str] = {
        **{column.name: str(row[column.name] or "") for column in COLUMNS},
        "award": award_of(laureate),
        "territory_kinds": ", ".join(KIND_LABELS[kind] for kind in kinds),
        "stage_region_names": ", ".join(stages),
        "match_method": METHOD_LABELS.get(laureate.match_method or "", ""),
        "match_score": "" if score is None else f"{score:.0%}".replace("%", "\u00a0%"),
        "confidence": CONFIDENCE[laureate.confidence],
        "source_date": french_date(laureate.source_date) if laureate.source_date else "",
    }
    cells: dict[str, Cell] = {name: {"text": texts[name]} for name in HEADS}
    cells["award"]["sign"] = sign_of(laureate)
    cells["name"]["href"] = address_of("", filters, laureate.id)
    cells["match_score"]["rank"] = score
    cells["source_date"]["rank"] = laureate.source_date or None
    if laureate.source_url.startswith(("https://", "http://")):
        cells["source_title"]["url"] = laureate.source_url
    for name in OPTIONAL:
        cells[name]["optional"] = True
    return cells
