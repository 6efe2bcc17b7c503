import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from PIL import Image

from dashboard.assets import STATIC
from dashboard.exports.extract import ATTRIBUTION, Extract
from dashboard.exports.picture import DPI, SIZE, figure_of, picture_of
from dashboard.exports.picture_land import ZONES, land, path_of
from dashboard.exports.picture_names import (
    AROUND,
    COLUMNS,
    LONGEST,
    MOST,
    ROW,
    height_of,
    rest_of,
)
from dashboard.exports.picture_signs import LOOKS
from dashboard.features import outline_of
from dashboard.words.wording import award_of
from geodata.laureates import Laureate
from tests.reading_back import picture_texts

Take = Callable[..., Extract]


def signs(figure: Figure) -> list[str]:
    lines = (line for axes in figure.axes for line in axes.lines)
    return [str(line.get_gid()) for line in lines if line.get_gid()]


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


def listed(figure: Figure) -> list[str]:
    return [name.removeprefix("name-") for name in signs(figure) if name.startswith("name-")]


def test_each_laureate_that_has_an_outline_has_a_sign(take: Take) -> None:
    extract = take()
    drawn = [one for one in signs(figure_of(extract)) if not one.startswith(("legend-", "name-"))]
    placed = [one.id for one in extract.laureates if outline_of(one, extract.atlas) is not None]
    assert sorted(drawn) == sorted(placed)


def test_the_picture_says_filter_counts_date_and_sources(take: Take) -> None:
    said = texts(figure_of(take(years=frozenset({2018}), text="<b>$x^2$ eau")))
    assert "Filtre : édition 2018 ; mots « <b>$x^2$ eau »" in said
    assert "Aucun lauréat ne répond à ces filtres." in said
    whole = " ".join(said)
    assert "Registre du 31 janvier 2026." in whole
    assert ATTRIBUTION in whole
    assert {"Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"} <= set(said)


def test_the_legend_has_every_sign(take: Take) -> None:
    names = signs(figure_of(take(text="introuvable")))
    assert names == [f"legend-{sign}" for sign in LOOKS]


def test_the_laureates_are_named_under_the_map_with_their_number(take: Take) -> None:
    extract = take(years=frozenset({2019}), awards=frozenset({"label"}))
    figure = figure_of(extract)
    said = texts(figure)
    assert listed(figure) == [one.id for one in extract.laureates]
    for place, one in enumerate(extract.laureates, start=1):
        is_on_map = outline_of(one, extract.atlas) is not None
        assert said.count(str(place)) == 1 + is_on_map
        (row,) = [text for text in said if text == _row_of(one, is_on_map)]
        assert "\n" not in row
    assert not [text for text in said if text.startswith("Et ")]


def _row_of(one: Laureate, is_on_map: bool) -> str:
    name, project = (
        "".join(c if c.isprintable() else " " for c in text)
        for text in (one.name_as_written, one.project)
    )
    apart = "" if is_on_map else " (hors de la carte)"
    whole = f"{name} · {award_of(one)}, {one.edition}{apart} · {project}"
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"


def test_those_that_have_no_room_are_counted(take: Take) -> None:
    extract = take()
    figure = figure_of(extract)
    assert listed(figure) == [one.id for one in extract.laureates[:MOST]]
    assert len(extract.laureates) > MOST
    (said,) = [text for text in texts(figure) if text.startswith("Et ")]
    assert said.startswith(f"Et {len(extract.laureates) - MOST} autres lauréats, faute de place")


@pytest.mark.parametrize("amount", [1, MOST - 1, MOST])
def test_none_is_left_where_there_is_room(amount: int) -> None:
    assert rest_of(amount) == ""


def test_without_laureates_there_is_no_list(take: Take) -> None:
    figure = figure_of(take(text="introuvable"))
    assert height_of(0) == 0
    assert tuple(figure.get_size_inches()) == SIZE
    assert listed(figure) == []


@given(st.integers(1, 3000))
def test_the_list_has_room_for_its_rows_and_no_more(amount: int) -> None:
    rows = round((height_of(amount) - AROUND) / ROW)
    assert rows * COLUMNS >= min(amount, MOST) > (rows - 1) * COLUMNS
    assert height_of(amount) <= height_of(MOST)


def test_every_name_holds_in_the_picture(take: Take) -> None:
    figure = figure_of(take())
    figure.canvas.draw()
    wide, high = figure.get_size_inches() * DPI
    for text in (one for axes in figure.axes[-1:] for one in axes.texts):
        box = text.get_window_extent()
        assert 0 <= box.x0 < box.x1 <= wide or not text.get_text()
        assert 0 <= box.y0 <= box.y1 <= high


