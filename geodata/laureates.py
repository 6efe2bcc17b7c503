"""The laureates and the editions: what the ledger holds, checked row by row."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from geodata.rows import Row, empty_is_none, read_rows, refuse_twins
from geodata.territories import KINDS

DATA = Path(__file__).parent / "data"
LEDGER = DATA / "laureates.csv"
EDITIONS = DATA / "editions.csv"

Award = Literal["label", "encouragement", "startup"]
Distinction = Literal["or", "argent", "bronze"]
Method = Literal[
    "exact", "alias", "former", "fuzzy", "joint", "confirmed", "ambiguous", "unmatched"
]

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
    "confirmed": "lieu confirmé par une personne",
    "ambiguous": "plusieurs territoires portent ce nom : lieu non établi",
    "unmatched": "aucun territoire reconnu : lieu non établi",
}


def _split(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _real(text: str) -> str:
    if len(text) == len("AAAA-MM-JJ"):
        try:
            date.fromisoformat(text)
        except ValueError:
            raise ValueError("cette date n’est pas au calendrier") from None
    return text


ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE = r"^([0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?)?$"
ADDRESS = r"^(https?://\S+)?$"
REGION = r"^[0-9]{2,3}$"
TERRITORY = rf"^({'|'.join(KINDS)}):[0-9AB]+$"
FORMS = {
    ID: "des minuscules sans accent, des chiffres et des tirets, comme 2019-label-rennes",
    DATE: "une date comme 2019, 2019-06 ou 2019-06-26",
    ADDRESS: "une adresse sans espace, qui commence par https:// ou http://",
    REGION: "le code Insee de la région, comme 11",
    TERRITORY: "le type et le code du territoire, comme commune:93064",
}
"""What each pattern asks for, said in French."""

PartialDate = Annotated[str, Field(pattern=DATE), AfterValidator(_real)]
Text = Annotated[str, Field(max_length=5000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Url = Annotated[str, Field(pattern=ADDRESS, max_length=2000)]
CertainYear = Annotated[int, Field(ge=2009, le=2100)]
Year = Annotated[CertainYear | None, BeforeValidator(empty_is_none)]
Count = Annotated[Annotated[int, Field(ge=0)] | None, BeforeValidator(empty_is_none)]
Score = Annotated[Annotated[float, Field(ge=0, le=1)] | None, BeforeValidator(empty_is_none)]
RegionCode = Annotated[str, Field(pattern=REGION)]
TerritoryKey = Annotated[str, Field(pattern=TERRITORY)]


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

    id: Annotated[str, Field(pattern=ID, max_length=120)]
    edition: Year
    award: Award
    distinction: Annotated[Distinction | None, BeforeValidator(empty_is_none)]
    name_as_written: Name
    kind: Literal["commune", "epci", "ept", "departement", "region", "startup", ""]
    project: Text
    summary: Text
    theme: Text
    stage_regions: Annotated[tuple[RegionCode, ...], BeforeValidator(_split)]
    hq_commune: Text
    territories: Annotated[tuple[TerritoryKey, ...], BeforeValidator(_split)]
    match_method: Annotated[Method | None, BeforeValidator(empty_is_none)]
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


def load_laureates(path: Path = LEDGER) -> tuple[Laureate, ...]:
    """Read the ledger, the latest edition first.

    Raises
    ------
    InvalidDataError
        Where the file can't be read or a row breaks the schema: the message
        names the file, the line, the column and the remedy.
    """
    rows = read_rows(path, Laureate, FORMS)
    refuse_twins(path, rows, "id")
    return tuple(in_order(row for _, row in rows))


def load_editions(path: Path = EDITIONS) -> tuple[Edition, ...]:
    """Read the editions, the latest first.

    Raises
    ------
    InvalidDataError
        As for `load_laureates`.
    """
    rows = read_rows(path, Edition, FORMS)
    refuse_twins(path, rows, "edition")
    return tuple(sorted((row for _, row in rows), key=lambda edition: -edition.edition))


def in_order(laureates: Iterable[Laureate]) -> list[Laureate]:
    """Sort laureates as the ledger does: the latest edition first, then the award."""
    return sorted(laureates, key=_rank)


def _rank(laureate: Laureate) -> tuple[int, int, str]:
    award = list(AWARD_LABELS).index(laureate.award)
    return (-(laureate.edition or 0), award, laureate.id)
