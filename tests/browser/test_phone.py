"""On a phone: nothing that matters hides below the tabs, and a sign that is touched answers."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.bench.invented import ledger_of

Open = Callable[..., Page]
Serve = Callable[[Path], str]
PATIENCE = 30_000
PHONE = (390, 844)
TALLEST = 84  # pixels of a header whose menu holds on one line
BOX = """one => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
}"""


def ready(page: Page) -> Page:
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    return page


def drawn(page: Page) -> FrameLocator:
    frame = ready(page).frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return frame


def box(one: Locator) -> dict[str, float]:
    return one.evaluate(BOX)


@pytest.mark.parametrize("width", [430, 390, 360])
def test_the_menu_holds_on_one_line(open_page: Open, width: int) -> None:
    page = ready(open_page("/a-propos", size=(width, 844)))
    links = page.get_by_role("navigation", name="Pages").get_by_role("link")
    expect(links).to_have_count(6, timeout=PATIENCE)
    places = [box(link) for link in links.all()]
    assert len({place["top"] for place in places}) == 1
    assert all(place["left"] >= 0 and place["right"] <= width for place in places)
    assert all(one["right"] <= two["left"] for one, two in pairwise(places))
    assert box(page.locator(".masthead"))["bottom"] <= TALLEST


def test_a_count_of_start_ups_is_never_broken(open_page: Open) -> None:
    for width in range(320, 440, 20):
        page = ready(open_page("/donnees", size=(width, 700)))
        whole = page.locator(".sentence .whole")
        expect(whole).to_have_text("2 start-ups", timeout=PATIENCE)
        assert whole.evaluate("one => one.getClientRects().length") == 1
        page.close()


@pytest.mark.parametrize("height", [667, 844])
def test_the_map_is_whole_above_the_tabs(open_page: Open, height: int) -> None:
    page = open_page(size=(390, height))
    drawn(page)
    tabs = page.get_by_role("navigation", name="Ce que montre l’écran")
    assert box(page.locator("iframe"))["bottom"] <= box(tabs)["top"]


def test_a_sign_that_is_touched_shows_its_card_and_stays_in_sight(open_page: Open) -> None:
    page = open_page(size=PHONE)
    sign = drawn(page).get_by_role("button", name=re.compile("Cannes Pays de Lérins"))
    sign.click()
    heading = page.locator("article.card h2")
    expect(heading).to_be_in_viewport(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Fermer")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Copier le lien")).to_be_in_viewport()
    sheet = page.locator(".st-key-fiche")
    top = box(sheet)["top"]
    map_top = box(page.locator("iframe"))["top"]
    expect(sign).to_have_attribute("aria-pressed", "true")
    assert map_top + box(sign.locator(".sign"))["bottom"] < top
    steps = page.locator(".st-key-pas button")
    tops = [box(step)["top"] for step in steps.all()]
    assert max(tops) - min(tops) < 10  # on one line
    assert box(sheet)["bottom"] <= box(page.locator(".tabs"))["top"] + 1
    page.get_by_role("button", name="Fermer").click()
    expect(sheet).to_have_count(0, timeout=PATIENCE)


def test_a_focused_row_of_the_list_is_not_under_the_card(open_page: Open) -> None:
    page = open_page("/?ecran=liste&laureat=2015-label-rennes", size=PHONE)
    rows = ready(page).locator(".list .laureate")
    expect(rows).to_have_count(14, timeout=PATIENCE)
    expect(page.locator("article.card h2")).to_be_in_viewport(timeout=PATIENCE)
    rows.nth(0).focus()
    for place in range(1, 12):
        page.keyboard.press("Tab")
        expect(rows.nth(place)).to_be_focused()
        assert box(rows.nth(place))["top"] < box(page.locator(".st-key-fiche"))["top"]


def test_the_lines_of_years_are_as_long_as_each_other(
    open_page: Open, serve: Serve, tmp_path: Path
) -> None:
    """Ten editions, of invented laureates: five and five, not nine and one."""
    page = open_page(address=serve(ledger_of(tmp_path / "inventes.csv", 60)), size=PHONE)
    years = ready(page).locator(".line .year")
    expect(years).to_have_count(10, timeout=PATIENCE)
    tops = [round(box(year)["top"] / 20) for year in years.all()]
    assert [tops.count(top) for top in sorted(set(tops))] == [5, 5]


def test_the_signs_of_a_portrait_are_read_and_do_not_touch(open_page: Open) -> None:
    page = ready(open_page("/territoire?territoire=epci:243500139", size=PHONE))
    marks = page.locator("svg.map .mark")
    expect(marks).to_have_count(2, timeout=PATIENCE)
    expect(marks.first).to_have_attribute("transform", re.compile("scale"), timeout=PATIENCE)
    shapes = page.locator("svg.map .mark > :nth-child(2)")
    places = [box(shape) for shape in shapes.all()]
    assert all(place["right"] - place["left"] >= 20 for place in places)
    one, two = sorted(places, key=lambda place: place["left"])
    assert one["right"] <= two["left"] or one["bottom"] <= two["top"] or two["bottom"] <= one["top"]
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(marks.first).to_have_attribute("transform", re.compile(r"scale\(1\)"), timeout=PATIENCE)
