"""Sentences where an award is given « à » a laureate."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.known import Knows
from loaders.releases.clause_rules import TO_IT, TOGETHER, WHEN
from loaders.releases.entries import read_entry
from loaders.releases.entry_rules import FOR_PROJECT, TERRITORY
from loaders.releases.mentions import Mention
from loaders.releases.projects import tells_project, without_theme
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear
from loaders.releases.scattered import on_behalf
from loaders.releases.sentence_rules import SET_IN_TIME, TARGET
from loaders.releases.several import read_entries

_CONNECTORS = (" ainsi que ", " et ", " tandis que ", ", ")


def is_given_to(words: str, mention: Mention) -> bool:
    """Tell whether the award is given « à … » just after it is named."""
    return words[mention.end : mention.end + 4].startswith((" a ", " au ", " aux"))


def _may_be_the_place(words: str, told: str, name: str) -> bool:
    """Tell « remis mercredi à Lyon » and « la remise à Lyon » from « remis à la Ville de Lyon »."""
    if "remi" not in words or FOR_PROJECT.search(told):
        return False
    if SET_IN_TIME.search(told):
        return True
    dated = WHEN.search(words) or re.search(r"\bla remise\b", words)
    return dated is not None and not TERRITORY.search(name)


def read_given(sentence: str, mention: Mention, end: int, knows: Knows) -> Iterator[Said | Unclear]:
    """Read « le label Or est décerné à Nantes, pour son CityLab », up to the next award."""
    words = flat(sentence)
    target = TARGET.search(words, mention.end)
    if target is None or target.start() >= end:
        return
    if TO_IT.search(words[mention.end : target.start()]):
        return
    if " pour " in words[mention.end : target.start()]:
        return
    told = sentence[target.end() : end]
    for connector in _CONNECTORS:
        told = told.rstrip().removesuffix(connector.rstrip())
    for article in (" un", " le", " l’", " l'"):
        told = told.removesuffix(article) if end < len(sentence) else told
    told = told.removesuffix(" et").rstrip(" ,")
    theme, told = without_theme(told)
    together = TOGETHER.search(words)
    several = (
        read_entries(told.rstrip(" ."), 0, knows) if end == len(sentence) and not together else []
    )
    if len(several) > 1:
        for one in several:
            yield Said(mention, replace(one, at=target.end() + one.at), theme)
        return
    entry = on_behalf(told, knows) or read_entry(told)
    if entry is None:
        return
    if _may_be_the_place(words, flat(told), flat(entry.name)):
        yield Unclear(target.start(), "« remis à » peut dire le lieu de la cérémonie")
        return
    if not tells_project(told):
        entry = replace(entry, project="", summary="")
    earlier, _ = without_theme(sentence[: target.start()])
    place = target.end() + sentence[target.end() :].find(entry.name[:20])
    yield Said(mention, replace(entry, at=place), theme or earlier)
