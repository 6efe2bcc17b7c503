"""A file that holds everything: nothing to fetch, nothing that a text can do."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.files import SCRIPTS, STATIC
from dashboard.stage.scene import SCRIPTS as OF_THE_SCENE
from dashboard.stage.scene import STYLES as STYLES_OF_THE_SCENE
from dashboard.stage.standalone import Parts, json_block, lean, page, without_addresses

PARTS = Parts("<main></main>", STYLES_OF_THE_SCENE, OF_THE_SCENE)
FETCHING = ("src", "href", "srcset", "poster", "data", "action", "formaction", "background")
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "${7*7}{{7*7}}$title",
    "\u2028\u2029\u202e\u200f",
    "&lt;b&gt;&amp;",
    "x" * 10_000,
]


class Reader(HTMLParser):
    """Gathers what a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.metas: dict[str, str] = {}
        self.theme: str | None = None
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.inside = tag
        self.addresses += [given[name] or "" for name in FETCHING if name in given]
        assert not any(name.startswith("on") or name == "style" for name in given)
        if tag == "html":
            self.theme = given.get("data-theme")
        if tag == "meta" and "http-equiv" in given:
            self.metas[given["http-equiv"] or ""] = given["content"] or ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.inside, []).append(data)


def read(content: bytes) -> Reader:
    reader = Reader()
    reader.feed(content.decode())
    return reader


def directives(reader: Reader) -> dict[str, str]:
    parts = reader.metas["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def plain() -> Reader:
    return read(page("Titre", "dark", PARTS, {"a": 1}))


def test_nothing_is_fetched(plain: Reader) -> None:
    assert [one for one in plain.addresses if not one.startswith("data:")] == []
    (style,) = plain.texts["style"]
    assert [one for one in re.findall(r"url\(\s*['\"]?([^)]*)", style) if one[:5] != "data:"] == []
    assert "@import" not in style


def test_the_policy_admits_our_style_and_our_script_alone(plain: Reader) -> None:
    said = directives(plain)
    assert said["default-src"] == "'none'"
    assert said["script-src"] == digest(plain.texts["script"][-1])
    assert said["style-src"] == digest(plain.texts["style"][0])
    assert said["base-uri"] == said["form-action"] == "'none'"
    assert "unsafe" not in plain.metas["Content-Security-Policy"]


def test_the_scripts_are_those_of_the_map_without_what_fetches(plain: Reader) -> None:
    script = plain.texts["script"][-1]
    assert "Leaflet 1.9" in script
    assert "root.Laureates = " in script
    assert not re.search(r"\bfetch\(|XMLHttpRequest\(|localStorage", script)
    assert {"live", "theme"} < {name for name, _ in SCRIPTS}


def test_the_font_is_inside(plain: Reader) -> None:
    assert 'src:url("data:font/woff2;base64,' in plain.texts["style"][0]


@pytest.mark.parametrize("theme", ["dark", "light", "auto"])
def test_the_theme_is_said_on_the_root(theme: str) -> None:
    assert read(page("Titre", theme, PARTS, {})).theme == theme


TAGS = ["html", "head", "meta", "meta", "meta", "meta", "title", "link", "style", "body", "main"]


def check(hostile: str) -> None:
    data: dict[str, Any] = {"name": hostile, "list": [hostile]}
    reader = read(page(hostile, "dark", PARTS, data))
    assert reader.tags == [*TAGS, "script", "script"]
    assert "".join(reader.texts.get("title", [])).strip() == hostile.replace("\r\n", "\n").strip()
    assert json.loads(reader.texts["script"][0]) == data


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_is_only_a_text(hostile: str) -> None:
    check(hostile)


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_any_text_is_only_a_text(text: str) -> None:
    check(text)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_a_block_of_json_can_not_end_its_element(text: str) -> None:
    written = json_block({"text": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"text": text}


def test_half_a_character_does_not_stop_the_writing() -> None:
    assert b"<title>?</title>" in page("\ud800", "dark", PARTS, {})


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ('@font-face { src: url("/x.woff2") } a{color:red}', " a{color:red}"),
        ("a{background-image: url(images/layers.png);}", "a{}"),
        ("a{behavior: url(#default#VML)}", "a{}"),
        ("a{background:url(data:,)}", "a{background:url(data:,)}"),
    ],
)
def test_a_style_loses_what_it_would_fetch(css: str, left: str) -> None:
    assert without_addresses(css) == left


def sources() -> list[str]:
    of_the_map = [address.removeprefix("/assets/") for _, address in SCRIPTS]
    names = [name for name in of_the_map if not name.startswith("leaflet/")]
    return [(STATIC / name).read_text(encoding="utf-8") for name in (*names, *OF_THE_SCENE)]


def test_no_script_has_a_text_of_several_lines() -> None:
    for source in sources():
        assert not [line for line in source.splitlines() if line.count("`") % 2]


def test_what_is_dropped_from_a_script_says_nothing_to_a_browser() -> None:
    for source in sources():
        kept = [line.strip() for line in lean(source).splitlines()]
        lines = [line.strip() for line in source.splitlines()]
        dropped = [line for line in lines if line not in kept]
        assert kept == lean(source).splitlines()
        assert all(line.startswith("/*") or line.endswith("*/") or " " in line for line in dropped)
        assert len(dropped) <= source.count("*/") * 6


def test_a_remark_beside_a_rule_and_a_star_in_a_text_stay() -> None:
    css = "a { color: red; } /* why */\n"
    assert lean(css) == css
    script = 'const all = "/* not a remark */";\n'
    assert lean(script) == script


def test_the_licence_of_leaflet_stays() -> None:
    assert b"Leaflet 1.9.3" in page("Titre", "dark", PARTS, {})
