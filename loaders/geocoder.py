"""Place a written name on the territories of France, or refuse honestly.

What surrounds the name goes first. The whole wording is tried, then what is left of
it without its kind words; each time as an official name, a usual one, that of a former
commune. Then, from the surest: the names that EPCI had in a year, a group's name but for
small words or its end, that of its centre; another spelling; the parts of a joint project;
last a name one or two typing errors away. Several bearers are never chosen from in
silence: a department, then a region, may tell them apart; otherwise the answer is
``ambiguous``, with every bearer as a candidate, the most populous first. The name
of a region that was united with others is that of the new one only where it is
said to be a region, or in a year when it was one: « Alsace » is not Grand Est.
"""

from collections.abc import Iterable
from dataclasses import replace

from geodata.keeping import Keeper
from geodata.territories import Kind, Territory
from loaders.geocoding import name_index
from loaders.geocoding.answers import Answer, Candidate, Found, Hints, contradicts, decide
from loaders.geocoding.codes import official_code
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.joint import Split, splits_of
from loaders.geocoding.looking_up import LOOSE_SCORE, look_up
from loaders.geocoding.names import MAX_LENGTH, WrittenName, normalise, parse
from loaders.geocoding.respelling import with_article, with_kind_mended, without_slash
from loaders.geocoding.strangers import ABROAD, NOTHING_SAID
from loaders.geocoding.tidying import tidy

