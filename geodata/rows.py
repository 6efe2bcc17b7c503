"""Read a CSV file row by row; the first row at fault is said in French, with its remedy."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from geodata.errors import InvalidDataError


class Row(BaseModel):
    """A row of a data file: immutable, with no column but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


R = TypeVar("R", bound=Row)


def empty_is_none(value: object) -> object:
    """Take an empty cell for an unknown value."""
    return None if value == "" else value


def read_rows(path: Path, model: type[R], forms: Mapping[str, str]) -> list[tuple[int, R]]:
    """Read and check a CSV file whose columns are the fields of a model.

    Parameters
    ----------
    path : Path
        In UTF-8, commas between values, a header.
    model : type of Row
    forms : mapping of str to str
        What each pattern of the model asks for, in French.

    Returns
    -------
    list of (int, Row)
        Each row with the number of its line, the first one where it takes several.

    Raises
    ------
    InvalidDataError
        The message names the file, the line, the column and the remedy.
    """
    lines = _split(path, _text(path))
    columns = list(model.model_fields)
    _check_header(path, next(lines, (1, []))[1], columns)
    rows = []
    for line, cells in lines:
        place = f"{path.name}, ligne {line}"
        if len(cells) != len(columns):
            raise InvalidDataError(
                f"{place} : {len(columns)} valeurs sont attendues et {len(cells)} sont lues ; "
                "mettre entre guillemets une valeur qui contient une virgule."
            )
        try:
            values = dict(zip(columns, cells, strict=True))
            rows.append((line, model.model_validate(values)))
        except ValidationError as error:
            raise InvalidDataError(f"{place}, {_explain(error.errors()[0], forms)}.") from error
    return rows


def refuse_twins(path: Path, rows: Sequence[tuple[int, Row]], column: str) -> None:
    """Refuse two rows with the same value in a column.

    Raises
    ------
    InvalidDataError
    """
    first: dict[object, int] = {}
    for line, row in rows:
        value = getattr(row, column)
        if value in first:
            raise InvalidDataError(
                f"{path.name}, ligne {line}, colonne « {column} » : « {value} » est déjà "
                f"à la ligne {first[value]} ; chaque ligne doit avoir le sien."
            )
        first[value] = line


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InvalidDataError(f"{path} : ce fichier n’existe pas.") from error
    except OSError as error:
        raise InvalidDataError(
            f"{path} : ce fichier ne peut être lu ; vérifier que c’est un fichier et ses droits."
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InvalidDataError(
            f"{path.name}, ligne {line} : ce fichier n’est pas en UTF-8 ; "
            "le réenregistrer en UTF-8."
        ) from error


def _split(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Part a text into rows; each comes with the number of its first line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise InvalidDataError(
            f"{path.name}, ligne {line} : un guillemet n’est pas fermé ou pas doublé, ou une "
            f"valeur dépasse {csv.field_size_limit()} caractères ; corriger cette ligne."
        ) from error


def _check_header(path: Path, found: Sequence[str], expected: Sequence[str]) -> None:
    if found != expected:
        raise InvalidDataError(
            f"{path.name}, ligne 1 : les colonnes attendues, séparées par des virgules, "
            f"sont {', '.join(expected)}."
        )


_REMEDIES = {
    "int_parsing": "écrire un nombre entier, ou rien si la valeur est inconnue",
    "int_parsing_size": "écrire un nombre entier, ou rien si la valeur est inconnue",
    "float_parsing": "écrire un nombre, ou rien si la valeur est inconnue",
    "greater_than_equal": "écrire une valeur d’au moins {ge}",
    "less_than_equal": "écrire une valeur d’au plus {le}",
    "string_too_short": "cette valeur est obligatoire",
    "string_too_long": "écrire au plus {max_length} caractères",
    "value_error": "{error}",
}


def _explain(fault: ErrorDetails, forms: Mapping[str, str]) -> str:
    remedy = _remedy(fault, forms)
    if not fault["loc"]:
        return remedy
    return f"colonne « {fault['loc'][0]} » : {_shown(str(fault['input']))} ; {remedy}"


def _remedy(fault: ErrorDetails, forms: Mapping[str, str]) -> str:
    facts = fault.get("ctx", {})
    if fault["type"] == "string_pattern_mismatch":
        return f"écrire {forms[facts['pattern']]}"
    if fault["type"] == "literal_error":
        choices = [f"« {choice} »" for choice in re.findall(r"'([^']+)'", facts["expected"])]
        return f"écrire {', '.join(choices[:-1])} ou {choices[-1]}"
    return _REMEDIES[fault["type"]].format_map(facts)


def _shown(value: str) -> str:
    """Show a value on one line, with no character that hides or moves the rest."""
    seen = "".join(c if c.isprintable() else "�" for c in " ".join(value.split()))
    if not seen:
        return "vide"
    return f"« {seen[:80]}… »" if len(seen) > 80 else f"« {seen} »"
