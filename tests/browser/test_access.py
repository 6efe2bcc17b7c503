from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?annee=2019&region=11&laureat=2019-label-paris-saclay",
        "/?annee=abc",
        "/?q=introuvable",
    ],
)
def test_axe_finds_nothing_wrong(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, size=(width, 900))
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=30_000)
    expect(page.locator("footer.colophon")).to_be_attached()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
