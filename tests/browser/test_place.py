"""Where the map is, and what a phone shows, in the address."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.choosing import choose

Open = Callable[..., Page]
LONG = 30_000
NEAR_RENNES = "vue=9_48.11_-1.68"


def ready(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=LONG)
    return page


def place(page: Page) -> list[float]:
    """Tell where the map is: zoom, latitude, longitude."""
    frame = page.locator("iframe").element_handle().content_frame()
    assert frame
    return frame.evaluate("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]")


def test_a_move_is_in_the_address_and_opens_again(open_page: Open) -> None:
    page = ready(open_page("/?laureat=2023-label-rennes-metropole"))
    assert "vue=" not in page.url
    page.frame_locator("iframe").get_by_role("button", name="Zoomer", exact=True).click()
    expect(page).to_have_url(re.compile(r"laureat=2023-label-rennes-metropole&vue=[-.\d_]+$"))
    other = ready(open_page(page.url.removeprefix(page.evaluate("location.origin"))))
    expect(other.locator("article.card")).to_be_visible(timeout=LONG)
    assert place(other) == pytest.approx(place(page), abs=0.01)


def test_the_address_keeps_the_place_when_a_laureate_is_chosen(open_page: Open) -> None:
    page = ready(open_page(f"/?{NEAR_RENNES}"))
    assert place(page) == pytest.approx([9, 48.11, -1.68], abs=0.01)
    sign = page.frame_locator("iframe").get_by_role("button", name=re.compile("RUDI"))
    sign.click()
    expect(page.locator("article.card")).to_be_visible(timeout=LONG)
    expect(page).to_have_url(re.compile("vue=.*laureat=2023-label-rennes-metropole"))
    assert place(page)[0] == 9


def test_a_filter_or_all_of_france_takes_the_place_away(open_page: Open) -> None:
    page = ready(open_page(f"/?{NEAR_RENNES}"))
    choose(page, "Édition", "2018")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/\?annee=2018$"), timeout=LONG)
    other = ready(open_page(f"/?{NEAR_RENNES}"))
    other.frame_locator("iframe").get_by_role("button", name="Voir toute la France").click()
    expect(other).to_have_url(re.compile("/$"), timeout=LONG)


@pytest.mark.parametrize("hostile", ["99_48_2", "9_99_2", "<b>_1_2"])
def test_a_wrong_place_is_as_none(open_page: Open, hostile: str) -> None:
    page = ready(open_page(f"/?vue={hostile}"))
    assert place(page) == pytest.approx(place(ready(open_page("/"))), abs=0.01)


@pytest.mark.parametrize(
    ("tab", "seen"), [("Liste", ".st-key-volet"), ("Filtres", ".st-key-filtres")]
)
def test_what_a_phone_shows_is_in_the_address(open_page: Open, tab: str, seen: str) -> None:
    page = ready(open_page(size=(390, 844)))
    page.get_by_role("button", name=tab, exact=True).click()
    expect(page).to_have_url(re.compile(rf"/\?ecran={tab.lower()}$"))
    path = page.url.removeprefix(page.evaluate("location.origin"))
    other = open_page(path, size=(390, 844))
    expect(other.locator(seen)).to_be_visible(timeout=LONG)
    expect(other.get_by_role("button", name=tab, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    other.get_by_role("button", name="Carte", exact=True).click()
    expect(other).to_have_url(re.compile("/$"))


def test_a_wrong_screen_shows_the_map(open_page: Open) -> None:
    page = ready(open_page("/?ecran=constructor", size=(390, 844)))
    expect(page.get_by_role("button", name="Carte", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_what_the_browser_wrote_outlives_what_the_server_writes(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019", size=(390, 844)))
    page.get_by_role("button", name="Liste", exact=True).click()
    expect(page).to_have_url(re.compile(r"/\?annee=2019&ecran=liste$"))
    page.locator(".list [data-laureate='2019-label-paris-saclay']").click()
    expect(page.locator("article.card")).to_be_visible(timeout=LONG)
    expect(page).to_have_url(re.compile(r"laureat=2019-label-paris-saclay"), timeout=LONG)
    expect(page).to_have_url(re.compile(r"ecran=liste"))
    page.get_by_role("button", name="Carte", exact=True).click()
    page.get_by_role("button", name="Fermer").click()
    expect(page).to_have_url(re.compile(r"/\?annee=2019$"), timeout=LONG)


def test_one_step_back_is_one_choice(open_page: Open) -> None:
    page = ready(open_page(f"/?{NEAR_RENNES}"))
    page.frame_locator("iframe").get_by_role("button", name=re.compile("RUDI")).click()
    expect(page).to_have_url(re.compile("laureat=2023-label-rennes-metropole"), timeout=LONG)
    page.go_back()
    expect(page.locator("article.card")).to_have_count(0, timeout=LONG)
    expect(page).to_have_url(re.compile(r"/\?vue=9_48\.1\d*_-1\.6\d*$"))
