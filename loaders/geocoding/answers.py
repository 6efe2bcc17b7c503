"""What is answered to a name, and how one of its bearers is chosen, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from geodata.territories import FormerCommune, Kind, Territory
from loaders.geocoding.explaining import Reason, Way, explain
from loaders.geocoding.gazetteer import Bearer
from loaders.geocoding.names import WrittenName

if TYPE_CHECKING:
    from geodata.laureates import Method

Status = Literal["matched", "ambiguous", "unmatched"]

DOMINANCE = 100  # times as many inhabitants: « La Réunion » is the region, not the village
STILL_POSSIBLE: tuple[Reason, ...] = ("vanished", "year")
SAME_LAND_ORDER: tuple[Kind, ...] = ("commune", "region", "departement", "epci", "ept")


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the name; it ranks bearers, and never walls one out.

    Parameters
    ----------
    region, department : str or None
        INSEE codes.
    kind : Kind or None
    year : int or None
        The year whose names are meant: those of EPCI, and of communes that have
        vanished since.
    """

    region: str | None = None
    department: str | None = None
    kind: Kind | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A territory that was weighed, with its score from 0 to 1."""

    territory: Territory
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Where a name stands.

    Parameters
    ----------
    written : str
        The name as given.
    status : {"matched", "ambiguous", "unmatched"}
    territories : tuple of Territory
        One when matched, several for a joint project, none otherwise.
    candidates : tuple of Candidate
        All that were weighed, the best first.
    method : Method
    score : float
        From 0 to 1; 0 unless matched.
    former : FormerCommune or None
        The former commune that was named, when the territory now holds it.
    runner_up : Territory or None
        What came second, when a territory was chosen.
    reason : Reason or None
        Why it lost, or why nothing is chosen.
    way : Way or None
        More of how it was found than the method says.
    """

    written: str
    status: Status
    territories: tuple[Territory, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    method: "Method" = "unmatched"
    score: float = 0.0
    former: FormerCommune | None = None
    runner_up: Territory | None = None
    reason: Reason | None = None
    way: Way | None = None

    @property
    def explanation(self) -> str:
        """Why this answer, in a French sentence."""
        return explain(self)


@dataclass(frozen=True, slots=True)
class Found:
    """The bearers of a name, how they were found, and what was set aside before.

    Parameters
    ----------
    method : Method
        ``ambiguous`` where they have several names, the likeliest first.
    bearers : sequence of Bearer
    score : float
        How sure the method is, from 0 to 1.
    set_aside : sequence of Bearer
    reason : Reason or None
        Why those were.
    way : Way or None
        More of how they were found than the method says.
    """

    method: "Method"
    bearers: Sequence[Bearer] = ()
    score: float = 0.0
    set_aside: Sequence[Bearer] = ()
    reason: Reason | None = None
    way: Way | None = None


def decide(name: str, found: Found, hints: Hints) -> Answer:
    """Choose among the bearers of a name where something tells them apart.

    Parameters
    ----------
    name : str
        As it was written.
    found : Found
    hints : Hints

    Returns
    -------
    Answer
        ``ambiguous`` where nothing tells them apart, ``unmatched`` without bearer.
    """
    if not found.bearers:
        return Answer(name, "unmatched")
    if found.method == "ambiguous":
        return _undecided(name, found.bearers, found.score, found.reason)
    if len(found.bearers) == 1 and not found.set_aside:
        return _alone(name, found.bearers[0], found)
    ranked = sorted(found.bearers, key=_most_populous)
    chosen, reason = _only(ranked, hints)
    possible = found.set_aside if found.reason in STILL_POSSIBLE else ()
    if chosen is None:
        return _undecided(name, sorted([*ranked, *possible], key=_most_populous), found.score)
    others = [bearer.territory for bearer in ranked if bearer is not chosen]
    aside = [bearer.territory for bearer in sorted(found.set_aside, key=_most_populous)]
    second = others[:1] or aside
    meant = [*others, *(aside if found.reason in STILL_POSSIBLE else ())]
    return Answer(
        name,
        "matched",
        (chosen.territory,),
        (
            Candidate(chosen.territory, found.score),
            *(Candidate(territory, round(found.score / 2, 3)) for territory in meant),
        ),
        "former" if chosen.former else found.method,
        round(found.score, 3),
        chosen.former,
        second[0] if second else None,
        reason if others else found.reason,
        found.way,
    )


def _alone(name: str, bearer: Bearer, found: Found) -> Answer:
    score, places = round(found.score, 3), (bearer.territory,)
    method = "former" if bearer.former else found.method
    weighed = (Candidate(bearer.territory, found.score),)
    return Answer(name, "matched", places, weighed, method, score, bearer.former, way=found.way)


def _undecided(
    name: str, bearers: Sequence[Bearer], score: float, reason: Reason | None = None
) -> Answer:
    weighed = dict.fromkeys(Candidate(b.territory, round(score, 3)) for b in bearers)
    return Answer(name, "ambiguous", candidates=tuple(weighed), method="ambiguous", reason=reason)


def _most_populous(bearer: Bearer) -> tuple[int, str]:
    return -(bearer.territory.population or 0), bearer.territory.key


def _only(ranked: Sequence[Bearer], hints: Hints) -> tuple[Bearer | None, Reason | None]:
    """Choose a bearer, and say by what."""
    if len(ranked) == 1:
        return ranked[0], None
    inside = [b for b in ranked if b.territory.kind not in ("departement", "region")]
    ways: tuple[tuple[Reason, list[Bearer]], ...] = (
        ("department", [b for b in inside if hints.department in b.departments]),
        ("department", [b for b in ranked if hints.department in b.departments]),
        ("region", [b for b in ranked if hints.region in b.territory.regions]),
    )
    reason, left = next(((why, near) for why, near in ways if near), (None, ranked))
    return (left[0], reason) if len(left) == 1 else _by_extent(left)


def _by_extent(ranked: Sequence[Bearer]) -> tuple[Bearer | None, Reason | None]:
    """Tell territories of different kinds apart, by two stated rules.

    The same land under two kinds is no doubt: Paris is the commune and not the
    department, La Réunion the region. And a name is that of the territory a
    hundred times more populous than all the others of its name, when those are
    of another kind; two communes are never weighed against each other.
    """
    first, others = ranked[0].territory, [b.territory for b in ranked[1:]]
    if any(t.kind == first.kind for t in others):
        return None, None
    twins = [b for b in ranked if b.territory.population == first.population]
    rest = sum(b.territory.population or 0 for b in ranked if b not in twins)
    if (first.population or 0) < DOMINANCE * rest:
        return None, None
    chosen = min(twins, key=lambda b: SAME_LAND_ORDER.index(b.territory.kind))
    return chosen, "land" if len(twins) > 1 else "extent"


def contradicts(answer: Answer, written: WrittenName) -> bool:
    """Tell whether the department said in the name is not that of the answer."""
    if answer.status != "matched" or written.department is None:
        return False
    departments = answer.territories[0].departments
    if answer.former is not None:
        departments = Bearer(answer.territories[0], answer.former).departments
    return written.department not in departments
