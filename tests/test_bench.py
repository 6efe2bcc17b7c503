"""The bench: its statistics, its report, its invented ledgers, its naive application."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.store import LEDGER_VARIABLE
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from tests.bench.figures import Figure, middle, percentile
from tests.bench.invented import YEARS, ledger_of
from tests.bench.stage import NAIVE_FILES, naive_scene
from tests.serving import NAIVE, ROOT, serving

TIMES = st.lists(st.floats(0.001, 1e6), min_size=1, max_size=50)


@given(TIMES, st.floats(0.01, 1))
def test_a_percentile_is_a_value_that_the_share_does_not_exceed(times, share):
    found = percentile(times, share)
    assert found in times
    assert sum(one <= found for one in times) >= share * len(times) - 1e-9


@given(TIMES)
def test_the_middle_lies_between_the_ends(times):
    assert min(times) <= middle(times) <= max(times)
    assert percentile(times, 1) == max(times)


def test_nothing_has_no_middle():
    assert middle([]) is None
    assert percentile([], 0.95) is None


@pytest.mark.parametrize(
    ("ours", "naive", "better", "ratio"),
    [
        (10, 40, "lower", 4),
        (10, 40, "higher", 0.25),
        (10, None, "lower", None),
        (None, 4, "lower", None),
    ],
)
def test_a_ratio_says_how_many_times_better(ours, naive, better, ratio):
    assert Figure("a", "b", "ms", ours, naive, better).ratio == ratio


@pytest.mark.parametrize(
    ("figure", "reached"),
    [
        (Figure("a", "b", "ms", 10, 40, goal=4), True),
        (Figure("a", "b", "ms", 11, 40, goal=4), False),
        (Figure("a", "b", "ms", 499, goal=500), True),
        (Figure("a", "b", "ms", 501, goal=500), False),
        (Figure("a", "b", "/s", 7, goal=8, better="higher"), False),
        (Figure("a", "b", "ms", None, 40, goal=4), None),
        (Figure("a", "b", "ms", 10, 40), None),
    ],
)
def test_a_goal_is_reached_or_missed(figure, reached):
    assert figure.is_reached is reached


@pytest.mark.parametrize("amount", [12, 200, 2000])
def test_an_invented_ledger_is_read_and_says_that_it_is_invented(tmp_path: Path, amount: int):
    laureates = load_laureates(ledger_of(tmp_path / "inventes.csv", amount))
    assert len(laureates) == len({one.id for one in laureates}) == amount
    assert all("inventé" in one.name_as_written for one in laureates)
    assert {str(one.edition) for one in laureates} <= set(YEARS)
    atlas = Atlas.open()
    for one in laureates:
        assert not atlas.missing_boundary(atlas.territory(one.territories[0]), one.edition)


def test_an_invented_ledger_is_the_same_each_time(tmp_path: Path):
    first, second = (ledger_of(tmp_path / name, 50).read_bytes() for name in ("a", "b"))
    assert first == second


def test_the_naive_application_filters(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(LEDGER_VARIABLE, str(ledger_of(tmp_path / "inventes.csv", 12)))
    page = AppTest.from_file(str(ROOT / "tests/bench/naive/page.py"), default_timeout=60).run()
    assert not page.exception
    assert page.markdown[0].value == "**12 lauréats**"
    year = page.multiselect[0].options[0]
    page.multiselect[0].set_value([year]).run()
    assert not page.exception
    assert int(re.search(r"\d+", page.markdown[0].value)[0]) < 12


def test_the_naive_application_answers_programs(tmp_path: Path):
    with serving(NAIVE, ledger_of(tmp_path / "inventes.csv", 12)) as server:
        every = json.loads(server.get("/laureates.geojson"))["features"]
        of_year = json.loads(server.get("/laureates.geojson?year=2015"))["features"]
    assert len(every) == 12
    assert of_year == [one for one in every if one["properties"]["edition"] == "2015"]


def test_the_naive_scene_is_a_map_with_its_files(tmp_path: Path):
    path, markers = naive_scene(tmp_path)
    html = path.read_text(encoding="utf-8")
    assert html.count("L.marker(") == markers > 150
    assert '"/folium/' not in html
    assert all((tmp_path / "folium" / name).stat().st_size for name in NAIVE_FILES)


def test_the_naive_application_is_served_with_the_files_of_its_maps(tmp_path: Path):
    with serving(NAIVE, ledger_of(tmp_path / "inventes.csv", 12)) as server:
        assert b"Leaflet" in server.get("/folium/leaflet/leaflet.js")
        assert server.get("/folium/bootstrap.js") == b""
