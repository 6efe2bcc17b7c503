"""Say a table row by row, as the lines of a list would."""

import re
from collections.abc import Sequence

from loaders.releases.rules import Rule, flat

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
            r"^(?:distinctions?|labels?|niveaux?|niveau du label|prix|recompenses?|trophees?)$"
        ),
        matches=("Distinction", "Niveau", "Prix"),
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


def _columns_of(heading: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(heading):
        for column, rule in COLUMNS.items():
            if rule.search(flat(cell.strip())):
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
