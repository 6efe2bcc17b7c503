"""The links of the header, which keep the filters."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard.asking.address import Filters
from dashboard.parts.header import HTML, links_of
from dashboard.web.shell import DESCRIPTION

HOME = str(Path(dashboard.__file__).parent / "home.py")
PATHS = ["/", "/territoire", "/donnees", "/scene", "/a-propos", "/accessibilite"]
PAGES = [("", "Carte"), ("donnees", "Données"), ("scene", "Scène")]
HOSTILE = "\"><script>alert(1)</script>&region=11#'"


def opened(**query: str | list[str]) -> AppTest:
    page = AppTest.from_file(HOME, default_timeout=60)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def links(page: AppTest) -> list[dict[str, Any]]:
    """Return what the header of a page was given."""
    name = "territoires_innovants.entete"
    protos = (one.proto for one in page.get("bidi_component"))
    (sent,) = (proto.json for proto in protos if proto.component_name == name)
    return list(json.loads(sent)["links"])


def test_the_header_names_the_site_once() -> None:
    assert HTML.count("<h1>") == 1
    assert DESCRIPTION in HTML


def test_without_filters_each_page_has_its_plain_address() -> None:
    assert [link["href"] for link in links(opened())] == PATHS


def test_each_link_keeps_every_filter_and_nothing_else() -> None:
    asked = {
        "annee": ["2019", "2018"],
        "region": ["11"],
        "distinction": ["label"],
        "q": ["saclay"],
        "territoire": ["epci:200056232"],
    }
    page = opened(**asked, laureat="2019-label-paris-saclay", fond="regions", vue="6_47_2")
    for path, link in zip(PATHS, links(page), strict=True):
        parts = urlsplit(link["href"])
        assert (parts.path, parse_qs(parts.query)) == (path, asked)


def test_a_filter_just_chosen_is_in_the_links_at_once() -> None:
    page = opened(annee="2019")
    page.multiselect[0].set_value([2018]).run()
    page.multiselect[1].set_value(["44"]).run()
    assert links(page)[2]["href"] == "/donnees?annee=2018&region=44"
    page.button(key="effacer").click().run()
    assert links(page)[2]["href"] == "/donnees"


def test_what_is_wrong_in_an_address_goes_no_further() -> None:
    page = opened(annee=["2019", "abc"], region="99", territoire="commune:00000")
    assert links(page)[3]["href"] == "/scene?annee=2019"


def test_the_page_that_is_shown_is_marked() -> None:
    marked = links_of(PAGES, "donnees", Filters())
    assert [link["title"] for link in marked if link["here"]] == ["Données"]


@pytest.mark.parametrize("mark", ['"', "<", ">", "'", "#", " "])
def test_a_hostile_text_stays_inside_its_parameter(mark: str) -> None:
    for link in links_of(PAGES, "", Filters(text=HOSTILE + mark)):
        assert mark not in str(link["href"])
        assert parse_qs(urlsplit(str(link["href"])).query) == {"q": [HOSTILE + mark]}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_comes_back_whole(text: str) -> None:
    (link,) = links_of([("scene", "Scène")], "", Filters(text=text))
    parts = urlsplit(str(link["href"]))
    assert (parts.scheme, parts.netloc, parts.path) == ("", "", "/scene")
    assert parse_qs(parts.query, keep_blank_values=True) == {"q": [text]}
