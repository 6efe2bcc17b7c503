"""The territories of France: communes, EPCI, EPT, departments and regions."""

from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["commune", "epci", "ept", "departement", "region"]
KINDS: tuple[Kind, ...] = get_args(Kind)

KIND_LABELS: dict[Kind, str] = {
    "commune": "commune",
    "epci": "intercommunalité",
    "ept": "établissement public territorial",
    "departement": "département",
    "region": "région",
}


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory of France, as it is today.

    Parameters
    ----------
    kind : Kind
        ``commune``, ``epci``, ``ept``, ``departement`` or ``region``.
    code : str
        INSEE code, or SIREN for an EPCI or an EPT.
    name : str
        Official name.
    population : int or None
        Inhabitants (municipal population); None where the source gives none.
    departments, regions : tuple of str
        INSEE codes of the departments and regions that it lies in, the most
        populous part first. A department holds itself, a region too.
    epci, ept : str or None
        SIREN of the EPCI and EPT that a commune belongs to.
    until : int or None
        Last year of an EPCI that is no more; None for a present territory.
    area : float or None
        Land inside its boundary, in km²; None where the source draws none, and
        for an EPCI that is no more. Two records that differ only by it are equal:
        an index of names does without.
    """

    kind: Kind
    code: str
    name: str
    population: int | None = None
    departments: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    epci: str | None = None
    ept: str | None = None
    until: int | None = None
    area: float | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """The territory in one word, such as ``epci:200056232``."""
        return f"{self.kind}:{self.code}"

    @property
    def density(self) -> float | None:
        """Inhabitants by km²; None where population or area is unknown.

        Examples
        --------
        >>> Territory("commune", "35001", "Aube", 90, area=7.5).density
        12.0
        """
        return self.population / self.area if self.area and self.population is not None else None


@dataclass(frozen=True, slots=True)
class FormerCommune:
    """A commune, or a name of one, that no longer exists.

    Parameters
    ----------
    code, name : str
        INSEE code and name that it had.
    until : str
        ISO date of its end; only a year where the sources are compared by year.
    holder : str
        INSEE code of the commune that holds it today.
    """

    code: str
    name: str
    until: str
    holder: str


@dataclass(frozen=True, slots=True)
class Perimeter:
    """The communes of a territory in a given year.

    Parameters
    ----------
    territory : Territory
        The territory as it is today.
    name : str
        The name that it had in that year.
    year : int
        The year that the sources describe: the one asked for, else the nearest.
    communes : tuple of Territory
        The present communes that hold its members of that year.
    changed : tuple of Territory
        Those of them that have since taken in land from outside the perimeter:
        their boundary of today is larger than the one of that year.
    """

    territory: Territory
    name: str
    year: int
    communes: tuple[Territory, ...]
    changed: tuple[Territory, ...] = ()
