"""Put the words of a page in the order of a reader: lines, columns, paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from loaders.releases.rules import flat
from loaders.releases.rules.layout import ITEM

MIN_GUTTER = 12.0
_MIN_COLUMN_LINES = 3
_STEPS = 60
_ENDS = (".", "!", "?", ":", ";", "…", ")", "»")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a line, and where it stands on its page, in points from the top left.

    Parameters
    ----------
    text : str
    left, right, top, bottom : float
    whole : bool
        Whether it is a line of its own, to be joined to no other.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    whole: bool = False

    @property
    def height(self) -> float:
        """Height of the letters."""
        return self.bottom - self.top


def in_reading_order(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """Return the lines of all pages, an empty one between paragraphs.

    Examples
    --------
    >>> words = [Piece("Nantes", 50, 90, 100, 111), Piece("Or", 94, 106, 100, 111)]
    >>> in_reading_order([words, [Piece("Fin", 50, 70, 100, 111)]])
    ['Nantes Or', '', 'Fin']
    """
    lines: list[str] = []
    for page in pages:
        for column in _columns(segments_of(page)):
            new = list(_with_blanks(_rows(column)))
            if lines and new and not goes_on(lines[-1], new[0]):
                lines.append("")
            lines += new
    return lines


def segments_of(words: Sequence[Piece]) -> list[Piece]:
    """Join the words of a line that no wide gap parts, from top to bottom."""
    segments: list[Piece] = []
    for row in _same_height(words):
        current: Piece | None = None
        for word in sorted(row, key=lambda word: word.left):
            if current and not word.whole and word.left - current.right < MIN_GUTTER:
                current = _joined(current, word, " ")
                continue
            if current:
                segments.append(current)
            current = word
        if current:
            segments.append(current)
    return segments


def _same_height(words: Sequence[Piece]) -> Iterator[list[Piece]]:
    row: list[Piece] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.left)):
        if row and (word.top + word.bottom) / 2 > row[0].bottom:
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _joined(one: Piece, other: Piece, link: str) -> Piece:
    return Piece(
        f"{one.text}{link}{other.text}",
        min(one.left, other.left),
        max(one.right, other.right),
        min(one.top, other.top),
        max(one.bottom, other.bottom),
    )


def _columns(segments: list[Piece]) -> Iterator[list[Piece]]:
    """Yield the parts of a page to be read one after the other."""
    gutter = _gutter_of(segments)
    if gutter is None:
        yield segments
        return
    for run in _runs(segments, gutter):
        if _two_columns(run, gutter):
            yield [piece for piece in run if piece.right <= gutter]
            yield [piece for piece in run if piece.left >= gutter]
        elif run:
            yield run


def _gutter_of(segments: Sequence[Piece]) -> float | None:
    """Return the place that parts the most lines in two columns, the widest of equals."""
    left = min((piece.left for piece in segments), default=0.0)
    right = max((piece.right for piece in segments), default=0.0)
    best, gutter = (0, 0.0), None
    for step in range(_STEPS // 5, _STEPS * 4 // 5):
        place = left + (right - left) * step / _STEPS
        runs = [run for run in _runs(segments, place) if _two_columns(run, place)]
        if runs:
            score = sum(map(len, runs)), min(_width(run, place) for run in runs)
            if score > best:
                best, gutter = score, place
    return gutter


def _runs(segments: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """Part the lines at each one that crosses the gutter; that one goes with its like."""
    run: list[Piece] = []
    crossing = False
    for piece in segments:
        crosses = piece.whole or piece.left < gutter < piece.right
        if run and crosses != crossing:
            yield run
            run = []
        run.append(piece)
        crossing = crosses
    yield run


def _two_columns(run: Sequence[Piece], gutter: float) -> bool:
    """Tell columns, which their lines fill, from the short cells of a table."""
    sides = (
        [piece for piece in run if piece.right <= gutter],
        [piece for piece in run if piece.left >= gutter],
    )
    if min(map(len, sides)) < _MIN_COLUMN_LINES or sum(map(len, sides)) < len(run):
        return False
    if _width(run, gutter) < MIN_GUTTER:
        return False
    return all(_fills(side) for side in sides)


def _fills(side: Sequence[Piece]) -> bool:
    room = max(piece.right for piece in side) - min(piece.left for piece in side)
    return median(piece.right - piece.left for piece in side) > 0.6 * room and room > 100


def _width(run: Sequence[Piece], gutter: float) -> float:
    right = min((piece.left for piece in run if piece.left >= gutter), default=gutter)
    return right - max((piece.right for piece in run if piece.right <= gutter), default=gutter)


def _rows(segments: Sequence[Piece]) -> list[Piece]:
    """Join what stands on one line, with a dash between the cells of a table."""
    rows: list[Piece] = []
    for row in _same_height(segments):
        first, *others = sorted(row, key=lambda piece: piece.left)
        for other in others:
            bare = ITEM.search(f"{flat(first.text)} x") and len(first.text) < 6
            first = _joined(first, other, " " if bare else " – ")
        rows.append(first)
    return rows


def _with_blanks(rows: Sequence[Piece]) -> Iterator[str]:
    """Yield lines, with an empty one where a gap parts two paragraphs."""
    gaps = [after.top - before.bottom for before, after in pairwise(rows)]
    usual = quantiles(gaps, n=4)[0] if len(gaps) > 1 else 0.0
    for index, row in enumerate(rows):
        previous = rows[index - 1] if index else None
        if previous and row.top - previous.bottom > max(0.55 * row.height, 1.6 * usual):
            yield ""
        yield row.text


def goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence goes on over a page or a column."""
    linked = re.search(
        r"(?:[,-]|\b(?:aux?|à|avec|de|des|du|d’|en|et|la|le|les|ou|par|pour|son|sa))$", before
    )
    return not before.endswith(_ENDS) and (after[:1].islower() or linked is not None)
