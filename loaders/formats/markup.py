"""The text of an HTML page, one line a block, as a reader sees it."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from loaders.formats.hidden import without_hidden
from loaders.formats.tables import lines_of_table

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    ]
)
_NO_CELL = ("table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6")
_NO_LINE = ("table", "ul", "ol", "dl")
_MAX_SPAN = 100
_SPACES = re.compile(r"\s+")
_KEPT_SPACE = "\ue000"  # of private use, which no text means


def text_of_html(page: str) -> tuple[str, tuple[str, ...]]:
    r"""Return the visible text of a page, and what to note; list items are marked by a dash.

    Examples
    --------
    >>> text_of_html("<h1>Label</h1><ul><li>Nantes</ul><script>x</script>")
    ('Label\n\n- Nantes', ())
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    if root is None:
        return "", ()
    notes = without_hidden(root)
    _say_tables(root)
    _say_definitions(root)
    pieces = _pieces(root)
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\x1e"))
    lines = (line.replace(_KEPT_SPACE, " ") for line in lines)
    return "\n".join(_without_repeated_blanks(lines)).strip("\n"), notes


def _say_tables(root: etree._Element) -> None:
    """Put the lines that say its rows in the place of each grid that lays nothing else out."""
    for table in list(root.iter("table")):
        rows = list(_rows(table))
        laid_out = next(table.iterdescendants(*_NO_CELL), None) is not None
        if laid_out or max(map(len, rows), default=0) < 2:
            continue
        _replace(table, lines_of_table(rows))


def _say_definitions(root: etree._Element) -> None:
    """Put « term : definition » in the place of each list of definitions that a line can say."""
    for terms in list(root.iter("dl")):
        nested = terms.xpath(".//dd//dd | .//dd//dt | .//dt//dd | .//dt//dt")
        if nested or next(terms.iterdescendants(*_NO_LINE), None) is not None:
            continue
        lines: list[str] = []
        term, told = "", True
        for element in terms.iter("dt", "dd"):
            text = _text_of_cell(element)
            if element.tag == "dt":
                lines += [] if told else [term]
                term, told = text, False
            elif text:
                lines.append(f"{term} : {text}" if term else text)
                told = True
        _replace(terms, lines if told else [*lines, term])


def _as_written(text: str) -> str:
    """Keep the lines of a text, and the spaces that align its columns."""
    text = text.expandtabs().replace("\r\n", "\n")
    return text.replace(" ", _KEPT_SPACE).replace("\n", "\x1e")


def _replace(element: etree._Element, lines: Iterable[str]) -> None:
    element[:] = []
    element.text = ""
    for line in lines:
        etree.SubElement(element, "br").tail = line


def _rows(table: etree._Element) -> Iterator[list[str]]:
    """Yield the rows of a grid, a cell that spans several in each of them."""
    spanning: dict[int, tuple[int, str]] = {}
    for row in table.iter("tr"):
        cells = iter(row.iterchildren("td", "th"))
        said: list[str] = []
        while True:
            left, text = spanning.pop(len(said), (0, ""))
            cell = None if left else next(cells, None)
            if cell is not None:
                left, text = _span(cell), _text_of_cell(cell)
            elif not left:
                break
            if left > 1:
                spanning[len(said)] = left - 1, text
            said.append(text)
        yield said


def _span(cell: etree._Element) -> int:
    written = cell.get("rowspan", "1").strip()
    return min(int(written), _MAX_SPAN) if written.isdecimal() and len(written) < 5 else 1


def _text_of_cell(cell: etree._Element) -> str:
    return _SPACES.sub(" ", "".join(_pieces(cell)).replace("\x1e", " ")).strip()


def _pieces(root: etree._Element) -> list[str]:
    pieces: list[str] = []
    kept = 0  # within how many elements that are set as they are written
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag == "pre":
            kept += 1 if event == "start" else -1
        mark, text = (
            (_opening(tag), element.text) if event == "start" else (_closing(tag), element.tail)
        )
        pieces += (mark, _as_written(text or "") if kept else text or "")
    return pieces


def _opening(tag: str) -> str:
    if tag == "li":
        return "\x1e- "
    if tag == "br":
        return "\x1e"
    if tag in ("td", "th"):
        return " "
    if tag == "q":
        return "« "
    return "\x1e\x1e" if tag in _BLOCKS else ""


def _closing(tag: str) -> str:
    if tag == "q":
        return " »"
    return "\x1e\x1e" if tag in _BLOCKS else ""


def _without_repeated_blanks(lines: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line.strip("- ") or (kept and kept[-1]):
            kept.append(line if line.strip("- ") else "")
    return kept
