"""The card: what came before and after, the link to copy; list and map choose each other."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.parts.listing import PAGE
from tests.browser.test_crowd import crowd_of

Open = Callable[..., Page]
Serve = Callable[[Path], str]
PATIENCE = 30_000
SACLAY = "/?annee=2019&laureat=2019-label-paris-saclay"


def ready(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    return page


def name_of(page: Page, wanted: str) -> None:
    expect(page.locator("article.card h2")).to_have_text(wanted, timeout=PATIENCE)


def test_the_card_steps_through_the_list_by_keyboard(open_page: Open) -> None:
    page = ready(open_page(SACLAY))
    expect(page.get_by_role("button", name="Précédent")).to_be_disabled()
    expect(page.locator(".place-in-list")).to_have_text("1 sur 5")
    following = page.get_by_role("button", name="Suivant")
    following.focus()
    page.keyboard.press("Enter")
    name_of(page, "La Ville de Rosny-Sous-Bois")
    expect(page).to_have_url(re.compile("laureat=2019-label-rosny-sous-bois"))
    expect(following).to_be_focused()
    for wanted in ("Erdre et Gesvres", "Lify Air", "Cmarue"):
        page.keyboard.press("Enter")
        name_of(page, wanted)
    expect(following).to_be_disabled()
    page.get_by_role("button", name="Précédent").click()
    name_of(page, "Lify Air")


def test_the_card_compares_the_perimeter_with_that_of_today(open_page: Open) -> None:
    page = ready(open_page(SACLAY))
    expect(page.locator("article.card")).to_contain_text("27 communes en 2026, les mêmes")


def test_the_link_is_copied_and_opens_the_same_view_elsewhere(open_page: Open) -> None:
    page = ready(open_page(SACLAY + "&fond=regions"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.locator(".st-key-pas .voice")).to_have_text("Lien copié.")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    other = ready(open_page(copied.removeprefix(page.evaluate("() => location.origin"))))
    name_of(other, "La Communauté d’Agglomération de Paris-Saclay")
    expect(other.get_by_role("status")).to_contain_text("5 lauréats")
    expect(other.locator(".shades")).to_be_visible()
    expect(other.frame_locator("iframe").locator(".laureate.is-chosen")).to_have_count(1)


def test_where_the_clipboard_is_refused_the_address_is_shown(open_page: Open) -> None:
    page = ready(open_page(SACLAY))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Copier le lien").click()
    field = page.get_by_label("Adresse à copier")
    expect(field).to_have_value(page.url)
    expect(field).to_be_focused()
    expect(page.locator(".st-key-pas .voice")).to_contain_text("à copier à la main")


SEEN_IN_THE_LIST = """one => {
    const frame = one.getRootNode().host.closest(".st-key-liste_cadre").parentElement;
    const [box, own] = [frame.getBoundingClientRect(), one.getBoundingClientRect()];
    return own.top >= box.top - 1 && own.bottom <= box.bottom + 1;
}"""


def test_choosing_on_the_map_scrolls_the_list(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    page = ready(open_page("/", address=serve(crowd_of(made_up({}), 120))))
    rows = page.locator(".st-key-volet [data-laureate]")
    expect(rows).to_have_count(PAGE, timeout=PATIENCE)
    last = rows.last.get_attribute("data-laureate")
    row = page.locator(f'.st-key-volet [data-laureate="{last}"]')
    assert not row.evaluate(SEEN_IN_THE_LIST)
    page.frame_locator("iframe").locator(f'[data-laureate="{last}"]').dispatch_event("click")
    expect(row).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    expect(row).to_be_in_viewport(timeout=PATIENCE)
    assert row.evaluate(SEEN_IN_THE_LIST)


def test_a_long_list_goes_on_to_what_is_asked_of_it_or_of_the_map(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    page = ready(open_page("/", address=serve(crowd_of(made_up({}), 120))))
    rows = page.locator(".st-key-volet [data-laureate]")
    expect(rows).to_have_count(PAGE, timeout=PATIENCE)
    listed = set(rows.evaluate_all("all => all.map((one) => one.dataset.laureate)"))
    beyond = next(f"invente-{i}" for i in range(120) if f"invente-{i}" not in listed)
    page.frame_locator("iframe").locator(f'[data-laureate="{beyond}"]').dispatch_event("click")
    row = page.locator(f'.st-key-volet [data-laureate="{beyond}"]')
    expect(row).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    page.get_by_role("button", name="Fermer").click()
    expect(rows).to_have_count(PAGE, timeout=PATIENCE)
    page.get_by_role("button", name="Afficher 20 lauréats de plus").press("Enter")
    expect(rows).to_have_count(120, timeout=PATIENCE)
    expect(rows.nth(PAGE)).to_be_focused(timeout=PATIENCE)


@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_shows_one_thing_at_a_time(open_page: Open, width: int) -> None:
    page = ready(open_page(SACLAY, size=(width, 700)))
    tabs = page.get_by_role("navigation", name="Ce que montre l’écran")
    parts = {
        "Carte": page.locator("iframe"),
        "Liste": page.locator(".st-key-liste_cadre"),
        "Filtres": page.get_by_role("combobox", name="Rechercher"),
    }
    for name in ("Liste", "Filtres", "Carte"):
        button = tabs.get_by_role("button", name=name, exact=True)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        for part, found in parts.items():
            expect(found).to_be_visible(visible=part == name)
        main = page.get_by_test_id("stMain")
        assert main.evaluate("one => one.scrollWidth <= one.clientWidth"), name


def test_a_wide_screen_shows_all_at_once(open_page: Open) -> None:
    page = ready(open_page("/"))
    frame = page.locator('[data-testid="stLayoutWrapper"]:has(> .st-key-liste_cadre)')
    height = "one => one.getBoundingClientRect().height"
    assert frame.evaluate(height) > page.locator("iframe").evaluate(height)
    page = ready(open_page(SACLAY))
    expect(page.get_by_role("navigation", name="Ce que montre l’écran")).to_be_hidden()
    for found in (page.locator("iframe"), page.locator(".st-key-liste_cadre")):
        expect(found).to_be_visible()


def test_other_pages_have_no_tabs_and_keep_their_filters(open_page: Open) -> None:
    page = open_page("/donnees", size=(390, 800))
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    expect(page.get_by_role("combobox", name="Rechercher")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".st-key-onglets")).to_have_count(0)
