"""The enumerations of territories that a sentence holds."""

import re
from collections.abc import Iterator, Sequence

from geodata.text import fold
from loaders.releases.names.named import Named
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import OF_PROJECT
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.rules.verbs import GIVES, HONOURS, RECEIVES
from loaders.releases.text.places import DEPARTMENTS

_LONGEST_LEAD = 240
OF_SEVERAL = re.compile(
    r"(?:les )?(?:villes|communes|agglomerations|departements) (?:d[eu]s? |d')$"
)
_IN = re.compile(r",? (?:dans (?:l[ae]s? |l')?|en )")
_WHERE = re.compile(rf"{_IN.pattern}(?P<where>[a-z' -]{{3,30}}?),?(?=(?:, | et | ainsi ))")
_GROUP = re.compile(r"^(?:l[ae]s? |l')?(?:communaute|ville|commune|metropole|agglomeration)\b")
_BESIDE = re.compile(r"(?:aux cotes d[eu]s?|avec|apres|outre) (?:l[ae]s? |l')?")
_AT = re.compile(r"(?:^|[ ,])a $")
_ARTICLES = ("la ", "le ", "les ", "l'")
_NEXT = re.compile(
    r"(?:, ?| et |, et |,? ainsi qu(?:e |')| ; )(?:(?:(?:aux?|a|d[eu]s?) |d')?"
    r"|(?:a )?(?P<same>celles?) (?:d[eu]s? |d')(?:la |l')?)"
)


def enumerations(words: str, territories: Sequence[Named]) -> Iterator[list[Named]]:
    """Yield the territories of each enumeration of a sentence.

    Parameters
    ----------
    words : str
        The sentence, flat.
    territories : sequence of Named

    Examples
    --------
    >>> named = [Named("Lens", 7, 11), Named("Sens", 15, 19), Named("Arras", 29, 34)]
    >>> found = enumerations("l'or a lens et sens, dit on, arras.", named)
    >>> [[one.name for one in run] for run in found]
    [['Lens', 'Sens'], ['Arras']]
    """
    run: list[Named] = []
    for named in territories:
        between = words[run[-1].end : named.start] if run else ""
        if run and (_is_apposition(words, between, named) or _is_where(words, between, named)):
            continue
        between = _without_where(_without_stray(words, between, named))
        beside = len(run) == 1 and between == ", " and _is_aside(words[: run[0].start])
        following = _NEXT.fullmatch(between)
        if following and following["same"] and not _is_same_kind(words, run):
            following = None
        if run and (beside or not following):
            yield run
            run = []
        run.append(named)
    if run:
        yield run


def _without_stray(words: str, between: str, named: Named) -> str:
    """Leave out the second bracket of « Lens (Pas-de-Calais)) et Sens », which closes nothing."""
    before = words[: named.start]
    stray = between.startswith(")") and before.count(")") > before.count("(")
    return between[1:] if stray else between


def _is_apposition(words: str, between: str, named: Named) -> bool:
    """Tell « Agglopolys, Communauté d’agglomération de Blois, », a territory said twice."""
    kind = TERRITORY.search(flat(named.name))
    bare = kind is not None and not kind.start() and not words.startswith(_ARTICLES, named.start)
    return between == ", " and bare and words[named.end : named.end + 1] == ","


def _is_same_kind(words: str, run: Sequence[Named]) -> bool:
    """Tell « à la communauté de Lens, à celle de Sens » from « à la démarche de Lens »."""
    group = _GROUP.search(flat(run[-1].name))
    return group is not None and not OF_PROJECT.search(words[: run[0].start][-_LONGEST_LEAD:])


def _without_where(between: str) -> str:
    where = _WHERE.match(between)
    return between[where.end() :] if where and fold(where["where"]) in DEPARTMENTS else between


def _is_where(words: str, between: str, named: Named) -> bool:
    """Tell « Vierzon, dans le Cher, et Tulle », whose department is no laureate."""
    said = _IN.fullmatch(between) and fold(words[named.start : named.end])
    return bool(said) and said in DEPARTMENTS


def _is_aside(before: str) -> bool:
    """Tell « Aux côtés de Lens, » and « Jeudi, à Lens, », which begin a sentence, from a list."""
    told = any(rule.search(before) for rule in (GIVES, HONOURS, RECEIVES)) or "label" in before
    return _BESIDE.fullmatch(before) is not None or (_AT.search(before) is not None and not told)
