"""A laureate on a line of its own and, under it, its project or what is said of it."""

import re
from dataclasses import replace
from itertools import pairwise

from loaders.known import Knows, knows_nothing
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.named import territories_in
from loaders.releases.names.naming import is_proper
from loaders.releases.names.projects import split_project, summary_of
from loaders.releases.names.telling import is_territory
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import WHEN
from loaders.releases.rules.layout import NOT_LAUREATES
from loaders.releases.rules.sentences import UNCERTAIN
from loaders.releases.text.blocks import UNFINISHED, Block
from loaders.releases.text.places import is_place_or_acronym, reads_like_title

_MAX_TITLE = 120
_MOST_WORDS = 4  # in the name of a start-up
_QUOTES = '«“"'
_LOCATED = re.compile(r" \((?P<place>[^()]{2,40})\)$")
_AND_MAYOR = re.compile(r", et (?:son|sa) (?:maire|présidente?) \([^()]{2,40}\)$")
_QUOTED = re.compile(r"[«“\"] ?(?P<title>[^«“\"»”]{2,150}?) ?[»”\"][.,]?")
_LEAD = re.compile(r'(?:projet|titre|intitule) ?: ?|(?=")')


def read_stacked(block: Block, knows: Knows = knows_nothing, *, startup: bool) -> Entry | None:
    """Read a laureate whose line was ended though the next word had room in it.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["1- CALANKO", "Régulation de la fréquentation des sites."])
    >>> read_stacked(block, startup=True).name
    'CALANKO'
    >>> (block,) = blocks_of(["1- Fabulina Services", "Numériques"])
    >>> read_stacked(block, startup=True) is None
    True
    """
    name, rest = _parted([part.text for part in block.by_line()])
    entry = read_entry(name) if rest else None
    if entry is None or entry.name != name:
        return None
    if startup:
        alone = is_proper(name) and len(name.split()) <= _MOST_WORDS
        return replace(entry, summary=summary_of(" ".join(rest))) if alone else None
    named = territories_in(block.text, knows)[:1]
    if not is_territory(name, knows) or [one.name for one in named] != [name]:
        return None
    titled = name_then_title(name, rest[0], knows)
    if titled:
        return replace(titled, summary=summary_of(" ".join(rest[1:])))
    field, after = rest[0], rest[1:]
    lead = _LEAD.match(flat(field))
    ended = after and after[0][0].isupper() and not UNFINISHED.search(flat(field))
    if lead and lead[0] and ended and field[lead.end()] not in _QUOTES:
        return replace(entry, project=field[lead.end() :], summary=summary_of(" ".join(after)))
    told = " ".join(rest)
    project, summary = split_project(told[lead.end() :]) if lead else ("", told)
    return replace(entry, project=project, summary=summary_of(summary))


def name_then_title(
    name: str, title: str, knows: Knows, *, of_several: bool = False
) -> Entry | None:
    """Read a territory and, on the next line, the title of its project.

    Among ``of_several``, a title may hold a colon, as « Phare : un compte pour tous ».

    Under a territory whose department is said, it may end as a sentence does.
    """
    quoted = _QUOTED.fullmatch(title)
    title = quoted["title"] if quoted else title
    located = _LOCATED.search(name)
    told = any(rule.search(flat(title)) for rule in (UNCERTAIN, NOT_LAUREATES, WHEN))
    if located and is_place_or_acronym(located["place"]) and not told:
        name, title = _AND_MAYOR.sub("", name), title.removesuffix(".")
    entry = Entry(name, "", "", 0) if knows(name) else read_entry(name)
    if entry is None or entry.name != name or not is_territory(name, knows):
        return None
    if len(title) > _MAX_TITLE or not title[:1].isupper() or is_territory(title, knows):
        return None
    sure = bool(quoted) or (knows(name) and not knows(f"{name} {title}"))
    if re.search(r"[.!?:;,]$" if of_several else r"[.!?:;,]$|:", title) or not (
        sure or _reads_like_plain_title(title)
    ):
        return None
    return Entry(entry.name, title.strip(' «»"“”'), "", entry.at)


def _reads_like_plain_title(text: str) -> bool:
    return reads_like_title(text) and not any(map(str.isdigit, text))


def _parted(lines: list[str]) -> tuple[str, list[str]]:
    """Part lines after the first that was ended on purpose."""
    widest = max(map(len, lines))
    for count, (line, following) in enumerate(pairwise(lines), start=1):
        room = len(line) + 1 + len(following.split(" ")[0]) <= widest
        opens = following[0].isupper() or following[0] in _QUOTES
        if room and opens and line[-1] not in ";:" and not UNFINISHED.search(flat(line)):
            return " ".join(lines[:count]), lines[count:]
    return " ".join(lines), []
