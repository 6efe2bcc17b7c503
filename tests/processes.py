"""What Linux says of a process: its children, its memory, what it holds open."""

import os
from pathlib import Path

PROC = Path("/proc")
PAGE = os.sysconf("SC_PAGE_SIZE")


def children(pid: int) -> list[int]:
    """Return the processes that a process started and that still run."""
    found = []
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue  # it has ended meanwhile
        if int(parent) == pid and state != "Z":
            found.append(int(stat.parent.name))
    return sorted(found)


def command(pid: int) -> str:
    """Return the command line of a process."""
    return (PROC / str(pid) / "cmdline").read_text().replace("\0", " ").strip()


def is_running(pid: int) -> bool:
    """Tell whether a process runs."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def threads(pid: int) -> int:
    """Count the threads of a process."""
    return len(list((PROC / str(pid) / "task").iterdir()))


def open_files(pid: int) -> int:
    """Count the files, pipes and sockets that a process holds open."""
    return len(list((PROC / str(pid) / "fd").iterdir()))


def resident(pid: int) -> int:
    """Return the memory that a process holds, in bytes."""
    return int((PROC / str(pid) / "statm").read_text().split()[1]) * PAGE
