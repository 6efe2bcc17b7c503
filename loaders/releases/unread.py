"""What a release may announce and was not read: territories named as laureates are, a contest."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata.text import fold
from loaders.known import Knows
from loaders.releases.duplicates import bare
from loaders.releases.names.named import Named
from loaders.releases.prose.clauses import Token, tokens_of
from loaders.releases.prose.doubts import sure_sentences
from loaders.releases.release import Announced
from loaders.releases.rules import flat
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.rules.layout import CLOSING, ROLE
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions
from loaders.releases.text.places import REGIONS

MOST_NAMES = 12
_CONTEST = "le concours de start-up y est nommé, et aucune start-up n’est lue comme lauréate."
_TELLS = frozenset("RGHKL")
_SAID = re.compile(
    r"\b(?:l'|d')?(?:or|argent|bronze|laureat\w*|labellis\w+|recompens\w+|salue\w*)\b"
)
_DATED = re.compile(
    r"[ ,(–—-]*(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\d)"
)
_ENDS_IN_NUMBER = re.compile(r"\W+\d+$")


@dataclass(frozen=True, slots=True)
class Unread:
    """A territory that may be a laureate, and the line that names it."""

    name: str
    line: int


def unread_in(
    blocks: Sequence[Block], awards: Sequence[Announced], edition: int | None, knows: Knows
) -> list[Unread]:
    """Return the territories that stand where a laureate would, once each.

    Those are in a sentence that speaks of an award, or begin a line. Where the sentence
    is about another award, another year or the future, they are left out.

    Parameters
    ----------
    blocks : sequence of Block
    awards : sequence of Announced
        What was read.
    edition : int or None
    knows : callable
    """
    read = [bare(award.name) for award in awards]
    first = min((award.line for award in awards), default=math.inf)
    found: dict[str, Unread] = {}
    closed = False
    for block in blocks:
        begun = bool(found) or block.lines[0] > first
        closed = closed or (begun and CLOSING.search(flat(block.text)) is not None)
        for start, named in _named_in(block, edition, knows, leads=not closed):
            key = bare(named.name)
            if not any(_holds(key, one) or _holds(one, key) for one in read):
                line = block.line_at(start + named.start)
                found.setdefault(key, Unread(named.name, line))
    return [*found.values()]


def contest_in(blocks: Sequence[Block], edition: int | None) -> int | None:
    """Return the first line that speaks of the contest of start-ups, past and future aside."""
    for block in blocks:
        if CLOSING.search(flat(block.text)):
            return None
        for start, sentence in sure_sentences(block, edition):
            for mention in find_mentions(sentence):
                if mention.award == "startup":
                    return block.line_at(start + mention.start)
    return None


def notes_on(
    blocks: Sequence[Block], awards: Sequence[Announced], edition: int | None, knows: Knows
) -> Iterator[str]:
    """Yield, in French, what a person should look at once a release was read.

    Parameters
    ----------
    blocks : sequence of Block
    awards : sequence of Announced
    edition : int or None
    knows : callable
    """
    if unread := unread_in(blocks, awards, edition, knows):
        yield note_of(unread)
    if not any(award.award == "startup" for award in awards) and (
        line := contest_in(blocks, edition)
    ):
        yield f"Ligne {line} : {_CONTEST}"


def note_of(unread: Sequence[Unread]) -> str:
    """Say in French which names a person should look at.

    Examples
    --------
    >>> note_of([Unread("Lens", 4), Unread("Ville de Sens", 9)])
    'Nommés sans être lus comme lauréats, à vérifier : Lens (ligne 4), Ville de Sens (ligne 9).'
    """
    names = ", ".join(f"{one.name} (ligne {one.line})" for one in unread[:MOST_NAMES])
    others = len(unread) - MOST_NAMES
    more = f" et {others} autre{'s' if others > 1 else ''}" if others > 0 else ""
    return f"Nommés sans être lus comme lauréats, à vérifier : {names}{more}."


def _holds(short: str, long: str) -> bool:
    return f" {short} " in f" {long} "


def _named_in(
    block: Block, edition: int | None, knows: Knows, *, leads: bool
) -> Iterator[tuple[int, Named]]:
    if ROLE.search(flat(block.text)):
        return
    for start, sentence in sure_sentences(block, edition):
        words = flat(sentence)
        tokens = tokens_of(sentence, find_mentions(sentence), knows, levels=True)
        told = [token.start for token in tokens if token.mention or token.letter in _TELLS]
        told += [match.start() for match in _SAID.finditer(words)]
        for token in tokens:
            for named in token.names if _may_be_laureates(token, told, leads=leads) else ():
                if not _is_where(named, words):
                    yield start, named


def _may_be_laureates(token: Token, told: Sequence[int], *, leads: bool) -> bool:
    if token.letter == "T":
        return bool(told) or (leads and token.start == 0)
    if token.letter == "Y":
        return bool(told)
    kind = any(TERRITORY.search(flat(named.name)) for named in token.names)
    before = any(place < token.start for place in told)
    return token.letter in "AF" and (before or (kind and bool(told)))


def _is_where(named: Named, words: str) -> bool:
    """Tell « Lyon, le 5 décembre » and « Bretagne », a stage, from a laureate."""
    if fold(named.name) in REGIONS or _ENDS_IN_NUMBER.search(named.name):
        return True
    return _DATED.match(words, named.end) is not None
