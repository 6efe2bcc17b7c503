"""What a visitor waits for, in Chromium: the first map, and a change of filter."""

import base64
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from playwright.sync_api import TimeoutError as TooLong

from dashboard.words.wording import number
from tests.bench.figures import Figure, middle
from tests.bench.invented import ledger_of, rows
from tests.browser.running import CHROMIUM, SWITCHES
from tests.serving import NAIVE, OURS, Server, serving

AMOUNTS = (12, 200, 2_000, 10_000)
USUAL = 200  # the laureates of the first map
PATIENCE = 240.0  # seconds of a first map: what has not come took longer
CAP = 120.0  # seconds of a change of filter, or to take it away
BUDGET = 30.0  # seconds of changes of filter after which a stay ends
LAUNCHES = 3
GOALS = {200: 1 / 0.4, 10_000: 1 / 0.1}
FIRST_GOAL = 1 / 0.6
ROUNDS = 5
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
    window.start = window.took = null;
    addEventListener("keydown", (event) => {{
        if (event.key === "Enter" || event.key === "Backspace") window.start = performance.now();
    }}, {{ capture: true, once: true }});
    const look = () => {{
        if (window.start !== null && seen(wanted)) window.took = performance.now() - window.start;
        else requestAnimationFrame(look);
    }};
    look();
    return true;
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
    page.wait_for_function(SEEN, arg=wanted, timeout=PATIENCE * 1000, polling="raf")
    seen.time = page.evaluate("performance.now()")
    session.detach()
    return seen


def filtering(page: Page, wanted: dict[str, object], year: str) -> float:
    """Choose an edition in the filter, or take it away; return the milliseconds until it shows.

    They are counted from the key that chooses. A page too busy to heed the visitor before that
    spends the cap too: no step waits for ever.

    Raises
    ------
    TooLong
        Where it does not show before the cap.
    """
    end = time.monotonic() + CAP

    def left() -> float:
        return max(1.0, (end - time.monotonic()) * 1000)  # zero would be no limit

    box = page.get_by_role("combobox", name="Édition")
    box.click(timeout=left())
    if year:
        box.fill(year, timeout=left())
    page.wait_for_function(WATCH, arg=wanted, timeout=left())
    box.press("Enter" if year else "Backspace", timeout=left())
    took: float = page.wait_for_function("window.took", timeout=left()).json_value()
    with suppress(TooLong):  # it has shown; what comes next will say that the page is stuck
        box.press("Escape", timeout=left())
    return took


def first_maps(browser: Browser, server: Server, ours: bool, rounds: int) -> list[list[Visit]]:
    """Return visits with a cold cache, then with a warm one, of each round; the server is warm."""
    wanted = {"ours": ours, "count": USUAL, "year": ""}
    pairs = []
    for _ in range(rounds):
        with browser.new_context(viewport=WINDOW, bypass_csp=True) as context:
            pairs.append([visit(context.new_page(), server, wanted) for _ in ("cold", "warm")])
    return pairs


def _middles(pairs: list[list[Visit]]) -> list[Visit]:
    """Return the middle visit with a cold cache, and with a warm one."""
    return [
        Visit(
            middle([one.time for one in kind]) or 0,
            int(middle([one.bytes for one in kind]) or 0),
            int(middle([one.requests for one in kind]) or 0),
        )
        for kind in zip(*pairs, strict=True)
    ]


@dataclass(slots=True)
class Stay:
    """A visit to a server just launched: milliseconds, of which the last may have been stopped."""

    first: float
    changes: list[float] = field(default_factory=list)
    is_first_stopped: bool = False
    is_stopped: bool = False


