"""Territories to suggest while someone types a name, a part of it, or a code.

Every place where a word of a name begins is kept in one sorted list, so what is typed
is looked up by halves; each entry is a number, so the best are found without names.
"""

import heapq
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from geodata.aliases import load_aliases
from geodata.atlas import Atlas
from geodata.territories import KINDS, Kind, Territory
from geodata.text import fold

LIMIT = 10
MOST = 50
MAX_TEXT = 100
_MAX_WORDS = 8
_LAST = "\U0010ffff"
_NAME, _USUAL, _PART = range(3)
_LEGAL = frozenset({"ca", "cc", "cu"})
_WHOLE = {"st": "saint", "ste": "sainte"}


class Suggestions:
    """The names, usual names and codes of the present territories.

    Parameters
    ----------
    atlas : Atlas
    aliases : iterable of (str, str)
        Usual names, and the key of the territory that each means.

    Examples
    --------
    >>> found = Suggestions.open()
    >>> [one.name for one in found.of("rosny s", limit=2)]
    ['Rosny-sous-Bois', 'Rosny-sur-Seine']
    >>> [(one.kind, one.name) for one in found.of("st denis", kinds={"commune"}, limit=2)]
    [('commune', 'Saint-Denis'), ('commune', 'Saint-Denis')]
    >>> [one.name for one in found.of("TCO")]
    ['CA Territoire de la Côte Ouest (TCO)']
    """

    def __init__(self, atlas: Atlas, aliases: Iterable[tuple[str, str]] = ()) -> None:
        present = [one for kind in KINDS for one in atlas.of_kind(kind)]
        self._ranked = sorted(present, key=_standing)
        rank = {one.key: place for place, one in enumerate(self._ranked)}
        entries = [entry for one in self._ranked for entry in _entries(one, rank[one.key])]
        entries += [(fold(alias), _USUAL, rank[key]) for alias, key in aliases if key in rank]
        entries.sort()
        count = len(self._ranked)
        self._starts = [start for start, _, _ in entries]
        self._numbers = [within * count + place for _, within, place in entries]

    @staticmethod
    def open() -> "Suggestions":
        """Return the suggestions of the project's atlas, the same each time."""
        return _open()

    def of(
        self, text: str, kinds: Collection[Kind] = (), limit: int = LIMIT
    ) -> tuple[Territory, ...]:
        """Suggest territories for what was typed so far.

        Those so named come first, then names that begin so, then names one of whose
        words begins so, then names that hold the beginnings of all words; the most
        populous first among each.

        Parameters
        ----------
        text : str
            The beginning of a name, of some of its words, or a code.
        kinds : collection of Kind
            Only these; all where empty.
        limit : int
            How many at most, no more than `MOST`.
        """
        limit = min(limit, MOST)
        words = fold(text[:MAX_TEXT]).split()[:_MAX_WORDS]
        if not words or limit < 1:
            return ()
        found: dict[int, None] = {}
        steps = (self._named(words), self._begun(words), self._scattered(words))
        for step in steps:
            kept = self._best(step, kinds, limit)
            found.update(dict.fromkeys(kept))
            if len(found) >= limit:
                break
        return tuple(self._ranked[place] for place in list(found)[:limit])

    def _best(self, numbers: Iterable[int], kinds: Collection[Kind], limit: int) -> list[int]:
        """Return the places of the best, each once."""
        count, ranked = len(self._ranked), self._ranked
        if kinds:
            numbers = [n for n in numbers if ranked[n % count].kind in kinds]
        # a territory has few entries: enough of them hold `limit` different ones
        best = heapq.nsmallest(limit * 8, numbers)
        return list(dict.fromkeys(n % count for n in best))[:limit]

    def _named(self, words: list[str]) -> list[int]:
        """Numbers of those whose name, usual name or code it is, not only its last words."""
        count = len(self._ranked)
        wanted = " ".join(_whole(words))
        return [n for n in self._between(wanted, wanted + "\0") if n < _PART * count]

    def _begun(self, words: list[str]) -> list[int]:
        numbers: list[int] = []
        for form in _readings(words):
            numbers += self._between(form, form + _LAST)
        return numbers

    def _scattered(self, words: list[str]) -> set[int]:
        """Places of those that hold the beginning of each word, wherever it is."""
        count = len(self._ranked)
        held = (
            {
                number % count
                for form in _readings([word])
                for number in self._between(form, form + _LAST)
            }
            for word in words
        )
        return set.intersection(*held)

    def _between(self, first: str, last: str) -> list[int]:
        return self._numbers[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


def _standing(one: Territory) -> tuple[int, int, str]:
    """Put the most populous first, and Paris the commune before Paris the department."""
    return (-(one.population or 0), KINDS.index(one.kind), one.code)


def _entries(one: Territory, place: int) -> Iterator[tuple[str, int, int]]:
    """List the texts that find a territory, and which they are of it."""
    words = _whole(fold(one.name).split())
    yield " ".join(words), _NAME, place
    yield one.code.lower(), _NAME, place
    yield f"{one.kind} {one.code.lower()}", _NAME, place
    body = words[1:] if words[0] in _LEGAL and one.kind == "epci" else words
    for start in range(len(words)):
        within = _NAME if len(words) - start == len(body) else _PART
        if start:
            yield " ".join(words[start:]), within, place
    if len(words[0]) == 1 and len(words) > 1:  # « L’Haÿ » typed « lhay »
        yield " ".join((words[0] + words[1], *words[2:])), _NAME, place


def _whole(words: list[str]) -> list[str]:
    return [_WHOLE.get(word, word) for word in words]


def _readings(words: list[str]) -> list[str]:
    """Read « st » as « saint »; at the end, as the beginning of another word too."""
    whole = " ".join(_whole(words))
    if words[-1] in _WHOLE:
        return [whole, " ".join((*_whole(words[:-1]), words[-1]))]
    return [whole]


@lru_cache(maxsize=1)
def _open() -> Suggestions:
    aliases = ((alias.alias, alias.territory) for alias in load_aliases())
    return Suggestions(Atlas.open(), aliases)
