"""The releases invented for the tests, and the same in other formats."""

import html
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from fpdf import FPDF

from loaders.documents import read_document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.release import Release

RELEASES = Path(__file__).parent / "corpora" / "releases"
HELD_OUT = [Path(__file__).parent / "corpora" / "held_out" / str(number) for number in range(1, 26)]
UNSEEN = Path(__file__).parent / "corpora" / "unseen"
REGIONS = {
    "01": "Guadeloupe",
    "02": "Martinique",
    "03": "Guyane",
    "04": "La Réunion",
    "06": "Mayotte",
    "11": "Île-de-France",
    "24": "Centre-Val de Loire",
    "27": "Bourgogne-Franche-Comté",
    "28": "Normandie",
    "32": "Hauts-de-France",
    "44": "Grand Est",
    "52": "Pays de la Loire",
    "53": "Bretagne",
    "75": "Nouvelle-Aquitaine",
    "76": "Occitanie",
    "84": "Auvergne-Rhône-Alpes",
    "93": "Provence-Alpes-Côte d'Azur",
    "94": "Corse",
}


@dataclass(frozen=True)
class Invented:
    """An invented release, and what reading it must give."""

    path: Path
    expected: dict[str, Any]

    @property
    def name(self) -> str:
        return self.path.stem

    def read(self) -> Release:
        return read_release(read_document(self.path), REGIONS, in_atlas)


def invented_releases(folder: Path = RELEASES) -> list[Invented]:
    """Return a whole corpus, by name."""
    return [
        Invented(path, json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
        for path in sorted(folder.iterdir())
        if path.suffix in {".txt", ".html"}
    ]


def plain_releases() -> list[Invented]:
    """Return those that any format can hold: plain UTF-8 text that is not hostile."""
    return [
        release
        for release in invented_releases()
        if release.path.suffix == ".txt"
        and not release.name.startswith("hostile")
        and release.name not in {"windows", "macintosh", "wide"}
    ]


def as_word(text: str) -> bytes:
    """Print a text as a Word document, a paragraph an empty line."""
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_page(text: str) -> bytes:
    """Print a text as a page, a paragraph an empty line."""
    paragraphs = (html.escape(part).replace("\n", "<br>") for part in text.split("\n\n"))
    return ("<!DOCTYPE html>" + "".join(f"<p>{part}</p>" for part in paragraphs)).encode()


def as_pdf(text: str) -> bytes:
    """Print a text as a PDF of numbered pages."""
    pdf = _Paper()
    pdf.set_font("Helvetica", size=11)
    pdf.add_page()
    for line in text.split("\n"):
        if line.strip():
            pdf.multi_cell(0, 5.5, _latin(line), new_x="LMARGIN", new_y="NEXT", align="L")
        else:
            pdf.ln(5.5)
    return bytes(pdf.output())


class _Paper(FPDF):
    def footer(self) -> None:
        self.set_y(-12)
        self.cell(0, 5, f"Page {self.page_no()}", align="C")


def _latin(line: str) -> str:
    """Keep to the letters of the fonts that every PDF reader has."""
    usual = {"’": "'", "–": "-", "“": '"', "”": '"', "•": "-", "œ": "oe", "…": "...", "\t": "    "}
    return "".join(usual.get(character, character) for character in line)
