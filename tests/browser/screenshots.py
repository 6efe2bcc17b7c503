"""Take pictures of the real application: ``python -m tests.browser.screenshots [FOLDER]``.

The pictures of the README are made anew; with a folder, every page is taken too,
whole, light and dark, at three widths, to be looked at.
"""

import io
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.running import CHROMIUM, SWITCHES, application
from tests.serving import ROOT

STATIC = ROOT / "dashboard" / "static"
CHOSEN = "/?laureat=2018-label-nantes-metropole"
STEP = "/api/scene.html#laureat=2018-label-nantes-metropole"
README = {
    "apercu.png": (CHOSEN, 1440, 900),
    "apercu-carte.png": ("/?annee=2019&region=11&laureat=2019-label-paris-saclay", 1440, 900),
    "apercu-territoire.png": ("/territoire?territoire=epci:200056232", 1440, 900),
    "scene/apercu.png": (STEP, 1280, 720),
}
PAGES = {
    "carte": CHOSEN,
    "territoire": "/territoire?territoire=epci:200056232",
    "donnees": "/donnees",
    "scene": "/scene",
    "a-propos": "/a-propos",
    "accessibilite": "/accessibilite",
    "integrer": "/integrer?laureat=2018-label-nantes-metropole",
    "fichier": STEP,
}
THEMES = ("light", "dark")
WIDTHS = (1440, 768, 390)
TALLEST = 7000  # pixels


def picture(
    browser: Browser,
    url: str,
    size: tuple[int, int],
    settle: Callable[[Page], None],
    theme: str = "light",
) -> bytes:
    """Return the picture of a page, in PNG, once its maps are drawn."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, reduced_motion="reduce", color_scheme=theme
    )
    page.goto(url)
    page.locator("footer.colophon, .laureates-map").first.wait_for(state="attached")
    for frame in page.locator("iframe[title='Carte des lauréats']").all():
        frame.content_frame.locator("[data-drawn]").wait_for()
    page.wait_for_timeout(1500)  # fonts, charts and the last layout
    settle(page)
    taken = page.screenshot()
    page.close()
    return taken


def as_it_opens(_: Page) -> None:
    """Leave the page as its window shows it."""


def whole(page: Page) -> None:
    """Stretch the window until the page holds in it."""
    main = page.get_by_test_id("stMain")
    if not main.count():
        return  # a map that fills its window
    height = main.evaluate("one => one.scrollHeight")
    width = page.viewport_size["width"]
    page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
    page.wait_for_timeout(1500)


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with application() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        for name, (path, *size) in README.items():
            taken = picture(browser, f"{address}{path}", tuple(size), as_it_opens)
            Image.open(io.BytesIO(taken)).convert("RGB").save(STATIC / name, optimize=True)
        for (name, path), theme, width in product(PAGES.items(), THEMES, WIDTHS) if folder else ():
            folder.mkdir(parents=True, exist_ok=True)
            taken = picture(browser, f"{address}{path}", (width, 900), whole, theme)
            (folder / f"{name}-{theme}-{width}.png").write_bytes(taken)
        browser.close()


if __name__ == "__main__":
    main()
