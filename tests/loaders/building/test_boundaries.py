"""Boundaries on a small invented country of squares, ten kilometres wide.

Its communes 01 to 06 of the invented department 35 stand in a row, from the west:

    +----+----+----+----+----+----+
    | 01 | 02 | 03 | 04 | 05 | 06 |
    +----+----+----+----+----+----+
"""

import doctest
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import geopandas as gpd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.building import boundaries
from loaders.building.boundaries import BoundaryError, commune_coverage, metric_crs, outlines

LAMBERT = "EPSG:2154"
SIDE = 10_000
KM2 = 1_000_000
COLUMNS = ["code", "type", "id", "commune_parent_id", "geometry"]


def square(column: float, row: float = 0, width: float = 1, height: float = 1) -> shapely.Polygon:
    x, y = 600_000 + column * SIDE, 6_800_000 + row * SIDE
    return shapely.box(x, y, x + width * SIDE, y + height * SIDE)


def commune(code: str, shape: shapely.Geometry | None, **more: str) -> dict[str, Any]:
    return {"code": code, "type": "COM", "id": f"id-{code}", "geometry": shape, **more}


def frame(rows: Sequence[dict[str, Any]], crs: str = LAMBERT) -> gpd.GeoDataFrame:
    columns = {name: [row.get(name) for row in rows] for name in COLUMNS}
    return gpd.GeoDataFrame(columns, geometry="geometry", crs=crs).to_crs("EPSG:4326")


def land(*shapes: shapely.Geometry, crs: str = LAMBERT, code: str = "3501") -> gpd.GeoDataFrame:
    return frame([{"code": code, "geometry": shape} for shape in shapes], crs)


def squares(first: int, last: int) -> gpd.GeoDataFrame:
    """Cantons of one square each, from a column up to another."""
    return land(*(square(column) for column in range(first, last)))


def build(
    rows: Sequence[dict[str, Any]],
    absorbed: Mapping[str, Sequence[str]] | None = None,
    cantons: gpd.GeoDataFrame | None = None,
) -> gpd.GeoDataFrame:
    cantons = squares(0, 6) if cantons is None else cantons
    return commune_coverage(frame(rows), cantons, absorbed or {})


def with_noise(column: int, row: int, metres: Sequence[int]) -> shapely.Polygon:
    left, bottom, right, top = (one / SIDE for one in metres)
    return square(column + left, row + bottom, 1 + right - left, 1 + top - bottom)


def areas(coverage: gpd.GeoDataFrame) -> dict[str, int]:
    """Square kilometres of each commune."""
    return dict((coverage.geometry.to_crs(LAMBERT).area / KM2).round().astype(int))


def in_a_row(*numbers: int) -> list[dict[str, Any]]:
    return [commune(f"3500{number}", square(number - 1)) for number in numbers]


def assert_fits(coverage: gpd.GeoDataFrame) -> None:
    for column in ("geometry", "web"):
        metric = coverage[column].to_crs(LAMBERT).values
        assert shapely.coverage_is_valid(metric)
        assert not shapely.is_empty(metric).any()


def test_communes_keep_their_shape_and_their_code() -> None:
    coverage = build(in_a_row(3, 1, 2))
    assert list(coverage.index) == ["35001", "35002", "35003"]
    assert coverage.crs == "EPSG:4326"
    assert set(areas(coverage).values()) == {100}
    assert_fits(coverage)


@pytest.mark.parametrize(
    ("code", "crs"),
    [
        ("35238", "EPSG:2154"),
        ("2A004", "EPSG:2154"),
        ("97105", "EPSG:5490"),
        ("97209", "EPSG:5490"),
        ("97302", "EPSG:2972"),
        ("97411", "EPSG:2975"),
        ("97611", "EPSG:4471"),
    ],
)
def test_each_zone_has_its_metric_crs(code: str, crs: str) -> None:
    assert metric_crs(code) == crs


class TestDelegatedCommunes:
    PARTS = (
        commune("35012", square(1), type="COMD", commune_parent_id="id-35002"),
        commune("35013", square(2), type="COMA", commune_parent_id="id-35002"),
    )

    def test_a_commune_without_a_shape_is_the_union_of_its_parts(self) -> None:
        coverage = build([*in_a_row(1), commune("35002", None), *self.PARTS])
        assert areas(coverage) == {"35001": 100, "35002": 200}
        assert_fits(coverage)

    def test_a_commune_with_a_shape_keeps_it(self) -> None:
        assert areas(build([*in_a_row(1, 2), *self.PARTS])) == {"35001": 100, "35002": 100}

    def test_a_commune_with_neither_has_no_boundary(self) -> None:
        bare = [{**part, "geometry": None} for part in self.PARTS]
        assert areas(build([*in_a_row(1), commune("35002", None), *bare])) == {"35001": 100}


