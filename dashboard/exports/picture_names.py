"""The laureates of the picture by name, under the map, with the number that each has on it."""

from collections.abc import Callable, Collection, Sequence
from math import ceil

from matplotlib.axes import Axes
from matplotlib.figure import SubFigure

from dashboard.exports.picture_signs import draw_sign, font_of
from dashboard.words.wording import award_of, count, edition_of, sign_of
from geodata.laureates import Laureate

COLUMNS, MOST = 2, 40
ROW, AROUND = 0.2, 0.62  # inches: each row, and what stands around them
LONGEST = 78  # characters of a row
TITLE = "Les lauréats de cette carte"
INK, LINE = "#14213d", "#d9dee7"


def numbers_of(laureates: Sequence[Laureate]) -> dict[str, int]:
    """Give a number, from 1, to each laureate that there is room to name.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> numbers_of(load_laureates())["2018-label-nantes-metropole"]
    8
    """
    return {one.id: place for place, one in enumerate(laureates[:MOST], start=1)}


def height_of(amount: int) -> float:
    """Return the height of the list of so many laureates, in inches; none for none."""
    return AROUND + ROW * ceil(min(amount, MOST) / COLUMNS) if amount else 0


def rest_of(amount: int) -> str:
    """Say how many laureates are not named; empty where all are.

    Examples
    --------
    >>> rest_of(41), rest_of(40)
    ('Et 1 autre lauréat, faute de place : le fichier CSV du même filtre le nomme.', '')
    """
    left = amount - MOST
    if left <= 0:
        return ""
    them = "le" if left == 1 else "les"
    others = count(left, "autre lauréat", "autres lauréats")
    return f"Et {others}, faute de place : le fichier CSV du même filtre {them} nomme."


def write_names(
    figure: SubFigure,
    laureates: Sequence[Laureate],
    on_map: Collection[str],
    one_line: Callable[[str, int], str],
) -> None:
    """Write the list.

    Parameters
    ----------
    figure : SubFigure
        As high as `height_of` says.
    laureates : sequence of Laureate
    on_map : collection of str
        The ids of those that the map shows.
    one_line : callable
        Keeps an untrusted text on one line of so many characters.
    """
    height = height_of(len(laureates))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, height)
    axes.plot((0.02, 0.98), (height - 0.06,) * 2, color=LINE, linewidth=0.8)
    _write(axes, (0.02, height - 0.2), TITLE, bold=True)
    rows = ceil(min(len(laureates), MOST) / COLUMNS)
    for place, laureate in enumerate(laureates[:MOST]):
        column, row = divmod(place, rows)
        x, y = 0.02 + column * 0.49, height - 0.46 - row * ROW
        _write(axes, (x + 0.02, y), str(place + 1), ha="right")
        draw_sign(axes, (x + 0.036, y), sign_of(laureate), 9, f"name-{laureate.id}")
        _write(axes, (x + 0.05, y), one_line(_said(laureate, laureate.id in on_map), LONGEST))
    _write(axes, (0.02, 0.08), rest_of(len(laureates)))


def _said(laureate: Laureate, is_on_map: bool) -> str:
    award = f"{award_of(laureate)}, {edition_of(laureate)}"
    place = "" if is_on_map else " (hors de la carte)"
    return f"{laureate.name_as_written} · {award}{place} · {laureate.project}"


def _write(
    axes: Axes, at: tuple[float, float], text: str, *, bold: bool = False, ha: str = "left"
) -> None:
    font = font_of(bold, 11 if bold else 8.5)
    axes.text(
        *at, text, color=INK, ha=ha, va="center_baseline", fontproperties=font, parse_math=False
    )
