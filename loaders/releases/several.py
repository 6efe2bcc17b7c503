"""Several laureates after one award: « Label Or : Lens (Phare) ; Sens (Tour ouverte) »."""

import re
from collections.abc import Iterator

from loaders.known import Knows, knows_nothing
from loaders.releases.entries import Entry, read_entry
from loaders.releases.entry_rules import FOR_PROJECT, TERRITORY
from loaders.releases.naming import is_name
from loaders.releases.places import is_place_or_acronym, reads_like_title
from loaders.releases.rules import flat

_BRACKETED = re.compile(r"(?P<name>[^()]{2,150}) ?\((?P<said>[^()]{2,150})\) ?\.?")
_AFTER_QUOTE = re.compile(
    r'(?<=") ?(?:,? (?:et|ainsi que)|,) (?:(?:aux?|a) )?(?!(?:une?|qui|dont)\b)'
)
_AFTER_BRACKET = re.compile(r"(?<=\)) ?(?:,? et|,) (?:(?:aux?|a) )?")
_AND = re.compile(r", et |, | et | ainsi que ")
_SEMICOLON = re.compile(r" ?; ?(?:et )?")


def read_entries(text: str, at: int = 0) -> list[Entry]:
    """Read each laureate from a place of a text; none where one of them is not clear.

    Examples
    --------
    >>> [e.name for e in read_entries("Ville de Lens (Phare) ; Ville de Sens (Tour ouverte)")]
    ['Ville de Lens', 'Ville de Sens']
    >>> [e.project for e in read_entries("Lens pour « Phare » et Sens pour « Tour »")]
    ['Phare', 'Tour']
    """
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


def territories(text: str, at: int, knows: Knows = knows_nothing) -> list[Entry]:
    """Read « la Ville de Lens et la Ville de Sens », each a territory; none in any doubt.

    Examples
    --------
    >>> [e.name for e in territories("la Ville de Lens, la Ville de Sens et Nantes Métropole", 0)]
    ['la Ville de Lens', 'la Ville de Sens', 'Nantes Métropole']
    >>> territories("la Ville de Lens et Sens", 0)
    []
    """
    spans = list(_spans(text, at, _AND))
    entries = [entry for start, end in spans if (entry := read_entry(text[:end], start))]
    kinds = all(TERRITORY.search(flat(entry.name)) or knows(entry.name) for entry in entries)
    return entries if kinds and len(entries) == len(spans) else []


def _is_told(entry: Entry) -> bool:
    return bool(entry.project)


def _spans(text: str, at: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Part a text at each mark that stands outside of brackets and quotes."""
    words = flat(text)
    start = at
    for match in mark.finditer(words, at):
        before = words[at : match.start()]
        if before.count("(") == before.count(")") and before.count('"') % 2 == 0:
            yield start, match.start()
            start = match.end()
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
