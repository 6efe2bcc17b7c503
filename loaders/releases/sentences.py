"""Read the awards that a sentence of prose announces."""

import re
from collections.abc import Iterator

from loaders.known import Knows, knows_nothing
from loaders.releases.bracketed import beginning_of, bracketed_of, read_bracketed
from loaders.releases.clause_rules import ENCOURAGED, JURY_ENCOURAGES, LABELS
from loaders.releases.designating import read_designated
from loaders.releases.doubts import doubt_of
from loaders.releases.given import is_given_to, read_given
from loaders.releases.layout_rules import LAUREATES, LOOSE_STARTUP, OTHER_AWARD
from loaders.releases.listing import read_laureates, read_listed
from loaders.releases.mentions import Mention, are_one_award, find_mentions
from loaders.releases.objects import is_given
from loaders.releases.received import opening_of, read_received
from loaders.releases.recipients import recipients_of
from loaders.releases.retained import read_jury, read_retained
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear
from loaders.releases.scattered import read_scattered, with_levels_alone
from loaders.releases.sentence_rules import DESIGNATED, GIVEN, JURY, RECEIVED, RETAINED
from loaders.releases.stage_rules import COUNT
from loaders.releases.startups import startups_in

MAX_SENTENCE = 3_000
MAX_MENTIONS = 20
_SAID_BY_VERB = (LABELS, ENCOURAGED, JURY_ENCOURAGES)
_SUSPENSE = re.compile(r"(?<=[àx])…(?= )")


def read_sentence(
    sentence: str,
    edition: int | None,
    label_only: bool = False,
    knows: Knows = knows_nothing,
    *,
    startups_only: bool = False,
) -> Iterator[Said | Unclear]:
    """Yield the awards of a sentence, or why it was not understood.

    Parameters
    ----------
    sentence : str
    edition : int or None
        Year of the label: a sentence about another year announces nothing.
    label_only : bool
        Whether the release is about the label alone, so that what its jury
        retained is the label's.
    knows : callable, optional
        Tells whether a name is that of a territory.
    startups_only : bool
        Whether the release is about the contest of start-ups alone, so that
        « le premier prix » is one of theirs.

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
    if OTHER_AWARD.search(words):
        return
    mentions = find_mentions(sentence)[:MAX_MENTIONS]
    if label_only:
        mentions = with_levels_alone(mentions, words)
    doubt = doubt_of(words, edition)
    if not mentions:
        yield from _unnamed(sentence, doubt, knows, label_only, startups_only)
        return
    found = list(_found(sentence, mentions, knows, label_only))
    if doubt and any(isinstance(said, Said) for said in found):
        yield Unclear(mentions[0].start, doubt)
    elif not doubt:
        yield from found
        if not found and any(map(_is_precise, mentions)):
            yield Unclear(mentions[0].start, "aucun lauréat n’y est reconnu")


def _unnamed(
    sentence: str, doubt: str, knows: Knows, label_only: bool, startups_only: bool
) -> Iterator[Said | Unclear]:
    """Read a sentence that names no award, by what the whole release is about."""
    words = flat(sentence)
    found: list[Said] = []
    if not doubt and (label_only or any(rule.search(words) for rule in _SAID_BY_VERB)):
        found = recipients_of(sentence, (), knows, levels=label_only)
    if label_only and not doubt and not found:
        found = list(read_laureates(sentence))
    found = found or startups_in(sentence, contest=startups_only)
    if not found and not doubt and label_only and JURY.search(words):
        found = list(read_jury(sentence, words, knows))
    yield from found
    if not found and LOOSE_STARTUP.search(words) and LAUREATES.search(words):
        yield Unclear(0, "aucun lauréat n’y est reconnu")


def _found(
    sentence: str, mentions: tuple[Mention, ...], knows: Knows, levels: bool
) -> list[Said | Unclear]:
    words = flat(sentence)
    known = recipients_of(sentence, mentions, knows, levels=levels)
    if COUNT.search(words) and not any(map(_is_precise, mentions)):
        return list(known)
    found = list(_announced(sentence, words, mentions, knows))
    if not any(isinstance(said, Said) for said in found):
        found = list(read_scattered(sentence, mentions, knows)) or found
    if all(mention.award == "startup" for mention in mentions):
        known = startups_in(sentence)
    return list(known) if _says_more(known, found) else found


def _says_more(known: list[Said], found: list[Said | Unclear]) -> bool:
    """Tell whether the roles of the words give more laureates, or as many and their level."""
    said = [one for one in found if isinstance(one, Said)]
    levels = [sum(one.mention.distinction is not None for one in ones) for ones in (known, said)]
    return (len(known), levels[0]) > (len(said), levels[1])


def _is_precise(mention: Mention) -> bool:
    return mention.distinction is not None or mention.award == "encouragement"


def _announced(
    sentence: str, words: str, mentions: tuple[Mention, ...], knows: Knows
) -> Iterator[Said | Unclear]:
    aside = bracketed_of(sentence, mentions)
    if aside:
        yield from _bracketed(sentence, words, aside)
        start = beginning_of(sentence, aside)
        sentence, words = sentence[:start], words[:start]
        mentions = tuple(mention for mention in mentions if mention.end <= start)
        if not mentions:
            return
    received = RECEIVED.search(words)
    retained = RETAINED.search(words)
    listed = list(read_listed(sentence, mentions, knows)) if are_one_award(mentions) else []
    if listed:
        yield from listed
        return
    designated = DESIGNATED.search(words)
    if designated and are_one_award(mentions):
        yield from read_designated(sentence, mentions[0], designated.end())
        return
    if retained and retained.end() <= mentions[0].start and are_one_award(mentions):
        told = list(read_retained(sentence, mentions[0], retained.end()))
        yield from told
        if told:
            return
    by_jury = received and " jury " in f" {words[: received.start()]}"
    opening = opening_of(words)
    named_first = received is not None and mentions[-1].end <= opening < received.start()
    receives = received is not None and _receives(sentence, received, mentions)
    if received and not by_jury and (receives or named_first):
        yield from read_received(sentence, mentions, opening, received.start())
    elif GIVEN.search(words) or is_given_to(words, mentions[0]):
        for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
            end = following.start if following else len(sentence)
            yield from read_given(sentence, mention, end, knows)


def _receives(sentence: str, verb: re.Match[str], mentions: tuple[Mention, ...]) -> bool:
    before = verb.start() < mentions[0].start
    return before and is_given(sentence, verb.span(), mentions[0].start)


def _bracketed(
    sentence: str, words: str, mentions: tuple[Mention, ...]
) -> Iterator[Said | Unclear]:
    if not any(rule.search(words) for rule in (GIVEN, RECEIVED, RETAINED)):
        return
    for mention, entry in read_bracketed(sentence, mentions):
        if entry:
            yield Said(mention, entry, None)
        else:
            yield Unclear(mention.start, "le lauréat n’est pas reconnu")
