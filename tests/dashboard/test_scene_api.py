"""The scene over HTTP: the same file as the command's, begun as it was asked."""

import json

import pytest
from starlette.testclient import TestClient

from dashboard.api import api
from tests.dashboard.stage.test_scene import data_of

client = TestClient(api, base_url="https://carte.exemple.invalid")


def test_the_file_holds_what_the_filters_keep() -> None:
    answer = client.get("/scene.html?year=2019&region=11")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"] == 'inline; filename="forum.html"'
    said = data_of(answer.content)
    assert len(said["laureates"]) == 2
    assert said["query"] == {"annee": ["2019"], "region": ["11"]}


def test_the_audience_is_sent_where_the_file_comes_from() -> None:
    said = data_of(client.get("/scene.html?year=2015").content)
    assert said["address"] == "https://carte.exemple.invalid"
    other = data_of(client.get("/scene.html?year=2015&address=https://x.fr/carte").content)
    assert other["address"] == "https://x.fr/carte"


def test_an_odd_host_gives_no_address() -> None:
    answer = client.get("/scene.html?year=2015", headers={"host": 'x"><script>'})
    assert data_of(answer.content)["address"] == ""


def test_it_begins_as_it_was_asked() -> None:
    ids = ["2018-label-nantes-metropole", "2015-label-rennes"]
    query = "&".join(f"laureate={one}" for one in ids)
    said = data_of(client.get(f"/scene.html?{query}&delay=8").content)
    assert (said["order"], said["list"], said["delay"]) == ("list", ids, 8)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("year=abc", "year"),
        ("order=taille", "order"),
        ("order=list", "order"),
        ("order=year&order=region", "order"),
        ("delay=0", "delay"),
        ("delay=%C2%B2", "delay"),
        ("laureate=nul", "laureate"),
        ("address=javascript:alert(1)", "address"),
        ("address=https://", "address"),
        ("titre=x", "titre"),
    ],
)
def test_a_wrong_parameter_is_named(query: str, parameter: str) -> None:
    answer = client.get(f"/scene.html?{query}")
    assert answer.status_code == 422
    assert [one["parameter"] for one in answer.json()["detail"]] == [parameter]
    assert answer.json()["detail"][0]["message"].endswith((".", "…"))


def test_an_unchanged_file_is_not_sent_twice() -> None:
    first = client.get("/scene.html?year=2015")
    again = client.get("/scene.html?year=2015", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304


def test_it_is_described() -> None:
    described = client.get("/openapi.json").json()["paths"]["/scene.html"]["get"]["parameters"]
    assert {"order", "laureate", "delay", "address", "year"} <= {one["name"] for one in described}
    assert json.dumps(described).count("description") >= 11
