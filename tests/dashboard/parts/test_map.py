import json
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import folium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import _get_feature_group_string, _get_map_string, generate_js_hash

from dashboard.assets import LEAFLET, STATIC
from dashboard.parts.map import SCRIPTS, STYLES, BaseMap, Shown, chosen_on_map, data_url


def script_of(url: str, chosen: str | None, whole: bool) -> str:
    group = folium.FeatureGroup()
    Shown(url, chosen, whole).add_to(group)
    base = BaseMap()
    base.get_root().render()
    return _get_feature_group_string(group, map=base)


def message_in(script: str) -> dict[str, object]:
    found = re.search(r"Live\.show\(window\.map, (\{.*?\})\);", script)
    assert found, script
    return json.loads(found[1])


def test_the_base_map_never_changes() -> None:
    """streamlit-folium remounts the map whenever this hash changes."""
    hashes = set()
    for _ in range(3):
        base = BaseMap()
        base.get_root().render()
        hashes.add(generate_js_hash(_get_map_string(base), "carte"))
    assert len(hashes) == 1


def test_the_base_map_asks_no_other_host() -> None:
    base = BaseMap()
    assert all(link.startswith("/assets/") for _, link in (*base.default_js, *base.default_css))
    base.get_root().render()
    assert "://" not in _get_map_string(base)
    assert "tileLayer" not in _get_map_string(base)


@pytest.mark.parametrize("link", [link for _, link in (*SCRIPTS, *STYLES)])
def test_each_script_and_style_is_there(link: str) -> None:
    name = link.removeprefix("/assets/")
    path = LEAFLET / Path(name).name if name.startswith("leaflet/") else STATIC / name
    assert path.is_file()


def test_the_browser_is_told_what_to_show() -> None:
    script = script_of("/api/laureates.geojson?year=2019", "un-lauréat", whole=False)
    assert message_in(script) == {
        "url": "/api/laureates.geojson?year=2019",
        "chosen": "un-lauréat",
        "whole": False,
    }


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_value_leaves_its_string_in_the_script(text: str, chosen: str) -> None:
    url = data_url("laureates.geojson", [("q", text)])
    script = script_of(url, f"{chosen}</script>${{alert(1)}}{{{{'x'}}}}", whole=True)
    assert "</script>" not in script
    assert "${" not in script
    message = message_in(script)
    assert message["chosen"] == f"{chosen}</script>${{alert(1)}}{{{{'x'}}}}"
    assert message["url"] == url


@given(st.lists(st.tuples(st.sampled_from(["year", "q", "region"]), st.text(min_size=1))))
def test_an_address_of_data_gives_back_its_parameters(parameters: list[tuple[str, str]]) -> None:
    parts = urlsplit(data_url("laureates.csv", parameters))
    assert (parts.scheme, parts.netloc, parts.path) == ("", "", "/api/laureates.csv")
    assert parse_qsl(parts.query) == parameters


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ({"laureate": "un", "choice": 1}, "un"),
        ({"laureate": 3}, None),
        ({"laureate": None}, None),
        ({}, None),
        (None, None),
        ("un", None),
    ],
)
def test_what_the_map_sends_is_checked(value: object, chosen: str | None) -> None:
    assert chosen_on_map(value) == chosen
