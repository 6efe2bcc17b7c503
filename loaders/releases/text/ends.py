"""Where a sentence ends, in the text of a block."""

import re
from collections.abc import Iterator

from loaders.releases.text.blocks import Block

SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ«])")


def sentences_of(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a block, each with its place in the text.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> [sentence for _, sentence in sentences_of(next(blocks_of(["Le jury siège. Lens gagne."])))]
    ['Le jury siège.', 'Lens gagne.']
    """
    start = 0
    for end in SENTENCE_END.finditer(block.text):
        if block.text.count("«", start, end.start()) > block.text.count("»", start, end.start()):
            continue
        yield start, block.text[start : end.start()]
        start = end.end()
    yield start, block.text[start:]
