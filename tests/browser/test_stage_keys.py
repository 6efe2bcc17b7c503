"""The keys of the stage, each pressed in the file that a presenter opens."""

from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from geodata.laureates import load_laureates
from tests.browser.stage import OpenStage, address_kept

LAUREATES = load_laureates()
LAST = len(LAUREATES)


def where(page: Page) -> str:
    return page.locator(".where").inner_text()


def state(page: Page) -> dict[str, str]:
    address_kept(page)
    said = page.evaluate("() => location.hash.slice(1)")
    return {name: values[0] for name, values in parse_qs(said).items()}


def at(page: Page, number: int) -> None:
    expect(page.locator(".where")).to_have_text(f"{number} / {LAST}")
    expect(page.locator("h2.name")).to_have_text(LAUREATES[number - 1].name_as_written)


def test_it_begins_with_the_overview(open_stage: OpenStage) -> None:
    page = open_stage()
    expect(page.locator("h1")).to_have_text("Territoires innovants")
    expect(page.locator(".summary")).to_contain_text(f"{LAST} lauréats : ")
    expect(page.locator(".row")).to_have_count(LAST)
    assert where(page) == f"Sommaire · {LAST}"


@pytest.mark.parametrize("key", ["ArrowRight", "ArrowDown", "PageDown", "Space"])
def test_keys_that_go_on(open_stage: OpenStage, key: str) -> None:
    page = open_stage()
    page.keyboard.press(key)
    at(page, 1)
    page.keyboard.press(key)
    at(page, 2)
    assert state(page)["laureat"] == LAUREATES[1].id


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowUp", "PageUp"])
def test_keys_that_go_back(open_stage: OpenStage, key: str) -> None:
    page = open_stage(laureat=LAUREATES[2].id)
    page.keyboard.press(key)
    at(page, 2)
    page.keyboard.press(key)
    page.keyboard.press(key)
    at(page, 1)


