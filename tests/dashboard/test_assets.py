import re

import pytest
from starlette.testclient import TestClient

from dashboard.assets import STATIC, assets
from dashboard.parts.cards import LETTERS

client = TestClient(assets)
OURS = sorted(path.name for path in STATIC.iterdir() if path.suffix in {".js", ".css", ".svg"})


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/leaflet/leaflet.js", "text/javascript"),
        ("/leaflet/leaflet.css", "text/css"),
        ("/source-sans.woff2", "font/woff2"),
        ("/laureates.js", "text/javascript"),
        ("/map.css", "text/css"),
        ("/icone.svg", "image/svg+xml"),
    ],
)
def test_files_are_served_by_us(path: str, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert answer.content


@pytest.mark.parametrize("path", ["/../app.py", "/%2e%2e/app.py", "/leaflet/../../x", "/rien.js"])
def test_nothing_else_is_served(path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("name", OURS)
def test_our_files_name_no_other_host(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("name", [name for name in OURS if name.endswith(".js")])
def test_our_scripts_write_text_only_as_text(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in text


def test_the_map_and_the_page_draw_the_same_signs() -> None:
    script = (STATIC / "signs.js").read_text(encoding="utf-8")
    letters = dict(re.findall(r'^    (\w+): "(\w)",$', script, flags=re.MULTILINE))
    assert letters == LETTERS
    styles = (STATIC / "signs.css").read_text(encoding="utf-8")
    assert all(f".sign-{name} " in styles for name in LETTERS if name != "label")


def test_drawing_fetches_nothing() -> None:
    for name in ("laureates.js", "outlines.js", "sheet.js", "signs.js", "spread.js"):
        text = (STATIC / name).read_text(encoding="utf-8")
        assert "fetch(" not in text
        assert "XMLHttpRequest" not in text
