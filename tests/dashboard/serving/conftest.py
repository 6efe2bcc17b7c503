"""nginx for the tests, before small servers that say which one they are."""

import http.client
import json
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dashboard.serving.errors import ServingError
from dashboard.serving.proxy import Proxy, find_nginx
from dashboard.serving.worker import LOOPBACK, free_ports
from tests.waiting import wait_until


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs nginx where there is none."""
    try:
        find_nginx()
    except ServingError:
        absent = pytest.mark.skip(reason="nginx is absent: sh dashboard/serving/install_nginx.sh")
        for item in items:
            if "nginx" in getattr(item, "fixturenames", ()):
                item.add_marker(absent)


@pytest.fixture
def nginx() -> Path:
    """The program."""
    return find_nginx()


@dataclass
class Said:
    """An answer, as a client sees it."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def backend(self) -> str:
        """Which backend answered."""
        return json.loads(self.body)["backend"]


@dataclass
class Backend:
    """A server that answers as told, and notes what it is asked."""

    name: str
    body: str = "first"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    answered: list[int] = field(default_factory=list)
    server: ThreadingHTTPServer | None = None

    @property
    def port(self) -> int:
        return self.server.server_address[1]

    def start(self, port: int = 0) -> None:
        backend = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                backend.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer((LOOPBACK, port), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.asked.append({**headers, "path": request.path})
        body = json.dumps({"backend": self.name, "body": self.body}).encode()
        etag = f'W/"{self.body}"'
        known = request.headers.get("If-None-Match") == etag
        status = 304 if known else self.status
        self.answered.append(status)
        request.send_response(status)
        for name, value in {
            "ETag": etag,
            "Cache-Control": "no-cache",
            "Connection": "close",
            **self.headers,
        }.items():
            request.send_header(name, value)
        if not known:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if not known:
            request.wfile.write(body)

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@dataclass
class Front:
    """nginx and the backends behind it."""

    port: int
    backends: list[Backend]
    proxy: Proxy

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Said:
        """Ask nginx; ``X_Ledger="…"`` gives the header X-Ledger."""
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, named)
        answer = connection.getresponse()
        said = Said(answer.status, answer.headers, answer.read())
        connection.close()
        return said


@pytest.fixture
def crossable() -> Iterator[Path]:
    """A temporary folder that nginx may cross: it leaves root for another user.

    Not below that of pytest, which each start of pytest closes to others.
    """
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture
def front(nginx: Path, crossable: Path) -> Iterator[Callable[..., Front]]:
    """Start nginx before some backends."""
    with ExitStack() as stack:

        def start(amount: int = 1) -> Front:
            backends = [Backend(f"backend {i}") for i in range(amount)]
            for backend in backends:
                backend.start()
                stack.callback(backend.stop)
            (port,) = free_ports(1)
            proxy = Proxy(nginx, crossable, LOOPBACK, port, [one.port for one in backends])
            proxy.start()
            stack.callback(proxy.stop)
            wait_until(proxy.is_well)
            for backend in backends:
                backend.asked.clear()
                backend.answered.clear()
            return Front(port, backends, proxy)

        yield start
