"""What an edition brought, against the ones before it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields

from geodata.laureates import Distinction, Laureate
from geodata.text import fold

RANKS: dict[Distinction, int] = {"bronze": 1, "argent": 2, "or": 3}


@dataclass(frozen=True, slots=True)
class Changes:
    """The laureates of an edition, each in one class.

    The ledger is incomplete: « added », « encouraged » and « startups » only say
    that it holds no earlier award of the same territory or start-up.

    Parameters
    ----------
    added : tuple of Laureate
        Labelled, with no earlier award.
    raised : tuple of Laureate
        Labelled, after an encouragement and no label.
    promoted : tuple of Laureate
        Labelled above each earlier label.
    renewed : tuple of Laureate
        Labelled before, as high or at a level not known.
    encouraged : tuple of Laureate
        Encouraged, with no earlier award.
    encouraged_again : tuple of Laureate
        Encouraged, after an encouragement or a label.
    startups : tuple of Laureate
        Start-ups of which no earlier edition is known.
    startups_again : tuple of Laureate
        Start-ups of an earlier edition, by their name.
    unsure : tuple of Laureate
        An award of the territory or start-up has no known edition, so that which
        came first is not known; or a territory has no place.
    """

    added: tuple[Laureate, ...] = ()
    raised: tuple[Laureate, ...] = ()
    promoted: tuple[Laureate, ...] = ()
    renewed: tuple[Laureate, ...] = ()
    encouraged: tuple[Laureate, ...] = ()
    encouraged_again: tuple[Laureate, ...] = ()
    startups: tuple[Laureate, ...] = ()
    startups_again: tuple[Laureate, ...] = ()
    unsure: tuple[Laureate, ...] = ()


def changes_of(year: int, shown: Iterable[Laureate], known: Iterable[Laureate]) -> Changes:
    """Compare the laureates of an edition with the earlier awards of the same.

    Two laureates are of the same territory where they share a key, such as
    ``epci:200056232``: a commune is not the EPCI around it. Two start-ups are
    the same where they bear the same name.

    Parameters
    ----------
    year : int
        The edition.
    shown : iterable of Laureate
        Where its laureates are taken from.
    known : iterable of Laureate
        All laureates of the ledger, to know the earlier ones.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> known = load_laureates()
    >>> changes = changes_of(2019, known, known)
    >>> len(changes.added), len(changes.encouraged), len(changes.startups)
    (2, 1, 2)
    """
    awards: dict[str, list[Laureate]] = defaultdict(list)
    for one in known:
        for key in _keys(one):
            awards[key].append(one)
    classes: dict[str, list[Laureate]] = {one.name: [] for one in fields(Changes)}
    for laureate in shown:
        if laureate.edition == year:
            same = [one for key in _keys(laureate) for one in awards[key] if one is not laureate]
            classes[_class_of(laureate, same)].append(laureate)
    return Changes(**{name: tuple(members) for name, members in classes.items()})


def _keys(laureate: Laureate) -> tuple[str, ...]:
    """Return what two awards of the same territory or start-up share."""
    if laureate.award != "startup":
        return laureate.territories
    name = laureate.name_as_written
    return (f"startup:{fold(name) or name}",)


def _class_of(laureate: Laureate, same: list[Laureate]) -> str:
    """Class a laureate by the other awards of the same territory or start-up."""
    before = [one for one in same if one.edition and one.edition < (laureate.edition or 0)]
    is_dated = all(one.edition for one in same)
    if laureate.award == "startup":
        return _first_or_again("startups", before, is_dated)
    if not laureate.territories:
        return "unsure"
    if laureate.award == "encouragement":
        return _first_or_again("encouraged", before, is_dated)
    labels = [one for one in before if one.award == "label"]
    if labels:
        return "promoted" if _is_higher(laureate, labels) else "renewed"
    if not is_dated:
        return "unsure"
    return "raised" if before else "added"


def _first_or_again(name: str, before: list[Laureate], is_dated: bool) -> str:
    if before:
        return f"{name}_again"
    return name if is_dated else "unsure"


def _is_higher(laureate: Laureate, labels: list[Laureate]) -> bool:
    """Tell whether a label is above every earlier one; never where a level is not known."""
    if laureate.distinction is None or any(one.distinction is None for one in labels):
        return False
    return RANKS[laureate.distinction] > max(
        RANKS[one.distinction] for one in labels if one.distinction
    )
