"""The header: its links keep the filters, in place, and leave room for the map."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
PATIENCE = 30_000
TALLEST = 120  # pixels before what a phone is there to show


def link(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Pages").get_by_role("link", name=name)


def ready(page: Page) -> Page:
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    return page


def test_the_filters_go_from_page_to_page(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019&region=11"))
    for name, path in (("Données", "donnees"), ("Scène", "scene"), ("À propos", "a-propos")):
        link(page, name).click()
        expect(page).to_have_url(re.compile(rf"/{path}\?annee=2019&region=11$"), timeout=PATIENCE)
        expect(link(page, name)).to_have_attribute("aria-current", "page", timeout=PATIENCE)
    link(page, "Carte").click()
    expect(page.locator(".sentence")).to_contain_text("2 lauréats : 2 labels", timeout=PATIENCE)


def test_a_filter_changes_the_links_and_not_the_focus(open_page: Open) -> None:
    page = ready(open_page("/?annee=2018"))
    data = link(page, "Données")
    expect(data).to_have_attribute("href", "/donnees?annee=2018", timeout=PATIENCE)
    page.get_by_role("button", name="Lire les éditions").click()
    data.focus()
    expect(data).to_have_attribute("href", "/donnees?annee=2023", timeout=PATIENCE)
    expect(data).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).to_contain_text("2 lauréats", timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"/donnees\?annee=2023$"))


def test_going_back_gives_the_former_links(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019"))
    page.get_by_role("button", name="Effacer les filtres").click()
    expect(link(page, "Scène")).to_have_attribute("href", "/scene", timeout=PATIENCE)
    page.go_back()
    expect(link(page, "Scène")).to_have_attribute("href", "/scene?annee=2019", timeout=PATIENCE)


def test_a_hostile_text_is_only_a_value_of_the_links(open_page: Open) -> None:
    page = ready(open_page("/?q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E"))
    expect(link(page, "Données")).to_have_attribute(
        "href", "/donnees?q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E", timeout=PATIENCE
    )
    expect(page.locator(".masthead img")).to_have_count(0)
    link(page, "Données").click()
    expect(page.locator(".sentence")).to_contain_text("Aucun lauréat", timeout=PATIENCE)


def test_the_lead_is_one_line_on_a_desk_and_the_links_another(open_page: Open) -> None:
    page = ready(open_page(size=(1440, 900)))
    lines = "one => { const r = document.createRange(); r.selectNodeContents(one);"
    lines += "return new Set([...r.getClientRects()].map(({ top }) => top)).size; }"
    assert page.locator(".masthead .lead").evaluate(lines) == 1
    tops = page.locator(".masthead nav a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == 1


@pytest.mark.parametrize("width", [390, 320])
def test_the_header_leaves_a_phone_to_the_map(open_page: Open, width: int) -> None:
    page = ready(open_page(size=(width, 844)))
    expect(link(page, "Accessibilité")).to_be_visible(timeout=PATIENCE)
    bottom = "one => one.getBoundingClientRect().bottom"
    assert page.locator(".masthead").evaluate(bottom) <= TALLEST
    title = page.get_by_role("heading", level=1)
    theme = page.get_by_role("combobox", name="Thème")
    ends = title.evaluate(
        "one => { const r = document.createRange(); r.selectNodeContents(one);"
        "return r.getBoundingClientRect().right; }"
    )
    assert ends < theme.evaluate("one => one.getBoundingClientRect().left")


def test_what_a_phone_leaves_out_of_the_header_is_on_the_page_a_propos(open_page: Open) -> None:
    page = ready(open_page("/a-propos", size=(390, 844)))
    expect(page.locator(".masthead .lead")).to_be_hidden()
    about = page.get_by_role("heading", name="Ce que montre cette carte")
    expect(about).to_be_visible()
    expect(page.locator(".prose").first).to_contain_text("la source qui prouve chacun")
