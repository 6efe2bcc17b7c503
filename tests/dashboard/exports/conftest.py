"""An extract of a made-up ledger, and each format read back as rows."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dashboard.exports.extract import Extract
from dashboard.store import Ledger
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests.crowd import crowd

CHANGED = datetime(2026, 1, 31, 9, 30, 15, tzinfo=UTC)
CROWD = Ledger("inventé", CHANGED, crowd())


@pytest.fixture(scope="session")
def take() -> Callable[..., Extract]:
    """Take a Selection out of the made-up ledger."""

    def of(**values: object) -> Extract:
        return Extract.of(CROWD, Selection(**values), Atlas.open())  # type: ignore[arg-type]

    return of
