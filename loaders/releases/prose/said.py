"""What a sentence says: an award given to somebody, or something unclear."""

from dataclasses import dataclass

from loaders.releases.names.entries import Entry
from loaders.releases.text.mentions import Mention


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
