"""Every name that a French territory has or had, ready to be looked up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from geodata.atlas import Atlas
from geodata.territories import FormerCommune, Territory
from loaders.names import normalise, parse


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
    atlas : Atlas

    Attributes
    ----------
    departments : mapping of str to str
        Normalised name, and code, of each department, to its code.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self.departments: Mapping[str, str] = {
            key: department.code
            for department in atlas.of_kind("departement")
            for key in (normalise(department.name), department.code.lower())
        }
        self._whole: dict[str, list[Bearer]] = defaultdict(list)
        self._cores: dict[str, list[Bearer]] = defaultdict(list)
        for territory in atlas.territories:
            if territory.until is None:
                self._add(Bearer(territory), territory.name)

    def _add(self, bearer: Bearer, name: str) -> None:
        self._whole[normalise(name)].append(bearer)
        if bearer.territory.kind == "commune":
            return
        for form in _forms(name):
            self._cores[form].append(bearer)
        if bearer.territory.kind == "departement":
            self._cores[bearer.territory.code.lower()].append(bearer)

    def named(self, name: str) -> list[Bearer]:
        """Return the present territories whose whole official name is this one."""
        return self._whole.get(name, [])

    def with_core(self, core: str) -> list[Bearer]:
        """Return the present territories, communes apart, whose core name is this one."""
        return self._cores.get(core, [])

    def formerly(self, name: str) -> list[Bearer]:
        """Return what now holds the communes that had this name."""
        return self._former.get(name, [])

    def groups_once_named(self, core: str) -> list[Bearer]:
        """Return the EPCI and EPT that had this core name in some years only."""
        return self._once.get(core, [])

    @cached_property
    def spellings(self) -> list[str]:
        """All names and cores of present territories, for the search by likeness."""
        return sorted({*self._whole, *self._cores})

    @cached_property
    def _former(self) -> dict[str, list[Bearer]]:
        by_name: dict[str, dict[str, Bearer]] = defaultdict(dict)
        for former in self._atlas.former_communes:
            holder = self._atlas.territory(f"commune:{former.holder}")
            name = normalise(former.name)
            if normalise(holder.name) != name:
                known = by_name[name].get(holder.code)
                if known is None or known.former is None or known.former.until < former.until:
                    by_name[name][holder.code] = Bearer(holder, former)
        return {name: list(bearers.values()) for name, bearers in by_name.items()}

    @cached_property
    def _once(self) -> dict[str, list[Bearer]]:
        once: dict[str, list[Bearer]] = defaultdict(list)
        for territory, name, first, last in self._atlas.past_names():
            for form in _forms(name):
                once[form].append(Bearer(territory, first_year=first, last_year=last))
        return dict(once)


def _forms(name: str) -> Iterable[str]:
    written = parse(name, {})
    return {*written.forms, written.acronym, written.whole} - {""}
