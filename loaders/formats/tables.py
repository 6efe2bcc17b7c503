"""Say a table row by row, as the lines of a list would."""

import re
from collections.abc import Iterator, Sequence

from loaders.releases.rules import Rule, flat
from loaders.releases.rules.layout import ITEM, LOOSE_STARTUP
from loaders.releases.text.mentions import heading_kind

_MAX_ROW = 2_000
_MAX_LINES = 20_000
_DASH = " – "
_MARKS = ("|", "\t", ";", _DASH)
_NEED_HEADING = (";", _DASH)
_LEAST_TURNED = 3  # columns: the heads, and two laureates
_FIRST_ROWS = 3  # the titles of a table may stand above its heads
_RULED = re.compile(r"[-:=_+|─━\s]*")
_CANDIDATE = re.compile(r"^(?:nom du |nom de la )?candidat(?:e|ure)?s?$")
_REFUSED = re.compile(
    r"^(?:non\b|ajourne|refuse|rejete|ecarte|defavorable|aucun|sans suite|reporte)"
)
_UNSAID = re.compile(r"^(?:non (?:communique|renseigne|precise)e?|n\.? ?c\.?)$")
_TICKS = frozenset(["x", "✓", "✔", "✅", "●", "•", "oui"])

COLUMNS = {
    "name": Rule(
        re.compile(
            r"^(?:nom (?:de la |de l'|du )?)?(?:collectivites?|territoires?|laureate?s?|porteurs?"
            r"|beneficiaires?|start-?ups?|(?:jeunes? )?(?:entreprises?|pousses?)|structures?"
            r"|societes?)\b(?! innovant)"
            r"|^(?:nom de la )?(?:communes?|villes?|epci|intercommunalites?)$|^nom$"
        ),
        matches=("Collectivité", "Lauréats", "Porteur du projet", "Nom de la start-up", "Commune"),
        refuses=("Projet", "Territoire innovant", "La Ville de Lens", "Nom du projet"),
    ),
    "project": Rule(
        re.compile(
            r"^(?:(?:nom|titre|intitule) (?:du |de la |de l')|l[ea] |l'|(?:son|leur) )?"
            r"(?:projets?|solutions?|initiatives?"
            r"|demarches?|realisations?|dossiers?)(?: (?:laureat|prime|retenu|distingue)s?)?$"
            r"|^(?:titre|intitule)$"
        ),
        matches=(
            "Projet",
            "Titre du projet",
            "Solution",
            "Intitulé de la démarche",
            "Projet primé",
            "Le projet",
        ),
        refuses=("Projet CityLab", "Porteur du projet"),
    ),
    "award": Rule(
        re.compile(
            r"^(?:(?:distinctions?|labels?|niveaux?|niveau (?:du label|obtenu)|prix|recompenses?"
            r"|trophees?|medailles?|resultats?|labels? (?:obtenu|attribue|decerne)s?)$"
            r"|(?:decisions?|avis|verdict|choix)(?: du jury)?$)"
        ),
        matches=("Distinction", "Niveau", "Prix", "Décision du jury", "Label obtenu"),
        refuses=("Label Or", "Prix d’encouragement"),
    ),
    "theme": Rule(
        re.compile(r"^(?:categories?|thematiques?|themes?)$"),
        matches=("Catégorie", "Thématique"),
        refuses=("Catégorie Éducation",),
    ),
    "summary": Rule(
        re.compile(
            r"^(?:descriptions?|resumes?|presentations?|en bref|objets?|activites?|services?"
            r"|produits?|usages?|(?:description|objet|resume) du projet)$"
        ),
        matches=("Description", "Activité", "Objet du projet"),
        refuses=("Description du jury", "Services de la Ville"),
    ),
}

CANDIDATE = Rule(
    re.compile(r"^(?:nom du |nom de la )?candidat(?:e|ure)?s?$"),
    matches=("Candidat", "Nom du candidat", "Candidatures"),
    refuses=("Candidat au label Or", "Lauréat"),
)

REFUSED = Rule(
    re.compile(
        r"^(?:non\b|ajourne|refuse|rejete|ecarte|reporte|defavorable|avis defavorable|aucun"
        r"|sans suite)"
    ),
    matches=("Non retenu", "ajourné", "Avis défavorable", "sans suite"),
    refuses=("label", "Encouragement", "retenu"),
)


def lines_of_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return one line a row: by its heads where it has some, else cell after cell.

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
    rows = _upright(rows)
    heads = next((row for row in rows[:_FIRST_ROWS] if columns_of(row)), None)
    if heads is None:
        return [_cell_after_cell(row) for row in rows]
    said = []
    headed = False
    for row in rows:
        again = columns_of(row) == columns_of(heads)
        headed = headed or again
        said.append("" if again else _said(row, heads) if headed else _cell_after_cell(row))
    return said


