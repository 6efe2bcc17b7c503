"""What HTML is made of, apart from its words."""

from lxml import html
from lxml.html import HtmlElement

Shape = list[tuple[str, tuple[str, ...]]]


def parsed(written: str) -> HtmlElement:
    """Parse a fragment as a browser would."""
    return html.fragment_fromstring(written, create_parent="main")


def shape_of(written: str) -> Shape:
    """List the elements in order, comments included, each with the names of its attributes."""
    return [(str(one.tag), tuple(sorted(one.attrib))) for one in parsed(written).iter()]


def text_of(written: str) -> str:
    """Return the words that are seen, a space between elements."""
    return " ".join(" ".join(parsed(written).itertext()).split())


def attributes_of(written: str, name: str) -> list[str]:
    """Return the values of an attribute, in the order of the page."""
    return [one.get(name) for one in parsed(written).iter() if one.get(name) is not None]
