"""The laureates and the editions: what the ledger holds, checked row by row."""

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from geodata.errors import InvalidDataError
from geodata.territories import KINDS

DATA = Path(__file__).parent / "data"
LEDGER = DATA / "laureates.csv"
EDITIONS = DATA / "editions.csv"

Award = Literal["label", "encouragement", "startup"]
Distinction = Literal["or", "argent", "bronze"]
Method = Literal["exact", "alias", "former", "fuzzy", "joint", "ambiguous", "unmatched"]

AWARD_LABELS: dict[Award, str] = {
    "label": "Label",
    "encouragement": "Encouragement",
    "startup": "Start-up",
}
METHOD_LABELS: dict[str, str] = {
    "exact": "nom officiel reconnu",
    "alias": "nom d’usage reconnu",
    "former": "ancienne commune, rattachée à celle d’aujourd’hui",
    "fuzzy": "nom rapproché malgré une faute de frappe",
    "joint": "projet commun : chaque territoire nommé a été reconnu",
    "ambiguous": "plusieurs territoires portent ce nom : lieu non établi",
    "unmatched": "aucun territoire reconnu : lieu non établi",
}


def _https_or_empty(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("une adresse commence par https:// ou http://")
    return url


def _empty_is_none(value: object) -> object:
    return None if value == "" else value


def _split(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


PartialDate = Annotated[str, Field(pattern=r"^(\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?)?$")]
Text = Annotated[str, Field(max_length=5000)]
Name = Annotated[str, Field(min_length=1, max_length=300)]
Url = Annotated[str, AfterValidator(_https_or_empty)]
CertainYear = Annotated[int, Field(ge=2009, le=2100)]
Year = Annotated[CertainYear | None, BeforeValidator(_empty_is_none)]
Count = Annotated[Annotated[int, Field(ge=0)] | None, BeforeValidator(_empty_is_none)]
Score = Annotated[Annotated[float, Field(ge=0, le=1)] | None, BeforeValidator(_empty_is_none)]
TerritoryKey = Annotated[str, Field(pattern=rf"^({'|'.join(KINDS)}):[0-9AB]+$")]


class Row(BaseModel):
    """A row of a data file: immutable, with no column but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Laureate(Row):
    """One award to one laureate, with the source that proves it.

    Parameters
    ----------
    id : str
        Stable name of the row in links.
    edition : int or None
        Year of the label; None where no source gives it.
    award : Award
        ``label``, ``encouragement`` or ``startup``.
    distinction : Distinction or None
        ``or``, ``argent`` or ``bronze``; None where the source does not say.
    name_as_written : str
        The laureate's name as the source spells it.
    kind : str
        Kind of territory, or ``startup``.
    stage_regions : tuple of str
        INSEE codes of the regions whose audition heard it, wherever it lies.
    hq_commune : str
        Seat of a start-up as its source names it; empty when unknown.
    territories : tuple of str
        What the name was placed on, such as ``epci:200056232``; several for a
        joint project, none where the place is not certain.
    match_method, match_score
        How the geocoder placed the name, and how sure it was, from 0 to 1.
    source_title, source_url, source_date
        Where the award was read.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
    edition: Year
    award: Award
    distinction: Annotated[Distinction | None, BeforeValidator(_empty_is_none)]
    name_as_written: Name
    kind: Literal["commune", "epci", "ept", "departement", "region", "startup", ""]
    project: Text
    summary: Text
    theme: Text
    stage_regions: Annotated[tuple[str, ...], BeforeValidator(_split)]
    hq_commune: Text
    territories: Annotated[tuple[TerritoryKey, ...], BeforeValidator(_split)]
    match_method: Annotated[Method | None, BeforeValidator(_empty_is_none)]
    match_score: Score
    source_title: Name
    source_url: Url
    source_date: PartialDate
    confidence: Literal["high", "medium", "low"]
    note: Text

    @model_validator(mode="after")
    def _place_agrees_with_method(self) -> Self:
        placed = self.match_method not in (None, "ambiguous", "unmatched")
        if placed != bool(self.territories):
            raise ValueError(
                "« territories » et « match_method » se contredisent : "
                "un lieu et une méthode vont ensemble"
            )
        return self


class Edition(Row):
    """What is known of an edition; None where no source gives the figure."""

    edition: CertainYear
    candidates: Count
    preselected: Count
    auditioned: Count
    labelled: Count
    gold: Count
    forum_place: Text
    forum_start: PartialDate
    forum_end: PartialDate
    participants: Count
    note: Text
    source_title: Name
    source_url: Url


R = TypeVar("R", bound=Row)


def load_laureates(path: Path = LEDGER) -> tuple[Laureate, ...]:
    """Read the ledger, the latest edition first.

    Raises
    ------
    InvalidDataError
        Where the file can't be read or a row breaks the schema: the message
        names the file, the line, the column and the remedy.
    """
    laureates = _load(path, Laureate)
    _refuse_twins(path, (laureate.id for laureate in laureates), "id")
    return tuple(sorted(laureates, key=_rank))


def load_editions(path: Path = EDITIONS) -> tuple[Edition, ...]:
    """Read the editions, the latest first.

    Raises
    ------
    InvalidDataError
        As for `load_laureates`.
    """
    editions = _load(path, Edition)
    _refuse_twins(path, (str(edition.edition) for edition in editions), "edition")
    return tuple(sorted(editions, key=lambda edition: -edition.edition))


def _rank(laureate: Laureate) -> tuple[int, int, str]:
    award = list(AWARD_LABELS).index(laureate.award)
    return (-(laureate.edition or 0), award, laureate.id)


def _refuse_twins(path: Path, values: Iterable[str], column: str) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise InvalidDataError(
                f"{path.name}, colonne « {column} » : « {value} » figure {count} fois ; "
                "chaque ligne doit avoir le sien."
            )


def _load(path: Path, model: type[R]) -> list[R]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InvalidDataError(f"{path} : ce fichier n’existe pas.") from error
    except UnicodeDecodeError as error:
        raise InvalidDataError(
            f"{path.name} : ce fichier n’est pas en UTF-8 (octet {error.start}) ; "
            "le réenregistrer en UTF-8."
        ) from error
    reader = csv.DictReader(text.splitlines(keepends=True), strict=True)
    _check_header(path, reader.fieldnames or [], list(model.model_fields))
    rows = []
    try:
        for values in reader:
            rows.append(_parse(path, reader.line_num, values, model))
    except csv.Error as error:
        raise InvalidDataError(
            f"{path.name}, ligne {reader.line_num} : CSV mal formé ({error}) ; "
            "vérifier les guillemets."
        ) from error
    return rows


def _check_header(path: Path, found: Iterable[str], expected: list[str]) -> None:
    if list(found) != expected:
        raise InvalidDataError(
            f"{path.name}, ligne 1 : les colonnes attendues sont {', '.join(expected)}."
        )


def _parse(path: Path, line: int, values: dict[str, Any], model: type[R]) -> R:
    if None in values or None in values.values():
        raise InvalidDataError(
            f"{path.name}, ligne {line} : {len(model.model_fields)} colonnes sont attendues ; "
            "mettre entre guillemets une valeur qui contient une virgule."
        )
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise InvalidDataError(f"{path.name}, ligne {line}, {_explain(error)}") from error


_REMEDIES = {
    "literal_error": "écrire {expected}",
    "int_parsing": "écrire un nombre entier, ou rien si la valeur est inconnue",
    "float_parsing": "écrire un nombre, ou rien si la valeur est inconnue",
    "greater_than_equal": "écrire une valeur d’au moins {ge}",
    "less_than_equal": "écrire une valeur d’au plus {le}",
    "string_pattern_mismatch": "écrire une valeur de la forme {pattern}",
    "string_too_short": "cette valeur est obligatoire",
    "string_too_long": "écrire au plus {max_length} caractères",
    "value_error": "{error}",
}


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    remedy = _REMEDIES.get(first["type"], first["msg"])
    remedy = remedy.format_map(first.get("ctx", {})).replace("' or '", "', '")
    if not first["loc"]:
        return f"{remedy}."
    return f"colonne « {first['loc'][0]} » : « {str(first['input'])[:80]} » ; {remedy}."
