"""Laureates that stand under a heading without a marker."""

import re
from collections.abc import Iterable, Iterator

from loaders.releases.blocks import Block
from loaders.releases.entries import Entry, read_entry
from loaders.releases.entry_rules import TERRITORY, TITLE_ALONE
from loaders.releases.naming import MAX_NAME
from loaders.releases.places import reads_like_title
from loaders.releases.rules import flat
from loaders.releases.telling import stands_alone

_MAX_TITLE = 120


def entries_without_marker(block: Block) -> Iterator[tuple[Block, Entry | None]]:
    """Yield each laureate of a paragraph and where it stands; None where it is not clear.

    Examples
    --------
    >>> from loaders.releases.blocks import blocks_of
    >>> (block,) = blocks_of(["Ville de Lens : Phare", "Ville de Sens : Tour"])
    >>> [entry.name for _, entry in entries_without_marker(block)]
    ['Ville de Lens', 'Ville de Sens']
    """
    parts = list(block.by_line())
    titled = _name_then_title(parts)
    if titled:
        yield block, titled
        return
    if alone := _names_alone(parts):
        yield from alone
        return
    if len(parts) == 1 or not all(stands_alone(part.text) for part in parts):
        parts = [block]
    for part in parts:
        yield part, read_entry(part.text)


def _names_alone(parts: list[Block]) -> list[tuple[Block, Entry | None]]:
    """Read lines that are each the name of a territory, by its kind, and nothing else."""
    entries = [read_entry(part.text) for part in parts]
    alone = all(
        entry and entry.name == part.text and TERRITORY.search(flat(entry.name))
        for part, entry in zip(parts, entries, strict=True)
    )
    return list(zip(parts, entries, strict=True)) if alone else []


def with_titles(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join the title of a project, in a paragraph of its own, to the territory before it."""
    held: Block | None = None
    for block in blocks:
        if held and _is_title(block):
            length = len(held.text) + 1
            starts = (*held.starts, *(start + length for start in block.starts))
            text = f"{held.text} {block.text}"
            yield Block(text, "", None, starts, (*held.lines, *block.lines), held.margin)
            held = None
            continue
        if held:
            yield held
        held = block if _is_territory(block) else None
        if held is None:
            yield block
    if held:
        yield held


def _is_territory(block: Block) -> bool:
    entry = None if block.marker or len(block.text) > MAX_NAME else read_entry(block.text)
    return (
        entry is not None
        and entry.name == block.text
        and TERRITORY.search(flat(entry.name)) is not None
    )


def _is_title(block: Block) -> bool:
    return not block.marker and TITLE_ALONE.search(flat(block.text)) is not None


def _name_then_title(parts: list[Block]) -> Entry | None:
    """Read a territory on one line and the title of its project, unquoted, on the next."""
    if len(parts) != 2:
        return None
    name, title = (part.text for part in parts)
    entry = read_entry(name)
    if entry is None or entry.name != name or not TERRITORY.search(flat(name)):
        return None
    if len(title) > _MAX_TITLE or not title[:1].isupper() or not reads_like_title(title):
        return None
    if re.search(r"[.!?:;,]$|[:\d]", title) or TERRITORY.search(flat(title)):
        return None
    return Entry(entry.name, title.strip(' «»"“”'), "", entry.at)
