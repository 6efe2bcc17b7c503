"""The day when labels were heard or given, where the text says it with no year."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from loaders.releases.rules import Rule, flat
from loaders.releases.rules.stages import (
    APPLYING,
    EDITION,
    LABELS_GIVEN,
    LATER,
    MEETING,
    NEXT_STAGE,
    STAGE,
    TOUR_OF_YEAR,
)
from loaders.releases.text.blocks import Block
from loaders.releases.text.dates import FoundDate
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.yearless import YearlessDate, find_yearless

_TELLING = ((STAGE, MEETING), (LABELS_GIVEN,))
_NOT_THEN = (NEXT_STAGE, LATER, APPLYING)
_TO_COME = re.compile(r"\b(?:sera|aura|ira|\w{2,}ront|(?:doit|doivent|va|vont) \w+(?:er|ir|re))\b")


def held_in_edition(blocks: Sequence[Block]) -> FoundDate | None:
    """Return the day of « jeudi 18 mai, à Dijon, étape de l’IntercoTOUR 2017 ».

    The year is that of the edition that the same sentence names, where its weekday agrees.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> told = list(blocks_of(["Jeudi 18 mai, à Dijon, étape de l’IntercoTOUR 2017."]))
    >>> held_in_edition(told).day.isoformat()
    '2017-05-18'
    """
    for sentence, found in _told(blocks, (STAGE, MEETING)):
        if not STAGE.search(flat(sentence)) and _TO_COME.search(flat(sentence)):
            continue
        years = {
            int(year)
            for rule in (EDITION, TOUR_OF_YEAR)
            for match in rule.find_all(flat(sentence))
            for year in match.groups()
            if year
        }
        day = found.of_year(min(years)) if len(years) == 1 and found.weekday is not None else None
        if day:
            note = f"Date « {found.written} » : année {day.year} comprise d’après l’édition."
            return FoundDate(found.start, found.written, day, note)
    return None


def perhaps_held(blocks: Sequence[Block], published: date) -> str:
    """Return a remark on « jeudi 18 mai », the day that the text says, before that of the release.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> told = list(blocks_of(["Le 18 mai, lors de l’étape de Dijon, Lens a reçu le label."]))
    >>> perhaps_held(told, date(2017, 5, 22))
    'Date « 18 mai » : l’étape ou la remise serait du 18/05/2017.'
    """
    for rules in _TELLING:
        for _, found in _told(blocks, rules):
            if day := found.before(published):
                return f"Date « {found.written} » : l’étape ou la remise serait du {day:%d/%m/%Y}."
    return ""


def _told(blocks: Sequence[Block], rules: Sequence[Rule]) -> Iterator[tuple[str, YearlessDate]]:
    for block in blocks:
        for _, sentence in sentences_of(block):
            words = flat(sentence)
            told = any(rule.search(words) for rule in rules)
            if told and not any(rule.search(words) for rule in _NOT_THEN):
                yield from ((sentence, found) for found in find_yearless(sentence))
