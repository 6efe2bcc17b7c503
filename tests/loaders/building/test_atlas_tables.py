"""The tables of the atlas, on an invented country of four communes."""

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import pytest
import shapely

from geodata.territories import FormerCommune
from loaders.building import atlas_tables as tables
from loaders.building.atlas_tables import Group
from loaders.building.history import History, YearlyList

Row = dict[str, Any]


def commune(code: str, name: str, population: int, department: str, region: str) -> Row:
    return {
        "type": "commune-actuelle",
        "code": code,
        "nom": name,
        "population": population,
        "departement": department,
        "region": region,
    }


AUBE = commune("35001", "Aube", 100, "35", "53")
CHENE = commune("35003", "Chêne", 50, "35", "53")
DUNE = commune("44004", "Dune", 300, "44", "52")
ILOT = commune("97501", "Îlot", 10, "975", "975")
BRUYERE = {"type": "commune-deleguee", "code": "35002", "nom": "Bruyère", "chefLieu": "35001"}
COMMUNES = tables.present_communes([DUNE, CHENE, AUBE, ILOT, BRUYERE])
HISTORY = History(
    [
        YearlyList(2019, [AUBE, {**AUBE, "code": "35002", "nom": "Bruyère"}, CHENE, DUNE]),
        YearlyList(2022, [AUBE, BRUYERE, CHENE, DUNE]),
    ]
)
DEPARTMENTS = [
    {"code": "35", "nom": "Département un", "region": "53", "zone": "metro"},
    {"code": "44", "nom": "Département deux", "region": "52", "zone": "metro"},
    {"code": "975", "nom": "Archipel", "region": "975", "zone": "com"},
]
REGIONS = [
    {"code": "53", "nom": "Région un", "zone": "metro"},
    {"code": "52", "nom": "Région deux", "zone": "metro"},
    {"code": "975", "nom": "Archipel", "zone": "com"},
    {"code": "984", "nom": "Terres désertes", "zone": "com"},
]


def group(year: int, code: str, *members: str, kind: str = "epci", name: str = "Groupe") -> Group:
    return Group(kind, year, code, name, frozenset(members), 150)


def perimeters(*groups: Group) -> list[Row]:
    return tables.perimeters_table(groups, HISTORY).to_pylist()


def territories(groups: Sequence[Group] = ()) -> dict[str, Row]:
    table = tables.territories_table(
        COMMUNES,
        groups or [group(2022, "200000001", "35001")],
        DEPARTMENTS,
        REGIONS,
        {"35001": "35001", "35003": "35001"},
    )
    return {f"{row['kind']}:{row['code']}": row for row in table.to_pylist()}


class TestPresentCommunes:
    def test_parts_are_no_communes(self) -> None:
        assert list(COMMUNES) == ["35001", "35003", "44004", "97501"]

    def test_a_commune_without_inhabitants_on_record_is_left_out(self) -> None:
        desert = {"type": "commune-actuelle", "code": "98411", "nom": "Désert"}
        assert tables.present_communes([desert]) == {}


class TestReadGroups:
    def test_the_population_is_that_of_the_group_else_of_its_members(self) -> None:
        members = [
            {"code": "35001", "populationMunicipale": 100},
            {"code": "35003", "populationMunicipale": 50},
        ]
        one, two = tables.read_groups(
            "ept",
            2024,
            [
                {"code": "1", "nom": "Un", "membres": members, "populationMunicipale": 149},
                {"code": "2", "nom": "Deux", "membres": [*members, {"code": "44004"}]},
            ],
        )
        assert (one.population, two.population) == (149, 150)
        assert one.members == {"35001", "35003"}
        assert (one.kind, one.year, one.name) == ("ept", 2024, "Un")


class TestPerimeters:
    def test_one_row_lasts_as_long_as_name_and_communes(self) -> None:
        years = [group(year, "1", "35001", "35003") for year in (2020, 2019, 2021)]
        (row,) = perimeters(*years)
        assert (row["first_year"], row["last_year"]) == (2019, 2021)

    def test_a_new_name_or_member_opens_a_row(self) -> None:
        rows = perimeters(
            group(2022, "1", "35001"),
            group(2023, "1", "35001", name="Autre nom"),
            group(2024, "1", "35001", "35003", name="Autre nom"),
        )
        assert [(row["first_year"], row["name"], row["communes"]) for row in rows] == [
            (2022, "Groupe", ["35001"]),
            (2023, "Autre nom", ["35001"]),
            (2024, "Autre nom", ["35001", "35003"]),
        ]

    def test_a_year_without_the_group_opens_a_row(self) -> None:
        rows = perimeters(group(2022, "1", "35001"), group(2024, "1", "35001"))
        assert [row["first_year"] for row in rows] == [2022, 2024]

    def test_groups_do_not_run_into_each_other(self) -> None:
        rows = perimeters(
            group(2022, "1", "35001"),
            group(2023, "2", "35001"),
            group(2024, "2", "35001", kind="ept"),
        )
        assert [(row["kind"], row["code"]) for row in rows] == [
            ("epci", "1"),
            ("epci", "2"),
            ("ept", "2"),
        ]

    def test_past_members_are_those_that_hold_them_today(self) -> None:
        (row,) = perimeters(group(2019, "1", "35002", "35003"))
        assert row["communes"] == ["35001", "35003"]
        assert row["changed"] == ["35001"]


