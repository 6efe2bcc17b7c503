"""Split the name of a joint project into the territories that carry it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MAX_PARTS = 12
_GROUP = r"(?:euro)?métropole|agglomération|agglo|communauté(?:\s+d[’']agglomération|\s+urbaine)?"
_CITY_AND_GROUP = re.compile(
    rf"^\s*(?:la\s+)?ville\s+et\s+(?:la\s+|l[’'])?(?P<group>{_GROUP})"
    r"(?P<name>\s+(?:du|des|de|d[’']).+)$",
    re.IGNORECASE,
)
_THEN_CITY_AND_GROUP = re.compile(
    rf"^(?P<name>[^,]+?),?\s+ville\s+et\s+(?:la\s+|l[’'])?(?P<group>{_GROUP})\s*$", re.IGNORECASE
)
_SURE = re.compile(r"\s+/\s+|(?<=[^\W\d])/(?=[^\W\d])|\s*;\s*|\s+&\s+|\s+\+\s+")
_LIST = re.compile(r"\s*,\s*(?:et\s+)?|\s+et\s+|\s+avec\s+|\s+ainsi\s+que\s+", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]\s+|\s*,\s*")
_PLURALS = {
    "villes": "ville",
    "communes": "commune",
    "départements": "département",
    "departements": "département",
    "régions": "région",
    "regions": "région",
    "métropoles": "métropole",
    "metropoles": "métropole",
    "agglomérations": "agglomération",
    "agglos": "agglo",
    "conseils départementaux": "conseil départemental",
    "conseils departementaux": "conseil départemental",
    "conseils régionaux": "conseil régional",
    "conseils regionaux": "conseil régional",
    "communautés de communes": "communauté de communes",
    "communautés d'agglomération": "communauté d'agglomération",
}
_PLURAL = re.compile(
    rf"^\s*(?:les\s+)?({'|'.join(_PLURALS)})\s+(?:de\s+(?!la\s)|d[’'])?".replace("'", "[’']", 1),
    re.IGNORECASE,
)
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


class Split(NamedTuple):
    """A way to split a name.

    Parameters
    ----------
    parts : list of str
        The names, two at least.
    certain : bool
        Whether the sign between them says that they are several (a slash, a
        semicolon); « et » and the comma may belong to one name.
    by_dash : bool
        Whether a dash parts them, which may belong to one name, or stand between
        a name and the same territory's other name.
    """

    parts: list[str]
    certain: bool
    by_dash: bool = False


def splits_of(name: str) -> Iterator[Split]:
    """Propose ways to split a name, the surest first.

    Yields
    ------
    Split

    Examples
    --------
    >>> next(splits_of("Tourcoing / Roubaix")).parts
    ['Tourcoing', 'Roubaix']
    >>> next(splits_of("les départements de l’Ain et du Jura")).parts
    ['département de l’Ain', 'département du Jura']
    >>> next(splits_of("Collectivité européenne d’Alsace")).parts
    ['Département du Bas-Rhin', 'Département du Haut-Rhin']
    """
    whole = _body_of_several(name) or _city_and_group(name)
    if whole:
        yield Split(whole, certain=True)
        return
    plural = _PLURAL.match(name)
    core = name[plural.end() :] if plural else name
    kind = _PLURALS[plural[1].lower().replace("’", "'")] if plural else ""
    for pattern, certain in ((_SURE, True), (_LIST, plural is not None), (_DASH, False)):
        parts = [part.strip() for part in pattern.split(core) if part.strip()]
        if 1 < len(parts) <= MAX_PARTS:
            said = [_of_kind(kind, part) for part in parts] if kind else parts
            yield Split(said, certain, by_dash=pattern is _DASH)


def _body_of_several(name: str) -> list[str] | None:
    return next((members for body, members in _BODIES_OF_SEVERAL if body.match(name)), None)


def _city_and_group(name: str) -> list[str] | None:
    if both := _CITY_AND_GROUP.match(name):
        return [f"ville{both['name']}", f"{both['group']}{both['name']}"]
    if both := _THEN_CITY_AND_GROUP.match(name):
        return [f"ville de {both['name']}", f"{both['group']} de {both['name']}"]
    return None


def _of_kind(kind: str, part: str) -> str:
    name = _LINK.sub("", part)
    return f"{kind} {name}" if _CONTRACTED.match(name) else f"{kind} de {name}"
