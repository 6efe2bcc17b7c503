"""The atlas as it is shipped: what it counts, and boundaries that fit each other."""

import re
from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geodata import Atlas
from geodata.atlas import DATA

ZONES = {
    "EPSG:2154": r"(?!97)",
    "EPSG:5490": r"97[12]",
    "EPSG:2972": r"973",
    "EPSG:2975": r"974",
    "EPSG:4471": r"976",
}
COLLECTIVITIES = ("975", "977", "978", "986", "987", "988")
UNITED = {
    "12218": "Conques-en-Rouergue",
    "14581": "Aurseulles",
    "49126": "Orée d'Anjou",
    "69114": "Porte des Pierres Dorées",
}
SHARED = {"15031", "15035", "15047", "15141", "15171"}
KM2 = 1_000_000
METROPOLIS_KM2 = 543_940  # Insee, without the great lakes and estuaries; with them 551,500
Coverage = dict[str, gpd.GeoSeries]


def projected(atlas: Atlas, name: str) -> Coverage:
    """Communes in the metric CRS of each zone."""
    shapes = gpd.read_parquet(DATA / name).set_index("code").geometry
    return {
        crs: shapes[[bool(re.match(prefix, code)) for code in shapes.index]].to_crs(crs)
        for crs, prefix in ZONES.items()
    }


@pytest.fixture(scope="module")
def full(atlas: Atlas) -> Coverage:
    return projected(atlas, "communes.parquet")


@pytest.fixture(scope="module")
def web(atlas: Atlas) -> Coverage:
    return projected(atlas, "communes_web.parquet")


def united(coverage: Coverage, parents: dict[str, str]) -> Iterator[tuple[str, shapely.Geometry]]:
    """Unite communes by parent, zone by zone."""
    for shapes in coverage.values():
        of_parent: dict[str, list[str]] = {}
        for code in shapes.index:
            if code in parents:
                of_parent.setdefault(parents[code], []).append(code)
        for parent, codes in of_parent.items():
            yield parent, shapely.coverage_union_all(shapes[codes].values)


def parents(atlas: Atlas, kind: str) -> dict[str, str]:
    return {
        commune.code: code
        for commune in atlas.of_kind("commune")
        for code in {
            "epci": [commune.epci],
            "departement": commune.departments,
            "region": commune.regions,
        }[kind]
        if code
    }


def holes(shape: shapely.Geometry) -> list[float]:
    """Areas of the interior rings, in square metres."""
    parts = shapely.get_parts(shape)
    rings = [ring for part in parts for ring in part.interiors]
    return [shapely.Polygon(ring).area for ring in rings]


class TestCounts:
    def test_communes(self, atlas: Atlas) -> None:
        communes = atlas.of_kind("commune")
        beyond = [one for one in communes if one.regions[0] in COLLECTIVITIES]
        assert len(communes) - len(beyond) == 34_875
        assert len(beyond) == 88
        assert all(
            one.departments and atlas.departments(one) for one in communes if one not in beyond
        )

    @pytest.mark.parametrize(
        ("kind", "count"), [("epci", 1255), ("ept", 11), ("departement", 101), ("region", 24)]
    )
    def test_other_kinds(self, atlas: Atlas, kind: str, count: int) -> None:
        assert len(atlas.of_kind(kind)) == count  # type: ignore[arg-type]

    def test_regions_are_18_and_the_collectivities(self, atlas: Atlas) -> None:
        codes = {one.code for one in atlas.of_kind("region")}
        assert codes >= set(COLLECTIVITIES)
        assert len(codes - set(COLLECTIVITIES)) == 18

    def test_every_territory_has_a_name_a_region_and_a_population(self, atlas: Atlas) -> None:
        for one in atlas.territories:
            assert one.name.strip() == one.name != ""
            assert one.regions
            assert one.population is not None
            assert one.population >= 0
            assert {atlas.territory(f"region:{code}").kind for code in one.regions} == {"region"}

    def test_the_population_of_france(self, atlas: Atlas) -> None:
        people = {
            kind: sum(one.population or 0 for one in atlas.of_kind(kind))
            for kind in ("commune", "region")
        }
        assert people["commune"] == people["region"]
        assert 66_000_000 < people["commune"] < 70_000_000

    @pytest.mark.parametrize("year", range(2019, 2027))
    def test_perimeters_of_each_year(self, atlas: Atlas, year: int) -> None:
        known = {"epci": 0, "ept": 0}
        for one in atlas.territories:
            if one.kind in known:
                known[one.kind] += atlas.perimeter(one, year).year == year
        assert known["epci"] == {2019: 1259, 2021: 1254}.get(year, 1255)
        assert known["ept"] == (11 if year >= 2023 else 0)

    def test_the_whole_weighs_under_20_mb(self) -> None:
        assert sum(path.stat().st_size for path in DATA.iterdir()) < 20_000_000


