"""Replace the files of a folder together: all of them, or none, even if killed meanwhile."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from geodata.files import ARRIVED
from loaders.errors import LoaderError, reason_of

LOCK = ".replacing.lock"
PREFIX, DRAFT = ".", ".draft"


class ReplacingError(LoaderError):
    """The files can't be replaced: the message says which ones are read."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill, whose files then replace those of the target.

    They do so only where the work ends well; other files of the target stay. A reader
    that opens them with `geodata.files.file_of` sees none of the new ones, or all.

    Parameters
    ----------
    target : Path
        Made where it is absent.

    Yields
    ------
    Path

    Raises
    ------
    ReplacingError
        Where another command is at it, or the disk or the rights refuse.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        with FileLock(target / LOCK, timeout=0):
            _put_in_place(target)
            _sweep(target)
            yield from _replaced(target)
    except Timeout as error:
        raise ReplacingError(
            f"{target} est occupé par une autre commande ; réessayer quand elle sera finie."
        ) from error
    except OSError as error:
        new = (target / ARRIVED).exists()
        state = "les nouveaux fichiers sont ceux qui sont lus" if new else "rien n’a été changé"
        raise ReplacingError(
            f"{target} ne peut être écrit ({reason_of(error)}) ; {state}."
        ) from error


def _replaced(target: Path) -> Iterator[Path]:
    draft = Path(tempfile.mkdtemp(dir=target, prefix=PREFIX, suffix=DRAFT))
    try:
        yield draft
        draft.chmod(0o755)
        for path in [*draft.iterdir(), draft]:
            _flush(path)
        draft.rename(target / ARRIVED)
        _flush(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    _put_in_place(target)


def _put_in_place(target: Path) -> None:
    """Move the files that have arrived to their place: those of a killed run too."""
    arrived = target / ARRIVED
    if not arrived.exists():
        return
    for path in sorted(arrived.iterdir()):
        path.replace(target / path.name)
    arrived.rmdir()
    _flush(target)


def _sweep(target: Path) -> None:
    """Take away the drafts of the runs that were killed: no other one is at work."""
    for stale in target.glob(f"{PREFIX}*{DRAFT}"):
        if stale.is_dir():
            shutil.rmtree(stale)


def _flush(path: Path) -> None:
    """Have a file or a folder written to the disk, were the power to fail."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
