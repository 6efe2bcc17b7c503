"""PNG of the map: our own outlines, the signs of the map, the filter in words, sources, names."""

import io
from email.utils import format_datetime
from math import inf
from textwrap import wrap
from threading import Lock
from typing import Any

import shapely
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import PathPatch
from matplotlib.transforms import Affine2D
from shapely.geometry.base import BaseGeometry

from dashboard.exports.extract import ATTRIBUTION, LICENCE, TITLE, Extract
from dashboard.exports.lettering import plain
from dashboard.exports.picture_land import (
    MAINLAND,
    ZONES,
    department_names,
    in_metres,
    land,
    overseas,
    path_of,
)
from dashboard.exports.picture_names import height_of, numbers_of, write_names
from dashboard.exports.picture_numbers import numbers_beside
from dashboard.exports.picture_signs import (
    LOOKS,
    draw_sign,
    font_of,
    size_of_number,
    write_number,
)
from dashboard.features import missing_outline, outline_of
from dashboard.parts.cards import french_date
from dashboard.spread import Point, spread
from dashboard.words.wording import AWARD_COUNTS, sign_of, summary_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import Selection

SIZE = (10.0, 8.0)  # inches, without the names
DPI = 160
INK, SOFT, SEA, LAND = "#14213d", "#56617a", "#e4ebf2", "#fbfaf7"
BORDER, STRONG, PLACE = "#d3d9e2", "#97a3b6", "#626c80"
MAIN = (0.165, 0.115, 0.815, 0.735)
INSETS = (0.02, 0.1, 0.13, 0.75)
FRANCE = (60_000.0, 6_025_000.0, 1_270_000.0, 7_135_000.0)  # west, south, east, north
CLOSEST = 120_000  # metres across, at the nearest
NAMES_WITHIN = 450_000  # metres across, from which departments have their names
Crowds = tuple[tuple[float, float], ...]
CROWDS: Crowds = ((60, 15), (180, 10), (inf, 7))  # the more signs, the smaller, in points
CROWDS_IN_INSETS: Crowds = ((4, 15), (12, 9), (inf, 5))
IN_POINTS = Affine2D().scale(72 / DPI)  # from pixels
_ONE_AT_A_TIME = Lock()

Bounds = tuple[float, float, float, float]


def picture_of(extract: Extract) -> bytes:
    """Draw the map of an extract, as PNG; what is known of the extract is in its texts."""
    stream = io.BytesIO()
    with _ONE_AT_A_TIME:
        figure = figure_of(extract)
        figure.savefig(
            stream,
            format="png",
            metadata={
                "Title": TITLE,
                "Author": "Territoires innovants",
                "Description": f"Filtre : {extract.filter_words}.",
                "Copyright": f"{LICENCE}. {ATTRIBUTION}",
                "Creation Time": format_datetime(extract.changed),
                "Source": f"/api/laureates.png?{extract.query}",
                "Laureates": " ".join(laureate.id for laureate in extract.laureates),
            },
        )
    return stream.getvalue()


def figure_of(extract: Extract) -> Figure:
    """Draw the map of an extract; each sign has the laureate's id as its ``gid``."""
    names = height_of(len(extract.laureates))
    page = Figure(figsize=(SIZE[0], SIZE[1] + names), dpi=DPI, facecolor="#ffffff")
    FigureCanvasAgg(page)
    shares = [SIZE[1], names] if names else [SIZE[1]]
    figure, *under = page.subfigures(
        len(shares), 1, height_ratios=shares, hspace=0, squeeze=False
    ).flat
    numbers = numbers_of(extract.laureates)
    _words(figure, extract)
    outlines = {one.id: outline_of(one, extract.atlas) for one in extract.laureates}
    placed = [one for one in extract.laureates if outlines[one.id] is not None]
    places = {one.id: _region_overseas(one, extract.atlas) for one in placed}
    near = [one for one in placed if places[one.id] is None]
    shapes = dict(zip(near, in_metres([outlines[one.id] for one in near], MAINLAND), strict=True))
    whole = extract.selection == Selection()
    main = figure.add_axes(MAIN)
    bounds = FRANCE if whole or not shapes else _around(list(shapes.values()))
    _draw(main, None, shapes, numbers, bounds)
    for place, region in enumerate(ZONES):
        there = [one for one in placed if places[one.id] == region]
        projected = in_metres([outlines[one.id] for one in there], ZONES[region])
        inset = figure.add_axes(_inset(place))
        _draw(inset, region, dict(zip(there, projected, strict=True)), numbers)
        name = extract.atlas.territory(f"region:{region}").name
        looks = {"ha": "center", "va": "top", "transform": inset.transAxes}
        _text(inset, (0.5, -0.03), name, 8, color=SOFT, **looks)
    for place in under:
        write_names(place, extract.laureates, {one.id for one in placed}, _line)
    return page


def _words(figure: SubFigure, extract: Extract) -> None:
    whole = figure.add_axes((0, 0, 1, 1))
    whole.set_axis_off()
    whole.set_xlim(0, 1)
    whole.set_ylim(0, 1)
    _text(whole, (0.02, 0.965), TITLE, 17, color=INK, bold=True, va="center")
    words = _line(f"Filtre : {extract.filter_words}", 140)
    undrawn = sum(bool(missing_outline(one, extract.atlas)) for one in extract.laureates)
    _text(whole, (0.02, 0.925), words, 11, color=INK, va="center")
    sentence = summary_of(extract.laureates, undrawn)
    _text(whole, (0.02, 0.893), sentence, 11, color=SOFT, va="center")
    x = 0.03
    for sign, name in AWARD_COUNTS.items():
        draw_sign(whole, (x, 0.058), sign, 11, f"legend-{sign}")
        _text(whole, (x + 0.016, 0.058), name, 10, color=SOFT, va="center_baseline")
        x += 0.042 + 0.0068 * len(name)
    date = french_date(extract.changed.date().isoformat())
    said = f"Registre du {date}. {ATTRIBUTION} {LICENCE}."
    for line, text in enumerate(wrap(said, 190)[:2]):
        _text(whole, (0.02, 0.028 - 0.017 * line), text, 7.5, color=SOFT, va="center")


