"""The scene: one HTML file that shows the laureates on a stage, with no server and no network."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.asking.address import filters_of
from dashboard.features import (
    lands,
    missing_outline,
    outline_of,
    perimeters_of,
    properties_of,
)
from dashboard.files import STATIC
from dashboard.stage.packing import pack
from dashboard.stage.standalone import Parts, page
from geodata.atlas import CURRENT, Atlas
from geodata.land import Detail
from geodata.laureates import Laureate
from geodata.selection import Selection

Json = dict[str, Any]
Order = Literal["year", "region", "list"]
ORDERS: tuple[Order, ...] = ("year", "region", "list")
TITLE = "Territoires innovants"
BUDGET = 1_000_000  # bytes; a file beyond it is drawn with lighter outlines
DELAYS = (5, 8, 12, 20, 30, 60)  # seconds
DETAILS: tuple[Detail, ...] = ("full", "web")
GROUPED = ("epci", "ept")  # territories inside which the communes are drawn
FOLDER = STATIC / "scene"
_KEY = re.compile(r'shown: "(.+?)",(?: act: "\w+",)? said: "(.+?)"')
STYLES = ("scene/scene.css",)
SCRIPTS = tuple(
    f"scene/{name}.js"
    for name in (
        "unpack",
        "steps",
        "state",
        "keys",
        "qr",
        "words",
        "overview",
        "panel",
        "room",
        "reveal",
        "flight",
        "notes",
        "autoplay",
        "controls",
        "scene",
    )
)


@dataclass(frozen=True, slots=True)
class Options:
    """How a scene begins; all of it can be changed on the stage.

    Parameters
    ----------
    title : str
    order : {"year", "region", "list"}
        ``list`` follows ``chosen``.
    chosen : tuple of str
        Ids of laureates, in the order of the stage.
    delay : int
        Seconds a step lasts when the scene runs by itself, one of `DELAYS`.
    address : str
        Public address of the application, for the audience's QR code; empty
        where there is none.
    """

    title: str = TITLE
    order: Order = "year"
    chosen: tuple[str, ...] = ()
    delay: int = 12
    address: str = ""


def scene(
    laureates: Iterable[Laureate],
    selection: Selection,
    atlas: Atlas,
    options: Options = Options(),
) -> bytes:
    """Write the scene of the laureates that a selection keeps.

    Parameters
    ----------
    laureates : iterable of Laureate
        All of them.
    selection : Selection
    atlas : Atlas
    options : Options

    Returns
    -------
    bytes
        An HTML file, under `BUDGET` for some 200 laureates: outlines are at full
        detail where that fits, else at web detail.
    """
    shown = selection.of(laureates, atlas)
    written = b""
    for detail in DETAILS:
        written = _written(shown, selection, atlas, options, detail)
        if len(written) <= BUDGET:
            break
    return written


def _written(
    shown: Sequence[Laureate],
    selection: Selection,
    atlas: Atlas,
    options: Options,
    detail: Detail,
) -> bytes:
    data = {
        **map_data(shown, atlas, detail),
        "title": options.title,
        "order": options.order,
        "list": options.chosen,
        "delay": options.delay,
        "delays": DELAYS,
        "address": "" if selection.themes else options.address.rstrip("/"),
        "query": filters_of(selection).query(),
    }
    body = (FOLDER / "scene.html").read_text(encoding="utf-8")
    return page(options.title, "dark", Parts(body, STYLES, SCRIPTS), data)


def map_data(shown: Sequence[Laureate], atlas: Atlas, detail: Detail) -> Json:
    """Return what the map draws: laureates, borders of communes and backdrop, packed."""
    return {
        "laureates": [_feature(laureate, atlas, detail) for laureate in shown],
        "communes": [
            _packed(laureate.id, lines, {"laureate": laureate.id})
            for laureate in shown
            if (lines := _inner_borders(laureate, atlas, detail))
        ],
        "backdrop": _backdrop(),
    }


def _feature(laureate: Laureate, atlas: Atlas, detail: Detail) -> Json:
    outline = outline_of(laureate, atlas, detail)
    anchor = outline.point_on_surface() if outline else None
    properties = properties_of(laureate, atlas, anchor)
    properties["undrawn"] = missing_outline(laureate, atlas)
    return _packed(laureate.id, anchor if laureate.award == "startup" else outline, properties)


def _inner_borders(laureate: Laureate, atlas: Atlas, detail: Detail) -> BaseGeometry | None:
    """Return the borders between the communes of an EPCI, each once."""
    outline = outline_of(laureate, atlas, detail)
    communes = [
        commune
        for held in perimeters_of(laureate, atlas)
        if held.territory.kind in GROUPED
        for commune in held.communes
    ]
    if outline is None or len(communes) < 2 or laureate.award == "startup":
        return None
    borders = [atlas.boundary(commune, detail=detail).boundary for commune in communes]
    inner = shapely.line_merge(shapely.union_all(borders).difference(outline.boundary))
    return None if inner.is_empty else inner


@CURRENT.cached(maxsize=1)
def _backdrop() -> list[Json]:
    return [
        _packed(territory.key, outline, properties)
        for territory, outline, properties in lands(Atlas.open())
    ]


def _packed(name: str, geometry: BaseGeometry | None, properties: Json) -> Json:
    return {
        "type": "Feature",
        "id": name,
        "geometry": pack(geometry) if geometry else None,
        "properties": properties,
    }


@CURRENT.cached(maxsize=1)
def keys() -> tuple[tuple[str, str], ...]:
    """Return the keys of the stage and what each does, as its own script says them.

    Examples
    --------
    >>> keys()[2]
    ('Origine', 'Premier lauréat')
    """
    script = (FOLDER / "keys.js").read_text(encoding="utf-8")
    return tuple(_KEY.findall(script))
