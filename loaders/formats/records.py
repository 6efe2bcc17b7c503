"""Say the records of a text, a field a line, as the lines of a list would."""

from collections.abc import Iterator, Sequence

from loaders.formats.tables import column_of, lines_of_table

_MAX_FIELD = 500
_MAX_LINES = 20_000


def with_records(lines: Sequence[str]) -> list[str]:
    """Say each record on its first line, and leave the others empty.

    Examples
    --------
    >>> with_records(["Lauréat : Lens", "Projet : Phare", "Label : Or", "", "Fin"])
    ['Or : Lens – « Phare »', '', '', '', 'Fin']
    """
    said = list(lines)
    for start, end in _records(lines[:_MAX_LINES]):
        parted = [_field(line) for line in lines[start:end]]
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
        if len(columns) > 1 and "name" in columns:
            yield start, index
        columns = [column] if column else []
        start = index if column else index + 1


def _field(line: str) -> tuple[str, str] | None:
    name, mark, value = line[:_MAX_FIELD].partition(":")
    if not mark or not value.strip() or len(line) > _MAX_FIELD or not column_of(name):
        return None
    return " ".join(name.split()), " ".join(value.split())