def _draw(
    axes: Axes,
    region: str | None,
    shapes: dict[Laureate, BaseGeometry],
    numbers: dict[str, int],
    bounds: Bounds | None = None,
) -> None:
    departments, regions = land(region)
    axes.set_facecolor(SEA)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color(BORDER)
    for shape in departments:
        axes.add_artist(PathPatch(path_of(shape), facecolor=LAND, edgecolor=BORDER, linewidth=0.5))
    for shape in regions:
        axes.add_artist(PathPatch(path_of(shape), fill=False, edgecolor=STRONG, linewidth=0.8))
    _frame(axes, bounds or _padded(shapely.total_bounds(list(regions)), 0.12))
    if region is None:
        _names(axes)
    for laureate, shape in shapes.items():
        if laureate.award != "startup":
            colour = LOOKS[sign_of(laureate)].area
            axes.add_artist(PathPatch(path_of(shape), facecolor=colour, alpha=0.3, linewidth=0))
            axes.add_artist(PathPatch(path_of(shape), fill=False, edgecolor=colour, linewidth=1))
    _signs(axes, shapes, numbers, CROWDS_IN_INSETS if region else CROWDS)


def _signs(
    axes: Axes, shapes: dict[Laureate, BaseGeometry], numbers: dict[str, int], crowds: Crowds
) -> None:
    """Draw a sign for each laureate, apart from the others, tied to its place, with its number."""
    anchors = [shape.point_on_surface() for shape in shapes.values()]
    size = next(size for most, size in crowds if len(anchors) <= most)
    in_points = axes.transData + IN_POINTS
    drawn = (in_points.transform((at.x, at.y)) for at in anchors)
    points = [(float(x), float(y)) for x, y in drawn]
    places = spread(points, 1.35 * size)
    for laureate, point, place in zip(shapes, points, places, strict=True):
        start, end = in_points.inverted().transform([point, place])
        axes.plot(*zip(start, end, strict=True), color=INK, linewidth=0.7, zorder=4)
        draw_sign(axes, (end[0], end[1]), sign_of(laureate), size, laureate.id)
    _numbers(axes, places, [numbers.get(laureate.id) for laureate in shapes], size)


def _numbers(axes: Axes, signs: list[Point], numbers: list[int | None], size: float) -> None:
    """Write the number of each sign beside it; places are in points."""
    west, south, east, north = axes.get_window_extent().transformed(IN_POINTS).extents
    sizes = [None if number is None else size_of_number(number, size) for number in numbers]
    middles = numbers_beside(signs, size, sizes, (west, south, east, north))
    in_points = axes.transData + IN_POINTS
    for number, sign, middle in zip(numbers, signs, middles, strict=True):
        if number is not None and middle is not None:
            x, y = in_points.inverted().transform(sign)
            away = (middle[0] - sign[0], middle[1] - sign[1])
            write_number(axes, (x, y), number, size, away)


def _names(axes: Axes) -> None:
    west, east = axes.get_xlim()
    south, north = axes.get_ylim()
    if east - west > NAMES_WITHIN:
        return
    letter = 4.5 / 72 * DPI * (east - west) / axes.get_window_extent().width  # metres a letter
    for name, x, y, wide in department_names():
        half = letter * len(name) / 2
        is_whole = west + half < x < east - half and south + letter < y < north - letter
        if is_whole and wide > 2 * half:
            looks = {"ha": "center", "va": "center", "clip_on": True}
            _text(axes, (x, y), name, 8, color=PLACE, **looks)


def _frame(axes: Axes, bounds: Bounds) -> None:
    """Show bounds whole, in the shape of the axes, with metres as long both ways."""
    west, south, east, north = bounds
    box = axes.get_window_extent()
    scale = max((east - west) / box.width, (north - south) / box.height)
    across, up = scale * box.width / 2, scale * box.height / 2
    middle = ((west + east) / 2, (south + north) / 2)
    axes.set_xlim(middle[0] - across, middle[0] + across)
    axes.set_ylim(middle[1] - up, middle[1] + up)


def _around(shapes: list[BaseGeometry]) -> Bounds:
    west, south, east, north = _padded(shapely.total_bounds(shapes), 0.12)
    lack = max(CLOSEST - (east - west), 0) / 2
    return (west - lack, south, east + lack, north)


def _padded(bounds: Bounds, share: float) -> Bounds:
    west, south, east, north = bounds
    pad = share * max(east - west, north - south)
    return (west - pad, south - pad, east + pad, north + pad)


def _inset(place: int) -> Bounds:
    left, bottom, width, height = INSETS
    each = height / len(ZONES)
    shown = each - 0.03  # the rest is for its name
    return (left, bottom + height - each * place - shown, width, shown)


def _region_overseas(laureate: Laureate, atlas: Atlas) -> str | None:
    return next(
        filter(None, (overseas(atlas.territory(key)) for key in laureate.territories)), None
    )


def _line(text: str, longest: int) -> str:
    """Keep an untrusted text on one line."""
    shown = plain(text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


def _text(axes: Axes, at: tuple[float, float], text: str, size: float, **looks: Any) -> None:
    """Write a text as it is: a dollar begins no formula."""
    font = font_of(looks.pop("bold", False), size)
    axes.text(*at, text, fontproperties=font, parse_math=False, **looks)
