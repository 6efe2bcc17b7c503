"""Addresses: each opens the view that it names; old and hostile ones open politely."""

from collections.abc import Callable
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PATIENCE = 30_000

HOSTILE = [
    "/?annee=99999999999999999999&region=%00&distinction=%2e%2e%2f",
    "/?q=" + quote("<svg/onload=alert(1)>'\"`${7*7}{{7*7}}"),
    "/?q=" + "a" * 3000,
    "/?territoire=commune:00000&territoire=epci:1&laureat=" + quote("../../etc/passwd"),
    "/?fond=javascript:alert(1)&mesure=" + quote("</script><script>alert(1)</script>"),
    "/?annee=2019&annee=2019&annee=deux-mille&inconnu=1&__proto__=2",
    "/?laureat=2019-label-paris-saclay&laureat=autre",
    "/?%F0%9F%92%A9=%F0%9F%92%A9&q=%F0%9F%92%A9%E2%80%AEabc",
]


@pytest.mark.parametrize("path", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_address_opens_politely(open_page: Open, path: str) -> None:
    page = open_page(path)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    expect(page.frame_locator("iframe").locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=PATIENCE)
    expect(page.get_by_role("status")).to_contain_text("auréat")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.locator("img").count() == 0
    assert dialogs == []


@pytest.mark.parametrize(
    ("path", "sentence", "amount"),
    [
        ("/?annee=2019&annee=2018&region=11&region=44", "2 lauréats", 2),
        ("/?distinction=or&distinction=startup", "5 lauréats", 4),
        ("/?territoire=epci:200056232&fond=departements&mesure=million", "1 lauréat", 1),
        ("/?q=donnees&annee=2023", "1 lauréat", 1),
    ],
)
def test_a_link_opens_the_same_view_in_another_browser(
    open_page: Open, path: str, sentence: str, amount: int
) -> None:
    for page in (open_page(path), open_page(path)):
        expect(page.get_by_role("status")).to_contain_text(sentence, timeout=PATIENCE)
        signs = page.frame_locator("iframe").locator(".laureate")
        expect(signs).to_have_count(amount, timeout=PATIENCE)
        assert unquote(page.url).endswith(path)
