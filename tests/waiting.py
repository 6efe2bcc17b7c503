"""Wait for a condition, not for a time."""

import time
from collections.abc import Callable

PATIENCE = 60.0


def wait_until(holds: Callable[[], object], patience: float = PATIENCE) -> None:
    """Return as soon as a condition holds; fail if it does not."""
    deadline = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < deadline, f"not within {patience:.0f} s: {holds}"
        time.sleep(0.05)
