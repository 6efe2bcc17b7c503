"""The portrait on paper, read back; most laureates here are made up."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.pdftypes import resolve1
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.exports.lettering import plain
from dashboard.portraits.paper import Paper
from dashboard.portraits.pdf import pdf_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from geodata.portraits import portrait_of
from tests.dashboard.conftest import HOSTILE

ATLAS = Atlas.open()
LEDGER = load_laureates()
CHANGED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
URL = "https://exemple.test/territoire?territoire=epci%3A243500139"
Make = Callable[..., Laureate]

client = TestClient(api)


def written(key: str, laureates: tuple[Laureate, ...] = LEDGER, url: str = URL) -> bytes:
    portrait = portrait_of(ATLAS.territory(key), laureates, ATLAS)
    return pdf_of(portrait, CHANGED, url, ATLAS)


def read(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        (page,) = pdf.pages
        assert (round(page.width), round(page.height)) == (595, 842)  # A4, in points
        for char in page.chars:
            assert 0 <= char["x0"] <= char["x1"] <= page.width
            assert 0 <= char["top"] <= char["bottom"] <= page.height
        return " ".join(page.extract_text().replace("\u202f", " ").replace("\xa0", " ").split())


def test_it_says_what_the_page_says() -> None:
    said = read(written("epci:243500139"))
    for part in (
        "Territoires innovants Portrait de territoire",
        "Rennes Métropole",
        "Métropole 243500139 · Ille-et-Vilaine · Bretagne",
        "473 973 habitants",
        "43 communes",
        "RUDI (Rennes Urban Data Interface)",
        "le territoire lui-même · source : RUDI, une plateforme",
        "1re sur 1 255 intercommunalités",
        "Parmi 21 autres métropoles",
        "10 Nantes Métropole 683 981 habitants Label or · 2018 : CityLab",
        "82 km Erdre et Gesvres",
        "au 2 janvier 2026. Licence Ouverte 2.0.",
        "IGN, Admin Express",
        URL,
    ):
        assert part in said, part


def test_it_has_a_title_a_language_a_date_and_links() -> None:
    data = written("region:53")
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert pdf.metadata["Title"] == "Portrait de territoire : Bretagne"
        assert pdf.metadata["CreationDate"].startswith("D:20260102030405")
        assert pdf.doc.catalog["Lang"] == b"fr"
        assert {link["uri"] for link in pdf.pages[0].hyperlinks} == {URL}


def test_its_map_is_drawn_and_its_letters_are_text() -> None:
    with pdfplumber.open(io.BytesIO(written("epci:243500139"))) as pdf:
        page = pdf.pages[0]
        assert len(page.curves) > 200
        assert page.images == []
        assert {char["fontname"].split("+")[1] for char in page.chars} == {
            "SourceSansPro",
            "SourceSansProSemibold",
        }


def test_the_same_gives_the_same_bytes() -> None:
    assert written("epci:200056232") == written("epci:200056232")
    assert written("epci:200056232") != written("epci:200056232", url="")


def test_no_boundary_is_said_in_place_of_the_map() -> None:
    said = read(written("commune:98818"))
    assert "Pas de carte. La source n’a pas de limites pour Nouméa." in said
    assert "Pas de territoires comparables" in said


def test_without_an_address_there_is_no_code() -> None:
    data = written("region:53", url="")
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert pdf.pages[0].hyperlinks == []
    assert "http" not in read(data)


@pytest.mark.parametrize(
    "name",
    [
        HOSTILE,
        "x" * 10_000,
        "mot " * 2_500,
        "\u202eenvers\u2066 caché\u200b",
        "🙂👩‍👩‍👧 émoji",
        "مدينة ذكية",
        "=1+1 (test) \\ ) Tj",
        "e\u0301" * 50,
        "\x00\x07\n\ttab",
    ],
)
def test_hostile_texts_are_text_that_fits(make: Make, name: str) -> None:
    texts = {"project": name[:5_000], "source_title": name[:300], "name_as_written": name[:300]}
    startup = {"award": "startup", "kind": "startup", "territories": "commune:35238"}
    laureates = (
        make(id="one", territories="epci:243500139", **texts),
        make(id="peer", territories="epci:244400404", **texts),
        make(id="startup", **startup, **texts),
    )
    said = read(written("epci:243500139", laureates))
    for title in ("Ses lauréats", "Territoires comparables", "Start-ups", "Licence Ouverte"):
        assert title in said
    if name == HOSTILE:
        assert said.count(HOSTILE) >= 4


def test_many_laureates_are_counted_beyond_the_page(make: Make) -> None:
    laureates = tuple(make(id=f"n-{n}", territories="commune:35238") for n in range(30))
    said = read(written("epci:243500139", laureates))
    assert "Et 26 autres lauréats, sur la page en ligne." in said
    assert "Licence Ouverte" in said


def test_a_group_of_the_past_says_so() -> None:
    past = next(one for one in ATLAS.territories if one.until is not None)
    assert f"n’existe plus depuis {past.until + 1}" in read(written(past.key))  # type: ignore[operator]


class TestTags:
    """What a screen reader is told of the page: its parts, in order, each of one kind."""

    def parts(self, data: bytes) -> list[tuple[str, str]]:
        """Return the kind of each part with its words, in the order of the document."""
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            assert resolve1(pdf.doc.catalog["MarkInfo"])["Marked"] is True
            (document,) = pdf.structure_tree
            assert document["type"] == "Document"
            chars = pdf.pages[0].chars
            return [
                (
                    one["type"],
                    one.get("alt_text")
                    or "".join(c["text"] for c in chars if c["mcid"] in one["mcids"]),
                )
                for one in document["children"]
            ]

    def test_every_letter_is_in_a_part_or_is_an_ornament(self) -> None:
        with pdfplumber.open(io.BytesIO(written("epci:243500139"))) as pdf:
            chars = pdf.pages[0].chars
        assert {char["tag"] for char in chars} <= {"H1", "H2", "P", "Figure", "Artifact"}
        ornaments = "".join(char["text"] for char in chars if char["tag"] == "Artifact")
        assert set(ornaments) <= set("LOABES")  # the signs, beside the words that say them

    def test_titles_are_titles_in_their_order(self) -> None:
        parts = self.parts(written("epci:243500139"))
        titles = [part for part in parts if part[0].startswith("H")]
        assert titles[0] == ("H1", "Rennes Métropole")
        assert titles[1:3] == [("H2", "Ses lauréats"), ("H2", "Sa place")]
        assert {kind for kind, _ in titles[1:]} == {"H2"}
        assert parts.index(titles[0]) < parts.index(titles[1])

    def test_what_goes_together_is_one_paragraph(self) -> None:
        said = [words for kind, words in self.parts(written("epci:243500139")) if kind == "P"]
        assert any("Population" in one and "473" in one for one in said)
        assert any("Nantes Métropole" in one and "CityLab" in one for one in said)

    def test_the_figures_say_what_they_show(self) -> None:
        figures = [
            words for kind, words in self.parts(written("epci:243500139")) if kind == "Figure"
        ]
        assert figures[0].startswith("Carte de Rennes Métropole, dans ses limites. Y sont placés")
        assert "Rennes Métropole" in figures[0].partition("placés")[2]
        assert figures[1] == f"Code QR de l’adresse {URL}"

    def test_without_a_map_there_is_no_figure_but_the_code(self) -> None:
        kinds = [kind for kind, _ in self.parts(written("commune:98818"))]
        assert kinds.count("Figure") == 1
        assert kinds.count("H1") == 1

    def test_a_map_without_laureates_says_so(self) -> None:
        parts = self.parts(written("departement:23", laureates=()))
        assert (
            "Figure",
            "Carte de Creuse, dans ses limites. Aucun lauréat n’y est placé.",
        ) in parts

    @pytest.mark.parametrize(
        "name", [HOSTILE, "(a) \\ ) Tj EMC /P <</MCID 0>> BDC", "\u202eenvers"]
    )
    def test_hostile_texts_add_no_part(self, make: Make, name: str) -> None:
        plain_one, hostile = (
            self.parts(
                written(
                    "epci:243500139", (make(territories="epci:243500139", name_as_written=said),)
                )
            )
            for said in ("Inventé", name)
        )
        assert [kind for kind, _ in hostile] == [kind for kind, _ in plain_one]
        assert any(plain(name) in words for kind, words in hostile if kind == "Figure")

    def test_a_part_inside_another_is_that_one(self) -> None:
        sheet = Paper("Essai", CHANGED)
        with sheet.part("H2"):
            sheet.text(10, 10, "Un titre")
            sheet.rule(10, 12, 50)
        sheet.text(10, 20, "Un texte")
        assert self.parts(sheet.bytes()) == [("H2", "Un titre"), ("P", "Un texte")]


class TestLines:
    @given(st.text(alphabet="abc é", max_size=300), st.floats(5, 100), st.integers(1, 5))
    @settings(deadline=None, max_examples=50)
    def test_lines_never_pass_their_width(self, text: str, width: float, most: int) -> None:
        sheet = Paper("Essai", CHANGED)
        sheet._look(9.5, False, "#000000")
        broken = sheet._broken(plain(text), width, most)
        assert len(broken) <= most
        assert all(sheet.pdf.get_string_width(line) <= width for line in broken)


class TestApi:
    def test_a_portrait_is_answered_once(self) -> None:
        answer = client.get("/territories/commune/93064/portrait.pdf")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
        assert (
            'filename="portrait-rosny-sous-bois-93064.pdf"' in answer.headers["content-disposition"]
        )
        assert "http://testserver/territoire?territoire=commune%3A93064" in read(answer.content)
        again = client.get(
            "/territories/commune/93064/portrait.pdf",
            headers={"If-None-Match": answer.headers["etag"]},
        )
        assert again.status_code == 304

    def test_a_forged_host_is_left_out(self) -> None:
        answer = client.get(
            "/territories/commune/93064/portrait.pdf", headers={"Host": "a<b>/../ evil"}
        )
        assert "evil" not in read(answer.content)

    def test_unknown_and_bad(self) -> None:
        assert client.get("/territories/commune/99999/portrait.pdf").status_code == 404
        assert client.get("/territories/commune/93064/portrait.pdf?x=1").status_code == 422
