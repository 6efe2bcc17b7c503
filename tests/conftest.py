"""Options and fixtures of the whole suite."""

from collections.abc import Iterator

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of the browser run with a network that fails, or that hangs."""
    parser.addoption(
        "--cable",
        choices=("out", "hang"),
        default="out",
        help="what happens to a call of another host: it fails at once, or never ends",
    )


@pytest.fixture
def portal() -> Iterator[BlockingPortal]:
    """Run coroutines in a thread of their own: the browser's loop keeps that of the tests."""
    with start_blocking_portal() as portal:
        yield portal
