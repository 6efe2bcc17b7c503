from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import violations

Open = Callable[..., Page]

WITH_A_MAP = (
    "/",
    "/?annee=2019&region=11&laureat=2019-label-paris-saclay",
    "/?annee=abc",
    "/?q=introuvable",
)
WITHOUT = ("/territoire", "/donnees", "/scene", "/a-propos", "/accessibilite")


def opened(open_page: Open, path: str, size: tuple[int, int], scale: float = 1) -> Page:
    page = open_page(path, size=size, scale=scale)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    if path in WITH_A_MAP:
        drawn = page.frame_locator("iframe").locator("[data-drawn]")
        expect(drawn).to_be_visible(timeout=30_000)
    return page


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", [*WITH_A_MAP, *WITHOUT])
def test_axe_finds_nothing_wrong(open_page: Open, path: str, width: int) -> None:
    assert violations(opened(open_page, path, (width, 900))) == []


def test_every_page_is_given_to_axe(open_page: Open) -> None:
    page = opened(open_page, "/a-propos", (1440, 900))
    links = page.get_by_role("navigation", name="Pages").get_by_role("link")
    addresses = links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert set(addresses) == {path for path in (*WITH_A_MAP, *WITHOUT) if "?" not in path}


@pytest.mark.parametrize("path", ["/", *WITHOUT])
def test_nothing_is_lost_at_320_pixels(open_page: Open, path: str) -> None:
    """320 pixels is also 1280 pixels at a zoom of 400 %."""
    page = opened(open_page, path, (320, 800))
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth <= one.clientWidth")
    for link in page.get_by_role("navigation", name="Pages").get_by_role("link").all():
        expect(link).to_be_visible()


@pytest.mark.parametrize("path", ["/", *WITHOUT])
def test_nothing_is_lost_at_a_zoom_of_200_percent(open_page: Open, path: str) -> None:
    """A window of 1440 by 900 pixels, zoomed twice, is laid out on 720 by 450."""
    as_it_is = opened(open_page, path, (1440, 900))
    zoomed = opened(open_page, path, (720, 450), 2)
    assert zoomed.get_by_test_id("stMain").evaluate("one => one.scrollWidth <= one.clientWidth")
    tabs = zoomed.get_by_role("navigation", name="Ce que montre l’écran").get_by_role("button")
    found = settled(zoomed)
    for tab in tabs.all():
        tab.click()
        found |= settled(zoomed)
    assert settled(as_it_is) - found == set()


def settled(page: Page) -> set[str]:
    """List what is seen once two readings agree: Streamlit draws a page piece by piece."""
    former, seen = None, names(page)
    while seen != former:
        page.wait_for_timeout(700)
        former, seen = seen, names(page)
    return seen


def names(page: Page) -> set[str]:
    """List the headings, links, buttons and fields that are seen, by their names."""
    roles = ("heading", "link", "button", "combobox", "table")
    all_ = [one for role in roles for one in page.get_by_role(role).all()]
    return {one.aria_snapshot().splitlines()[0] for one in all_ if one.is_visible()}


def test_the_page_on_access_claims_no_conformity(open_page: Open) -> None:
    page = opened(open_page, "/accessibilite", (1440, 900))
    said = page.locator(".st-key-apropos").inner_text()
    assert "aucune conformité" in said
    assert "Aucun essai avec un lecteur d’écran" in said
    expect(page).to_have_title("Accessibilité — Territoires innovants")
