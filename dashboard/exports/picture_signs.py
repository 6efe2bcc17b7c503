"""The signs of the picture: the same shapes, letters and colours as on the map."""

from dataclasses import dataclass
from math import sqrt

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import BoxStyle
from matplotlib.path import Path
from matplotlib.patheffects import Normal, Stroke
from matplotlib.transforms import Affine2D

from dashboard.exports.lettering import BOLD, REGULAR
from dashboard.parts.cards import LETTERS


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a sign on light paper, as in ``static/tokens.css``."""

    fill: str
    edge: str
    letter: str
    area: str


LOOKS = {
    "label": Look("#1b4b91", "#0f2f5e", "#ffffff", "#1b4b91"),
    "or": Look("#f2c230", "#6b4e00", "#2b2000", "#8a6500"),
    "argent": Look("#d5dbe3", "#44505f", "#1c2530", "#44505f"),
    "bronze": Look("#a4582a", "#5c2c10", "#ffffff", "#a4582a"),
    "encouragement": Look("#0a7358", "#054534", "#ffffff", "#0a7358"),
    "startup": Look("#8a2a78", "#531547", "#ffffff", "#8a2a78"),
}
INK = "#14213d"
_SQUARE = BoxStyle.Round(pad=0, rounding_size=0.28)(-0.5, -0.5, 1, 1, 1)
_DIAMOND = BoxStyle.Round(pad=0, rounding_size=0.14)(-0.42, -0.42, 0.84, 0.84, 1).transformed(
    Affine2D().rotate_deg(45)
)
SHAPES = {"encouragement": _DIAMOND, "startup": Path.unit_circle()}


def font_of(bold: bool, size: float) -> FontProperties:
    """Return the font of the pages, from its Python package, in points."""
    return FontProperties(fname=BOLD if bold else REGULAR, size=size)


def draw_sign(axes: Axes, at: tuple[float, float], sign: str, size: float, name: str) -> None:
    """Draw a sign at a place, `size` points wide; `name` tells it from the others."""
    look = LOOKS[sign]
    shape = SHAPES.get(sign, _SQUARE)
    wide = size * sqrt(2) if sign == "encouragement" else size
    (mark,) = axes.plot(
        *at,
        marker=shape,
        markersize=wide * 0.93,
        markerfacecolor=look.fill,
        markeredgecolor=look.edge,
        markeredgewidth=size / 14,
        zorder=5,
        gid=name,
        clip_on=False,
    )
    mark.set_path_effects([Stroke(linewidth=size / 5, foreground="#ffffff"), Stroke()])
    axes.text(
        *at,
        LETTERS[sign],
        color=look.letter,
        fontproperties=font_of(True, size * 0.62),
        ha="center",
        va="center_baseline",
        zorder=6,
        parse_math=False,
    )


def size_of_number(number: int, size: float) -> tuple[float, float]:
    """Return how wide and high a number is beside a sign `size` points wide, in points."""
    font = _size_of_font(size)
    return (0.55 * font * len(str(number)), 0.75 * font)


def write_number(
    axes: Axes, at: tuple[float, float], number: int, size: float, away: tuple[float, float]
) -> None:
    """Write the number of a laureate, `away` points from its sign, `size` points wide."""
    text = axes.annotate(
        str(number),
        at,
        xytext=away,
        textcoords="offset points",
        color=INK,
        fontproperties=font_of(True, _size_of_font(size)),
        ha="center",
        va="center",
        zorder=7,
        annotation_clip=False,
    )
    text.set_path_effects([Stroke(linewidth=1.8, foreground="#ffffff"), Normal()])


def _size_of_font(size: float) -> float:
    return max(5.5, 0.5 * size)
