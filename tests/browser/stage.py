"""The scene, opened as a file with every host blocked."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from dashboard.stage.scene import Options, scene
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from geodata.selection import Selection

ADDRESS = "https://carte.exemple.invalid"
PATIENCE = 60_000  # milliseconds for the map to be drawn
EVERYTHING = Selection()
Size = tuple[int, int]
OpenStage = Callable[..., Page]


def write(
    folder: Path,
    laureates: Sequence[Laureate] | None = None,
    options: Options = Options(address=ADDRESS),  # noqa: B008 - it can't be changed
) -> Path:
    """Write the scene of some laureates, those of the ledger by default."""
    path = folder / "forum.html"
    shown = load_laureates() if laureates is None else laureates
    path.write_bytes(scene(shown, EVERYTHING, Atlas.open(), options))
    return path


def stages(browser: Browser, usual: Path) -> Iterator[OpenStage]:
    """Open the scene; a request, an error of a page or of its console fails the test."""
    wrong: list[str] = []
    with ExitStack() as stack:

        def open_(
            *, path: Path = usual, size: Size = (1280, 720), motion: str = "reduce", **state: str
        ) -> Page:
            width, height = size
            context = browser.new_context(
                viewport={"width": width, "height": height},
                reduced_motion=motion,  # type: ignore[arg-type]
                has_touch=True,
                offline=True,
            )
            stack.callback(context.close)
            _watch(context, wrong)
            page = context.new_page()
            page.goto(f"file://{path}#{urlencode(state)}")
            page.wait_for_function("() => stage.isShown", timeout=PATIENCE)
            return page

        yield open_
    assert not wrong


def address_kept(page: Page) -> None:
    """Wait until the address says what the stage shows: it does so once that is seen."""
    page.wait_for_function("() => !stage.isKeeping", timeout=PATIENCE)


def _watch(context: BrowserContext, wrong: list[str]) -> None:
    def only_the_file(route: Route, request: Request) -> None:
        if request.url.startswith(("file:", "data:")):
            route.continue_()
        else:
            wrong.append(f"asked: {request.url}")
            route.abort()

    context.route("**/*", only_the_file)
    context.on("weberror", lambda error: wrong.append(f"page error: {error.error}"))
    context.on(
        "console", lambda said: said.type == "error" and wrong.append(f"console: {said.text}")
    )
