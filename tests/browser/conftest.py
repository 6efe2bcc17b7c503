"""The real application, driven in Chromium, with every other host blocked."""

import csv
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

from geodata.laureates import Laureate

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
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
PATIENCE = 60  # seconds for the application to start

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and skip them where there is no browser."""
    absent = pytest.mark.skip(reason="chromium is not on the PATH: apt-get install chromium")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(absent)


@contextmanager
def application(ledger: Path | None = None) -> Iterator[str]:
    """Serve the application on a free port; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    environment = {**os.environ, **({"TERRITOIRES_LEDGER": str(ledger)} if ledger else {})}
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, f"--server.port={port}", "--server.address=127.0.0.1"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(url: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - our own server
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    process.terminate()
    output = process.communicate()[0]
    pytest.fail(f"the application did not start:\n{output}")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The application with the ledger of the repository."""
    with application() as address:
        yield address


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve the application with another ledger."""
    with ExitStack() as stack:
        yield lambda ledger: stack.enter_context(application(ledger))


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
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Open]:
    """Open an address and wait for the map.

    A request to another host, an error of a page or of its console fails the test.
    """
    wrong: list[str] = []
    with ExitStack() as stack:

        def open_(
            path: str = "/", *, address: str = server, size: tuple[int, int] = (1440, 900)
        ) -> Page:
            width, height = size
            context = browser.new_context(
                viewport={"width": width, "height": height}, reduced_motion="reduce"
            )
            stack.callback(context.close)
            page = context.new_page()
            page.route("**/*", lambda route, request: _only(address, route, request, wrong))
            page.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
            page.on(
                "console",
                lambda said: (
                    wrong.append(f"console: {said.text}") if said.type == "error" else None
                ),
            )
            page.goto(f"{address}{path}")
            return page

        yield open_
    assert not wrong


def _only(address: str, route: Route, request: Request, wrong: list[str]) -> None:
    parts = urlsplit(request.url)
    if parts.scheme in ("data", "blob") or parts.netloc == urlsplit(address).netloc:
        route.continue_()
    else:
        wrong.append(f"another host was asked: {request.url}")
        route.abort()