MOST_LIKE = 5
RESEMBLANCE = 80  # of 100: below it a name is not even proposed
PROPOSAL_SCORE = 0.005  # a point of resemblance; never as sure as a match


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
        self._places = gazetteer.places | ABROAD

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
        if len(name) > MAX_LENGTH:
            return Answer(name, "unmatched")
        if found := self._coded(name):
            return decide(name, found, hints)
        if not (hints.kind or any(map(str.isalpha, name))):
            return Answer(name, "unmatched")
        return self._in_words(name, hints)

    def _in_words(self, name: str, hints: Hints) -> Answer:
        text = self._tidied(name)
        written = self._parse(text)
        asked = _asked(written, hints)
        says_nothing = written.full in NOTHING_SAID and not asked.department
        if says_nothing or written.acronym in ABROAD:
            return Answer(name, "unmatched")
        found = look_up(written, asked, self._gazetteer)
        if not found.bearers:
            found = self._respelled(text, written, asked)
        answer = _answer(name, written, found, asked)
        if answer.status != "unmatched":
            return answer
        joint = self._place_joint(name, text, hints)
        answer = joint or _answer(name, written, self._mistyped(text, written, asked), asked)
        if answer.status == "unmatched":
            return replace(answer, candidates=self._resembling(written, hints))
        return answer

    def exactly(self, name: str) -> Answer:
        """Place a name as it is written: neither mistyped, nor that of a joint project."""
        return self._place(name, Hints(), fuzzy=False)

    def _place(self, name: str, hints: Hints, *, fuzzy: bool) -> Answer:
        """Place one name of a joint project."""
        text = self._tidied(name)
        written = self._parse(text)
        asked = _asked(written, hints)
        found = look_up(written, asked, self._gazetteer)
        if fuzzy and not found.bearers:
            found = self._mistyped(text, written, asked)
        return _answer(name, written, found, asked)

    def _tidied(self, name: str) -> str:
        """Rid a name of what surrounds it, unless all of it is one: « Roissy - en - France »."""
        text = tidy(name, self._places)
        return name if text != name and self._gazetteer.named(normalise(name)) else text

    def _parse(self, text: str) -> WrittenName:
        return parse(text, self._gazetteer.departments, self._gazetteer.regions)

    def _coded(self, name: str) -> Found | None:
        """Find what a code alone means, where it cannot be a postcode."""
        code = official_code(name)
        bearers = self._gazetteer.coded(code) if code else []
        return Found("exact", bearers, 1.0, way="code") if bearers else None

    def _respelled(self, text: str, written: WrittenName, hints: Hints) -> Found:
        """Look up the other ways to write a name, those of one sort together."""
        book = self._gazetteer
        commune = replace(hints, kind=hints.kind or "commune")
        slashed = [look_up(self._parse(other), commune, book) for other in without_slash(text)]
        bearers = [bearer for found in slashed for bearer in found.bearers]
        bearers = bearers or [b for other in with_article(written) for b in book.named(other)]
        if bearers:
            return Found("alias", bearers, LOOSE_SCORE, way="respelled")
        mended = (parse(other, book.departments) for other in with_kind_mended(written.full))
        found = (look_up(other, hints, book) for other in mended)
        return next((one for one in found if one.bearers), Found("unmatched"))

    def _mistyped(self, name: str, written: WrittenName, hints: Hints) -> Found:
        from loaders.geocoding.mistyped import mistyped  # noqa: PLC0415 (needs numpy)

        return mistyped(name, written, hints, self._gazetteer)

    def _resembling(self, written: WrittenName, hints: Hints) -> tuple[Candidate, ...]:
        """Propose, for a name that is not placed, what a person may have meant."""
        kind = hints.kind or written.kind
        if not written.forms:
            return ()
        found = self._gazetteer.spellings.like(written.forms[-1], RESEMBLANCE)
        signing = self._gazetteer.signing(written.whole)
        scores = {bearer.territory: RESEMBLANCE * PROPOSAL_SCORE for bearer in signing}
        for spelling, score in found:
            for bearer in self._gazetteer.bearing(spelling, kind):
                scores.setdefault(bearer.territory, round(score * PROPOSAL_SCORE, 3))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], -(item[0].population or 0)))
        return tuple(Candidate(territory, score) for territory, score in ranked[:MOST_LIKE])

    def _place_joint(self, name: str, text: str, hints: Hints) -> Answer | None:
        for split in splits_of(text):
            answers, settled = self._place_parts(split, hints)
            if all(answer.status == "matched" for answer in answers):
                if together := self._joined(name, answers, split):
                    return replace(together, way="neighbour") if settled else together
            elif split.certain and any(answer.status != "unmatched" for answer in answers):
                return Answer(name, "ambiguous", candidates=_weighed(answers), method="ambiguous")
        return None

    def _place_parts(self, split: Split, hints: Hints) -> tuple[list[Answer], bool]:
        """Place each name; a homonym where the others are, if that is one department."""
        answers = [self._place(part, hints, fuzzy=split.certain) for part in split.parts]
        matched = [answer for answer in answers if answer.status == "matched"]
        around = {answer.territories[0].departments for answer in matched}
        doubtful = any(answer.status == "ambiguous" for answer in answers)
        if not doubtful or hints.department or len(around) != 1:
            return answers, False
        near = replace(hints, department=around.pop()[0])
        return [
            self._place(part, near, fuzzy=False) if answer.status == "ambiguous" else answer
            for part, answer in zip(split.parts, answers, strict=True)
        ], True

    def _joined(self, name: str, answers: list[Answer], split: Split) -> Answer | None:
        """Join the answers of the parts; nothing where a dash parts what may be one name."""
        places = tuple(dict.fromkeys(t for answer in answers for t in answer.territories))
        if len(places) == 1:
            return replace(max(answers, key=lambda answer: answer.score), written=name)
        kinds = [self._parse(part).kind for part in split.parts]
        if split.by_dash and not all(kinds):
            return None
        if split.certain and not kinds[-1] and _holds(places[-1], places[0]):
            return Answer(name, "ambiguous", candidates=_weighed(answers), method="ambiguous")
        score = min(answer.score for answer in answers)
        return Answer(name, "matched", places, _weighed(answers), "joint", score)


def _holds(area: Territory, place: Territory) -> bool:
    """Tell whether an area may be said only to tell where a place is."""
    parents = {"departement": place.departments, "region": place.regions}
    return area.kind != place.kind and area.code in parents.get(area.kind, ())


def _weighed(answers: Iterable[Answer]) -> tuple[Candidate, ...]:
    return tuple(candidate for answer in answers for candidate in answer.candidates)


_KEPT = Keeper(lambda: Geocoder(Gazetteer.open()), lambda: None, name_index.files)


def _asked(written: WrittenName, hints: Hints) -> Hints:
    """Let the place said in a name go before the one that was hinted."""
    if not (written.department or written.region):
        return hints
    return replace(
        hints,
        department=written.department or hints.department,
        region=written.region or hints.region,
    )


def _answer(name: str, written: WrittenName, found: Found, hints: Hints) -> Answer:
    answer = decide(name, found, hints)
    if contradicts(answer, written):
        return Answer(name, "ambiguous", candidates=answer.candidates, method="ambiguous")
    return answer
