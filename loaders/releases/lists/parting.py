"""Several awards on one line, each behind its level: « Or : Lens – Argent : Sens »."""

from collections.abc import Iterator

from loaders.releases.rules import flat
from loaders.releases.rules.layout import NEXT_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions, prefix_kind


def parted_by_award(block: Block) -> Iterator[Block]:
    """Yield each part of a block that a level begins, or the block itself.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["Or : Ville de Lens – Argent : Ville de Sens"])
    >>> [part.text for part in parted_by_award(block)]
    ['Or : Ville de Lens', 'Argent : Ville de Sens']
    """
    if _says_one_a_line(block):
        yield from block.by_line()
        return
    prefix = prefix_kind(block.text)
    marks = list(NEXT_AWARD.pattern.finditer(flat(block.text), prefix[2])) if prefix else []
    if not marks:
        yield block
        return
    start = 0
    for mark in marks:
        yield block.part(start, mark.start())
        start = mark.end()
    yield block.part(start, len(block.text))


def _says_one_a_line(block: Block) -> bool:
    """Tell lines that each begin by an award, « Label Or au projet… », from a paragraph."""
    if block.marker or len(block.lines) == 1:
        return False
    first = (next(iter(find_mentions(line.text)), None) for line in block.by_line())
    return all(one and one.start == 0 for one in first)
