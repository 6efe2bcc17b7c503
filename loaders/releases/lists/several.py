"""Several laureates after one award: « Label Or : Lens (Phare) ; Sens (Tour ouverte) »."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.known import Knows, knows_nothing
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.named import territories_in
from loaders.releases.names.naming import is_name
from loaders.releases.names.telling import is_territory
from loaders.releases.rules import flat
from loaders.releases.rules.entries import FOR_PROJECT, TERRITORY
from loaders.releases.text.places import is_place_or_acronym, reads_like_title

_BRACKETED = re.compile(r"(?P<name>[^()]{2,150}) ?\((?P<said>[^()]{2,150})\) ?\.?")
_AFTER_QUOTE = re.compile(
    r'(?<=") ?(?:,? (?:et|ainsi que)|,) (?:(?:aux?|a) )?(?!(?:une?|qui|dont)\b)'
)
_AFTER_BRACKET = re.compile(r"(?<=\)) ?(?:,? et|,) (?:(?:aux?|a) )?")
_AND = re.compile(r", et |,? ainsi qu(?:e |')|, | et | ?; ?(?:et )?")
_TO = re.compile(
    r"(?:aux? |a |pour )?(?:(?:celui|celle) (?:de (?=l)|du |de |d'))?"
    r"(?:(?:les )?(?:villes|communes) (?:de |d'))?"
)
_LAST_MARK = re.compile(r"(?:, et| et|,|;| ainsi que) *$")
_OTHER_FOR = re.compile(r" et [A-ZÀ-ÖØ-Þ][\w’'-]+(?: [\w’'-]+){0,3} pour ")
_PROJECT_FIRST = re.compile(
    r"(?:(?:au|le|la|l'|un|une) ?)?(?:projet )?"
    r'(?:"(?P<title>[^"]{2,200})"|(?P<told>(?!\w+ par )[a-z][^",;:.]{2,100}?)),? ?'
    r"(?:(?:co-?)?(?:porte|presente|mene|conduit|depose)e?s? par "
    r"|de (?=l[ae] |l')|du |(?<=\") ?[-:(] ?)"
)
_SEMICOLON = re.compile(r" ?; ?(?:et )?")


def read_entries(text: str, at: int = 0, knows: Knows = knows_nothing) -> list[Entry]:
    """Read each laureate from a place of a text; none where one of them is not clear.

    Examples
    --------
    >>> [e.name for e in read_entries("Ville de Lens (Phare) ; Ville de Sens (Tour ouverte)")]
    ['Ville de Lens', 'Ville de Sens']
    >>> [e.project for e in read_entries("Lens pour « Phare » et Sens pour « Tour »")]
    ['Phare', 'Tour']
    """
    listed = enumerated(text, at, knows)
    if len(listed) > 1:
        return listed
    for mark in (_SEMICOLON, _AFTER_BRACKET, _AFTER_QUOTE):
        spans = list(_spans(text, at, mark))
        if len(spans) < 2:
            continue
        told = _bracketed(text, spans) or [
            entry for start, end in spans if (entry := read_entry(text[:end], start))
        ]
        if len(told) == len(spans) and (mark is _SEMICOLON or all(map(_is_told, told))):
            return told
        if mark is _SEMICOLON and _is_list(text, spans):
            return []
    entry = read_entry(text, at)
    return [entry] if entry else []


def enumerated(text: str, at: int, knows: Knows = knows_nothing) -> list[Entry]:
    """Read « la Ville de Lens pour « A » et la Ville de Sens »; none where a part is in doubt.

    A part begins at each mark after which a territory stands, or a project and who carries it.

    Examples
    --------
    >>> [e.name for e in enumerated("la Ville de Lens, la Ville de Sens et Nantes Métropole", 0)]
    ['la Ville de Lens', 'la Ville de Sens', 'Nantes Métropole']
    >>> told = "« A », porté par la Ville de Lens, et à celui de la Ville de Sens, intitulé « B »"
    >>> [e.project for e in enumerated(told, 0)]
    ['A', 'B']
    >>> enumerated("la Ville de Lens et Sens", 0)
    []
    """
    at += len(text[at:]) - len(text[at:].lstrip())
    starts: list[int] = []
    end = len(text)
    for _, start in reversed([(at, at), *_marks(text, at, _AND)]):
        if start == at or _part(text, start, end, knows, whole=False):
            starts.insert(0, start)
            end = start
    ends = [*starts[1:], len(text)]
    found = [_part(text, start, end, knows) for start, end in zip(starts, ends, strict=True)]
    entries = [entry for entry in found if entry and ")" not in entry.name]
    told = {bool(entry.project) for entry in entries}
    return entries if len(entries) == len(starts) and len(told) == 1 else []


def _part(text: str, start: int, end: int, knows: Knows, *, whole: bool = True) -> Entry | None:
    """Read a part of an enumeration; once ``whole``, no other territory may stand in it."""
    told = _LAST_MARK.sub("", text[:end]) if end < len(text) else text
    words = flat(told)
    link = _TO.match(words, start)
    first = link.end() if link else start
    carried = _PROJECT_FIRST.match(words, first)
    for at in (first, *([carried.end()] if carried else [])):
        entry = read_entry(told, at)
        if entry and entry.at == at and _is_one(entry.name, knows):
            break
    else:
        return None
    if whole and (_names_another(told, first, entry, knows) or _OTHER_FOR.search(entry.project)):
        return None
    if carried is None or entry.at == first:
        return entry
    project = told[slice(*carried.span("title" if carried["title"] else "told"))].strip(" ,\xa0")
    return replace(entry, project=project[:1].upper() + project[1:])


def _names_another(text: str, start: int, entry: Entry, knows: Knows) -> bool:
    """Tell whether a part of an enumeration names more than the territory that it is of."""
    end = entry.at + len(entry.name)
    named = territories_in(_unquoted(text[start:]), knows)
    return any(not entry.at <= start + other.start < end for other in named)


def _is_one(name: str, knows: Knows) -> bool:
    """Tell a territory from several whose names « et » joins."""
    return knows(name) or (is_territory(name, knows) and re.search(r",| et ", name) is None)


def _unquoted(text: str) -> str:
    """Blot out quoted titles, which may name any place."""
    return re.sub(r'[«“"][^»”"]*[»”"]', lambda quote: "." * len(quote[0]), text)


def _is_told(entry: Entry) -> bool:
    return bool(entry.project)


def _marks(text: str, at: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each mark that stands outside of brackets and quotes begins and ends."""
    words = flat(text)
    for match in mark.finditer(words, at):
        before = words[at : match.start()]
        if before.count("(") == before.count(")") and before.count('"') % 2 == 0:
            yield match.span()


