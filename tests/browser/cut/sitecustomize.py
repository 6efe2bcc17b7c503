"""Python reads this file as it starts: it takes the network away, but for loopback."""

import os
import sys
import time
from pathlib import Path

LOOPBACK = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "", None)  # noqa: S104 - where it listens
EVENTS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto")
FOREVER = 600  # seconds: longer than any test


def _host(event, arguments):
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        return address[0] if isinstance(address, tuple) else None  # a path is of this machine
    host = arguments[0]
    return host.decode() if isinstance(host, bytes) else host


def _cut(event, arguments):
    if event not in EVENTS:
        return
    host = _host(event, arguments)
    if host in LOOPBACK:
        return
    with Path(os.environ["TESTS_CABLE_CALLS"]).open("a", encoding="utf-8") as calls:
        calls.write(f"{event} {host}\n")
    if os.environ["TESTS_CABLE"] == "hang":
        time.sleep(FOREVER)
    raise OSError(101, "the cable is out")


sys.addaudithook(_cut)
