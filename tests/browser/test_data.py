import csv
import json
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import crowd
from tests.browser.access import violations

Open = Callable[..., Page]
Serve = Callable[[Path], str]


def ready(page: Page) -> Page:
    expect(page.locator(".grid .table")).to_be_visible(timeout=30_000)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    expect(page.locator('[data-testid="stVegaLiteChart"] svg')).to_have_count(4, timeout=30_000)
    return page


def column(page: Page, name: str) -> list[str]:
    return page.locator(f".grid .cell-{name}").all_text_contents()


def head(page: Page, title: str) -> Locator:
    return page.locator(".grid").get_by_role("columnheader", name=title, exact=True)


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """Write a ledger of 120 laureates, made up."""
    path = tmp_path / "inventes.csv"
    rows = crowd.rows(120)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_headers_sort_by_keyboard_and_say_so(open_page: Open) -> None:
    page = ready(open_page("/donnees"))
    edition = head(page, "Édition")
    expect(edition).to_have_attribute("aria-sort", "none")
    edition.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(edition).to_have_attribute("aria-sort", "ascending")
    expect(page.locator(".grid .cell-edition").first).to_have_text("2015")
    assert column(page, "edition")[-1] == "inconnue"
    expect(edition.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(edition).to_have_attribute("aria-sort", "descending")
    expect(page.locator(".grid .cell-edition").first).to_have_text("2023")
    assert column(page, "edition")[-1] == "inconnue"
    said = "Lauréats triés par « Édition », ordre décroissant."
    expect(page.locator(".live")).to_have_text(said)
    expect(page.locator(".grid caption")).to_have_text(said)


def test_columns_are_chosen_by_checkboxes(open_page: Open) -> None:
    page = ready(open_page("/donnees"))
    expect(head(page, "Source")).to_have_count(0)
    page.get_by_text("Choisir les colonnes").click()
    page.get_by_role("checkbox", name="Source", exact=True).check()
    page.get_by_role("checkbox", name="Projet").uncheck()
    expect(head(page, "Source")).to_be_visible()
    expect(head(page, "Projet")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Projet")).to_be_focused()
    expect(page.get_by_role("checkbox", name="Lauréat")).to_be_disabled()


def test_columns_are_chosen_by_keyboard_alone(open_page: Open) -> None:
    page = ready(open_page("/donnees"))
    page.get_by_text("Choisir les colonnes").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Édition")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Édition")).to_be_focused()  # Lauréat always stays
    page.keyboard.press("Space")
    expect(head(page, "Édition")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Édition")).to_be_focused()


def test_sorting_and_columns_outlive_a_filter(open_page: Open) -> None:
    page = ready(open_page("/donnees?q=rennes"))
    page.get_by_text("Choisir les colonnes").click()
    page.get_by_role("checkbox", name="Thème").check()
    head(page, "Lauréat").get_by_role("button").click()
    expect(page.locator(".grid .row")).to_have_count(2)
    assert column(page, "name") == ["Rennes Métropole", "ville de Rennes"]
    page.get_by_role("button", name="Effacer les filtres").click()
    expect(page.locator(".grid .row")).to_have_count(14, timeout=30_000)
    expect(head(page, "Thème")).to_be_visible()
    expect(head(page, "Lauréat")).to_have_attribute("aria-sort", "ascending")
    assert column(page, "name")[0] == "Agglomération Cannes Pays de Lérins"


def test_a_laureate_of_the_table_opens_on_the_map(open_page: Open) -> None:
    page = ready(open_page("/donnees?q=rennes&annee=2023"))
    page.locator(".grid .cell-name a").click()
    expect(page.locator("article.card h2")).to_have_text("Rennes Métropole", timeout=30_000)
    expect(page.locator(".sentence")).to_contain_text("1 lauréat")
    expect(page).to_have_url(re.compile(r"/\?annee=2023&q=rennes&laureat=2023-label-rennes"))


def test_beyond_a_hundred_rows_come_by_pages(open_page: Open, serve: Serve, crowded: Path) -> None:
    page = ready(open_page("/donnees", address=serve(crowded)))
    expect(page.locator(".grid .row")).to_have_count(100)
    expect(page.locator(".pager .said")).to_have_text("1 à 100 sur 120")
    expect(page.get_by_role("button", name="Précédents")).to_be_disabled()
    first = column(page, "name")
    page.get_by_role("button", name="Suivants").click()
    expect(page.locator(".grid .row")).to_have_count(20)
    assert len(first + column(page, "name")) == 120
    expect(page.get_by_role("button", name="Suivants")).to_be_disabled()


def test_hostile_laureates_are_text(open_page: Open, serve: Serve, crowded: Path) -> None:
    page = ready(open_page("/donnees", address=serve(crowded)))
    expect(page.locator(".grid img")).to_have_count(0)
    assert crowd.HOSTILE[0] in column(page, "name")


def test_a_file_is_downloaded_under_the_name_of_its_filter(open_page: Open) -> None:
    page = ready(open_page("/donnees?annee=2019&region=11"))
    with page.expect_download() as waiting:
        page.locator(".takeaway").get_by_role("link", name="Excel").click()
    assert waiting.value.suggested_filename == "laureats-2019-ile-de-france.xlsx"
    assert Path(waiting.value.path()).read_bytes().startswith(b"PK")


def test_each_chart_says_its_table(open_page: Open) -> None:
    page = ready(open_page("/donnees"))
    page.get_by_text("Le tableau de ce graphique").first.click()
    table = page.get_by_role("table", name="Lauréats, par édition")
    expect(table).to_be_visible()
    assert sum(map(int, table.locator("tbody td:nth-child(2)").all_text_contents())) == 14


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?annee=2019",
        "?annee=2018&annee=2023&distinction=argent",
        "?region=52&q=nantes",
        "?distinction=startup",
        "?territoire=departement:59",
    ],
)
def test_pages_list_map_and_api_agree(open_page: Open, server: str, query: str) -> None:
    page = ready_map(open_page(f"/{query}"))
    listed = page.locator("[data-testid='stMain'] .list [data-laureate]")
    names = sorted(listed.evaluate_all("all => all.map(one => one.dataset.laureate)"))
    frame = page.frame_locator("iframe")
    drawn = {
        *frame.locator("[data-laureate]").evaluate_all(
            "all => all.map(one => one.dataset.laureate)"
        )
    }
    table = ready_table(open_page(f"/donnees{query}"))
    links = table.locator(".grid .cell-name a").evaluate_all(
        "all => all.map(one => new URLSearchParams(one.search).get('laureat'))"
    )
    address = table.locator(".takeaway a", has_text="GeoJSON").get_attribute("href")
    with urllib.request.urlopen(f"{server}{address}") as answer:  # noqa: S310 - our own server
        features = json.load(answer)["features"]
    assert names == sorted(one["id"] for one in features)
    assert links == [one["id"] for one in features]
    assert drawn == {one["id"] for one in features if one["geometry"]}


