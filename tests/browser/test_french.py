"""Nothing that Streamlit says by itself is left in English."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

Open = Callable[..., Page]

ENGLISH = re.compile(
    r"(add|clear|click|close|choose|connect|download|drag|enter|error|filter|fullscreen|loading|"
    r"main menu|no (data|results)|page not|press|remove|rerun|running|search|select|show|skip|sort|"
    r"toggle|view|you |the )\b",
    re.IGNORECASE,
)
SAID = """() => [...document.querySelectorAll("*")].filter(
    (one) => !one.closest("script, style, noscript, code"),
).flatMap((one) => [
    ...["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name)),
    ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
]).map((said) => said?.trim()).filter(Boolean)"""


def said(page: Page) -> set[str]:
    return {text for frame in page.frames for text in frame.evaluate(SAID)}


@pytest.mark.parametrize(
    "path",
    [
        "/?annee=2019&region=11",
        "/?fond=regions",
        "/donnees?distinction=label",
        "/scene",
        "/a-propos",
        "/accessibilite",
    ],
)
def test_every_page_speaks_french(open_page: Open, path: str) -> None:
    page = open_page(path)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    page.wait_for_load_state("networkidle")
    assert sorted(text for text in said(page) if ENGLISH.match(text)) == []


def test_a_page_that_does_not_exist_says_so_in_french(browser: Browser, server: str) -> None:
    page = browser.new_page()
    page.goto(f"{server}/nulle-part")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Page introuvable", timeout=30_000)
    expect(dialog).to_contain_text("Cette page n’existe pas : voici la carte.")
    dialog.get_by_role("button", name="Fermer").click()
    expect(page.locator(".sentence")).to_contain_text("14 lauréats", timeout=30_000)
    page.close()


def test_words_of_laureates_are_left_as_they_are(
    open_page: Open, serve: Callable[[Path], str], made_up: Callable[..., Path]
) -> None:
    address = serve(made_up({"name_as_written": "Open", "project": "Close"}))
    page = open_page("/?laureat=2021-label-exemple", address=address)
    expect(page.locator("article.card h2")).to_have_text("Open", timeout=30_000)
    expect(page.locator("article.card .card-project")).to_have_text("Close")
    expect(page.locator(".st-key-volet button.laureate .name")).to_have_text("Open")
    page.wait_for_load_state("networkidle")
