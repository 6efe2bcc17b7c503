"""Lists that a plain text sets side by side, each under the award that heads it."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.releases.text.mentions import heading_kind

_CELL = re.compile(r"(?:(?! {3}).){2,120}")
_GAP = "   "
_MAX_LINE = 600
_MAX_LINES = 20_000


def with_side_by_side(lines: Sequence[str]) -> list[str]:
    """Say each row of such lists as « Label Or : A ; Label Argent : B ».

    Examples
    --------
    >>> with_side_by_side(["OR        ARGENT", "Lens      Sens", "          Mens"])
    ['', 'OR : Lens ; ARGENT : Sens', 'ARGENT : Mens']
    """
    said = list(lines)
    index = 0
    while index < min(len(lines), _MAX_LINES):
        headings = _headings(lines[index])
        rows = list(_rows(lines[index + 1 :], headings)) if headings else []
        for offset, row in enumerate(rows, start=1):
            said[index + offset] = " ; ".join(f"{award} : {name}" for award, name in row)
        if rows:
            said[index] = ""
        index += 1 + len(rows)
    return said


def _headings(line: str) -> dict[int, str]:
    """Return where each award begins in a line of headings; none where one is no award."""
    cells = dict(_cells(line))
    kinds = [heading_kind(cell) for cell in cells.values()]
    distinct = {kind[:2] for kind in kinds if kind and not kind[2]}
    return cells if len(cells) > 1 and len(distinct) == len(cells) else {}


def _rows(lines: Sequence[str], headings: dict[int, str]) -> Iterator[list[tuple[str, str]]]:
    """Yield the rows under some headings, cut where each of them begins."""
    starts = list(headings)
    for line in takewhile(str.strip, lines):
        cells = [line[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
        straddled = any(line[start - 1 : start].strip() for start in starts if start)
        if straddled or line[: starts[0]].strip() or any(_GAP in cell.strip() for cell in cells):
            return
        row = zip(headings.values(), map(str.strip, cells), strict=True)
        yield [(award, cell) for award, cell in row if cell]


def _cells(line: str) -> Iterator[tuple[int, str]]:
    for cell in _CELL.finditer(line[:_MAX_LINE]):
        text = cell[0].strip()
        if text:
            yield cell.start() + len(cell[0]) - len(cell[0].lstrip()), text
