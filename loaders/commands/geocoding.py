"""The command « geocode »: names in, one JSON object a line out."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

from geodata.territories import KINDS, Kind
from loaders.errors import LoaderError
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Answer, Hints

COLUMNS = ("name", "region", "department", "kind", "year")
YEARS = range(1943, 2101)
LONG = 20_000  # names; about a second
_Row = tuple[str, Hints]
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


class HintError(LoaderError):
    """A hint has a value that does not exist."""


def make_hints(region: str, department: str, kind: str, year: str) -> Hints:
    """Check hints as they are typed; an empty one is no hint.

    Raises
    ------
    HintError
    """
    return Hints(
        region=_code("region", region, "region"),
        department=_code("department", department, "departement"),
        kind=_kind(kind),
        year=_year(year),
    )


def _code(option: str, code: str, kind: Kind) -> str | None:
    if not code:
        return None
    codes = Geocoder.open().codes(kind)
    if code.upper() not in codes:
        raise HintError(
            f"{option} : « {_printable(code)} » n’est pas un code Insee connu ; "
            f"écrire par exemple {min(codes - {'01'})}."
        )
    return code.upper()


def _kind(kind: str) -> Kind | None:
    if not kind:
        return None
    for known in KINDS:
        if kind == known:
            return known
    raise HintError(f"kind : « {_printable(kind)} » n’existe pas ; écrire {', '.join(KINDS)}.")


def _year(year: str) -> int | None:
    if not year:
        return None
    if not (year.isascii() and year.isdigit() and int(year[:6]) in YEARS):
        raise HintError(
            f"year : « {_printable(year)} » n’est pas une année entre {YEARS[0]} et {YEARS[-1]}."
        )
    return int(year)


def _printable(text: str) -> str:
    from loaders.documents import printable  # noqa: PLC0415 (only an error needs what it loads)

    return printable(text)


def geocode_lines(names: Iterable[str], hints: Hints, out: TextIO) -> None:
    """Place each name as it comes, and print a JSON object a line, in order."""
    _print(_with_progress(((name, hints) for name in names), None, out), out)


def geocode_csv(path: Path, hints: Hints, out: TextIO) -> None:
    """Place each row of a CSV file; its own hints go before those of the command.

    Raises
    ------
    LoaderError
        Where the file can't be read, has no column ``name``, or a hint does not
        exist: the message names the line. Nothing is printed then.
    """
    rows = list(_rows(path, hints))
    _print(_with_progress(iter(rows), len(rows), out), out)


def _with_progress(rows: Iterator[_Row], total: int | None, out: TextIO) -> Iterator[_Row]:
    """Show how far a long list is, where the answers go elsewhere than to the screen."""
    yield from islice(rows, LONG)
    following = list(islice(rows, 1))
    rest = chain(following, rows)
    if not following or out.isatty() or not sys.stderr.isatty():
        yield from rest
        return
    from rich.console import Console  # noqa: PLC0415 (a first answer needs none of it)
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.completed} noms placés"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        for placed, row in enumerate(rest, LONG + 1):
            yield row
            progress.update(task, completed=placed)


def _rows(path: Path, default: Hints) -> Iterator[tuple[str, Hints]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LoaderError(
            f"{_printable(str(path))} n’est pas un CSV lisible en UTF-8 ({type(error).__name__})."
        ) from error
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if "name" not in (reader.fieldnames or ()):
            raise LoaderError(f"{path.name}, ligne 1 : il manque la colonne « name ».")
        for row in reader:
            yield row["name"] or "", _row_hints(row, path, reader.line_num, default)
    except csv.Error as error:
        raise LoaderError(
            f"{path.name}, ligne {reader.line_num} : CSV mal formé ({error})."
        ) from error


def _row_hints(row: dict[str, str | None], path: Path, line: int, default: Hints) -> Hints:
    try:
        own = make_hints(*((row.get(column) or "").strip() for column in COLUMNS[1:]))
    except HintError as error:
        raise LoaderError(f"{path.name}, ligne {line}, {error}") from error
    return Hints(
        own.region or default.region,
        own.department or default.department,
        own.kind or default.kind,
        own.year or default.year,
    )


def _print(names: Iterable[tuple[str, Hints]], out: TextIO) -> None:
    geocoder = Geocoder.open()
    for name, hints in names:
        answer = geocoder.geocode(name, hints)
        print(_ENCODE(answer_as_json(answer)), file=out, flush=True)


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as the command prints it."""
    former = answer.former
    return {
        "input": answer.written,
        "status": answer.status,
        "territories": [
            {"kind": t.kind, "code": t.code, "name": t.name} for t in answer.territories
        ],
        "candidates": [
            {
                "kind": c.territory.kind,
                "code": c.territory.code,
                "name": c.territory.name,
                "department": next(iter(c.territory.departments), None),
                "score": c.score,
            }
            for c in answer.candidates
        ],
        "method": answer.method,
        "score": answer.score,
        "former": former and {"code": former.code, "name": former.name, "until": former.until},
    }
