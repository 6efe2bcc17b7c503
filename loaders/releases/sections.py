"""What a heading opens: the award of the list under it, or the category."""

import re
from dataclasses import dataclass

from geodata.laureates import Award, Distinction
from loaders.releases.blocks import Block
from loaders.releases.layout_rules import THEME
from loaders.releases.rules import flat
from loaders.releases.sentence_rules import INLINE_THEME

MAX_THEME = 160


@dataclass
class Section:
    """The award that a heading opened, and the list under it."""

    award: Award
    distinction: Distinction | None
    lists: bool
    marker: str = ""
    number: int | None = None
    suspended: bool = False

    def takes(self, block: Block) -> bool:
        """Tell whether an item belongs to the list, rather than to one of its items."""
        if not self.marker:
            return not self.suspended
        if block.marker != self.marker:
            return False
        if block.number is None or self.number is None:
            return not self.suspended
        return block.number == self.number + 1 or (
            block.number > self.number and not self.suspended
        )

    def follow(self, block: Block) -> None:
        """Go on from an item of the list."""
        self.marker, self.number, self.suspended = block.marker, block.number, False


def theme_of(text: str) -> str | None:
    """Return the category that a heading opens.

    Examples
    --------
    >>> theme_of("Catégorie « Ville durable »"), theme_of("Label Or")
    ('Ville durable', None)
    """
    match = THEME.search(flat(text))
    if match is None or text.rstrip().endswith(".") or len(text) > MAX_THEME:
        return None
    theme = text[match.end() :].strip()
    if theme.startswith(("«", '"', "“")):
        theme = re.split('[»"”]', theme[1:], maxsplit=1)[0]
    theme = theme.strip(' \xa0:«»"“”')
    return theme if len(theme) > 2 else None


def theme_aside(text: str) -> tuple[str | None, str]:
    """Part « dans la catégorie « X » » from an item, and leave spaces in its place."""
    match = INLINE_THEME.search(flat(text))
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    return theme, text[: match.start()] + " " * len(match[0]) + text[match.end() :]
