"""The headers of every answer of the whole application."""

import re

import pytest
from starlette.testclient import TestClient

from dashboard.app import app
from dashboard.web.security import HEADERS, POLICY, page_policy

PAGES = ("/", "/donnees", "/territoire", "/scene", "/a-propos", "/accessibilite", "/rien")
DATA = (
    "/api/laureates.geojson",
    "/api/laureates.csv?year=abc",
    "/api/health",
    "/api/rien",
    "/api/territories/epci/243500139/portrait.pdf",
    "/assets/laureates.js",
    "/assets/icone.svg",
    "/assets/rien.js",
    "/_stcore/health",
    "/media/rien",
    f"/api/laureates.csv?q={'a' * 20_000}",
)
FRAME = "/component/streamlit_folium.st_folium/index.html"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(app, raise_server_exceptions=False)


def directives(policy: str) -> dict[str, list[str]]:
    parted = (one.split() for one in policy.split("; "))
    return {name: values for name, *values in parted}


@pytest.mark.parametrize("path", [*PAGES, *DATA, FRAME, "/integrer", "/api/scene.html"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    for name, value in HEADERS.items():
        assert headers.get_list(name) == [value]
    (policy,) = headers.get_list(POLICY)
    assert "http:" not in policy
    assert "https:" not in policy
    said = directives(policy)
    assert said["default-src"] in (["'self'"], ["'none'"])
    assert said["frame-ancestors"] == (["*"] if path == "/integrer" else ["'self'"])
    assert "x-powered-by" not in headers


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_its_own_scripts_alone(client: TestClient, path: str) -> None:
    answer = client.get(path)
    scripts = directives(answer.headers[POLICY])["script-src"]
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    inline = re.findall(r"<script>(.*?)</script>", answer.text, flags=re.S)
    assert len([one for one in scripts if one.startswith("'sha256-")]) == len(inline) > 0
    others = re.findall(r"<script ([^>]+)>", answer.text)
    assert all("src=" in other and "//" not in other for other in others)


@pytest.mark.parametrize("path", DATA)
def test_data_read_as_a_page_may_do_nothing(client: TestClient, path: str) -> None:
    said = directives(client.get(path).headers[POLICY])
    assert said["default-src"] == ["'none'"]
    assert "script-src" not in said


def test_only_the_frame_of_the_map_evaluates(client: TestClient) -> None:
    for path in (FRAME, *PAGES, *DATA, "/integrer", "/api/scene.html"):
        evaluates = "'unsafe-eval'" in client.get(path).headers[POLICY]
        assert evaluates == (path == FRAME)


@pytest.mark.parametrize("path", ["/integrer", "/api/scene.html"])
def test_a_page_in_one_file_fetches_nothing(client: TestClient, path: str) -> None:
    answer = client.get(path)
    said = directives(answer.headers[POLICY])
    assert said["default-src"] == ["'none'"]
    inner = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', answer.text)
    assert inner is not None
    assert "unsafe-inline" not in inner[1]  # both policies hold: this one names digests


def test_the_policy_of_a_page_knows_each_of_its_scripts() -> None:
    said = page_policy("<script>a()</script><script src=b></script><script>c()</script>")
    assert said.count("sha256-") == 2
    assert page_policy("<p>") == page_policy("<script src=b></script>")


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/..%2fapp.py",
        "/assets/%2e%2e%2f%2e%2e%2fgeodata/data/laureates.csv",
        "/assets/leaflet/..%2f..%2f..%2fetc/passwd",
        "/assets//etc/passwd",
        "/assets/%5c..%5capp.py",
        "/assets/laureates.js%00.py",
        "/static/..%2f..%2f__init__.py",
        "/media/..%2f..%2fetc%2fpasswd",
        "/component/streamlit_folium.st_folium/..%2f..%2f__init__.py",
        "/component/..%2f..%2fetc/passwd",
        "/api/territories/..%2f..%2fetc/passwd",
        "/api/territories/commune/..%2f..%2f..%2fetc%2fpasswd",
        "/api/../app.py",
        "/api/laureates.csv/../../app.py",
    ],
)
def test_no_address_leads_out_of_what_is_served(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code < 500
    for secret in ("root:", "import ", "name_as_written"):
        assert secret not in answer.text
