"""A ledger of hostile laureates, all at once: every page shows text, and runs nothing of it.

The laureates are made up.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, FrameLocator, Page, expect

from geodata.laureates import load_laureates
from tests.browser.stage import OpenStage, write
from tests.hostile import TEXTS
from tests.made_up import MADE_UP

Open = Callable[..., Page]
PATIENCE = 60_000
FIELDS = ("name_as_written", "project", "summary", "theme", "note", "source_title")
PLACES = ("commune:93064", "commune:35238", "commune:97411", "epci:200056232", "departement:59")
AWARDS = ("label", "encouragement")
NAMES = [" ".join(text.replace("\ufeff", " ").split()) for text in TEXTS.values()]
FOREIGN = """() => {
    const roots = [document];
    for (let i = 0; i < roots.length; i += 1)
        roots[i].querySelectorAll("*").forEach((one) => {
            if (one.shadowRoot) roots.push(one.shadowRoot);
        });
    const all = roots.flatMap((root) => [...root.querySelectorAll("*")]);
    const harms = (name, value) => /^on/i.test(name) || /^\\s*javascript:/i.test(value);
    return [
        ...all.filter((one) => one.matches("x, img[src='x']")).map((one) => one.outerHTML),
        ...all.flatMap((one) => [...one.attributes])
            .filter((one) => harms(one.name, one.value)).map((one) => `${one.name}=${one.value}`),
    ];
}"""
SEEN = """() => {
    const said = (root) => [...root.childNodes].map((one) => {
        if (one.nodeType === Node.TEXT_NODE) return one.data;
        if (one.nodeType !== Node.ELEMENT_NODE || one.matches("style, script")) return "";
        return `${one.shadowRoot ? said(one.shadowRoot) : ""} ${said(one)}`;
    }).join(" ");
    return said(document.body).replace(/\\s+/g, " ");
}"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A laureate for each hostile text, in each of its fields of text."""
    path = tmp_path / "inventes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(MADE_UP))
        writer.writeheader()
        for i, text in enumerate(TEXTS.values()):
            place = {"id": f"invente-{i}", "territories": PLACES[i % len(PLACES)]}
            award = {"award": AWARDS[i % len(AWARDS)]}
            writer.writerow({**MADE_UP, **place, **award, **dict.fromkeys(FIELDS, text)})
    return path


def is_only_text(page: Page, names: list[str] = NAMES) -> None:
    """Hold a page, and its frames, to show the names and nothing that they would make."""
    said = "".join(frame.evaluate(SEEN) for frame in page.frames)
    assert [name for name in names if name not in said] == []
    assert [harm for frame in page.frames for harm in frame.evaluate(FOREIGN)] == []


def heeded(page: Page) -> list[str]:
    """Note each dialog that a page opens."""
    opened: list[str] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    return opened


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return frame


def test_map_list_card_and_table_show_hostile_laureates_as_text(
    open_page: Open, serve: Callable[[Path], str], ledger: Path
) -> None:
    address = serve(ledger)
    page = open_page("/?laureat=invente-0", address=address)
    dialogs = heeded(page)
    map_of(page)
    expect(page.locator("article.card h2")).to_contain_text(NAMES[0], timeout=PATIENCE)
    is_only_text(page)
    for i in (1, 7, 10):  # a script, a template, Markdown
        page.goto(f"{address}/?laureat=invente-{i}")
        expect(page.locator("article.card h2")).to_contain_text(NAMES[i], timeout=PATIENCE)
        frame = map_of(page)
        sign = frame.locator(".laureate[role=button], [data-id]").first
        sign.dispatch_event("mouseover")
        is_only_text(page)
    page.goto(f"{address}/donnees")
    expect(page.get_by_role("grid").or_(page.get_by_role("table")).first).to_be_visible(
        timeout=PATIENCE
    )
    page.wait_for_function(f"(name) => ({SEEN})().includes(name)", arg=NAMES[-1], timeout=PATIENCE)
    is_only_text(page)
    page.goto(f"{address}/territoire?territoire=commune:93064")
    expect(page.locator(".won").first).to_be_visible(timeout=PATIENCE)
    is_only_text(page, NAMES[:: len(PLACES)])
    page.goto(f"{address}/integrer")
    page.wait_for_function(f"(name) => ({SEEN})().includes(name)", arg=NAMES[-1], timeout=PATIENCE)
    is_only_text(page)
    assert dialogs == []


def test_the_scene_in_a_file_shows_hostile_laureates_as_text(
    open_stage: OpenStage, ledger: Path, tmp_path: Path
) -> None:
    laureates = load_laureates(ledger)
    page = open_stage(path=write(tmp_path, laureates))
    dialogs = heeded(page)
    for laureate in laureates:
        page.keyboard.press("ArrowRight")
        name = " ".join(laureate.name_as_written.replace("\ufeff", " ").split())
        page.wait_for_function(f"(name) => ({SEEN})().includes(name)", arg=name, timeout=PATIENCE)
        assert page.evaluate(FOREIGN) == []
    assert dialogs == []
