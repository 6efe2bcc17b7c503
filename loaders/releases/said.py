"""What a sentence says: an award given to somebody, or something unclear."""

from dataclasses import dataclass

from loaders.releases.entries import Entry
from loaders.releases.mentions import Mention
from loaders.releases.rules import flat
from loaders.releases.sentence_rules import INLINE_THEME


@dataclass(frozen=True, slots=True)
class Said:
    """An award that a sentence gives to somebody."""

    mention: Mention
    entry: Entry
    theme: str | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """A sentence that seems to give an award, and why it was not taken."""

    at: int
    reason: str


def without_theme(text: str) -> tuple[str | None, str]:
    """Part « dans la catégorie « X » » from the rest of a text."""
    match = INLINE_THEME.search(flat(text))
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    return theme, text[: match.start()] + text[match.end() :]
