"""The command « import »: releases in, what changes shown, the ledger written."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from geodata.atlas import Atlas
from geodata.laureates import (
    AWARD_LABELS,
    METHOD_LABELS,
    Edition,
    Laureate,
    load_editions,
    load_laureates,
)
from loaders.answers import Answer
from loaders.documents import read_document
from loaders.geocoder import Geocoder
from loaders.ledger import Action, Change, Source, apply, complete_editions, locked, plan, write
from loaders.press_release import read_release
from loaders.releases.release import Release

DONE, NOTHING_FOUND = 0, 1
ACTION_LABELS: dict[Action, str] = {
    "new": "ajout",
    "completed": "niveau complété",
    "known": "déjà connu",
    "conflict": "contredit le registre : inchangé",
}
MOST_CANDIDATES = 3


def import_files(  # noqa: PLR0913 (one parameter an option of the command)
    paths: Sequence[Path],
    folder: Path,
    console: Console,
    *,
    source: str = "",
    url: str = "",
    dry_run: bool = False,
) -> int:
    """Read releases, show what they change, and write it.

    Parameters
    ----------
    paths : sequence of Path
        All are read before anything is written: one that can't be read stops all.
    folder : Path
        Where ``laureates.csv`` and ``editions.csv`` are.
    console : rich.console.Console
    source, url : str
        Title and address of the source; the title is the document's name if empty.
    dry_run : bool
        Show, and write nothing.

    Returns
    -------
    int
        ``DONE``, or ``NOTHING_FOUND`` where no release announces an award.

    Raises
    ------
    loaders.errors.LoaderError, geodata.errors.InvalidDataError
        And then the ledger is as it was.
    """
    atlas = Atlas.open()
    regions = {region.code: region.name for region in atlas.of_kind("region")}
    releases = [(path, read_release(read_document(path), regions)) for path in paths]
    status = NOTHING_FOUND

    def work() -> None:
        nonlocal status
        for path, release in releases:
            title = source or f"Communiqué des Interconnectés, {path.name}"
            if release.awards:
                status = DONE
            _import_one(release, Source(title, url), folder, console, dry_run=dry_run)

    locked(folder / "laureates.csv", work)
    return status


def _import_one(
    release: Release, source: Source, folder: Path, console: Console, *, dry_run: bool
) -> None:
    ledger, editions = folder / "laureates.csv", folder / "editions.csv"
    rows, known = load_laureates(ledger), load_editions(editions)
    changes = plan(release, source, rows, Geocoder.open())
    console.print(_table(changes, Path(release.document).name))
    for note in release.notes:
        console.print(Text(f"Remarque : {note}"))
    completed = complete_editions(known, release.editions, source)
    new_rows = any(change.action in ("new", "completed") for change in changes)
    new_figures = set(completed) != set(known)
    if new_rows and not dry_run:
        write(ledger, apply(changes, rows), Laureate)
    if new_figures and not dry_run:
        write(editions, completed, Edition)
    console.print(Text(_verdict(changes, new_figures=new_figures, dry_run=dry_run)))


def _table(changes: Sequence[Change], document: str) -> Table:
    table = Table(title=Text(document), title_justify="left")
    for heading in ("Récompense", "Nom dans le communiqué", "Territoire", "Méthode", "Registre"):
        table.add_column(heading, overflow="fold")
    for change in changes:
        table.add_row(*(Text(cell) for cell in _cells(change)))
    return table


def _cells(change: Change) -> tuple[str, str, str, str, str]:
    laureate, answer = change.laureate, change.answer
    level = f" {laureate.distinction}" if laureate.distinction else ""
    return (
        f"{AWARD_LABELS[laureate.award]}{level}",
        answer.written if answer else laureate.name_as_written,
        _place(answer) if answer else laureate.hq_commune or "siège inconnu",
        METHOD_LABELS[answer.method] if answer else "un communiqué ne dit pas le siège",
        ACTION_LABELS[change.action],
    )


def _place(answer: Answer) -> str:
    if answer.territories:
        return "\n".join(f"{place.name} ({place.key})" for place in answer.territories)
    names = [f"{c.territory.name} ({c.territory.key})" for c in answer.candidates[:MOST_CANDIDATES]]
    others = len(answer.candidates) - len(names)
    more = [f"et {others} autres"] if others > 0 else []
    return "\n".join(["lieu non établi", *(f"? {name}" for name in names), *more])


def _verdict(changes: Sequence[Change], *, new_figures: bool, dry_run: bool) -> str:
    new = sum(change.action == "new" for change in changes)
    completed = sum(change.action == "completed" for change in changes)
    if not changes:
        said = "Aucun lauréat reconnu dans ce document"
    elif new or completed:
        said = f"Lignes ajoutées : {new} ; niveaux complétés : {completed}"
    else:
        said = "Tout est déjà au registre : rien à changer"
    figures = " ; chiffres d’éditions complétés" if new_figures else ""
    return f"{said}{figures}{' (essai : rien n’a été écrit)' if dry_run else ''}."
