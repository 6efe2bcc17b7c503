"""What the pages of a plain text repeat: the line that counts them, and those above the next."""

import re
from collections.abc import Sequence
from itertools import islice

from geodata.text import fold
from loaders.formats.columns import goes_on

_COUNTED = re.compile(
    r"(?P<words>.{0,120}?) ?(?:page (?P<page>\d{1,2})(?: ?(?:/|sur|de) ?\d{1,2})?"
    r"|(?P<of>\d{1,2}) ?/ ?\d{1,2}|[-–—] ?(?P<dashed>\d{1,2}) ?[-–—]|(?P<alone>\d{1,2}))",
    re.IGNORECASE,
)
_MAX_LINE = 400
_MOST_HEADS = 3
_FEED = "\x0c"


def without_breaks(lines: Sequence[str]) -> tuple[list[str], int]:
    """Empty the lines that pages repeat, and count them; a sentence goes on over a page.

    Examples
    --------
    >>> without_breaks(["Réseau", "1. Lens,", "page 1", "Réseau", "pour Phare", "page 2"])
    (['Réseau', '1. Lens,', 'pour Phare', '', '', ''], 3)
    """
    kept = list(lines)
    feet = _feet(lines)
    tops = [0, *(foot + 1 for foot in feet)]
    heads = _heads([_said(lines, top) for top in tops]) if feet else []
    for index in (*feet, *heads):
        kept[index] = ""
    for foot in feet:
        _carry_over(kept, foot)
    return kept, len(feet) + len(heads)


def _feet(lines: Sequence[str]) -> list[int]:
    """Return where lines of the same words count the pages from 1 on."""
    counted: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        told = _COUNTED.fullmatch(" ".join(line.split())) if len(line) <= _MAX_LINE else None
        if told is None or (told["alone"] and not _ends_page(lines, index, told["words"])):
            continue
        places = counted.setdefault(fold(told["words"]), [])
        page = next(filter(None, (told["page"], told["of"], told["dashed"], told["alone"])))
        if int(page) == len(places) + 1:
            places.append(index)
    return max(counted.values(), key=len) if any(len(p) > 1 for p in counted.values()) else []


def _ends_page(lines: Sequence[str], index: int, words: str) -> bool:
    """Tell a number alone above a form feed, or at the very end, from that of an item."""
    after = next((line for line in lines[index + 1 :] if line.strip(" ")), _FEED)
    return not words and after.startswith(_FEED)


def _said(lines: Sequence[str], top: int) -> list[tuple[int, str]]:
    """Return the first lines of a page that say something, and where they stand."""
    said = ((index, fold(line)) for index, line in enumerate(lines[top:], start=top))
    return list(islice((line for line in said if line[1]), _MOST_HEADS))


def _heads(pages: Sequence[list[tuple[int, str]]]) -> list[int]:
    """Return where the tops of pages say what the first page said at its own, which stays."""
    first, *others = pages
    heads = []
    for page in others:
        for (_, said), (index, again) in zip(first, page, strict=False):
            if said != again:
                break
            heads.append(index)
    return heads


def _carry_over(lines: list[str], foot: int) -> None:
    """Move up the end of a sentence that the next page holds."""
    before = next((n for n in range(foot, -1, -1) if lines[n].strip()), None)
    if before is None:
        return
    after = next((n for n in range(before + 1, len(lines)) if lines[n].strip()), None)
    if after is None or not goes_on(lines[before].strip(), lines[after].strip()):
        return
    end = next((n for n in range(after, len(lines)) if not lines[n].strip()), len(lines))
    carried = lines[after:end]
    lines[before + 1 : end] = [*carried, *[""] * (after - before - 1)]