def _spans(text: str, at: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Part a text at each mark."""
    start = at
    for begin, end in _marks(text, at, mark):
        yield start, begin
        start = end
    if text[start:].strip(" ."):
        yield start, len(text)


def _is_list(text: str, spans: list[tuple[int, int]]) -> bool:
    """Tell names that semicolons part from the clauses of a project's description."""
    return not FOR_PROJECT.search(flat(text), *spans[0][:1])


def _bracketed(text: str, spans: list[tuple[int, int]]) -> list[Entry] | None:
    """Read « A (project) » in each part, where one bracket at least can be nothing else."""
    parts = [_BRACKETED.fullmatch(text[start:end].strip()) for start, end in spans]
    matches = [part for part in parts if part]
    if len(matches) < len(spans):
        return None
    said = [match["said"] for match in matches]
    if any(map(is_place_or_acronym, said)):
        return None
    if not any(map(reads_like_title, said)) and not any(
        TERRITORY.search(flat(match["name"].strip())) for match in matches
    ):
        return None
    entries = []
    for (start, _), match in zip(spans, matches, strict=True):
        name = match["name"].strip(" ,:.–—-")
        place = text.index(name, start)
        if not is_name(name):
            return None
        entries.append(Entry(name, match["said"].strip(' «»"“”'), "", place))
    return entries
