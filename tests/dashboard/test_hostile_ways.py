"""Hostile texts through each way in and each way out: they come out as the text that they are.

The laureates are made up.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pdfplumber
import pytest
from PIL import Image
from starlette.testclient import TestClient

from dashboard.app import app
from dashboard.exports.extract import Extract
from dashboard.exports.lettering import plain
from dashboard.exports.picture import figure_of
from dashboard.exports.picture_names import LONGEST
from dashboard.parts.cards import card
from dashboard.parts.grid import grid_row
from dashboard.parts.listing import groups_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.selection import Selection
from tests.dashboard.shapes import shape_of, text_of
from tests.dashboard.stage.test_scene import data_of
from tests.hostile import LONE, REFUSED, TEXTS
from tests.reading_back import (
    csv_rows,
    excel_rows,
    geojson_rows,
    geopackage_rows,
    geoparquet_rows,
    json_rows,
)

client = TestClient(app, raise_server_exceptions=False)
Write = Callable[..., Path]
PLACE = "commune:93064"
FIELDS = ("name_as_written", "project", "summary", "theme", "note", "source_title")
QUERY = "?award=label"


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest, write_ledger: Write) -> str:
    """A hostile text, in each field of text of the one laureate of the ledger."""
    hostile = TEXTS[request.param]
    write_ledger({**dict.fromkeys(FIELDS, hostile), "territories": PLACE})
    (laureate,) = ledger().laureates
    assert laureate.name_as_written == hostile.strip()
    return laureate.name_as_written


def body(path: str) -> bytes:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.content


def one(rows: list[dict[str, Any]], name: str) -> str:
    (row,) = rows
    return row[name]


READERS = {
    "csv": csv_rows,
    "json": json_rows,
    "geojson": geojson_rows,
    "xlsx": excel_rows,
    "gpkg": geopackage_rows,
    "parquet": geoparquet_rows,
}


@pytest.mark.parametrize("end", READERS)
def test_each_file_gives_the_text_back(text: str, end: str) -> None:
    rows = READERS[end](body(f"/api/laureates.{end}{QUERY}"))
    said = one(rows, "name_as_written" if "name_as_written" in rows[0] else "name")
    if end == "csv" and text.startswith(("=", "+", "-", "@")):
        assert said == f"'{text}"
    else:
        assert said == text


def test_no_sheet_of_the_workbook_has_a_formula(text: str) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(body(f"/api/laureates.xlsx{QUERY}")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    targets = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    assert all(str(target).startswith(("https://", "http://")) for target in targets if target)


@pytest.mark.filterwarnings("error:Glyph")
def test_the_picture_is_drawn_and_says_nothing_to_the_log(text: str) -> None:
    picture = Image.open(io.BytesIO(body(f"/api/laureates.png{QUERY}")))
    assert picture.format == "PNG"
    assert picture.width > 1000


def test_what_is_drawn_under_the_picture_is_the_text(text: str) -> None:
    figure = figure_of(Extract.of(ledger(), Selection(), Atlas.open()))
    drawn = [one.get_text() for axes in figure.axes for one in axes.texts]
    (row,) = [one for one in drawn if one.startswith(plain(text)[: LONGEST - 1])]
    assert len(row) <= LONGEST
    assert row.isprintable() or "\u00a0" in row


def test_the_portrait_on_paper_says_it_and_does_nothing(text: str) -> None:
    content = body("/api/territories/commune/93064/portrait.pdf")
    for action in (b"/JavaScript", b"/JS ", b"/Launch", b"/OpenAction <<"):
        assert action not in content
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        words = "".join(pdf.pages[0].extract_text().split())
        links = [link.get("uri") or "" for link in pdf.pages[0].hyperlinks]
    assert "93064" in words
    assert "".join(plain(text).split())[:40] in words
    assert all(link.startswith(("http://", "https://")) for link in links)


@pytest.mark.parametrize("path", ["/api/scene.html", "/integrer"])
def test_the_pages_in_one_file_hold_it_as_data(text: str, path: str) -> None:
    page = body(path)
    (laureate,) = data_of(page)["laureates"]
    assert text in _values(laureate)
    tags = [tag for tag, _ in shape_of(page.decode())]
    assert tags.count("script") == 2
    assert not {"img", "svg", "b", "x"} & set(tags)


def _values(found: Any) -> list[Any]:
    if isinstance(found, dict):
        return [value for part in found.values() for value in _values(part)]
    if isinstance(found, list):
        return [value for part in found for value in _values(part)]
    return [found]


def test_card_list_and_table_say_it(text: str) -> None:
    (laureate,) = ledger().laureates
    atlas = Atlas.open()
    assert " ".join(text.split()) in text_of(card(laureate, atlas))
    assert text in _values(groups_of([laureate], atlas))
    assert text in _values(grid_row(laureate, atlas))


def test_what_is_suggested_is_data(text: str) -> None:
    answer = client.get(f"/api/suggestions?q={quote(text)}")
    assert answer.status_code == 200
    assert answer.headers.get("content-type", "") == "application/json"
    assert isinstance(answer.json()["suggestions"], list)


ASKED = {**TEXTS, **REFUSED}
ADDRESSES = (
    "/api/laureates.csv?q={}",
    "/api/laureates.geojson?theme={}",
    "/api/laureates.xlsx?q={}",
    "/api/laureates.json?territory={}",
    "/api/laureates.gpkg?q={}",
    "/api/laureates.parquet?theme={}",
    "/api/laureates.csv?{}=1",
    "/api/laureates.csv-metadata.json?q={}",
    "/api/scene.html?q={}",
    "/api/scene.html?laureate={}",
    "/api/scene.html?address={}",
    "/api/territories?q={}",
    "/api/territories?kind={}",
    "/api/territories/{}/93064",
    "/api/territories/commune/{}",
    "/api/territories/commune/{}/portrait.pdf",
    "/api/suggestions?q={}",
    "/api/{}",
    "/assets/{}",
    "/integrer?q={}",
    "/integrer?theme={}",
    "/integrer?annee={}",
    "/{}",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_can_hold_anything(address: str) -> None:
    for text in ASKED.values():
        answer = client.get(address.format(quote(text, safe="")))
        assert answer.status_code in (200, 400, 404, 414, 422), (address, text)
        for name, value in answer.headers.items():
            assert re.fullmatch(r"[\x20-\x7e]*", value), (name, value)
        if answer.headers.get("content-type", "").startswith("text/html"):
            tags = [tag for tag, _ in shape_of(answer.text)]
            assert not {"img", "svg", "b", "x"} & set(tags), (address, text)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("raw", ["%ed%a0%80", "%ff%fe", "%00", "%", "%zz", "%c0%af"])
def test_bytes_that_are_no_text_are_let_in_nowhere(address: str, raw: str) -> None:
    answer = client.get(address.format(raw))
    assert answer.status_code in (200, 400, 404, 422)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("field", ["name_as_written", "project", "theme", "note"])
def test_the_ledger_takes_or_refuses_but_never_breaks(
    name: str, field: str, write_ledger: Write
) -> None:
    path = write_ledger({field: REFUSED[name]})
    answer = client.get("/api/health")
    if answer.status_code == 503:
        (problem,) = answer.json()["detail"]
        assert path.name in problem["message"]
        assert problem["message"].isprintable()
        return
    for end in (*READERS, "png"):
        assert client.get(f"/api/laureates.{end}").status_code == 200, end
    assert client.get("/api/scene.html").status_code == 200
    assert client.get("/api/territories/commune/93064/portrait.pdf").status_code == 200


def test_half_a_character_is_refused_with_its_line(write_ledger: Write) -> None:
    path = write_ledger({})
    path.write_bytes(path.read_bytes() + LONE.encode("utf-8", "surrogatepass"))
    answer = client.get("/api/health")
    assert answer.status_code == 503
    assert "n’est pas en UTF-8" in answer.json()["detail"][0]["message"]
