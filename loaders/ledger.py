"""Keep the ledger: what a release changes in it, and how it is written, whole."""

import csv
import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from filelock import FileLock, Timeout
from rapidfuzz.fuzz import token_set_ratio

from geodata.laureates import Edition, Laureate, in_order
from geodata.rows import Row
from geodata.text import fold, slug
from loaders.errors import LoaderError, reason_of
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Answer, Hints
from loaders.geocoding.names import parse
from loaders.releases.release import Announced, EditionFigures, Release

Action = Literal["new", "completed", "known", "conflict", "left out"]
ALIKE = 60  # of 100: two wordings of one project share that much of their words
LOCK_SECONDS = 10
DRAFT = ".draft"
R = TypeVar("R", bound=Row)


class LedgerError(LoaderError):
    """The ledger can't be written: it is as it was."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the awards of a release were read."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one announced award does to the ledger.

    Parameters
    ----------
    action : Action
        ``new`` adds a row, ``completed`` fills the unknown level of one, ``known``
        changes nothing, ``conflict`` contradicts one, which is left as it is, and
        ``left out`` waits for a person to decide.
    laureate : Laureate
        The row as it will stand.
    answer : Answer or None
        How its name was placed; None for a start-up, whose seat is not its name.
    announced : Announced or None
        Where the release says it.
    """

    action: Action
    laureate: Laureate
    answer: Answer | None
    announced: Announced | None = None


def plan(
    release: Release, source: Source, ledger: Sequence[Laureate], geocoder: Geocoder
) -> list[Change]:
    """Say what a release changes in the ledger, an award a change.

    Parameters
    ----------
    release : Release
    source : Source
    ledger : sequence of Laureate
        The rows as they are.
    geocoder : Geocoder
    """
    rows = list(ledger)
    changes = []
    for announced in release.awards:
        answer = None if announced.award == "startup" else _place(announced, release, geocoder)
        row = _row(announced, release, source, answer)
        change = _compare(row, answer, rows)
        if change.action == "new":
            change = replace(change, laureate=_with_free_id(row, rows))
            rows.append(change.laureate)
        elif change.action == "completed":
            rows = [change.laureate if r.id == change.laureate.id else r for r in rows]
        changes.append(replace(change, announced=announced))
    return changes


def apply(changes: Iterable[Change], ledger: Sequence[Laureate]) -> list[Laureate]:
    """Return the ledger once changed, in its order."""
    rows = {row.id: row for row in ledger}
    for change in changes:
        if change.action in ("new", "completed"):
            rows[change.laureate.id] = change.laureate
    return in_order(rows.values())


def complete_editions(
    editions: Sequence[Edition], figures: Iterable[EditionFigures], source: Source
) -> list[Edition]:
    """Add the figures of a release where the ledger has none.

    A figure that is already known stays, even where the release gives another.
    """
    known = {edition.edition: edition for edition in editions}
    for given in figures:
        row = known.get(given.edition) or _empty_edition(given.edition, source)
        fresh = {
            name: value
            for name in (
                "candidates",
                "preselected",
                "auditioned",
                "labelled",
                "gold",
                "participants",
            )
            if (value := getattr(given, name)) is not None and getattr(row, name) is None
        }
        if fresh:
            known[given.edition] = row.model_copy(update=fresh)
    return sorted(known.values(), key=lambda edition: edition.edition)


def locked(path: Path, work: Callable[[], None]) -> None:
    """Do some work on the ledger while no other command does.

    Raises
    ------
    LedgerError
        Where another one holds it for more than ten seconds, or its folder can't be written.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_SECONDS)
    try:
        held = lock.acquire()
    except Timeout as error:
        raise LedgerError(
            f"{path.name} est occupé par une autre importation ; réessayer quand elle sera finie."
        ) from error
    except OSError as error:
        raise LedgerError(
            f"{path.parent} ne peut être écrit ({reason_of(error)}) ; rien n’a été changé."
        ) from error
    with held:
        work()


def write(path: Path, rows: Iterable[R], model: type[R]) -> None:
    """Write a data file whole: a reader sees the former one or the new one.

    The former one is kept beside it, with ``.bak`` after its name.

    Raises
    ------
    LedgerError
        Where the disk or the rights refuse; the file is then as it was.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, list(model.model_fields), lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: _cell(v) for k, v in row.model_dump().items()} for row in rows)
    try:
        _sweep(path)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=DRAFT)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text.getvalue())
                file.flush()
                os.fsync(file.fileno())
            Path(draft).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            _keep_former(path)
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as error:
        raise LedgerError(
            f"{path} ne peut être écrit ({reason_of(error)}) ; il est resté tel qu’il était."
        ) from error


