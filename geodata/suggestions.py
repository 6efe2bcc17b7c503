"""Territories to suggest while someone types a name, a part of it, or a code.

Every place where a word of a name begins is kept in one sorted list, so what is typed
is looked up by halves; each entry is a number, so the best are found without names.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

import numpy as np

from geodata.aliases import load_aliases
from geodata.atlas import CURRENT, Atlas
from geodata.territories import KINDS, Kind, Territory
from geodata.text import fold

LIMIT = 10
MOST = 50
MAX_TEXT = 100
_MAX_WORDS = 8
_MOST_ENTRIES = 16  # a territory has few: the best of these hold enough different ones
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
        self._count = len(self._ranked)
        self._starts = [start for start, _, _ in entries]
        self._numbers = np.array([within * self._count + place for _, within, place in entries])
        self._kinds = np.array([KINDS.index(one.kind) for one in self._ranked])

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
        for step in (self._named, self._begun, self._scattered):
            found.update(dict.fromkeys(self._best(step(words), kinds, limit)))
            if len(found) >= limit:
                break
        return tuple(self._ranked[place] for place in list(found)[:limit])

    def _best(self, numbers: np.ndarray, kinds: Collection[Kind], limit: int) -> list[int]:
        """Return the places of the best, each once."""
        if kinds:
            wanted = [KINDS.index(kind) for kind in kinds]
            numbers = numbers[np.isin(self._kinds[numbers % self._count], wanted)]
        enough = limit * _MOST_ENTRIES
        if len(numbers) > enough:
            numbers = np.partition(numbers, enough)[:enough]
        places = (np.sort(numbers) % self._count).tolist()
        return list(dict.fromkeys(places))[:limit]

    def _named(self, words: list[str]) -> np.ndarray:
        """Numbers of those whose name, usual name or code it is, not only its last words."""
        wanted = " ".join(_whole(words))
        numbers = self._between(wanted, wanted + "\0")
        return numbers[numbers < _PART * self._count]

    def _begun(self, words: list[str]) -> np.ndarray:
        """Numbers of those whose name, or a part of it, begins so."""
        return np.concatenate([self._between(form, form + _LAST) for form in _readings(words)])

    def _scattered(self, words: list[str]) -> np.ndarray:
        """Places of those that hold the beginning of each word, wherever it is."""
        held = np.ones(self._count, dtype=bool)
        for word in words:
            holds = np.zeros(self._count, dtype=bool)
            holds[self._begun([word]) % self._count] = True
            held &= holds
        return np.flatnonzero(held)

    def _between(self, first: str, last: str) -> np.ndarray:
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


@CURRENT.cached(maxsize=1)
def _open() -> Suggestions:
    aliases = ((alias.alias, alias.territory) for alias in load_aliases())
    return Suggestions(Atlas.open(), aliases)
