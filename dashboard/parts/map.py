"""The map: a base that never changes, and one small element that says what to show."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import branca.element
import folium
import jinja2
from folium.template import Template
from streamlit_folium import st_folium

from dashboard.files import SCRIPTS, STYLES
from dashboard.markup import script_literal

# branca compiles its few templates for each element of each map: half the time of a run
vars(branca.element)["Template"] = lru_cache(maxsize=64)(jinja2.Template)

KEY = "carte"
HEIGHT = 660
FRANCE = (46.6, 2.4)


class BaseMap(folium.Map):
    """France without tiles; every script and style comes from our own server."""

    default_js = SCRIPTS
    default_css = STYLES

    def __init__(self) -> None:
        super().__init__(
            location=FRANCE,
            zoom_start=5,
            tiles=None,
            zoom_control=False,
            attribution_control=False,
            maxZoom=14,  # folium only heeds its own max_zoom for tiles
            minZoom=4,
            zoom_snap=0.25,
            zoom_delta=1,
        )
        self._name = "Map"


class Shown(folium.MacroElement):
    """Tells the browser which laureates to draw, and which one is chosen.

    Parameters
    ----------
    url : str
        Address of the GeoJSON.
    chosen : str or None
        Id of the chosen laureate.
    whole : bool
        Show all of France, rather than fit to the laureates.
    shades : dict, optional
        What colours the land, from `dashboard.parts.shading.message_of`.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}Live.show(window.map, {{ this.message }});{% endmacro %}"
    )

    def __init__(
        self, url: str, chosen: str | None, whole: bool, shades: dict[str, Any] | None = None
    ) -> None:
        super().__init__()
        self._name = "Shown"
        message = {"url": url, "chosen": chosen, "whole": whole}
        self.message = script_literal({**message, "shades": shades} if shades else message)


def data_url(name: str, parameters: list[tuple[str, str]]) -> str:
    """Return the address of the data of a filter, such as ``/api/laureates.csv?year=2019``."""
    query = urlencode(parameters)
    return f"/api/{name}?{query}" if query else f"/api/{name}"


def show_map(
    parameters: list[tuple[str, str]],
    stamp: str,
    chosen: str | None,
    on_choice: Any,
    shades: dict[str, Any] | None = None,
) -> None:
    """Put the map on the page; the browser fetches and draws what the filter keeps.

    Parameters
    ----------
    parameters : list of (name, value)
        The filter, in the API's words.
    stamp : str
        State of the ledger: a new one makes the browser fetch again.
    chosen : str or None
        Id of the laureate to bring out.
    on_choice : callable
        Called when someone chooses on the map; `chosen_on_map` gives which.
    shades : dict, optional
        What colours the land, from `dashboard.parts.shading.message_of`.
    """
    url = data_url("map.geojson", parameters)
    group = folium.FeatureGroup()
    Shown(f"{url}#{stamp}", chosen, not parameters, shades).add_to(group)
    st_folium(
        BaseMap(),
        key=KEY,
        height=HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=group,
        on_change=on_choice,
    )


def chosen_on_map(value: object) -> str | None:
    """Return the id that the map sent, or None where it sent anything else."""
    chosen = value.get("laureate") if isinstance(value, dict) else None
    return chosen if isinstance(chosen, str) else None
