"""Which stage each award of a release is of, where the release tells of several."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.releases.release import Announced, Stage
from loaders.releases.rules import flat
from loaders.releases.rules.stages import NEXT_STAGE
from loaders.releases.stage import is_stage_heading, stage_regions
from loaders.releases.text.blocks import Block
from loaders.releases.text.dates import find_dates

_FEWEST = 2
_PLACE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’' -]{1,40}(?:,| [–—-])? ?(?:le |du )?$")


def with_stages(
    awards: Sequence[Announced], blocks: Sequence[Block], regions: Mapping[str, str]
) -> tuple[Announced, ...]:
    """Say of each award which stage it is of; of none, where a single stage is told.

    Parameters
    ----------
    awards : sequence of Announced
    blocks : sequence of Block
    regions : Mapping of str to str
        Official names of the regions by their INSEE code.
    """
    for is_head in (lambda block: is_stage_heading(block.text), is_place_and_date):
        heads = [(block.lines[0], _stage_of(block, regions)) for block in filter(is_head, blocks)]
        stages = [(line, stage) for line, stage in heads if stage.date or stage.regions]
        if len(stages) >= _FEWEST:
            return tuple(_with_stage(award, stages) for award in awards)
    return tuple(awards)


def is_place_and_date(block: Block) -> bool:
    """Tell « Lille – 15 mai 2018 », which heads what was heard there on that day.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> [is_place_and_date(block) for block in blocks_of(["Lille – 15 mai 2018"])]
    [True]
    >>> [is_place_and_date(block) for block in blocks_of(["Fait à Lille le 15 mai 2018."])]
    [False]
    """
    dates = list(find_dates(block.text))
    if len(dates) != 1 or block.marker or NEXT_STAGE.search(flat(block.text)):
        return False
    (date,) = dates
    rest = block.text[date.start + len(date.written) :]
    return not rest.strip() and _PLACE.fullmatch(block.text[: date.start]) is not None


def _stage_of(block: Block, regions: Mapping[str, str]) -> Stage:
    days = [date.day for date in find_dates(block.text) if date.day]
    named = stage_regions([block], regions) or stage_regions(
        [replace(block, text=f"Étape {block.text}")], regions
    )
    return Stage(days[0].isoformat() if days else None, named)


def _with_stage(award: Announced, stages: Sequence[tuple[int, Stage]]) -> Announced:
    place = bisect_right(stages, award.line, key=lambda stage: stage[0])
    return replace(award, stage=stages[place - 1][1]) if place else award
