"""One filter: page, table, counts, API and every export hold the same rows.

The ledger is made up, and large and odd enough to hold every kind of row.
"""

import csv
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.asking.address import Filters, read_filters
from dashboard.exports.formats import BY_END
from dashboard.parts.figures import by_edition, laureate_table
from dashboard.parts.listing import groups_of
from dashboard.store import LEDGER_VARIABLE, ledger
from dashboard.words.naming import query_of
from dashboard.words.wording import summary_of
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests import crowd
from tests.reading_back import READERS

ATLAS = Atlas.open()
client = TestClient(api)


@pytest.fixture(scope="module", autouse=True)
def made_up_ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    path = tmp_path_factory.mktemp("crowd") / "inventes.csv"
    rows = crowd.rows()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with _variable(path):
        yield


@contextmanager
def _variable(path: Path) -> Iterator[None]:
    before = os.environ.get(LEDGER_VARIABLE)
    os.environ[LEDGER_VARIABLE] = str(path)
    yield
    del os.environ[LEDGER_VARIABLE]
    if before is not None:
        os.environ[LEDGER_VARIABLE] = before


def some(values: list[Any]) -> st.SearchStrategy[frozenset[Any]]:
    """Nothing half of the time, for filters that narrow each other leave little."""
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(values), max_size=3))


selections = st.builds(
    Selection,
    years=some([int(year) for year in crowd.YEARS if year]),
    regions=some(["04", "11", "32", "52", "53", "84"]),
    awards=some(["label", "encouragement", "startup"]),
    distinctions=some(["or", "argent", "bronze"]),
    themes=some([theme for theme in crowd.THEMES if theme]),
    territory=st.sampled_from([None, None, "region:53", "departement:59", "commune:93064"]),
    text=st.sampled_from(["", "", "eau", "DONNÉES ouvertes", "invente", "img onerror", "absent"]),
)


def ids_of(selection: Selection) -> list[str]:
    return [laureate.id for laureate in selection.of(ledger().laureates, ATLAS)]


@settings(deadline=None)
@given(selections)
def test_page_list_table_counts_and_api_hold_the_same_rows(selection: Selection) -> None:
    shown = selection.of(ledger().laureates, ATLAS)
    expected = [laureate.id for laureate in shown]
    listed = [item["id"] for group in groups_of(shown, ATLAS) for item in group["items"]]
    assert sorted(listed) == sorted(expected)
    assert laureate_table(shown, ATLAS).count('<th scope="row">') == len(expected)
    assert sum(amount for _, amount in by_edition(shown)) == len(expected)
    if expected:
        assert summary_of(shown).startswith(f"{len(expected)} lauréat")
    for end in ("json", "csv", "geojson"):
        answer = client.get(f"/laureates.{end}", params=query_of(selection))
        assert answer.status_code == 200
        assert [row["id"] for row in READERS[end](answer.content)] == expected


@settings(deadline=None, max_examples=20)
@given(selections)
def test_every_file_holds_the_same_rows(selection: Selection) -> None:
    expected = ids_of(selection)
    for end in sorted(BY_END.keys() - {"png"}):
        answer = client.get(f"/laureates.{end}", params=query_of(selection))
        assert answer.status_code == 200
        assert [row["id"] for row in READERS[end](answer.content)] == expected, end


@settings(deadline=None, max_examples=5)
@given(selections)
def test_the_picture_holds_the_same_rows(selection: Selection) -> None:
    answer = client.get("/laureates.png", params=query_of(selection))
    assert [row["id"] for row in READERS["png"](answer.content)] == ids_of(selection)


@settings(deadline=None)
@given(
    st.builds(
        Filters,
        years=st.lists(st.sampled_from([2015, 2018, 2019]), unique=True, max_size=2).map(tuple),
        regions=st.lists(st.sampled_from(["11", "53"]), unique=True, max_size=2).map(tuple),
        distinctions=st.lists(
            st.sampled_from(["label", "or", "startup"]), unique=True, max_size=2
        ).map(tuple),
        text=st.sampled_from(["", "eau"]),
        territory=st.sampled_from([None, "region:53"]),
    )
)
def test_the_address_of_a_page_and_of_the_api_say_the_same(filters: Filters) -> None:
    again, problems = read_filters(filters.query(), ATLAS)
    assert not problems
    answer = client.get("/laureates.json", params=filters.parameters())
    expected = ids_of(again.selection(ATLAS))
    assert [row["id"] for row in READERS["json"](answer.content)] == expected


def test_the_made_up_ledger_is_worth_the_test() -> None:
    laureates = ledger().laureates
    assert len(laureates) == 60
    assert {one.award for one in laureates} == {"label", "encouragement", "startup"}
    assert any(not one.territories for one in laureates)
    assert any(one.edition is None for one in laureates)
