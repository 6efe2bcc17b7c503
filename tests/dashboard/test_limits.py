"""How many requests an address may make. The addresses are those reserved for documentation."""

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from dashboard.api import api
from dashboard.api.limits import COST, LIMIT, LIMIT_VARIABLE, Limits, asker_of

VISITOR, OTHER = ("192.0.2.1", 40_000), ("198.51.100.7", 40_000)
VISIT = ("backdrop.geojson", "laureates.geojson", "suggestions?q=nan", "suggestions?q=nante")


async def answer(_: Request) -> Response:
    return PlainTextResponse("bien")


def application(limit: str | None) -> Limits:
    app = FastAPI()
    app.add_route("/{path:path}", answer)
    return Limits(app, limit)


def asking(app: Limits, client: tuple[str, int]) -> TestClient:
    return TestClient(app, client=client)


def statuses(client: TestClient, amount: int, path: str = "/laureates.csv") -> list[int]:
    return [client.get(path).status_code for _ in range(amount)]


def test_one_more_than_the_limit_is_refused_in_french() -> None:
    client = asking(application("5/minute"), VISITOR)
    assert statuses(client, 5) == [200] * 5
    refused = client.get("/laureates.csv")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    (problem,) = refused.json()["detail"]
    assert problem["message"].startswith("Trop de requêtes depuis cette adresse ; réessayer dans")


def test_each_address_has_its_own_count() -> None:
    app = application("2/minute")
    assert statuses(asking(app, VISITOR), 3) == [200, 200, 429]
    assert statuses(asking(app, OTHER), 3) == [200, 200, 429]


def test_the_ports_of_an_address_share_its_count() -> None:
    app = application("2/minute")
    found = [statuses(asking(app, (VISITOR[0], port)), 1)[0] for port in (1000, 2000, 3000)]
    assert found == [200, 200, 429]


def test_what_is_drawn_counts_more() -> None:
    client = asking(application(f"{COST * 2 + 1}/minute"), VISITOR)
    assert statuses(client, 3, "/laureates.png") == [200, 200, 429]
    assert statuses(client, 2) == [200, 429]


def test_a_limit_below_that_cost_still_gives_one() -> None:
    client = asking(application("3/minute"), VISITOR)
    assert statuses(client, 2, "/territories/epci/1/portrait.pdf") == [200, 429]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1", "testclient"]
)
def test_this_machine_is_never_refused(host: str) -> None:
    assert statuses(asking(application("1/minute"), (host, 1)), 5) == [200] * 5


def test_a_limit_of_zero_refuses_no_one() -> None:
    assert statuses(asking(application("0"), VISITOR), 50) == [200] * 50


def test_the_environment_sets_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LIMIT_VARIABLE, "1/second")
    assert str(application(None).limit) == "1 per 1 second"
    monkeypatch.delenv(LIMIT_VARIABLE)
    assert str(application(None).limit) == "3000 per 1 minute"
    assert LIMIT == "3000/minute"


@pytest.mark.parametrize("said", ["beaucoup", "-3/minute", "3000", "3/siècle"])
def test_a_limit_that_cannot_be_read_says_how_to_write_it(said: str) -> None:
    with pytest.raises(ValueError, match=r"TERRITOIRES_API_LIMIT.*3000/minute"):
        application(said)


def test_the_visits_of_a_whole_room_behind_one_address_are_let_in() -> None:
    client = asking(application(LIMIT), VISITOR)
    for _ in range(500):
        for path in VISIT:
            assert client.get(f"/{path}").status_code == 200


def test_the_network_of_an_ipv6_visitor_counts_as_one() -> None:
    app = application("2/minute")
    hosts = ("2001:db8::1", "2001:db8::ffff:2", "2001:db8::3", "2001:db8:0:1::1")
    found = [statuses(asking(app, (host, 1)), 1)[0] for host in hosts]
    assert found == [200, 200, 429, 200]


@pytest.mark.parametrize(
    ("client", "asker"),
    [
        (None, None),
        (("", 0), None),
        (("192.0.2.1", 1), "192.0.2.1"),
        (("::ffff:192.0.2.1", 1), "192.0.2.1"),
    ],
)
def test_who_asks(client: tuple[str, int] | None, asker: str | None) -> None:
    assert asker_of({"client": client}) == asker


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("127.0.0.1", "192.0.2.1", [200, 429]),  # nginx of this machine tells who asks
        ("127.0.0.1", "127.0.0.1, 192.0.2.1", [200, 429]),  # what the visitor added is not believed
        ("198.51.100.7", "127.0.0.1", [200, 429]),  # nor is another machine
    ],
)
def test_only_a_proxy_of_this_machine_is_believed(
    peer: str, forwarded: str, expected: list[int]
) -> None:
    app = ProxyHeadersMiddleware(application("1/minute"))  # as uvicorn puts it, by default
    client = TestClient(app, client=(peer, 1), headers={"X-Forwarded-For": forwarded})
    assert statuses(client, 2) == expected


def test_the_api_has_limits_and_other_sites_can_read_the_refusal() -> None:
    assert [one.cls.__name__ for one in api.user_middleware][-1] == "Limits"
