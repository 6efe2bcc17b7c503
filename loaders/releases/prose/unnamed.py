"""An award that a sentence gives to what it does not name: « Elle reçoit le label Or »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.known import Knows
from loaders.releases.names.projects import project_after
from loaders.releases.prose.clauses import one_award, spelled, tokens_of
from loaders.releases.prose.objects import is_given
from loaders.releases.rules import flat
from loaders.releases.text.mentions import Mention

_PRONOUN = re.compile(
    r"^(?:[xM]:)?[^TGKMR:]{0,14}(?P<who>P)[^TGK:]{0,12}?(?P<verb>R)[^TGKR:]{0,6}?(?P<award>M)"
    r"|^[^TGKR:]{0,4}Mx?(?P<it>D)x?G"
    r"|^[^TGKMR:]{0,4}(?P<him>D)x?Gx?M"
    r"|^[^TGKMR:]{0,8}Gx?(?P<to>P)x?M"
)
_TO = re.compile(r"\ba $")
_SEVERAL = re.compile(r"\b(?:deux|trois|quatre|cinq|six|sept|plusieurs|[2-9]) $")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An award that a sentence gives to what a pronoun stands for."""

    mention: Mention
    project: str
    summary: str
    theme: str | None
    start: int
    end: int


def unnamed_of(
    sentence: str, mentions: Sequence[Mention], knows: Knows, *, levels: bool = False
) -> Unnamed | None:
    """Return the award of « Elle reçoit le label Or pour « Phare » », given to a pronoun.

    Examples
    --------
    >>> from loaders.releases.text.mentions import find_mentions
    >>> text = "Elle repart de Lyon avec le label Or pour « Phare »."
    >>> unnamed_of(text, find_mentions(text), lambda name: False).project
    'Phare'
    """
    tokens = tokens_of(sentence, mentions, knows, levels=levels)
    mention = one_award(tokens)
    letters, spelt = spelled(sentence, tokens)
    match = _PRONOUN.search(letters)
    if mention is None or match is None or mention.award == "startup":
        return None
    if _SEVERAL.search(flat(sentence[: mention.start])):
        return None
    who = spelt[max(match.start(key) for key in ("who", "it", "him", "to"))]
    if who and match["to"] and not _TO.search(flat(sentence[: who.start])):
        return None
    verb = spelt[match.start("verb")] if match["verb"] else None
    award = spelt[match.start("award")] if match["verb"] else None
    if verb and award and not is_given(sentence, verb.span, award.start):
        return None
    end = max(t.end for t in spelt[match.start() : match.end()] if t)
    if who is None:
        return None
    theme, project, summary = project_after(sentence, end)
    return Unnamed(mention, project, summary, theme, who.start, who.end)
