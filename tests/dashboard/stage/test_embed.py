"""The map in the pages of others."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.asking.address import Filters
from dashboard.stage.embed import embed, snippet
from dashboard.web.security import Secured
from dashboard.web.shell import EMBED, FrenchShell
from tests.dashboard.stage.test_scene import data_of
from tests.dashboard.stage.test_standalone import directives, read


async def other(_: Request) -> Response:
    return PlainTextResponse("")


app = Starlette(
    routes=[Route(EMBED, embed), Route("/", other)],
    middleware=[Middleware(Secured), Middleware(FrenchShell)],
)
client = TestClient(app)
Write = Callable[..., Path]


def ids(query: str) -> list[str]:
    return [one["id"] for one in data_of(client.get(f"/integrer?{query}").content)["laureates"]]


def test_it_shows_what_its_parameters_keep() -> None:
    assert ids("annee=2019&region=11") == ["2019-label-paris-saclay", "2019-label-rosny-sous-bois"]
    assert ids("territoire=epci:243500139&distinction=argent") == ["2023-label-rennes-metropole"]
    assert len(ids("")) == 14


def test_it_leads_to_the_whole_map_with_the_same_filter() -> None:
    said = data_of(client.get("/integrer?annee=2019&theme=sombre").content)
    assert (said["whole"], said["all"]) == ("/?annee=2019", False)
    assert data_of(client.get("/integrer").content)["whole"] == "/"


@pytest.mark.parametrize(
    ("query", "theme"),
    [("", "auto"), ("theme=clair", "light"), ("theme=sombre", "dark"), ("theme=<b>", "auto")],
)
def test_its_theme_is_chosen(query: str, theme: str) -> None:
    assert read(client.get(f"/integrer?{query}").content).theme == theme


def test_what_is_wrong_is_left_out_and_said() -> None:
    said = data_of(client.get("/integrer?annee=abc&region=11&inconnu=1").content)
    assert len(said["laureates"]) == 2
    assert said["problems"] == ["L’année « abc » n’est pas un nombre entre 2009 et 2100."]


def test_it_alone_may_stand_in_the_pages_of_others() -> None:
    assert client.get("/integrer").headers["content-security-policy"].endswith("frame-ancestors *")
    policy = client.get("/").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self'")


def test_its_own_policy_fetches_nothing() -> None:
    said = directives(read(client.get("/integrer").content))
    assert said["default-src"] == "'none'"


def test_a_broken_ledger_is_said_without_breaking_the_page_around(
    write_ledger: Write,
) -> None:
    write_ledger({"edition": "demain"})
    answer = client.get("/integrer")
    assert answer.status_code == 503
    assert "ne peuvent pas être lus" in answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert 'lang="fr"' in answer.text
    assert read(answer.content).theme == "auto"
    assert answer.headers["content-security-policy"].endswith("frame-ancestors *")


class Frames(HTMLParser):
    """Gathers the attributes of frames, and refuses anything else."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "iframe"
        self.frames.append(dict(attrs))


@pytest.mark.parametrize("text", ["eau", '"><script>alert(1)</script>', "a&b=c", "é ' `${1}`"])
def test_the_snippet_is_one_frame_whatever_is_searched(text: str) -> None:
    reader = Frames()
    reader.feed(snippet("https://exemple.fr", Filters(years=(2019,), text=text), "sombre", 400))
    (frame,) = reader.frames
    assert frame["title"]
    assert (frame["loading"], frame["height"]) == ("lazy", "400")
    source = frame["src"] or ""
    assert source.startswith("https://exemple.fr/integrer?annee=2019&q=")
    assert client.get(source.removeprefix("https://exemple.fr")).status_code == 200
