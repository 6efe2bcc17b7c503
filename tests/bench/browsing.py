"""What a visitor waits for, in Chromium: the first map, and a change of filter."""

import base64
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.bench.figures import Figure, middle
from tests.bench.invented import ledger_of, rows
from tests.browser.running import CHROMIUM, SWITCHES
from tests.serving import NAIVE, OURS, Server, serving

AMOUNTS = (12, 200, 2_000, 10_000)
USUAL = 200  # the laureates of the first map
PATIENCE = 300_000  # milliseconds: the naive application is slow with thousands of laureates
GOALS = {200: 1 / 0.4, 10_000: 1 / 0.1}
FIRST_GOAL = 1 / 0.6
WINDOW: ViewportSize = {"width": 1440, "height": 900}

SEEN = """({ours, count, year}) => {
    const frame = document.querySelector("iframe")?.contentDocument;
    if (!frame) return false;
    if (!ours) {
        const said = [...document.querySelectorAll("strong")].map((one) => one.textContent);
        const markers = frame.querySelectorAll(".leaflet-marker-icon").length;
        return said.includes(`${count} lauréats`) && markers === count;
    }
    const sentence = document.querySelector(".sentence")?.textContent ?? "";
    const said = sentence.replace(/[\\s\\u202f]/g, "");
    const drawn = frame.querySelector("[data-drawn]")?.dataset.drawn ?? "";
    const host = document.querySelector(".st-key-liste_cadre");
    const roots = [...(host?.querySelectorAll("*") ?? [])].map((one) => one.shadowRoot ?? one);
    const list = roots.map((one) => one.querySelector(".title .note")).find(Boolean);
    const first = roots.map((one) => one.querySelector(".title")).find(Boolean);
    return said.startsWith(`${count}lauréat`)
        && (year ? drawn.includes(`year=${year}`) : drawn && !drawn.includes("year="))
        && frame.querySelectorAll(".laureate, .cluster").length > 0
        && Boolean(list) && (!year || first.textContent.startsWith(year));
}"""
WATCH = f"""(wanted) => {{
    const seen = {SEEN};
    window.start = null;
    addEventListener("keydown", (event) => {{
        if (event.key === "Enter" || event.key === "Backspace") window.start = performance.now();
    }}, {{ capture: true, once: true }});
    window.changed = new Promise((tell) => {{
        const look = () => window.start !== null && seen(wanted)
            ? tell(performance.now() - window.start) : requestAnimationFrame(look);
        look();
    }});
}}"""


@dataclass(slots=True)
class Visit:
    """The first map of a page: milliseconds, bytes and requests."""

    time: float = 0
    bytes: int = 0
    requests: int = 0


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield browser
        browser.close()


def visit(page: Page, server: Server, wanted: dict[str, object]) -> Visit:
    """Open a page and wait until its map is seen."""
    seen = Visit()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def add(amount: float) -> None:
        seen.bytes += int(amount)

    def ask(_: object) -> None:
        seen.requests += 1

    session.on("Network.requestWillBeSent", ask)
    session.on("Network.loadingFinished", lambda said: add(said["encodedDataLength"]))
    session.on(
        "Network.webSocketFrameReceived",
        lambda said: add(len(base64.b64decode(said["response"]["payloadData"]))),
    )
    page.goto(server.address, wait_until="commit")
    page.wait_for_function(SEEN, arg=wanted, timeout=PATIENCE, polling="raf")
    seen.time = page.evaluate("performance.now()")
    session.detach()
    return seen


def filtering(page: Page, wanted: dict[str, object], year: str) -> float:
    """Choose an edition in the filter, or take it away; return the milliseconds until it shows."""
    box = page.get_by_role("combobox", name="Édition")
    box.click()
    if year:
        box.fill(year)
    page.evaluate(WATCH, wanted)
    box.press("Enter" if year else "Backspace")
    time: float = page.evaluate("window.changed")
    page.keyboard.press("Escape")
    return time


def first_maps(browser: Browser, server: Server, ours: bool, rounds: int) -> list[Visit]:
    """Return the medians of visits with a cold cache, then with a warm one."""
    wanted = {"ours": ours, "count": USUAL, "year": ""}
    pairs = []
    for _ in range(rounds + 1):  # the first one warms the server
        with browser.new_context(viewport=WINDOW, bypass_csp=True) as context:
            pairs.append([visit(context.new_page(), server, wanted) for _ in ("cold", "warm")])
    return [
        Visit(
            middle([one.time for one in kind]) or 0,
            int(middle([one.bytes for one in kind]) or 0),
            int(middle([one.requests for one in kind]) or 0),
        )
        for kind in zip(*pairs[1:], strict=True)
    ]


def filters(browser: Browser, server: Server, ours: bool, amount: int, rounds: int) -> float | None:
    """Return the median time of changes of the edition, each asked for the first time."""
    years = Counter(row["edition"] for row in rows(amount))
    whole = {"ours": ours, "count": amount, "year": ""}
    with browser.new_context(viewport=WINDOW, bypass_csp=True) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        visit(page, server, whole)
        times = []
        for year in sorted(years, reverse=True)[:rounds]:
            wanted = {"ours": ours, "count": years[year], "year": year}
            times.append(filtering(page, wanted, year))
            filtering(page, whole, "")
    return middle(times)


def run(quick: bool = False) -> list[Figure]:
    """Measure both applications on the same ledgers, one after the other in the same browser."""
    if CHROMIUM is None:
        print("  chromium is not on the PATH: what is seen was not measured")
        return []
    rounds = 3 if quick else 5
    figures = []
    for amount in AMOUNTS[:2] if quick else AMOUNTS:
        with TemporaryDirectory() as folder, ExitStack() as stack:
            ledger = ledger_of(Path(folder) / "inventes.csv", amount)
            browser = stack.enter_context(chromium())
            ours = stack.enter_context(serving(OURS, ledger))
            naive = stack.enter_context(serving(NAIVE, ledger))
            if amount == USUAL:
                figures += _first(
                    first_maps(browser, ours, True, rounds),
                    first_maps(browser, naive, False, rounds),
                )
            few = rounds if amount <= USUAL else 3
            figures.append(
                Figure(
                    "browsing",
                    f"un filtre, {amount} lauréats",
                    "ms",
                    filters(browser, ours, True, amount, rounds),
                    filters(browser, naive, False, amount, few),
                    goal=GOALS.get(amount),
                    size=amount,
                )
            )
    return figures


def _first(ours: list[Visit], naive: list[Visit]) -> list[Figure]:
    figures = []
    for mine, other, cache in zip(ours, naive, ("vide", "plein"), strict=True):
        said = f"première carte, cache {cache}"
        figures += [
            Figure("browsing", said, "ms", mine.time, other.time, goal=FIRST_GOAL),
            Figure("browsing", f"{said} : octets", "Ko", mine.bytes / 1e3, other.bytes / 1e3),
            Figure("browsing", f"{said} : requêtes", "", mine.requests, other.requests),
        ]
    return figures
