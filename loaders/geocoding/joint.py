"""Split the name of a joint project into the territories that carry it."""

import re
from collections.abc import Iterator

_SURE = re.compile(r"\s+/\s+|\s*;\s*|\s+&\s+|\s+\+\s+")
_CITY_AND_GROUP = re.compile(
    r"^\s*(?:la\s+)?ville\s+et\s+(?:la\s+|l[’'])?"
    r"((?:euro)?métropole|agglomération|agglo|communauté(?:\s+d[’']agglomération|\s+urbaine)?)"
    r"(\s+(?:du|des|de|d[’']).+)$",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*,\s*(?:et\s+)?|\s+et\s+", re.IGNORECASE)
_PLURAL = re.compile(r"^\s*(?:les\s+)?(villes|communes)\s+(?:de\s+|d[’'])?", re.IGNORECASE)
_LINK = re.compile(
    r"^(?:(?:la|les)\s+)?(?:villes?\s+)?(?:de\s+|d[’']|(?=(?:du|des)\s))", re.IGNORECASE
)
_CONTRACTED = re.compile(r"^(?:du|des)\s", re.IGNORECASE)
_BODIES_OF_SEVERAL = (
    (
        re.compile(r"^\s*(?:la\s+)?collectivité\s+européenne\s+d[’']alsace\s*$", re.IGNORECASE),
        ["Département du Bas-Rhin", "Département du Haut-Rhin"],
    ),
)
MAX_PARTS = 12


def parts_of_joint_name(name: str) -> Iterator[tuple[list[str], bool]]:
    """Propose ways to split a name, the surest first.

    Yields
    ------
    parts : list of str
        The names, two at least.
    certain : bool
        Whether the sign between them says that they are several (a slash, a
        semicolon); « et » and the comma may belong to one name.

    Examples
    --------
    >>> next(parts_of_joint_name("Tourcoing / Roubaix"))
    (['Tourcoing', 'Roubaix'], True)
    >>> next(parts_of_joint_name("les villes de Belfort et de Montbéliard"))
    (['ville de Belfort', 'ville de Montbéliard'], True)
    >>> next(parts_of_joint_name("Collectivité européenne d’Alsace"))[0]
    ['Département du Bas-Rhin', 'Département du Haut-Rhin']
    """
    for body, members in _BODIES_OF_SEVERAL:
        if body.match(name):
            yield members, True
            return
    both = _CITY_AND_GROUP.match(name)
    if both:
        yield [f"ville{both[2]}", f"{both[1]}{both[2]}"], True
        return
    plural = _PLURAL.match(name)
    core = name[plural.end() :] if plural else name
    for pattern, certain in ((_SURE, True), (_LIST, plural is not None)):
        parts = [part.strip() for part in pattern.split(core) if part.strip()]
        if 1 < len(parts) <= MAX_PARTS:
            yield [_as_city(part) if plural else part for part in parts], certain


def _as_city(part: str) -> str:
    city = _LINK.sub("", part)
    return f"ville {city}" if _CONTRACTED.match(city) else f"ville de {city}"
