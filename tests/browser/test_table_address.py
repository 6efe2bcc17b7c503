"""The sort and the columns of the page Données: in the address, and back in another browser."""

from collections.abc import Callable
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
PATIENCE = 30_000
USUAL = ["Lauréat", "Édition", "Distinction", "Territoire", "Région", "Projet"]
HOSTILE = "<img src=x onerror=alert(1)>"


def ready(page: Page) -> Page:
    expect(page.locator(".grid .table")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    return page


def heads(page: Page) -> list[str]:
    found: list[str] = page.locator(".grid .sort").evaluate_all(
        "all => all.map(one => one.firstChild.data)"
    )
    return found


def head(page: Page, title: str) -> Locator:
    return page.locator(".grid").get_by_role("columnheader", name=title, exact=True)


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_sort_and_columns_go_to_the_address_and_open_in_another_browser(open_page: Open) -> None:
    page = ready(open_page("/donnees?annee=2019"))
    assert heads(page) == USUAL
    page.get_by_text("Choisir les colonnes").click()
    page.get_by_role("checkbox", name="Thème").check()
    page.get_by_role("checkbox", name="Projet").uncheck()
    head(page, "Lauréat").get_by_role("button").click()
    head(page, "Lauréat").get_by_role("button").click()
    assert query(page) == {
        "annee": ["2019"],
        "colonnes": ["name,edition,award,territory_names,region_names,theme"],
        "tri": ["-name"],
    }
    names = page.locator(".grid .cell-name").all_text_contents()
    other = ready(open_page(f"/donnees?{urlsplit(page.url).query}"))
    assert heads(other) == [*USUAL[:-1], "Thème"]
    expect(head(other, "Lauréat")).to_have_attribute("aria-sort", "descending")
    assert other.locator(".grid .cell-name").all_text_contents() == names
    other.get_by_text("Choisir les colonnes").click()
    expect(other.get_by_role("checkbox", name="Thème")).to_be_checked()
    expect(other.get_by_role("checkbox", name="Projet")).not_to_be_checked()


def test_what_is_usual_leaves_the_address(open_page: Open) -> None:
    page = ready(open_page("/donnees?colonnes=name,project&tri=edition"))
    assert heads(page) == ["Lauréat", "Projet"]
    page.get_by_text("Choisir les colonnes").click()
    for title in ("Édition", "Distinction", "Territoire", "Région"):
        page.get_by_role("checkbox", name=title, exact=True).check()
    assert query(page) == {"tri": ["edition"]}


def test_a_filter_keeps_them_and_going_back_gives_the_former_ones(open_page: Open) -> None:
    page = ready(open_page("/donnees?annee=2019&tri=name"))
    page.get_by_role("button", name="Effacer les filtres").click()
    expect(page.locator(".grid .row")).to_have_count(14, timeout=PATIENCE)
    assert query(page) == {"tri": ["name"]}
    head(page, "Édition").get_by_role("button").click()
    assert query(page) == {"tri": ["edition"]}
    page.go_back()
    expect(page.locator(".grid .row")).to_have_count(5, timeout=PATIENCE)
    expect(head(page, "Lauréat")).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize(
    "path",
    [
        "?colonnes=&tri=",
        "?colonnes=__proto__,constructor&tri=--name",
        f"?colonnes={quote(HOSTILE)}&tri={quote(HOSTILE)}",
        f"?colonnes={','.join(['x'] * 500)}&tri=-toString",
    ],
)
def test_hostile_values_are_as_none(open_page: Open, path: str) -> None:
    page = ready(open_page(f"/donnees{path}"))
    assert heads(page) == USUAL
    expect(page.locator(".grid caption")).to_have_text(
        "Lauréats, de la dernière édition à la première."
    )
    expect(page.locator(".grid img")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_what_is_known_among_the_unknown_is_kept(open_page: Open) -> None:
    page = ready(open_page("/donnees?colonnes=theme,<b>,project,theme&tri=theme"))
    assert heads(page) == ["Lauréat", "Projet", "Thème"]
    expect(head(page, "Thème")).to_have_attribute("aria-sort", "ascending")
