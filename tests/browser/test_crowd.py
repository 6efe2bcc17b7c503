"""A map with as many laureates as many years would bring. They are made up."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dashboard.files import STATIC
from geodata.atlas import Atlas

Open = Callable[..., Page]
Serve = Callable[[Path], str]

PATIENCE = 60_000


def crowd_of(path: Path, amount: int) -> Path:
    """Write again, for many communes, the one row of a ledger."""
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    communes = [one for one in Atlas.open().of_kind("commune") if one.code < "97"]
    awards = ("label", "encouragement")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        for i, commune in enumerate(communes[:: len(communes) // amount][:amount]):
            changed = {"id": f"invente-{i}", "territories": commune.key, "award": awards[i % 2]}
            writer.writerow({**row, **changed})
    return path


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=PATIENCE)
    return frame


def members(frame: FrameLocator) -> int:
    """Count the laureates that clusters and lone signs stand for."""
    faces = frame.locator(".cluster-face").all_text_contents()
    return sum(map(int, faces)) + frame.locator(".laureate:not([hidden])").count()


def test_signs_shrink_in_a_crowd_and_grow_again(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    page = open_page("/", address=serve(crowd_of(made_up({}), 100)))
    frame = map_of(page)
    signs = frame.locator(".laureate .sign")
    expect(signs).to_have_count(100)
    assert signs.first.evaluate("one => one.offsetWidth") == 18
    expect(frame.locator(".cluster")).to_have_count(0)
    frame.locator("body").evaluate("() => window.map.setZoom(9)")
    assert signs.first.evaluate("one => one.offsetWidth") == 26


def test_hundreds_are_gathered_and_opened_by_keyboard(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    page = open_page("/", address=serve(crowd_of(made_up({}), 500)))
    frame = map_of(page)
    assert frame.locator(".cluster").count() > 10
    assert members(frame) == 500
    largest = max(frame.locator(".cluster-face").all_text_contents(), key=int)
    cluster = frame.get_by_role(
        "button", name=re.compile(f"^Groupe de {largest} lauréats : ")
    ).first
    name = str(cluster.get_attribute("aria-label"))
    said = [int(number) for number in re.findall(r"\d+", name)]
    assert said[0] == sum(said[1:]) == int(largest)
    zoom = frame.locator("body").evaluate("() => window.map.getZoom()")
    cluster.focus()
    page.keyboard.press("Enter")
    expect(frame.locator(".cluster:focus, .laureate:focus")).to_have_count(1, timeout=PATIENCE)
    assert frame.locator("body").evaluate("() => window.map.getZoom()") > zoom
    frame.locator("body").evaluate("() => window.map.setZoom(12)")
    expect(frame.locator(".cluster")).to_have_count(0)
    page.keyboard.press("Home")
    expect(frame.locator(".cluster").first).to_be_visible()


def test_a_group_is_opened_by_mouse(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    frame = map_of(open_page("/", address=serve(crowd_of(made_up({}), 300))))
    body = frame.locator("body")
    zoom = body.evaluate("() => window.map.getZoom()")
    largest = max(frame.locator(".cluster-face").all_text_contents(), key=int)
    frame.locator(".cluster-face", has_text=re.compile(f"^{largest}$")).first.click()
    expect(frame.locator(".cluster:focus, .laureate:focus")).to_have_count(1, timeout=PATIENCE)
    assert body.evaluate("() => window.map.getZoom()") > zoom
    assert members(frame) == 300


def test_what_is_chosen_is_never_gathered(
    open_page: Open, serve: Serve, made_up: Callable[..., Path]
) -> None:
    address = serve(crowd_of(made_up({}), 300))
    frame = map_of(open_page("/?laureat=invente-150", address=address))
    expect(frame.locator(".cluster").first).to_be_visible()
    chosen = frame.locator('.laureate[data-laureate="invente-150"]')
    expect(chosen).to_be_visible()
    expect(chosen).to_have_attribute("aria-pressed", "true")


def test_communes_and_their_names_come_with_zoom(open_page: Open) -> None:
    page = open_page()
    frame = map_of(page)
    body = frame.locator("body")
    commune = frame.locator("#map_div > .leaflet-map-pane path.commune").first
    expect(commune).to_have_count(0)  # asked for from near
    body.evaluate("() => window.map.setView([48.7, 2.2], 9)")
    expect(commune).to_be_attached(timeout=PATIENCE)
    assert commune.evaluate("one => getComputedStyle(one).display") != "none"
    expect(frame.locator(".commune-name")).to_have_count(0)
    body.evaluate("() => window.map.setView([48.7, 2.2], 11.5)")
    expect(frame.locator(".commune-name span").filter(has_text="Gif-sur-Yvette")).to_be_visible()


@pytest.mark.parametrize(
    ("points", "groups"),
    [
        ([], []),
        ([(0, 0)], [[0]]),
        ([(0, 0), (5, 0), (100, 0)], [[0, 1], [2]]),
        ([(0, 0), (9, 0), (18, 0)], [[0, 1], [2]]),
    ],
)
def test_points_near_the_first_of_a_group_join_it(page_of_script, points, groups) -> None:
    found = page_of_script.evaluate(
        "points => globalThis.Clusters.gather(points.map(([x, y]) => ({ x, y })), 10)", points
    )
    assert found == groups


def test_a_pinned_point_stays_alone(page_of_script) -> None:
    found = page_of_script.evaluate(
        """() => globalThis.Clusters.gather(
            [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 2, y: 0 }], 10, place => place === 0)"""
    )
    assert found == [[0], [1, 2]]


@pytest.fixture
def page_of_script(browser):
    page = browser.new_page()
    page.add_script_tag(path=str(STATIC / "clusters.js"))
    yield page
    page.close()
