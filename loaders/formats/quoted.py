"""Take away the marks that a mail puts before each line of the one that it answers."""

import re
from collections.abc import Sequence
from itertools import groupby

_MARK = re.compile(r"(?:> ?){1,9}")


def without_quote_marks(lines: Sequence[str]) -> list[str]:
    """Take « > » away from lines that follow one another, one of which holds nothing else.

    Examples
    --------
    >>> without_quote_marks(["Voici :", "> Label Or :", ">", "> Lens"])
    ['Voici :', 'Label Or :', '', 'Lens']
    >>> without_quote_marks(["> Lens", "> Sens"])
    ['> Lens', '> Sens']
    """
    told: list[str] = []
    for quoted, run in groupby(lines, key=lambda line: line.startswith(">")):
        said = list(run)
        bare = [_MARK.sub("", line, count=1) for line in said] if quoted else said
        told += bare if quoted and not all(map(str.strip, bare)) else said
    return told
