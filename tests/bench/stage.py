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
from tests.bench.timing import ROUNDS, seconds
from tests.browser.running import CHROMIUM, SWITCHES
from tests.full_stage import full_stage

GOALS = {"first picture": 500, "whole map": None, "a filter": 20}  # milliseconds at most
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


def run() -> None:
    """Write the scene and measure it in Chromium, where there is one."""
    print("\nThe scene of 200 laureates")
    laureates = full_stage()
    written = b""

    def write() -> None:
        nonlocal written
        written = scene(laureates, Selection(), Atlas.open())

    write()
    print(f"  {'size':<22} {len(written):>9} bytes, {BUDGET} at most")
    print(f"  {'written again in':<22} {seconds(write):9.2f} s")
    if CHROMIUM is None:
        print("  chromium is not on the PATH: what is seen was not measured", file=sys.stderr)
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "forum.html"
        path.write_bytes(written)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        rounds = [measure(browser, path) for _ in range(ROUNDS)]
        browser.close()
    for (name, goal), times in zip(GOALS.items(), zip(*rounds, strict=True), strict=True):
        said = f", {goal} at most" if goal else ""
        print(f"  {name:<22} {median(times):9.1f} ms{said}")


if __name__ == "__main__":
    run()
