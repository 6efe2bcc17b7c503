"""Read the awards that a sentence of prose announces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.releases.entries import Entry, project_lead, read_entry, split_project
from loaders.releases.entry_rules import CARRIED_BY, FOR_PROJECT
from loaders.releases.layout_rules import LAUREATES, LOOSE_STARTUP, OTHER_AWARD
from loaders.releases.mentions import Mention, find_mentions
from loaders.releases.rules import flat
from loaders.releases.sentence_rules import (
    CIRCUMSTANCE,
    GIVEN,
    INLINE_THEME,
    NEXT_PROJECT,
    RECEIVED,
    RETAINED,
    SET_IN_TIME,
    STARTUPS_ARE,
    TARGET,
    UNCERTAIN,
)
from loaders.releases.stage_rules import COUNT, YEAR

MAX_SENTENCE = 3_000
MAX_MENTIONS = 20
_ONE_NAME = re.compile(
    r"(?P<link>, | et | ainsi que )|(?P<name>(?:(?!, | et | ainsi que ).){1,80})"
)
_CONNECTORS = (" ainsi que ", " et ", " tandis que ", ", ")


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


def read_sentence(sentence: str, edition: int | None) -> Iterator[Said | Unclear]:
    """Yield the awards of a sentence, or why it was not understood.

    Examples
    --------
    >>> said = next(read_sentence("Le Label Or est décerné à Nantes Métropole.", 2018))
    >>> said.entry.name, said.mention.distinction
    ('Nantes Métropole', 'or')
    >>> next(read_sentence("Le Label Or sera décerné à Nantes Métropole.", 2018)).reason
    'annonce au futur, au conditionnel, au passé lointain ou négative'
    """
    sentence = sentence[:MAX_SENTENCE]
    mentions = find_mentions(sentence)[:MAX_MENTIONS]
    words = flat(sentence)
    if OTHER_AWARD.search(words):
        return
    if not mentions:
        startups = list(_startups(sentence))
        yield from startups
        if startups:
            return
        if LOOSE_STARTUP.search(words) and LAUREATES.search(words):
            yield Unclear(0, "aucun lauréat n’y est reconnu")
        return
    if COUNT.search(words) and not any(_is_precise(mention) for mention in mentions):
        return
    found = list(_announced(sentence, words, mentions))
    doubt = _doubt(words, edition)
    if doubt and any(isinstance(said, Said) for said in found):
        yield Unclear(mentions[0].start, doubt)
    elif not doubt:
        yield from found
        if not found and any(_is_precise(mention) for mention in mentions):
            yield Unclear(mentions[0].start, "aucun lauréat n’y est reconnu")


def _startups(sentence: str) -> Iterator[Said]:
    """Read « les start-ups lauréates sont X, Y et Z »."""
    words = flat(sentence)
    lead = STARTUPS_ARE.search(words)
    if lead is None or UNCERTAIN.search(words):
        return
    parts = _ONE_NAME.finditer(sentence.rstrip(" ."), lead.end())
    names = [part for part in parts if part["name"]]
    entries = [read_entry(name[0]) for name in names]
    if all(name[0][:1].isupper() and len(name[0].split()) <= 4 for name in names):
        for name, entry in zip(names, entries, strict=True):
            if entry:
                mention = Mention("startup", None, lead.start(), lead.end())
                yield Said(mention, replace(entry, at=name.start() + entry.at), None)


def _is_precise(mention: Mention) -> bool:
    return mention.distinction is not None or mention.award == "encouragement"


def _announced(
    sentence: str, words: str, mentions: tuple[Mention, ...]
) -> Iterator[Said | Unclear]:
    received = RECEIVED.search(words)
    retained = RETAINED.search(words)
    if retained and retained.end() <= mentions[0].start and _is_one_award(mentions):
        told = list(_retained(sentence, mentions[0], retained.end()))
        yield from told
        if told:
            return
    by_jury = received and " jury " in f" {words[: received.start()]}"
    if received and not by_jury and received.start() < mentions[0].start:
        yield from _received(sentence, mentions, received.start())
    elif GIVEN.search(words) or _given_to(words, mentions[0]):
        for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
            yield from _given(sentence, mention, following.start if following else len(sentence))


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


def _given_to(words: str, mention: Mention) -> bool:
    """Tell whether the award is given « à … » just after it is named."""
    return words[mention.end : mention.end + 4].startswith((" a ", " au ", " aux"))


def _doubt(words: str, edition: int | None) -> str:
    if UNCERTAIN.search(words):
        return "annonce au futur, au conditionnel, au passé lointain ou négative"
    years = {int(match[1]) for match in YEAR.pattern.finditer(words)}
    if years and edition not in years:
        return "elle parle d’une autre année"
    return ""


def _received(sentence: str, mentions: tuple[Mention, ...], verb: int) -> Iterator[Said | Unclear]:
    if not _is_one_award(mentions):
        yield Unclear(mentions[0].start, "elle nomme plusieurs distinctions")
        return
    opening = CIRCUMSTANCE.search(flat(sentence))
    start = opening.end() if opening and opening.end() < verb else 0
    before = read_entry(sentence[:verb].rstrip(" ,"), start)
    if before is None:
        yield Unclear(mentions[0].start, "le lauréat n’est pas reconnu")
        return
    theme, after = _without_theme(sentence[mentions[-1].end :])
    project, summary = before.project, before.summary
    lead = project_lead(after)
    if lead and not project:
        project, summary = split_project(after[lead:])
    yield Said(mentions[0], Entry(before.name, project, summary, before.at), theme)


def _given(sentence: str, mention: Mention, end: int) -> Iterator[Said | Unclear]:
    words = flat(sentence)
    target = TARGET.search(words, mention.end)
    if target is None or target.start() >= end:
        return
    if " pour " in words[mention.end : target.start()]:
        return
    told = sentence[target.end() : end]
    for connector in _CONNECTORS:
        told = told.rstrip().removesuffix(connector.rstrip())
    for article in (" un", " le", " l’", " l'"):
        told = told.removesuffix(article) if end < len(sentence) else told
    told = told.removesuffix(" et").rstrip(" ,")
    theme, told = _without_theme(told)
    entry = read_entry(told)
    if entry is None:
        return
    if "remi" in words and not FOR_PROJECT.search(flat(told)) and SET_IN_TIME.search(flat(told)):
        yield Unclear(target.start(), "« remis à » peut dire le lieu de la cérémonie")
        return
    if not _tells_project(told):
        entry = replace(entry, project="", summary="")
    earlier, _ = _without_theme(sentence[: target.start()])
    place = target.end() + sentence[target.end() :].find(entry.name[:20])
    yield Said(mention, replace(entry, at=place), theme or earlier)


def _tells_project(text: str) -> bool:
    """Tell a project from the circumstances that a sentence adds to a name."""
    words = flat(text)
    return bool('"' in words or project_lead(text) or CARRIED_BY.search(words))


def _without_theme(text: str) -> tuple[str | None, str]:
    match = INLINE_THEME.search(flat(text))
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    return theme, text[: match.start()] + text[match.end() :]
