"""Hostile texts through each writer of HTML: they change the words and never the elements.

Each writer is given a harmless text, then a hostile one; all laureates and territories
here are made up.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.asking.address import Filters
from dashboard.parts.cards import card, sign
from dashboard.parts.editions import editions_table, known_editions
from dashboard.parts.figures import count_table, laureate_table
from dashboard.parts.notices import notice
from dashboard.parts.quality import doubts_table, sources_table
from dashboard.parts.shading import Choice, legend, shading_of, table
from dashboard.parts.takeaway import takeaway
from dashboard.parts.timeline import changes_sentence
from dashboard.portraits.beside import beside_html
from dashboard.portraits.page import details_html, figures_html, head_html, no_map_html
from dashboard.portraits.sketch import Sketch, sketch_of
from dashboard.portraits.svg import svg_of
from dashboard.stage.embed import snippet
from dashboard.store import Ledger
from geodata.atlas import Atlas
from geodata.laureates import Edition, Laureate
from geodata.portraits import Portrait, portrait_of
from geodata.territories import Territory
from tests.dashboard.shapes import attributes_of, shape_of, text_of
from tests.made_up import MADE_UP

ATLAS = Atlas.open()
HARMLESS = "Texte inoffensif"
TEXTS = ("name_as_written", "project", "summary", "theme", "note", "source_title")
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "</td></tr></table><h1>Faux</h1>",
    "</p></article><form action=//x>",
    "<!-- commentaire",
    "]]></svg><iframe src=//x>",
    "&lt;b&gt; &amp;amp; &#60;",
    "<style>*{display:none}</style>",
    "<a href=javascript:alert(1)>x</a>",
    "{{7*7}} ${7*7} `x` %s {0}",
)
letters = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"])
hostile = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(letters, min_size=1, max_size=40).map(lambda text: f"<b {text}"),
    st.text("<>&\"'/=! abé", min_size=1, max_size=40).map(lambda text: f"x{text}x"),
)


def laureate(text: str, **values: str) -> Laureate:
    made = Laureate.model_validate({**MADE_UP, "source_url": "https://exemple.invalid", **values})
    return made.model_copy(update=dict.fromkeys(TEXTS, text))


def several(text: str) -> tuple[Laureate, ...]:
    startup = {"award": "startup", "kind": "startup"}
    return (
        laureate(text, id="a", territories="commune:35238", edition="2019"),
        laureate(text, id="b", territories="epci:244400404", edition="2018", distinction="or"),
        laureate(text, id="c", territories="commune:35238", edition="2019", **startup),
        laureate(text, id="d", territories="", match_method="unmatched", match_score=""),
    )


def ledger_of(text: str) -> Ledger:
    return Ledger(text, datetime(2026, 1, 1, tzinfo=UTC), several(text))


def renamed(text: str, key: str = "epci:243500139") -> Portrait:
    """A portrait of a territory whose name, and that of those around it, is a text."""
    found = portrait_of(ATLAS.territory(key), several(text), ATLAS)
    return replace(
        found,
        territory=_called(found.territory, text),
        holders=tuple(_called(one, text) for one in found.holders[:1]),
        neighbours=tuple(_called(one, text) for one in found.neighbours),
        peers=tuple(
            replace(like, peer=replace(like.peer, territory=_called(like.peer.territory, text)))
            for like in found.peers
        ),
        standings=tuple(
            replace(one, territory=_called(one.territory, text)) for one in found.standings
        ),
        missing=text,
    )


def _called(one: Territory, text: str) -> Territory:
    return replace(one, name=text)


def details(text: str) -> str:
    return details_html(renamed(text), ATLAS)


def shaded(text: str) -> str:
    found = shading_of(Choice("regions", "million"), several(HARMLESS), ATLAS)
    assert found is not None
    rows = tuple(replace(row, territory=_called(row.territory, text)) for row in found.rows)
    shading = replace(found, rows=rows)
    return legend(shading) + table(shading)


def editions(text: str) -> str:
    edition = Edition.model_construct(
        **{
            **dict.fromkeys(Edition.model_fields),
            "edition": 2019,
            "forum_place": text,
            "source_title": text,
            "source_url": "https://exemple.invalid",
            "note": text,
        }
    )
    return editions_table(known_editions([edition], several(text)))


def changes(text: str) -> str:
    known = ledger_of(text)
    return changes_sentence(Filters(years=(2019,)), known.laureates, known)


WRITERS: dict[str, Callable[[str], str]] = {
    "card": lambda text: card(laureate(text), ATLAS),
    "card without a place": lambda text: card(several(text)[3], ATLAS),
    "notice": lambda text: notice("Titre", [text, text]),
    "counts": lambda text: count_table(text, text, [(text, 3), (text, 1)]),
    "laureates": lambda text: laureate_table(several(text), ATLAS),
    "doubts": lambda text: doubts_table(several(text), ATLAS),
    "sources": lambda text: sources_table(several(text)),
    "editions": editions,
    "changes": changes,
    "shading": shaded,
    "head": lambda text: head_html(renamed(text)),
    "figures": lambda text: figures_html(renamed(text)),
    "details": details,
    "no map": lambda text: no_map_html(renamed(text)),
    "beside": lambda text: beside_html(renamed(text), renamed(text, "epci:244400404")),
    "snippet": lambda text: snippet("https://exemple.invalid", Filters(text=text)),
    "takeaway": lambda text: takeaway([("q", text), ("theme", text)]),
}
IN_ADDRESSES = ("snippet", "takeaway")
SHAPES = {name: shape_of(write(HARMLESS)) for name, write in WRITERS.items()}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", WRITERS)
def test_a_hostile_text_changes_no_element_nor_attribute(name: str, text: str) -> None:
    written = WRITERS[name](text)
    assert shape_of(written) == SHAPES[name]
    if name not in IN_ADDRESSES:
        assert " ".join(text.split()) in text_of(written)


@pytest.mark.parametrize("name", ["card", "notice", "counts", "changes", "sources", "snippet"])
@settings(max_examples=40)
@given(text=hostile)
def test_any_text_changes_no_element_nor_attribute(name: str, text: str) -> None:
    assert shape_of(WRITERS[name](text)) == SHAPES[name]


@settings(max_examples=4, deadline=None)
@given(text=hostile)
def test_any_text_changes_no_element_of_a_portrait(text: str) -> None:
    for name in ("head", "details", "beside", "shading"):
        assert shape_of(WRITERS[name](text)) == SHAPES[name]


@pytest.mark.parametrize("name", WRITERS)
def test_a_harmless_text_is_seen_where_a_hostile_one_is_tried(name: str) -> None:
    written = WRITERS[name](HARMLESS)
    seen = written if name not in IN_ADDRESSES else written.replace("+", " ")
    assert HARMLESS in seen


@pytest.mark.parametrize("name", WRITERS)
def test_no_writer_puts_a_script_a_style_or_a_handler(name: str) -> None:
    for tag, attributes in SHAPES[name]:
        assert tag not in ("script", "style", "object", "embed", "form", "base", "meta")
        assert not any(attribute.startswith("on") for attribute in attributes)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,<b>", "//x.invalid"])
def test_a_text_never_becomes_an_address(name: str, text: str) -> None:
    written = WRITERS[name](text)
    for attribute in ("href", "src"):
        for value in attributes_of(written, attribute):
            assert value.startswith(("https://exemple.invalid", "/"))
            assert not value.startswith("//")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", " x"])
@pytest.mark.parametrize("write", [sources_table, lambda those: card(those[0], ATLAS)])
def test_a_source_whose_address_runs_is_only_named(
    write: Callable[[list[Laureate]], str], url: str
) -> None:
    hostile = laureate(HARMLESS).model_copy(update={"source_url": url})
    written = write([hostile])
    assert HARMLESS in text_of(written)
    assert all(href.startswith("/") for href in attributes_of(written, "href"))


@pytest.mark.parametrize("text", HOSTILE)
def test_an_address_of_the_web_stays_in_its_attribute(text: str) -> None:
    url = f"https://exemple.invalid/{text}"
    hostile = laureate(HARMLESS).model_copy(update={"source_url": url})
    written = sources_table([hostile])
    assert attributes_of(written, "href") == [url]
    assert shape_of(written) == shape_of(sources_table([laureate(HARMLESS)]))


def drawn(text: str) -> Sketch:
    found = sketch_of(replace(renamed(text), missing=""), ATLAS, (720, 520))
    assert found is not None
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_a_picture_keeps_its_elements(text: str) -> None:
    harmless = shape_of(svg_of(drawn(HARMLESS), HARMLESS, "map"))
    written = svg_of(drawn(text), text, "map")
    assert shape_of(written) == harmless
    assert attributes_of(written, "aria-label") == [text]
    assert any(text in said for said in written_titles(written))


def written_titles(written: str) -> list[str]:
    return [one.partition("</title>")[0] for one in _unescaped(written).split("<title>")[1:]]


def _unescaped(written: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        written = written.replace(entity, character)
    return written.replace("&amp;", "&")


@pytest.mark.parametrize("control", ["\x00", "\x0b", "\x1b", "\ufffe", "\u202e", "\n", "\t"])
def test_a_picture_says_no_character_that_xml_has_none_of(control: str) -> None:
    written = svg_of(drawn(HARMLESS), f"Avant{control}après", "map")
    assert attributes_of(written, "aria-label") == ["Avant après"]


@pytest.mark.parametrize("name", ["or", "argent", "bronze", "label", "encouragement", "startup"])
def test_a_sign_is_hidden_from_readers_of_screens(name: str) -> None:
    assert attributes_of(sign(name), "aria-hidden") == ["true"]
    assert attributes_of(sign(name), "class") == [f"sign sign-{name}", "sign-letter"]


@pytest.mark.parametrize("theme", ["auto", "sombre", '"><script>', "clair&x=1"])
@pytest.mark.parametrize("height", [200, 560])
def test_a_snippet_is_one_frame(theme: str, height: int) -> None:
    written = snippet("https://exemple.invalid", Filters(text="<b>"), theme, height)
    assert [tag for tag, _ in shape_of(written)] == ["main", "iframe"]
    assert attributes_of(written, "height") == [str(height)]
