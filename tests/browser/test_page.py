import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.choosing import choose

Open = Callable[..., Page]
Serve = Callable[[Path], str]

HOSTILE = (
    "<img src=x onerror=alert(1)>${7*7}",
    "**x** [y](javascript:alert(1)) $\\alpha$ :material/home: {{7*7}}",
)


def ready(page: Page) -> Page:
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=30_000)
    return page


def test_the_page_says_its_language_title_and_description(open_page: Open) -> None:
    page = ready(open_page())
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.title() == "Territoires innovants — la carte des lauréats"
    description = page.locator('meta[name="description"]').get_attribute("content")
    assert "Territoire Innovant" in str(description)
    expect(page.get_by_role("heading", level=1)).to_have_text("Territoires innovants")


def test_the_furniture_of_streamlit_is_not_seen(open_page: Open) -> None:
    page = ready(open_page())
    for name in ("stToolbar", "stHeader", "stDecoration", "stMainMenu"):
        for found in page.get_by_test_id(name).all():
            expect(found).to_be_hidden()


def test_no_english_is_said_to_screen_readers(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019"))
    labels = page.locator("[aria-label]").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    assert not {"Open", "Clear all", "Selected values"} & set(labels)
    assert "Ouvrir la liste" in labels
    assert page.locator("iframe").get_attribute("title") == "Carte des lauréats"
    expect(page.get_by_text("Skip to main content")).to_have_count(0)


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_nothing_scrolls_sideways(open_page: Open, width: int) -> None:
    page = ready(open_page("/?laureat=2018-label-nantes-metropole", size=(width, 900)))
    expect(page.locator("article.card")).to_be_visible()
    too_wide = page.evaluate(
        """() => [...document.querySelectorAll("*")]
            .filter(one => !one.closest(".table-scroll"))
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
            .map(one => one.className || one.tagName)"""
    )
    assert too_wide == []
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("width", [1440, 390])
def test_targets_are_large_enough(open_page: Open, width: int) -> None:
    page = ready(open_page(size=(width, 900)))
    small = (
        "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width && "
        "(box.width < 24 || box.height < 24)).length"
    )
    assert page.locator("main button, main a, section button").evaluate_all(small) == 0
    frame = page.frame_locator("iframe")
    assert frame.locator("button, .laureate, .leaflet-bar a").evaluate_all(small) == 0


def test_unknown_values_of_the_address_are_told_as_text(open_page: Open) -> None:
    page = ready(open_page("/?annee=abc&region=99&distinction=%3Cscript%3Ealert(1)%3C/script%3E"))
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("L’année « abc » n’est pas un nombre")
    expect(notice).to_contain_text("La région « 99 » n’existe pas")
    expect(notice).to_contain_text("« <script>alert(1)</script> »")
    expect(page.get_by_role("status")).to_contain_text("14 lauréats")


def test_an_unknown_laureate_of_the_address_is_told_as_text(open_page: Open) -> None:
    page = ready(open_page("/?laureat=%7B%7B7*7%7D%7D%3Cb%3E$%7B1%7D"))
    expect(page.get_by_role("alert")).to_contain_text("« {{7*7}}<b>${1} »")


def test_choosing_filters_writes_the_address(open_page: Open) -> None:
    page = ready(open_page())
    choose(page, "Édition", "2018")
    page.keyboard.press("Escape")
    expect(page.get_by_role("status")).to_contain_text("3 lauréats")
    page.wait_for_url("**/?annee=2018")
    choose(page, "Distinction", "Label or")
    page.keyboard.press("Escape")
    expect(page.get_by_role("status")).to_contain_text("1 lauréat")
    page.wait_for_url("**/?annee=2018&distinction=or")


def test_the_browser_goes_back_to_the_former_filters(open_page: Open) -> None:
    page = ready(open_page())
    page.get_by_role("combobox", name="Rechercher").fill("rennes")
    page.get_by_role("combobox", name="Rechercher").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("2 lauréats")
    page.wait_for_url("**/?q=rennes")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("14 lauréats")
    expect(page.get_by_role("combobox", name="Rechercher")).to_have_value("")


def test_the_data_shown_can_be_taken_away(open_page: Open) -> None:
    page = ready(open_page("/?annee=2019&region=11"))
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["name"] for row in rows] == [
        "La Communauté d’Agglomération de Paris-Saclay",
        "La Ville de Rosny-Sous-Bois",
    ]


def test_counts_follow_the_filters(open_page: Open) -> None:
    page = ready(open_page("/?distinction=encouragement&distinction=startup"))
    table = page.get_by_role("table", name="Par édition")
    expect(table.get_by_role("row", name="2019")).to_contain_text("3")
    expect(page.get_by_role("table", name="Par région")).to_contain_text("Lieu non établi")


def test_the_source_of_a_laureate_is_linked(open_page: Open) -> None:
    page = ready(open_page("/?laureat=2023-label-rennes-metropole"))
    link = page.locator("article.card a[target=_blank]")
    assert str(link.get_attribute("href")).startswith("https://www.open.global/")
    assert "noopener" in str(link.get_attribute("rel"))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_laureate_is_text_everywhere(
    open_page: Open, serve: Serve, made_up: Callable[..., Path], hostile: str
) -> None:
    address = serve(made_up({"name_as_written": hostile, "project": hostile, "summary": hostile}))
    page = open_page("/?laureat=2021-label-exemple", address=address)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    frame = ready(page).frame_locator("iframe")
    expect(page.locator("article.card h2")).to_have_text(hostile)
    expect(page.locator("article.card .card-project")).to_have_text(hostile)
    expect(page.locator(".st-key-volet button.laureate .name")).to_have_text(hostile)
    expect(page.locator("table.laureates th[scope=row]")).to_have_text(hostile)
    sign = frame.locator(".laureate")
    assert sign.get_attribute("aria-label") == f"Label 2021 — {hostile} : {hostile}"
    sign.hover()
    expect(frame.locator(".tip-name")).to_have_text(hostile)
    assert frame.locator("img").count() == page.locator("img").count() == 0
    sign.click()
    page.wait_for_timeout(600)
    assert dialogs == []


def test_a_broken_ledger_is_told_and_heals(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    path = made_up({"award": "<b>médaille</b>"})
    address = serve(path)
    page = open_page("/", address=address)
    expect(page.get_by_role("alert")).to_contain_text("inventes.csv, ligne 2", timeout=30_000)
    expect(page.get_by_role("alert")).to_contain_text("<b>médaille</b>")
    assert page.request.get(f"{address}/api/health").status == 503
    made_up({})
    page.reload()
    expect(ready(page).get_by_role("status")).to_contain_text("1 lauréat")
    assert page.request.get(f"{address}/api/health").status == 200
