"""Say the records of a text, a field a line, as the lines of a list would."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.formats.tables import column_of, lines_of_table
from loaders.releases.rules import flat
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.text.mentions import heading_kind

_MAX_FIELD = 500
_MAX_LINES = 20_000
_MAX_NAME = 120
_LEAST_LINES = 2
_BULLET = re.compile(r"\s*(?:[-–•▪*◦·]|[Nn]° ?\d{1,3}\.?(?= \w)) *")
_FACTS = re.compile(r"\d[\d ,]* ?(?:communes|habitants|hab\.|millions? d.habitants)(?!\w)")
_NAME, _AWARD = "Lauréat", "Distinction"
_Fields = list[tuple[str, str]]


@dataclass
class _Run:
    """Fields that follow one another, no two of one kind, and the lines that they stand on.

    A ``prefixed`` one begins with « Label Or : Lens », its other fields right under it.
    """

    first: int
    end: int
    fields: _Fields = field(default_factory=list)
    prefixed: bool = False
    spaced: bool = False

    @property
    def columns(self) -> set[str | None]:
        """Return what its fields are of."""
        return {column_of(name) for name, _ in self.fields}

    def takes(self, line: int, fields: _Fields) -> bool:
        """Tell whether the field of a line goes on with it, one empty line at most between."""
        column = column_of(fields[0][0])
        heads_others = self.prefixed and column == "theme"
        apart = line > self.end + (0 if heads_others else 1)
        return not apart and len(fields) == 1 and column not in self.columns

    def add(self, line: int, fields: _Fields) -> None:
        """Take the fields of a line."""
        self.spaced = self.spaced or line > self.end
        self.fields += fields
        self.end = line + 1


def with_records(lines: Sequence[str]) -> list[str]:
    """Say each record on its first line, and leave the others empty.

    Its name is one of the fields, or stands alone on the line before them.

    Examples
    --------
    >>> with_records(["Lauréat : Lens", "Projet : Phare", "Label : Or", "", "Fin"])
    ['Or : Lens – « Phare »', '', '', '', 'Fin']
    >>> with_records(["Label Or : Lens", "Projet : Phare"])
    ['Label Or : Lens – « Phare »', '']
    """
    said = list(lines)
    for run in _runs(lines[:_MAX_LINES]):
        start = run.first if "name" in run.columns else _head_of(run, lines)
        told = not run.prefixed or run.columns & {"project", "summary"}
        if start is None or not told or run.end - start < _LEAST_LINES:
            continue
        headed = [(_NAME, lines[start].strip())] if start < run.first else []
        names, values = zip(*headed, *run.fields, strict=True)
        (line,) = [line for line in lines_of_table([names, values]) if line]
        said[start : run.end] = [line, *[""] * (run.end - start - 1)]
    return said


def _runs(lines: Sequence[str]) -> Iterator[_Run]:
    """Yield each run of fields."""
    run: _Run | None = None
    for index, line in enumerate(lines):
        fields = _fields(line)
        if run and not (run.takes(index, fields) if fields else not line.strip()):
            yield run
            run = None
        if fields:
            run = run or _Run(index, index, prefixed=len(fields) > 1)
            run.add(index, fields)
    if run:
        yield run


def _head_of(run: _Run, lines: Sequence[str]) -> int | None:
    """Return the line before a run that is a name alone; past an empty one, a territory's.

    Between them may stand « Loire – 20 000 habitants ».
    """
    above = run.first - 1
    apart = above > 0 and not lines[above].strip()
    told = above > apart and _FACTS.search(lines[above - apart]) is not None
    above -= apart + told
    if above < 0 or not _is_name(lines[above : above + 1]) or (apart and not (run.spaced or told)):
        return None
    sure = TERRITORY.search(flat(lines[above].strip())) if apart else len(run.columns) > 1
    return above if sure else None


def _is_name(lines: Sequence[str]) -> bool:
    line = "".join(lines).strip()
    return (
        1 < len(line) <= _MAX_NAME
        and line[0].isupper()
        and line[-1] not in ".:;,!?"
        and heading_kind(line) is None
        and not _fields(line)
    )


def _fields(line: str) -> _Fields:
    """Return what a line says of a record; « Label Or : Lens » says an award and a name."""
    marker = _BULLET.match(line[:_MAX_FIELD])
    name, mark, value = line[marker.end() if marker else 0 : _MAX_FIELD].partition(":")
    name, value = " ".join(name.split()), " ".join(value.split())
    if not mark or not value or len(line) > _MAX_FIELD:
        return []
    if column_of(name):
        return [(name, value)]
    kind = heading_kind(name)
    return [(_AWARD, name), (_NAME, value)] if kind and not kind[2] else []
