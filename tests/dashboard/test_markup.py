import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.markup import escape, link, plain_cell, script_literal

HOSTILE = (
    "<img src=x onerror=alert(1)>${7*7}",
    '"><script>alert(1)</script>',
    "'-alert(1)-'",
    "</script><script>alert(1)//",
    "{{'alert'}}",
    "`${alert(1)}`",
    "**x** [y](javascript:alert(1)) $\\alpha$ :material/home:",
    "\u2028\u2029",
)
anything = st.one_of(st.text(), st.sampled_from(HOSTILE))


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(anything)
def test_escaped_text_is_only_text(text: str) -> None:
    reader = read(f"<p>{escape(text)}</p>")
    assert reader.tags == ["p"]
    assert reader.text == text


@given(anything)
def test_escaped_text_stays_in_its_attribute(text: str) -> None:
    reader = read(f'<p title="{escape(text)}">x</p>')
    assert reader.tags == ["p"]
    assert reader.attributes == [{"title": text}]


@given(st.dictionaries(st.text(), st.one_of(anything, st.none(), st.booleans())))
def test_script_literal_is_json_without_a_way_out(value: dict[str, object]) -> None:
    written = script_literal(value)
    assert json.loads(written) == value
    assert not re.search(r"[<>&'`$\u2028\u2029]", written)


@given(anything)
def test_no_cell_is_a_formula(text: str) -> None:
    cell = plain_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell in (text, f"'{text}")


@pytest.mark.parametrize("text", ["=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert plain_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Nantes", "1=1", "L’eau", " =1"])
def test_ordinary_cells_stay_as_they_are(text: str) -> None:
    assert plain_cell(text) == text


@given(anything, anything)
def test_a_link_holds_its_label_and_at_most_one_address(url: str, label: str) -> None:
    reader = read(link(url, label))
    assert reader.text == label
    assert reader.tags in ([], ["a"])
    for attributes in reader.attributes:
        assert attributes["href"] == url
        assert url.startswith(("https://", "http://"))


def test_a_link_to_the_web_does_not_give_its_window_away() -> None:
    attributes = read(link("https://example.org/?a=1&b=2", "source")).attributes
    assert attributes == [
        {
            "href": "https://example.org/?a=1&b=2",
            "rel": "noopener noreferrer",
            "target": "_blank",
        }
    ]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "//example.org"])
def test_other_addresses_are_not_linked(url: str) -> None:
    assert link(url, "source") == "source"
