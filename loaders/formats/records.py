"""Say the records of a text, a field a line, as the lines of a list would."""

from collections.abc import Iterator, Sequence

from loaders.formats.tables import column_of, lines_of_table
from loaders.releases.mentions import heading_kind

_MAX_FIELD = 500
_MAX_LINES = 20_000
_MAX_NAME = 120


def with_records(lines: Sequence[str]) -> list[str]:
    """Say each record on its first line, and leave the others empty.

    Its name is one of the fields, or stands alone on the line before them.

    Examples
    --------
    >>> with_records(["Lauréat : Lens", "Projet : Phare", "Label : Or", "", "Fin"])
    ['Or : Lens – « Phare »', '', '', '', 'Fin']
    """
    said = list(lines)
    for first, end in _records(lines[:_MAX_LINES]):
        parted = [_field(line) for line in lines[first:end]]
        headed = _is_headed(lines, first, parted)
        start = first - headed
        if headed:
            parted = [("Lauréat", lines[start].strip()), *parted]
        names, values = zip(*(field for field in parted if field), strict=True)
        (line,) = [line for line in lines_of_table([names, values]) if line]
        said[start:end] = [line, *[""] * (end - start - 1)]
    return said


def _records(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each run of fields begins and ends: a name, and one at least of another kind."""
    start = 0
    columns: list[str] = []
    for index, line in enumerate([*lines, ""]):
        field = _field(line)
        column = column_of(field[0]) if field else None
        if column and column not in columns:
            columns.append(column)
            continue
        if len(columns) > 1 and ("name" in columns or _is_name(lines[start - 1 : start])):
            yield start, index
        columns = [column] if column else []
        start = index if column else index + 1


def _is_headed(lines: Sequence[str], start: int, parted: Sequence[tuple[str, str] | None]) -> bool:
    """Tell a record whose name stands alone on the line before its fields."""
    named = any(field and column_of(field[0]) == "name" for field in parted)
    return not named and _is_name(lines[start - 1 : start])


def _is_name(lines: Sequence[str]) -> bool:
    line = "".join(lines).strip()
    return (
        1 < len(line) <= _MAX_NAME
        and line[0].isupper()
        and line[-1] not in ".:;,!?"
        and heading_kind(line) is None
    )


def _field(line: str) -> tuple[str, str] | None:
    name, mark, value = line[:_MAX_FIELD].partition(":")
    if not mark or not value.strip() or len(line) > _MAX_FIELD or not column_of(name):
        return None
    return " ".join(name.split()), " ".join(value.split())