class TestTerritories:
    def test_a_commune_knows_its_parents_and_its_polygon(self) -> None:
        groups = [
            group(2019, "200000009", "35001"),
            group(2022, "200000001", "35001", "44004"),
            group(2022, "200000002", "35001", kind="ept"),
        ]
        row = territories(groups)["commune:35001"]
        assert row == {
            "kind": "commune",
            "code": "35001",
            "name": "Aube",
            "population": 100,
            "departments": ["35"],
            "regions": ["53"],
            "epci": "200000001",
            "ept": "200000002",
            "polygon": "35001",
            "until": None,
        }

    def test_a_commune_may_share_a_polygon_or_have_none(self) -> None:
        rows = territories()
        assert rows["commune:35003"]["polygon"] == "35001"
        assert rows["commune:44004"]["polygon"] is None
        assert rows["commune:44004"]["epci"] is None

    def test_the_most_populous_part_of_a_group_comes_first(self) -> None:
        row = territories([group(2022, "200000001", "35001", "35003", "44004")])["epci:200000001"]
        assert row["departments"] == ["44", "35"]
        assert row["regions"] == ["52", "53"]

    def test_parts_as_populous_come_in_order_of_code(self) -> None:
        even = {"44004": {**DUNE, "population": 100}, "35001": AUBE}
        table = tables.territories_table(even, [group(2022, "1", "35001", "44004")], [], [], {})
        assert [r["departments"] for r in table.to_pylist() if r["kind"] == "epci"] == [
            ["35", "44"]
        ]

    def test_a_dissolved_group_is_kept_with_its_last_year_and_name(self) -> None:
        groups = [
            group(2019, "200000009", "35001"),
            group(2020, "200000009", "35001", "44004", name="Dernier nom"),
            group(2022, "200000001", "35001"),
        ]
        rows = territories(groups)
        gone = rows["epci:200000009"]
        assert (gone["until"], gone["name"]) == (2020, "Dernier nom")
        assert gone["regions"] == ["52", "53"]
        assert rows["epci:200000001"]["until"] is None

    def test_departments_and_regions_are_summed(self) -> None:
        rows = territories()
        assert rows["departement:35"]["population"] == 150
        assert rows["departement:35"]["regions"] == ["53"]
        assert rows["region:53"]["population"] == 150
        assert rows["region:53"]["departments"] == ["35"]

    def test_a_collectivity_is_a_region_and_no_department(self) -> None:
        rows = territories()
        assert rows["region:975"]["population"] == 10
        assert rows["region:975"]["departments"] == []
        assert "departement:975" not in rows
        assert "region:984" not in rows

    def test_rows_are_in_order(self) -> None:
        keys = list(territories())
        assert keys == sorted(keys)


class TestPolygonCodes:
    TODAY = History(
        [
            YearlyList(2019, [AUBE, BRUYERE, CHENE]),
            YearlyList(2024, [AUBE, BRUYERE, CHENE]),
            YearlyList(2025, [AUBE, {**AUBE, "code": "35002", "nom": "Bruyère"}, CHENE]),
        ]
    )

    def test_a_commune_restored_since_shares_the_polygon_of_its_holder(self) -> None:
        found = tables.polygon_codes(["35001", "35002"], ["35001"], self.TODAY, 2024)
        assert found == {"35001": "35001", "35002": "35001"}

    def test_a_commune_drawn_apart_keeps_its_own(self) -> None:
        found = tables.polygon_codes(["35002"], ["35001", "35002"], self.TODAY, 2024)
        assert found == {"35002": "35002"}

    def test_a_commune_that_the_source_lacks_has_none(self) -> None:
        assert tables.polygon_codes(["35003", "98818"], ["35001"], self.TODAY, 2024) == {}


def test_former_communes() -> None:
    table = tables.former_table([FormerCommune("35002", "Bruyère", "2022", "35001")])
    assert table.to_pylist() == [
        {"code": "35002", "name": "Bruyère", "until": "2022", "holder": "35001"}
    ]


def test_the_backdrop_outlines_departments() -> None:
    squares = {
        "35001": shapely.box(600_000, 6_800_000, 610_000, 6_810_000),
        "35003": shapely.box(610_000, 6_800_000, 620_000, 6_810_000),
        "44004": shapely.box(620_000, 6_800_000, 630_000, 6_810_000),
    }
    coverage = gpd.GeoSeries(squares, crs="EPSG:2154").to_crs("EPSG:4326")
    backdrop = tables.backdrop(coverage, COMMUNES)
    assert backdrop["code"].tolist() == ["35", "44"]
    assert backdrop.crs == "EPSG:4326"
    assert backdrop.to_crs("EPSG:2154").area.tolist() == pytest.approx([2e8, 1e8], rel=1e-3)
