"""Sentences where a laureate receives its award."""

import re
from collections.abc import Iterator

from loaders.releases.clause_rules import BEFORE_VERB
from loaders.releases.entries import Entry, is_joint, read_entry
from loaders.releases.mentions import Mention, are_one_award
from loaders.releases.projects import project_lead, split_project, tells_project, without_theme
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear
from loaders.releases.sentence_rules import CIRCUMSTANCE, CLEFT, STARTUPS
from loaders.releases.startups import names_in

_MAX_OPENINGS = 3
_AS_FOR = re.compile(r"quant (?:aux?|a) ")


def opening_of(words: str) -> int:
    """Return where the circumstances that begin a sentence end."""
    start = 0
    for _ in range(_MAX_OPENINGS):
        opening = CIRCUMSTANCE.search(words[start:])
        if opening is None:
            break
        start += opening.end()
    cleft = CLEFT.search(words[start:])
    return start + (cleft.end() if cleft else 0)


def read_received(
    sentence: str, mentions: tuple[Mention, ...], opening: int, verb: int
) -> Iterator[Said | Unclear]:
    """Read « En 2019, Nantes a reçu le label Or pour son CityLab »."""
    if not are_one_award(mentions):
        yield Unclear(mentions[0].start, "elle nomme plusieurs distinctions")
        return
    start = opening if opening < verb else 0
    if as_for := _AS_FOR.match(flat(sentence), start):
        start = as_for.end()
    named = _without_adverbs(sentence[:verb]).removesuffix(" qui")
    startups = STARTUPS.search(flat(named[start:])) if mentions[0].award == "startup" else None
    if mentions[0].award == "startup":
        names = names_in(named, start + (startups.end() if startups else 0))
        if len(names) > 1:
            yield from (Said(mentions[0], name, None) for name in names)
            return
    if not is_joint(named[start:]):
        named = named[:start] + named[start:].split(", ")[0]
    before = read_entry(named, start + (startups.end() if startups else 0))
    if before is None:
        yield Unclear(mentions[0].start, "le lauréat n’est pas reconnu")
        return
    theme, after = without_theme(sentence[max(mentions[-1].end, verb) :])
    project, summary = before.project, before.summary
    if not tells_project(named[start:]):
        project = summary = ""
    lead = project_lead(after)
    if lead and not project:
        project, summary = split_project(after[lead:])
    yield Said(mentions[0], Entry(before.name, project, summary, before.at), theme)


def _without_adverbs(text: str) -> str:
    text = text.rstrip(" ,")
    adverbs = BEFORE_VERB.search(flat(text))
    return text[: adverbs.start()] if adverbs else text
