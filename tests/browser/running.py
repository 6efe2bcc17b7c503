"""The browser of the tests, and the application that it shows."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.serving import serving

CHROMIUM = shutil.which("chromium")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)


@contextmanager
def application(
    ledger: Path | None = None, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Serve the application on a free port; yield its address."""
    with serving(ledger=ledger, environment=environment) as server:
        yield server.address
