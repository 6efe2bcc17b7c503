"""What a page adds to a text: headers, footers, words cut at the end of lines."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from geodata.text import fold
from loaders.formats.columns import Piece, segments_of

_EDGE_LINES = 3
_CUT = re.compile(r"(\w+)([-\xad‐])$")
_FIRST_WORD = re.compile(r"^(\w+)((?:[-’'.,;:)»]\S*)?)(?: |$)")
_KEEP_HYPHEN = frozenset(
    "à au aux ci de des du en être et la là le les lès lez même mêmes sous sur up ups".split()  # noqa: SIM905
)


def without_repeated(pages: Sequence[Sequence[Piece]]) -> tuple[list[list[Piece]], int]:
    """Take away the headers and footers that pages repeat, and count the lines taken.

    What the first page says at its top is left there, for it may be the only
    place that dates the release; what is a page number is always taken away.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for top, foot in edges for key in {_key(line) for line in (*top, *foot)})
    often = {key for key, count in counts.items() if count > 1 and count * 2 > len(pages)}
    kept, taken = [], 0
    for number, (page, (top, foot)) in enumerate(zip(pages, edges, strict=True)):
        gone = [line for line in _outermost(top, often) if number or not _words(line)]
        gone += _outermost(foot, often)
        taken += len(gone)
        kept.append([piece for piece in page if not any(_within(piece, line) for line in gone)])
    return kept, taken


def _edges(page: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the first and the last lines of a page, the outermost first."""
    lines = segments_of([piece for piece in page if not piece.whole])
    return lines[:_EDGE_LINES], lines[_EDGE_LINES:][-_EDGE_LINES:][::-1]


def _outermost(lines: Sequence[Piece], often: set[tuple[str, int]]) -> list[Piece]:
    return list(takewhile(lambda line: _key(line) in often, lines))


def _key(line: Piece) -> tuple[str, int]:
    return _words(line), round(line.top / 8)


def _words(line: Piece) -> str:
    """Return the words of a line, without the numbers that change from page to page."""
    words = fold(line.text).split()
    return " ".join(word for word in words if not word.isdigit() and word not in ("page", "sur"))


def _within(piece: Piece, line: Piece) -> bool:
    middle = (piece.top + piece.bottom) / 2
    return line.top <= middle <= line.bottom and line.left <= piece.left <= line.right


def without_hyphens(lines: Sequence[str]) -> tuple[list[str], int]:
    """Join the words cut at the end of lines, and count them.

    The hyphen stays before a capital, in « Rosny-sous-Bois » and wherever the
    text itself writes it elsewhere.

    Examples
    --------
    >>> without_hyphens(["la ville numé-", "rique de Saint-", "Denis"])
    (['la ville numérique', 'de Saint-Denis', ''], 2)
    """
    known = Counter(fold(word) for line in lines for word in re.findall(r"[\w-]+", line))
    joined: list[str] = list(lines)
    count = 0
    for index in range(len(joined) - 1):
        cut = _CUT.search(joined[index])
        following = _FIRST_WORD.search(joined[index + 1])
        if cut and following and cut[1].isalpha() and following[1].isalpha():
            link = "-" if _keeps_hyphen(cut, following[1], known) else ""
            joined[index] = f"{joined[index][: cut.end(1)]}{link}{following[1]}{following[2]}"
            joined[index + 1] = joined[index + 1][following.end() :]
            count += 1
    return joined, count


def _keeps_hyphen(cut: re.Match[str], following: str, known: Counter[str]) -> bool:
    if cut[2] == "\xad":
        return False
    if not following.islower() or following in _KEEP_HYPHEN:
        return True
    return known[fold(f"{cut[1]}-{following}")] > known[fold(cut[1] + following)]