def stay(browser: Browser, server: Server, ours: bool, amount: int, rounds: int) -> Stay:
    """Measure the first map, then changes of the edition until the budget is spent.

    Each edition is asked for the first time.
    """
    years = Counter(row["edition"] for row in rows(amount))
    whole = {"ours": ours, "count": amount, "year": ""}
    with browser.new_context(viewport=WINDOW, bypass_csp=True) as context:
        page = context.new_page()
        try:
            found = Stay(visit(page, server, whole).time)
        except TooLong:
            return Stay(PATIENCE * 1000, is_first_stopped=True)
        start = time.monotonic()
        for year in sorted(years, reverse=True)[:rounds]:
            wanted = {"ours": ours, "count": years[year], "year": year}
            try:
                found.changes.append(filtering(page, wanted, year))
            except TooLong:
                found.changes.append(CAP * 1000)
                found.is_stopped = True
                break
            if time.monotonic() - start > BUDGET:
                break
            try:
                filtering(page, whole, "")
            except TooLong:
                break
    return found


def stays(browser: Browser, script: str, ledger: Path, amount: int, rounds: int) -> list[Stay]:
    """Launch an application several times and visit it; once, where it is too slow to end."""
    found: list[Stay] = []
    for _ in range(LAUNCHES):
        with serving(script, ledger) as server:
            found.append(stay(browser, server, script == OURS, amount, rounds))
        if found[-1].is_first_stopped or found[-1].is_stopped:
            break
    return found


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both applications on the same ledgers, one after the other in the same browser."""
    if CHROMIUM is None:
        print("  chromium is not on the PATH: what is seen was not measured")
        return
    rounds = 3 if quick else ROUNDS
    for amount in AMOUNTS[:2] if quick else AMOUNTS:
        with TemporaryDirectory() as folder, chromium() as browser:
            ledger = ledger_of(Path(folder) / "inventes.csv", amount)
            found = [stays(browser, one, ledger, amount, rounds) for one in (OURS, NAIVE)]
            yield from figures_of_stays(amount, *found)
            if amount == USUAL:
                yield from _first(*(_visits(browser, one, ledger, rounds) for one in (OURS, NAIVE)))


def figures_of_stays(amount: int, ours: list[Stay], naive: list[Stay]) -> Iterator[Figure]:
    """Write stays in both applications: what was stopped is a bound, or missing where ours."""
    laureates = f"{number(amount)} lauréats"
    yield Figure(
        "browsing",
        f"première carte après le lancement, {laureates}",
        "ms",
        None if any(one.is_first_stopped for one in ours) else middle([one.first for one in ours]),
        middle([one.first for one in naive]),
        size=amount,
        is_bound=any(one.is_first_stopped for one in naive),
        rounds=len(ours),
        naive_rounds=len(naive),
    )
    changes, naive_changes = (
        [time for one in kind for time in one.changes] for kind in (ours, naive)
    )
    yield Figure(
        "browsing",
        f"un filtre, {laureates}",
        "ms",
        None if any(one.is_stopped for one in ours) else middle(changes),
        middle(naive_changes),
        goal=GOALS.get(amount) if naive_changes else None,
        size=amount,
        is_bound=any(one.is_stopped for one in naive),
        rounds=len(changes),
        naive_rounds=len(naive_changes),
    )


def _visits(browser: Browser, script: str, ledger: Path, rounds: int) -> list[list[Visit]]:
    with serving(script, ledger) as server:
        first_maps(browser, server, script == OURS, 1)  # the server prepares what it prepares
        return first_maps(browser, server, script == OURS, rounds)


def _first(ours: list[list[Visit]], naive: list[list[Visit]]) -> Iterator[Figure]:
    rounds = {"rounds": len(ours), "naive_rounds": len(naive)}
    for mine, other, cache in zip(_middles(ours), _middles(naive), ("vide", "plein"), strict=True):
        said = f"première carte, {USUAL} lauréats, cache {cache}"
        for title, unit, pair, goal in (
            (said, "ms", (mine.time, other.time), FIRST_GOAL),
            (f"{said} : octets", "Ko", (mine.bytes / 1e3, other.bytes / 1e3), None),
            (f"{said} : requêtes", "", (mine.requests, other.requests), None),
        ):
            yield Figure("browsing", title, unit, *pair, goal=goal, **rounds)
