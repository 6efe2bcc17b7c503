"""Sentences where the jury retains the projects of its laureates."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.known import Knows, knows_nothing
from loaders.releases.entries import read_entry
from loaders.releases.entry_rules import CARRIED_BY
from loaders.releases.mentions import Mention
from loaders.releases.rules import flat
from loaders.releases.said import Said
from loaders.releases.sentence_rules import NEXT_PROJECT, RETAINED
from loaders.releases.several import enumerated, read_entries


def read_retained(sentence: str, mention: Mention, start: int) -> Iterator[Said]:
    """Read « le jury a retenu le projet A porté par B et le projet C porté par D »."""
    words = flat(sentence)
    leads = list(NEXT_PROJECT.pattern.finditer(words, start))
    ends = [*(lead.start() for lead in leads[1:]), len(sentence)]
    for lead, end in zip(leads, ends[: len(leads)], strict=True):
        told = sentence[lead.end() : end]
        entry = read_entry(told) if CARRIED_BY.search(flat(told)) else None
        if entry:
            yield Said(mention, replace(entry, at=lead.end() + entry.at), None)


def read_jury(sentence: str, words: str, knows: Knows = knows_nothing) -> Iterator[Said]:
    """Read what the jury retained, in a release about the label alone."""
    label = Mention("label", None, 0, 0)
    told = list(read_retained(sentence, label, 0))
    yield from told
    retained = RETAINED.search(words)
    if told or retained is None:
        return
    colon = words.find(" : ", retained.end())
    listed = enumerated(sentence.rstrip(" ."), colon + 3, knows) if colon > 0 else []
    entries = listed or read_entries(sentence, retained.end())
    if all(entry.project for entry in entries):
        yield from (Said(label, entry, None) for entry in entries)
