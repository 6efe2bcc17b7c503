"""The award of an item, said on a line of its own under it: « → Label Territoire Innovant »."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import heading_kind

_MOST_PARAGRAPHS = 2  # between an item and its award
_ARROWS = frozenset("→➡>➢➤►▶👉")


def with_verdicts(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give each item the award that an arrow under it says.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> lines = ["1° « Phare », porté par la Ville de Lens", "→ Label Or"]
    >>> [block.verdict for block in with_verdicts(blocks_of(lines))]
    [('label', 'or'), None]
    """
    held: list[Block] = []
    for block in blocks:
        kind = heading_kind(block.text) if held and block.marker in _ARROWS else None
        if kind and not kind[2] and held[0].marker != block.marker:
            held[0] = replace(held[0], verdict=kind[:2])
        if block.marker or len(held) > _MOST_PARAGRAPHS:
            yield from held
            held = []
        held.append(block)
    yield from held
