"""The box that suggests, alone on a page, with suggestions made up by the test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

STATIC = Path(__file__).parents[2] / "dashboard" / "static"
SETUP = """
() => {
  globalThis.asked = [];
  globalThis.chosen = [];
  const all = ["Alpha", "Alphonse", "Beta <img src=x onerror=alert(1)>"];
  globalThis.box = Combobox.make({
    id: "essai",
    label: "Territoire",
    hint: "Un nom",
    suggest: async (text) => {
      asked.push(text);
      if (text === "panne") throw new Error("made up");
      if (text === "a") await new Promise((done) => setTimeout(done, 400));
      const names = all.filter((name) => name.toLowerCase().startsWith(text.toLowerCase()));
      return names.map((name) => ({ value: name, name, detail: "inventé" }));
    },
    onChoose: (option) => chosen.push(option.value),
    ...(globalThis.free ? { onSubmit: (text) => chosen.push(`=${text}`) } : {}),
  });
  document.querySelector("main").append(box.element);
}
"""


@pytest.fixture
def box(browser: Browser) -> Iterator[Callable[..., Page]]:
    pages: list[Page] = []

    def open_(*, free: bool = False) -> Page:
        page = browser.new_page()
        pages.append(page)
        page.set_content(
            '<html lang="fr"><title>Essai</title><style>body{color-scheme:light}</style>'
            "<main><h1>Essai</h1></main></html>"
        )
        for name in ("tokens.css", "combobox.css"):
            page.add_style_tag(path=STATIC / name)
        page.add_script_tag(path=STATIC / "combobox.js")
        page.evaluate(f"globalThis.free = {'true' if free else 'false'}")
        page.evaluate(SETUP)
        return page

    yield open_
    for page in pages:
        page.close()


def typed(page: Page, text: str) -> None:
    page.get_by_role("combobox", name="Territoire").press_sequentially(text)


def chosen(page: Page) -> list[str]:
    return page.evaluate("chosen")


def test_options_are_announced_and_chosen_by_keyboard(box: Callable[..., Page]) -> None:
    page = box()
    field = page.get_by_role("combobox", name="Territoire")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_accessible_description("Un nom")
    typed(page, "alp")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".combobox-status")).to_contain_text("2 suggestions.")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "essai-list-1")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")  # past the end: the text alone
    expect(field).not_to_have_attribute("aria-activedescendant", "essai-list-1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert chosen(page) == ["Alphonse"]
    expect(field).to_have_value("Alphonse")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_enter_takes_the_first_even_before_the_list_came(box: Callable[..., Page]) -> None:
    page = box()
    typed(page, "alph")
    page.keyboard.press("Enter")
    page.wait_for_function("chosen.length === 1")
    assert chosen(page) == ["Alpha"]


def test_enter_gives_the_text_where_a_text_will_do(box: Callable[..., Page]) -> None:
    page = box(free=True)
    typed(page, "alph")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Enter")
    assert chosen(page) == ["=alph"]
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_escape_closes_then_empties(box: Callable[..., Page]) -> None:
    page = box()
    field = page.get_by_role("combobox")
    typed(page, "alp")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("alp")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    assert chosen(page) == []


def test_a_pointer_chooses_and_leaving_closes(box: Callable[..., Page]) -> None:
    page = box()
    typed(page, "alp")
    page.get_by_role("option", name="Alphonse").click()
    assert chosen(page) == ["Alphonse"]
    page.get_by_role("combobox").fill("alp")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.get_by_role("heading").click()
    page.get_by_role("combobox").blur()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_an_older_answer_never_replaces_a_newer_one(box: Callable[..., Page]) -> None:
    page = box()
    page.get_by_role("combobox").fill("a")
    page.wait_for_function("asked.length === 1")
    page.get_by_role("combobox").fill("beta")
    expect(page.get_by_role("option")).to_have_count(1)
    page.wait_for_timeout(600)  # the older answer comes in the meantime
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option")).to_contain_text("Beta")


def test_hostile_names_are_text(box: Callable[..., Page]) -> None:
    page = box()
    typed(page, "beta")
    expect(page.get_by_role("option")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("img").count() == 0


def test_nothing_found_and_a_failure_are_said(box: Callable[..., Page]) -> None:
    page = box()
    page.get_by_role("combobox").fill("zzz")
    expect(page.locator(".combobox-status")).to_have_text("Aucune suggestion.")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.get_by_role("combobox").fill("panne")
    expect(page.locator(".combobox-status")).to_contain_text("ne sont pas disponibles")


def test_axe_finds_nothing_wrong(box: Callable[..., Page]) -> None:
    page = box()
    typed(page, "alp")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option")).to_have_count(2)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
