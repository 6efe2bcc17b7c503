"""The API of the territories."""

import gzip
import json
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dashboard.api import api
from geodata.atlas import Atlas

ATLAS = Atlas.open()
client = TestClient(api)


def suggested(**parameters: Any) -> list[dict[str, Any]]:
    answer = client.get("/territories", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()["territories"]


def feature(key: str, **parameters: Any) -> dict[str, Any]:
    answer = client.get(f"/territories/{key.replace(':', '/')}", params=parameters)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/geo+json"
    return answer.json()


def refused(path: str, status: int = 422) -> list[dict[str, Any]]:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    return answer.json()["detail"]


class TestSuggestions:
    def test_a_suggestion_says_what_tells_namesakes_apart(self) -> None:
        assert suggested(q="rosny-sous")[0] == {
            "key": "commune:93064",
            "kind": "commune",
            "kind_text": "commune",
            "code": "93064",
            "name": "Rosny-sous-Bois",
            "place": "Seine-Saint-Denis (93)",
            "population": ATLAS.territory("commune:93064").population,
            "population_text": f"{ATLAS.territory('commune:93064').population:,} hab.".replace(
                ",", "\u202f"
            ),
        }

    def test_the_place_of_each_kind(self) -> None:
        places = {one["key"]: one["place"] for one in suggested(q="bretagne", limit=50)}
        assert places["region:53"] == ""
        assert suggested(q="departement:35")[0]["place"] == "Bretagne"
        assert suggested(q="Nouméa")[0]["place"] == "Nouvelle-Calédonie"

    def test_kinds_add_up(self) -> None:
        kinds = {one["kind"] for one in suggested(q="p", kind=["region", "ept"], limit=50)}
        assert kinds == {"region", "ept"}
        assert {one["kind"] for one in suggested(q="b", kind="departement")} == {"departement"}

    def test_nothing_typed_is_no_error(self) -> None:
        assert suggested() == suggested(q="") == suggested(q="", kind="", limit="") == []

    @pytest.mark.parametrize(
        ("query", "parameter"),
        [
            ("kind=ville", "kind"),
            ("kind=%3Cb%3E", "kind"),
            ("limit=0", "limit"),
            ("limit=51", "limit"),
            ("limit=-1", "limit"),
            ("limit=dix", "limit"),
            ("limit=99999999999999999999", "limit"),
            ("limit=%C2%B2", "limit"),
            ("q=" + "x" * 101, "q"),
            ("nom=Rennes", "nom"),
        ],
    )
    def test_a_bad_parameter_is_named(self, query: str, parameter: str) -> None:
        (problem,) = refused(f"/territories?{query}")
        assert problem["parameter"] == parameter
        assert problem["message"].endswith(".")
        assert len(problem["message"]) < 250

    def test_it_is_zipped_and_not_sent_twice(self) -> None:
        answer = client.get("/territories?q=rennes", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        again = client.get(
            "/territories?q=rennes", headers={"If-None-Match": answer.headers["etag"]}
        )
        assert (again.status_code, again.content) == (304, b"")

    @settings(max_examples=100, deadline=None)
    @given(st.text(max_size=100))
    def test_any_text_is_answered(self, text: str) -> None:
        assert client.get("/territories", params={"q": text}).status_code == 200


class TestFeature:
    def test_a_commune(self) -> None:
        rosny = feature("commune:93064")
        assert rosny["id"] == "commune:93064"
        said = rosny["properties"]
        assert said["name"] == "Rosny-sous-Bois"
        assert said["departments"] == [{"code": "93", "name": "Seine-Saint-Denis"}]
        assert said["regions"] == [{"code": "11", "name": "Île-de-France"}]
        assert (said["epci"], said["ept"], said["until"]) == ("200054781", "200058790", None)
        assert said["density"] == pytest.approx(said["population"] / said["area"], abs=0.1)
        assert shapely.geometry.shape(rosny["geometry"]).contains(shapely.Point(2.4837, 48.8716))

    @pytest.mark.parametrize(
        ("asked", "answered"), [("2019", 2019), ("2010", 2019), ("2050", 2026), ("", 2026)]
    )
    def test_the_year_of_the_perimeter_is_said(self, asked: str, answered: int) -> None:
        perimeter = feature("epci:200056232", year=asked)["properties"]["perimeter"]
        assert perimeter["year"] == answered
        assert perimeter["asked"] == (int(asked) if asked else None)
        assert len(perimeter["communes"]) == 27
        assert {"code": "91477", "name": "Palaiseau"} in perimeter["communes"]

    @pytest.mark.parametrize("key", ["region:53", "departement:2A", "ept:200057867"])
    def test_other_kinds(self, key: str) -> None:
        found = feature(key)
        outline = shapely.geometry.shape(found["geometry"])
        assert outline.is_valid
        wanted = ATLAS.boundary(ATLAS.territory(key))
        assert outline.symmetric_difference(wanted).area < 0.02 * wanted.area

    @pytest.mark.parametrize("key", ["commune:98818", "region:988", "commune:15031"])
    def test_no_boundary_is_null_with_a_reason(self, key: str) -> None:
        found = feature(key)
        assert found["geometry"] is None
        assert found["properties"]["missing"].startswith("La source")
        assert found["properties"]["area"] is None
        assert found["properties"]["detail"] is None

    def test_a_group_of_the_past(self) -> None:
        past = next(one for one in ATLAS.territories if one.until is not None)
        said = feature(past.key)["properties"]
        assert said["until"] == said["perimeter"]["year"] == past.until

    @pytest.mark.parametrize(
        "path", ["commune/99999", "ville/93064", "commune/%3Cscript%3E", "epci/93064", "commune/ "]
    )
    def test_an_unknown_territory_is_said_in_french(self, path: str) -> None:
        (problem,) = refused(f"/territories/{path}", 404)
        assert "n’est pas un territoire connu" in problem["message"]

    @pytest.mark.parametrize(
        "query",
        ["year=abc", "year=1789", "year=2101", "year=2019&year=2020", "year=²⁰¹⁹", "an=2019"],
    )
    def test_a_bad_year_is_named(self, query: str) -> None:
        (problem,) = refused(f"/territories/epci/200056232?{query}")
        assert problem["parameter"] in ("year", "an")

    def test_it_is_zipped_and_not_sent_twice(self) -> None:
        answer = client.get("/territories/commune/93064")
        assert answer.headers["cache-control"] == "no-cache"
        assert "commune-93064.geojson" in answer.headers["content-disposition"]
        again = client.get(
            "/territories/commune/93064", headers={"If-None-Match": answer.headers["etag"]}
        )
        assert again.status_code == 304
        raw = client.send(
            client.build_request(
                "GET", "/territories/region/53", headers={"Accept-Encoding": "gzip"}
            ),
            stream=True,
        )
        zipped = b"".join(raw.iter_raw())
        assert json.loads(gzip.decompress(zipped))["id"] == "region:53"

    def test_the_documentation_names_the_routes(self) -> None:
        paths = client.get("/openapi.json").json()["paths"]
        assert {"/territories", "/territories/{kind}/{code}"} <= paths.keys()