def ready_map(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=30_000)
    expect(page.locator(".list .laureate").first).to_be_visible(timeout=30_000)
    return page


def ready_table(page: Page) -> Page:
    expect(page.locator(".grid .table")).to_be_visible(timeout=30_000)
    expect(page.locator(".takeaway")).to_be_visible(timeout=30_000)
    return page


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_nothing_scrolls_sideways_but_tables(open_page: Open, width: int) -> None:
    page = ready(open_page("/donnees", size=(width, 900)))
    assert page.get_by_test_id("stMain").evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", ["/donnees", "/donnees?annee=abc&region=11", "/donnees?q=zzz"])
def test_axe_finds_nothing_wrong(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, size=(width, 900))
    if "zzz" in path:
        expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    else:
        ready(page).get_by_text("Choisir les colonnes").click()
    assert violations(page) == []


def test_no_english_is_said_to_screen_readers(open_page: Open) -> None:
    page = ready(open_page("/donnees"))
    labels = page.locator("[aria-label]:visible").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    english = {"Fullscreen", "Show data", "Vega visualization", "Download", "Search"}
    assert not [label for label in labels if any(word in str(label) for word in english)]
    buttons = page.get_by_role("button").all_text_contents()
    assert not [said for said in buttons if any(word in said for word in english)]
