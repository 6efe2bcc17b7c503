"""Axe in the scene, at the sizes of a hall and of a phone; the keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.access import violations
from tests.browser.stage import OpenStage

SACLAY = "2019-label-paris-saclay"
VIEWS = {
    "overview": {},
    "step": {"laureat": SACLAY, "qr": "oui"},
    "reveal": {"revelation": "2018", "niveau": "2"},
}


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)])
@pytest.mark.parametrize("theme", ["sombre", "clair"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_wrong(
    open_stage: OpenStage, view: str, theme: str, size: tuple[int, int]
) -> None:
    page = open_stage(size=size, theme=theme, **VIEWS[view])
    expect(page.locator("h1")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_wrong_in_help_and_notes(open_stage: OpenStage) -> None:
    page = open_stage(laureat=SACLAY)
    page.keyboard.press("?")
    assert violations(page) == []
    page.keyboard.press("Escape")
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    expect(opened.value.locator("h1")).to_be_visible()
    assert violations(opened.value) == []


def test_everything_is_reached_by_tab_and_its_focus_is_seen(open_stage: OpenStage) -> None:
    page = open_stage()
    buttons = page.locator("#commandes :is(button:enabled, select):visible").count()
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        act, width = page.evaluate(
            """() => {
                const { dataset } = document.activeElement;
                const style = getComputedStyle(document.activeElement);
                const name = dataset.act ?? dataset.filter ?? dataset.step ?? dataset.laureate;
                return [name ?? null, parseFloat(style.outlineWidth) || 0];
            }"""
        )
        if act:
            assert width >= 2, act
            reached.add(act)
    acts = page.locator("#commandes [data-act]:enabled").evaluate_all(
        "all => all.map((one) => one.dataset.act)"
    )
    assert set(acts) <= reached
    assert {"year", "region", "distinction", "order", "delay", SACLAY} <= reached
    assert buttons == len(acts) + 1


def test_a_dialog_keeps_the_focus_and_gives_it_back(open_stage: OpenStage) -> None:
    page = open_stage()
    page.locator("[data-act=help]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    expect(page.locator("[data-act=help]")).to_be_focused()


@pytest.mark.parametrize("size", [(320, 640), (640, 360), (768, 1024), (3840, 2160)])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_lost_at_any_size(
    open_stage: OpenStage, view: str, size: tuple[int, int]
) -> None:
    page = open_stage(size=size, **VIEWS[view])
    width = page.locator("#volet").evaluate("one => one.scrollWidth - one.clientWidth")
    assert width <= 0
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    panel = page.locator("#volet").bounding_box()
    assert panel is not None
    assert panel["height"] >= 120


@pytest.mark.parametrize(
    ("size", "least"), [((1280, 720), 40), ((1920, 1080), 55), ((3840, 2160), 100)]
)
def test_the_name_is_read_from_the_back_of_the_hall(
    open_stage: OpenStage, size: tuple[int, int], least: int
) -> None:
    page = open_stage(size=size, laureat=SACLAY)
    name = "() => parseFloat(getComputedStyle(document.querySelector('h2.name')).fontSize)"
    assert page.evaluate(name) >= least