class TestCoverage:
    def test_every_commune_of_a_department_has_a_polygon_but_those_drawn_as_one(
        self, atlas: Atlas, full: Coverage, web: Coverage
    ) -> None:
        drawn = {code for shapes in full.values() for code in shapes.index}
        assert drawn == {code for shapes in web.values() for code in shapes.index}
        wanted = {one.code for one in atlas.of_kind("commune") if atlas.departments(one)}
        assert wanted - drawn == SHARED - {"15141"}
        assert drawn <= wanted

    @pytest.mark.parametrize("crs", ZONES)
    def test_each_zone_is_a_valid_coverage(self, full: Coverage, web: Coverage, crs: str) -> None:
        for coverage in (full, web):
            shapes = coverage[crs].values
            assert len(shapes) > 10
            assert shapely.is_valid(shapes).all()
            assert not shapely.is_empty(shapes).any()
            assert shapely.coverage_is_valid(shapes)

    @pytest.mark.parametrize(
        ("crs", "box"),
        [
            ("EPSG:2154", (-5.2, 41.3, 9.6, 51.1)),
            ("EPSG:5490", (-61.9, 14.3, -60.8, 16.6)),
            ("EPSG:2972", (-54.7, 2.1, -51.6, 5.8)),
            ("EPSG:2975", (55.2, -21.4, 55.9, -20.8)),
            ("EPSG:4471", (45.0, -13.1, 45.4, -12.6)),
        ],
    )
    def test_boundaries_lie_where_their_zone_is(
        self, full: Coverage, crs: str, box: tuple[float, float, float, float]
    ) -> None:
        bounds = shapely.box(*full[crs].to_crs("EPSG:4326").total_bounds)
        assert shapely.box(*box).contains(bounds)
        assert bounds.area > 0.5 * shapely.box(*box).area

    def test_metropolitan_france_has_no_sliver(self, full: Coverage) -> None:
        """Llívia is Spanish; the other holes are water on the coast."""
        found = sorted(holes(shapely.coverage_union_all(full["EPSG:2154"].values)))
        assert found[0] > 10_000
        assert found[-1] == pytest.approx(13 * KM2, rel=0.02)
        assert len(found) <= 6
        assert all(area < 100_000 for area in found[:-1])

    @pytest.mark.parametrize("kind", ["epci", "departement", "region"])
    def test_a_dissolve_leaves_no_sliver(self, atlas: Atlas, full: Coverage, kind: str) -> None:
        small = {
            parent: round(area)
            for parent, shape in united(full, parents(atlas, kind))
            for area in holes(shape)
            if area < 10_000
        }
        assert small == {}

    @pytest.mark.parametrize("kind", ["epci", "departement", "region"])
    def test_a_web_dissolve_leaves_no_sliver(self, atlas: Atlas, web: Coverage, kind: str) -> None:
        small = [
            (parent, round(area))
            for parent, shape in united(web, parents(atlas, kind))
            for area in holes(shape)
            if area < 10_000
        ]
        assert small == []

    def test_the_hole_of_a_group_is_other_communes_or_water(
        self, atlas: Atlas, full: Coverage
    ) -> None:
        shapes = full["EPSG:2154"]
        tree = shapely.STRtree(shapes.values)
        water = 0
        for _, shape in united({"EPSG:2154": shapes}, parents(atlas, "epci")):
            for part in shapely.get_parts(shape):
                for ring in part.interiors:
                    hole = shapely.Polygon(ring)
                    inside = tree.query(hole.representative_point(), predicate="intersects")
                    water += len(inside) == 0
        assert water <= 6

    @pytest.mark.parametrize("kind", ["departement", "region"])
    def test_areas_add_up(self, atlas: Atlas, full: Coverage, kind: str) -> None:
        parts = {crs: shapes.area.sum() for crs, shapes in full.items()}
        whole = sum(shape.area for _, shape in united(full, parents(atlas, kind)))
        assert whole == pytest.approx(sum(parts.values()), rel=1e-9)
        assert parts["EPSG:2154"] / KM2 == pytest.approx(METROPOLIS_KM2, rel=0.02)

    @pytest.mark.parametrize(
        ("code", "km2"),
        [("75", 105), ("93", 237), ("35", 6_850), ("973", 83_500), ("974", 2_510), ("2A", 4_030)],
    )
    def test_departments_have_their_known_area(
        self, atlas: Atlas, full: Coverage, code: str, km2: int
    ) -> None:
        inside = [one for one, parent in parents(atlas, "departement").items() if parent == code]
        area = sum(shapes.area[shapes.index.isin(inside)].sum() for shapes in full.values())
        assert area / KM2 == pytest.approx(km2, rel=0.03)

    def test_the_area_of_a_commune_is_that_of_its_boundary(
        self, atlas: Atlas, full: Coverage
    ) -> None:
        """On the ellipsoid, and in the plane that each zone is mapped in: within 1 %."""
        plane = {c: area / KM2 for shapes in full.values() for c, area in shapes.area.items()}
        measured = {one.code: one.area for one in atlas.of_kind("commune") if one.area}
        assert measured.keys() == plane.keys() - SHARED
        assert [
            c for c, km2 in measured.items() if abs(km2 - plane[c]) > 0.01 * plane[c] + 0.001
        ] == []

    def test_a_present_territory_has_an_area_where_it_has_a_boundary(self, atlas: Atlas) -> None:
        for one in atlas.territories:
            drawn = one.until is None and not atlas.missing_boundary(one)
            assert (one.area is not None) == drawn
            assert (one.density is not None) == drawn

    @pytest.mark.parametrize("kind", ["departement", "region"])
    def test_areas_of_the_whole_country(self, atlas: Atlas, kind: str) -> None:
        whole = sum(one.area or 0 for one in atlas.of_kind(kind))  # type: ignore[arg-type]
        communes = sum(one.area or 0 for one in atlas.of_kind("commune"))
        shared = atlas.territory("departement:15").area - sum(  # type: ignore[operator]
            one.area or 0 for one in atlas.perimeter(atlas.territory("departement:15")).communes
        )
        assert whole == pytest.approx(communes + shared, abs=0.01)

    @pytest.mark.parametrize("code", UNITED)
    def test_communes_without_a_shape_are_united_from_their_parts(
        self, atlas: Atlas, full: Coverage, code: str
    ) -> None:
        assert atlas.territory(f"commune:{code}").name == UNITED[code]
        assert full["EPSG:2154"][code].area > 10 * KM2

    def test_saint_denis_holds_the_land_of_pierrefitte(self, full: Coverage) -> None:
        assert full["EPSG:2154"]["93066"].area / KM2 == pytest.approx(12.4 + 3.4, rel=0.05)

    def test_web_boundaries_stay_close(self, full: Coverage, web: Coverage) -> None:
        for crs, shapes in full.items():
            light = web[crs]
            assert shapely.get_num_coordinates(light.values).sum() < 0.5 * (
                shapely.get_num_coordinates(shapes.values).sum()
            )
            assert light.area.sum() == pytest.approx(shapes.area.sum(), rel=0.01)


