"""The real application, driven in Chromium, with the cable out (see `tests.browser.cable`)."""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, sync_playwright

from geodata.laureates import Laureate
from tests.browser import cable
from tests.browser.running import CHROMIUM, SWITCHES, application
from tests.browser.stage import OpenStage, stages, write

MADE_UP = {
    "id": "2021-label-exemple",
    "edition": "2021",
    "award": "label",
    "name_as_written": "Lauréat inventé",
    "kind": "commune",
    "project": "Projet inventé",
    "territories": "commune:93064",
    "match_method": "exact",
    "match_score": "1",
    "source_title": "Source inventée",
    "confidence": "low",
}

PROBE = re.compile(r"/[a-z-]+/_stcore/(health|host-config)")
Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and skip them where there is no browser.

    A busy machine may let a wait run out: such a test is tried again, which the report
    says; one that is wrong fails each time.
    """
    absent = pytest.mark.skip(reason="chromium is not on the PATH: apt-get install chromium")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=2))
            if CHROMIUM is None:
                item.add_marker(absent)


@pytest.fixture(scope="session")
def mode(request: pytest.FixtureRequest) -> str:
    """What happens to a call of another host: ``out``, it fails; ``hang``, it never ends."""
    return request.config.getoption("--cable")


@pytest.fixture(scope="session")
def alone(mode: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of an application that no other host answers; it must ask none."""
    calls = tmp_path_factory.mktemp("cable") / "calls.txt"
    yield cable.environment(mode, calls)
    assert not calls.exists(), calls.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def server(alone: dict[str, str]) -> Iterator[str]:
    """The application with the ledger of the repository."""
    with application(environment=alone) as address:
        yield address


@pytest.fixture
def serve(alone: dict[str, str]) -> Iterator[Callable[[Path], str]]:
    """Serve the application with another ledger."""
    with ExitStack() as stack:
        yield lambda ledger: stack.enter_context(application(ledger, alone))


@pytest.fixture
def made_up(tmp_path: Path) -> Callable[..., Path]:
    """Write a ledger of one laureate, made up from a row of the real one's columns."""

    def write(values: dict[str, str]) -> Path:
        path = tmp_path / "inventes.csv"
        row = {**dict.fromkeys(Laureate.model_fields, ""), **MADE_UP, **values}
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(row))
            writer.writeheader()
            writer.writerow(row)
        return path

    return write


@pytest.fixture(scope="session")
def browser(mode: str) -> Iterator[Browser]:
    with cable.switches(mode) as switches, sync_playwright() as playwright:
        arguments = [*SWITCHES, *switches]
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, server: str, serve: Callable[[Path], str]) -> Iterator[Open]:
    """Open an address and wait for the map.

    It asks for ``serve``, so that a page is closed before the application that it shows.

    A request to another host, an error of a page or of its console fails the test.
    """
    wrong: list[str] = []
    with ExitStack() as stack:

        def open_(
            path: str = "/",
            *,
            address: str = server,
            size: tuple[int, int] = (1440, 900),
            scale: float = 1,
        ) -> Page:
            width, height = size
            context = browser.new_context(
                viewport={"width": width, "height": height},
                device_scale_factor=scale,
                reduced_motion="reduce",
            )
            stack.callback(context.close)
            page = context.new_page()
            page.route("**/*", lambda route, request: _only(address, route, request, wrong))
            page.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
            page.on("console", lambda said: _heed(said, wrong))
            page.goto(f"{address}{path}")
            return page

        yield open_
    assert not wrong


def _heed(said: ConsoleMessage, wrong: list[str]) -> None:
    """Note an error; below the root, Streamlit looks for its server in vain before it finds it."""
    probe = re.fullmatch(
        r"/[a-z-]+/_stcore/(health|host-config)", urlsplit(said.location["url"]).path
    )
    if said.type == "error" and not probe:
        wrong.append(f"console: {said.text}")


def _only(address: str, route: Route, request: Request, wrong: list[str]) -> None:
    parts = urlsplit(request.url)
    if parts.scheme in ("data", "blob") or parts.netloc == urlsplit(address).netloc:
        route.continue_()
    else:
        wrong.append(f"another host was asked: {request.url}")
        route.abort()


@pytest.fixture(scope="session")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scene of the ledger of the repository, as a file."""
    return write(tmp_path_factory.mktemp("scene"))


@pytest.fixture
def open_stage(browser: Browser, forum: Path) -> Iterator[OpenStage]:
    """Open the scene as a file, with no network."""
    yield from stages(browser, forum)
