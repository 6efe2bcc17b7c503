"""What a visitor does on the map: come, filter a few times, leave or vanish."""

import asyncio
import http.client
import random
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

EDITION = "Édition"  # the list of choices that visitors change
DATA = "/api/laureates.geojson"
FILES = ("/", "/assets/tokens.css", "/api/backdrop.geojson")


@dataclass(slots=True)
class Guest:
    """A session of the map without a browser, over the websocket of Streamlit.

    Parameters
    ----------
    socket : ClientConnection
    query : str
        The filters of its address.
    page : str
        The page it is on, as Streamlit names it.
    options : list of str
        The editions to choose from.
    filters : dict of str to str
        The label of each list of choices, and the id of its widget.
    kept : set of str
        The messages that a browser would keep.
    seen : bytes
        The last message that told the map what to show.
    """

    socket: ClientConnection
    query: str = ""
    page: str = ""
    options: list[str] = field(default_factory=list)
    filters: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    seen: bytes = b""

    @classmethod
    async def come(cls, address: str, query: str = "", cookie: str = "") -> Self:
        """Open a session at an address of the map and run the page once."""
        socket = await connect(
            f"{address.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=["streamlit"],
            additional_headers={"Cookie": cookie} if cookie else {},
            max_size=None,
            compression=None,
            open_timeout=60,
        )
        guest = cls(socket, query)
        await guest.run()
        return guest

    async def choose(self, year: str) -> None:
        """Filter on an edition, or on none, and wait for the end of the run."""
        await self.run([year] if year else [])

    async def run(self, years: list[str] | None = None) -> None:
        """Run the page again, with the state of all its lists of choices, as a browser does."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = self.query
        state.page_script_hash = self.page
        state.cached_message_hashes.extend(self.kept)
        if years is not None:
            for label, widget_id in self.filters.items():
                widget = state.widget_states.widgets.add(id=widget_id)
                widget.string_array_value.data.extend(years if label == EDITION else [])
        await self.socket.send(message.SerializeToString())
        while not self.heed(await self.socket.recv(decode=False)):
            pass

    def heed(self, data: bytes) -> bool:
        """Take a message in; tell whether it ends the run; fail if the page does."""
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.page = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta":
            if message.metadata.cacheable:
                self.kept.add(message.hash)
            self._look(message.delta.new_element, data)
        return kind == "script_finished"

    def _look(self, element: Element, data: bytes) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError("the page met an error")
        if kind == "component_instance":
            self.seen = data
        elif kind == "multiselect":
            self.filters[element.multiselect.label] = element.multiselect.id
            if element.multiselect.label == EDITION:
                self.options = list(element.multiselect.options)

    def shows(self, year: str) -> bool:
        """Tell whether the map was last told to show an edition."""
        return b"year=" + year.encode() in self.seen

    async def leave(self) -> None:
        """Close the session."""
        await self.socket.close()

    async def vanish(self) -> None:
        """Lose the network: nothing is said to the server."""
        self.socket.transport.abort()
        await self.socket.wait_closed()


async def visit(address: str, chance: random.Random, changes: int = 3) -> int:
    """Make a whole visit, which ends politely or not; return the number of runs."""
    await asyncio.to_thread(_fetch, address, FILES)
    guest = await Guest.come(address)
    for _ in range(changes):
        year = chance.choice([*guest.options, ""])
        await guest.choose(year)
        query = f"?{urlencode({'year': year})}" if year else ""
        await asyncio.to_thread(_fetch, address, (f"{DATA}{query}",))
    await (guest.leave() if chance.random() < 0.5 else guest.vanish())
    return 1 + changes


def _fetch(address: str, paths: tuple[str, ...]) -> None:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        for path in paths:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != http.client.OK:
                raise RuntimeError(f"{path}: {answer.status}")
    finally:
        connection.close()
