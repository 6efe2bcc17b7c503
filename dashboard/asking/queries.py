"""Read a Selection out of the parameters of a URL, and say what is wrong in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, get_args

from geodata.atlas import Atlas
from geodata.errors import UnknownTerritoryError
from geodata.laureates import Award, Distinction
from geodata.selection import Selection

PARAMETERS = ("year", "region", "award", "distinction", "theme", "territory", "q")
SINGLE = frozenset({"territory", "q"})
MAX_TEXT = 200
MAX_PARAMETERS = 100
FIRST_YEAR, LAST_YEAR = 2009, 2100


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that was set aside.

    Parameters
    ----------
    parameter : str
        Its name in the API.
    value : str
        The value given, untrusted.
    message : str
        One sentence in French; it names the value, as untrusted as it is.
    """

    parameter: str
    value: str
    message: str


@dataclass(slots=True)
class _Reading:
    years: set[int] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=dict)
    single: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_selection(
    parameters: Iterable[tuple[str, str]], atlas: Atlas
) -> tuple[Selection, tuple[Problem, ...]]:
    """Read the filters of a query string; what is wrong is left out and reported.

    Parameters
    ----------
    parameters : iterable of (name, value)
        Names are those of the API.

    Examples
    --------
    >>> chosen, problems = read_selection([("year", "2019"), ("year", "abc")], Atlas.open())
    >>> chosen.years, problems[0].message
    (frozenset({2019}), 'L’année « abc » n’est pas un nombre entre 2009 et 2100.')
    """
    parameters = list(parameters)
    if len(parameters) > MAX_PARAMETERS:
        name, value = parameters[MAX_PARAMETERS]
        sentence = f"Une adresse compte au plus {MAX_PARAMETERS} paramètres."
        return Selection(), (Problem(_short(name), value, sentence),)
    reading = _Reading()
    for name, value in parameters:
        message = _take(reading, name, value.strip(), atlas)
        if message:
            reading.problems.append(Problem(_short(name), value, message))
    return _selection(reading), tuple(reading.problems)


def _selection(reading: _Reading) -> Selection:
    sets: dict[str, Any] = {
        plural: frozenset(reading.values.get(name, ()))
        for name, plural in (
            ("region", "regions"),
            ("award", "awards"),
            ("distinction", "distinctions"),
            ("theme", "themes"),
        )
    }
    return Selection(
        years=frozenset(reading.years),
        territory=reading.single.get("territory"),
        text=reading.single.get("q", ""),
        **sets,
    )


def _take(reading: _Reading, name: str, value: str, atlas: Atlas) -> str | None:
    """Keep a value, or return the sentence that says why not."""
    if name in PARAMETERS and not value:
        return None
    message = _refusal(reading, name, value, atlas)
    if message:
        return message
    if name in SINGLE:
        reading.single[name] = value
    elif name == "year":
        reading.years.add(int(value))
    else:
        reading.values.setdefault(name, set()).add(value)
    return None


def _refusal(reading: _Reading, name: str, value: str, atlas: Atlas) -> str | None:
    if name not in PARAMETERS:
        return f"Le paramètre « {_short(name)} » n’existe pas ; existent : {', '.join(PARAMETERS)}."
    if len(value) > MAX_TEXT:
        return f"La valeur de « {name} » dépasse {MAX_TEXT} caractères."
    if name in reading.single:
        return f"Le paramètre « {name} » n’accepte qu’une valeur."
    if name not in _KNOWN or _KNOWN[name](value, atlas):
        return None
    return _SENTENCES[name].format(said=_short(value))


def _exists(key: str, atlas: Atlas) -> bool:
    try:
        atlas.territory(key)
    except UnknownTerritoryError:
        return False
    return True


def _is_year(value: str) -> bool:
    return value.isascii() and value.isdigit() and FIRST_YEAR <= int(value) <= LAST_YEAR


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:60]}…"


_KNOWN: dict[str, Callable[[str, Atlas], bool]] = {
    "year": lambda value, _: _is_year(value),
    "region": lambda value, atlas: _exists(f"region:{value}", atlas),
    "award": lambda value, _: value in get_args(Award),
    "distinction": lambda value, _: value in get_args(Distinction),
    "territory": _exists,
}
_SENTENCES = {
    "year": f"L’année « {{said}} » n’est pas un nombre entre {FIRST_YEAR} et {LAST_YEAR}.",
    "region": "La région « {said} » n’existe pas ; écrire un code Insee, comme 11 ou 53.",
    "award": f"La récompense « {{said}} » n’existe pas ; existent : {', '.join(get_args(Award))}.",
    "distinction": (
        f"La distinction « {{said}} » n’existe pas ; existent : {', '.join(get_args(Distinction))}."
    ),
    "territory": (
        "Le territoire « {said} » n’existe pas ; "
        "écrire un type et un code, comme epci:200056232 ou commune:93064."
    ),
}
