"""A visitor without a browser: speaks the protocol of Streamlit over its websocket."""

from dataclasses import dataclass, field
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

EDITION = "Édition"  # the filter that visitors change, in both applications


@dataclass(slots=True)
class Visitor:
    """A session of a page, and what its browser would remember.

    Parameters
    ----------
    socket : ClientConnection
    query : str
        The filters of its address.
    received : int
        Bytes that came over the websocket.
    """

    socket: ClientConnection
    query: str = ""
    received: int = 0
    page: str = ""
    editions: str = ""  # the id of the widget of the editions
    options: list[str] = field(default_factory=list)  # the editions that it offers
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)  # hashes of the messages that a browser keeps
    map: str = ""  # what the map was last told to show

    @classmethod
    async def arrive(cls, address: str, query: str = "", cookie: str = "") -> Self:
        """Open a session at an address and run the page once."""
        socket = await connect(
            f"{address.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=["streamlit"],
            additional_headers={"Cookie": cookie} if cookie else {},
            max_size=None,
            compression=None,
            open_timeout=60,
            ping_interval=None,
        )
        visitor = cls(socket, query)
        await visitor.run()
        return visitor

    async def choose(self, year: str | None) -> None:
        """Filter on an edition, or on none, and wait for the end of the run."""
        if not self.options:
            raise RuntimeError(f"the page has no filter named {EDITION}")
        self.widgets[self.editions].string_array_value.data[:] = [year] if year else []
        await self.run()

    async def run(self) -> None:
        """Run the page again, as a browser asks for it, with the state of each widget."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = self.query
        state.page_script_hash = self.page
        state.cached_message_hashes.extend(self.kept)
        state.widget_states.widgets.extend(self.widgets.values())
        await self.socket.send(message.SerializeToString())
        while not self.heed(await self.socket.recv()):
            pass

    def heed(self, data: bytes | str) -> bool:
        """Take a message in; tell whether it ends the run."""
        self.received += len(data)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.page = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            if message.metadata.cacheable:
                self.kept.add(message.hash)
            self.see(message.delta.new_element)
        return kind == "script_finished"

    def see(self, element: Element) -> None:
        """Keep the state of a widget, as the browser that shows it would."""
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page failed: {element.exception.message}")
        if kind == "component_instance":
            self.map = element.component_instance.json_args
        elif kind == "multiselect":
            shown = element.multiselect
            values = (
                shown.raw_values if shown.set_value else [shown.options[i] for i in shown.default]
            )
            if shown.set_value or shown.id not in self.widgets:
                state = self.widgets.setdefault(shown.id, WidgetState(id=shown.id))
                state.string_array_value.data[:] = values
            if shown.label == EDITION:
                self.editions, self.options = shown.id, list(shown.options)
        elif kind == "selectbox" and element.selectbox.set_value:
            shown = element.selectbox
            self.widgets[shown.id] = WidgetState(id=shown.id, string_value=shown.raw_value)
        elif kind == "selectbox":
            shown = element.selectbox
            said = shown.options[shown.default] if shown.options else ""
            self.widgets.setdefault(shown.id, WidgetState(id=shown.id, string_value=said))

    def shows(self, year: str) -> bool:
        """Tell whether the map was last told to show an edition."""
        return f"year={year}" in self.map

    async def leave(self) -> None:
        """Close the session."""
        await self.socket.close()

    async def vanish(self) -> None:
        """Lose the network: nothing is said to the server."""
        self.socket.transport.abort()
        await self.socket.wait_closed()
