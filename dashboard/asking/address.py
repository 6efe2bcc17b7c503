"""The filters of the page, and the address that shares them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import urlencode

from dashboard.asking.queries import Problem, read_selection
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas
from geodata.laureates import Award, Distinction
from geodata.selection import Selection

NAMES = {
    "annee": "year",
    "region": "region",
    "distinction": "distinction",
    "q": "q",
    "territoire": "territory",
}
CHOSEN = "laureat"
Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the page filters on.

    Parameters
    ----------
    years : tuple of int
    regions : tuple of str
        INSEE codes.
    distinctions : tuple of str
        Awards and levels together, keys of `dashboard.words.wording.AWARD_CHOICES`.
    text : str
    territory : str or None
        A key such as ``epci:200056232``.
    """

    years: tuple[int, ...] = ()
    regions: tuple[str, ...] = ()
    distinctions: tuple[str, ...] = ()
    text: str = ""
    territory: str | None = None

    def query(self) -> dict[str, list[str]]:
        """Return the filters as the page's address writes them, without the empty ones.

        Examples
        --------
        >>> Filters(years=(2019, 2018), text="eau").query()
        {'annee': ['2019', '2018'], 'q': ['eau']}
        """
        values = {
            "annee": [str(year) for year in self.years],
            "region": list(self.regions),
            "distinction": list(self.distinctions),
            "q": [self.text] if self.text else [],
            "territoire": [self.territory] if self.territory else [],
        }
        return {name: value for name, value in values.items() if value}

    def parameters(self) -> list[tuple[str, str]]:
        """Return the filters in the API's words.

        Examples
        --------
        >>> Filters(distinctions=("or", "startup")).parameters()
        [('distinction', 'or'), ('award', 'startup')]
        """
        return _in_api_words(self.query())

    def selection(self, atlas: Atlas) -> Selection:
        """Return the Selection that the filters stand for."""
        return read_selection(self.parameters(), atlas)[0]


NO_FILTER = Filters()


def read_filters(query: Query, atlas: Atlas) -> tuple[Filters, tuple[Problem, ...]]:
    """Read an address; what is wrong in it is left out and reported."""
    selection, problems = read_selection(_in_api_words(query), atlas)
    return filters_of(selection), tuple(_in_page_words(problem) for problem in problems)


def filters_of(selection: Selection) -> Filters:
    """Say a Selection in the page's words, which have none for themes."""
    return Filters(
        years=tuple(sorted(selection.years, reverse=True)),
        regions=tuple(sorted(selection.regions)),
        distinctions=tuple(sorted(selection.awards | selection.distinctions)),
        text=selection.text,
        territory=selection.territory,
    )


def _in_page_words(problem: Problem) -> Problem:
    """Name the distinctions of the page, which has one filter where the API has two."""
    levels = f"{', '.join(get_args(Distinction))}."
    if problem.parameter != "distinction" or not problem.message.endswith(levels):
        return problem
    message = f"{problem.message.removesuffix(levels)}{', '.join(AWARD_CHOICES)}."
    return replace(problem, message=message)


def _in_api_words(query: Query) -> list[tuple[str, str]]:
    return [
        ("award" if name == "distinction" and value in get_args(Award) else NAMES[name], value)
        for name, values in query.items()
        if name in NAMES
        for value in values
    ]


def page_of(key: str) -> str:
    """Return the address of the portrait of a territory.

    Examples
    --------
    >>> page_of("commune:93064")
    '/territoire?territoire=commune%3A93064'
    """
    return f"/territoire?{urlencode({'territoire': key})}"


def address_of(page: str, filters: Filters, laureate: str = "") -> str:
    """Return the address of a page with these filters, and with a laureate open.

    Examples
    --------
    >>> address_of("donnees", Filters(years=(2019, 2018)))
    '/donnees?annee=2019&annee=2018'
    >>> address_of("", Filters(), "2019-label-paris-saclay")
    '/?laureat=2019-label-paris-saclay'
    """
    query = filters.query() | ({CHOSEN: [laureate]} if laureate else {})
    return f"/{page}?{urlencode(query, doseq=True)}" if query else f"/{page}"
