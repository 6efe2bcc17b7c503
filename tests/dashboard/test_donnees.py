from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import crowd

PAGE = "from dashboard.views import donnees; donnees.show()"
Write = Callable[..., Path]
HOSTILE = "<img src=x onerror=alert(1)>${7*7}"


def open_page(**query: str | list[str]) -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=60)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    html = (element.proto.body for element in page.get("html"))
    return " ".join(html).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_parts_of_the_page() -> None:
    text = said(open_page())
    for part in (
        "Emporter ces lauréats",
        "En chiffres",
        "Les éditions",
        "La qualité des données",
        "L’API",
    ):
        assert f'<h2 class="part">{part}</h2>' in text


def test_the_filters_are_those_of_the_map() -> None:
    page = open_page(annee="2019", region="11", q="ville", distinction="label")
    assert [list(widget.value) for widget in page.multiselect] == [[2019], ["11"], ["label"]]
    assert "1 lauréat : 1 label." in said(page)


def test_the_downloads_carry_the_filter() -> None:
    text = said(open_page(annee="2019", distinction="startup"))
    for end in ("csv", "json", "geojson", "xlsx", "gpkg", "parquet", "png"):
        assert f'href="/api/laureates.{end}?year=2019&amp;award=startup"' in text


def test_each_chart_has_its_table() -> None:
    page = open_page()
    assert len(page.get("vega_lite_chart")) == 4
    assert said(page).count("<summary>Le tableau de ce graphique</summary>") == 4


def test_a_filter_that_keeps_nothing_leaves_what_needs_no_laureate() -> None:
    page = open_page(q="introuvable")
    text = said(page)
    assert "Aucun lauréat ne répond à ces filtres." in text
    assert "En chiffres" not in text
    assert "Les éditions" in text
    assert "L’API" in text


def test_hostile_laureates_are_text_everywhere(write_ledger: Write) -> None:
    write_ledger(*crowd.rows())
    text = said(open_page())
    assert "60 lauréats" in text
    assert "<img" not in text
    assert "&lt;img" in text


def test_a_hostile_address_is_told_as_text() -> None:
    text = said(open_page(annee="<script>", region="99"))
    assert "<script>" not in text
    assert "14 lauréats" in text


@pytest.mark.parametrize("column", ["award", "territories"])
def test_a_broken_ledger_is_told(write_ledger: Write, column: str) -> None:
    write_ledger({column: "médaille"})
    assert "Les lauréats ne peuvent pas être lus." in said(open_page())
