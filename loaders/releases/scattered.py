"""Awards that prose scatters, each given to a territory that must be known to be one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from geodata.laureates import Distinction
from loaders.known import Knows
from loaders.releases.entries import Entry, read_entry
from loaders.releases.mentions import Mention
from loaders.releases.projects import split_project
from loaders.releases.rules import flat
from loaders.releases.said import Said
from loaders.releases.sentence_rules import APPLAUDED, LEVEL_ALONE, ON_BEHALF
from loaders.releases.telling import is_territory

_LEVELS: dict[str, Distinction] = {"l'or": "or", "l'argent": "argent", "le bronze": "bronze"}
_BESIDE = re.compile(r"[,(–—:] ?$")
_ABOUT = re.compile(r" (?:sur|autour|en faveur) ")


def with_levels_alone(mentions: tuple[Mention, ...], words: str) -> tuple[Mention, ...]:
    """Add « l’or » of « a décroché l’or », which says the level of a label named elsewhere.

    Examples
    --------
    >>> [m.distinction for m in with_levels_alone((), "lens repart avec l'argent.")]
    ['argent']
    >>> with_levels_alone((), "lens a recu l'argent de l'etat.")
    ()
    """
    places = [
        match.span("level" if match["level"] else "first")
        for match in LEVEL_ALONE.pattern.finditer(words)
    ]
    alone = [Mention("label", _LEVELS[words[start:end]], start, end) for start, end in places]
    if not alone:
        return mentions
    precise = [m for m in mentions if m.distinction or m.award != "label"]
    return tuple(sorted([*precise, *alone], key=lambda mention: mention.start))


def read_scattered(sentence: str, mentions: tuple[Mention, ...], knows: Knows) -> Iterator[Said]:
    """Read « le label Or pour Lens et son projet « A » » and « bravo à Lens, label Or »."""
    starts = [mention.start for mention in mentions]
    for mention, end in zip(mentions, [*starts[1:], len(sentence)], strict=True):
        entry = _after(sentence, mention.end, end) or _before(sentence, mention, end)
        if entry and is_territory(entry.name, knows):
            yield Said(mention, entry, None)


def _after(sentence: str, start: int, end: int) -> Entry | None:
    """Read « pour Lens et son projet « A » » after an award."""
    if not flat(sentence[start : start + 8]).startswith((" pour ", '" pour ')):
        return None
    at = sentence.index("pour ", start) + len("pour ")
    clause = re.sub(r"(?:,? et|,) l[ea]s?$|(?:,? et|,)$", "", sentence[:end].rstrip())
    return read_entry(clause, at)


def _before(sentence: str, mention: Mention, end: int) -> Entry | None:
    """Read « bravo à Lens, label Or, pour « A » »."""
    applause = list(APPLAUDED.pattern.finditer(flat(sentence[: mention.start])))
    beside = _BESIDE.search(sentence[: mention.start])
    if not applause or beside is None:
        return None
    entry = read_entry(sentence[: beside.start()], applause[-1].end())
    project, summary = split_project(_led(sentence[mention.end : end]))
    return entry and replace(entry, project=project, summary=summary)


def _led(text: str) -> str:
    lead = re.search(r"^[,) ]{1,3}(?:pour|avec) (?=[«“\"])", text)
    return text[lead.end() :] if lead else ""


def on_behalf(told: str, knows: Knows) -> Entry | None:
    """Read « le travail de Lens sur la donnée » and « aux équipes de Lens ».

    Examples
    --------
    >>> on_behalf("équipes de la Ville de Lens", lambda name: False).name
    'la Ville de Lens'
    >>> on_behalf("équipes de nuit", lambda name: False) is None
    True
    """
    told = told.lstrip()
    lead = ON_BEHALF.search(flat(told))
    if lead is None:
        return None
    entry = read_entry(told, lead.end())
    name = _ABOUT.split(entry.name)[0] if entry else ""
    if entry is None or not is_territory(name, knows):
        return None
    return replace(entry, name=name)
