"""The cable is out: no host but loopback answers the browser, nor the application.

``out`` makes such a call fail at once, ``hang`` lets it wait for ever. The browser is
told by its own switches, the application by `tests/browser/cut/sitecustomize.py`.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

CUT = Path(__file__).parent / "cut"
MODE, CALLS = "TESTS_CABLE", "TESTS_CABLE_CALLS"
OUT, HANG = "out", "hang"
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"


@contextmanager
def switches(mode: str) -> Iterator[tuple[str, ...]]:
    """Yield the switches of a browser that reaches no other host."""
    if mode == OUT:
        yield (NOWHERE,)
    else:
        with black_hole() as port:
            yield (f"--proxy-server=http://127.0.0.1:{port}",)


@contextmanager
def black_hole() -> Iterator[int]:
    """Listen on a port of loopback, accept all that comes, and never answer."""
    held: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0), backlog=128) as server:

        def swallow() -> None:
            while True:
                try:
                    held.append(server.accept()[0])
                except OSError:
                    return  # closed: the tests are over

        Thread(target=swallow, daemon=True).start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            for one in held:
                one.close()


def environment(mode: str, calls: Path) -> dict[str, str]:
    """Return the environment of a Python whose calls of other hosts fail, or hang.

    Each such call is written to ``calls``.
    """
    known = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(CUT), *([known] if known else [])])
    return {**os.environ, "PYTHONPATH": path, MODE: mode, CALLS: str(calls)}
