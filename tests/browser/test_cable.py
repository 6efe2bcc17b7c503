"""The cable is really out: other hosts fail at once, or hang; loopback answers."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import cable

# reserved for documentation: no one is there, were the cable in
ELSEWHERE = ("http://exemple.invalid/", "https://192.0.2.1/", "https://[2001:db8::1]/")
SECONDS = 3
OUTCOME = """
([urls, wait]) => {
  const ways = {
    fetch: (url) => fetch(url, { mode: "no-cors" }),
    image: (url) => new Promise((found, lost) => {
      Object.assign(new Image(), { onload: found, onerror: lost, src: url });
    }),
    socket: (url) => new Promise((found, lost) => {
      const socket = new WebSocket(url.replace("http", "ws"));
      Object.assign(socket, { onopen: found, onerror: lost });
    }),
  };
  const late = new Promise((done) => setTimeout(done, wait, "hangs"));
  const outcome = async (way, url) => {
    const said = await Promise.race([way(url).then(() => "answers", () => "fails"), late]);
    return `${way.name} ${url} ${said}`;
  };
  return Promise.all(urls.flatMap((url) => Object.values(ways).map((way) => outcome(way, url))));
}
"""
CALL = """
import socket, sys, time
try:
    socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=2)
except OSError as error:
    print("fails:", error)
else:
    print("answers")
"""


@pytest.fixture
def bare(browser: Browser, server: str) -> Page:
    """A page of the application that no test watches over: the browser alone is in the way."""
    context = browser.new_context(ignore_https_errors=True, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{server}/api/health")
    yield page
    context.close()


def test_each_way_out_of_the_browser_is_cut(bare: Page, mode: str) -> None:
    expected = {"out": "fails", "hang": "hangs"}[mode]
    bare.goto("about:blank")  # no policy of ours in the way either
    outcomes = bare.evaluate(OUTCOME, [ELSEWHERE, SECONDS * 1000])
    ways = ("fetch", "image", "socket")
    assert outcomes == [f"{way} {url} {expected}" for url in ELSEWHERE for way in ways]


def test_loopback_answers(bare: Page, server: str) -> None:
    url = f"{server}/assets/icone.svg"
    assert bare.evaluate(OUTCOME, [[url], 30_000])[:2] == [
        f"fetch {url} answers",
        f"image {url} answers",
    ]


def test_a_page_of_another_host_does_not_open(bare: Page, mode: str) -> None:
    reason = {"out": "ERR_NAME_NOT_RESOLVED", "hang": "Timeout"}[mode]
    with pytest.raises(Exception, match=reason):
        bare.goto(ELSEWHERE[0], timeout=SECONDS * 1000)


def call(environment: dict[str, str], host: str, port: int) -> str:
    """Call a host from a Python process; return what became of it."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", CALL, host, str(port)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("host", ["exemple.invalid", "192.0.2.1", "2001:db8::1"])
def test_the_application_has_no_network_either(tmp_path: Path, host: str) -> None:
    calls = tmp_path / "calls.txt"
    assert "the cable is out" in call(cable.environment("out", calls), host, 443)
    assert host in calls.read_text(encoding="utf-8")


def test_the_network_of_the_application_can_hang(tmp_path: Path) -> None:
    calls = tmp_path / "calls.txt"
    with pytest.raises(subprocess.TimeoutExpired):
        call(cable.environment("hang", calls), "exemple.invalid", 443)
    assert "exemple.invalid" in calls.read_text(encoding="utf-8")


def test_the_application_reaches_loopback(tmp_path: Path, server: str) -> None:
    calls = tmp_path / "calls.txt"
    port = int(server.rpartition(":")[2])
    assert call(cable.environment("out", calls), "127.0.0.1", port) == "answers\n"
    assert not calls.exists()


def test_the_black_hole_takes_and_gives_nothing() -> None:
    import socket

    with cable.black_hole() as port, socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(b"GET / HTTP/1.1\r\n\r\n")
        caller.settimeout(0.5)
        with pytest.raises(TimeoutError):
            caller.recv(1)
