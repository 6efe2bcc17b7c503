from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.web.security import Secured
from dashboard.web.shell import DESCRIPTION, NO_SCRIPT, TITLE, FrenchShell, in_french

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head>'
    "<body><noscript><p>You need to enable JavaScript.</p></noscript></body></html>"
)


async def page(request: Request) -> Response:
    known = request.headers.get("if-none-match")
    zipped = request.headers.get("accept-encoding")
    if known or zipped:
        return PlainTextResponse("the page below must be asked plainly", status_code=500)
    return HTMLResponse(PAGE, headers={"etag": '"streamlit"', "last-modified": "hier"})


async def in_parts(_: Request) -> Response:
    async def parts() -> AsyncIterator[str]:
        yield PAGE[:20]
        yield PAGE[20:]

    return StreamingResponse(parts(), media_type="text/html; charset=utf-8")


async def other(_: Request) -> Response:
    return PlainTextResponse('<html lang="en">')


async def component(_: Request) -> Response:
    return HTMLResponse(PAGE)


client = TestClient(
    Secured(
        FrenchShell(
            Starlette(
                routes=[
                    Route("/", page),
                    Route("/parts", in_parts),
                    Route("/other", other),
                    Route("/component/map/index.html", component),
                ]
            )
        )
    )
)


@pytest.mark.parametrize("path", ["/", "/parts"])
def test_the_page_is_french(path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert '<html lang="fr">' in answer.text
    assert 'lang="en"' not in answer.text
    assert f"<title>{TITLE}</title>" in answer.text
    assert f'content="{DESCRIPTION}"' in answer.text
    assert NO_SCRIPT in answer.text
    assert "JavaScript." in answer.text
    assert "You need" not in answer.text
    for name in ("theme", "address", "french"):
        assert f'<script src="/assets/{name}.js"></script>' in answer.text


def test_the_social_card_is_whole() -> None:
    body = client.get("/", headers={"Host": "carte.example.org"}).text
    for name in ("og:title", "og:description", "og:image", "og:locale", "og:type"):
        assert f'property="{name}"' in body
    assert 'content="http://carte.example.org/assets/apercu.png"' in body
    assert 'name="twitter:card"' in body


def test_a_hostile_host_is_not_repeated() -> None:
    body = client.get("/", headers={"Host": '"><script>alert(1)</script>'}).text
    assert "alert" not in body
    assert 'content="/assets/apercu.png"' in body


def test_the_page_is_never_taken_from_an_old_copy() -> None:
    answer = client.get("/", headers={"If-None-Match": '"streamlit"'})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_head_has_no_body() -> None:
    answer = client.head("/")
    assert answer.status_code == 200
    assert answer.content == b""


@pytest.mark.parametrize("path", ["/other", "/component/map/index.html"])
def test_what_is_not_a_page_stays_as_it_is(path: str) -> None:
    assert 'lang="en"' in client.get(path).text


@pytest.mark.parametrize("path", ["/", "/other", "/component/map/index.html", "/missing"])
def test_every_answer_forbids_other_hosts(path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src '")
    assert "http:" not in policy
    assert "https:" not in policy
    assert "*" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"


def test_a_page_without_the_expected_marks_goes_through() -> None:
    assert in_french("<p>autre chose</p>", "") == "<p>autre chose</p>"
