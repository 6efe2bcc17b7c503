"""What the scene of 200 laureates weighs, how soon it is seen, what a filter costs.

Beside it, the file that folium saves of the same laureates, with Leaflet next to it. The
laureates are made up, on real territories. Times are those of the machine as it is.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from dashboard.files import LEAFLET
from dashboard.stage.scene import BUDGET, scene
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests.bench.figures import Figure
from tests.bench.naive.app import JQUERY
from tests.bench.naive.drawing import FILES, departments, frame_of, map_of
from tests.bench.timing import ROUNDS, compare
from tests.browser.running import CHROMIUM, SWITCHES
from tests.full_stage import full_stage

PICTURE_GOAL, FILTER_GOAL = 500, 20  # milliseconds at most
PATIENCE = 60_000
PICTURE = """() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime"""
SHOWN = "() => stage.isShown && performance.now()"
DRAWN = """(markers) => document.querySelectorAll(".leaflet-marker-icon").length === markers
    && performance.now()"""
FILTERS = """() => ["2018", "", "2019", "", "2023", ""].map((year) => {
    const start = performance.now();
    stage.filter("year", year);
    return performance.now() - start;
})"""
NAIVE_FILES = ("leaflet/leaflet.js", "leaflet/leaflet.css", "jquery.js")


def opened(browser: Browser, path: Path, markers: int | None = None) -> tuple[float, ...]:
    """Open a file once; return when it is seen, when whole, and a filter, in milliseconds.

    With ``markers``, it is the naive one, whole with so many markers, and without filters.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(path.as_uri(), timeout=PATIENCE)
    whole = page.wait_for_function(
        DRAWN if markers else SHOWN, arg=markers, timeout=PATIENCE, polling="raf"
    ).json_value()
    first = page.wait_for_function(PICTURE, timeout=PATIENCE).json_value()
    times = (first, whole) if markers else (first, whole, median(page.evaluate(FILTERS)))
    page.close()
    return times


def naive_scene(folder: Path) -> tuple[Path, int]:
    """Save the map of folium with the files that it needs; return it and its markers."""
    shown = frame_of(full_stage())
    shutil.copytree(LEAFLET, folder / "folium/leaflet")
    (folder / "folium/jquery.js").write_text(JQUERY, encoding="utf-8")
    path = folder / "naive.html"
    html = map_of(shown, departments()).get_root().render()
    path.write_text(html.replace(f'"{FILES}/', '"folium/'), encoding="utf-8")
    return path, int(shown.geometry.notna().sum())


def run(quick: bool = False) -> Iterator[Figure]:
    """Write both scenes and measure them in Chromium, where there is one."""
    laureates, atlas, land = full_stage(), Atlas.open(), departments()
    written = scene(laureates, Selection(), atlas)
    with TemporaryDirectory() as name:
        folder = Path(name)
        naive, markers = naive_scene(folder)
        size = naive.stat().st_size
        size += sum((folder / "folium" / one).stat().st_size for one in NAIVE_FILES)
        title = "scène de 200 lauréats, carte sauvée par folium : poids"
        yield Figure("stage", title, "Ko", len(written) / 1e3, size / 1e3)
        bound = "scène de 200 lauréats : poids visé"
        yield Figure("stage", bound, "Ko", len(written) / 1e3, goal=BUDGET / 1e3)
        yield compare(
            *("stage", "scène : récrite en"),
            lambda: scene(laureates, Selection(), atlas),
            lambda: map_of(frame_of(laureates), land).get_root().render(),
        )
        if CHROMIUM is None:
            print("  chromium is not on the PATH: what is seen was not measured")
            return
        path = folder / "forum.html"
        path.write_bytes(written)
        yield from _seen(path, naive, markers, 3 if quick else ROUNDS)


def _seen(path: Path, naive: Path, markers: int, rounds: int) -> Iterator[Figure]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        pairs = [(opened(browser, path), opened(browser, naive, markers)) for _ in range(rounds)]
        browser.close()
    first, whole, a_filter = zip(*(ours for ours, _ in pairs), strict=True)
    naive_first, naive_whole = zip(*(other for _, other in pairs), strict=True)
    both = {"rounds": rounds, "naive_rounds": rounds}
    yield Figure(
        *("stage", "scène : première image", "ms", median(first), median(naive_first)), **both
    )
    title = "scène : première image visée"
    yield Figure("stage", title, "ms", median(first), goal=PICTURE_GOAL, rounds=rounds)
    yield Figure(
        *("stage", "scène : carte entière", "ms", median(whole), median(naive_whole)), **both
    )
    title = "scène : un filtre"
    yield Figure("stage", title, "ms", median(a_filter), goal=FILTER_GOAL, rounds=rounds)
