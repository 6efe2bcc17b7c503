"""Place a written name on the territories of France, or refuse honestly.

Steps, each tried only when the one before found nothing: the whole official
name; the core that kind words point to; a name that the territory had; a name
one or two typing errors away. Several bearers are never chosen from in silence:
a department, then a region, may tell them apart; otherwise the answer is
``ambiguous``, with every bearer as a candidate, the most populous first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from geodata.atlas import Atlas
from geodata.laureates import Method
from geodata.territories import FormerCommune, Kind, Territory
from loaders.gazetteer import Bearer, Gazetteer
from loaders.joint import parts_of_joint_name
from loaders.names import MAX_LENGTH, WrittenName, normalise, parse

Status = Literal["matched", "ambiguous", "unmatched"]

DOMINANCE = 100  # times as many inhabitants: « La Réunion » is the region, not the village
SAME_LAND_ORDER: tuple[Kind, ...] = ("commune", "region", "departement", "epci", "ept")
SHORTEST_FUZZY = 8  # letters
LONG_ENOUGH_FOR_TWO = 10  # letters
MOST_LIKE = 5
ALIAS_SCORE = 0.98
FORMER_SCORE = 0.95


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the name; it ranks bearers, and never walls one out.

    Parameters
    ----------
    region, department : str or None
        INSEE codes.
    kind : Kind or None
    year : int or None
        The year whose names of EPCI are meant.
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
    """

    written: str
    status: Status
    territories: tuple[Territory, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    method: Method = "unmatched"
    score: float = 0.0
    former: FormerCommune | None = None


class Geocoder:
    """Places names on the territories of an atlas.

    Parameters
    ----------
    atlas : Atlas

    Examples
    --------
    >>> geocoder = Geocoder.open()
    >>> geocoder.geocode("La Communauté d’Agglomération de Paris-Saclay").territories[0].key
    'epci:200056232'
    >>> geocoder.geocode("Saint-Denis").status
    'ambiguous'
    >>> geocoder.geocode("Saint-Denis", Hints(department="93")).territories[0].code
    '93066'
    """

    def __init__(self, atlas: Atlas) -> None:
        self._gazetteer = Gazetteer(atlas)

    @staticmethod
    def open() -> "Geocoder":
        """Return the geocoder of the project's atlas, the same one each time."""
        return _open()

    def geocode(self, name: str, hints: Hints | None = None) -> Answer:
        """Place a name.

        Parameters
        ----------
        name : str
        hints : Hints, optional

        Returns
        -------
        Answer
        """
        hints = hints or Hints()
        if not normalise(name) or len(name) > MAX_LENGTH:
            return Answer(name, "unmatched")
        alone = self._place(name, hints, fuzzy=False)
        if alone.status != "unmatched":
            return alone
        joint = self._place_joint(name, hints)
        return joint if joint is not None else self._place(name, hints, fuzzy=True)

    def _place(self, name: str, hints: Hints, *, fuzzy: bool) -> Answer:
        written = parse(name, self._gazetteer.departments)
        kind = hints.kind or written.kind
        asked = replace(hints, kind=kind, department=written.department or hints.department)
        method, bearers, score = self._look_up(written, asked, fuzzy=fuzzy)
        answer = _decide(name, method, bearers, score, asked)
        if _contradicts(answer, written):
            return replace(answer, status="ambiguous", territories=(), method="ambiguous", score=0)
        return answer

    def _look_up(
        self, written: WrittenName, hints: Hints, *, fuzzy: bool
    ) -> tuple[Method, Sequence[Bearer], float]:
        book = self._gazetteer
        whole = (written.full, written.whole)
        anything = dict.fromkeys((*whole, *written.forms, _without_article(written.whole)))
        for form in whole:
            found = _of_kind(book.named(form), hints.kind)
            if found:
                return "exact", _with_former(found, book.formerly(form), hints), 1.0
        for form in written.forms:
            found = _of_kind([*book.named(form), *book.with_core(form)], hints.kind)
            if found:
                return "exact", found, 1.0
        for form in anything:
            found = _of_kind(book.with_core(form), hints.kind)
            if found:
                return "alias", found, ALIAS_SCORE
        for form in anything:
            found = _in_year(_of_kind(book.groups_once_named(form), hints.kind), hints.year)
            if found:
                return "alias", found, ALIAS_SCORE
        for form in (*whole, *written.forms):
            found = _of_kind(book.formerly(form), hints.kind)
            if found:
                return "former", found, FORMER_SCORE
        return self._alike(written, hints) if fuzzy else ("unmatched", (), 0.0)

    def _alike(self, written: WrittenName, hints: Hints) -> tuple[Method, Sequence[Bearer], float]:
        """Find the one name that typing errors can explain."""
        core = written.forms[0] if written.kind else written.whole
        letters = len(core.replace(" ", ""))
        if letters < SHORTEST_FUZZY:
            return "unmatched", (), 0.0
        allowed = 1 if letters < LONG_ENOUGH_FOR_TWO else 2
        found = process.extract(
            core,
            self._gazetteer.spellings,
            scorer=OSA.distance,
            score_cutoff=allowed,
            limit=MOST_LIKE,
        )
        near = [
            (distance, bearers)
            for spelling, distance, _ in found
            if (bearers := self._bearers(spelling, hints.kind))
        ]
        if not near:
            return "unmatched", (), 0.0
        nearest = min(distance for distance, _ in near)
        bearers = [b for distance, those in near if distance == nearest for b in those]
        return "fuzzy", bearers, 1 - nearest / len(core)

    def _bearers(self, spelling: str, kind: Kind | None) -> list[Bearer]:
        """Those of a present name; of its core only where nothing else bears it."""
        named = self._gazetteer.named(spelling)
        cores = self._gazetteer.with_core(spelling)
        return _of_kind([*named, *cores], kind) if kind else named or cores

    def _place_joint(self, name: str, hints: Hints) -> Answer | None:
        for parts, certain in parts_of_joint_name(name):
            answers = [self._place(part, hints, fuzzy=certain) for part in parts]
            if all(answer.status == "matched" for answer in answers):
                places = dict.fromkeys(t for answer in answers for t in answer.territories)
                return Answer(
                    name,
                    "matched",
                    tuple(places),
                    tuple(c for answer in answers for c in answer.candidates),
                    "joint",
                    min(answer.score for answer in answers),
                )
            if certain and any(answer.status != "unmatched" for answer in answers):
                weighed = tuple(c for answer in answers for c in answer.candidates)
                return Answer(name, "ambiguous", candidates=weighed, method="ambiguous")
        return None


@lru_cache(maxsize=1)
def _open() -> Geocoder:
    return Geocoder(Atlas.open())


def _of_kind(bearers: Iterable[Bearer], kind: Kind | None) -> list[Bearer]:
    found = [bearer for bearer in bearers if kind in (None, bearer.territory.kind)]
    return list({bearer.territory.key: bearer for bearer in reversed(found)}.values())[::-1]


def _in_year(bearers: Iterable[Bearer], year: int | None) -> list[Bearer]:
    """Keep what had the name in the year, or has replaced it under the same code."""
    return [
        bearer
        for bearer in bearers
        if (
            bearer.territory.until is None
            if year is None
            else (bearer.first_year or 0) <= year <= (bearer.last_year or 0)
        )
    ]


def _with_former(present: list[Bearer], former: list[Bearer], hints: Hints) -> list[Bearer]:
    """Prefer a former commune to the present ones only where the department says so."""
    there = [bearer for bearer in former if hints.department in bearer.departments]
    here = any(hints.department in bearer.departments for bearer in present)
    return there if there and not here and hints.kind in (None, "commune") else present


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in ("la", "le", "les", "l") else name


def _decide(
    name: str, method: Method, bearers: Sequence[Bearer], score: float, hints: Hints
) -> Answer:
    """Choose among bearers where something tells them apart, refuse otherwise."""
    if not bearers:
        return Answer(name, "unmatched")
    ranked = sorted(bearers, key=lambda b: (-(b.territory.population or 0), b.territory.key))
    chosen = _only(ranked, hints)
    if chosen is None:
        weighed = tuple(Candidate(b.territory, score) for b in ranked)
        return Answer(name, "ambiguous", candidates=weighed, method="ambiguous")
    others = [bearer for bearer in ranked if bearer is not chosen]
    return Answer(
        name,
        "matched",
        (chosen.territory,),
        (
            Candidate(chosen.territory, score),
            *(Candidate(b.territory, round(score / 2, 3)) for b in others),
        ),
        "former" if chosen.former else method,
        round(score, 3),
        chosen.former,
    )


def _only(ranked: Sequence[Bearer], hints: Hints) -> Bearer | None:
    if len(ranked) == 1:
        return ranked[0]
    inside = [b for b in ranked if b.territory.kind not in ("departement", "region")]
    near = [b for b in inside if hints.department in b.departments]
    near = near or [b for b in ranked if hints.department in b.departments]
    near = near or [b for b in ranked if hints.region in b.territory.regions]
    left = near or ranked
    return left[0] if len(left) == 1 else _by_extent(left)


def _by_extent(ranked: Sequence[Bearer]) -> Bearer | None:
    """Tell territories of different kinds apart, by two stated rules.

    The same land under two kinds is no doubt: Paris is the commune and not the
    department, La Réunion the region. And a name is that of the territory a
    hundred times more populous than all the others of its name, when those are
    of another kind; two communes are never weighed against each other.
    """
    first, others = ranked[0].territory, [b.territory for b in ranked[1:]]
    if any(t.kind == first.kind for t in others):
        return None
    twins = [b for b in ranked if b.territory.population == first.population]
    rest = sum(b.territory.population or 0 for b in ranked if b not in twins)
    if (first.population or 0) < DOMINANCE * rest:
        return None
    return min(twins, key=lambda b: SAME_LAND_ORDER.index(b.territory.kind))


def _contradicts(answer: Answer, written: WrittenName) -> bool:
    """Tell whether the department said in the name is not that of the answer."""
    if answer.status != "matched" or written.department is None:
        return False
    departments = answer.territories[0].departments
    if answer.former is not None:
        departments = Bearer(answer.territories[0], answer.former).departments
    return written.department not in departments
