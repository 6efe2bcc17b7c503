"""The names that people give to a group of communes, beside the official one.

They drop its small words (« Clisson Sèvre Maine »), or its end (« la région de
Compiègne »), or call it after the commune that is its centre: « Agglo de Pau » is
Pau Béarn Pyrénées. They sign with its initials, which several groups may share.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from geodata.territories import Territory
from loaders.geocoding.kinds import core_of
from loaders.geocoding.names import normalise

_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et"})
_UNFINISHED = frozenset(
    {"saint", "sainte", "grand", "grande", "haut", "haute", "bas", "pays", "val"}
)
_INSIDE_A_NAME = frozenset({"sur", "sous", "en", "lez", "pres", "au", "aux"})
_NATURES = ("CA", "CC", "CU")
_AS_SAID = (
    ({"communes", "cc", "com", "comcom"}, {"CC"}),
    ({"urbaine", "cu"}, {"CU", "metropole"}),
    ({"metropole", "eurometropole"}, {"metropole"}),
    ({"agglomeration", "agglo", "aglomeration", "ca", "cda"}, {"CA", "CU", "metropole"}),
)


def content_words(name: str) -> tuple[str, ...]:
    """Return the words of a folded name, the small ones apart; none where it ends with one.

    Examples
    --------
    >>> content_words("clisson sevre et maine")
    ('clisson', 'sevre', 'maine')
    """
    words = name.split()
    if not words or words[-1] in _LINKS:
        return ()
    return tuple(word for word in words if word not in _LINKS)


def is_beginning(words: Sequence[str], of: Sequence[str]) -> bool:
    """Tell whether words begin a longer name, and do not stop within one of its parts.

    Examples
    --------
    >>> is_beginning(("region", "compiegne"), ("region", "compiegne", "basse", "automne"))
    True
    >>> is_beginning(("pays", "saint"), ("pays", "saint", "omer"))
    False
    """
    return (
        2 <= len(words) < len(of)
        and tuple(of[: len(words)]) == tuple(words)
        and words[-1] not in _UNFINISHED
        and of[len(words)] not in _INSIDE_A_NAME
    )


def is_so_called(group: Territory, said: str) -> bool:
    """Tell whether the kind words of a folded name may be said of a group.

    « Agglo » is said of the larger groups too; « communauté de communes » of no other.
    """
    words = set(said.split())
    natures = next((natures for kinds, natures in _AS_SAID if kinds & words), None)
    return natures is None or not natures.isdisjoint(_natures(group))


def _natures(group: Territory) -> set[str]:
    first = group.name.split()[0]
    own = {first} if first in _NATURES else {"metropole"}
    return own | ({"metropole"} & set(normalise(group.name).split()))


def initials(group: Territory) -> str:
    """Return the letters that a group may sign with; nothing where its name has no kind.

    Examples
    --------
    >>> initials(Territory("epci", "200000002", "CC du Pays de Nulle Part"))
    'ccpnp'
    """
    nature, _, rest = group.name.partition(" ")
    if nature not in _NATURES:
        return ""
    words = content_words(normalise(rest.partition("(")[0]))
    return nature.lower() + "".join(word[0] for word in words)


def centres(territories: Iterable[Territory]) -> dict[str, list[str]]:
    """List, by the name of a commune, the groups that may be called after it.

    They are those whose most populous commune it is, or whose name says it.

    Returns
    -------
    dict of str to list of str
        Keys of the groups.
    """
    present = [territory for territory in territories if territory.until is None]
    members: dict[str, list[Territory]] = defaultdict(list)
    for territory in present:
        for kind, code in (("epci", territory.epci), ("ept", territory.ept)):
            if territory.kind == "commune" and code:
                members[f"{kind}:{code}"].append(territory)
    called: dict[str, list[str]] = defaultdict(list)
    for group in present:
        for name in _centres_of(group, members[group.key]) if group.key in members else ():
            called[name].append(group.key)
    return called


def _centres_of(group: Territory, members: Sequence[Territory]) -> list[str]:
    named = f" {normalise(group.name)} "
    names = {name for member in members if f" {(name := normalise(member.name))} " in named}
    largest = max(members, key=lambda member: (member.population or 0, member.key))
    return sorted(names | {normalise(largest.name)})


def called_after(alias: str) -> tuple[str, ...]:
    """Return what a usual name of a group leaves of it without its kind words."""
    kind, forms = core_of(normalise(alias))
    return forms if kind in ("epci", "ept") else ()
