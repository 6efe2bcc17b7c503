from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def test_the_page_is_reached_from_the_map_and_back(open_page: Open) -> None:
    page = open_page()
    pages = page.get_by_role("navigation", name="Pages")
    expect(pages.locator("[aria-current=page]")).to_have_text("Carte", timeout=30_000)
    pages.get_by_role("link", name="À propos").click()
    heading = page.get_by_role("heading", name="Comment un nom devient un lieu")
    expect(heading).to_be_visible(timeout=30_000)
    expect(pages.locator("[aria-current=page]")).to_have_text("À propos")
    expect(page).to_have_title("À propos — Territoires innovants")
    page.go_back()
    expect(page.locator(".sentence")).to_contain_text("14 lauréats", timeout=30_000)


def test_its_table_counts_every_laureate(open_page: Open) -> None:
    page = open_page("/a-propos")
    table = page.get_by_role("table", name="Les lauréats, selon leur placement")
    expect(table).to_be_visible(timeout=30_000)
    amounts = table.locator("tbody td:nth-child(2)").all_text_contents()
    assert sum(int(amount) for amount in amounts) == 14


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_nothing_scrolls_sideways(open_page: Open, width: int) -> None:
    page = open_page("/a-propos", size=(width, 900))
    expect(page.get_by_role("heading", name="Réutiliser, citer")).to_be_attached(timeout=30_000)
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth <= one.clientWidth")