def _upright(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """Turn a table whose heads stand in its first column, a laureate a column."""
    told = [row for row in rows if any(row)]
    heads = [row[0] for row in told]
    if len(set(map(len, told))) != 1 or any(map(columns_of, told)) or not columns_of(heads):
        return rows
    if len(told[0]) < _LEAST_TURNED or not all(map(column_of, heads)):
        return rows
    return [*zip(*told, strict=True)]


def _cell_after_cell(row: Sequence[str]) -> str:
    return _DASH.join(dict.fromkeys(cell for cell in row if cell))


def with_tables(lines: Sequence[str]) -> list[str]:
    r"""Say the tables of a plain text line for line.

    Tabs, bars, semicolons or dashes part their cells.

    Examples
    --------
    >>> with_tables(["| Projet | Lauréat |", "|---|---|", "| Phare | Lens |", "Fin"])
    ['', '', '- Lens – « Phare »', 'Fin']
    """
    said: list[str] = []
    for mark, table in _runs(lines[:_MAX_LINES]):
        rows = [_cells(line, mark) for line in table if not is_rule(line)]
        headed = mark not in _NEED_HEADING or (len(rows) > 1 and bool(columns_of(rows[0])))
        if not mark or len(rows) < 2 or len(set(map(len, rows))) > 1 or not headed:
            said += table
            continue
        told = iter(lines_of_table(rows))
        said += ["" if is_rule(line) else next(told) for line in table]
    return [*said, *lines[_MAX_LINES:]]


def _runs(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines whose cells the same mark parts, with the rules and gaps among them."""
    run: list[str] = []
    held: list[str] = []  # rules and gaps, which may end the table
    current = ""
    for line in lines:
        if current and is_rule(line):
            held.append(line)
            continue
        mark = _parted(line)
        if run and (mark != current or (held and _width(line, mark) != _width(run[-1], mark))):
            yield current, run
            if held:
                yield "", held
            run, held = [], []
        run += [*held, line]
        held, current = [], mark
    yield current, run
    yield "", held


def _width(line: str, mark: str) -> int:
    return len(_cells(line, mark))


def is_rule(line: str) -> bool:
    """Tell a line that draws a rule, or nothing, from one that says something.

    Examples
    --------
    >>> [is_rule(line) for line in ("|---|---|", "--  ----", "", "- Lens")]
    [True, True, True, False]
    """
    return _RULED.fullmatch(line) is not None


def _parted(line: str) -> str:
    """Return the mark that parts the cells of a line, or nothing."""
    if len(line) > _MAX_ROW:
        return ""
    return next((mark for mark in _MARKS if len(_cells(line, mark)) > 1), "")


def _cells(line: str, mark: str) -> list[str]:
    if not mark:
        return [line]
    framed = line.strip().startswith("|") and mark == "|"
    cells = (line.strip().strip("|") if framed else line).split(mark)
    first = flat(cells[0].strip())
    if not framed and (not first or (len(first) < 4 and ITEM.search(f"{first} x"))):
        return [line]
    return ["" if _RULED.fullmatch(cell) else " ".join(cell.split()) for cell in cells]


def column_of(title: str) -> str | None:
    """Return what a column holds, by its head.

    Examples
    --------
    >>> column_of("Nom de la collectivité"), column_of("Budget")
    ('name', None)
    """
    words = flat(title.strip(" :"))
    return next((column for column, rule in COLUMNS.items() if rule.search(words)), None)


def columns_of(heads: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; nothing where these are no heads of a table.

    Examples
    --------
    >>> columns_of(["N°", "Territoire", "Projet"]), columns_of(["Lens", "Phare"])
    ({'name': 1, 'project': 2}, {})
    """
    found: dict[str, int] = {}
    candidate: int | None = None
    for index, cell in enumerate(heads):
        column = column_of(cell)
        if column:
            found.setdefault(column, index)
        elif "name" not in found and CANDIDATE.search(flat(cell.strip(" :"))):
            candidate = index
    if candidate is not None and "award" in found:
        found.setdefault("name", candidate)
    told = len(found) > 1 or sum(map(_is_level, heads)) > 1
    return found if "name" in found and told else {}


def _is_level(head: str) -> bool:
    kind = heading_kind(head)
    return kind is not None and not kind[2]


def _ticked(row: Sequence[str], heads: Sequence[str]) -> str:
    """Return the award whose column is ticked: « Or | Argent | Bronze »."""
    ticked = (head for head, cell in zip(heads, row, strict=False) if flat(cell) in _TICKS)
    return next(filter(_is_level, ticked), "")


def _judged(award: str, head: str) -> str:
    """Say what a jury decided, so that a heading would: « label », of a start-up « lauréate »."""
    if not award:
        return ""
    if REFUSED.search(flat(award)):
        return "Non retenu"
    kind = heading_kind(award)
    if LOOSE_STARTUP.search(flat(head)) and (kind is None or kind[0] != "startup"):
        return "Prix start-up"
    return award[:1].upper() + award[1:]


def _said(row: Sequence[str], heads: Sequence[str]) -> str:
    columns = columns_of(heads)
    said = {key: row[index] for key, index in columns.items() if index < len(row)}
    name, project, award = (said.get(key, "") for key in ("name", "project", "award"))
    if not name or len({cell for cell in row if cell}) == 1:
        return _cell_after_cell(row)
    award = _judged(award or _ticked(row, heads), heads[columns["name"]])
    line = f"{award} : {name}" if award else f"- {name}"
    if project and not _UNSAID.search(flat(project)):
        line += f" – « {project.strip(' «»')} »"
    if said.get("theme"):
        line += f", dans la catégorie « {said['theme'].strip(' «»')} »"
    return line + (f", {said['summary']}" if said.get("summary") else "")
