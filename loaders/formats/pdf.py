"""The text of a PDF, in the order of a reader."""

import io
from typing import Any

from loaders.formats.child import MAX_SECONDS, answer, text_from_child
from loaders.formats.columns import Piece, in_reading_order
from loaders.formats.pages import without_hyphens, without_repeated
from loaders.formats.tables import lines_of_table

MAX_PAGES = 100
MAX_CHARACTERS = 5_000_000

_REASONS = {
    "encrypted": "ce PDF est protégé par un mot de passe ; l’enregistrer sans protection.",
    "pages": f"ce PDF a plus de {MAX_PAGES} pages ; n’en garder que le communiqué.",
    "long": "ce PDF contient trop de texte ; n’en garder que le communiqué.",
    "slow": f"la lecture de ce PDF dépasse {MAX_SECONDS} secondes ; l’enregistrer à nouveau.",
    "broken": "ce PDF est abîmé ; l’enregistrer à nouveau, ou en texte.",
}


def text_of_pdf(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a PDF, an empty line between paragraphs, and what to note.

    Raises
    ------
    UnreadableDocumentError
        Where it is encrypted, broken, too long, or takes too much to read.
    """
    return text_from_child("loaders.formats.pdf", data, name, _REASONS)


def _extract(data: bytes) -> dict[str, Any]:
    import pdfplumber  # noqa: PLC0415 (only the child process needs it)
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                return {"refused": "pages"}
            return _text_of(pdf.pages)
    except PdfminerException as error:
        if isinstance(error.args[0], PDFPasswordIncorrect):
            return {"refused": "encrypted"}
        raise


def _text_of(pages: list[Any]) -> dict[str, Any]:
    read: list[list[Piece]] = []
    length = 0
    for page in pages:
        read.append(_pieces(page))
        length += sum(len(piece.text) for piece in read[-1])
        if length > MAX_CHARACTERS:
            return {"refused": "long"}
        page.close()
    kept, repeated = without_repeated(read)
    lines, joined = without_hyphens(in_reading_order(kept))
    notes = []
    if repeated:
        notes.append(f"Lignes répétées d’une page à l’autre retirées : {repeated}.")
    if joined:
        notes.append(f"Mots coupés en fin de ligne rejoints : {joined}.")
    return {"refused": "", "text": "\n".join(lines), "notes": notes}


def _pieces(page: Any) -> list[Piece]:
    """Return the words of a page, and the rows of its ruled tables."""
    tables = [(table.bbox, rows) for table in page.find_tables() if (rows := _rows(table))]
    words = [
        Piece(word["text"], word["x0"], word["x1"], word["top"], word["bottom"])
        for word in page.dedupe_chars().extract_words(x_tolerance_ratio=0.15)
        if not any(_holds(box, word) for box, _ in tables)
    ]
    return words + [piece for box, rows in tables for piece in _as_pieces(box, rows)]


def _rows(table: Any) -> list[list[str]]:
    """Return the cells of a table; nothing where it is but a frame around text."""
    rows = [[" ".join((cell or "").split()) for cell in row] for row in table.extract()]
    full = [row for row in rows if sum(1 for cell in row if cell) > 1]
    return rows if len(rows) > 1 and len(full) * 2 >= len(rows) else []


def _holds(box: tuple[float, float, float, float], word: dict[str, Any]) -> bool:
    left, top, right, bottom = box
    middle = (word["top"] + word["bottom"]) / 2
    return left <= (word["x0"] + word["x1"]) / 2 <= right and top <= middle <= bottom


def _as_pieces(box: tuple[float, float, float, float], rows: list[list[str]]) -> list[Piece]:
    """Spread the lines of a table over its height, so that each stands at its place."""
    left, top, right, bottom = box
    lines = [line for line in lines_of_table(rows) if line]
    height = (bottom - top) / max(1, len(lines))
    return [
        Piece(line, left, right, top + height * index, top + height * (index + 0.9), whole=True)
        for index, line in enumerate(lines)
    ]


if __name__ == "__main__":
    answer(_extract)
