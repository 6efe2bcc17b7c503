"""Say in a sentence why a name stands where it does, and what came second."""

from typing import TYPE_CHECKING, Literal

from geodata.territories import KIND_LABELS, FormerCommune, Territory

if TYPE_CHECKING:
    from loaders.geocoding.answers import Answer

Reason = Literal[
    "department", "region", "extent", "land", "kind", "distance", "vanished", "year", "united"
]

Way = Literal["code", "loose", "centre", "respelled", "neighbour"]

WHY_NOT: dict[Reason, str] = {
    "department": "hors du département indiqué",
    "region": "hors de la région indiquée",
    "extent": "cent fois moins peuplé, et d’un autre type",
    "land": "la même terre, sous un autre type",
    "kind": "d’un autre type que celui du nom écrit",
    "distance": "écrit plus différemment",
    "vanished": "qui portait aussi ce nom et que l’on peut vouloir dire",
    "united": "qui n’est plus qu’une partie de ce qui porte ce nom",
    "year": "cent fois moins peuplé que la commune de ce nom cette année-là",
}
_HOW = {
    "exact": "Nom officiel",
    "alias": "Nom d’usage, ou nom d’une année passée",
    "fuzzy": "Nom rapproché malgré une faute de frappe",
    "joint": "Projet commun : chaque territoire nommé est reconnu",
}
_BY_WAY: dict[Way, str] = {
    "code": "Code officiel",
    "loose": "Nom officiel, aux petits mots ou à la fin près",
    "centre": "Nommé d’après la commune qui est son centre",
    "respelled": "Nom officiel, écrit en abrégé ou sans son article",
    "neighbour": "Homonyme départagé par le département des autres porteurs du projet",
}


def explain(answer: "Answer") -> str:
    """Return the sentence of an answer."""
    if answer.status == "unmatched":
        return _unmatched(answer)
    if answer.status == "ambiguous":
        return _ambiguous(answer)
    how = _how(answer)
    second = set_aside(answer)
    aside = f" ; écarté : {second}" if second else ""
    return f"{how} (certitude {round(100 * answer.score)} %){aside}."


def _how(answer: "Answer") -> str:
    if answer.former:
        return _former(answer.former, answer.territories[0])
    return _BY_WAY[answer.way] if answer.way else _HOW[answer.method]


def way_told(answer: "Answer") -> str:
    """Say more of how a name was found than its method does; nothing where nothing is to say."""
    told = _BY_WAY[answer.way] if answer.way else ""
    return told[:1].lower() + told[1:]


def _former(former: FormerCommune, holder: Territory) -> str:
    return f"Ancien nom ou ancienne commune : {former.name}, aujourd’hui {holder.name}"


def set_aside(answer: "Answer") -> str:
    """Say what came second and why it lost; nothing where nothing did."""
    if answer.runner_up is None or answer.reason is None:
        return ""
    return f"{shown(answer.runner_up)}, {WHY_NOT[answer.reason]}"


def _unmatched(answer: "Answer") -> str:
    nothing = "Aucun territoire ne porte ce nom"
    if not answer.candidates:
        return f"{nothing}."
    return f"{nothing} ; le plus ressemblant : {shown(answer.candidates[0].territory)}."


def _ambiguous(answer: "Answer") -> str:
    weighed = [shown(candidate.territory) for candidate in answer.candidates]
    if answer.reason == "united":
        return (
            f"Ce nom était celui d’un territoire qui n’est plus qu’une partie d’un autre : "
            f"{weighed[0]} ; dire « région » si c’est lui."
        )
    if len(weighed) == 1:
        return f"Ce qui est écrit ne s’accorde pas avec le seul candidat : {weighed[0]}."
    return (
        f"{len(weighed)} territoires sont possibles et rien ne les départage ; "
        f"les deux premiers : {weighed[0]} et {weighed[1]}."
    )


def shown(territory: Territory) -> str:
    """Return a territory in words: its name, its kind and its department.

    Examples
    --------
    >>> shown(Territory("commune", "93066", "Saint-Denis", 150000, ("93",)))
    'Saint-Denis (commune, 93)'
    """
    inside = territory.kind not in ("departement", "region") and territory.departments[:1]
    return f"{territory.name} ({', '.join((KIND_LABELS[territory.kind], *(inside or ())))})"
