"""Every name that a French territory has or had, ready to be looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from geodata.territories import FormerCommune, Kind, Territory
from loaders.geocoding.french import load_words
from loaders.geocoding.name_index import DATA, NameIndex, opened, territory_of

if TYPE_CHECKING:
    from loaders.geocoding.likeness import Spellings


@dataclass(frozen=True, slots=True)
class Bearer:
    """A territory that bears, or bore, a name.

    Parameters
    ----------
    territory : Territory
    former : FormerCommune or None
        Set where the name is that of a commune which the territory now holds.
    first_year, last_year : int or None
        Set where the name is one that the territory had in those years only.
    """

    territory: Territory
    former: FormerCommune | None = None
    first_year: int | None = None
    last_year: int | None = None

    @property
    def departments(self) -> tuple[str, ...]:
        """Departments that it lies in; of a former commune, the one it was in too."""
        if self.former is None:
            return self.territory.departments
        code = self.former.code
        own = code[:3] if code.startswith(("97", "98")) else code[:2]
        return tuple(dict.fromkeys((*self.territory.departments, own)))


class Gazetteer:
    """The names of an atlas, by their words.

    Parameters
    ----------
    index : NameIndex
    words : frozenset of str
        French words that resemble a name; see `loaders.geocoding.french`.

    Attributes
    ----------
    departments : mapping of str to str
        Normalised name, and code, of each department, to its code.
    """

    def __init__(self, index: NameIndex, words: frozenset[str] = frozenset()) -> None:
        self._index = index
        self.words = words
        self.departments: Mapping[str, str] = index["departments"]

    @staticmethod
    def open() -> "Gazetteer":
        """Return the names of the project's atlas."""
        return Gazetteer(opened(), load_words(DATA))

    def named(self, name: str) -> list[Bearer]:
        """Return the present territories whose whole official name is this one."""
        return self._bearers(self._index["whole"].get(name, ""))

    def with_core(self, core: str) -> list[Bearer]:
        """Return the present territories, communes apart, whose core name is this one."""
        return self._bearers(self._index["cores"].get(core, ""))

    def called(self, alias: str) -> list[Bearer]:
        """Return the territory that has this usual name or acronym."""
        return self._bearers(self._index["aliases"].get(alias, ""))

    def ended(self, alias: str) -> int | None:
        """Return the last year of what had this name before it was united with others."""
        return self._index["ended"].get(alias)

    def formerly(self, name: str) -> list[Bearer]:
        """Return what now holds the communes that had this name."""
        rows = self._index["former"].get(name)
        if not rows:
            return []
        return [
            Bearer(self._territory(holder), FormerCommune(code, named, until, code_of_holder))
            for holder, code, named, until, code_of_holder in rows
        ]

    def groups_once_named(self, core: str) -> list[Bearer]:
        """Return the EPCI and EPT that had this core name in some years only."""
        return [
            Bearer(self._territory(number), first_year=first, last_year=last)
            for number, first, last in self._index["once"].get(core, ())
        ]

    def bearing(self, spelling: str, kind: Kind | None) -> list[Bearer]:
        """Return the present territories of a name; of a core only where nothing else has it."""
        named, cores = self.named(spelling), self.with_core(spelling)
        if kind is None:
            return named or cores
        both = {b.territory.key: b for b in (*named, *cores) if b.territory.kind == kind}
        return list(both.values())

    @cached_property
    def spellings(self) -> "Spellings":
        """All names and cores of present territories, for the search by likeness."""
        from loaders.geocoding.likeness import Spellings  # noqa: PLC0415 (an exact name needs no numpy)

        return Spellings({*self._index["whole"], *self._index["cores"]})

    def codes(self, kind: Kind) -> set[str]:
        """Return the codes of a kind; for departments, all those that a commune is in."""
        every = [territory_of(row) for row in self._index["territories"]]
        own = {territory.code for territory in every if territory.kind == kind}
        inside = {code for territory in every for code in territory.departments}
        return own | inside if kind == "departement" else own

    def _bearers(self, numbers: str) -> list[Bearer]:
        if not numbers:
            return []
        return [Bearer(self._territory(int(number))) for number in numbers.split()]

    def _territory(self, number: int) -> Territory:
        return territory_of(self._index["territories"][number])
