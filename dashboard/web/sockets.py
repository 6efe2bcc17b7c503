"""Answers that leave at once."""

import os
import socket
import stat
from pathlib import Path

DESCRIPTORS = Path("/dev/fd")


def send_at_once() -> None:
    """Make what listens in this process send each answer without delay (``TCP_NODELAY``).

    asyncio does so for the sockets that it opens; Streamlit opens its own. Without it, an
    answer in two pieces, its headers and its body, waits 40 ms on a connection that stays open.
    """
    if not DESCRIPTORS.exists():
        return
    for descriptor in [int(path.name) for path in DESCRIPTORS.iterdir()]:
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                _send_at_once(descriptor)
        except OSError:
            continue  # closed meanwhile: that which lists the folder


def _send_at_once(descriptor: int) -> None:
    with socket.socket(fileno=os.dup(descriptor)) as one:
        is_tcp = one.family in {socket.AF_INET, socket.AF_INET6} and one.type == socket.SOCK_STREAM
        if is_tcp and one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # those accepted inherit it
