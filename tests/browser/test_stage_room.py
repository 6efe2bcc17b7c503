"""The room of the stage: long texts, long lists and large screens. The laureates are made up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.laureates import Laureate
from tests.browser.stage import OpenStage, stages, write
from tests.full_stage import full_stage
from tests.made_up import MADE_UP

STAGE = (1280, 720)
SENTENCE = "Une phrase inventée, pour occuper la scène autant qu’un long résumé le ferait. "
READ = 16  # pixels, under which nothing is read from a hall
SEEN = """one => {
    const { top, bottom } = one.getBoundingClientRect();
    const room = document.getElementById("volet").getBoundingClientRect();
    return room.top <= top + 1 && bottom <= room.bottom + 1;
}"""
Summed = Callable[[int], Page]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the scene of 201 laureates."""
    return write(tmp_path_factory.mktemp("full"), full_stage())


@pytest.fixture
def open_summed(browser: Browser, tmp_path: Path) -> Iterator[Summed]:
    """Open the step of a laureate whose summary has so many sentences."""
    opened = stages(browser, tmp_path / "forum.html")
    open_stage = next(opened)

    def open_(sentences: int) -> Page:
        row = {**MADE_UP, "id": "long", "summary": (SENTENCE * sentences).strip()}
        write(tmp_path, [Laureate.model_validate(row)])
        return open_stage(size=STAGE, laureat="long")

    yield open_
    next(opened, None)


def test_a_summary_that_holds_is_in_plain_type(open_summed: Summed) -> None:
    page = open_summed(2)
    panel = page.locator("#volet")
    assert panel.evaluate("one => one.style.getPropertyValue('--fit')") in ("", "1")
    expect(panel).not_to_have_attribute("data-more", "")


def test_a_long_summary_is_set_smaller_and_holds(open_summed: Summed) -> None:
    page = open_summed(9)
    panel, about = page.locator("#volet"), page.locator(".about")
    page.wait_for_function("() => Number(stage.panel.box.style.getPropertyValue('--fit')) < 1")
    assert panel.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    assert about.evaluate(SEEN)
    assert about.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= READ


def test_what_holds_in_no_size_is_read_to_its_end_by_keyboard(open_summed: Summed) -> None:
    page = open_summed(40)
    panel = page.locator("#volet")
    expect(panel).to_have_attribute("data-more", "")
    hash_ = page.evaluate("location.hash")
    for _ in range(12):
        page.keyboard.press("Shift+ArrowDown")
    page.wait_for_function("() => !stage.panel.box.hasAttribute('data-more')")
    bottom = "one => one.scrollTop + one.clientHeight >= one.scrollHeight - 2"
    assert panel.evaluate(bottom)
    assert page.evaluate("location.hash") == hash_  # it is the same step
    for _ in range(12):
        page.keyboard.press("Shift+ArrowUp")
    page.wait_for_function("() => stage.panel.box.scrollTop === 0")


def test_the_next_step_begins_at_its_beginning(open_stage: OpenStage, crowd: Path) -> None:
    page = open_stage(path=crowd, size=STAGE)
    page.keyboard.press("Shift+ArrowDown")
    page.wait_for_function("() => stage.panel.box.scrollTop > 0")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => stage.panel.box.scrollTop === 0")
    expect(page.locator(".name")).to_be_in_viewport()


def test_the_list_is_read_by_keyboard(open_stage: OpenStage, crowd: Path) -> None:
    page = open_stage(path=crowd, size=STAGE)
    rows = page.locator(".row")
    expect(rows.nth(30)).not_to_be_in_viewport()
    for _ in range(6):
        page.keyboard.press("Shift+ArrowDown")
    page.wait_for_function("() => stage.panel.box.scrollTop > 2000")
    expect(rows.first).not_to_be_in_viewport()


@pytest.mark.parametrize("size", [STAGE, (3840, 2160), (390, 844)])
def test_what_is_revealed_is_seen_and_its_button_covers_nothing(
    open_stage: OpenStage, crowd: Path, size: tuple[int, int]
) -> None:
    page = open_stage(path=crowd, size=size)
    page.keyboard.press("r")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        latest = page.locator(".tier.is-open").first
        expect(latest.locator(".tier-title")).to_be_in_viewport(ratio=1)
    foot = page.locator(".reveal-foot")
    width = "one => one.getBoundingClientRect().width"
    assert foot.evaluate(width) >= page.locator(".tier").first.evaluate(width)
    opaque = "one => getComputedStyle(one).backgroundColor.startsWith('rgb(')"
    assert foot.evaluate(opaque)
    expect(page.locator(".reveal-next")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("size", [STAGE, (1024, 600), (3840, 2160)])
def test_the_help_holds_on_the_stage(open_stage: OpenStage, size: tuple[int, int]) -> None:
    page = open_stage(size=size)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    close = dialog.get_by_role("button", name="Fermer")
    close.focus()
    expect(close).to_be_in_viewport(ratio=1)
    if size != (1024, 600):
        assert dialog.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    box = page.get_by_label("Touches d’un seul caractère")
    assert box.evaluate("one => one.offsetHeight / parseFloat(getComputedStyle(one).fontSize)") > 1


@pytest.mark.parametrize(("size", "smallest"), [(STAGE, 20), ((3840, 2160), 40)])
def test_signs_of_the_insets_grow_with_the_stage(
    open_stage: OpenStage, size: tuple[int, int], smallest: int
) -> None:
    page = open_stage(size=size)
    sign = page.locator(".inset .laureate:not([hidden]) .sign").first
    assert sign.evaluate("one => one.getBoundingClientRect().width") >= smallest