def _sweep(path: Path) -> None:
    """Take away the drafts of the runs that were killed: no other one is at work."""
    for stale in path.parent.glob(f".{path.name}.*{DRAFT}"):
        stale.unlink(missing_ok=True)


def _keep_former(path: Path) -> None:
    """Keep the file that is about to be replaced beside it, under ``.bak``."""
    if path.exists():
        copy = path.with_name(f".{path.name}.former{DRAFT}")
        try:
            shutil.copy2(path, copy)
            copy.replace(path.with_name(f"{path.name}.bak"))
        finally:
            copy.unlink(missing_ok=True)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value).replace("\r", " ")


def _place(announced: Announced, release: Release, geocoder: Geocoder) -> Answer:
    regions = release.stage_of(announced).regions
    hint = regions[0] if len(regions) == 1 else None
    return geocoder.geocode(announced.name, Hints(region=hint, year=release.edition))


def _row(announced: Announced, release: Release, source: Source, answer: Answer | None) -> Laureate:
    places = answer.territories if answer else ()
    stage = release.stage_of(announced)
    return Laureate(
        id=_identifier(announced, release.edition),
        edition=release.edition,
        award=announced.award,
        distinction=announced.distinction,
        name_as_written=announced.name,
        kind="startup" if answer is None else places[0].kind if places else "",
        project=announced.project,
        summary=announced.summary,
        theme=announced.theme or "",
        stage_regions=stage.regions,
        hq_commune="",
        territories=tuple(place.key for place in places),
        match_method=answer.method if answer else None,
        match_score=answer.score if places and answer else None,
        source_title=source.title,
        source_url=source.url,
        source_date=stage.date or "",
        confidence="high" if _is_plain(answer) and not announced.doubt else "medium",
        note=" ".join((*release.doubts, *_as_note(announced.doubt))),
    )


def _is_plain(answer: Answer | None) -> bool:
    """Tell an official name that could be no other's, or a start-up, whose seat is not its name."""
    return answer is None or (answer.method == "exact" and answer.score == 1)


def _as_note(doubt: str) -> tuple[str, ...]:
    return (f"Lecture confirmée, d’abord en doute : {doubt}",) if doubt else ()


def _identifier(announced: Announced, edition: int | None) -> str:
    core = parse(announced.name, {}).forms[:1] or (announced.name,)
    words = slug(core[0]) or "sans-nom"
    return f"{edition or 'sans-edition'}-{announced.award}-{words}"[:100].rstrip("-")


def _with_free_id(row: Laureate, rows: Iterable[Laureate]) -> Laureate:
    taken = {other.id for other in rows}
    number, identifier = 1, row.id
    while identifier in taken:
        number += 1
        identifier = f"{row.id}-{number}"
    return row.model_copy(update={"id": identifier})


def _compare(row: Laureate, answer: Answer | None, rows: Iterable[Laureate]) -> Change:
    known = next((other for other in rows if _same_award(row, other)), None)
    if known is None:
        return Change("new", row, answer)
    if row.distinction in (None, known.distinction):
        return Change("known", known, answer)
    if known.distinction is not None:
        return Change("conflict", known, answer)
    note = f"{known.note} Niveau lu dans : {row.source_title}.".strip()
    completed = known.model_copy(update={"distinction": row.distinction, "note": note})
    return Change("completed", completed, answer)


def _same_award(row: Laureate, other: Laureate) -> bool:
    if (row.edition, row.award) != (other.edition, other.award):
        return False
    same_name = fold(row.name_as_written) == fold(other.name_as_written)
    same_place = bool(row.territories) and set(row.territories) == set(other.territories)
    if row.award == "startup":
        return same_name
    return (same_name or same_place) and _alike(row.project, other.project)


def _alike(project: str, other: str) -> bool:
    """Tell whether two wordings are of one project; an unknown one contradicts none."""
    first, second = fold(project), fold(other)
    return not first or not second or token_set_ratio(first, second) >= ALIKE


def _empty_edition(year: int, source: Source) -> Edition:
    unknown = dict.fromkeys(Edition.model_fields, "")
    return Edition.model_validate(
        unknown | {"edition": year, "source_title": source.title, "source_url": source.url}
    )
