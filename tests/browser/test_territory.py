"""The page Territoire, in the browser."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import violations

Open = Callable[..., Page]
RENNES = "/territoire?territoire=epci:243500139"
NANTES = "&compare=epci:244400404"
LONG = 30_000


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=2, name=name)).to_be_visible(timeout=LONG)


def test_nothing_chosen_invites_with_laureates_of_the_ledger(open_page: Open) -> None:
    page = open_page("/territoire")
    heading(page, "Le portrait d’un territoire")
    expect(page).to_have_title("Territoire — Territoires innovants")
    page.get_by_role("link", name="Rennes Métropole").click()
    heading(page, "Rennes Métropole")
    expect(page).to_have_url(re.compile("territoire=epci"))


def test_a_territory_is_chosen_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/territoire")
    box = page.get_by_role("combobox", name="Territoire")
    expect(box).to_be_visible(timeout=LONG)
    box.focus()
    page.keyboard.type("rosny-sous")
    expect(page.get_by_role("option", name="Rosny-sous-Bois")).to_be_visible(timeout=LONG)
    expect(page.locator(".combobox-option")).to_contain_text("commune · Seine-Saint-Denis (93)")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    heading(page, "Rosny-sous-Bois")
    expect(page).to_have_url(re.compile(r"territoire=commune(:|%3A)93064"))
    expect(box).to_have_value("Rosny-sous-Bois")


def test_the_tab_of_the_browser_names_the_territories_shown(open_page: Open) -> None:
    page = open_page(f"{RENNES}{NANTES}")
    both = "Rennes Métropole et Nantes Métropole — Territoires innovants"
    expect(page).to_have_title(both, timeout=LONG)
    page.get_by_role("button", name="Ne plus comparer").click()
    expect(page).to_have_title("Rennes Métropole — Territoires innovants", timeout=LONG)


def test_a_portrait_says_all_of_it(open_page: Open) -> None:
    page = open_page(RENNES)
    heading(page, "Rennes Métropole")
    picture = page.get_by_role("img", name=re.compile("Carte : Rennes Métropole"))
    expect(picture).to_be_visible(timeout=LONG)
    expect(picture).to_have_accessible_name(re.compile("2 lauréats y sont placés"))
    expect(page.get_by_role("img", name="Situation : Bretagne")).to_be_visible()
    for name in ("Ses lauréats", "Sa place", "Territoires comparables", "Autour", "Voisins"):
        expect(page.get_by_role("heading", level=3, name=name)).to_be_visible()
    peers = page.get_by_role("table", name="Les dix plus semblables")
    expect(peers.get_by_role("row")).to_have_count(11)
    expect(peers.get_by_role("row").last).to_contain_text("CityLab")


def test_links_lead_to_the_map_and_to_the_data(open_page: Open) -> None:
    page = open_page(RENNES)
    heading(page, "Rennes Métropole")
    csv = page.get_by_role("link", name="Lauréats en CSV").get_attribute("href")
    answer = page.request.get(page.url.split("/territoire")[0] + str(csv))
    assert answer.ok
    assert answer.text().count("2023-label-rennes-metropole") == 1
    page.get_by_role("link", name="Voir sur la carte").click()
    expect(page.locator(".sentence")).to_contain_text("2 lauréats", timeout=LONG)


def test_the_card_of_a_laureate_leads_to_the_portrait_of_its_territory(open_page: Open) -> None:
    page = open_page("/?laureat=2019-label-rosny-sous-bois")
    card = page.get_by_role("article", name="Lauréat choisi")
    card.get_by_role("link", name="Rosny-sous-Bois").click(timeout=LONG)
    heading(page, "Rosny-sous-Bois")


def test_the_portrait_on_paper_is_a_link_away(open_page: Open) -> None:
    page = open_page(RENNES)
    heading(page, "Rennes Métropole")
    with page.expect_download(timeout=LONG) as saved:
        page.get_by_role("link", name="Portrait en PDF").click()
    assert saved.value.suggested_filename == "portrait-rennes-metropole-243500139.pdf"
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF-")


def test_two_side_by_side_and_back_to_one(open_page: Open) -> None:
    page = open_page(RENNES)
    heading(page, "Rennes Métropole")
    page.get_by_role("link", name="Comparer avec Nantes Métropole").click()
    heading(page, "Nantes Métropole")
    table = page.get_by_role("table", name="Côte à côte")
    expect(table.get_by_role("row", name=re.compile("Population"))).to_contain_text("683")
    expect(page.get_by_role("img", name=re.compile("^Carte"))).to_have_count(2, timeout=LONG)
    page.get_by_role("button", name="Ne plus comparer").click()
    expect(table).to_have_count(0, timeout=LONG)
    expect(page).not_to_have_url(re.compile("compare"))


def test_a_second_territory_is_chosen_in_its_own_box(open_page: Open) -> None:
    page = open_page(RENNES)
    box = page.get_by_role("combobox", name="Comparer à")
    expect(box).to_be_visible(timeout=LONG)
    box.fill("brest metropole")
    page.get_by_role("option", name="Brest Métropole").click(timeout=LONG)
    heading(page, "Brest Métropole")
    expect(page.get_by_role("table", name="Côte à côte")).to_be_visible(timeout=LONG)


@pytest.mark.parametrize(
    "key",
    ["commune:99999", "x", "%3Cimg%20src=x%20onerror=alert(1)%3E", "epci:" + "9" * 3000, "%00"],
)
def test_an_unknown_or_hostile_code_is_answered_politely(open_page: Open, key: str) -> None:
    page = open_page(f"/territoire?territoire={key}")
    notice = page.get_by_role("alert").filter(has_text="Ce territoire n’existe pas.")
    expect(notice).to_contain_text("comme commune:93064", timeout=LONG)
    heading(page, "Le portrait d’un territoire")
    assert page.locator("img[src=x]").count() == 0


def test_what_has_no_boundary_says_why(open_page: Open) -> None:
    page = open_page("/territoire?territoire=commune:98818")
    heading(page, "Nouméa")
    expect(page.get_by_text("Pas de carte.")).to_contain_text("pas de limites pour Nouméa")
    expect(page.get_by_role("img", name=re.compile("^Carte"))).to_have_count(0)


def test_hostile_texts_of_the_ledger_are_text(
    open_page: Open, serve: Callable[[Path], str], made_up: Callable[..., Path]
) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    address = serve(made_up({"name_as_written": hostile, "project": hostile}))
    page = open_page("/territoire?territoire=commune:93064", address=address)
    heading(page, "Rosny-sous-Bois")
    expect(page.locator(".won")).to_contain_text(hostile)
    expect(page.get_by_role("img", name=re.compile("^Carte"))).to_be_visible(timeout=LONG)
    assert page.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
@pytest.mark.parametrize("path", [RENNES, RENNES + NANTES])
def test_nothing_scrolls_sideways(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, size=(width, 900))
    heading(page, "Rennes Métropole")
    expect(page.get_by_role("img", name=re.compile("^Carte")).first).to_be_visible(timeout=LONG)
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "path", ["/territoire", RENNES, RENNES + NANTES, "/territoire?territoire=x"]
)
def test_axe_finds_nothing_wrong(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, size=(width, 900))
    expect(page.locator("footer.colophon")).to_be_attached(timeout=LONG)
    if "epci" in path:
        expect(page.get_by_role("img", name=re.compile("^Carte")).first).to_be_visible(timeout=LONG)
    assert violations(page) == []
