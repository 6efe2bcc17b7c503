"""The QR codes of the stage, drawn in the browser, against other people's code.

Where a text fills its code, each module is compared with what segno draws. Elsewhere segno
pads with one byte more than it needs, which readers skip: a reader is asked instead.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

import numpy as np
import pytest
import segno
import zxingcpp
from playwright.sync_api import Browser, Page

from dashboard.files import STATIC
from tests.hostile import TEXTS

# How many bytes fill each version at level M, from the standard's table.
FULL = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
FULL += (251, 287, 331, 362, 412, 450, 504, 560, 624, 666)
ADDRESS = "https://carte.exemple.fr/?annee=2019&laureat=2019-label-paris-saclay"
LONG = ADDRESS * 12
SCALE, QUIET = 4, 4


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_script_tag(path=str(STATIC / "scene" / "qr.js"))
    yield page
    page.close()


def drawn(page: Page, text: str, mask: int | None = None) -> list[str]:
    script = """([text, mask]) => Qr.encode(text, mask ?? undefined)
        .map((row) => row.map(Number).join(""))"""
    return page.evaluate(script, [text, mask])


def expected(text: str, mask: int) -> list[str]:
    code = segno.make(text, error="m", mode="byte", mask=mask, boost_error=False, micro=False)
    return ["".join(str(int(module)) for module in row) for row in code.matrix]


def read(rows: list[str]) -> str:
    modules = np.pad(np.array([[int(one) for one in row] for row in rows]), QUIET)
    picture = np.kron(1 - modules, np.full((SCALE, SCALE), 255)).astype(np.uint8)
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


@pytest.mark.parametrize("length", FULL)
def test_each_size_is_what_segno_draws(blank: Page, length: int) -> None:
    text = LONG[:length]
    assert drawn(blank, text, 3) == expected(text, 3)


@pytest.mark.parametrize("mask", range(8))
def test_each_mask_is_what_segno_draws(blank: Page, mask: int) -> None:
    text = LONG[:106]
    assert drawn(blank, text, mask) == expected(text, mask)


@pytest.mark.parametrize("length", [1, 13, 15, 27, 61, 68, 107, 214, 400, 665, 666])
def test_a_reader_reads_what_was_written(blank: Page, length: int) -> None:
    text = LONG[:length]
    assert read(drawn(blank, text)) == text


def test_a_reader_reads_accents(blank: Page) -> None:
    assert read(drawn(blank, "https://forêt.exemple.fr/é")) == "https://forêt.exemple.fr/é"


@pytest.mark.parametrize("name", TEXTS)
def test_a_reader_gets_the_address_of_a_hostile_search(blank: Page, name: str) -> None:
    address = f"https://carte.exemple.fr/?{urlencode({'q': TEXTS[name]})}"
    assert read(drawn(blank, address)) == address


def test_a_text_too_long_gives_nothing(blank: Page) -> None:
    assert blank.evaluate("() => Qr.encode('x'.repeat(667))") is None


def test_it_is_a_picture_with_a_name(blank: Page) -> None:
    code = "Qr.draw('https://x.fr', 'Code QR de l’adresse https://x.fr')"
    names = ["role", "aria-label", "viewBox"]
    said = blank.evaluate(f"names => names.map((name) => {code}.getAttribute(name))", names)
    assert said == ["img", "Code QR de l’adresse https://x.fr", "0 0 29 29"]
