"""The search box of the page Carte: what is typed becomes filters, a territory, a laureate."""

import re
from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
PATIENCE = 30_000


def box(page: Page) -> Locator:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    return page.get_by_role("combobox", name="Rechercher")


def options(page: Page) -> Locator:
    return page.locator(".combobox-option")


def test_a_sentence_sets_the_filters(open_page: Open) -> None:
    page = open_page()
    box(page).fill("labels 2019 Île-de-France")
    box(page).press("Enter")
    expect(page).to_have_url(
        re.compile(r"\?annee=2019&region=11&distinction=label$"), timeout=PATIENCE
    )
    expect(page.get_by_role("status")).to_contain_text("2 lauréats : 2 labels.", timeout=PATIENCE)
    expect(box(page)).to_have_value("")


def test_a_laureate_is_chosen_by_keyboard_in_spite_of_an_error(open_page: Open) -> None:
    page = open_page()
    box(page).press_sequentially("nantse")
    expect(options(page).first).to_contain_text("Nantes Métropole", timeout=PATIENCE)
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("article.card h2")).to_have_text("Nantes Métropole", timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"\?laureat=2018-label-nantes-metropole$"))


def test_a_territory_is_chosen(open_page: Open) -> None:
    page = open_page()
    box(page).press_sequentially("massy")
    options(page).filter(has_text="commune").filter(has_text="Essonne").click()
    expect(page).to_have_url(re.compile("territoire=commune%3A91377"), timeout=PATIENCE)
    expect(page.locator(".aside")).to_contain_text("Autour de : Massy.", timeout=PATIENCE)
    expect(page.get_by_role("status")).to_contain_text("1 lauréat", timeout=PATIENCE)


def test_a_text_that_is_no_filter_is_searched(open_page: Open) -> None:
    page = open_page("/?annee=2019")
    box(page).fill("rosny")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile(r"\?annee=2019&q=rosny$"), timeout=PATIENCE)
    expect(box(page)).to_have_value("rosny")


def test_when_nothing_answers_the_nearest_are_offered(open_page: Open) -> None:
    page = open_page("/?q=nantse")
    box(page)
    near = page.locator(".near")
    expect(near).to_contain_text("Vouliez-vous dire")
    near.get_by_role("link", name="Nantes Métropole").click()
    expect(page.locator("article.card h2")).to_have_text("Nantes Métropole", timeout=PATIENCE)


def test_hostile_words_stay_text(open_page: Open) -> None:
    page = open_page()
    box(page).fill("<img src=x onerror=alert(1)>${7*7}")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile("q=%3Cimg"), timeout=PATIENCE)
    expect(page.get_by_role("status")).to_contain_text("Aucun lauréat", timeout=PATIENCE)
    assert page.locator("img").count() == 0


def test_axe_finds_nothing_wrong_in_the_open_list(open_page: Open) -> None:
    page = open_page()
    box(page).press_sequentially("ros")
    expect(options(page).first).to_be_visible(timeout=PATIENCE)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
