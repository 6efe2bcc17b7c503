"""Light and dark: that of the system, unless the reader chooses; the map and Streamlit follow."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import violations

Scheme = Literal["light", "dark"]

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(17, 24, 39)"
SEA = {"light": "rgb(228, 235, 242)", "dark": "rgb(11, 17, 28)"}


@pytest.fixture
def in_scheme(browser: Browser, server: str) -> Iterator[object]:
    """Open a page where the system prefers a scheme."""
    contexts = []

    def open_(path: str, scheme: Scheme, width: int = 1440) -> Page:
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{server}{path}")
        return ready(page)

    yield open_
    for context in contexts:
        context.close()


def ready(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=30_000)
    return page


def colours(page: Page) -> tuple[str, str, str]:
    """Return the backgrounds of Streamlit's page, of a surface of ours and of the map."""
    script = "one => getComputedStyle(one).backgroundColor"
    return (
        page.get_by_test_id("stApp").evaluate(script),
        page.locator("article.card").evaluate(script),
        page.frame_locator("iframe").locator(".laureates-map").evaluate(script),
    )


CHOSEN = "/?laureat=2018-label-nantes-metropole"


@pytest.mark.parametrize(("scheme", "page_colour"), [("light", LIGHT), ("dark", DARK)])
def test_the_page_and_its_map_follow_the_system(in_scheme, scheme, page_colour) -> None:
    page = in_scheme(CHOSEN, scheme)
    assert colours(page) == (page_colour, page_colour, SEA[scheme])


@pytest.mark.parametrize(
    ("scheme", "choice", "expected"),
    [
        ("light", "Sombre", (DARK, DARK, SEA["dark"])),
        ("dark", "Clair", (LIGHT, LIGHT, SEA["light"])),
    ],
)
def test_a_choice_is_kept_on_every_page_and_can_be_undone(
    in_scheme, scheme, choice, expected
) -> None:
    page = in_scheme(CHOSEN, scheme)
    before = colours(page)
    switch = page.get_by_role("combobox", name="Thème", exact=True)
    with page.expect_event("load"):
        switch.select_option(choice)
    assert colours(ready(page)) == expected
    expect(switch).to_be_focused()
    page.goto(page.url.split("?")[0] + "a-propos")
    script = "one => getComputedStyle(one).backgroundColor"
    expect(page.get_by_role("heading", name="Réutiliser, citer")).to_be_visible(timeout=30_000)
    assert page.get_by_test_id("stApp").evaluate(script) == expected[0]
    page.goto(page.url.removesuffix("a-propos") + CHOSEN.removeprefix("/"))
    ready(page)
    expect(switch).to_have_value("light" if choice == "Clair" else "dark")
    with page.expect_event("load"):
        switch.select_option("Système")
    assert colours(ready(page)) == before


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", ["/?annee=2019&laureat=2019-label-paris-saclay", "/?annee=abc"])
def test_axe_finds_nothing_wrong_in_the_dark(in_scheme, path: str, width: int) -> None:
    page = in_scheme(path, "dark", width)
    expect(page.locator("footer.colophon")).to_be_attached()
    assert violations(page) == []


@pytest.mark.parametrize(
    "path",
    [
        "territoire?territoire=epci:200056232",
        "donnees",
        "scene",
        "a-propos",
        "accessibilite",
    ],
)
def test_axe_finds_nothing_wrong_in_the_dark_without_a_map(
    in_scheme, server: str, path: str
) -> None:
    page = in_scheme("/", "dark")
    page.goto(f"{server}/{path}")
    expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    assert violations(page) == []
