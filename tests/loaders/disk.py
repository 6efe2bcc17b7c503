"""Disks that take no more: a real one, small and full, or a limit on the size of any file."""

import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

FILLER = "autre chose"


@contextmanager
def only(most: int) -> Iterator[None]:
    """Let no file of this process pass a number of bytes."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


@contextmanager
def small_disk(place: Path, pages: int) -> Iterator[Path]:
    """Mount a disk of so many pages of 4 KB in memory; skip where that is not permitted."""
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount, "-t", "tmpfs", "-o", f"size={pages * 4}k", "tmpfs", str(place)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603
        pytest.skip("only root can mount a disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607 - ours


def fill(disk: Path, leave: int) -> None:
    """Fill a disk but for so many pages."""
    (disk / FILLER).write_bytes(b"x" * (shutil.disk_usage(disk).free - leave * 4096))
