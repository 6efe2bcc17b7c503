"""The filters and the geometries of the stage, against those of the domain."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.stage.packing import DECIMALS, pack_line
from dashboard.stage.scene import Options
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.selection import Selection
from tests.browser.stage import write
from tests.full_stage import full_stage

ATLAS = Atlas.open()
YEARS = ("", "2015", "2018", "2019", "2023")
REGIONS = ("", "04", "11", "52", "53", "93")
LEVELS = ("or", "argent", "bronze")
LAUREATES = {"of the ledger": load_laureates(), "made up": full_stage()}


@pytest.fixture(scope="module", params=LAUREATES)
def stage(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory) -> Iterator[Page]:
    folder: Path = tmp_path_factory.mktemp("scene")
    page = browser.new_page()
    page.goto(f"file://{write(folder, LAUREATES[request.param], Options())}")
    page.wait_for_function("() => stage.isShown", timeout=60_000)
    yield page
    page.close()


def selection(year: str, region: str, distinction: str) -> Selection:
    level = distinction in LEVELS
    return Selection(
        years=frozenset({int(year)} if year else ()),
        regions=frozenset({region} if region else ()),
        awards=frozenset({distinction} if distinction and not level else ()),  # type: ignore[arg-type]
        distinctions=frozenset({distinction} if level else ()),  # type: ignore[arg-type]
    )


def test_a_filter_makes_the_browser_lay_nothing_out_before_it_is_done(stage: Page) -> None:
    """To measure an element after a change costs a whole layout, six times for six maps."""
    measured = stage.evaluate(
        """() => {
            const found = [];
            const spied = [[HTMLElement, "offsetWidth"], [HTMLElement, "offsetHeight"]];
            const own = spied.map(([kind, name]) =>
                Object.getOwnPropertyDescriptor(kind.prototype, name));
            const box = Element.prototype.getBoundingClientRect;
            spied.forEach(([kind, name], i) => Object.defineProperty(kind.prototype, name, {
                ...own[i], get() { found.push(name); return own[i].get.call(this); } }));
            Element.prototype.getBoundingClientRect = function () {
                found.push("box");
                return box.call(this);
            };
            document.body.getBoundingClientRect(); // the spy works
            for (const year of ["2018", "", "2019", ""]) stage.filter("year", year);
            Element.prototype.getBoundingClientRect = box;
            spied.forEach(([kind, name], i) => Object.defineProperty(kind.prototype, name, own[i]));
            return found;
        }"""
    )
    assert measured == ["box"]


def test_each_filter_keeps_what_the_selection_keeps(stage: Page) -> None:
    every = list(product(YEARS, REGIONS, ("", *AWARD_CHOICES)))
    kept = stage.evaluate(
        """every => every.map(([year, region, distinction]) =>
            Steps.kept(stage.laureates, { year, region, distinction }).map(({ id }) => id))""",
        every,
    )
    known = set(stage.evaluate("() => stage.laureates.map(({ id }) => id)"))
    (laureates,) = [all_ for all_ in LAUREATES.values() if {one.id for one in all_} == known]
    for asked, ids in zip(every, kept, strict=True):
        assert ids == [one.id for one in selection(*asked).of(laureates, ATLAS)], asked


def test_counts_are_those_of_what_is_kept(stage: Page) -> None:
    wrong = stage.evaluate(
        """years => years.flatMap((year) => [...Steps.counts(stage.laureates, { year }, "region")]
            .filter(([region, amount]) =>
                Steps.kept(stage.laureates, { year, region }).length !== amount))""",
        list(YEARS),
    )
    assert wrong == []


@settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=20))
def test_the_browser_reads_back_what_was_packed(
    stage: Page, line: list[tuple[float, float]]
) -> None:
    back = stage.evaluate("text => Unpack.line(text)", pack_line(np.array(line)))
    assert np.abs(np.array(back) - np.array(line)).max() <= 0.5 * 10**-DECIMALS + 1e-9