def test_no_number_lies_on_a_sign_nor_on_another_number(take: Take) -> None:
    """On the map of France, where there is room; digits are less high than their line."""
    figure = figure_of(take(awards=frozenset({"label"})))
    figure.canvas.draw()
    main = figure.axes[1]
    marks = [
        line.get_window_extent().padded(-1)
        for line in main.lines
        if line.get_gid() and not str(line.get_gid()).startswith("legend-")
    ]
    numbers = [
        box.expanded(1, 0.6)
        for box in (text.get_window_extent() for text in main.texts if text.get_text().isdigit())
    ]
    assert len(numbers) > 20
    assert not [one for one in numbers if one.count_overlaps(marks)]
    assert [one.count_overlaps(numbers) for one in numbers] == [1] * len(numbers)


def test_a_long_filter_stays_on_its_line(take: Take) -> None:
    said = texts(figure_of(take(text="x" * 200)))
    (line,) = [text for text in said if text.startswith("Filtre")]
    assert len(line) == 140
    assert line.endswith("…")


def test_departments_are_named_from_near_only(take: Take) -> None:
    assert "Essonne" in texts(figure_of(take(territory="epci:200056232")))
    assert "Essonne" not in texts(figure_of(take()))


def test_the_file_carries_what_is_known_of_it(take: Take) -> None:
    said = picture_texts(picture_of(take(regions=frozenset({"53"}))))
    assert said["Description"] == "Filtre : région Bretagne."
    assert said["Source"] == "/api/laureates.png?region=53"
    assert said["Creation Time"].startswith("Sat, 31 Jan 2026 09:30:15")
    assert ATTRIBUTION in said["Copyright"]


def test_the_picture_is_not_blank(take: Take) -> None:
    picture = Image.open(io.BytesIO(picture_of(take())))
    assert picture.size == (SIZE[0] * DPI, int((SIZE[1] + height_of(60)) * DPI))
    colours = {
        tuple(int(part) for part in colour[:3])
        for colour in np.array(picture)[::3, ::3].reshape(-1, 4)
    }
    for look in LOOKS.values():
        assert tuple(bytes.fromhex(look.fill[1:])) in colours


def test_pictures_drawn_together_are_those_drawn_alone(take: Take) -> None:
    extracts = [take(years=frozenset({year})) for year in (2015, 2018, 2019)]
    alone = [picture_of(extract) for extract in extracts]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(picture_of, extracts)) == alone


def test_the_land_is_france_and_five_regions_overseas() -> None:
    departments, regions = land(None)
    assert (len(departments), len(regions)) == (96, 13)
    for region in ZONES:
        assert [len(part) for part in land(region)] == [1, 1]


def test_a_hole_stays_empty() -> None:
    figure = Figure(figsize=(1, 1), dpi=100)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    ring = shapely.box(0.1, 0.1, 0.9, 0.9) - shapely.box(0.4, 0.4, 0.6, 0.6)
    axes.add_patch(PathPatch(path_of(ring), facecolor="#000000"))
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())
    assert tuple(pixels[50, 50][:3]) == (255, 255, 255)
    assert tuple(pixels[50, 25][:3]) == (0, 0, 0)


def test_the_colours_are_those_of_the_tokens() -> None:
    tokens = (STATIC / "tokens.css").read_text(encoding="utf-8")
    for sign, look in LOOKS.items():
        assert f"--{sign}-fill: {look.fill};" in tokens
        assert f"--{sign}-edge: light-dark({look.edge}," in tokens
        assert f"--{sign}-area: light-dark({look.area}," in tokens


def test_no_name_of_a_department_is_cut_by_the_frame(take: Take) -> None:
    """Names are measured as they are drawn, not as the figure guesses them."""
    figure = figure_of(take(regions=frozenset({"53", "52"})))
    FigureCanvasAgg(figure).draw()
    main = max(figure.axes, key=lambda axes: len(axes.patches))
    frame = main.get_window_extent()
    names = [text for text in main.texts if text.get_clip_on()]
    assert names
    for name in names:
        box = name.get_window_extent()
        assert frame.x0 <= box.x0 + 1, name.get_text()
        assert box.x1 <= frame.x1 + 1, name.get_text()
        assert frame.y0 <= box.y0 + 1
        assert box.y1 <= frame.y1 + 1
