"""The territory that a heading names, of which the paragraph under it tells."""

from dataclasses import dataclass, replace

from loaders.known import Knows
from loaders.releases.names.entries import Entry
from loaders.releases.names.named import Named, territories_in
from loaders.releases.rules import flat
from loaders.releases.text.blocks import UNFINISHED, Block
from loaders.releases.text.mentions import Mention, award_alone, find_mentions
from loaders.releases.text.quotations import titles_in

_LONGEST = 120
_ARTICLE = 3  # letters of the longest
_FAR = 2  # paragraphs
_ENDS = (".", ":", ";", ",", "!", "…", ")")


@dataclass(frozen=True, slots=True)
class Head:
    """A territory that a heading names, alone, and the paragraphs that it still heads."""

    block: Block
    named: Named
    line: str
    left: int = _FAR

    def leave_of(self, sentence: str) -> str:
        """Return a sentence without the heading that is joined to it."""
        joined = sentence.startswith(f"{self.line} ") and self.block.text.startswith(sentence)
        return sentence[len(self.line) + 1 :] if joined else sentence


def head_of(block: Block, before: Head | None, knows: Knows) -> Head | None:
    """Return what heads a block: its first line, or the item before it that is a heading.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["• Lens ouvre ses mines", "Une visite à trois. Label bronze."])
    >>> head_of(block, None, lambda name: name == "Lens").named.name
    'Lens'
    >>> (block,) = blocks_of(["Lens ouvre ses mines.", "Une visite à trois."])
    >>> head_of(block, None, lambda name: name == "Lens") is None
    True
    """
    first, *rest = (part.text for part in block.by_line())
    heads = len(first) < _LONGEST and not first.endswith(_ENDS) and not _goes_on(first, rest)
    if heads and (rest or block.marker):
        named = territories_in(first, knows)
        alone = len(named) == 1 and named[0].start <= _ARTICLE and not find_mentions(first)
        return Head(block, named[0], first) if alone else None
    if heads or before is None or block.marker or not before.left:
        return None
    return replace(before, left=before.left - 1)


def _goes_on(first: str, rest: list[str]) -> bool:
    """Tell the first line of a paragraph that was only wrapped."""
    return UNFINISHED.search(flat(first)) is not None or any(
        not line[0].isupper() for line in rest[:1]
    )


def level_alone(sentence: str) -> Mention | None:
    """Return the award that « Label bronze. » is.

    Examples
    --------
    >>> level_alone("Label bronze.").distinction
    'bronze'
    >>> level_alone("Label.") is None
    True
    """
    kind = award_alone(sentence.rstrip(".")) if sentence.endswith(".") else None
    return Mention(*kind, 0, len(sentence)) if kind else None


def told_under(head: Head, block: Block) -> Entry:
    """Return the laureate of a heading, with the only title that the paragraph quotes."""
    titles = [quoted.title for quoted in titles_in(block.text)]
    return Entry(head.named.name, titles[0] if len(titles) == 1 else "", "", head.named.start)
