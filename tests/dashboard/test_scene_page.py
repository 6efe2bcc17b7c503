"""The page Scène, without a browser."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import numpy as np
import pytest
import zxingcpp
from lxml import etree
from streamlit.testing.v1 import AppTest

from dashboard.asking.address import Filters
from dashboard.views import scene
from tests.dashboard.shapes import attributes_of, shape_of
from tests.dashboard.test_home import said
from tests.hostile import REFUSED, TEXTS

Write = Callable[..., Path]
SCALE = 4  # pixels a module
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


def read(figure: str) -> str:
    """Read the QR code of a figure, as a phone would."""
    (picture,) = attributes_of(figure, "src")
    drawing = etree.fromstring(unquote(picture.partition(",")[2]).encode())
    (path,) = drawing.iter("{*}path")
    side = int(drawing.get("width")) // SCALE
    modules = np.zeros((side, side), dtype=np.uint8)
    x = y = 0.0
    for move, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path.get("d")):
        if move == "M":
            x, y = float(first), float(second)
        elif move == "m":
            x, y = x + float(first), y + float(second)
        else:
            modules[int(y), int(x) : int(x + float(first))] = 1
            x += float(first)
    (found,) = zxingcpp.read_barcodes(np.kron(1 - modules, np.full((SCALE, SCALE), 255, np.uint8)))
    return found.text


@pytest.mark.parametrize("name", [*TEXTS, "escape", "nul"])
def test_the_qr_code_of_a_hostile_search_is_its_address(name: str) -> None:
    text = {**TEXTS, **REFUSED}[name]
    address = scene._page_address(Filters(text=text))
    figure = scene._code(address)
    assert read(figure) == address
    assert parse_qs(urlsplit(address).query) == {"q": [text]}
    assert [tag for tag, _ in shape_of(figure)] == ["main", "figure", "h3", "img", "figcaption"]


def test_an_address_too_long_for_a_code_is_said() -> None:
    assert "trop longue pour un code QR" in scene._code(f"/?q={REFUSED['ten kilobytes']}")
