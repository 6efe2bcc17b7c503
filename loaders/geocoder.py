"""Place a written name on the territories of France, or refuse honestly.

The whole wording is tried first, then what is left of it without its kind words;
each time as an official name, a usual one, that of a former commune. Then the
names that EPCI had in a year, the parts of a joint project, and last a name one
or two typing errors away. Several bearers are never chosen from in silence:
a department, then a region, may tell them apart; otherwise the answer is
``ambiguous``, with every bearer as a candidate, the most populous first. The name
of a region that was united with others is that of the new one only where it is
said to be a region, or in a year when it was one: « Alsace » is not Grand Est.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geodata.keeping import Keeper
from geodata.territories import Kind, Territory
from loaders.geocoding import name_index
from loaders.geocoding.answers import Answer, Candidate, Found, Hints, contradicts, decide
from loaders.geocoding.gazetteer import Bearer, Gazetteer
from loaders.geocoding.joint import parts_of_joint_name
from loaders.geocoding.names import MAX_LENGTH, WrittenName, parse
from loaders.geocoding.vanished import beside

MOST_LIKE = 5
RESEMBLANCE = 80  # of 100: below it a name is not even proposed
PROPOSAL_SCORE = 0.005  # a point of resemblance; never as sure as a match
ALIAS_SCORE = 0.98
FORMER_SCORE = 0.95


class Geocoder:
    """Places names on the territories of an atlas.

    Parameters
    ----------
    gazetteer : Gazetteer

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

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @staticmethod
    def open() -> "Geocoder":
        """Return the geocoder of the project's atlas, the same one until its files change."""
        return _KEPT.open()

    def codes(self, kind: Kind) -> set[str]:
        """Return the codes that a hint may have."""
        return self._gazetteer.codes(kind)

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
        if len(name) > MAX_LENGTH or not (hints.kind or any(map(str.isalpha, name))):
            return Answer(name, "unmatched")
        written = parse(name, self._gazetteer.departments)
        asked = _asked(written, hints)
        answer = _answer(name, written, self._look_up(written, asked), asked)
        if answer.status != "unmatched":
            return answer
        joint = self._place_joint(name, hints)
        answer = joint or _answer(name, written, self._mistyped(name, written, asked), asked)
        if answer.status == "unmatched":
            return replace(answer, candidates=self._resembling(written, hints))
        return answer

    def exactly(self, name: str) -> Answer:
        """Place a name as it is written: neither mistyped, nor that of a joint project."""
        return self._place(name, Hints(), fuzzy=False)

    def _place(self, name: str, hints: Hints, *, fuzzy: bool) -> Answer:
        """Place one name of a joint project."""
        written = parse(name, self._gazetteer.departments)
        asked = _asked(written, hints)
        found = self._look_up(written, asked)
        if fuzzy and not found.bearers:
            found = self._mistyped(name, written, asked)
        return _answer(name, written, found, asked)

    def _look_up(self, written: WrittenName, hints: Hints) -> Found:
        """Try the whole wording, then what is left of it once kind words are gone."""
        whole = _distinct(written.full, written.whole)
        kind = hints.kind or written.kind
        if hints.year and kind in ("epci", "ept"):
            found = self._of_that_year(_distinct(*whole, *written.forms), kind, hints.year)
            if found.bearers:
                return found
        for form in whole:
            if (found := self._bearing(form, hints, hints.kind)).bearers:
                return found
        for form in written.forms:
            if form not in whole and (found := self._bearing(form, hints, kind)).bearers:
                return found
        cores = self._gazetteer.with_core(_without_article(written.whole))
        if bearers := _of_kind(cores, kind):
            return Found("alias", bearers, ALIAS_SCORE)
        return self._of_that_year(_distinct(*whole, *written.forms), kind, hints.year)

    def _bearing(self, form: str, hints: Hints, kind: Kind | None) -> Found:
        book = self._gazetteer
        named, cores, former = book.named(form), book.with_core(form), book.formerly(form)
        former = former if kind in (None, "commune") else []
        if found := _of_kind([*named, *(cores if kind or not named else ())], kind):
            if former:
                shared = beside(found, former, hints)
                return shared if shared.reason else _but(shared, [*named, *cores])
            return _but(Found("exact", found, 1.0), [*named, *cores])
        found = _of_kind(book.called(form), kind)
        there = [bearer for bearer in former if hints.department in bearer.departments]
        if found and not there:
            ended = book.ended(form)
            if ended and kind is None and (hints.year or ended + 1) > ended:
                return Found("ambiguous", [*found, *former], ALIAS_SCORE, reason="united")
            return Found("alias", [*found, *former], ALIAS_SCORE)
        former = there or former
        return Found("former", former, FORMER_SCORE)

    def _of_that_year(self, forms: Iterable[str], kind: Kind | None, year: int | None) -> Found:
        for form in forms:
            once = _of_kind(self._gazetteer.groups_once_named(form), kind)
            if found := _in_year(once, year):
                return Found("alias", found, ALIAS_SCORE)
        return Found("unmatched")

    def _mistyped(self, name: str, written: WrittenName, hints: Hints) -> Found:
        from loaders.geocoding.mistyped import mistyped  # noqa: PLC0415 (needs numpy)

        return mistyped(name, written, hints, self._gazetteer)

    def _resembling(self, written: WrittenName, hints: Hints) -> tuple[Candidate, ...]:
        """Propose, for a name that is not placed, what a person may have meant."""
        kind = hints.kind or written.kind
        if not written.forms:
            return ()
        found = self._gazetteer.spellings.like(written.forms[-1], RESEMBLANCE)
        scores: dict[Territory, float] = {}
        for spelling, score in found:
            for bearer in self._gazetteer.bearing(spelling, kind):
                scores.setdefault(bearer.territory, round(score * PROPOSAL_SCORE, 3))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], -(item[0].population or 0)))
        return tuple(Candidate(territory, score) for territory, score in ranked[:MOST_LIKE])

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


_KEPT = Keeper(lambda: Geocoder(Gazetteer.open()), lambda: None, name_index.files)


def _asked(written: WrittenName, hints: Hints) -> Hints:
    """Let the department said in a name go before the one that was hinted."""
    return replace(hints, department=written.department) if written.department else hints


def _answer(name: str, written: WrittenName, found: Found, hints: Hints) -> Answer:
    answer = decide(name, found, hints)
    if contradicts(answer, written):
        return Answer(name, "ambiguous", candidates=answer.candidates, method="ambiguous")
    return answer


def _distinct(*forms: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))


def _but(found: Found, bearers: Sequence[Bearer]) -> Found:
    """Set aside the bearers that are of another kind than those found."""
    if len(bearers) == len(found.bearers):
        return found
    kept = {bearer.territory.key for bearer in found.bearers}
    aside = [bearer for bearer in bearers if bearer.territory.key not in kept]
    return replace(found, set_aside=aside, reason="kind") if aside else found


def _of_kind(bearers: list[Bearer], kind: Kind | None) -> list[Bearer]:
    found = (
        bearers if kind is None else [bearer for bearer in bearers if bearer.territory.kind == kind]
    )
    if len(found) < 2:
        return found
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


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in ("la", "le", "les", "l") else name
