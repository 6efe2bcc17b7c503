"""Sentences that list the laureates of one award."""

from collections.abc import Iterator

from loaders.known import Knows, knows_nothing
from loaders.releases.entries import Entry
from loaders.releases.layout_rules import LAUREATES, NOT_LAUREATES
from loaders.releases.mentions import Mention
from loaders.releases.rules import flat
from loaders.releases.said import Said
from loaders.releases.sentence_rules import LAUREATES_ARE
from loaders.releases.several import enumerated, read_entries

_NEAR = 60


def read_laureates(sentence: str) -> Iterator[Said]:
    """Read « Les lauréats sont A (« B ») et C (« D ») », of the label that a release is about."""
    are = LAUREATES_ARE.search(flat(sentence))
    entries = read_entries(sentence.rstrip(" ."), are.end()) if are else []
    if all(entry.project for entry in entries):
        label = Mention("label", None, 0, 0)
        yield from (Said(label, entry, None) for entry in entries)


def read_listed(
    sentence: str, mentions: tuple[Mention, ...], knows: Knows = knows_nothing
) -> Iterator[Said]:
    """Read « reçoivent le label : A pour « B » » and « les lauréats du label sont A et B »."""
    words = flat(sentence)
    colon = words.find(" : ", mentions[-1].end, mentions[-1].end + _NEAR)
    are = LAUREATES_ARE.search(words)
    entries: list[Entry] = []
    plain = colon > 0 and not any(map(str.isupper, sentence[mentions[-1].end : colon]))
    if plain and LAUREATES.search(words[:colon]) and not NOT_LAUREATES.search(words[:colon]):
        entries = enumerated(sentence.rstrip(" ."), colon + 3, knows)
        told = read_entries(sentence, colon + 3)
        entries = entries or [entry for entry in told if all(one.project for one in told)]
    elif are:
        entries = enumerated(sentence.rstrip(" ."), are.end(), knows)
    yield from (Said(mentions[0], entry, None) for entry in entries)
