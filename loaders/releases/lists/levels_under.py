"""The level of a laureate, said by the first words of the paragraph under its heading."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from geodata.laureates import Award, Distinction
from loaders.known import Knows
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import is_territory
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import award_alone, find_mentions


def with_levels_under(blocks: Iterable[Block], knows: Knows) -> Iterator[Block]:
    """Give « Ville de Lens, pour « Phare » » the award that « Label Or. Un service… » begins with.

    Where the first such paragraph follows no laureate, each heads those that come after it.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> lines = ["Ville de Lens, pour « Phare »", "", "Label Or. Un service du soir."]
    >>> told = with_levels_under(blocks_of(lines), lambda name: False)
    >>> [(block.text, block.verdict) for block in told]
    [('Ville de Lens, pour « Phare »', ('label', 'or')), ('Un service du soir.', None)]
    """
    blocks = list(blocks)
    pairs = [(above, said) for above, block in pairwise(blocks) if (said := _level_of(block))]
    if not pairs or not _names_laureate(pairs[0][0], knows):
        yield from blocks
        return
    above: Block | None = None
    for block in blocks:
        said = _level_of(block) if above and _names_laureate(above, knows) else None
        if above:
            yield replace(above, verdict=said[:2]) if said else above
        above = block if said is None else _after(block, said[2])
    if above:
        yield above


def _level_of(block: Block) -> tuple[Award, Distinction | None, int] | None:
    """Return the award that the first sentence of a paragraph is, and where the next begins."""
    first, stop, _ = block.text.partition(".")
    kind = award_alone(first) if stop and not block.marker else None
    return (*kind, len(first) + 2) if kind else None


def _after(block: Block, start: int) -> Block | None:
    return block.part(start, len(block.text)) if start < len(block.text) else None


def _names_laureate(block: Block, knows: Knows) -> bool:
    """Tell the heading of a laureate and its project, which says no award itself."""
    entry = None if block.text.endswith(".") else read_entry(block.text)
    if entry is None or not entry.project or find_mentions(block.text):
        return False
    return is_territory(entry.name, knows)