class TestGaps:
    def test_a_gap_goes_to_the_one_that_absorbed_it(self) -> None:
        coverage = build(in_a_row(1, 2, 4), {"35002": ["35003"]}, squares(0, 4))
        assert areas(coverage) == {"35001": 100, "35002": 200, "35004": 100}
        assert_fits(coverage)

    def test_several_gaps_go_to_one(self) -> None:
        coverage = build(in_a_row(1, 3, 5), {"35003": ["35002", "35004"]}, squares(0, 5))
        assert areas(coverage) == {"35001": 100, "35003": 300, "35005": 100}

    def test_a_gap_between_two_is_told_by_elimination(self) -> None:
        """02 absorbed one commune, and 01 is it; so 03 is 04's."""
        coverage = build(in_a_row(2, 4), {"35002": ["35001"], "35004": ["35003"]}, squares(0, 4))
        assert areas(coverage) == {"35002": 200, "35004": 200}
        assert_fits(coverage)

    def test_a_gap_that_may_be_two_s_leaves_both_out(self) -> None:
        coverage = build(
            in_a_row(1, 2, 4, 5), {"35002": ["35003"], "35004": ["35003"]}, squares(0, 5)
        )
        assert areas(coverage) == {"35001": 100, "35005": 100}

    def test_a_commune_sure_of_one_gap_but_not_of_the_other_is_left_out(self) -> None:
        """Half of what it absorbed would draw a wrong boundary."""
        absorbed = {"35002": ["35001", "35003"], "35004": ["35003", "35005"]}
        coverage = build(in_a_row(2, 4, 6), absorbed)
        assert areas(coverage) == {"35006": 100}

    def test_a_commune_that_grew_by_what_nobody_draws_is_left_out(self) -> None:
        coverage = build(in_a_row(1, 2), {"35002": ["35003"]}, squares(0, 2))
        assert areas(coverage) == {"35001": 100}

    def test_a_gap_that_no_one_absorbed_stays_open(self) -> None:
        coverage = build(in_a_row(1, 2, 4, 6), {"35001": ["35000"]}, squares(-1, 3))
        assert areas(coverage) == {"35001": 200, "35002": 100, "35004": 100, "35006": 100}

    def test_what_is_drawn_as_a_part_is_no_gap(self) -> None:
        part = commune("35003", square(2), type="COMD", commune_parent_id="id-35002")
        wide = commune("35002", square(1, width=2))
        coverage = build([*in_a_row(1), wide, part], {"35002": ["35003"]}, squares(0, 9))
        assert areas(coverage) == {"35001": 100, "35002": 200}

    def test_the_noise_between_the_two_sources_is_no_gap(self) -> None:
        """A strip of 0.1 km² along the coast is left to the sea."""
        ragged = land(square(0, width=4), square(0, -0.001, width=4, height=0.001))
        coverage = build(in_a_row(1, 2, 4), {"35002": ["35003"]}, ragged)
        assert areas(coverage) == {"35001": 100, "35002": 200, "35004": 100}

    def test_a_commune_that_nobody_draws_takes_no_gap(self) -> None:
        coverage = build(
            [*in_a_row(1), commune("35002", None)], {"35002": ["35003"]}, squares(0, 3)
        )
        assert areas(coverage) == {"35001": 100}

    def test_a_gap_overseas_is_mended_in_its_own_crs(self) -> None:
        crs = "EPSG:2975"
        shapes = [shapely.box(340_000 + x, 7_650_000, 350_000 + x, 7_660_000) for x in (0, 10_000)]
        rows = frame([commune("97401", shapes[0])], crs)
        cantons = land(*shapes, crs=crs, code="97401")
        coverage = commune_coverage(rows, cantons, {"97401": ["97402"]})
        assert coverage.geometry.to_crs(crs).area.iloc[0] == pytest.approx(200 * KM2, rel=1e-3)


