"""Options and fixtures of the whole suite.

Hypothesis gives the same examples at each run, however slow the machine is;
``--hypothesis-profile random`` looks for new ones.
"""

from collections.abc import Iterator

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("random", deadline=None)
settings.load_profile("same")


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
