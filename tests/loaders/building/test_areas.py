"""Areas, on invented squares and an invented country of four communes."""

from typing import Any

import geopandas as gpd
import pyarrow as pa
import pytest
import shapely

from loaders.building.areas import land_areas, with_areas

LAMBERT = "EPSG:2154"
SIDE = 10_000


def square(column: float, width: float = 1) -> shapely.Polygon:
    x, y = 600_000 + column * SIDE, 6_800_000
    return shapely.box(x, y, x + width * SIDE, y + width * SIDE)


def series(shapes: dict[str, shapely.Geometry], crs: str = LAMBERT) -> gpd.GeoSeries:
    return gpd.GeoSeries(shapes, crs=crs).to_crs("EPSG:4326")


@pytest.mark.parametrize(
    ("crs", "east", "north"),
    [
        ("EPSG:2154", 600_000, 6_800_000),
        ("EPSG:5490", 690_000, 1_620_000),
        ("EPSG:2972", 300_000, 500_000),
        ("EPSG:2975", 340_000, 7_650_000),
        ("EPSG:4471", 520_000, 8_580_000),
    ],
)
def test_a_square_measures_the_same_everywhere(crs: str, east: int, north: int) -> None:
    box = shapely.box(east, north, east + SIDE, north + SIDE)
    assert land_areas(series({"1": box}, crs)) == {"1": pytest.approx(100, rel=0.005)}


def test_islands_add_up_holes_are_left_out_and_rings_may_turn_either_way() -> None:
    made = land_areas(
        series(
            {
                "plain": square(0),
                "turned": shapely.reverse(square(0)),
                "lake": square(0) - square(0.25, width=0.5),
                "islands": shapely.union_all([square(0), square(2)]),
            }
        )
    )
    assert made["turned"] == made["plain"] == round(made["plain"], 3)
    assert made["lake"] == pytest.approx(0.75 * made["plain"], rel=0.001)
    assert made["islands"] == pytest.approx(2 * made["plain"], rel=0.001)


def commune(code: str, polygon: str | None, **more: Any) -> dict[str, Any]:
    parents = {"departments": ["35"], "regions": ["53"], "epci": None, "ept": None}
    return {"kind": "commune", "code": code, **parents, "polygon": polygon, **more}


def holder(kind: str, code: str) -> dict[str, Any]:
    nothing = dict.fromkeys(("epci", "ept", "polygon"))
    return {"kind": kind, "code": code, "departments": [], "regions": [], **nothing}


def measured(*rows: dict[str, Any]) -> dict[str, float | None]:
    table = with_areas(pa.Table.from_pylist(list(rows)), {"1": 0.1, "2": 0.2, "3": 7.25})
    return {f"{row['kind']}:{row['code']}": row["area"] for row in table.to_pylist()}


def test_a_territory_is_the_sum_of_its_communes() -> None:
    areas = measured(
        commune("1", "1", epci="200000001", ept="200000002"),
        commune("2", "2", epci="200000001"),
        commune("3", "3", departments=["44"]),
        holder("epci", "200000001"),
        holder("ept", "200000002"),
        holder("departement", "35"),
        holder("region", "53"),
    )
    assert areas == {
        "commune:1": 0.1,
        "commune:2": 0.2,
        "commune:3": 7.25,
        "epci:200000001": 0.3,
        "ept:200000002": 0.1,
        "departement:35": 0.3,
        "region:53": 7.55,
    }


def test_communes_drawn_as_one_have_an_area_together_only() -> None:
    areas = measured(
        commune("3", "3", epci="200000001", ept="200000002"),
        commune("4", "3", epci="200000001"),
        holder("epci", "200000001"),
        holder("ept", "200000002"),
    )
    assert areas == {
        "commune:3": None,
        "commune:4": None,
        "epci:200000001": 7.25,
        "ept:200000002": None,
    }


def test_what_holds_a_commune_without_boundary_has_no_area() -> None:
    areas = measured(
        commune("1", "1", epci="200000001"),
        commune("9", None, epci="200000001"),
        holder("epci", "200000001"),
    )
    assert areas == {"commune:1": 0.1, "commune:9": None, "epci:200000001": None}


def test_a_group_of_the_past_has_no_area() -> None:
    assert measured(commune("1", "1"), holder("epci", "9"))["epci:9"] is None
