from collections.abc import Callable

from playwright.sync_api import FrameLocator, Page, expect

Open = Callable[..., Page]

FOCUSED = "() => document.activeElement?.dataset?.laureate ?? document.activeElement?.tagName"


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=30_000)
    return frame


def tab_until(page: Page, frame: FrameLocator, wanted: str, steps: int = 60) -> None:
    for _ in range(steps):
        page.keyboard.press("Tab")
        if frame.locator("body").evaluate(FOCUSED) == wanted:
            return
    raise AssertionError(f"{wanted} was not reached in {steps} steps")


def test_a_sign_is_reached_and_chosen_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    frame = map_of(page)
    tab_until(page, frame, "2019-encouragement-erdre-et-gesvres")
    page.keyboard.press("Enter")
    expect(page.locator("article.card")).to_contain_text("situé en Pays de la Loire")
    assert frame.locator("body").evaluate(FOCUSED) == "2019-encouragement-erdre-et-gesvres"


def test_space_chooses_too(open_page: Open) -> None:
    page = open_page("/?q=rosny")
    frame = map_of(page)
    tab_until(page, frame, "2019-label-rosny-sous-bois")
    page.keyboard.press("Space")
    expect(page.locator("article.card")).to_contain_text("Ville numérique")


def test_every_sign_can_be_reached(open_page: Open) -> None:
    page = open_page()
    frame = map_of(page)
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(frame.locator("body").evaluate(FOCUSED))
    shown = frame.locator(".laureate").evaluate_all("all => all.map(one => one.dataset.laureate)")
    assert set(shown) <= reached


def test_focus_is_seen_and_says_what_hovering_says(open_page: Open) -> None:
    page = open_page("/?q=rosny")
    frame = map_of(page)
    tab_until(page, frame, "2019-label-rosny-sous-bois")
    sign = frame.locator(".laureate")
    outline = sign.evaluate("one => getComputedStyle(one).outlineWidth")
    assert float(outline.removesuffix("px")) >= 2
    focused = frame.locator(".tip").inner_text()
    page.keyboard.press("Tab")
    sign.hover()
    assert frame.locator(".tip").first.inner_text() == focused
    assert "La Ville de Rosny-Sous-Bois" in focused
    listed = page.locator(".st-key-volet button.laureate").inner_text()
    assert set(focused.splitlines()) <= set(listed.splitlines())


def test_keys_move_the_map_and_bring_france_back(open_page: Open) -> None:
    page = open_page("/?q=saclay")
    frame = map_of(page)
    body = frame.locator("body")
    state = "() => [window.map.getZoom(), window.map.getCenter().lng]"
    frame.locator("#map_div").focus()
    zoom, lng = body.evaluate(state)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    expect(frame.locator("#map_div")).to_be_focused()
    moved_zoom, moved_lng = body.evaluate(state)
    assert moved_zoom == zoom + 1
    assert moved_lng > lng
    page.keyboard.press("-")
    assert body.evaluate(state)[0] == zoom
    page.keyboard.press("0")
    assert body.evaluate(state)[0] < 7


def test_home_brings_france_back_from_a_sign(open_page: Open) -> None:
    page = open_page("/?q=saclay")
    frame = map_of(page)
    frame.locator(".laureate").focus()
    page.keyboard.press("Home")
    assert frame.locator("body").evaluate("() => window.map.getZoom()") < 7


def test_the_list_is_used_by_keyboard(open_page: Open) -> None:
    page = open_page()
    map_of(page)
    button = page.locator(".st-key-volet button.laureate").filter(has_text="Nantes")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.card")).to_contain_text("CityLab")
    expect(button).to_be_focused()


NAME = """() => {
    let one = document.activeElement;
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (one.tagName === "IFRAME") one = one.contentDocument.activeElement;
    const label = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent;
    const name = label ?? one.title ?? "";
    return `${one.tagName} ${name.trim() || one.textContent.trim()}`.trim();
}"""


def test_every_stop_of_the_keyboard_has_a_name_and_none_is_an_outline(open_page: Open) -> None:
    page = open_page()
    map_of(page)
    expect(page.locator("footer.colophon")).to_be_attached(timeout=30_000)
    stops = []
    for _ in range(45):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(NAME))
    assert sum("Label" in stop for stop in stops) >= 8  # the signs were among them
    assert not [stop for stop in stops if stop.startswith("path")]
    assert not [stop for stop in stops if " " not in stop]


def test_an_outline_still_tells_its_laureate_to_the_mouse(open_page: Open) -> None:
    frame = map_of(open_page("/?q=rosny"))
    shape = frame.locator("#map_div > .leaflet-map-pane path.shape:not(.commune)").first
    expect(shape).to_have_attribute("tabindex", "-1")
    over = {"bubbles": True, "clientX": 300, "clientY": 200}
    shape.dispatch_event("mouseover", over)
    expect(frame.locator(".tip-name").first).to_contain_text("Rosny-Sous-Bois")
