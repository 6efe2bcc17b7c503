"""Take pictures of the real application: ``python -m tests.browser.screenshots [FOLDER]``.

Without a folder, only the pictures of the README are made; the first is that of social cards.
"""

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.running import CHROMIUM, ROOT, SWITCHES, application
from tests.browser.stage import write

PICTURE = ROOT / "dashboard" / "static" / "apercu.png"
STAGE = ROOT / "dashboard" / "static" / "scene" / "apercu.png"
STEP = "#laureat=2018-label-nantes-metropole"
CHOSEN = "/?laureat=2018-label-nantes-metropole"
FILTERED = "/?annee=2019&region=11&laureat=2019-label-paris-saclay"
VIEWS = {
    "1440": ("/", 1440, 900),
    "1440-fiche": (FILTERED, 1440, 900),
    "1440-entiere": ("/", 1440, 2300),
    "768": (CHOSEN, 768, 2600),
    "390": (CHOSEN, 390, 4200),
}


def take(browser: Browser, url: str, width: int, height: int) -> bytes:
    """Return the picture of a page, in PNG, once its map is drawn."""
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(url)
    page.frame_locator("iframe").locator("[data-drawn]").wait_for()
    page.wait_for_timeout(1000)  # fonts and the last layout
    picture = page.screenshot()
    page.close()
    return picture


def take_stage(browser: Browser) -> bytes:
    """Return the picture of a step of the scene, in PNG."""
    with TemporaryDirectory() as folder:
        page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
        page.goto(f"file://{write(Path(folder))}{STEP}")
        page.wait_for_function("() => stage.isShown")
        page.wait_for_timeout(500)  # fonts and the last layout
        picture = page.screenshot()
        page.close()
    return picture


def save(picture: bytes, path: Path) -> None:
    """Write a picture without what it does not need."""
    Image.open(io.BytesIO(picture)).convert("RGB").save(path, optimize=True)


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with application() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        save(take(browser, f"{address}{CHOSEN}", 1440, 900), PICTURE)
        save(take_stage(browser), STAGE)
        for name, (path, width, height) in VIEWS.items() if folder else ():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.png").write_bytes(take(browser, f"{address}{path}", width, height))
        browser.close()


if __name__ == "__main__":
    main()
