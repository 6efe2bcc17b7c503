"""Laureates that a page runs together, each with its department and its level."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geodata.laureates import Distinction
from loaders.releases.rules import flat
from loaders.releases.rules.award_words import LEVELS
from loaders.releases.rules.layout import LAUREATES, NOT_LAUREATES
from loaders.releases.rules.sentences import UNCERTAIN
from loaders.releases.text.blocks import Block

_FEWEST = 2
_ITEM = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-Þ][^():;.!?]{1,80} \(\d[\dAB]\d?\)) ?[,:–-]? ?(?P<level>or|argent|bronze)"
    r"(?=[A-ZÀ-ÖØ-Þ]|$|[ .,;–-])"
)
_BETWEEN = re.compile(r"[ ,;–-]{0,3}|,? et ")
_LEAD = re.compile(r"(?:^|[.!?;])[^.!?;]{1,160}: ?$")


def with_glued_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Part « Villes labellisées :Lens (62) orSens (89) argent », each with its award.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> blocks = blocks_of(["Villes labellisées :Lens (62) orSens (89) argent"])
    >>> [(block.text, block.verdict) for block in with_glued_apart(blocks)][1:]
    [('Lens (62)', ('label', 'or')), ('Sens (89)', ('label', 'argent'))]
    """
    for block in blocks:
        items = _run(block.text)
        if not items or not _leads(block.text[: items[0].start()]):
            yield block
            continue
        yield block.part(0, items[0].start())
        for item in items:
            level: Distinction = LEVELS[item["level"]]
            yield replace(block.part(*item.span("name")), verdict=("label", level))
        if block.text[items[-1].end() :].strip(" ."):
            yield block.part(items[-1].end(), len(block.text))


def _run(text: str) -> list[re.Match[str]]:
    """Return items that follow one another; none where a single one does."""
    run: list[re.Match[str]] = []
    for item in _ITEM.finditer(text):
        if run and not _BETWEEN.fullmatch(text[run[-1].end() : item.start()]):
            break
        run.append(item)
    return run if len(run) >= _FEWEST else []


def _leads(text: str) -> bool:
    """Tell what says, before a colon, that laureates follow."""
    lead = _LEAD.search(flat(text))
    if lead is None or any(rule.search(lead[0]) for rule in (NOT_LAUREATES, UNCERTAIN)):
        return False
    return LAUREATES.search(lead[0]) is not None
