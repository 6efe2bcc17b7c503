"""The region whose « dossiers normands » were heard at a stage that names no region."""

import re
from collections.abc import Iterable, Mapping

from geodata.text import fold
from loaders.releases.rules import flat
from loaders.releases.rules.stages import NEXT_STAGE, OF_REGION, REGION_ADJECTIVES
from loaders.releases.text.blocks import Block

_STAGE = re.compile(r"\betape\b")


def region_of_people(blocks: Iterable[Block], regions: Mapping[str, str]) -> tuple[str, ...]:
    """Return the only region whose people a text that tells of a stage speaks of.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> told = list(blocks_of(["Les dossiers bretons, à l’étape de Vannes, furent examinés."]))
    >>> region_of_people(told, {"53": "Bretagne"})
    ('53',)
    """
    codes = {fold(name): code for code, name in regions.items()}
    told = [words for words in (flat(block.text) for block in blocks) if _tells_stage(words)]
    people = {said["people"] for words in told for said in OF_REGION.find_all(words)}
    named = {REGION_ADJECTIVES[said] for said in people}
    return tuple(codes[name] for name in named if name in codes and len(named) == 1)


def _tells_stage(words: str) -> bool:
    return _STAGE.search(words) is not None and not NEXT_STAGE.search(words)
