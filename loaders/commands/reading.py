"""The command « read »: releases in, one JSON object a line out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from loaders.documents import read_document
from loaders.errors import UnreadableDocumentError
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.release import Announced, EditionFigures, Release

FOUND, NOTHING_FOUND, UNREADABLE = 0, 1, 2
SEVERAL = 2  # files
_INTERNAL = ("start", "end", "stage", "doubt")
_ALWAYS = ("edition", "auditioned", "labelled")


def read_files(paths: Sequence[Path], regions: Mapping[str, str], out: TextIO, err: TextIO) -> int:
    """Print what each release says as soon as it is read, and return the status of the command.

    Parameters
    ----------
    paths : sequence of Path
    regions : Mapping of str to str
        Official names of the regions by their INSEE code.
    out, err : TextIO
        Where the JSON lines and the sentences about what went wrong go.

    Returns
    -------
    int
        ``FOUND``, ``NOTHING_FOUND`` where no release announces an award, or
        ``UNREADABLE`` where a file can't be read.
    """
    awards = unreadable = notes = 0
    for path in _with_progress(paths, out, err):
        try:
            release = read_release(read_document(path), regions, in_atlas)
        except UnreadableDocumentError as error:
            unreadable += 1
            print(error, file=err)
            continue
        awards += len(release.awards)
        notes += len(release.notes)
        print(json.dumps(release_as_json(release), ensure_ascii=False), file=out, flush=True)
    if unreadable:
        return UNREADABLE
    if not awards:
        said = " ; les remarques (« notes ») disent pourquoi" * bool(notes)
        print(f"Aucun lauréat n’a été reconnu{said}.", file=err)
        return NOTHING_FOUND
    return FOUND


def _with_progress(paths: Sequence[Path], out: TextIO, err: TextIO) -> Iterable[Path]:
    """Show how far the reading of several files is, where what was read goes elsewhere."""
    if len(paths) < SEVERAL or out.isatty() or not err.isatty():
        return paths
    from rich.console import Console  # noqa: PLC0415 (one file needs none of it)
    from rich.progress import track  # noqa: PLC0415

    return track(paths, "Lecture", console=Console(file=err), transient=True)


def release_as_json(release: Release) -> dict[str, Any]:
    """Return a release as the command prints it."""
    return {
        "document": release.document,
        "edition": release.edition,
        "stage_date": release.stage_date,
        "stage_regions": list(release.stage_regions),
        "awards": [_award(award) for award in release.awards],
        "editions": [_figures(figures) for figures in release.editions],
        "notes": list(release.notes),
    }


def _award(award: Announced) -> dict[str, Any]:
    """Leave out what only `import` makes use of: the place of a name, its own stage."""
    return {key: value for key, value in asdict(award).items() if key not in _INTERNAL}


def _figures(figures: EditionFigures) -> dict[str, int | None]:
    """Leave out the figures that are seldom given when they are not."""
    return {
        key: value for key, value in asdict(figures).items() if key in _ALWAYS or value is not None
    }
