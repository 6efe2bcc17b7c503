"""Every name that a French territory has or had, ready to be looked up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from geodata.territories import FormerCommune, Kind, Territory
from loaders.geocoding.groups import content_words, initials, is_beginning
from loaders.geocoding.name_index import DATA, NameIndex, opened, territory_of
from loaders.geocoding.ordinary import load_words

if TYPE_CHECKING:
    from loaders.geocoding.likeness import Spellings


_CODED: tuple[Kind, ...] = ("commune", "epci", "ept")  # « 35 » alone may be a mere figure


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
        Ordinary words that resemble a name; see `loaders.geocoding.ordinary`.

    Attributes
    ----------
    departments : mapping of str to str
        Normalised name, and code, of each department, to its code.
    regions : mapping of str to str
        Normalised name of each region, to its code.
    places : frozenset of str
        The names of both, which may be said beside another.
    """

    def __init__(self, index: NameIndex, words: frozenset[str] = frozenset()) -> None:
        self._index = index
        self.words = words
        self.departments: Mapping[str, str] = index["departments"]
        self.regions: Mapping[str, str] = index["regions"]
        self.places = frozenset((*self.departments, *self.regions))

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

    def centred_on(self, commune: str) -> list[Bearer]:
        """Return the present groups that may be called after a commune of this name."""
        return self._bearers(self._index["centres"].get(commune, ""))

    def loosely(self, form: str) -> tuple[list[Bearer], list[Bearer]]:
        """Return the present territories, communes apart, of the same words but small ones.

        Returns
        -------
        same : list of Bearer
            Those that have these words; two at least, for one alone tells little.
        begun : list of Bearer
            Those whose name begins so.
        """
        words = content_words(form)
        if len(words) < 2:
            return [], []
        cores = self._cores_by_first_word.get(words[0], ())
        same = [core for of, core in cores if of == words]
        begun = [core for of, core in cores if is_beginning(words, of)]
        return self._having(same), self._having(begun)

    def signing(self, acronym: str) -> list[Bearer]:
        """Return the present groups whose initials are this acronym."""
        return [Bearer(group) for group in self._by_initials.get(acronym, ())]

    def coded(self, code: str) -> list[Bearer]:
        """Return the present territory that has an official code, communes and groups only."""
        rows = (row for row in self._index["territories"] if row.split("\t", 2)[1] == code)
        every = map(territory_of, rows)
        return [Bearer(t) for t in every if t.until is None and t.kind in _CODED]

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

        present = {*self._index["whole"], *self._index["cores"]}
        return Spellings(present, known=self._index["former"])

    def codes(self, kind: Kind) -> set[str]:
        """Return the codes of a kind; for departments, all those that a commune is in."""
        every = [territory_of(row) for row in self._index["territories"]]
        own = {territory.code for territory in every if territory.kind == kind}
        inside = {code for territory in every for code in territory.departments}
        return own | inside if kind == "departement" else own

    @cached_property
    def _cores_by_first_word(self) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for core in self._index["cores"]:
            words = content_words(core)
            by_first[words[0] if words else ""].append((words, core))
        return by_first

    @cached_property
    def _by_initials(self) -> Mapping[str, list[Territory]]:
        groups: dict[str, list[Territory]] = defaultdict(list)
        for row in self._index["territories"]:
            if row.startswith("epci\t") and (group := territory_of(row)).until is None:
                groups[initials(group)].append(group)
        return groups

    def _having(self, cores: Iterable[str]) -> list[Bearer]:
        return [bearer for core in cores for bearer in self.with_core(core)]

    def _bearers(self, numbers: str) -> list[Bearer]:
        if not numbers:
            return []
        return [Bearer(self._territory(int(number))) for number in numbers.split()]

    def _territory(self, number: int) -> Territory:
        return territory_of(self._index["territories"][number])
