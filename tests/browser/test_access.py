from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import violations

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
    assert violations(page) == []
