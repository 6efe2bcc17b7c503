"""A map with as many laureates as many years would bring. They are made up."""

import csv
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from geodata.atlas import Atlas

Open = Callable[..., Page]
Serve = Callable[[Path], str]

AMOUNT = 200


def crowd_of(path: Path) -> Path:
    """Write again, for many communes, the one row of a ledger."""
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    communes = [one for one in Atlas.open().of_kind("commune") if one.code < "97"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        for i, commune in enumerate(communes[:: len(communes) // AMOUNT][:AMOUNT]):
            writer.writerow({**row, "id": f"invente-{i}", "territories": commune.key})
    return path


def test_signs_shrink_in_a_crowd_and_grow_again(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    page = open_page("/", address=serve(crowd_of(made_up({}))))
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=30_000)
    signs = frame.locator(".laureate .sign")
    expect(signs).to_have_count(AMOUNT)
    assert signs.first.evaluate("one => one.offsetWidth") == 12
    frame.locator("body").evaluate("() => window.map.setZoom(9)")
    assert signs.first.evaluate("one => one.offsetWidth") == 26
