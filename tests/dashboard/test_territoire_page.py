"""The page Territoire, without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.portraits import words
from geodata.atlas import Atlas
from tests.crowd import rows
from tests.dashboard.conftest import HOSTILE
from tests.dashboard.shapes import attributes_of, text_of
from tests.dashboard.test_home import said

ATLAS = Atlas.open()
PAGE = "from dashboard.views import territoire; territoire.show()"
RENNES, NANTES = "epci:243500139", "epci:244400404"
Write = Callable[..., Path]


def open_page(**query: str) -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=60)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def test_without_a_territory_it_invites_and_gives_real_examples() -> None:
    text = said(open_page())
    assert "Le portrait d’un territoire" in text
    links = attributes_of(text, "href")
    assert 0 < len(links) <= 6
    assert all(link.startswith("/territoire?territoire=") for link in links)


def test_a_ledger_without_a_place_has_no_example(write_ledger: Write) -> None:
    write_ledger({"territories": "", "match_method": "unmatched", "match_score": ""})
    text = said(open_page())
    assert "Le portrait d’un territoire" in text
    assert "pour commencer" not in text


@pytest.mark.parametrize(
    "key", [RENNES, "commune:93064", "ept:200057867", "departement:35", "region:53"]
)
def test_a_territory_of_each_kind_has_its_portrait(key: str) -> None:
    one = ATLAS.territory(key)
    text = text_of(said(open_page(territoire=key)))
    assert one.name in text
    assert words.title_of(one) in text
    for part in ("Ses lauréats", "Sa place", "Territoires comparables"):
        assert part in text


def test_a_territory_without_a_boundary_says_why_it_has_no_map() -> None:
    assert "Pas de carte. La source n’a pas de limites pour Nouméa." in text_of(
        said(open_page(territoire="commune:98818"))
    )


@pytest.mark.parametrize(("key", "offered"), [("commune:98818", False), (RENNES, True)])
def test_an_outline_is_offered_where_there_is_one(key: str, offered: bool) -> None:
    assert ("Contour en GeoJSON" in said(open_page(territoire=key))) == offered


@pytest.mark.parametrize("key", ["commune:0", "ville:93064", "<b>x</b>", "epci:", "x" * 500])
def test_an_unknown_territory_is_told_as_text(key: str) -> None:
    text = said(open_page(territoire=key))
    assert "Ce territoire n’existe pas." in text
    assert f"« {key[:60]}" in text_of(text)
    assert "<b>" not in text
    assert "x" * 61 not in text
    assert "Le portrait d’un territoire" in text


def test_two_territories_stand_side_by_side() -> None:
    page = open_page(territoire=RENNES, compare=NANTES)
    text = text_of(said(page))
    assert "Côte à côte" in text
    assert text.count("Ses lauréats") == 2
    assert page.button(key="seul").label == "Ne plus comparer"


def test_comparing_can_be_stopped() -> None:
    page = open_page(territoire=RENNES, compare=NANTES)
    page.button(key="seul").click().run()
    assert page.query_params == {"territoire": RENNES}
    assert "Côte à côte" not in said(page)


def test_a_territory_is_not_compared_with_itself() -> None:
    text = text_of(said(open_page(territoire=RENNES, compare=RENNES)))
    assert "Côte à côte" not in text
    assert text.count("Ses lauréats") == 1


def test_an_unknown_second_territory_is_told_beside_the_first() -> None:
    text = text_of(said(open_page(territoire=RENNES, compare="epci:0")))
    assert "« epci:0 » n’est pas un territoire connu" in text
    assert "Rennes Métropole" in text


def test_a_second_territory_alone_is_no_comparison() -> None:
    text = said(open_page(compare=NANTES))
    assert "Le portrait d’un territoire" in text
    assert "Côte à côte" not in text


def test_two_unknown_territories_are_both_told() -> None:
    text = text_of(said(open_page(territoire="epci:0", compare="epci:1")))
    assert "« epci:0 »" in text
    assert "« epci:1 »" in text


def test_hostile_laureates_are_text(write_ledger: Write) -> None:
    hostile = dict.fromkeys(("name_as_written", "project", "source_title"), HOSTILE)
    write_ledger({**hostile, "territories": RENNES, "kind": "epci"}, *rows(6))
    text = said(open_page(territoire=RENNES))
    assert "<img" not in text
    assert HOSTILE in text_of(text)


def test_a_broken_ledger_is_told_and_heals(write_ledger: Write) -> None:
    write_ledger({"edition": "demain"})
    page = open_page(territoire=RENNES)
    assert "Les lauréats ne peuvent pas être lus." in said(page)
    write_ledger({})
    page.run()
    assert "Rennes Métropole" in said(page)


def test_a_changed_ledger_changes_the_portrait(write_ledger: Write) -> None:
    write_ledger({"territories": RENNES, "project": "Avant inventé"})
    page = open_page(territoire=RENNES)
    assert "Avant inventé" in said(page)
    write_ledger({"territories": RENNES, "project": "Après tout autre, inventé"})
    page.run()
    assert "Avant inventé" not in said(page)
    assert "Après tout autre, inventé" in said(page)
