"""The picture of a portrait on the page: its map, and where it is in France."""

import streamlit as st

from dashboard.assets import STATIC
from dashboard.portraits.sketch import CROWD, locator_of, sketch_of
from dashboard.portraits.svg import SIZE, svg_of
from dashboard.words.wording import count
from geodata.atlas import Atlas
from geodata.portraits import Portrait

MAP = (720, 520)
LOCATOR = 150


def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


# The page cleans SVG out of its HTML: a component of ours puts it in.
_component = st.components.v2.component(
    "territoires_innovants.portrait",
    css=_text("portrait_map.css"),
    js=_text("spread.js") + _text("portrait_map.js"),
)


def show_picture(pictures: list[str], key: str) -> None:
    """Put the pictures on the page."""
    _component(key=key, data={"pictures": pictures, "sign": 2 * SIZE, "gap": CROWD})


def pictures_of(portrait: Portrait, atlas: Atlas) -> list[str]:
    """Draw the map and the locator, as SVG; none where there is no boundary."""
    one = portrait.territory
    sketch = sketch_of(portrait, atlas, MAP, LOCATOR)
    locator = locator_of(one, atlas, LOCATOR)
    if sketch is None or locator is None:
        return []
    seen = len({mark.laureate.id for mark in sketch.marks})
    amount = count(seen, "lauréat y est placé", "lauréats y sont placés")
    title = f"Carte : {one.name} et ce qui l’entoure. {amount}, que les listes nomment."
    where = " ; ".join(region.name for region in atlas.regions(one))
    return [svg_of(sketch, title, "map"), svg_of(locator, f"Situation : {where}", "locator")]
