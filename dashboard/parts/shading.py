"""The map in colours, by region or department: its classes, its legend and its table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.asking.queries import Problem
from dashboard.markup import escape
from dashboard.words.wording import count, number
from geodata.atlas import Atlas
from geodata.densities import (
    CLASSES,
    MEASURES,
    Density,
    Level,
    Measure,
    class_breaks,
    class_of,
    densities,
)
from geodata.laureates import Laureate
from geodata.text import fold

NAMES = ("fond", "mesure")
LEVELS: dict[str, Level] = {"regions": "region", "departements": "departement"}
LEVEL_NAMES = {"regions": "Régions", "departements": "Départements"}
MEASURE_NAMES: dict[Measure, str] = {
    "laureats": "Lauréats",
    "million": "Lauréats par million d’habitants",
    "label": "Labels",
    "encouragement": "Encouragements",
    "startup": "Start-ups",
}
_KINDS: dict[Level, tuple[str, str]] = {
    "region": ("région", "régions"),
    "departement": ("département", "départements"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the land is coloured by.

    Parameters
    ----------
    land : str or None
        A key of `LEVELS`; None for a plain land.
    measure : Measure
    """

    land: str | None = None
    measure: Measure = "laureats"

    def query(self) -> dict[str, str]:
        """Return the choice as the page's address writes it.

        Examples
        --------
        >>> Choice("regions", "million").query(), Choice(None, "million").query()
        ({'fond': 'regions', 'mesure': 'million'}, {})
        """
        if self.land is None:
            return {}
        said = {"fond": self.land}
        return said if self.measure == "laureats" else {**said, "mesure": self.measure}


@dataclass(frozen=True, slots=True)
class Shading:
    """The measure of each territory, and the classes that they fall in."""

    level: Level
    measure: Measure
    rows: tuple[Density, ...]
    breaks: tuple[float, ...]

    def rank(self, row: Density) -> int:
        """Return the class of a row: 0 where there is no laureate."""
        return class_of(_rounded(row), self.breaks)

    def step(self, rank: int) -> int:
        """Return the colour of a class, from 1 to `CLASSES`: few classes stand far apart."""
        return -(-rank * CLASSES // len(self.breaks)) if rank else 0


def read_choice(query: Mapping[str, str | None]) -> tuple[Choice, tuple[Problem, ...]]:
    """Read the address; what is wrong in it is left out and reported."""
    land, measure = query.get("fond") or None, query.get("mesure") or None
    problems = []
    if land is not None and land not in LEVELS:
        problems.append(_problem("fond", "Le fond", land, LEVELS))
        land = None
    known = next((one for one in MEASURES if one == measure), None)
    if measure is not None and known is None:
        problems.append(_problem("mesure", "La mesure", measure, MEASURES))
    return Choice(land, known or "laureats"), tuple(problems)


def _problem(name: str, what: str, value: str, known: Iterable[str]) -> Problem:
    said = value if len(value) <= 60 else f"{value[:60]}…"
    message = f"{what} « {said} » n’existe pas ; existent : {', '.join(known)}."
    return Problem(name, value, message)


def shading_of(choice: Choice, laureates: Iterable[Laureate], atlas: Atlas) -> Shading | None:
    """Measure the territories of a choice; None for a plain land."""
    if choice.land is None:
        return None
    level = LEVELS[choice.land]
    rows = densities(laureates, atlas, level, choice.measure)
    breaks = class_breaks(value for row in rows if (value := _rounded(row)))
    return Shading(level, choice.measure, rows, breaks)


def message_of(shading: Shading) -> dict[str, Any]:
    """Describe a shading to the browser: class and words of each territory that has laureates."""
    return {
        "kind": shading.level,
        "classes": {
            row.territory.code: [shading.step(shading.rank(row)), decimal(_rounded(row))]
            for row in shading.rows
            if shading.rank(row)
        },
    }


def legend(shading: Shading) -> str:
    """Write the classes with their bounds, and how many territories fall in each."""
    amounts = Counter(shading.rank(row) for row in shading.rows)
    bounds = _bounds(shading)
    items = [_item(0, "aucun", amounts[0], shading.level)]
    items += [
        _item(shading.step(rank), said, amounts[rank], shading.level)
        for rank, said in enumerate(bounds, 1)
    ]
    title = MEASURE_NAMES[shading.measure]
    return (
        f'<div class="shades"><p id="shades-title">{title}, par {_KINDS[shading.level][0]}</p>'
        f'<ul aria-labelledby="shades-title">{"".join(items)}</ul></div>'
    )


def _item(step: int, said: str, amount: int, level: Level) -> str:
    territories = count(amount, *_KINDS[level])
    return (
        f'<li><span class="swatch swatch-{step}" aria-hidden="true"></span>{said} '
        f"<small>({territories})</small></li>"
    )


def _bounds(shading: Shading) -> list[str]:
    """Say the bounds of each class: the least and the greatest value in it."""
    said = []
    for rank in range(1, len(shading.breaks) + 1):
        values = [_rounded(row) for row in shading.rows if shading.rank(row) == rank]
        low, high = min(values), max(values)
        said.append(decimal(low) if low == high else f"de {decimal(low)} à {decimal(high)}")
    return said


def table(shading: Shading) -> str:
    """Write what the colours say as a table, the greatest value first."""
    rows = sorted(shading.rows, key=lambda row: (-_rounded(row), fold(row.territory.name)))
    kind = _KINDS[shading.level][0].capitalize()
    measure = MEASURE_NAMES[shading.measure]
    heads = [kind, "Lauréats", "Habitants", "Par million d’habitants"]
    if shading.measure != "million":
        heads = [kind, measure, "Habitants"]
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(_row(row, shading.measure) for row in rows)
    caption = f"{measure}, par {_KINDS[shading.level][0]}"
    return (
        f'<div class="table-scroll table-tall" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="counts shading"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: Density, measure: Measure) -> str:
    population = row.territory.population
    cells: Sequence[str] = (
        number(row.count) if row.count else "aucun",
        "inconnue" if population is None else number(population),
    )
    if measure == "million":
        cells = [*cells, "inconnu" if row.value is None else decimal(_rounded(row))]
    data = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(row.territory.name)}</th>{data}</tr>'


def _rounded(row: Density) -> float:
    """Return a measure as it is shown, so that a class holds what its bounds say."""
    return round(row.value or 0, 2)


def decimal(value: float) -> str:
    """Write a number with a comma, and no decimals where there are none.

    Examples
    --------
    >>> decimal(3.0), decimal(0.5), decimal(12.34)
    ('3', '0,5', '12,34')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
