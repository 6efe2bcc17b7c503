"""Gather awards and notes, block after block."""

from dataclasses import replace

from geodata.laureates import Award, Distinction
from loaders.known import Knows, knows_nothing
from loaders.releases.duplicates import announced_in, gather
from loaders.releases.names.entries import MAX_SUMMARY, Entry
from loaders.releases.names.naming import is_proper
from loaders.releases.names.telling import after_its_town, as_startup, put_right
from loaders.releases.release import Announced
from loaders.releases.text.blocks import Block

_MAX_AWARDS = 500
_MOST_WORDS = 6  # in the name of a start-up


class Gathering:
    """What was read so far.

    Parameters
    ----------
    knows : callable
        Tells whether a name is that of a territory.

    Attributes
    ----------
    awards : list of Announced
    notes : list of str
        In French: what was supposed or not understood.
    """

    def __init__(self, knows: Knows = knows_nothing) -> None:
        self.knows = knows
        self.awards: list[Announced] = []
        self.notes: list[str] = []

    def _add(
        self,
        block: Block,
        award: Award,
        distinction: Distinction | None,
        entry: Entry,
        theme: str | None,
    ) -> Announced:
        doubt = entry.doubt
        if award == "startup":
            entry = after_its_town(as_startup(entry, block.text), block.text, self.knows)
            named = len(entry.name.split()) <= _MOST_WORDS and not self.knows(entry.name)
        else:
            entry = put_right(entry, block.text, self.knows)
            named = is_proper(entry.name) or self.knows(entry.name)
        announced = announced_in(block, award, distinction, replace(entry, doubt=doubt), theme)
        if not named or entry.name not in block.text or len(self.awards) >= _MAX_AWARDS:
            self._not_understood(block, "le lauréat n’est pas reconnu")
        else:
            gather(self.awards, announced)
        return announced

    def _continue(self, block: Block) -> None:
        if self.awards:
            last = self.awards[-1]
            summary = f"{last.summary} • {block.text}".strip()[:MAX_SUMMARY]
            self.awards[-1] = replace(last, summary=summary)

    def _suppose(self, block: Block, doubt: str) -> str:
        """Note what was supposed to read a block, and return it."""
        self.notes.append(f"Ligne {block.lines[0]} : {doubt}")
        return doubt

    def _not_understood(self, block: Block, reason: str) -> None:
        start = block.text[:60] + ("…" if len(block.text) > 60 else "")
        self.notes.append(f"Ligne {block.lines[0]} : « {start} » n’a pas été compris, {reason}.")
