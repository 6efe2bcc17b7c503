"""Read the awards that a sentence of prose announces."""

import re
from collections.abc import Iterator

from loaders.known import Knows, knows_nothing
from loaders.releases.context import UNKNOWN, Context
from loaders.releases.prose.categories import laureate_of_category
from loaders.releases.prose.doubts import doubt_of, head_of
from loaders.releases.prose.objects import is_given
from loaders.releases.prose.recipients import recipients_of, strangers_of
from loaders.releases.prose.said import Said, Unclear
from loaders.releases.prose.startups import startups_in
from loaders.releases.rules import flat
from loaders.releases.rules.continued import APART_FROM_LABEL
from loaders.releases.rules.layout import LAUREATES, LOOSE_STARTUP
from loaders.releases.rules.sentences import RECEIVED
from loaders.releases.rules.stages import COUNT
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.rules.verbs import ENCOURAGED, JURY_ENCOURAGES, LABELS, LEVEL_SAID
from loaders.releases.text.mentions import Mention, are_one_award, find_mentions

MAX_SENTENCE = 3_000
MAX_MENTIONS = 20
_SAID_BY_VERB = (LABELS, ENCOURAGED, JURY_ENCOURAGES)
_UNCLEAR = ("aucun lauréat n’y est reconnu", "elle nomme plusieurs distinctions")
_TWICE = re.compile(r"\b(?:a (?:deux|trois|plusieurs) reprises|doublement)\b")
_SUSPENSE = re.compile(r"(?<=[àx])…(?= )")


def read_sentence(
    sentence: str,
    edition: int | None,
    context: Context = UNKNOWN,
    knows: Knows = knows_nothing,
) -> Iterator[Said | Unclear]:
    """Yield the awards of a sentence, or why it was not understood.

    Parameters
    ----------
    sentence : str
    edition : int or None
        Year of the label: a sentence about another year announces nothing.
    context : Context
        What the whole release is about: of the label alone, what its jury retained is the
        label's; of start-ups alone, « le premier prix » is one of theirs.
    knows : callable, optional
        Tells whether a name is that of a territory.

    Examples
    --------
    >>> said = next(read_sentence("Le Label Or est décerné à Nantes Métropole.", 2018))
    >>> said.entry.name, said.mention.distinction
    ('Nantes Métropole', 'or')
    >>> next(read_sentence("Le Label Or sera décerné à Nantes Métropole.", 2018)).reason
    'annonce au futur, au conditionnel, au passé lointain ou négative'
    """
    sentence = _SUSPENSE.sub(" ", sentence[:MAX_SENTENCE])
    words = flat(sentence)
    if OTHER_AWARD.search(words) or APART_FROM_LABEL.search(words):
        return
    mentions = find_mentions(sentence)[:MAX_MENTIONS]
    if mentions and _TWICE.search(words):
        yield Unclear(mentions[0].start, _UNCLEAR[1])
        return
    if mentions:
        found = _found(sentence, mentions, knows, levels=context.levels)
        received = _receives(words, mentions[0])
        missed = received or any(map(_is_precise, mentions)) or bool(LEVEL_SAID.search(words))
    else:
        found = _unnamed(sentence, knows, context)
        received = False
        missed = bool(LOOSE_STARTUP.search(words) and LAUREATES.search(words))
    ends = [max(said.entry.at + len(said.entry.name), said.mention.end) for said in found]
    doubt = doubt_of(head_of(words, max(ends, default=len(words))), edition)
    place = mentions[0].start if mentions else 0
    if doubt and mentions and (found or received):
        yield Unclear(place, doubt)
    elif not doubt:
        yield from found
        if missed and not found:
            yield Unclear(place, _UNCLEAR[bool(mentions) and not are_one_award(mentions)])


def _unnamed(sentence: str, knows: Knows, context: Context) -> list[Said]:
    """Read a sentence that names no award, by what the whole release is about."""
    found: list[Said] = []
    if context.label_only and (context.results or context.crowns or context.announces):
        found = laureate_of_category(sentence, knows)
    if found:
        return found
    if context.levels or any(rule.search(flat(sentence)) for rule in _SAID_BY_VERB):
        label = Mention("label", None, 0, 0) if context.label_only else None
        found = recipients_of(sentence, (), knows, levels=context.levels, supposed=label)
    return found or startups_in(sentence, contest=context.startups_only)


def _found(
    sentence: str, mentions: tuple[Mention, ...], knows: Knows, *, levels: bool
) -> list[Said]:
    if all(mention.award == "startup" for mention in mentions):
        return startups_in(sentence) or strangers_of(sentence, mentions)
    told = recipients_of(sentence, mentions, knows, levels=levels)
    vague = COUNT.search(flat(sentence)) and not any(map(_is_precise, mentions))
    others = [] if vague else strangers_of(sentence, mentions)
    if {said.entry.name for said in told} < {said.entry.name for said in others}:
        told = others
    return [said for said in told if said.mention.award != "startup"]


def _receives(words: str, mention: Mention) -> bool:
    """Tell a sentence where somebody receives an award, whoever that is."""
    verb = RECEIVED.search(words)
    if verb is None or verb.start() >= mention.start:
        return False
    return is_given(words, verb.span(), mention.start)


def _is_precise(mention: Mention) -> bool:
    return mention.distinction is not None or mention.award == "encouragement"
