"""Place a written name on the territories of France, or refuse honestly.

Steps, each tried only when the one before found nothing: the whole official
name; the core that kind words point to; a name that the territory had; a name
one or two typing errors away. Several bearers are never chosen from in silence:
a department, then a region, may tell them apart; otherwise the answer is
``ambiguous``, with every bearer as a candidate, the most populous first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from geodata.atlas import Atlas
from geodata.laureates import Method
from geodata.territories import Kind, Territory
from loaders.answers import Answer, Candidate, Hints, contradicts, decide
from loaders.gazetteer import Bearer, Gazetteer
from loaders.joint import parts_of_joint_name
from loaders.names import MAX_LENGTH, WrittenName, normalise, parse

SHORTEST_FUZZY = 8  # letters
LONG_ENOUGH_FOR_TWO = 10  # letters
MOST_LIKE = 5
RESEMBLANCE = 80  # of 100: below it a name is not even proposed
PROPOSAL_SCORE = 0.005  # a point of resemblance; never as sure as a match
ALIAS_SCORE = 0.98
FORMER_SCORE = 0.95


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
        answer = self._place_joint(name, hints) or self._place(name, hints, fuzzy=True)
        if answer.status == "unmatched":
            return replace(answer, candidates=self._resembling(name, hints))
        return answer

    def _place(self, name: str, hints: Hints, *, fuzzy: bool) -> Answer:
        written = parse(name, self._gazetteer.departments)
        kind = hints.kind or written.kind
        asked = replace(hints, kind=kind, department=written.department or hints.department)
        method, bearers, score = self._look_up(written, asked, fuzzy=fuzzy)
        answer = decide(name, method, bearers, score, asked)
        if contradicts(answer, written):
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

    def _resembling(self, name: str, hints: Hints) -> tuple[Candidate, ...]:
        """Propose, for a name that is not placed, what a person may have meant."""
        written = parse(name, self._gazetteer.departments)
        kind = hints.kind or written.kind
        found = process.extract(
            written.forms[-1],
            self._gazetteer.spellings,
            scorer=fuzz.WRatio,
            score_cutoff=RESEMBLANCE,
            limit=4 * MOST_LIKE,
        )
        scores: dict[Territory, float] = {}
        for spelling, score, _ in found:
            for bearer in self._bearers(spelling, kind):
                scores.setdefault(bearer.territory, round(score * PROPOSAL_SCORE, 3))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], -(item[0].population or 0)))
        return tuple(Candidate(territory, score) for territory, score in ranked[:MOST_LIKE])

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
