"""Say a table row by row, as the lines of a list would."""

import re
from collections.abc import Sequence
from itertools import groupby

from loaders.releases.layout_rules import ITEM
from loaders.releases.rules import Rule, flat

_MAX_ROW = 2_000
_MAX_LINES = 20_000
_GAP = "   "
_NEED_HEADING = (";", _GAP)
_WIDE = re.compile(r" {3,}")
_RULED = re.compile(r"[-:=\s]*")

COLUMNS = {
    "name": Rule(
        re.compile(
            r"^(?:nom (?:de la |du )?)?(?:collectivites?|territoires?|laureate?s?|porteurs?"
            r"|beneficiaires?|start-?ups?|entreprises?)\b(?! innovant)"
        ),
        matches=("Collectivité", "Lauréats", "Porteur du projet", "Nom de la start-up"),
        refuses=("Projet", "Territoire innovant", "La Ville de Lens"),
    ),
    "project": Rule(
        re.compile(
            r"^(?:(?:nom|titre|intitule) du )?(?:projets?|solutions?|initiatives?)$"
            r"|^(?:titre|intitule)$"
        ),
        matches=("Projet", "Titre du projet", "Solution"),
        refuses=("Projet CityLab", "Porteur du projet"),
    ),
    "award": Rule(
        re.compile(
            r"^(?:(?:distinctions?|labels?|niveaux?|niveau du label|prix|recompenses?|trophees?)$"
            r"|(?:decisions?|avis|verdict|choix)(?: du jury)?$)"
        ),
        matches=("Distinction", "Niveau", "Prix", "Décision du jury"),
        refuses=("Label Or", "Prix d’encouragement"),
    ),
    "theme": Rule(
        re.compile(r"^(?:categories?|thematiques?|themes?)$"),
        matches=("Catégorie", "Thématique"),
        refuses=("Catégorie Éducation",),
    ),
    "summary": Rule(
        re.compile(r"^(?:descriptions?|resumes?|presentations?|en bref)$"),
        matches=("Description",),
        refuses=("Description du jury",),
    ),
}


def lines_of_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return one line a row: by its headings where it has some, else cell after cell.

    Parameters
    ----------
    rows : sequence of sequence of str
        The text of each cell, on one line.

    Examples
    --------
    >>> lines_of_table([["Projet", "Collectivité", "Niveau"], ["CityLab", "Nantes", "Label Or"]])
    ['', 'Label Or : Nantes – « CityLab »']
    >>> lines_of_table([["Nantes", "CityLab"], ["Lens", "Phare"]])
    ['Nantes – CityLab', 'Lens – Phare']
    """
    columns = _columns_of(rows[0]) if rows else {}
    if not columns:
        return [" – ".join(cell for cell in row if cell) for row in rows]
    return ["", *(_said(row, columns) for row in rows[1:])]


def with_tables(lines: Sequence[str]) -> list[str]:
    r"""Say the tables of a plain text line for line.

    Tabs, bars, semicolons or wide gaps part their cells.

    Examples
    --------
    >>> with_tables(["| Projet | Lauréat |", "|---|---|", "| Phare | Lens |", "Fin"])
    ['', '', '- Lens – « Phare »', 'Fin']
    """
    said: list[str] = []
    for parted, group in groupby(lines[:_MAX_LINES], key=_parted):
        table = list(group)
        rows = [_cells(line, parted) for line in table]
        headed = parted not in _NEED_HEADING or (len(rows) > 1 and bool(_columns_of(rows[0])))
        if not parted or len(rows) < 2 or len(set(map(len, rows))) > 1 or not headed:
            said += table
        else:
            said += lines_of_table(rows)
    return [*said, *lines[_MAX_LINES:]]


def _parted(line: str) -> str:
    """Return the mark that parts the cells of a line, or nothing."""
    if len(line) > _MAX_ROW:
        return ""
    marks = (mark for mark in ("|", "\t", ";", _GAP) if len(_cells(line, mark)) > 1)
    return next(marks, "")


def _cells(line: str, mark: str) -> list[str]:
    if not mark:
        return [line]
    framed = line.strip().startswith("|") and mark == "|"
    cells = (line.strip().strip("|") if framed else line).split(mark)
    if mark == _GAP:
        cells = _WIDE.split(line.strip())
    first = flat(cells[0].strip())
    if not framed and (not first or (len(first) < 4 and ITEM.search(f"{first} x"))):
        return [line]
    return ["" if _RULED.fullmatch(cell) else " ".join(cell.split()) for cell in cells]


def column_of(title: str) -> str | None:
    """Return what a column holds, by its title.

    Examples
    --------
    >>> column_of("Nom de la collectivité"), column_of("Budget")
    ('name', None)
    """
    words = flat(title.strip())
    return next((column for column, rule in COLUMNS.items() if rule.search(words)), None)


def _columns_of(heading: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(heading):
        column = column_of(cell)
        if column:
            found.setdefault(column, index)
    return found if "name" in found and len(found) > 1 else {}


def _said(row: Sequence[str], columns: dict[str, int]) -> str:
    said = {key: row[index] for key, index in columns.items() if index < len(row)}
    name, project, award = (said.get(key, "") for key in ("name", "project", "award"))
    if not name or len({cell for cell in row if cell}) == 1:
        return " – ".join(dict.fromkeys(cell for cell in row if cell))
    line = f"{award} : {name}" if award else f"- {name}"
    if project:
        line += f" – « {project.strip(' «»')} »"
    if said.get("theme"):
        line += f", dans la catégorie « {said['theme'].strip(' «»')} »"
    return line + (f", {said['summary']}" if said.get("summary") else "")
