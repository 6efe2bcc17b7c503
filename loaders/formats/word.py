"""The text of a Word document (DOCX), paragraphs, lists and tables in their order."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from loaders.formats.child import MAX_SECONDS, answer, text_from_child
from loaders.formats.tables import lines_of_table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MAX_PARTS = 2_000
MAX_INFLATED = 50_000_000
MAX_CHARACTERS = 5_000_000
MAIN_PART = "word/document.xml"
_BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    [
        f"{_NAMESPACE}del",
        f"{_NAMESPACE}moveFrom",
        f"{_NAMESPACE}pPr",
        f"{_NAMESPACE}rPr",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    ]
)
_BREAKS = frozenset({f"{_NAMESPACE}br", f"{_NAMESPACE}cr", f"{_NAMESPACE}p"})
_SPACES = re.compile(r"[ \n]+")
_REASONS = {
    "encrypted": "ce document est protégé par un mot de passe ; l’enregistrer sans protection.",
    "archive": "c’est une archive, pas un document Word ; donner le document qu’elle contient.",
    "large": "ce document est démesuré une fois décompressé ; n’en garder que le communiqué.",
    "long": "ce document contient trop de texte ; n’en garder que le communiqué.",
    "slow": f"la lecture de ce document dépasse {MAX_SECONDS} secondes ; l’enregistrer à nouveau.",
    "broken": "ce document Word est abîmé ; l’enregistrer à nouveau, ou en texte.",
}


def text_of_word(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a Word document, a line a paragraph or row, and what to note.

    Raises
    ------
    UnreadableDocumentError
        Where it is encrypted, broken, no document, or swells without measure.
    """
    return text_from_child("loaders.formats.word", data, name, _REASONS)


def _extract(data: bytes) -> dict[str, str]:
    refused = _refusal(data)
    if refused:
        return {"refused": refused}
    from docx import Document  # noqa: PLC0415 (only the child process needs it)

    text = "\n".join(_lines(Document(io.BytesIO(data))))
    if len(text) > MAX_CHARACTERS:
        return {"refused": "long"}
    return {"refused": "", "text": text}


def _refusal(data: bytes) -> str:
    """Say why an archive must not be opened, from its directory, then its parts one by one.

    The standard library never inflates a stored or deflated part beyond the
    size that the directory gives: the sum of these sizes bounds the memory.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_INFLATED:
            return "large"
        if any(part.flag_bits & 1 for part in parts):
            return "encrypted"
        if MAIN_PART not in archive.namelist():
            return "archive"
        if any(part.compress_type not in _BOUNDED for part in parts):
            return "broken"
        written = (part for part in parts if part.filename.endswith((".xml", ".rels")))
        if any(_DOCTYPE.search(archive.read(part)) for part in written):
            return "broken"
    return ""


def _lines(document: "WordDocument") -> Iterator[str]:
    """Yield lines, an empty one wherever the layout parts two blocks."""
    numbers = _Numbering(document)
    for block in _blocks(document.element.body):
        if block.tag == f"{_NAMESPACE}tbl":
            yield from ("", *_table_lines(document, block), "")
            continue
        marker = numbers.marker_of(block)
        first, *others = _text_of(block).split("\n")
        yield from (() if marker else ("",))
        yield f"{marker}{first}" if first else ""
        yield from others


def _blocks(parent: Any) -> Iterator[Any]:
    """Yield paragraphs and tables, those inside content controls included."""
    for child in parent.iterchildren(f"{_NAMESPACE}p", f"{_NAMESPACE}tbl", f"{_NAMESPACE}sdt"):
        content = child.find(f"{_NAMESPACE}sdtContent")
        if content is None:
            yield child
        else:
            yield from _blocks(content)


def _text_of(element: Any) -> str:
    """Return the text that stands in the end: insertions taken, deletions left out."""
    pieces: list[str] = []
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_NAMESPACE}t":
            pieces.append(child.text or "")
        elif child.tag == f"{_NAMESPACE}tab":
            pieces.append("\t")
        elif child.tag == f"{_NAMESPACE}noBreakHyphen":
            pieces.append("-")
        elif child.tag in _BREAKS:
            pieces.append("\n")
        waiting.extend(reversed(child))
    lines = (line.replace("\xa0", " ").strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _table_lines(document: "WordDocument", element: Any) -> list[str]:
    """Return a grid row by row; a table of one column as what it holds."""
    from docx.table import Table  # noqa: PLC0415 (only the child process needs it)

    rows = [
        list(dict.fromkeys(cell._tc for cell in row.cells)) for row in Table(element, document).rows
    ]
    if all(len(row) < 2 for row in rows):
        return [line for row in rows for cell in row for line in (*_text_of(cell).split("\n"), "")]
    return lines_of_table([[_SPACES.sub(" ", _text_of(cell)) for cell in row] for row in rows])


class _Numbering:
    """The markers of lists, which Word counts rather than writes."""

    def __init__(self, document: "WordDocument") -> None:
        self._styles = {style.style_id: style.element for style in document.styles}
        self._formats = dict(_formats_of(document))
        self._counts: Counter[tuple[str, str]] = Counter()

    def marker_of(self, paragraph: Any) -> str:
        """Return « 1. » or « - » for an item of a list, else nothing."""
        number, level = self._list_of(paragraph)
        format_ = self._formats.get((number, level))
        if not number or number == "0" or format_ == "none":
            return ""
        if format_ is None or format_ == "bullet":
            return "- "
        self._counts[number, level] += 1
        return f"{self._counts[number, level]}. "

    def _list_of(self, paragraph: Any) -> tuple[str, str]:
        element, seen = paragraph, set()
        while element is not None:
            properties = element.find(f"{_NAMESPACE}pPr/{_NAMESPACE}numPr")
            if properties is not None:
                return _value(properties, "numId"), _value(properties, "ilvl") or "0"
            style = _value(element, "basedOn") or _value(element.find(f"{_NAMESPACE}pPr"), "pStyle")
            element = None if style in seen else self._styles.get(style)
            seen.add(style)
        return "", "0"


def _formats_of(document: "WordDocument") -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the format of each level of each list."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415

    parts = [r for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING]
    for part in parts:
        root = part.target_part.element
        kinds = {
            kind.get(f"{_NAMESPACE}abstractNumId"): kind
            for kind in root.iterchildren(f"{_NAMESPACE}abstractNum")
        }
        for number in root.iterchildren(f"{_NAMESPACE}num"):
            kind = kinds.get(_value(number, "abstractNumId"))
            for level in () if kind is None else kind.iterchildren(f"{_NAMESPACE}lvl"):
                key = number.get(f"{_NAMESPACE}numId", ""), level.get(f"{_NAMESPACE}ilvl", "0")
                yield key, _value(level, "numFmt")


def _value(element: Any, child: str) -> str:
    found = None if element is None else element.find(f"{_NAMESPACE}{child}")
    return "" if found is None else str(found.get(f"{_NAMESPACE}val", ""))


if __name__ == "__main__":
    answer(_extract)