def test_end_stays_at_the_end_and_home_at_the_beginning(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("End")
    at(page, LAST)
    page.keyboard.press("PageDown")
    at(page, LAST)
    page.keyboard.press("Home")
    at(page, 1)


def test_escape_comes_back_to_the_overview(open_stage: OpenStage) -> None:
    page = open_stage(laureat=LAUREATES[2].id)
    page.keyboard.press("Escape")
    expect(page.locator(".row")).to_have_count(LAST)
    assert "laureat" not in state(page)


@pytest.mark.parametrize(("typed", "number"), [("4", 4), ("12", 12), ("999", LAST), ("0", 1)])
def test_a_number_then_enter_goes_there(open_stage: OpenStage, typed: str, number: int) -> None:
    page = open_stage()
    page.keyboard.type(typed)
    expect(page.locator("#numero")).to_have_text(f"{typed} ↵")
    page.keyboard.press("Enter")
    at(page, number)
    expect(page.locator("#numero")).to_be_hidden()


def test_a_number_can_be_mended_and_given_up(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.type("12")
    page.keyboard.press("Backspace")
    expect(page.locator("#numero")).to_have_text("1 ↵")
    page.keyboard.press("Escape")
    expect(page.locator("#numero")).to_be_hidden()
    page.keyboard.press("Enter")
    assert where(page) == f"Sommaire · {LAST}"


@pytest.mark.parametrize("key", ["b", "B", "."])
def test_the_screen_goes_black_and_a_clicker_brings_it_back(
    open_stage: OpenStage, key: str
) -> None:
    page = open_stage(laureat=LAUREATES[2].id)
    page.keyboard.press(key)
    expect(page.locator("#noir")).to_be_visible()
    box = page.locator("#noir").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (1280, 720)
    page.keyboard.press("PageDown")
    expect(page.locator("#noir")).to_be_hidden()
    at(page, 3)


def test_the_black_screen_ends_with_a_click_and_with_its_key(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("b")
    page.locator("#noir").click()
    expect(page.locator("#noir")).to_be_hidden()
    page.keyboard.press("b")
    page.keyboard.press("b")
    expect(page.locator("#noir")).to_be_hidden()


def test_help_lists_every_key(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("?")
    dialog = page.locator("dialog")
    expect(dialog).to_be_visible()
    keys = page.evaluate("() => [...Keys.KEYS, Keys.NUMBER].map(({ shown }) => shown)")
    assert dialog.locator("tbody th").all_inner_texts() == keys
    assert dialog.evaluate("one => one.scrollHeight <= one.clientHeight")  # all of it is seen
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_letters_can_be_turned_off(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("?")
    page.get_by_label("Touches d’un seul caractère").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.type("b3")
    page.keyboard.press("Enter")
    expect(page.locator("#noir")).to_be_hidden()
    assert where(page) == f"Sommaire · {LAST}"
    assert state(page)["lettres"] == "non"
    page.keyboard.press("PageDown")
    at(page, 1)


def test_the_theme_changes_and_lasts(open_stage: OpenStage) -> None:
    page = open_stage()
    ground = "() => getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.keyboard.press("t")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert page.evaluate(ground) == "rgb(255, 255, 255)" != dark
    address_kept(page)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_plus_and_minus_zoom(open_stage: OpenStage) -> None:
    page = open_stage(laureat=LAUREATES[0].id)
    zoom = "() => stage.map.getZoom()"
    before = page.evaluate(zoom)
    page.keyboard.press("+")
    assert page.evaluate(zoom) == before + 1
    page.keyboard.press("-")
    assert page.evaluate(zoom) == before


def test_full_screen_begins_and_ends(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement === null")


def test_a_refused_full_screen_is_said(open_stage: OpenStage) -> None:
    page = open_stage()
    page.evaluate("() => { Element.prototype.requestFullscreen = () => Promise.reject(); }")
    page.keyboard.press("f")
    expect(page.locator("#message")).to_have_text("Le navigateur refuse le plein écran.")


def test_keys_with_a_modifier_are_the_browsers(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("Control+b")
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator("#noir")).to_be_hidden()
    assert where(page) == f"Sommaire · {LAST}"


@pytest.mark.parametrize("act", ["next", "first", "last", "play", "reveal", "qr", "blank", "theme"])
def test_each_key_is_a_button_too(open_stage: OpenStage, act: str) -> None:
    page = open_stage()
    before = page.url
    page.locator(f"[data-act={act}]").click()
    if act == "blank":
        expect(page.locator("#noir")).to_be_visible()
    else:
        page.wait_for_function("before => location.href !== before", arg=before)


def test_every_act_has_its_button(open_stage: OpenStage) -> None:
    page = open_stage()
    acts = page.evaluate("() => Keys.KEYS.map(({ act }) => act)")
    buttons = page.locator("[data-act]").evaluate_all("all => all.map((one) => one.dataset.act)")
    by_hand = {"closer", "farther", "down", "up"}  # the wheel, two fingers, the map
    assert set(acts) - set(buttons) == by_hand


def test_the_mouse_leaves_space_to_the_clicker(open_stage: OpenStage) -> None:
    page = open_stage()
    page.locator("[data-act=next]").click()
    page.keyboard.press("Space")
    at(page, 2)


def test_a_focused_button_keeps_its_space(open_stage: OpenStage) -> None:
    page = open_stage(laureat=LAUREATES[3].id)
    page.locator("[data-act=first]").focus()
    page.keyboard.press("Space")
    at(page, 1)


def test_each_step_is_announced(open_stage: OpenStage) -> None:
    page = open_stage()
    page.keyboard.press("PageDown")
    said = page.locator("#annonce")
    expect(said).to_have_attribute("aria-live", "polite")
    expect(said).to_contain_text(f"1 sur {LAST} : {LAUREATES[0].name_as_written}")
