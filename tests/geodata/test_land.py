"""Four invented communes in a row: two drawn alone, two in one piece, and one not drawn."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import InvalidDataError
from geodata.land import Land

EDGES = {"01": (0, 1), "02": (1, 2), "03": (2, 4)}
DRAWN = {code: shapely.box(west, 0, east, 1) for code, (west, east) in EDGES.items()}
POLYGON_OF = {"01": "01", "02": "02", "03": "03", "04": "03"}
HALF = {code: shapely.box(west, 0, east, 0.5) for code, (west, east) in EDGES.items()}


def write(folder: Path, name: str, shapes: dict[str, shapely.Geometry]) -> None:
    table = {"code": list(shapes), "geometry": shapely.to_wkb(list(shapes.values()))}
    pq.write_table(pa.table(table), folder / name)


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Land:
    folder = tmp_path_factory.mktemp("land")
    write(folder, "communes.parquet", DRAWN)
    write(folder, "communes_web.parquet", HALF)
    write(folder, "departements_web.parquet", {"D": shapely.box(0, 0, 4, 1)})
    return Land(folder, POLYGON_OF)


@pytest.mark.parametrize(
    ("communes", "lacking"), [(["01"], []), (["09", "01", "05"], ["05", "09"]), ([], [])]
)
def test_what_is_not_drawn_is_named_in_order(land: Land, communes: list[str], lacking: list[str]):
    assert land.lacking(communes) == lacking


@pytest.mark.parametrize(
    ("communes", "beyond"),
    [
        ({"01", "02"}, set()),
        ({"03", "04"}, set()),
        ({"03"}, {"04"}),
        ({"04"}, {"03"}),
        ({"01", "04"}, {"03"}),
        (set(), set()),
    ],
)
def test_communes_drawn_in_one_piece_are_told(land: Land, communes: set[str], beyond: set[str]):
    assert land.beyond(communes) == beyond


def test_neighbours_unite_without_an_inner_border(land: Land) -> None:
    assert land.outline({"01", "02"}, "full").equals(shapely.box(0, 0, 2, 1))
    assert land.outline({"01", "02"}, "web").equals(shapely.box(0, 0, 2, 0.5))


def test_a_piece_that_stands_for_two_is_united_once(land: Land) -> None:
    assert land.outline({"03", "04"}, "full").area == pytest.approx(2)


@pytest.mark.parametrize(
    ("point", "commune"),
    [((0.5, 0.5), "01"), ((1.5, 0.5), "02"), ((3.5, 0.5), None), ((9.0, 9.0), None)],
)
def test_a_point_is_in_a_commune_or_in_none(
    land: Land, point: tuple[float, float], commune: str | None
) -> None:
    assert land.at(*point) == commune


@pytest.mark.parametrize(
    ("shape", "met"),
    [
        (shapely.Point(0.5, 0.5), {"01"}),
        (shapely.Point(1, 0.5), {"01", "02"}),
        (shapely.box(3.2, 0.2, 3.4, 0.4), {"03", "04"}),
        (shapely.box(8, 8, 9, 9), set()),
    ],
)
def test_a_shape_meets_all_that_share_a_piece(
    land: Land, shape: shapely.Geometry, met: set[str]
) -> None:
    assert land.meeting(shape) == met


@given(st.sets(st.sampled_from(sorted(POLYGON_OF))))
def test_what_lies_beyond_is_never_within(communes: set[str]) -> None:
    beyond = Land(Path("unread"), POLYGON_OF).beyond(communes)
    assert not beyond & communes
    whole = communes | beyond
    assert Land(Path("unread"), POLYGON_OF).beyond(whole) == set()


def test_departments_are_a_file_of_their_own(land: Land) -> None:
    assert {code: shape.area for code, shape in land.departments().items()} == {"D": 4}


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    land = Land(tmp_path, POLYGON_OF)
    assert land.polygons(["04"]) == {"03"}
    with pytest.raises(InvalidDataError, match=r"communes\.parquet"):
        land.outline({"01"}, "full")
