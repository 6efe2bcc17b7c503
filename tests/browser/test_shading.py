"""The map in colours, by region and by department."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FrameLocator, Page, expect

from tests.bench.invented import ledger_of
from tests.browser.choosing import choose

Open = Callable[..., Page]
PATIENCE = 30_000


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return frame


def values(frame: FrameLocator) -> list[str]:
    expect(frame.locator(".land-value").first).to_be_attached(timeout=PATIENCE)
    return sorted(frame.locator(".land-value").all_text_contents())


def test_regions_are_coloured_and_numbered(open_page: Open) -> None:
    page = open_page("/?fond=regions")
    frame = map_of(page)
    # La Réunion twice: in its inset, and in its place
    assert values(frame) == ["1"] * 6 + ["2"] * 4
    expect(frame.locator(".land.is-shaded")).to_have_count(10)
    expect(frame.locator(".inset .land.is-shaded")).to_have_count(1)
    expect(page.locator(".shades")).to_contain_text("aucun")
    table = page.get_by_role("table", name="Lauréats, par région")
    expect(table.get_by_role("row", name=re.compile("Bretagne"))).to_contain_text("2")
    expect(table.get_by_role("row", name=re.compile("Corse"))).to_contain_text("aucun")


def test_colours_are_chosen_and_kept_in_the_address(open_page: Open) -> None:
    page = open_page()
    frame = map_of(page)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    frame.locator("body").evaluate("() => { window.marker = 'same'; }")
    choose(page, "Colorer la carte", "Départements")
    expect(page).to_have_url(re.compile(r"\?fond=departements$"), timeout=PATIENCE)
    expect(frame.locator(".land-departement.is-shaded").first).to_be_attached(timeout=PATIENCE)
    choose(page, "Mesure", "Start-ups")
    expect(page).to_have_url(re.compile("fond=departements&mesure=startup"), timeout=PATIENCE)
    expect(frame.locator(".land.is-shaded")).to_have_count(1, timeout=PATIENCE)
    assert frame.locator("body").evaluate("() => window.marker") == "same"
    other = open_page("/" + page.url.split("/")[-1])
    expect(map_of(other).locator(".land.is-shaded")).to_have_count(1, timeout=PATIENCE)
    choose(page, "Colorer la carte", "Sans couleurs")
    expect(frame.locator(".land.is-shaded")).to_have_count(0, timeout=PATIENCE)
    expect(page).not_to_have_url(re.compile("fond|mesure"))


def test_colours_follow_the_filters(open_page: Open) -> None:
    page = open_page("/?fond=regions&annee=2023")
    assert values(map_of(page)) == ["1", "1"]


def test_a_wrong_background_is_told_as_text(open_page: Open) -> None:
    page = open_page("/?fond=%3Cb%3E&mesure=or")
    map_of(page)
    expect(page.get_by_role("alert")).to_contain_text("Le fond « <b> » n’existe pas")
    expect(page.get_by_role("alert")).to_contain_text("La mesure « or » n’existe pas")


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_wrong_in_colours(open_page: Open, width: int) -> None:
    page = open_page("/?fond=departements&mesure=million&annee=2019", size=(width, 900))
    map_of(page)
    expect(page.locator("footer.colophon")).to_be_attached()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("land", ["regions", "departements"])
def test_no_sign_hides_a_value(open_page: Open, land: str) -> None:
    frame = map_of(open_page(f"/?fond={land}&mesure=million"))
    expect(frame.locator(".land-value").first).to_be_attached(timeout=PATIENCE)
    hidden = frame.locator("#map_div > .leaflet-map-pane").evaluate(
        """pane => {
            const middle = one => {
                const box = one.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
            };
            const signs = [...pane.querySelectorAll(".laureate .sign")].map(middle);
            const written = pane.querySelectorAll(".land-value:not(.is-crowded-out) span");
            return [...written].filter(value => {
                const [x, y] = middle(value);
                return signs.some(([a, b]) => Math.hypot(x - a, y - b) < 20);
            }).map(value => value.textContent);
        }"""
    )
    assert hidden == []


def test_values_never_cover_each_other(
    open_page: Open, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """A crowd of invented laureates: what has no room waits for a nearer view."""
    address = serve(ledger_of(tmp_path / "inventes.csv", 300))
    frame = map_of(open_page("/?fond=departements&mesure=million", address=address))
    expect(frame.locator(".land-value").first).to_be_attached(timeout=PATIENCE)
    written = "#map_div > .leaflet-map-pane .land-value:not(.is-crowded-out) span"
    boxes = frame.locator(written).evaluate_all(
        """all => all.map(one => {
            const range = document.createRange();
            range.selectNodeContents(one);
            const { left, top, right, bottom } = range.getBoundingClientRect();
            return [left, top + 3, right, bottom - 3];
        })"""
    )
    assert len(boxes) > 20
    for i, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart, (boxes[i], other)
    hidden = frame.locator("#map_div > .leaflet-map-pane .land-value.is-crowded-out")
    crowded_out = hidden.count()
    assert crowded_out
    frame.locator("#map_div").focus()
    for _ in range(3):
        frame.locator("#map_div").press("+")
    expect(frame.locator("#map_div > .leaflet-map-pane .land-value")).to_have_count(
        len(boxes) + crowded_out
    )
    expect(hidden).not_to_have_count(crowded_out, timeout=PATIENCE)
