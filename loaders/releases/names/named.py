"""The territories that a sentence names, wherever they stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from loaders.known import Knows
from loaders.releases.rules import flat
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.rules.subject import SUBJECT
from loaders.releases.text.places import is_place_or_acronym

_MOST_WORDS = 12
_WORD = re.compile(r"\b(?:[ldLD][’'])?(?P<word>\w[\w-]*(?:[’'](?=\w)\w[\w-]*)*)")
_BETWEEN = re.compile(r" ?,? ?| ?– | - |[’'] ?")
_KIND = (
    r"(?:ville|commune|communaute|agglomeration|agglo|(?:euro)?metropole|departement|pays|mairie"
    r"|syndicat|etablissement public territorial|ca|cc|cu|ept"
    r"|conseil (?:departemental|general|regional)|grand|grande)"
)
_KIND_AHEAD = re.compile(rf"(?:l[ea]s? |l')?{_KIND} ")
_LINKS = frozenset(["de", "du", "des", "la", "le", "les", "sur", "sous", "en", "l", "d", "lès"])
_BODIES = frozenset(["communes", "agglomération", "urbaine", "agglo", "métropole", "communauté"])
_NOT_OF_NAMES = frozenset(
    [
        *("a", "ont", "est", "sont", "avait", "était", "fut", "sera", "vient", "qui", "que"),
        *("lors", "pour", "avec", "dans", "depuis", "après", "dont", "où"),
    ]
)
_BODY = re.compile(r" (?:Agglomération|Agglo|Métropole|Communauté)\b")
_WHERE = re.compile(r" \((?P<place>[^().]{2,40})\)")
_ARTICLE = re.compile(r"[Ll](?:[ae]s? |[’'])")
_ARTICLES = frozenset(["le", "la", "les"])
_BESIDE = re.compile(r" ?/ ?(?P<name>[^\W\d_a-zà-ÿ][\w’'-]+)")
_GROUP = re.compile(r"(?:l[ae]s? |l')?(?:communaute|cc|ca|pays|syndicat)\b")
_SECOND = re.compile(r" et (?:d[eu]s? )?(?P<name>[A-ZÀ-Ý][\w-]+)(?! [A-ZÀ-Ý])")
_TOWNS = {"villes": "ville", "communes": "commune"}
_NEXT_TOWN = re.compile(r"(?:,? ?(?:et|ainsi que) |, )?(?:d[eu]s? |d'|a )?(?:la |l')?")
_SEVERAL = re.compile(r"les (?:villes|communes|agglomerations|departements) ")


@dataclass(frozen=True, slots=True)
class Named:
    """A territory, as the sentence writes it, and where."""

    name: str
    start: int
    end: int


def territories_in(text: str, knows: Knows) -> list[Named]:
    """Return the territories of a text in their order, each by its longest name.

    Examples
    --------
    >>> known = {"Lens", "Erdre et Gesvres", "la Ville de Lens"}.__contains__
    >>> [named.name for named in territories_in("la Ville de Lens et Erdre et Gesvres", known)]
    ['la Ville de Lens', 'Erdre et Gesvres']
    >>> territories_in("Elle a reçu le label à Paris", known)
    []
    """
    return list(_territories_in(text, knows))


def _territories_in(text: str, knows: Knows) -> Iterator[Named]:
    words = flat(text)
    end = 0
    kind, listed = "", 0
    for match in _WORD.finditer(text):
        start = match.start()
        if match["word"] in _TOWNS:
            kind, listed = _TOWNS[match["word"]], match.end() + 1
        if start < end or _SEVERAL.match(words, start):
            continue
        is_town = kind and _NEXT_TOWN.fullmatch(words, listed, match.start("word"))
        asked = partial(_knows_town, kind, knows) if is_town else knows
        if _KIND_AHEAD.match(words, start):
            named = _longest(text, start, knows, kind=True)
        else:
            start = match.start("word") if text[start] in "dD" else start
            capital = text[match.start("word")].isupper()
            article = words[start:].startswith(("le ", "la ", "les "))
            named = _longest(text, start, asked, kind=False) if capital or article else None
        if named:
            named = _with_others(text, named, knows)
            end = named.end
            listed = end if is_town else 0
            yield named


def _knows_town(kind: str, knows: Knows, name: str) -> bool:
    """Tell « Naves », that a word may be too, in « les communes de Lens et de Naves »."""
    return knows(name) or knows(f"{kind} de {name}")


def _with_others(text: str, named: Named, knows: Knows) -> Named:
    """Take « Tourcoing / Roubaix / Marcq » for one name, that of a joint project."""
    end = named.end
    while beside := _BESIDE.match(text, end):
        other = _longest(text, beside.start("name"), knows, kind=False)
        end = other.end if other else beside.end()
    return Named(text[named.start : end], named.start, end)


def _longest(text: str, start: int, knows: Knows, *, kind: bool) -> Named | None:
    """Return the longest name from a place; under a kind word, one that nobody knows too."""
    ends = [
        end for end in _ends(text, start, kind=kind) if not SUBJECT.search(flat(text[start:end]))
    ]
    for end in reversed(ends):
        if knows(text[start:end]) or _is_located(text, start, end, knows):
            return _whole(text, start, end)
    plain = [end for end in ends if _is_kind_and_name(text[start:end])] if kind else []
    if not plain:
        return None
    end = _with_second(text, start, plain[-1], knows)
    return Named(text[start:end], start, end)


def _with_second(text: str, start: int, end: int, knows: Knows) -> int:
    """Return where « la communauté de communes Causses et Fantaisie » ends, that nobody knows."""
    second = _SECOND.match(text, end) if _GROUP.match(flat(text), start) else None
    if second is None or any(knows(f"{kind}{second['name']}") for kind in ("", "commune de ")):
        return end
    return second.end()


def _is_located(text: str, start: int, end: int, knows: Knows) -> bool:
    """Tell « Salers (15) », whose department leaves no doubt, from a common word."""
    where = _WHERE.match(text, end)
    return bool(where and is_place_or_acronym(where["place"]) and knows(text[start : where.end()]))


def _whole(text: str, start: int, end: int) -> Named:
    """Take with a known name the body that it is of and a bracket that says where it is."""
    if body := _BODY.match(text, end):
        end = body.end()
    where = _WHERE.match(text, end)
    if where and is_place_or_acronym(where["place"]):
        end = where.end()
    return Named(text[start:end], start, end)


def _is_kind_and_name(name: str) -> bool:
    """Tell « la Ville de Fantaisie-sur-Mer », whose every word after its kind is a name's."""
    bare = name[article.end() :] if (article := _ARTICLE.match(name)) else name
    kind = TERRITORY.search(flat(bare))
    words = [match["word"] for match in _WORD.finditer(bare)] if kind and not kind.start() else []
    first = next((n for n, word in enumerate(words) if n and word[0].isupper()), len(words))
    proper = all(word[0].isupper() or word in _LINKS | _BODIES for word in words[first:])
    told = not _NOT_OF_NAMES.isdisjoint(words[:first])
    return bool(words[first:]) and proper and not told and re.search(r",| [–-] ", name) is None


def _ends(text: str, start: int, *, kind: bool) -> Iterator[int]:
    """Yield where a name that begins at a place may end: after each of its proper words.

    After a kind word, it may end on a common one, where the atlas knows it.
    """
    words = flat(text)
    previous = start
    for count, match in enumerate(_WORD.finditer(text, start), start=1):
        between = text[previous : match.start()]
        other = "," in between and _KIND_AHEAD.match(words, match.start())
        apart = match.start() > start and not _BETWEEN.fullmatch(between)
        if count > _MOST_WORDS or other or apart:
            return
        word = match["word"]
        proper = word[0].isupper() or word[0].isdigit()
        body = flat(word) in ("agglomeration", "agglo", "metropole", "communaute", "mer")
        longer = kind and count > 2 and word not in _LINKS  # « Coutances mer et bocage »
        if (proper or body or longer) and flat(word) not in _ARTICLES:
            yield match.end()
        previous = match.end()
