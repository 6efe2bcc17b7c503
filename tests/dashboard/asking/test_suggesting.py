import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.asking.suggesting import nearest, suggest
from dashboard.parts.search import Wish, wish_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.text import fold

client = TestClient(api)


def suggested(text: str) -> list[str]:
    return [one["value"] for one in suggest(text, ledger(), Atlas.open())]


def ids(text: str) -> list[str]:
    found = nearest(fold(text).split(), load_laureates(), Atlas.open(), 5)
    return [laureate.id for laureate in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("renes metropol", "2023-label-rennes-metropole"),
        ("nantse", "2018-label-nantes-metropole"),
        ("observatoire econmique", "2019-label-paris-saclay"),
        ("territoire inteligent", "2023-label-rennes-metropole"),
        ("chalons", "sans-edition-label-chalons-en-champagne"),
        ("cmaru", "2019-startup-cmarue"),
    ],
)
def test_typing_errors_are_forgiven(text: str, expected: str) -> None:
    assert expected in ids(text)


@pytest.mark.parametrize("text", ["xyzzy", "rennes xyzzy", "ou", "qantes"])
def test_too_many_errors_are_not(text: str) -> None:
    assert "2018-label-nantes-metropole" not in ids(text)


@pytest.mark.parametrize("laureate", load_laureates(), ids=lambda one: one.id)
def test_each_laureate_is_found_by_its_name(laureate) -> None:
    assert laureate.id in ids(laureate.name_as_written)


def test_the_best_said_comes_first() -> None:
    assert ids("rennes")[0] in {"2023-label-rennes-metropole", "2015-label-rennes"}


def test_every_kind_of_thing_is_suggested() -> None:
    assert "demande=labels 2019 Île-de-France" in suggested("labels 2019 Île-de-France")
    assert "laureat=2019-label-rosny-sous-bois" in suggested("rosny")
    assert "territoire=commune:93064" in suggested("rosny")
    assert "theme=Construire les villes de demain" in suggested("villes de demain")


def test_understood_filters_are_said() -> None:
    first = suggest("labels 2019 idf", ledger(), Atlas.open())[0]
    assert first["name"] == "Filtrer"
    assert (
        first["detail"] == "édition 2019 ; région Île-de-France ; distinction Label (tous niveaux)"
    )


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered(text: str) -> None:
    for option in suggest(text, ledger(), Atlas.open()):
        assert wish_of({"wish": option["value"]})
        assert option["name"]
        assert option["detail"]


def test_the_box_asks_the_server() -> None:
    answer = client.get("/suggestions", params={"q": " rosny "})
    assert answer.status_code == 200
    assert answer.json()["suggestions"][0]["value"] == "laureat=2019-label-rosny-sous-bois"
    assert client.get("/suggestions").json() == {"suggestions": []}
    assert "/suggestions" not in client.get("/openapi.json").json()["paths"]


@pytest.mark.parametrize(
    ("value", "wish"),
    [
        ({"wish": "demande=a=b"}, Wish("demande", "a=b")),
        ({"wish": "demande="}, Wish("demande", "")),
        ({"wish": "detruire=tout"}, None),
        ({"wish": "laureat"}, None),
        ({"wish": 3}, None),
        ({}, None),
        (None, None),
    ],
)
def test_what_the_box_sends_is_checked(value: object, wish: Wish | None) -> None:
    assert wish_of(value) == wish
