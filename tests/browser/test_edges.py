"""What stands at the edges: nothing is cut, nothing leaves its frame, nothing covers another.

The laureates of the crowds are made up.
"""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests import crowd
from tests.browser.stage import OpenStage

Open = Callable[..., Page]
Serve = Callable[[Path], str]
PATIENCE = 60_000
BOX = """one => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left, top, right, bottom];
}"""
PAN = """place => {
    const { map } = window;
    let sign;
    map.eachLayer(one => { if (one.getElement?.()?.matches?.(".laureate")) sign = one; });
    const size = map.getSize();
    const wanted = [size.x * place[0], size.y * place[1]];
    map.panBy(map.latLngToContainerPoint(sign.getLatLng()).subtract(wanted), { animate: false });
}"""


def box_of(one: Locator) -> tuple[float, float, float, float]:
    left, top, right, bottom = one.evaluate(BOX)
    return left, top, right, bottom


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return frame


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """Write a ledger of 500 laureates, made up."""
    path = tmp_path / "inventes.csv"
    rows = crowd.rows(500)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_crowd_overseas_stays_in_its_inset_and_opens(
    open_page: Open, serve: Serve, crowded: Path
) -> None:
    page = open_page("/", address=serve(crowded))
    frame = map_of(page)
    inset = frame.locator(".inset").filter(has_text="La Réunion")
    group = inset.get_by_role("button", name="Groupe de 83 lauréats")
    left, top, right, bottom = box_of(inset)
    west, north, east, south = box_of(group.locator(".cluster-face"))
    assert left - 3 <= west < east <= right + 3
    assert top - 3 <= north < south <= bottom + 3
    group.focus()
    page.keyboard.press("Enter")
    expect(frame.locator(".leaflet-marker-pane > .laureate:not([hidden])").first).to_be_attached(
        timeout=PATIENCE
    )
    expect(page).to_have_url(re.compile("vue="), timeout=PATIENCE)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_words_of_a_sign_are_never_cut(
    open_page: Open, serve: Serve, made_up: Callable[..., Path], width: int
) -> None:
    ledger = made_up({"territories": "commune:59350", "project": "Un projet inventé, assez long"})
    page = open_page("/", address=serve(ledger), size=(width, 900))
    frame = map_of(page)
    for place in ((0.5, 0.5), (0.5, 0.06), (0.06, 0.5), (0.94, 0.5)):
        frame.locator("body").evaluate("(_, place) => (" + PAN + ")(place)", list(place))
        sign = frame.locator(".leaflet-marker-pane > .laureate").last
        sign.evaluate("one => { one.blur(); one.focus({ preventScroll: true }); }")
        tip = frame.locator(".tip-box")
        expect(tip).to_be_visible()
        left, top, right, bottom = box_of(tip)
        west, north, east, south = box_of(frame.locator("#map_div"))
        assert west <= left < right <= east, place
        assert north <= top < bottom <= south, place


def test_the_legend_holds_on_one_line_on_a_desk(
    open_page: Open, serve: Serve, crowded: Path
) -> None:
    page = open_page("/", address=serve(crowded))
    items = page.locator(".st-key-champ .legend .item")
    expect(items).to_have_count(6, timeout=PATIENCE)
    assert (
        len(set(items.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)"))) == 1
    )


@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_shows_every_year_of_the_line(open_page: Open, width: int) -> None:
    page = open_page("/", size=(width, 844))
    years = page.locator(".st-key-champ .line .year")
    expect(years).to_have_count(9, timeout=PATIENCE)
    for left, _, right, _ in years.evaluate_all(f"all => all.map({BOX})"):
        assert 0 <= left < right <= width
    row = page.locator(".st-key-champ .line .years")
    assert row.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("size", [(540, 700), (390, 844), (906, 460)])
def test_a_narrow_stage_opens_the_rest_of_its_bar(
    open_stage: OpenStage, size: tuple[int, int]
) -> None:
    page = open_stage(size=size)
    bar = page.locator("#commandes")
    plus = bar.get_by_role("button", name="Plus", exact=True)
    expect(plus).to_have_attribute("aria-expanded", "false")
    expect(bar.get_by_role("button", name="Aide")).to_be_hidden()
    assert bar.evaluate("one => one.scrollWidth <= one.clientWidth")
    plus.focus()
    page.keyboard.press("Enter")
    less = bar.get_by_role("button", name="Moins")
    expect(less).to_be_focused()
    expect(less).to_have_attribute("aria-expanded", "true")
    for button in bar.locator("[data-act]").all():
        expect(button).to_be_visible()
        left, _, right, bottom = box_of(button)
        assert 0 <= left < right <= size[0]
        assert bottom <= size[1]
    bar.get_by_role("button", name="Aide").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_wide_stage_shows_its_whole_bar(open_stage: OpenStage) -> None:
    bar = open_stage(size=(1280, 720)).locator("#commandes")
    expect(bar.get_by_role("button", name="Plus", exact=True)).to_be_hidden()
    expect(bar.get_by_role("button", name="Aide")).to_be_visible()
    assert bar.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_sources_of_the_map_hide_no_inset(open_page: Open, width: int) -> None:
    page = open_page("/", size=(width, 800))
    frame = map_of(page)
    left, top, right, bottom = frame.locator(".leaflet-control-attribution").evaluate(BOX)
    assert bottom - top < 30  # one line
    for inset in frame.locator(".inset").all():
        its_left, its_top, its_right, its_bottom = inset.evaluate(BOX)
        assert its_bottom <= top or its_top >= bottom or its_right <= left or its_left >= right
