"""Usual names and acronyms of territories, each with its source."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from geodata.rows import Row, empty_is_none, read_rows, refuse_twins

ALIASES = Path(__file__).parent / "data" / "aliases.csv"
_TERRITORY = r"^(commune|epci|ept|departement|region):[0-9AB]+$"
_FORMS = {_TERRITORY: "le type et le code d’un territoire, comme epci:200093201"}


class Alias(Row):
    """A name of daily use that is not the official one.

    Parameters
    ----------
    alias : str
        Such as « MEL » or « Région Sud ».
    territory : str
        Kind and code of the one territory that it means.
    source : str
        Where the name is attested.
    until : int or None
        Last year of the territory that bore it, where it has been united with others
        in this one: the name no longer means the whole.
    """

    alias: Annotated[str, Field(min_length=1, max_length=100)]
    territory: Annotated[str, Field(pattern=_TERRITORY)]
    source: Annotated[str, Field(min_length=1, max_length=300)]
    until: Annotated[Annotated[int, Field(ge=1943, le=2100)] | None, BeforeValidator(empty_is_none)]


def load_aliases(path: Path = ALIASES) -> tuple[Alias, ...]:
    """Read the usual names.

    Raises
    ------
    InvalidDataError
        The message names the file, the line, the column and the remedy.

    Examples
    --------
    >>> {alias.alias: alias.territory for alias in load_aliases()}["MEL"]
    'epci:200093201'
    """
    rows = read_rows(path, Alias, _FORMS)
    refuse_twins(path, rows, "alias")
    return tuple(row for _, row in rows)
