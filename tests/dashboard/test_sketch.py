"""The map of a portrait, as shapes and as SVG; the laureates are made up."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.portraits.sketch import CROWD, EDGE, Mark, Sketch, locator_of, sketch_of
from dashboard.portraits.svg import svg_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.portraits import portrait_of
from tests.dashboard.conftest import HOSTILE
from tests.made_up import MADE_UP

ATLAS = Atlas.open()
SIZE = (720.0, 520.0)
NEAR_LILLE = ("commune:59350", "commune:59599", "departement:59", "commune:59183", "commune:59606")
Make = Callable[..., Laureate]


def sketch(key: str, laureates: list[Laureate] | None = None) -> Sketch:
    portrait = portrait_of(ATLAS.territory(key), laureates or [], ATLAS)
    drawn = sketch_of(portrait, ATLAS, SIZE, 150)
    assert drawn is not None
    return drawn


def points(drawn: Sketch) -> list[tuple[float, float]]:
    shapes = [*drawn.land, *drawn.inner, drawn.outline]
    return [point for shape in shapes for ring in shape for point in ring]


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("commune:93064", 0),
        ("epci:200056232", 27),
        ("ept:200057867", 8),
        ("departement:35", 18),
        ("region:53", 4),
        ("commune:97411", 0),
    ],
)
def test_the_territory_lies_in_the_frame_and_beside_the_locator(key: str, parts: int) -> None:
    drawn = sketch(key)
    assert len(drawn.inner) == parts
    assert all(0 <= x <= 720 and 0 <= y <= 520 for x, y in points(drawn))
    xs = [x for ring in drawn.outline for x, _ in ring]
    ys = [y for ring in drawn.outline for _, y in ring]
    assert min(xs) > 150
    assert max(xs) < 715
    assert max(max(ys) - min(ys), max(xs) - min(xs)) > 300  # it fills the frame


def test_a_territory_keeps_its_shape() -> None:
    """Its land is as large on the sketch as its area over the scale tells."""
    drawn = sketch("departement:35")
    xs = [x for ring in drawn.outline for x, _ in ring]
    ys = [y for ring in drawn.outline for _, y in ring]
    west, south, east, north = ATLAS.boundary(ATLAS.territory("departement:35")).bounds
    assert (max(xs) - min(xs)) / (max(ys) - min(ys)) == pytest.approx(
        (east - west) * 0.669 / (north - south), rel=0.02
    )


def apart(marks: list[Mark]) -> float:
    return min(math.dist((one.x, one.y), (two.x, two.y)) for one, two in combinations(marks, 2))


@pytest.mark.parametrize("amount", [2, 5, 24])
def test_marks_never_cover_each_other(make: Make, amount: int) -> None:
    laureates = [make(id=f"n-{n}", territories="commune:35238") for n in range(amount)]
    marks = sketch("epci:243500139", laureates).marks
    assert len(marks) == amount
    assert apart(marks) >= CROWD - 0.5


def test_marks_of_one_place_stay_around_it(make: Make) -> None:
    laureates = [make(id=f"n-{n}", territories="commune:35238") for n in range(9)]
    (alone,) = sketch("epci:243500139", laureates[:1]).marks
    for mark in sketch("epci:243500139", laureates).marks:
        assert math.dist((mark.x, mark.y), (alone.x, alone.y)) < 3 * CROWD


@given(places=st.lists(st.sampled_from(NEAR_LILLE), min_size=1, max_size=20))
def test_every_mark_is_whole_and_none_is_under_the_locator(places: list[str]) -> None:
    laureates = [
        Laureate.model_validate({**MADE_UP, "id": f"n-{n}", "territories": place})
        for n, place in enumerate(places)
    ]
    for mark in sketch("departement:59", laureates).marks:
        assert EDGE <= mark.x <= SIZE[0] - EDGE
        assert EDGE <= mark.y <= SIZE[1] - EDGE


def test_what_the_locator_would_hide_has_no_mark(make: Make) -> None:
    """Dieppe lies at the bottom left of the map of Nord, where the locator stands."""
    portrait = portrait_of(ATLAS.territory("departement:59"), [], ATLAS)
    dieppe, amiens = (make(id=code, territories=f"commune:{code}") for code in ("76217", "80021"))
    drawn = sketch_of(replace(portrait, around=((dieppe, 99.0), (amiens, 99.0))), ATLAS, SIZE, 150)
    assert drawn is not None
    assert [mark.laureate.id for mark in drawn.marks] == ["80021"]


def test_a_joint_project_has_a_mark_on_each_of_its_territories(make: Make) -> None:
    joint = make(territories="commune:59599 commune:59512", match_method="joint")
    assert len(sketch("epci:200093201", [joint]).marks) == 2


def test_no_boundary_no_sketch() -> None:
    noumea = ATLAS.territory("commune:98818")
    assert sketch_of(portrait_of(noumea, [], ATLAS), ATLAS, SIZE) is None
    assert locator_of(noumea, ATLAS, 150) is None


@pytest.mark.parametrize("key", ["commune:93064", "epci:249740101", "region:03"])
def test_a_locator_has_a_dot_for_what_is_small_or_far(key: str) -> None:
    drawn = locator_of(ATLAS.territory(key), ATLAS, 150)
    assert drawn is not None
    assert drawn.dot is not None
    assert drawn.outline == []
    assert all(0 <= place <= 150 for place in drawn.dot)


def test_a_locator_fills_a_region_and_shows_the_right_land() -> None:
    bretagne = locator_of(ATLAS.territory("region:53"), ATLAS, 150)
    assert bretagne is not None
    assert (bool(bretagne.outline), bretagne.dot, len(bretagne.land)) == (True, None, 13)
    reunion = locator_of(ATLAS.territory("commune:97411"), ATLAS, 150)
    assert reunion is not None
    assert len(reunion.land) == 1


def test_it_is_the_same_each_time() -> None:
    assert sketch("epci:200056232") == sketch("epci:200056232")


class TestSvg:
    def test_it_is_one_picture_with_a_name(self, make: Make) -> None:
        written = svg_of(
            sketch("epci:243500139", [make(territories="commune:35238")]), "Carte", "map"
        )
        root = ElementTree.fromstring(written)  # noqa: S314 - our own
        assert (root.get("role"), root.get("aria-label")) == ("img", "Carte")
        classes = [element.get("class") for element in root]
        assert classes.count("sketch-inner") == 43
        assert classes[-1] == "mark mark-label"

    @pytest.mark.parametrize(
        ("award", "shape"), [("label", "rect"), ("encouragement", "rect"), ("startup", "circle")]
    )
    def test_awards_differ_in_shape_and_letter(self, make: Make, award: str, shape: str) -> None:
        laureate = make(award=award, territories="commune:35238")
        root = ElementTree.fromstring(svg_of(sketch("epci:243500139", [laureate]), "", "map"))  # noqa: S314
        mark = root[-1]
        assert mark[1].tag.endswith(shape)
        assert mark[2].text == award[0].upper()
        assert ("transform" in mark[1].attrib) == (award == "encouragement")

    def test_hostile_text_is_text(self, make: Make) -> None:
        laureate = make(territories="commune:35238", name_as_written=HOSTILE)
        written = svg_of(sketch("commune:35238", [laureate]), f'"{HOSTILE}', "map")
        assert "<img" not in written
        root = ElementTree.fromstring(written)  # noqa: S314
        assert root.get("aria-label") == f'"{HOSTILE}'
        assert HOSTILE in (root[-1][0].text or "")

    def test_a_large_region_stays_light(self) -> None:
        assert len(svg_of(sketch("region:75"), "", "map")) < 180_000
        assert re.fullmatch(r"[^\n]+", svg_of(sketch("region:75"), "", "map"))
