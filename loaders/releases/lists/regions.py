"""The laureates of a region on one line: « Grand Est : Rethel (08), Bar-le-Duc (55) »."""

import re

from geodata.text import fold
from loaders.known import Knows
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.named import territories_in
from loaders.releases.text.places import DEPARTMENTS, REGIONS

_LEAD = re.compile(r"(?P<where>[A-ZÀ-Ý][^:(]{2,40}?) ?(?:\(\d[\dAB]\d?\) ?)?(?::|–|—) ?(?=\w)")
_BETWEEN = re.compile(r" ?(?:[,;/]|,? et|) ?")


def listed_in_region(text: str, knows: Knows) -> list[Entry]:
    """Read the territories that a line lists after a region or a department.

    Where it lists no more than one, its project may follow.

    Examples
    --------
    >>> knows = {"Rethel", "Bar-le-Duc"}.__contains__
    >>> [entry.name for entry in listed_in_region("Grand Est : Rethel, Bar-le-Duc (55)", knows)]
    ['Rethel', 'Bar-le-Duc (55)']
    >>> listed_in_region("Ardennes : Rethel, pour « Phare »", knows)[0].project
    'Phare'
    >>> listed_in_region("Grand Est : un portail pour Rethel", knows)
    []
    """
    lead = _LEAD.match(text)
    if lead is None or fold(lead["where"]) not in REGIONS | DEPARTMENTS:
        return []
    listed = text[lead.end() :].rstrip(" .")
    named = territories_in(listed, knows)
    starts, ends = [one.start for one in named], [one.end for one in named]
    gaps = zip([0, *ends], [*starts, len(listed)], strict=True)
    if not all(_BETWEEN.fullmatch(listed[slice(*gap)]) for gap in gaps):
        entry = read_entry(text, lead.end())
        return [entry] if entry and entry.at == lead.end() and knows(entry.name) else []
    return [Entry(one.name, "", "", lead.end() + one.start) for one in named]
