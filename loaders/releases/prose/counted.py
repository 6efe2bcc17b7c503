"""Laureates told a paragraph or an item each, as many as the paragraph above them counts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from loaders.known import Knows
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.named import territories_in
from loaders.releases.names.projects import summary_of
from loaders.releases.names.telling import has_title, is_territory
from loaders.releases.prose.doubts import doubt_of
from loaders.releases.rules import flat
from loaders.releases.rules.entries import LEVEL, WITHDRAWN
from loaders.releases.rules.layout import NOT_LAUREATES
from loaders.releases.rules.openings import GIVEN_TO_SO_MANY
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.mentions import find_mentions
from loaders.releases.text.numbers import number_of
from loaders.releases.text.quotations import titles_in, unquoted

_ARTICLE = 3  # letters of the longest


def with_counted(blocks: Sequence[Block], edition: int | None, knows: Knows) -> Iterator[Block]:
    """Give the label to paragraphs that each tell of a territory and of its project, or to items.

    There must be as many, one after the other or a sheet each, as « le jury a distingué trois
    projets » says.

    Parameters
    ----------
    blocks : sequence of Block
        Of a release that names the label, and no other award.
    edition : int or None
    knows : callable
    """
    given: set[tuple[int, ...]] = set()
    sheets: list[int] | None = None
    for place, block in enumerate(blocks):
        if block.lines in given:
            yield replace(block, verdict=("label", None))
            continue
        if count := _count_of(block, edition):
            told = _right_under(blocks[place + 1 : place + 2 + count], edition, knows)
            if len(told) != count:
                sheets = _sheets_of(blocks, knows) if sheets is None else sheets
                told = [blocks[sheet] for sheet in _set_apart(sheets, place, count)]
            given.update(laureate.lines for laureate in told)
        yield block


def _right_under(after: Sequence[Block], edition: int | None, knows: Knows) -> Sequence[Block]:
    """Return the laureates that follow one another, right under what counts them."""
    return list(
        takewhile(lambda told: told_in(told, edition, knows) or _is_item(told, knows), after)
    )


def _sheets_of(blocks: Sequence[Block], knows: Knows) -> list[int]:
    """Return the places of the items that say a territory and a title, each to head a sheet."""
    return [
        place
        for place, told in enumerate(blocks)
        if _is_item(told, knows) and has_title(told, knows)
    ]


def _set_apart(sheets: Sequence[int], place: int, count: int) -> Sequence[int]:
    """Return the sheets after a place if there are as many, none right under another."""
    first = bisect_right(sheets, place)
    after = sheets[first : first + count + 1]
    apart = all(there - here > 1 for here, there in pairwise(after))
    return after if len(after) == count and apart else []


def _is_item(block: Block, knows: Knows) -> bool:
    """Tell a territory of a list that says no award itself."""
    entry = read_entry(block.text) if block.marker and not block.verdict else None
    if entry is None or find_mentions(block.text) or LEVEL.search(flat(block.text)):
        return False
    return is_territory(entry.name, knows) and not WITHDRAWN.search(flat(block.text))


def told_in(block: Block, edition: int | None, knows: Knows) -> Entry | None:
    """Read « La Ville de Lens a convaincu avec « Phare », un service », its first sentence.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["Lens a convaincu avec « Phare », un service du soir."])
    >>> told_in(block, 2019, lambda name: name == "Lens")
    Entry(name='Lens', project='Phare', summary='Un service du soir.', at=0)
    """
    _, sentence = next(iter(sentences_of(block)))
    quoted, rest = titles_in(sentence), unquoted(sentence)
    named = territories_in(rest, knows)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(block.text)}
    if block.marker or block.verdict or len(quoted) != 1 or len(named) != 1:
        return None
    (name,), (title,) = named, quoted
    if name.start > _ARTICLE or title.start < name.end or kinds - {("label", None)}:
        return None
    if doubt_of(flat(rest), edition) or NOT_LAUREATES.search(flat(rest)):
        return None
    at = 0 if name.start and flat(block.text[: name.start]) in ("le ", "la ", "l'") else name.start
    return Entry(block.text[at : name.end], title.title, summary_of(sentence[title.end :]), at)


def _count_of(block: Block, edition: int | None) -> int:
    """Return how many labels a paragraph says that were given; none where it names another."""
    words = flat(block.text)
    given = None if block.marker else GIVEN_TO_SO_MANY.search(words)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(block.text)}
    if given is None or kinds - {("label", None)} or OTHER_AWARD.search(words):
        return 0
    told = next(said for _, said in sentences_of(block) if GIVEN_TO_SO_MANY.search(flat(said)))
    if doubt_of(flat(told), edition):
        return 0
    count = given["first"] or given["last"] or given["whole"] or given["bare"]
    return number_of(count) or 0
