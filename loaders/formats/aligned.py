"""Tables of a plain text whose columns are made with spaces."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from loaders.formats.tables import column_of, columns_of, is_rule, lines_of_table
from loaders.releases.rules import flat

_CELL = re.compile(r"\S(?:(?! {2})[^\t]){0,300}")
_UNFINISHED = re.compile(r"(?:[,-]|\b(?:de|des|du|et|l[ae]s?|d'|l'|en|sur|sous))$")
_COUNTS = frozenset(["n°", "no", "n", "#", "rang", "ordre"])
_MAX_LINE = 600
_MAX_LINES = 20_000
_Row = tuple[int, list[str]]  # where it begins, and its cells


def with_aligned(lines: Sequence[str]) -> list[str]:
    """Say each row of such tables on its first line, and leave the others empty.

    Examples
    --------
    >>> with_aligned(["N°  Territoire  Projet", "--  ----------  ------", "1   Lens        Phare"])
    ['', '', '- Lens – « Phare »']
    """
    said = list(lines)
    end = 0
    for index, line in enumerate(lines[:_MAX_LINES]):
        cells = _cells(line) if index >= end else {}
        heads = list(cells.values())
        rows = list(_rows(lines, index + 1, list(cells))) if columns_of(heads) else []
        if not rows:
            continue
        end = rows[-1][0] + 1
        whole = list(_whole(rows, heads))
        told = lines_of_table([heads, *(row for _, row in whole)])
        said[index:end] = [""] * (end - index)
        for (number, _), text in zip(whole, told[1:], strict=True):
            said[number] = text
    return said


def _cells(line: str) -> dict[int, str]:
    """Return the cells of a line by the place where each begins."""
    return {cell.start(): cell[0].strip() for cell in _CELL.finditer(line[:_MAX_LINE])}


def _rows(lines: Sequence[str], index: int, starts: list[int]) -> Iterator[_Row]:
    """Yield the rows under some heads; a gap ends them, unless another row follows it."""
    gap = False
    for number in range(index, min(len(lines), _MAX_LINES)):
        if is_rule(lines[number]):
            gap = gap or not lines[number].strip()
            continue
        row = _row(_cells(lines[number]), starts) or _cut(lines[number], starts)
        if row is None or columns_of(row) or (gap and sum(map(bool, row)) < 2):
            return
        gap = False
        yield number, row


def _row(cells: dict[int, str], starts: list[int]) -> list[str] | None:
    """Put cells under their heads; None where one of them stands under two."""
    if len(cells) == len(starts):
        return list(cells.values())
    row = [""] * len(starts)
    for start, text in cells.items():
        column = bisect_right(starts, start + 1) - 1
        following = starts[column + 1 : column + 2]
        if column < 0 or row[column] or (following and start + len(text) >= following[0]):
            return None
        row[column] = text
    return row


def _cut(line: str, starts: list[int]) -> list[str] | None:
    """Cut a line under its heads, one cell of which leaves a single space before the next."""
    line = line[:_MAX_LINE]
    cells = _cells(line)
    if len(cells) < max(2, len(starts) - 1) or not cells.keys() <= set(starts):
        return None
    if not all(line[start - 1] == " " for start in starts[1:]):
        return None
    ends = [*starts[1:], len(line)]
    row = [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return row if all(row) else None


def _whole(rows: Sequence[_Row], heads: Sequence[str]) -> Iterator[_Row]:
    """Join what a cell says over several lines, and say again what it says of several rows."""
    held: _Row | None = None
    for number, row in rows:
        if held and _goes_on(held[1], row, heads):
            held[1][:] = [" ".join(filter(None, pair)) for pair in zip(held[1], row, strict=True)]
            continue
        if held:
            yield held
            if not row[0] and column_of(heads[0]) in ("award", "theme"):
                row[0] = held[1][0]
        held = number, row
    if held:
        yield held


def _goes_on(before: Sequence[str], row: Sequence[str], heads: Sequence[str]) -> bool:
    """Tell the rest of a row from the next one."""
    place = columns_of(heads)["name"]
    name, alone = row[place], sum(map(bool, row)) == 1
    rest = name[:1].islower() or _UNFINISHED.search(flat(before[place])) is not None
    if not row[0]:
        return not name or rest or flat(heads[0]) in _COUNTS
    return alone and rest
