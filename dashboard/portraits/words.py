"""The sentences of a portrait, the same on the page and on paper. Nothing is escaped here."""

from dashboard.words.wording import count, number
from geodata.laureates import Laureate
from geodata.peers import nature_of
from geodata.portraits import Portrait, Standing
from geodata.ranks import Rank
from geodata.territories import KIND_LABELS, Kind, Territory

NONE_KNOWN = "non connue"
PLURALS: dict[Kind, str] = {
    "commune": "communes",
    "epci": "intercommunalités",
    "ept": "établissements publics territoriaux",
    "departement": "départements",
    "region": "régions",
}
_MASCULINE: tuple[Kind, ...] = ("ept", "departement")
DISTANCES = "Distances à vol d’oiseau, entre un point au milieu de chaque territoire."


def decimal(value: float, digits: int = 1) -> str:
    """Write a number with a comma; whole where it is large.

    Examples
    --------
    >>> decimal(5.867), decimal(186.886), decimal(0.0442, 2)
    ('5,9', '187', '0,04')
    """
    if value >= 100:
        return number(round(value))
    return f"{value:.{digits}f}".replace(".", ",")


def kilometres(way: float) -> str:
    """Write a distance.

    Examples
    --------
    >>> kilometres(3.24), kilometres(82.4)
    ('3,2 km', '82 km')
    """
    return f"{decimal(way) if way < 10 else number(round(way))} km"


def ordinal(place: int, *, feminine: bool) -> str:
    """Write a place.

    Examples
    --------
    >>> ordinal(1, feminine=True), ordinal(1, feminine=False), ordinal(12, feminine=True)
    ('1re', '1er', '12e')
    """
    if place == 1:
        return "1re" if feminine else "1er"
    return f"{number(place)}e"


def kind_of(territory: Territory) -> str:
    """Name a kind, an EPCI by its legal nature.

    Examples
    --------
    >>> kind_of(Territory("epci", "1", "CC Inventée")), kind_of(Territory("region", "1", "R"))
    ('communauté de communes', 'région')
    """
    nature = nature_of(territory)
    return {
        "communautés de communes": "communauté de communes",
        "communautés d’agglomération": "communauté d’agglomération",
        "communautés urbaines": "communauté urbaine",
        "métropoles": "métropole",
    }.get(nature, KIND_LABELS[territory.kind])


def population_of(territory: Territory) -> str:
    """Say how many live there."""
    if territory.population is None:
        return NONE_KNOWN
    return count(territory.population, "habitant", "habitants")


def area_of(territory: Territory) -> str:
    """Say how large it is."""
    return NONE_KNOWN if territory.area is None else f"{decimal(territory.area)} km²"


def density_of(territory: Territory) -> str:
    """Say how dense it is."""
    return NONE_KNOWN if territory.density is None else f"{decimal(territory.density)} hab./km²"


def facts_of(portrait: Portrait) -> list[tuple[str, str]]:
    """List the figures of a territory, each with its name."""
    one, held = portrait.territory, portrait.perimeter
    communes = count(len(held.communes), "commune", "communes")
    return [
        ("Population", population_of(one)),
        ("Superficie", area_of(one)),
        ("Densité", density_of(one)),
        *([(f"Périmètre {held.year}", communes)] if one.kind != "commune" else []),
        ("Lauréats", number(len(portrait.laureates) + len(portrait.startups))),
    ]


def end_of(territory: Territory) -> str:
    """Say that a territory is no more; nothing for one of today."""
    return "" if territory.until is None else f"n’existe plus depuis {territory.until + 1}"


def standing_of(standing: Standing) -> list[str]:
    """Say the place of a territory among those of its kind, ties included."""
    one = standing.territory
    plural = PLURALS[one.kind]
    among = f"{number(standing.count.among)} {plural}"
    if standing.count.value == 0:
        have = count(standing.count.holders, "en a", "en ont")
        others = f"sur {among}, {have}" if standing.count.holders else "les autres non plus"
        return [f"{one.name} : aucun lauréat recensé ; {others}."]
    said = f"{_place(one, standing.count)} sur {among} par le nombre de lauréats"
    said = f"{one.name} : {said} ({number(int(standing.count.value))}){_ties(standing.count)}."
    if standing.weighed is None:
        return [said]
    weighed = standing.weighed
    amount = "lauréat" if round(weighed.value, 2) < 2 else "lauréats"
    rate = f"{decimal(weighed.value, 2)} {amount} par million d’habitants"
    return [
        said,
        f"{one.name} : {_place(one, weighed)} par habitant, avec {rate}{_ties(weighed)}.",
    ]


def _place(one: Territory, rank: Rank) -> str:
    return ordinal(rank.place, feminine=one.kind not in _MASCULINE)


def _ties(rank: Rank) -> str:
    return f", à égalité avec {count(rank.ties, 'autre', 'autres')}" if rank.ties else ""


def rule_of(portrait: Portrait) -> str:
    """State the rule that the peers are chosen by."""
    one = portrait.territory
    what = nature_of(one) or PLURALS[one.kind]
    if not portrait.candidates:
        return (
            "Pas de territoires comparables : la source ne donne pas à la fois une population "
            "et une superficie."
        )
    every = "tous" if one.kind in _MASCULINE else "toutes"
    return (
        f"Parmi {number(portrait.candidates)} autres {what}, les plus proches par la population et "
        "la densité : distance entre leurs logarithmes, chacun rapporté à son écart type sur "
        f"{every} les {PLURALS[one.kind]}."
    )


def relation_of(laureate: Laureate, territory: Territory, names: list[str]) -> str:
    """Say how a laureate that shares communes with a territory relates to it."""
    if territory.key in laureate.territories:
        together = [key for key in laureate.territories if key != territory.key]
        return "le territoire lui-même, avec d’autres" if together else "le territoire lui-même"
    return f"placé sur : {', '.join(names)}"


def title_of(territory: Territory) -> str:
    """Name a territory with its kind and code, as in « commune 93064 »."""
    return f"{kind_of(territory)} {territory.code}"
