"""A client that tells only some of its widgets, or tells nonsense: it gets a page, and no trace."""

from dataclasses import dataclass, field

import pytest
from anyio.from_thread import BlockingPortal
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState

from dashboard.parts.notices import BROKEN
from tests.bench.visitor import Visitor
from tests.serving import Server, serving


@pytest.fixture(scope="module")
def server() -> Server:
    with serving() as server:
        yield server


@dataclass(slots=True)
class Reader(Visitor):
    """A visitor that keeps what the page says."""

    said: list[str] = field(default_factory=list)

    def see(self, element: Element) -> None:
        kind = element.WhichOneof("type")
        if kind == "html":
            self.said.append(element.html.body)
        elif kind == "exception":
            self.said += [element.exception.message, *element.exception.stack_trace]
        if kind != "exception":
            Visitor.see(self, element)

    async def hear(self, widgets: dict[str, WidgetState]) -> str:
        """Run the page with these widgets; return what it says anew."""
        self.said.clear()
        self.kept.clear()  # so that all is said again
        self.widgets = widgets
        await self.run()
        return " ".join(self.said)


async def _without_each(address: str) -> dict[str, str]:
    visitor = await Reader.arrive(address)
    await visitor.choose("2019")
    whole = dict(visitor.widgets)
    said = {"all": await visitor.hear(dict(whole))}
    for lost in whole:
        rest = {name: state for name, state in whole.items() if name != lost}
        said[lost.rpartition("-")[2]] = await visitor.hear(rest)
    said["none"] = await visitor.hear({})
    await visitor.leave()
    return said


async def _nonsense(address: str) -> dict[str, str]:
    visitor = await Reader.arrive(address)
    said = {}
    for name in list(visitor.widgets):
        for kind, wrong in (
            ("text", WidgetState(id=name, string_value="\x00<script>")),
            ("list", WidgetState(id=name)),
            ("number", WidgetState(id=name, int_value=-(2**40))),
            ("bytes", WidgetState(id=name, bytes_value=b"\xff")),
        ):
            if kind == "list":
                wrong.string_array_value.data[:] = ["<b>", "99", ""]
            said[f"{name} {kind}"] = await visitor.hear({name: wrong})
            await visitor.leave()
            visitor = await Reader.arrive(address)
    await visitor.leave()
    return said


def test_a_page_is_drawn_whatever_widgets_are_not_told(
    server: Server, portal: BlockingPortal
) -> None:
    said = portal.call(_without_each, server.address)
    assert set(said) >= {"all", "annee", "region", "distinction", "none"}
    assert "5 lauréats" in said["all"].replace("\u202f", " ").replace("\u00a0", " ")
    for lost, page in said.items():
        assert 'class="sentence"' in page, lost
        assert BROKEN not in page, lost


def test_nonsense_shows_nothing_of_the_inside(server: Server, portal: BlockingPortal) -> None:
    """Streamlit itself refuses what is not of the type of a widget: it says so, and no more."""
    for name, page in portal.call(_nonsense, server.address).items():
        for inside in ("Traceback", 'File "', ".py", "<script>", "\x00"):
            assert inside not in page, name
        assert 'class="colophon"' in page or "redacted to prevent data leaks" in page, name
