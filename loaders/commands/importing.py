"""The command « import »: releases in, what changes shown, the ledger written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from geodata.atlas import Atlas
from geodata.laureates import (
    AWARD_LABELS,
    Edition,
    Laureate,
    load_editions,
    load_laureates,
)
from geodata.selection import is_heard_elsewhere
from loaders.commands.deciding import (
    Ask,
    is_doubtfully_placed,
    reading_doubt,
    settle,
    settle_alone,
)
from loaders.documents import printable, read_document
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Answer
from loaders.known import in_atlas
from loaders.ledger import Action, Change, Source, apply, complete_editions, locked, plan, write
from loaders.press_release import read_release
from loaders.releases.release import Announced, Release

DONE, NOTHING_FOUND = 0, 1
ACTION_LABELS: dict[Action, str] = {
    "new": "ajout",
    "completed": "niveau complété",
    "known": "déjà connu",
    "left out": "laissé de côté",
    "conflict": "contredit le registre : inchangé",
}
MOST_CANDIDATES = 3
HEADINGS = ("Lu dans le communiqué", "Territoire, et pourquoi", "Registre")


@dataclass(frozen=True, slots=True)
class Options:
    """How releases are imported.

    Parameters
    ----------
    source, url : str
        Title and address of the source; the title is the document's name if empty.
    dry_run : bool
        Show, and write nothing.
    """

    source: str = ""
    url: str = ""
    dry_run: bool = False


def import_files(
    paths: Sequence[Path],
    folder: Path,
    console: Console,
    options: Options = Options(),
    ask: Ask | None = None,
) -> int:
    """Read releases, show what they change, and write it.

    Parameters
    ----------
    paths : sequence of Path
        All are read before anything is written: one that can't be read stops all.
    folder : Path
        Where ``laureates.csv`` and ``editions.csv`` are.
    console : rich.console.Console
    options : Options
    ask : callable, optional
        Asked about each doubtful place or reading. Without it, what the geocoder found is
        kept, a name that it refused is written without a place, and an award that was
        doubtfully read is left out.

    Returns
    -------
    int
        ``DONE``, or ``NOTHING_FOUND`` where no release announces an award.

    Raises
    ------
    loaders.errors.LoaderError, geodata.errors.InvalidDataError
        And then the ledger is as it was.
    """
    regions = {region.code: region.name for region in Atlas.open().of_kind("region")}
    screen = Console(stderr=True)
    shown = track(paths, "Lecture", console=screen, transient=True, disable=not screen.is_terminal)
    releases = [(path, read_release(read_document(path), regions, in_atlas)) for path in shown]
    if options.dry_run:
        _import_all(releases, folder, console, options, ask)
    else:
        ledger = folder / "laureates.csv"
        locked(ledger, lambda: _import_all(releases, folder, console, options, ask))
    return DONE if any(release.awards for _, release in releases) else NOTHING_FOUND


def _import_all(
    releases: Sequence[tuple[Path, Release]],
    folder: Path,
    console: Console,
    options: Options,
    ask: Ask | None,
) -> None:
    """Show what each release changes, then write all of it at once."""
    former_rows = load_laureates(folder / "laureates.csv")
    former_editions = load_editions(folder / "editions.csv")
    rows, editions = list(former_rows), list(former_editions)
    for path, release in releases:
        document = printable(path.name)
        title = options.source or f"Communiqué des Interconnectés, {document}"
        source = Source(title, options.url)
        changes = plan(release, source, rows, Geocoder.open())
        console.print(_table(changes, document))
        for note in (*release.notes, *_heard_elsewhere(changes)):
            console.print(Text(f"Remarque : {note}"))
        changes = settle(changes, ask) if ask else settle_alone(changes)
        completed = complete_editions(editions, release.editions, source)
        console.print(Text(_verdict(changes, new_figures=set(completed) != set(editions))))
        rows, editions = apply(changes, rows), completed
    if options.dry_run:
        console.print(Text("Essai : rien n’a été écrit."))
        return
    if set(editions) != set(former_editions):
        write(folder / "editions.csv", editions, Edition)
    if set(rows) != set(former_rows):
        write(folder / "laureates.csv", rows, Laureate)


def _heard_elsewhere(changes: Sequence[Change]) -> list[str]:
    atlas = Atlas.open()
    laureates = [change.laureate for change in changes]
    return [
        f"Audition dans une autre région que celle du lauréat : {laureate.name_as_written}."
        for laureate in laureates
        if is_heard_elsewhere(laureate, atlas)
    ]


def _table(changes: Sequence[Change], document: str) -> Table:
    """Show an award a row: in few columns of several lines, it is read at 80 columns."""
    table = Table(title=Text(document), title_justify="left", show_lines=True)
    for heading in HEADINGS:
        table.add_column(heading, overflow="fold")
    for change in changes:
        table.add_row(*(Text("\n".join(lines)) for lines in _cells(change)))
    return table


def _cells(change: Change) -> tuple[list[str], list[str], list[str]]:
    laureate, answer = change.laureate, change.answer
    level = f" {laureate.distinction}" if laureate.distinction else ""
    where = [_where(change.announced)] if change.announced else []
    return (
        [
            answer.written if answer else laureate.name_as_written,
            f"{AWARD_LABELS[laureate.award]}{level}",
            *where,
        ],
        [
            _place(answer) if answer else laureate.hq_commune or "siège inconnu",
            answer.explanation if answer else "Un communiqué ne dit pas le siège.",
        ],
        [
            ACTION_LABELS[change.action],
            *(["lieu en doute"] * is_doubtfully_placed(change)),
            *([f"lecture en doute : {doubt}"] if (doubt := reading_doubt(change)) else []),
        ],
    )


def _where(announced: Announced) -> str:
    """Say the line and the characters that an award was read from, both from 1."""
    if announced.end <= announced.start:
        return f"ligne {announced.line}"
    return f"ligne {announced.line}, caractères {announced.start + 1} à {announced.end}"


def _place(answer: Answer) -> str:
    if answer.territories:
        return "\n".join(f"{place.name} ({place.key})" for place in answer.territories)
    names = [f"{c.territory.name} ({c.territory.key})" for c in answer.candidates[:MOST_CANDIDATES]]
    others = len(answer.candidates) - len(names)
    more = [f"et {others} autre{'s' * (others > 1)}"] if others > 0 else []
    return "\n".join(["lieu non établi", *(f"? {name}" for name in names), *more])


def _verdict(changes: Sequence[Change], *, new_figures: bool) -> str:
    amounts = Counter(change.action for change in changes)
    if not changes:
        said = "Aucun lauréat reconnu dans ce document"
    elif amounts["new"] or amounts["completed"] or amounts["left out"]:
        said = f"Lignes ajoutées : {amounts['new']} ; niveaux complétés : {amounts['completed']}"
    else:
        said = "Tout est déjà au registre : rien à changer"
    aside = f" ; laissés de côté, à décider : {amounts['left out']}" * bool(amounts["left out"])
    return f"{said}{aside}{' ; chiffres d’éditions complétés' * new_figures}."
