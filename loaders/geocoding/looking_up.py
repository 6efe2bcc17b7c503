"""Look a written name up among those that territories have or had, the surest way first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geodata.territories import Kind
from loaders.geocoding.answers import Found, Hints
from loaders.geocoding.gazetteer import Bearer, Gazetteer
from loaders.geocoding.groups import is_so_called
from loaders.geocoding.kinds import ARTICLES
from loaders.geocoding.names import WrittenName
from loaders.geocoding.vanished import beside

ALIAS_SCORE = 0.98
FORMER_SCORE = 0.95
LOOSE_SCORE = 0.9
RIVAL = 10  # times less populous, a commune of the same name is no centre to think of
GROUPS: tuple[Kind, ...] = ("epci", "ept")
_NOTHING = Found("unmatched")


def look_up(written: WrittenName, hints: Hints, book: Gazetteer) -> Found:
    """Find the bearers of a name that is written without a fault.

    Parameters
    ----------
    written : WrittenName
    hints : Hints
        The department said in the name is already among them.
    book : Gazetteer

    Returns
    -------
    Found
        ``unmatched`` where nothing has, or had, this name.
    """
    return next((found for found in _ways(written, hints, book) if found.bearers), _NOTHING)


def _ways(written: WrittenName, hints: Hints, book: Gazetteer) -> Iterator[Found]:
    """Try the whole wording, then what is left of it once kind words are gone."""
    whole = _distinct(written.full, written.whole)
    kind = hints.kind or written.kind
    said = _distinct(*whole, *written.forms)
    if hints.year and kind in GROUPS:
        yield _of_that_year(said, kind, hints.year, book)
    for form in whole:
        yield _bearing(form, hints, hints.kind, book)
    for form in written.forms:
        if form not in whole:
            yield _bearing(form, hints, kind, book)
    bare = _without_article(written.whole)
    cores = [*book.with_core(bare), *(book.called(bare) if bare != written.whole else ())]
    yield Found("alias", _of_kind(cores, kind), ALIAS_SCORE)
    yield _of_that_year(said, kind, hints.year, book)
    yield _loosely(written, kind, book)
    yield _centred(written, hints, kind, book)


def _bearing(form: str, hints: Hints, kind: Kind | None, book: Gazetteer) -> Found:
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
    return Found("former", there or former, FORMER_SCORE)


def _of_that_year(
    forms: Iterable[str], kind: Kind | None, year: int | None, book: Gazetteer
) -> Found:
    for form in forms:
        once = _of_kind(book.groups_once_named(form), kind)
        if found := _in_year(once, year):
            return Found("alias", found, ALIAS_SCORE)
    return _NOTHING


def _loosely(written: WrittenName, kind: Kind | None, book: Gazetteer) -> Found:
    """Find what has the name but for small words; a group said to be one may lack its end."""
    for form in written.forms:
        same, begun = book.loosely(form)
        found = [b for b in _of_kind(same, kind) if kind or b.territory.kind in GROUPS]
        if not found and kind in GROUPS:
            groups = _of_kind(begun, kind)
            found = [b for b in groups if is_so_called(b.territory, written.full)]
        if found:
            return Found("alias", found, LOOSE_SCORE, way="loose")
    return _NOTHING


def _centred(written: WrittenName, hints: Hints, kind: Kind | None, book: Gazetteer) -> Found:
    """Find the group that is called after its main commune, once kind words say a group."""
    if kind not in GROUPS:
        return _NOTHING
    for form in written.forms:
        around = _of_kind(book.centred_on(form), kind)
        found = [b for b in around if is_so_called(b.territory, written.full)]
        communes = [b for b in book.named(form) if b.territory.kind == "commune"]
        if rivals := _rivals(communes, found, hints):
            return Found("ambiguous", [*found, *rivals], LOOSE_SCORE)
        if found:
            return Found("alias", found, LOOSE_SCORE, communes, "kind", way="centre")
    return _NOTHING


def _rivals(communes: list[Bearer], groups: list[Bearer], hints: Hints) -> list[Bearer]:
    """Return the communes of the same name that are no less a centre than that of the groups."""
    keys = {group.territory.key for group in groups}
    own: list[Bearer] = []
    others: list[Bearer] = []
    for bearer in communes:
        held = {f"epci:{bearer.territory.epci}", f"ept:{bearer.territory.ept}"}
        (own if held & keys else others).append(bearer)
    largest = max((bearer.territory.population or 0 for bearer in own), default=0)
    near = [b for b in others if hints.department in (None, *b.departments)]
    return [b for b in near if own and RIVAL * (b.territory.population or 0) > largest]


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
    return rest if first in ARTICLES else name
