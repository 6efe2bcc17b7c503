"""Read the awards that a sentence of prose announces."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.known import Knows, knows_nothing
from loaders.releases.bracketed import beginning_of, bracketed_of, read_bracketed
from loaders.releases.clause_rules import BEFORE_VERB, LABELS, TO_IT
from loaders.releases.doubts import doubt_of
from loaders.releases.entries import Entry, is_joint, project_lead, read_entry, split_project
from loaders.releases.entry_rules import CARRIED_BY, FOR_PROJECT
from loaders.releases.handing import read_designated, read_handed
from loaders.releases.layout_rules import LAUREATES, LOOSE_STARTUP, OTHER_AWARD
from loaders.releases.listing import read_listed
from loaders.releases.mentions import Mention, find_mentions
from loaders.releases.recipients import recipients_of
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear, without_theme
from loaders.releases.scattered import on_behalf, read_scattered, with_levels_alone
from loaders.releases.sentence_rules import (
    CIRCUMSTANCE,
    CLEFT,
    DESIGNATED,
    GIVEN,
    HANDED,
    JURY,
    NEXT_PROJECT,
    RECEIVED,
    RETAINED,
    SET_IN_TIME,
    STARTUPS,
    TARGET,
    UNCERTAIN,
)
from loaders.releases.several import read_entries
from loaders.releases.stage_rules import COUNT
from loaders.releases.startups import names_in, startups_in

MAX_SENTENCE = 3_000
MAX_MENTIONS = 20
_MAX_OPENINGS = 3
_SUSPENSE = re.compile(r"(?<=[àx])…(?= )")
_CONNECTORS = (" ainsi que ", " et ", " tandis que ", ", ")


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
    mentions = find_mentions(sentence)[:MAX_MENTIONS]
    if label_only:
        mentions = with_levels_alone(mentions, words)
    if OTHER_AWARD.search(words):
        return
    labels = label_only or LABELS.search(words)
    if not mentions and labels and not doubt_of(words, edition):
        known = recipients_of(sentence, (), knows, levels=label_only)
        yield from known
        if known:
            return
    if not mentions:
        startups = startups_in(sentence, contest=startups_only)
        yield from startups
        if startups:
            return
        if label_only and JURY.search(words) and not doubt_of(words, edition):
            yield from _of_the_jury(sentence, words)
        elif LOOSE_STARTUP.search(words) and LAUREATES.search(words):
            yield Unclear(0, "aucun lauréat n’y est reconnu")
        return
    if COUNT.search(words) and not any(_is_precise(mention) for mention in mentions):
        return
    found = list(_announced(sentence, words, mentions, knows))
    if not any(isinstance(said, Said) for said in found):
        found = list(read_scattered(sentence, mentions, knows)) or found
    known = recipients_of(sentence, mentions, knows, levels=label_only)
    if all(mention.award == "startup" for mention in mentions):
        known = startups_in(sentence)
    if _says_more(known, found):
        found = list(known)
    doubt = doubt_of(words, edition)
    if doubt and any(isinstance(said, Said) for said in found):
        yield Unclear(mentions[0].start, doubt)
    elif not doubt:
        yield from found
        if not found and any(_is_precise(mention) for mention in mentions):
            yield Unclear(mentions[0].start, "aucun lauréat n’y est reconnu")


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
    listed = list(read_listed(sentence, mentions, knows)) if _is_one_award(mentions) else []
    if listed:
        yield from listed
        return
    handed = HANDED.search(words)
    if handed and handed.end() < mentions[0].start and _is_one_award(mentions):
        yield from read_handed(sentence, mentions, handed.end())
        return
    designated = DESIGNATED.search(words)
    if designated and _is_one_award(mentions):
        yield from read_designated(sentence, mentions[0], designated.end())
        return
    if retained and retained.end() <= mentions[0].start and _is_one_award(mentions):
        told = list(_retained(sentence, mentions[0], retained.end()))
        yield from told
        if told:
            return
    by_jury = received and " jury " in f" {words[: received.start()]}"
    opening = _opening(words)
    named_first = received is not None and mentions[-1].end <= opening < received.start()
    if received and not by_jury and (received.start() < mentions[0].start or named_first):
        yield from _received(sentence, mentions, opening, received.start())
    elif GIVEN.search(words) or _given_to(words, mentions[0]):
        for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
            end = following.start if following else len(sentence)
            yield from _given(sentence, mention, end, knows)


def _is_one_award(mentions: tuple[Mention, ...]) -> bool:
    return len({(mention.award, mention.distinction) for mention in mentions}) == 1


def _retained(sentence: str, mention: Mention, start: int) -> Iterator[Said]:
    """Read « le jury a retenu le projet A porté par B et le projet C porté par D »."""
    words = flat(sentence)
    leads = list(NEXT_PROJECT.pattern.finditer(words, start))
    ends = [*(lead.start() for lead in leads[1:]), len(sentence)]
    for lead, end in zip(leads, ends[: len(leads)], strict=True):
        told = sentence[lead.end() : end]
        entry = read_entry(told) if CARRIED_BY.search(flat(told)) else None
        if entry:
            yield Said(mention, replace(entry, at=lead.end() + entry.at), None)


def _of_the_jury(sentence: str, words: str) -> Iterator[Said]:
    """Read what the jury retained, in a release about the label alone."""
    label = Mention("label", None, 0, 0)
    told = list(_retained(sentence, label, 0))
    yield from told
    retained = RETAINED.search(words)
    if told or retained is None:
        return
    entries = read_entries(sentence, retained.end())
    if all(entry.project for entry in entries):
        yield from (Said(label, entry, None) for entry in entries)


def _given_to(words: str, mention: Mention) -> bool:
    """Tell whether the award is given « à … » just after it is named."""
    return words[mention.end : mention.end + 4].startswith((" a ", " au ", " aux"))


def _opening(words: str) -> int:
    """Return where the circumstances that begin a sentence end."""
    start = 0
    for _ in range(_MAX_OPENINGS):
        opening = CIRCUMSTANCE.search(words[start:])
        if opening is None:
            break
        start += opening.end()
    cleft = CLEFT.search(words[start:])
    return start + (cleft.end() if cleft else 0)


def _received(
    sentence: str, mentions: tuple[Mention, ...], opening: int, verb: int
) -> Iterator[Said | Unclear]:
    if not _is_one_award(mentions):
        yield Unclear(mentions[0].start, "elle nomme plusieurs distinctions")
        return
    start = opening if opening < verb else 0
    named = _without_adverbs(sentence[:verb]).removesuffix(" qui")
    startups = STARTUPS.search(flat(named[start:])) if mentions[0].award == "startup" else None
    if mentions[0].award == "startup":
        names = names_in(named, start + (startups.end() if startups else 0))
        if len(names) > 1:
            yield from (Said(mentions[0], name, None) for name in names)
            return
    if not is_joint(named[start:]):
        named = named[:start] + named[start:].split(", ")[0]
    before = read_entry(named, start)
    if before is None:
        yield Unclear(mentions[0].start, "le lauréat n’est pas reconnu")
        return
    theme, after = without_theme(sentence[max(mentions[-1].end, verb) :])
    project, summary = before.project, before.summary
    if not _tells_project(named[start:]):
        project = summary = ""
    lead = project_lead(after)
    if lead and not project:
        project, summary = split_project(after[lead:])
    yield Said(mentions[0], Entry(before.name, project, summary, before.at), theme)


def _without_adverbs(text: str) -> str:
    text = text.rstrip(" ,")
    adverbs = BEFORE_VERB.search(flat(text))
    return text[: adverbs.start()] if adverbs else text


def _given(sentence: str, mention: Mention, end: int, knows: Knows) -> Iterator[Said | Unclear]:
    words = flat(sentence)
    target = TARGET.search(words, mention.end)
    if target is None or target.start() >= end:
        return
    if TO_IT.search(words[mention.end : target.start()]):
        return
    if " pour " in words[mention.end : target.start()]:
        return
    told = sentence[target.end() : end]
    for connector in _CONNECTORS:
        told = told.rstrip().removesuffix(connector.rstrip())
    for article in (" un", " le", " l’", " l'"):
        told = told.removesuffix(article) if end < len(sentence) else told
    told = told.removesuffix(" et").rstrip(" ,")
    theme, told = without_theme(told)
    several = read_entries(told) if end == len(sentence) else []
    if len(several) > 1:
        for one in several:
            yield Said(mention, replace(one, at=target.end() + one.at), theme)
        return
    entry = on_behalf(told, knows) or read_entry(told)
    if entry is None:
        return
    if "remi" in words and not FOR_PROJECT.search(flat(told)) and SET_IN_TIME.search(flat(told)):
        yield Unclear(target.start(), "« remis à » peut dire le lieu de la cérémonie")
        return
    if not _tells_project(told):
        entry = replace(entry, project="", summary="")
    earlier, _ = without_theme(sentence[: target.start()])
    place = target.end() + sentence[target.end() :].find(entry.name[:20])
    yield Said(mention, replace(entry, at=place), theme or earlier)


def _tells_project(text: str) -> bool:
    """Tell a project from the circumstances that a sentence adds to a name."""
    words = flat(text)
    return bool('"' in words or project_lead(text) or CARRIED_BY.search(words))


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
