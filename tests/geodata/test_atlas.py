"""What the atlas answers about the territories of France."""

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, Territory
from geodata.atlas import DATA
from geodata.errors import NoBoundaryError, UnknownTerritoryError
from geodata.territories import KINDS

SHARED_POLYGON = ("15031", "15035", "15047", "15141", "15171")
YEARS = range(2019, 2027)


def communes_of(atlas: Atlas, key: str, year: int | None = None) -> set[str]:
    return {one.code for one in atlas.perimeter(atlas.territory(key), year).communes}


class TestLookUp:
    def test_the_commune_of_rosny_sous_bois(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        assert rosny.name == "Rosny-sous-Bois"
        assert rosny.key == "commune:93064"
        assert [one.name for one in atlas.departments(rosny)] == ["Seine-Saint-Denis"]
        assert [one.name for one in atlas.regions(rosny)] == ["Île-de-France"]
        assert rosny.epci == "200054781"
        assert atlas.territory(f"ept:{rosny.ept}").name == "Grand Paris Grand Est"
        assert rosny.population is not None
        assert 40_000 < rosny.population < 60_000

    def test_a_territory_across_a_border_lies_in_several(self, atlas: Atlas) -> None:
        mont = atlas.territory("epci:200042604")
        assert len(atlas.regions(mont)) == 1
        several = [one for one in atlas.of_kind("epci") if len(one.regions) > 1]
        assert several
        for group in several:
            inside = {c.regions[0] for c in atlas.perimeter(group).communes}
            assert set(group.regions) == inside

    def test_the_most_populous_part_comes_first(self, atlas: Atlas) -> None:
        for group in atlas.of_kind("epci"):
            people: dict[str, int] = {}
            for commune in atlas.perimeter(group).communes:
                code = commune.departments[0]
                people[code] = people.get(code, 0) + (commune.population or 0)
            assert people[group.departments[0]] == max(people.values())

    def test_area_and_density(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        assert rosny.area == pytest.approx(5.9, rel=0.02)
        assert rosny.density == pytest.approx(rosny.population / rosny.area)  # type: ignore[operator]
        noumea = atlas.territory("commune:98818")
        assert (noumea.area, noumea.density) == (None, None)

    def test_a_territory_is_the_same_with_or_without_its_area(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        unmeasured = dataclasses.replace(rosny, area=None)
        assert unmeasured == rosny
        assert hash(unmeasured) == hash(rosny)

    @pytest.mark.parametrize(
        "key", ["", "commune", "commune:", "commune:99999", "93064", "Commune:93064", "../x"]
    )
    def test_an_unknown_key_is_refused_with_an_example(self, atlas: Atlas, key: str) -> None:
        with pytest.raises(UnknownTerritoryError, match=r"comme commune:93064 ou epci:200056232\."):
            atlas.territory(key)

    def test_present_territories_come_in_order_of_code(self, atlas: Atlas) -> None:
        for kind in KINDS:
            codes = [one.code for one in atlas.of_kind(kind)]
            assert codes == sorted(set(codes))
            assert all(one.until is None for one in atlas.of_kind(kind))

    def test_a_commune_of_a_collectivity_has_a_region_and_no_department(self, atlas: Atlas) -> None:
        noumea = atlas.territory("commune:98818")
        assert noumea.name == "Nouméa"
        assert atlas.departments(noumea) == ()
        assert [one.name for one in atlas.regions(noumea)] == ["Nouvelle-Calédonie"]


class TestPerimeter:
    def test_paris_saclay_is_27_communes(self, atlas: Atlas) -> None:
        for year in YEARS:
            assert len(communes_of(atlas, "epci:200056232", year)) == 27
        assert "91477" in communes_of(atlas, "epci:200056232")  # Palaiseau

    def test_a_commune_is_its_own_perimeter(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        perimeter = atlas.perimeter(rosny, 2019)
        assert (perimeter.communes, perimeter.changed, perimeter.year) == ((rosny,), (), 2019)

    def test_saint_denis_has_grown_since_2019(self, atlas: Atlas) -> None:
        saint_denis = atlas.territory("commune:93066")
        for year in range(2019, 2025):
            assert atlas.perimeter(saint_denis, year).changed == (saint_denis,)
        for since in (2025, 2026, None):
            assert atlas.perimeter(saint_denis, since).changed == ()

    def test_a_commune_whose_code_changed_has_not_grown(self, atlas: Atlas) -> None:
        assert atlas.perimeter(atlas.territory("commune:93062"), 2019).changed == ()

    def test_a_perimeter_of_the_past_is_made_of_the_communes_of_today(self, atlas: Atlas) -> None:
        plaine_commune = communes_of(atlas, "ept:200057867", 2023)
        assert "93066" in plaine_commune
        assert "93059" not in plaine_commune

    def test_what_grew_beyond_a_past_perimeter_is_said(self, atlas: Atlas) -> None:
        seen = 0
        for group in atlas.of_kind("epci"):
            perimeter = atlas.perimeter(group, 2019)
            assert set(perimeter.changed) <= set(perimeter.communes)
            seen += bool(perimeter.changed)
            assert atlas.perimeter(group, 2026).changed == ()
        assert seen > 0

    @pytest.mark.parametrize(
        ("key", "asked", "answered"),
        [
            ("epci:200056232", 2009, 2019),
            ("epci:200056232", 2019, 2019),
            ("epci:200056232", 2022, 2022),
            ("epci:200056232", 2050, 2026),
            ("epci:200056232", None, 2026),
            ("ept:200057867", 2019, 2023),
            ("ept:200057867", 2024, 2024),
            ("departement:93", 2019, 2026),
            ("region:11", 2019, 2026),
        ],
    )
    def test_the_nearest_year_answers_and_says_so(
        self, atlas: Atlas, key: str, asked: int | None, answered: int
    ) -> None:
        assert atlas.perimeter(atlas.territory(key), asked).year == answered

    def test_a_group_of_the_past_answers_with_its_last_year(self, atlas: Atlas) -> None:
        past = [one for one in atlas.territories if one.until is not None]
        assert past
        for group in past:
            perimeter = atlas.perimeter(group)
            assert perimeter.year == group.until
            assert perimeter.communes

    @pytest.mark.parametrize("year", YEARS)
    def test_no_perimeter_is_empty(self, atlas: Atlas, year: int) -> None:
        groups = (one for one in atlas.territories if one.kind != "commune")
        assert [one.key for one in groups if not atlas.perimeter(one, year).communes] == []

    def test_members_and_parents_agree_today(self, atlas: Atlas) -> None:
        for kind in ("epci", "ept"):
            inside: dict[str, set[str]] = {}
            for commune in atlas.of_kind("commune"):
                if group := getattr(commune, kind):
                    inside.setdefault(group, set()).add(commune.code)
            assert inside == {g.code: communes_of(atlas, g.key) for g in atlas.of_kind(kind)}

    def test_codes_of_communes(self, atlas: Atlas) -> None:
        assert atlas.codes_of_communes("commune:93064", 2019) == {"93064"}
        assert atlas.codes_of_communes("departement:2A") >= {"2A004"}
        assert len(atlas.codes_of_communes("epci:200056232")) == 27


class TestFormerCommunes:
    @pytest.mark.parametrize(
        ("code", "name", "until", "holder"),
        [
            ("93059", "Pierrefitte-sur-Seine", "2025", "93066"),
            ("49069", "Champtoceaux", "2015-12-15", "49126"),
            ("78515", "Le Raincy", "1968-01-01", "93062"),
        ],
    )
    def test_known_ones(self, atlas: Atlas, code: str, name: str, until: str, holder: str) -> None:
        (former,) = [one for one in atlas.former_communes if one.code == code]
        assert (former.name, former.until, former.holder) == (name, until, holder)

    def test_each_is_held_by_a_present_commune(self, atlas: Atlas) -> None:
        assert len(atlas.former_communes) == 6901
        present = {one.code for one in atlas.of_kind("commune")}
        assert {former.holder for former in atlas.former_communes} <= present

    def test_dates(self, atlas: Atlas) -> None:
        for former in atlas.former_communes:
            assert "1943" <= former.until[:4] <= "2026"
            assert len(former.until) in (4, 10)


class TestBoundary:
    def test_a_collectivity_has_none_and_says_so(self, atlas: Atlas) -> None:
        with pytest.raises(NoBoundaryError, match=r"pas de limites pour Nouméa\."):
            atlas.boundary(atlas.territory("commune:98818"))
        with pytest.raises(NoBoundaryError, match=r"il manque .*, .* et \d+ autres communes\."):
            atlas.boundary(atlas.territory("region:988"))

    @pytest.mark.parametrize("code", SHARED_POLYGON)
    @pytest.mark.parametrize("detail", ["full", "web"])
    def test_communes_drawn_as_one_have_none_of_their_own(
        self, atlas: Atlas, code: str, detail: str
    ) -> None:
        commune = atlas.territory(f"commune:{code}")
        with pytest.raises(NoBoundaryError, match="d’un seul tenant avec") as caught:
            atlas.boundary(commune, detail=detail)  # type: ignore[arg-type]
        others = [atlas.territory(f"commune:{c}").name for c in SHARED_POLYGON if c != code]
        assert all(name in str(caught.value) for name in others)

    def test_communes_drawn_as_one_stand_in_what_holds_them_all(self, atlas: Atlas) -> None:
        commune = atlas.territory("commune:15141")
        parents = (f"epci:{commune.epci}", "departement:15", "region:84")
        for key in parents:
            parent = atlas.territory(key)
            assert set(SHARED_POLYGON) <= communes_of(atlas, key)
            assert not atlas.boundary(parent).is_empty

    def test_web_detail_is_lighter(self, atlas: Atlas) -> None:
        saclay = atlas.territory("epci:200056232")
        full, web = (atlas.boundary(saclay, detail=detail) for detail in ("full", "web"))
        assert 0 < len(web.exterior.coords) < len(full.exterior.coords) / 2
        assert web.intersection(full).area > 0.95 * full.area

    def test_longitude_comes_first(self, atlas: Atlas) -> None:
        west, south, east, north = atlas.boundary(atlas.territory("region:53")).bounds
        assert -5.3 < west < east < -0.9
        assert 47.2 < south < north < 49.0

    def test_the_backdrop_is_every_department(self, atlas: Atlas) -> None:
        outlines = atlas.department_outlines()
        assert sorted(outlines) == [one.code for one in atlas.of_kind("departement")]
        outlines.clear()
        assert len(atlas.department_outlines()) == 101


class TestPoint:
    @pytest.mark.parametrize(
        ("longitude", "latitude", "code"),
        [
            (2.4837, 48.8716, "93064"),
            (2.3636, 48.9636, "93066"),  # land of Pierrefitte-sur-Seine until 2025
            (55.4504, -20.8789, "97411"),
            (-61.0792, 14.6037, "97209"),
            (45.2279, -12.7806, "97611"),
            (-52.3350, 4.9372, "97302"),
        ],
    )
    def test_the_commune_there(
        self, atlas: Atlas, longitude: float, latitude: float, code: str
    ) -> None:
        found = atlas.at(longitude, latitude)
        assert found is not None
        assert found.code == code

    @pytest.mark.parametrize(
        ("longitude", "latitude"),
        [
            (-8.0, 46.0),  # the ocean
            (1.9739, 42.4730),  # Llívia, Spain inside France
            (6.1432, 46.2044),  # Geneva
            (0.0, 0.0),
            (48.8716, 2.4837),  # latitude first
            (1e300, -1e300),
            (float("nan"), 48.0),
            (float("inf"), 48.0),
        ],
    )
    def test_nothing_outside_france(self, atlas: Atlas, longitude: float, latitude: float) -> None:
        assert atlas.at(longitude, latitude) is None

    def test_nothing_where_several_communes_are_drawn_as_one(self, atlas: Atlas) -> None:
        shared = atlas._land._full["15141"].representative_point()
        assert atlas.at(shared.x, shared.y) is None

    def test_a_point_on_a_border_is_always_in_the_same_commune(self, atlas: Atlas) -> None:
        border = atlas.boundary(atlas.territory("commune:93064"))
        x, y = border.exterior.coords[0]
        first = atlas.at(x, y)
        assert first is not None
        assert all(atlas.at(x, y) is first for _ in range(3))

    @settings(max_examples=150, deadline=None)
    @given(data=st.data())
    def test_a_point_of_a_commune_is_in_it(self, atlas: Atlas, data: st.DataObject) -> None:
        commune = data.draw(st.sampled_from(atlas.of_kind("commune")))
        try:
            boundary = atlas.boundary(commune)
        except NoBoundaryError:
            return
        point = boundary.representative_point()
        assert atlas.at(point.x, point.y) == commune
        for parent in (*atlas.departments(commune), *atlas.regions(commune)):
            assert commune in atlas.perimeter(parent).communes


class TestSharing:
    def test_open_gives_the_same_atlas(self) -> None:
        assert Atlas.open() is Atlas.open()

    def test_a_territory_can_t_be_changed(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        with pytest.raises(dataclasses.FrozenInstanceError):
            rosny.name = "autre"  # type: ignore[misc]
        with pytest.raises(dataclasses.FrozenInstanceError):
            atlas.perimeter(rosny).year = 1  # type: ignore[misc]
        with pytest.raises(dataclasses.FrozenInstanceError):
            atlas.former_communes[0].holder = "1"  # type: ignore[misc]

    def test_nothing_handed_out_can_be_added_to(self, atlas: Atlas) -> None:
        rosny = atlas.territory("commune:93064")
        for handed in (
            atlas.of_kind("region"),
            atlas.former_communes,
            atlas.departments(rosny),
            atlas.regions(rosny),
            atlas.perimeter(rosny).communes,
        ):
            assert isinstance(handed, tuple)
        assert not hasattr(atlas.territories, "append")
        assert not hasattr(atlas.territories, "__setitem__")

    def test_eight_threads_find_what_one_finds(self) -> None:
        keys = [
            f"departement:{code}" for code in ("01", "2A", "29", "75", "93", "971", "974", "976")
        ]

        def ask(atlas: Atlas, key: str) -> tuple[bytes, int, Territory | None, int]:
            territory = atlas.territory(key)
            outline = atlas.boundary(territory, detail="web")
            point = outline.representative_point()
            communes = atlas.perimeter(territory, 2019).communes
            return (
                outline.wkb,
                len(communes),
                atlas.at(point.x, point.y),
                len(atlas.former_communes),
            )

        alone = Atlas(DATA)
        expected = [ask(alone, key) for key in keys]
        together = Atlas(DATA)
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda key: ask(together, key), keys * 4))
        assert found == expected * 4


def test_an_atlas_elsewhere_is_read_from_there(tmp_path: Path) -> None:
    for name in ("territories", "perimeters"):
        (tmp_path / f"{name}.parquet").symlink_to(DATA / f"{name}.parquet")
    assert Atlas(tmp_path).territory("region:53").name == "Bretagne"


@pytest.mark.parametrize("key", ["commune:93064", "commune:15031", "region:988", "epci:200056232"])
def test_what_is_missing_is_what_drawing_would_say(atlas: Atlas, key: str) -> None:
    territory = atlas.territory(key)
    try:
        atlas.boundary(territory, 2019)
    except NoBoundaryError as error:
        assert atlas.missing_boundary(territory, 2019) == str(error)
    else:
        assert atlas.missing_boundary(territory, 2019) == ""