class TestCleaning:
    def test_an_overlap_is_given_to_one(self) -> None:
        coverage = build([*in_a_row(1), commune("35002", square(0.9))])
        assert_fits(coverage)
        assert sum(areas(coverage).values()) == 190

    def test_a_narrow_gap_is_closed_and_a_wide_one_is_not(self) -> None:
        def holes(width: float) -> int:
            """Count those of four communes around a gap, in thousandths of a square."""
            around = [square(0), square(1 + width / 1000)]
            lids = [square(0, row, width=2 + width / 1000) for row in (-1, 1)]
            rows = [commune(f"3500{n}", shape) for n, shape in enumerate([*around, *lids])]
            united = shapely.union_all(build(rows).geometry.to_crs(LAMBERT).values, grid_size=0.1)
            return len(united.interiors)

        assert (holes(2), holes(20)) == (0, 1)

    def test_a_corner_that_lies_on_a_neighbour_s_edge_is_shared(self) -> None:
        rows = [
            commune("35001", square(0, height=2)),
            commune("35002", square(1)),
            commune("35003", square(1, 1)),
        ]
        coverage = build(rows)
        assert_fits(coverage)
        united = shapely.coverage_union_all(coverage.geometry.to_crs(LAMBERT).values)
        assert isinstance(united, shapely.Polygon)
        assert not united.interiors

    def test_boundaries_are_written_to_the_centimetre(self) -> None:
        for column in ("geometry", "web"):
            for x, y in shapely.get_coordinates(build(in_a_row(1))[column].values):
                assert (x, y) == (round(x, 7), round(y, 7))

    def test_the_web_detail_has_fewer_points(self) -> None:
        ragged = shapely.Polygon(
            [*((600_000 + x * 100, 6_800_000 + x % 2 * 90) for x in range(101)),
             (610_000, 6_810_000), (600_000, 6_810_000)]
        )  # fmt: skip
        coverage = build([commune("35001", ragged), *in_a_row(2)])
        assert len(coverage["web"]["35001"].exterior.coords) < 20
        assert len(coverage.geometry["35001"].exterior.coords) > 100
        assert_fits(coverage)

    def test_what_can_t_be_made_to_fit_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("shapely.coverage_is_valid", lambda _: False)
        with pytest.raises(BoundaryError, match="couverture valide en EPSG:2154"):
            build(in_a_row(1))

    @settings(max_examples=40, deadline=None)
    @given(
        st.integers(1, 4),
        st.integers(1, 4),
        st.lists(st.integers(-8, 8), min_size=64, max_size=64),
    )
    def test_a_grid_drawn_with_noise_gives_a_valid_coverage(
        self, columns: int, rows: int, noise: list[int]
    ) -> None:
        """Each side of each square is off by 8 m at most: they overlap, and gape."""
        shapes = [
            with_noise(column, row, [noise.pop() for _ in range(4)])
            for column in range(columns)
            for row in range(rows)
        ]
        coverage = build([commune(f"35{n:03}", shape) for n, shape in enumerate(shapes)])
        assert_fits(coverage)
        covered = coverage.geometry.to_crs(LAMBERT).area.sum()
        assert covered == pytest.approx(shapely.union_all(shapes).area, rel=0.01)

    @settings(max_examples=40, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.integers(0, 30), st.integers(0, 30), st.integers(5, 20), st.integers(5, 20)
            ),
            min_size=1,
            max_size=6,
        )
    )
    @example([(0, 0, 5, 5), (0, 0, 6, 5), (1, 0, 19, 5)])
    @example([(0, 0, 5, 5), (0, 0, 8, 5), (1, 0, 5, 5)])
    def test_communes_that_overlap_are_refused_or_lose_no_land(
        self, boxes: list[tuple[int, int, int, int]]
    ) -> None:
        shapes = [square(x / 10, y / 10, w / 10, h / 10) for x, y, w, h in boxes]
        try:
            coverage = build([commune(f"3500{n}", shape) for n, shape in enumerate(shapes)])
        except BoundaryError:
            assert any(a.intersection(b).area > 0 for a, b in combinations(shapes, 2))
            return
        assert_fits(coverage)
        covered = coverage.geometry.to_crs(LAMBERT).area.sum()
        assert covered == pytest.approx(shapely.union_all(shapes).area, rel=0.001)

    def test_a_commune_under_two_others_is_refused(self) -> None:
        rows = [*in_a_row(1, 2), commune("35003", square(0.5, 0.2, width=0.9, height=0.5))]
        with pytest.raises(BoundaryError, match="recouvrent"):
            build([*rows, commune("35004", square(0.6, 0.3, width=0.5, height=0.3))])


DEPARTMENTS = {"35001": "A", "35002": "A", "35003": "B"}


class TestOutlines:
    def test_outlines_are_unions_that_share_their_borders(self) -> None:
        coverage = build(in_a_row(1, 2, 3))
        made = outlines(coverage.geometry, DEPARTMENTS, 100)
        assert list(made.index) == ["A", "B"]
        metric = made.to_crs(LAMBERT)
        assert (metric.area / KM2).round().tolist() == [200, 100]
        assert shapely.coverage_is_valid(metric.values)

    def test_zones_do_not_mix(self) -> None:
        island = gpd.GeoSeries(
            {"97401": shapely.box(340_000, 7_650_000, 350_000, 7_660_000)}, crs="EPSG:2975"
        ).to_crs("EPSG:4326")
        coverage = build(in_a_row(1, 2, 3)).geometry
        both = gpd.GeoSeries({**coverage, **island}, crs="EPSG:4326")
        made = outlines(both, {**DEPARTMENTS, "97401": "C"}, 100)
        assert list(made.index) == ["A", "B", "C"]
        assert made["C"].bounds == pytest.approx(island["97401"].bounds, abs=1e-6)


def test_the_examples_run() -> None:
    results = doctest.testmod(boundaries)
    assert results.failed == 0
    assert results.attempted > 0
