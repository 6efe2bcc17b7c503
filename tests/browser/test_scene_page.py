"""The page Scène and the embedded map, in the real application."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import violations

Open = Callable[..., Page]
PATIENCE = 60_000


def opened(open_page: Open, path: str, size: tuple[int, int] = (1440, 900)) -> Page:
    page = open_page(path, size=size)
    preview = page.frame_locator("iframe[title='Aperçu de la scène']")
    expect(preview.locator(".summary")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("footer.colophon")).to_be_attached()
    return page


def test_the_preview_is_the_scene_of_the_filters(open_page: Open) -> None:
    page = opened(open_page, "/scene?annee=2019&region=11")
    preview = page.frame_locator("iframe[title='Aperçu de la scène']")
    expect(preview.locator(".row")).to_have_count(2)
    expect(page.locator(".sentence")).to_contain_text("2 lauréats")


ON_THE_MAP = "#carte > .leaflet-map-pane .laureate .sign"
UNDER = """selector => {
    const boxes = selector => [...document.querySelectorAll(selector)]
        .map(one => one.getBoundingClientRect()).filter(({ width }) => width);
    const map = document.querySelector("#carte").getBoundingClientRect();
    const isOut = box => box.top < map.top || box.bottom > map.bottom || box.left < map.left;
    const meet = (one, other) => one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom;
    const isUnder = box => boxes(".inset").some(other => meet(box, other));
    return boxes(selector).filter(box => isOut(box) || isUnder(box)).length;
}"""


@pytest.mark.parametrize("width", [1440, 1024, 768, 390])
def test_no_sign_of_the_preview_lies_under_an_inset_or_off_the_map(
    open_page: Open, width: int
) -> None:
    page = opened(open_page, "/scene", (width, 900))
    preview = page.frame_locator("iframe[title='Aperçu de la scène']")
    expect(preview.locator(ON_THE_MAP).first).to_be_visible()
    assert (
        preview.locator("body").evaluate(f"(_, selector) => ({UNDER})(selector)", ON_THE_MAP) == 0
    )


def test_the_scene_opens_in_a_window_of_its_own(open_page: Open) -> None:
    page = opened(open_page, "/scene?annee=2019")
    with page.context.expect_page() as new:
        page.get_by_role("link", name="Ouvrir la scène").click()
    stage = new.value
    expect(stage.locator(".where")).to_have_text("Sommaire · 5", timeout=PATIENCE)
    stage.keyboard.press("PageDown")
    stage.keyboard.press("q")
    expect(stage.locator(".qr-address")).to_contain_text("/?annee=2019&laureat=2019-")


def test_the_file_that_is_downloaded_needs_nothing(
    open_page: Open, browser: Browser, tmp_path: Path
) -> None:
    page = opened(open_page, "/scene?annee=2018")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Télécharger le fichier").click()
    path = tmp_path / saved.value.suggested_filename
    saved.value.save_as(path)
    assert path.name == "forum.html"
    context = browser.new_context(offline=True)
    alone = context.new_page()
    alone.goto(f"file://{path}")
    expect(alone.locator(".row")).to_have_count(3)
    context.close()


def test_the_order_of_the_page_is_that_of_the_stage(open_page: Open) -> None:
    page = opened(open_page, "/scene?ordre=region")
    preview = page.frame_locator("iframe[title='Aperçu de la scène']")
    expect(preview.locator("[data-filter=order] option:checked")).to_have_text("Par région")


def test_the_code_says_the_address_of_the_view(open_page: Open, server: str) -> None:
    page = opened(open_page, "/scene?annee=2019")
    address = f"{server}/?annee=2019"
    code = page.get_by_role("img", name=f"Code QR de l’adresse {address}")
    expect(code).to_be_visible()
    assert code.evaluate("one => one.naturalWidth") > 100
    expect(page.locator("figcaption")).to_have_text(address)


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_wrong_on_the_page(open_page: Open, width: int) -> None:
    assert violations(opened(open_page, "/scene?annee=2019", (width, 900))) == []


def test_nothing_is_lost_on_a_narrow_screen(open_page: Open) -> None:
    page = opened(open_page, "/scene", (320, 800))
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth <= one.clientWidth")


def embedded(open_page: Open, query: str, size: tuple[int, int] = (800, 500)) -> Page:
    page = open_page(f"/integrer?{query}", size=size)
    expect(page.locator("#dit")).not_to_be_empty(timeout=PATIENCE)
    return page


def test_the_embedded_map_opens_a_few_words_and_the_whole_map(open_page: Open) -> None:
    page = embedded(open_page, "annee=2019&region=11")
    expect(page.locator("#dit")).to_have_text("2 lauréats : 2 labels.")
    sign = page.locator("#carte > .leaflet-map-pane [data-laureate='2019-label-rosny-sous-bois']")
    sign.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#fiche h2")).to_have_text("La Ville de Rosny-Sous-Bois")
    page.keyboard.press("Escape")
    expect(page.locator("#fiche")).to_be_hidden()
    expect(sign).to_be_focused()
    link = page.get_by_role("link", name="Carte complète")
    assert link.get_attribute("href") == "/?annee=2019&region=11"
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")


@pytest.mark.parametrize("size", [(1440, 900), (700, 420), (610, 300), (390, 560), (320, 400)])
def test_no_sign_of_the_embedded_map_lies_under_an_inset(
    open_page: Open, size: tuple[int, int]
) -> None:
    page = embedded(open_page, "", size)
    expect(page.locator(ON_THE_MAP).first).to_be_visible()
    assert page.evaluate(UNDER, ON_THE_MAP) == 0


def test_the_embedded_map_is_a_list_too(open_page: Open) -> None:
    page = embedded(open_page, "annee=2019")
    page.get_by_text("En liste").click()
    page.locator("#liste button", has_text="Cmarue").click()
    expect(page.locator("#fiche")).to_contain_text("lieu non établi")


def test_the_embedded_map_says_what_it_left_out(open_page: Open) -> None:
    page = embedded(open_page, f"annee=abc&q={quote('<img src=x onerror=alert(1)>')}")
    expect(page.locator("#dit")).to_contain_text("« abc » n’est pas un nombre")


def test_the_embedded_map_says_that_the_ledger_cannot_be_read(
    serve: Callable[[Path], str], tmp_path: Path, browser: Browser
) -> None:
    ledger = tmp_path / "laureates.csv"
    ledger.write_text("id,edition\n", encoding="utf-8")
    page = browser.new_page(viewport={"width": 390, "height": 560})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    answer = page.goto(f"{serve(ledger)}/integrer?theme=clair")
    assert answer
    assert answer.status == 503
    expect(page.get_by_role("main")).to_contain_text("Les lauréats ne peuvent pas être lus")
    expect(page.get_by_role("link", name="Carte complète")).to_be_visible()
    assert violations(page) == []
    page.close()
    assert wrong == []


@pytest.mark.parametrize("theme", ["clair", "sombre", "auto"])
@pytest.mark.parametrize("size", [(800, 500), (320, 300)])
def test_axe_finds_nothing_wrong_in_the_embedded_map(
    open_page: Open, theme: str, size: tuple[int, int]
) -> None:
    page = embedded(open_page, f"annee=2019&theme={theme}", size)
    page.get_by_text("En liste").click()
    page.locator("#liste button", has_text="Rosny").click()
    assert violations(page) == []


@contextmanager
def another_site(body: str) -> Iterator[str]:
    """Serve a page from another origin; yield its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_port}/"
        other.shutdown()


def test_a_page_of_another_site_shows_the_embedded_map_and_no_other(
    browser: Browser, server: str
) -> None:
    frames = "".join(f'<iframe src="{server}{path}"></iframe>' for path in ("/integrer", "/scene"))
    context = browser.new_context()
    with another_site(frames) as address:
        page = context.new_page()
        page.goto(address)
        first, second = page.locator("iframe").all()
        said = first.content_frame.locator("#dit")
        expect(said).to_contain_text("14 lauréats", timeout=PATIENCE)
        expect(second.content_frame.locator(".masthead")).to_have_count(0)
        assert not any(frame.url.endswith("/scene") for frame in page.frames)
    context.close()
