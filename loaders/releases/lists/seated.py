"""A start-up behind its category, before the town that it is from: « Eau : Fabulina (Lens) »."""

import re

from loaders.known import Knows
from loaders.releases.names.entries import Entry

_SEATED = re.compile(
    r"(?P<theme>[^:()«]{3,60}?) ?: "
    r"(?P<name>[A-ZÀ-ÖØ-Þ0-9][\w’'&.-]*(?: (?:& )?[A-ZÀ-ÖØ-Þ0-9][\w’'-]*){0,3})"
    r" \((?P<town>[^()]{2,60})\)"
)


def seated_startup(text: str, knows: Knows) -> tuple[str, Entry] | None:
    """Return the category and the start-up of a line that says nothing else.

    Examples
    --------
    >>> theme, entry = seated_startup("Eau & mer : Fabulina (Lens)", lambda town: town == "Lens")
    >>> theme, entry.name
    ('Eau & mer', 'Fabulina')
    >>> seated_startup("Eau : Fabulina (bravo)", lambda town: town == "Lens") is None
    True
    """
    line = _SEATED.fullmatch(text.strip())
    if line is None or not knows(line["town"]):
        return None
    return line["theme"], Entry(line["name"], "", "", text.index(line["name"], len(line["theme"])))
