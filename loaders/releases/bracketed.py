"""Awards that prose puts in brackets after a laureate: « porté par Lens (Label Or) »."""

from collections.abc import Iterator

from loaders.releases.entries import Entry, read_entry
from loaders.releases.entry_rules import CARRIED_BY
from loaders.releases.mentions import Mention
from loaders.releases.rules import flat
from loaders.releases.sentence_rules import CARRIED_PROJECT


def bracketed_of(sentence: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions that stand alone in a bracket.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "le Label Or, et le projet Phare porté par Lens (Label Argent)"
    >>> [m.distinction for m in bracketed_of(text, find_mentions(text))]
    ['argent']
    """
    return tuple(
        mention
        for mention in mentions
        if sentence[: mention.start].endswith("(") and sentence[mention.end :].startswith(")")
    )


def read_bracketed(
    sentence: str, mentions: tuple[Mention, ...]
) -> Iterator[tuple[Mention, Entry | None]]:
    """Yield what each of these mentions is given to; None where it is not clear."""
    words = flat(sentence)
    start = 0
    for mention in mentions:
        end = mention.start - 1
        leads = list(CARRIED_PROJECT.pattern.finditer(words, start, end))
        yield mention, _carried(sentence[:end], leads[-1].end()) if leads else None
        start = mention.end


def beginning_of(sentence: str, mentions: tuple[Mention, ...]) -> int:
    """Return where the first project that a bracket ends begins."""
    lead = CARRIED_PROJECT.search(flat(sentence[: mentions[0].start]))
    return lead.start() if lead else 0


def _carried(text: str, start: int) -> Entry | None:
    return read_entry(text, start) if CARRIED_BY.search(flat(text), start) else None
