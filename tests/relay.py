"""A wire to a server that can be cut: a relay of TCP on loopback."""

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

STREAM = b"GET /_stcore/stream"


class Relay:
    """Passes bytes on to a server, until it is cut.

    Parameters
    ----------
    address : str
        The server, such as ``http://127.0.0.1:8501``; it may change.

    Attributes
    ----------
    sessions : int
        Websockets of Streamlit that were opened through the relay.
    """

    def __init__(self, address: str) -> None:
        self.target = address
        self.sessions = 0
        self.refusing = False
        self._open: list[socket.socket] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the browser finds the server."""
        return f"http://127.0.0.1:{self._server.getsockname()[1]}"

    def cut(self) -> None:
        """End every connection."""
        while self._open:
            _end(self._open.pop())

    def close(self) -> None:
        """Cut, and listen no more."""
        _end(self._server)
        self.cut()

    def _listen(self) -> None:
        with suppress(OSError):  # closed
            while True:
                asking = self._server.accept()[0]
                if self.refusing:
                    _end(asking)
                else:
                    threading.Thread(target=self._serve, args=(asking,), daemon=True).start()

    def _serve(self, asking: socket.socket) -> None:
        parts = urlsplit(self.target)
        with suppress(OSError):
            answering = socket.create_connection((parts.hostname, parts.port))
            self._open += [asking, answering]
            back = threading.Thread(target=self._pass, args=(answering, asking), daemon=True)
            back.start()
            self._pass(asking, answering)

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65_536):
                self.sessions += data.startswith(STREAM)
                target.sendall(data)
        _end(source)
        _end(target)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
