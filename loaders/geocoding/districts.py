"""The municipal districts of Paris, Lyon and Marseille, which the city stands for."""

import re

_RANK = r"(?:(?P<rank>\d{1,2}) ?(?:er|e|eme)?|(?P<roman>[ivx]{1,5})(?:er|e|eme))"
_WAYS = (
    re.compile(rf"(?P<city>paris|lyon|marseille) {_RANK}(?: arrondissement)?$"),
    re.compile(
        r"(?:(?:la )?mairie |(?:la )?ville )?(?:du |le )?"
        rf"{_RANK} arrondissement (?:de )?(?P<city>paris|lyon|marseille)$"
    ),
)
_LAST = {"paris": 20, "lyon": 9, "marseille": 16}
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()  # noqa: SIM905


def city_of_district(name: str) -> str:
    """Return the city of a municipal district; nothing where a name is none.

    Examples
    --------
    >>> city_of_district("mairie du 13e arrondissement de paris")
    'paris'
    >>> city_of_district("lyon ixe"), city_of_district("lyon 10e")
    ('lyon', '')
    """
    if not ("paris" in name or "lyon" in name or "marseille" in name):
        return ""
    for way in _WAYS:
        if found := way.match(name):
            ranks = range(1, _LAST[found["city"]] + 1)
            known = found["roman"] in _ROMAN[: len(ranks)] or int(found["rank"] or 0) in ranks
            return found["city"] if known else ""
    return ""
