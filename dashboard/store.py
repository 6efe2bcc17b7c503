"""The ledger and the atlas as the dashboard holds them."""

import hashlib
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from geodata.atlas import CURRENT, Atlas
from geodata.errors import InvalidDataError, UnknownTerritoryError
from geodata.laureates import EDITIONS, LEDGER, Edition, Laureate, load_editions, load_laureates

LEDGER_VARIABLE = "TERRITOIRES_LEDGER"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The laureates at one state of their file.

    Parameters
    ----------
    stamp : str
        What tells this file and state from another, and names no folder; two
        ledgers with the same stamp are equal.
    changed : datetime
        When the file was last written, in UTC, to the second.
    laureates : tuple of Laureate
        The latest edition first.
    """

    stamp: str
    changed: datetime = field(compare=False)
    laureates: tuple[Laureate, ...] = field(compare=False)

    @property
    def years(self) -> tuple[int, ...]:
        """The editions that have laureates, the latest first."""
        return tuple(sorted({one.edition for one in self.laureates if one.edition}, reverse=True))


def ledger() -> Ledger:
    """Return the laureates, read again whenever their file has changed.

    The environment variable ``TERRITOIRES_LEDGER`` may name another file.

    Raises
    ------
    InvalidDataError
        Where the file can't be read: the message says what mends it.
    """
    path = Path(os.environ.get(LEDGER_VARIABLE) or LEDGER)
    status = _status(path)
    changed = datetime.fromtimestamp(int(status.st_mtime), UTC)
    state = f"{path}:{status.st_mtime_ns}:{status.st_size}"
    stamp = hashlib.sha256(state.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return _read(path, stamp, changed)


def editions() -> tuple[Edition, ...]:
    """Return what is known of each edition, the latest first.

    Raises
    ------
    InvalidDataError
        As for `ledger`.
    """
    return _read_editions(EDITIONS, _status(EDITIONS).st_mtime_ns)


@lru_cache(maxsize=1)
def _read_editions(path: Path, _: int) -> tuple[Edition, ...]:
    return load_editions(path)


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise InvalidDataError(f"{path.name} : ce fichier n’existe pas.") from error


@CURRENT.cached(maxsize=2)
def _read(path: Path, stamp: str, changed: datetime) -> Ledger:
    laureates = load_laureates(path)
    for laureate in laureates:
        _check_places(path, laureate)
    return Ledger(stamp, changed, laureates)


def _check_places(path: Path, laureate: Laureate) -> None:
    stages = tuple(f"region:{code}" for code in laureate.stage_regions)
    for column, keys in (("territories", laureate.territories), ("stage_regions", stages)):
        for key in keys:
            try:
                Atlas.open().territory(key)
            except UnknownTerritoryError as error:
                raise InvalidDataError(
                    f"{path.name}, lauréat « {laureate.id} », colonne « {column} » : "
                    f"« {key} » n’est pas un territoire d’aujourd’hui ; corriger ce code."
                ) from error
