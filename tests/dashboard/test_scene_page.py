"""The page Scène, without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.test_home import said

Write = Callable[..., Path]
SCENE = "from dashboard.views import scene; scene.show()"


def open_scene(**query: str) -> AppTest:
    page = AppTest.from_string(SCENE, default_timeout=60)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def test_the_page_of_the_scene_gives_the_file_of_its_filters() -> None:
    page = open_scene(annee="2019", ordre="region", delai="8")
    wanted = "/api/scene.html?year=2019&amp;delay=8&amp;order=region"
    assert f'href="{wanted}" target="_blank" rel="noopener">Ouvrir la scène' in said(page)
    assert f'href="{wanted}" download="forum.html"' in said(page)
    assert "Code QR de l’adresse" in said(page)
    address, snippet = (one.value for one in page.get("code"))
    assert address == "/api/scene.html?year=2019&delay=8&order=region"
    assert "/integrer?annee=2019" in snippet


def test_a_hostile_filter_stays_inside_the_address_of_the_scene() -> None:
    page = open_scene(q='x"><script>alert(1)</script>')
    assert "<script>" not in said(page)
    assert all("<script>" not in one.value for one in page.get("code"))


def test_the_page_of_the_scene_lists_the_keys() -> None:
    assert '<th scope="row">B .</th><td>Écran noir</td>' in said(open_scene())


def test_a_list_is_chosen_in_its_order() -> None:
    first, second = "2018-label-nantes-metropole", "2015-label-rennes"
    page = open_scene(ordre="liste", liste=f"{first},nul,{second}")
    assert f"laureate={first}&amp;laureate={second}&amp;order=list" in said(page)
    page = open_scene(ordre="liste")
    assert 'href="/api/scene.html"' in said(page)


def test_settings_of_the_scene_are_kept_in_the_address() -> None:
    page = open_scene(annee="2019")
    page.selectbox(key="scene_ordre").select("region").run()
    page.selectbox(key="scene_delai").select("20").run()
    assert page.query_params["ordre"] == "region"
    assert page.query_params["delai"] == "20"
    assert page.query_params["annee"] == "2019"
    page.selectbox(key="scene_ordre").select("annee").run()
    assert "ordre" not in page.query_params


@pytest.mark.parametrize(
    "query", [{"ordre": "<b>", "delai": "x"}, {"liste": ",,", "ordre": "liste"}]
)
def test_a_hostile_setting_is_left_out(query: dict[str, str]) -> None:
    assert "Ouvrir la scène" in said(open_scene(**query))


def test_no_laureate_leaves_no_scene_to_open() -> None:
    page = open_scene(q="introuvable")
    assert "Aucun lauréat ne répond à ces filtres." in said(page)
    assert "Ouvrir la scène" not in said(page)


def test_the_page_of_the_scene_says_when_the_ledger_is_broken(write_ledger: Write) -> None:
    write_ledger({"edition": "demain"})
    assert "Les lauréats ne peuvent pas être lus." in said(open_scene())
