"""The parameters of a request: documented here, read and checked by `dashboard.asking.queries`."""

from fastapi import Request
from pydantic import BaseModel, Field

from dashboard.api.errors import BadRequestError
from dashboard.asking.queries import Problem, read_selection
from geodata.atlas import Atlas
from geodata.selection import Selection

Parameters = list[tuple[str, str]]


class Filters(BaseModel):
    """The filters as the documentation of the API shows them.

    `dashboard.asking.queries` reads and checks them, so that page and API say the same.
    """

    year: list[str] = Field([], description="Édition, par exemple 2019")
    region: list[str] = Field([], description="Code INSEE de la région où se trouve le lauréat")
    award: list[str] = Field([], description="label, encouragement ou startup")
    distinction: list[str] = Field([], description="or, argent ou bronze")
    theme: list[str] = Field([], description="Thème, tel que la source l’écrit")
    territory: str = Field("", description="Territoire, par exemple epci:200056232")
    q: str = Field("", description="Mots cherchés, tous exigés")


class FiltersAndCommunes(Filters):
    """The filters of an answer that has shapes."""

    communes: str = Field("false", description="true : ajoute les communes de chaque lauréat")


def selection_of(parameters: Parameters) -> Selection:
    """Read the filters.

    Raises
    ------
    BadRequestError
        Where a parameter is wrong.
    """
    selection, problems = read_selection(parameters, Atlas.open())
    if problems:
        raise BadRequestError(problems)
    return selection


def take_flag(request: Request, name: str) -> tuple[bool, Parameters]:
    """Take a parameter that is true or false out of a request.

    Returns
    -------
    flag : bool
    parameters : list of (name, value)
        The others.

    Raises
    ------
    BadRequestError
        Where it is neither true nor false.
    """
    items = request.query_params.multi_items()
    given = [value for key, value in items if key == name]
    if any(value not in ("true", "false") for value in given):
        message = f"Le paramètre « {name} » vaut true ou false."
        raise BadRequestError((Problem(name, given[0], message),))
    return "true" in given, [(key, value) for key, value in items if key != name]
