"""Read the awards that a sentence of prose announces."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.entries import Entry, read_entry
from loaders.entry_rules import CARRIED_BY, FOR_PROJECT
from loaders.layout_rules import OTHER_AWARD
from loaders.mentions import Mention, find_mentions
from loaders.rules import flat
from loaders.sentence_rules import GIVEN, INLINE_THEME, RECEIVED, SET_IN_TIME, TARGET, UNCERTAIN
from loaders.stage_rules import YEAR

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
    mentions = find_mentions(sentence)
    words = flat(sentence)
    if not mentions or OTHER_AWARD.search(words):
        return
    given, received = GIVEN.search(words), RECEIVED.search(words)
    if not given and not received and not _names_target(words, mentions[0]):
        return
    doubt = _doubt(words, edition)
    if doubt:
        if _anybody(sentence, mentions):
            yield Unclear(mentions[0].start, doubt)
        return
    if received and received.start() < mentions[0].start and not given_to(words, mentions[0]):
        yield from _received(sentence, mentions, received.start())
        return
    for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
        yield from _given(sentence, mention, following.start if following else len(sentence))


def given_to(words: str, mention: Mention) -> bool:
    """Tell whether the award is given « à … » just after it is named."""
    return words[mention.end : mention.end + 4].startswith((" a ", " au ", " aux"))


def _names_target(words: str, mention: Mention) -> bool:
    return given_to(words, mention)


def _doubt(words: str, edition: int | None) -> str:
    if UNCERTAIN.search(words):
        return "annonce au futur, au conditionnel, au passé lointain ou négative"
    years = {int(match[1]) for match in YEAR.pattern.finditer(words)}
    if years and edition not in years:
        return "elle parle d’une autre année"
    return ""


def _anybody(sentence: str, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a doubtful sentence names a laureate at all."""
    last = mentions[-1]
    found = [*_given(sentence, last, len(sentence)), *_received(sentence, mentions, last.start)]
    return any(isinstance(said, Said) for said in found)


def _received(sentence: str, mentions: tuple[Mention, ...], verb: int) -> Iterator[Said | Unclear]:
    if len({(mention.award, mention.distinction) for mention in mentions}) > 1:
        yield Unclear(mentions[0].start, "elle nomme plusieurs distinctions")
        return
    before = read_entry(sentence[:verb].rstrip(" ,"))
    if before is None:
        return
    after = sentence[mentions[-1].end :]
    theme, after = _without_theme(after)
    told = read_entry("Xx " + after.lstrip(" »,"))
    project, summary = before.project, before.summary
    if told and not project and told.name == "Xx" and _tells_project(after):
        project, summary = told.project, told.summary
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
    return bool('"' in words or FOR_PROJECT.search(words) or CARRIED_BY.search(words))


def _without_theme(text: str) -> tuple[str | None, str]:
    match = INLINE_THEME.search(flat(text))
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    return theme, text[: match.start()] + text[match.end() :]
