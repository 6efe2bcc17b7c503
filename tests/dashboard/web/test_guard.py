"""What is too long stays out; what breaks is said in French, and noted."""

import json

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.web.guard import BROKEN, LARGEST_BODY, LONGEST_ADDRESS, TOO_LARGE, TOO_LONG, Guard

INSIDE = "ce que dit une trace"


async def well(_: Request) -> Response:
    return PlainTextResponse("bien")


async def broken(_: Request) -> Response:
    raise RuntimeError(INSIDE)


async def broken_midway(_: Request) -> Response:
    async def parts():
        yield "début"
        raise RuntimeError(INSIDE)

    return StreamingResponse(parts())


ROUTES = [
    Route(f"{where}{name}", endpoint, methods=["GET", "POST"])
    for where in ("/", "/api/")
    for name, endpoint in (("bien", well), ("casse", broken), ("milieu", broken_midway))
]
GUARDED = Starlette(routes=ROUTES, middleware=[Middleware(Guard)])
client = TestClient(GUARDED, raise_server_exceptions=False)


def message(answer: Response) -> str:
    if answer.headers["content-type"] == "application/json":
        (problem,) = answer.json()["detail"]
        assert problem["parameter"] is None
        return problem["message"]
    assert answer.text.startswith('<!doctype html><html lang="fr">')
    return answer.text


@pytest.mark.parametrize("where", ["/", "/api/"])
def test_what_is_well_goes_through(where: str) -> None:
    assert client.get(f"{where}bien").text == "bien"
    assert client.post(f"{where}bien", content=b"x" * 1000).text == "bien"


@pytest.mark.parametrize("where", ["/", "/api/"])
@pytest.mark.parametrize("rest", ["?q=", "/"])
def test_an_address_has_a_length(where: str, rest: str) -> None:
    start = f"{where}bien{rest}"
    answer = client.get(start + "a" * (LONGEST_ADDRESS - len(start) + 2))
    assert answer.status_code == 414
    assert TOO_LONG in message(answer)
    fits = client.get(start + "a" * (LONGEST_ADDRESS - len(start)))
    assert fits.status_code == (200 if rest == "?q=" else 404)


@pytest.mark.parametrize("where", ["/", "/api/"])
def test_a_body_has_a_size(where: str) -> None:
    answer = client.post(f"{where}bien", content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413
    assert TOO_LARGE in message(answer)


@pytest.mark.parametrize("length", ["", "-1", "abc", "1e9", "٣"])
def test_a_length_that_is_no_number_is_left_to_the_server(length: str) -> None:
    headers = {"content-length": length.encode()}
    assert client.get("/bien", headers=headers).status_code == 200


@pytest.mark.parametrize("where", ["/", "/api/"])
def test_what_breaks_is_said_in_french_and_shows_nothing_of_inside(where: str) -> None:
    answer = client.get(f"{where}casse")
    assert answer.status_code == 500
    assert BROKEN in message(answer)
    assert INSIDE not in answer.text
    assert "Traceback" not in answer.text


def test_what_breaks_reaches_the_log_of_the_server() -> None:
    with pytest.raises(RuntimeError, match=INSIDE):
        TestClient(GUARDED).get("/casse")


def test_an_answer_that_has_begun_is_not_begun_again() -> None:
    answer = client.get("/milieu")
    assert INSIDE not in answer.text
    assert BROKEN not in answer.text


def test_the_api_breaks_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.api import api, health

    def fall() -> None:
        raise RuntimeError(INSIDE)

    monkeypatch.setattr(health, "ledger", fall)
    answer = TestClient(api, raise_server_exceptions=False).get("/health")
    assert answer.status_code == 500
    assert "rencontré une erreur" in json.dumps(answer.json(), ensure_ascii=False)
    assert INSIDE not in answer.text


@pytest.mark.parametrize(("path", "status"), [("/rien", 404), ("/laureates.csv", 405)])
def test_the_api_says_in_french_what_it_has_not(path: str, status: int) -> None:
    from dashboard.api import api

    answer = TestClient(api).request("POST" if status == 405 else "GET", path)
    assert answer.status_code == status
    assert answer.json()["detail"][0]["message"].startswith("Cette adresse")
    assert ("allow" in answer.headers) == (status == 405)


def test_websockets_go_through() -> None:
    from starlette.routing import WebSocketRoute
    from starlette.websockets import WebSocket

    async def greet(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text("bonjour")
        await socket.close()

    guarded = Guard(Starlette(routes=[WebSocketRoute("/ws", greet)]))
    with TestClient(guarded).websocket_connect("/ws") as socket:
        assert socket.receive_text() == "bonjour"
