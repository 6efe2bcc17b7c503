"""The legend that filters, and the line of years that is played."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
PATIENCE = 30_000


def ready(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return page


def signs(page: Page) -> Locator:
    return page.frame_locator("iframe").locator(".laureate")


def test_the_legend_filters_by_mouse_and_keyboard(open_page: Open) -> None:
    page = ready(open_page())
    gold = page.locator(".st-key-champ").get_by_role("button", name=re.compile("^O?Label or"))
    expect(gold).to_have_attribute("aria-pressed", "false")
    gold.click()
    expect(gold).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    expect(signs(page)).to_have_count(3, timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"\?distinction=or$"))
    expect(gold).to_be_focused()
    page.keyboard.press("Space")
    expect(signs(page)).to_have_count(13, timeout=PATIENCE)
    expect(gold).to_have_attribute("aria-pressed", "false")


def test_an_edition_is_chosen_on_the_line(open_page: Open) -> None:
    page = ready(open_page())
    year = page.get_by_role("button", name="Édition 2018 : 3 lauréats")
    year.click()
    expect(year).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"\?annee=2018$"))
    expect(page.locator(".changes")).to_contain_text("nouveaux territoires labellisés")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?annee=2019$"), timeout=PATIENCE)
    expect(page.get_by_role("button", name=re.compile("Édition 2019"))).to_be_focused()
    page.get_by_role("button", name="Toutes", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("14 lauréats", timeout=PATIENCE)


def test_years_without_laureates_are_no_choice(open_page: Open) -> None:
    page = ready(open_page())
    line = page.get_by_role("group", name="Frise des éditions")
    expect(line.get_by_role("button", name=re.compile("Édition"))).to_have_count(4)
    expect(line.locator(".unknown")).to_have_count(5)


def test_the_line_is_played_to_its_end_and_announced(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019"))
    play = page.get_by_role("button", name="Lire les éditions")
    play.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?annee=2023$"), timeout=PATIENCE)
    voice = page.locator(".voice")
    expect(voice).to_have_text("Édition 2023 : 2 lauréats. Fin de la lecture.", timeout=PATIENCE)
    expect(voice).to_have_attribute("aria-live", "polite")
    expect(play).to_be_visible()


def test_the_line_can_be_paused(open_page: Open) -> None:
    page = ready(open_page())
    page.get_by_role("button", name="Lire les éditions").click()
    expect(page).to_have_url(re.compile(r"annee=2015"), timeout=PATIENCE)
    page.get_by_role("button", name="Mettre en pause").click()
    expect(page.get_by_role("button", name="Lire les éditions")).to_be_visible()
    stopped = page.url
    page.wait_for_timeout(3000)  # longer than a step: nothing must happen
    assert page.url == stopped
