"""Keep what was read from files until they change; a faulty file never takes a good one's place."""

import time
from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from pathlib import Path
from threading import RLock
from typing import Generic, TypeVar

from geodata.errors import InvalidDataError

LOOK = 1.0  # seconds between two looks at the files
R = TypeVar("R")
T = TypeVar("T")


class Keeper(Generic[T]):
    """Holds what was read; reads again once its files have changed.

    Parameters
    ----------
    read : callable
        Reads the files.
    check : callable
        Looks at them, at little cost; raises an `InvalidDataError` where one is not whole.
    files : callable
        Lists them.
    """

    def __init__(
        self, read: Callable[[], T], check: Callable[[], None], files: Callable[[], list[Path]]
    ) -> None:
        self._read = read
        self._check = check
        self._files = files
        self._held: T | None = None
        self._fault: str | None = None
        self._stamp: object = None  # of what is held
        self._looked = float("-inf")
        self._clear: list[Callable[[], None]] = []
        self._lock = RLock()

    def open(self) -> T:
        """Return what the files hold, or held when they were last whole.

        Raises
        ------
        InvalidDataError
            Where they never were: the message names the file.
        """
        if self._held is not None and time.monotonic() - self._looked < LOOK:
            return self._held
        with self._lock:
            if time.monotonic() - self._looked >= LOOK:
                self._look()
                self._looked = time.monotonic()
            if self._held is None:
                raise InvalidDataError(self._fault)
            return self._held

    def check(self) -> None:
        """Raise an `InvalidDataError` where a file is not whole, even if a former one is held."""
        self.open()
        if self._fault:
            raise InvalidDataError(self._fault)

    def cached(self, maxsize: int) -> "Callable[[Callable[..., R]], _lru_cache_wrapper[R]]":
        """Cache a function of what is held: `functools.lru_cache`, emptied when that changes."""

        def decorate(function: Callable[..., R]) -> "_lru_cache_wrapper[R]":
            cached = lru_cache(maxsize=maxsize)(function)
            self._clear.append(cached.cache_clear)
            return cached

        return decorate

    def _look(self) -> None:
        stamp = [_state(path) for path in self._files()]
        if self._held is not None and stamp == self._stamp and not self._fault:
            return
        self._fault = _fault_of(self._check)
        if self._held is not None and (self._fault or stamp == self._stamp):
            return
        try:
            self._held = self._read()
        except InvalidDataError as error:
            self._fault = str(error)
            return
        self._stamp = stamp
        for clear in self._clear:
            clear()


def _fault_of(check: Callable[[], None]) -> str | None:
    try:
        check()
    except InvalidDataError as error:
        return str(error)
    return None


def _state(path: Path) -> tuple[int, ...]:
    """Return what changes when a file is written, moved, or its rights change."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
