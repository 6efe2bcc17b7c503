"""Options of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of the browser run with a network that fails, or that hangs."""
    parser.addoption(
        "--cable",
        choices=("out", "hang"),
        default="out",
        help="what happens to a call of another host: it fails at once, or never ends",
    )