class TestUnions:
    @pytest.mark.parametrize(
        "key", ["epci:200056232", "epci:249740101", "ept:200057867", "departement:2B", "region:53"]
    )
    @pytest.mark.parametrize("detail", ["full", "web"])
    def test_a_territory_is_exactly_its_communes(self, atlas: Atlas, key: str, detail: str) -> None:
        territory = atlas.territory(key)
        outline = atlas.boundary(territory, detail=detail)  # type: ignore[arg-type]
        communes = [
            atlas.boundary(one, detail=detail)  # type: ignore[arg-type]
            for one in atlas.perimeter(territory).communes
        ]
        assert outline.is_valid
        assert outline.area == pytest.approx(sum(one.area for one in communes), rel=1e-9)
        assert shapely.symmetric_difference(outline, shapely.union_all(communes)).area < 1e-12

    @pytest.mark.parametrize("kind", ["epci", "ept"])
    def test_every_group_has_a_valid_outline(self, atlas: Atlas, kind: str) -> None:
        outlines = np.array([atlas.boundary(g, detail="web") for g in atlas.of_kind(kind)])  # type: ignore[arg-type]
        assert shapely.is_valid(outlines).all()
        assert not shapely.is_empty(outlines).any()

    def test_the_backdrop_fits_and_forms_the_regions(self, atlas: Atlas) -> None:
        outlines = gpd.GeoSeries(atlas.department_outlines(), crs="EPSG:4326")
        metropolis = outlines[~outlines.index.str.startswith("97")].to_crs("EPSG:2154")
        assert len(metropolis) == 96
        assert shapely.coverage_is_valid(metropolis.values)
        bretagne = [one.code for one in atlas.of_kind("departement") if one.regions == ("53",)]
        region = shapely.coverage_union_all(metropolis[bretagne].values)
        water = holes(shapely.coverage_union_all(metropolis.values))
        assert len(water) <= 6
        assert min(water) > 5_000
        assert region.area / KM2 == pytest.approx(27_400, rel=0.02)
