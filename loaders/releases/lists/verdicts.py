"""The award of an item, said at its end: « → Label Or » or « Décision : label or. »."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.releases.rules import flat
from loaders.releases.rules.layout import DECIDED
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import heading_kind

_MOST_PARAGRAPHS = 2  # between an item and its award
_ARROWS = frozenset("→➡>➢➤►▶👉")


def with_verdicts(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give each item the award that an arrow under it says, or what the jury decided.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> lines = ["1° « Phare », porté par la Ville de Lens", "→ Label Or"]
    >>> [block.verdict for block in with_verdicts(blocks_of(lines))]
    [('label', 'or'), None]
    >>> lines = ["Dossier 1 – Ville de Lens, « Phare »", "Un bel outil. Décision : label or."]
    >>> [block.verdict for block in with_verdicts(blocks_of(lines))]
    [('label', 'or')]
    """
    held: list[Block] = []
    for block in blocks:
        decided = DECIDED.search(flat(block.text))
        told = block.part(0, decided.start()) if decided and decided.start() else block
        arrow = held and block.marker in _ARROWS and held[0].marker != block.marker
        said = decided["said"] if decided else block.text if arrow else ""
        kind = heading_kind(said)
        verdict = kind[:2] if kind and not kind[2] else None
        if held and verdict and (arrow or (held[0].marker and not block.marker)):
            held[0] = replace(held[0], verdict=verdict)
        if block.marker or len(held) > _MOST_PARAGRAPHS:
            yield from held
            held = []
        held.append(replace(told, verdict=verdict) if decided and block.marker else told)
    yield from held
