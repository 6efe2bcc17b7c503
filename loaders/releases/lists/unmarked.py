"""Laureates that stand under a heading without a marker."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.known import Knows, knows_nothing
from loaders.releases.lists.several import enumerated
from loaders.releases.lists.stacked import name_then_title, read_stacked
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.naming import MAX_NAME
from loaders.releases.names.telling import is_territory, stands_alone
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import GROUP
from loaders.releases.rules.entries import TITLE_ALONE
from loaders.releases.stage import is_stage_heading
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions, heading_kind
from loaders.releases.text.places import says_where

_PLACE = re.compile(r"(?P<town>[^()]{2,60}) \((?:\d[\dAB]\d?)\)")
_COMPANY_LINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ0-9][\w’'&.-]*(?: (?:& )?[A-ZÀ-ÖØ-Þ0-9][\w’'-]*){0,3}(?:, | \(| ?: | [–—-] )(?=\S)"
)
_TITLE_LINE = re.compile(r"[«“\"][^«»“”\"]{2,150}[»”\"] ?,?")
_BEARER_LINE = re.compile(r"(?:de (?=l[ae] |l'|[a-z])|du |des |d'|(?:porte|presente)e?s? par )")
_DRAFT = re.compile(r"\?\?|\ba (?:supprimer|retirer|confirmer|verifier)\b")
_MAX_PAIRS = 200
_MAX_TITLE = 90
_LEAST_PAIRS = 2


def entries_without_marker(
    block: Block, knows: Knows = knows_nothing, *, startup: bool = False
) -> Iterator[tuple[Block, Entry | None]]:
    """Yield each laureate of a paragraph and where it stands; None where it is not clear.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["Ville de Lens : Phare", "Ville de Sens : Tour"])
    >>> [entry.name for _, entry in entries_without_marker(block)]
    ['Ville de Lens', 'Ville de Sens']
    """
    parts = list(block.by_line())
    if titled := _names_then_titles(parts, knows):
        yield from titled
        return
    if carried := list(_titles_then_bearers(block, parts, knows)):
        yield from carried
        return
    if alone := _names_alone(parts, knows):
        yield from alone
        return
    if startup and len(parts) > 1 and all(_COMPANY_LINE.match(part.text) for part in parts):
        yield from ((part, read_entry(part.text)) for part in parts)
        return
    if stacked := read_stacked(block, knows, startup=startup):
        yield block, stacked
        return
    if len(listed := enumerated(block.text, 0, knows)) > 1:
        yield from ((block, entry) for entry in listed)
        return
    if len(parts) == 1 or not all(stands_alone(part.text) for part in parts):
        parts = [block]
    for part in parts:
        yield part, read_entry(part.text)


def _names_alone(parts: list[Block], knows: Knows) -> list[tuple[Block, Entry | None]]:
    """Read lines that are each the name of a territory, and nothing else."""
    entries = [read_entry(part.text) for part in parts]
    alone = all(
        entry and entry.name == part.text and is_territory(entry.name, knows)
        for part, entry in zip(parts, entries, strict=True)
    )
    return list(zip(parts, entries, strict=True)) if alone else []


def with_titles(blocks: Iterable[Block], knows: Knows = knows_nothing) -> Iterator[Block]:
    """Join the title of a project, in a paragraph of its own, to the territory before it."""
    blocks = [*_without_places(blocks, knows)]
    titles = _plain_titles(blocks, knows)
    held: Block | None = None
    for block in blocks:
        if held and (_is_title(block) or block.lines in titles):
            length = len(held.text) + 1
            starts = (*held.starts, *(start + length for start in block.starts))
            text = f"{held.text} {block.text}"
            lines = (*held.lines, *block.lines)
            yield replace(held, text=text, starts=starts, lines=lines, titled=True)
            held = None
            continue
        if held:
            yield held
        held = block if names_alone(block, knows) else None
        if held is None:
            yield block
    if held:
        yield held


def _without_places(blocks: Iterable[Block], knows: Knows) -> Iterator[Block]:
    """Leave out the lines that say where the territory above them is, or its size."""
    held: Block | None = None
    for block in blocks:
        alone = held is not None and names_alone(held, knows)
        if held and alone and (says_where(block.text) or _says_where(held, block, knows)):
            continue
        yield block
        held = block


def _says_where(held: Block, block: Block, knows: Knows) -> bool:
    """Tell « Aix-les-Bains (73) », where the seat of « Grand Lac » is, from the next laureate."""
    place = _PLACE.fullmatch(block.text)
    return (
        place is not None
        and "(" not in held.text
        and GROUP.search(flat(held.text)) is not None
        and knows(place["town"])
    )


def names_alone(block: Block, knows: Knows) -> bool:
    """Tell a paragraph that is the name of a territory, and nothing else."""
    entry = None if block.marker or len(block.text) > MAX_NAME else read_entry(block.text)
    return entry is not None and entry.name == block.text and is_territory(entry.name, knows)


def _plain_titles(blocks: Sequence[Block], knows: Knows) -> set[tuple[int, ...]]:
    """Return the lines of unquoted titles, where each name alone has one under it.

    A name with none, or a single name, leaves in doubt what such a paragraph is.
    """
    under = [
        following
        for block, following in pairwise(blocks)
        if not following.marker and names_alone(block, knows)
    ]
    titled = [block.lines for block in under if _may_be_title(block, knows)]
    return set(titled) if len(titled) == len(under) >= _LEAST_PAIRS else set()


def _may_be_title(block: Block, knows: Knows) -> bool:
    text = block.text
    proper = text[:1].isupper() and len(text) <= _MAX_TITLE and len(block.lines) == 1
    if not proper or text[-1] in ".:;,!…" or ":" in text or is_territory(text, knows):
        return False
    return heading_kind(text) is None and not find_mentions(text) and not is_stage_heading(text)


def _is_title(block: Block) -> bool:
    return not block.marker and TITLE_ALONE.search(flat(block.text)) is not None


def _names_then_titles(parts: list[Block], knows: Knows) -> list[tuple[Block, Entry | None]]:
    """Read lines in turn: a territory, then the title of its project."""
    parts = [part for part in parts if not _DRAFT.search(flat(part.text))]
    if len(parts) % 2 or len(parts) > _MAX_PAIRS:
        return []
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    several = sum(":" not in title.text for _, title in pairs) >= _LEAST_PAIRS
    found = [
        (name, name_then_title(name.text, title.text, knows, of_several=several))
        for name, title in pairs
    ]
    return [(name, entry) for name, entry in found] if all(entry for _, entry in found) else []


def _titles_then_bearers(
    block: Block, parts: list[Block], knows: Knows
) -> Iterator[tuple[Block, Entry | None]]:
    """Read « « Phare », » above « de la Ville de Lens », in pairs that a sentence may lead."""
    first = next((n for n, part in enumerate(parts) if _TITLE_LINE.fullmatch(part.text)), 0)
    pairs = list(zip(parts[first::2], parts[first + 1 :: 2], strict=False))
    whole = len(parts) - first == 2 * len(pairs) and (
        not first or parts[first - 1].text[-1] in ".:"
    )
    if not whole or not all(
        _TITLE_LINE.fullmatch(title.text) and _BEARER_LINE.match(flat(bearer.text))
        for title, bearer in pairs
    ):
        return
    for number in range(first, len(parts), 2):
        start, end = block.starts[number], (*block.starts, len(block.text) + 1)[number + 2] - 1
        pair = block.part(start, end)
        entry = read_entry(pair.text)
        yield pair, entry if entry and is_territory(entry.name, knows) else None
