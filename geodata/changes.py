"""What an edition added, renewed or promoted, against the ones before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.laureates import Distinction, Laureate

RANKS: dict[Distinction, int] = {"bronze": 1, "argent": 2, "or": 3}


@dataclass(frozen=True, slots=True)
class Changes:
    """The labels of an edition, each in one class.

    The ledger is incomplete: « added » only says that it holds no earlier
    award of the territory.

    Parameters
    ----------
    added : tuple of Laureate
        No earlier award of the same territory is known.
    renewed : tuple of Laureate
        The territory was labelled before, as high or at a level not known.
    promoted : tuple of Laureate
        The territory was only encouraged before, or labelled at a lower level.
    unsure : tuple of Laureate
        An award of the territory has no known edition, so that which came
        first is not known; or the label itself has no place.
    """

    added: tuple[Laureate, ...] = ()
    renewed: tuple[Laureate, ...] = ()
    promoted: tuple[Laureate, ...] = ()
    unsure: tuple[Laureate, ...] = ()


def changes_of(year: int, shown: Iterable[Laureate], known: Iterable[Laureate]) -> Changes:
    """Compare the labels of an edition with the earlier awards of their territories.

    Two laureates are of the same territory where they share a key, such as
    ``epci:200056232``: a commune is not the EPCI around it.

    Parameters
    ----------
    year : int
        The edition.
    shown : iterable of Laureate
        Where its labels are taken from.
    known : iterable of Laureate
        All laureates of the ledger, to know the earlier ones.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> known = load_laureates()
    >>> changes = changes_of(2023, known, known)
    >>> [laureate.name_as_written for laureate in changes.added]
    ['Agglomération Cannes Pays de Lérins', 'Rennes Métropole']
    """
    awards = [one for one in known if one.award != "startup"]
    classes: dict[str, list[Laureate]] = {"added": [], "renewed": [], "promoted": [], "unsure": []}
    for laureate in shown:
        if laureate.award == "label" and laureate.edition == year:
            classes[_class_of(laureate, awards)].append(laureate)
    return Changes(**{name: tuple(members) for name, members in classes.items()})


def _class_of(laureate: Laureate, awards: list[Laureate]) -> str:
    places = set(laureate.territories)
    same = [one for one in awards if one is not laureate and places & set(one.territories)]
    before = [one for one in same if one.edition and one.edition < (laureate.edition or 0)]
    labels = [one for one in before if one.award == "label"]
    if not places or (not labels and any(one.edition is None for one in same)):
        return "unsure"
    if not labels:
        return "promoted" if before else "added"
    return "promoted" if _is_higher(laureate, labels) else "renewed"


def _is_higher(laureate: Laureate, labels: list[Laureate]) -> bool:
    """Tell whether a label is above every earlier one; never where a level is not known."""
    if laureate.distinction is None or any(one.distinction is None for one in labels):
        return False
    return RANKS[laureate.distinction] > max(
        RANKS[one.distinction] for one in labels if one.distinction
    )
