"""What the scene of 200 laureates weighs, how soon it is seen, what a filter costs.

The laureates are made up, on real territories. Times are those of the machine as it is.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from dashboard.stage.scene import BUDGET, scene
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests.bench.figures import Figure
from tests.bench.timing import ROUNDS, seconds
from tests.browser.running import CHROMIUM, SWITCHES
from tests.full_stage import full_stage

GOALS = {"première image": 500, "carte entière": None, "un filtre": 20}  # milliseconds at most
PICTURE = """() => new Promise((tell) => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const wait = () => (seen() ? tell(seen()) : requestAnimationFrame(wait));
    wait();
})"""
MAP = """() => new Promise((tell) => {
    const wait = () => (stage.isShown ? tell(performance.now()) : requestAnimationFrame(wait));
    wait();
})"""
FILTERS = """() => ["2018", "", "2019", "", "2023", ""].map((year) => {
    const start = performance.now();
    stage.filter("year", year);
    return performance.now() - start;
})"""


def measure(browser: Browser, path: Path) -> tuple[float, float, float]:
    """Open the scene once; return when it is seen, when whole, and a filter, in milliseconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(f"file://{path}")
    first = page.evaluate(PICTURE)
    whole = page.evaluate(MAP)
    filtering = median(page.evaluate(FILTERS))
    page.close()
    return first, whole, filtering


def run(quick: bool = False) -> list[Figure]:
    """Write the scene and measure it in Chromium, where there is one."""
    laureates = full_stage()
    written = scene(laureates, Selection(), Atlas.open())
    size = Figure(
        "stage", "scène de 200 lauréats : poids", "Ko", len(written) / 1e3, goal=BUDGET / 1e3
    )
    again = seconds(lambda: scene(laureates, Selection(), Atlas.open()))
    figures = [size, Figure("stage", "scène : récrite en", "ms", again * 1000)]
    if CHROMIUM is None:
        print("  chromium is not on the PATH: what is seen was not measured", file=sys.stderr)
        return figures
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "forum.html"
        path.write_bytes(written)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        rounds = [measure(browser, path) for _ in range(3 if quick else ROUNDS)]
        browser.close()
    return figures + [
        Figure("stage", f"scène : {name}", "ms", median(times), goal=goal)
        for (name, goal), times in zip(GOALS.items(), zip(*rounds, strict=True), strict=True)
    ]
