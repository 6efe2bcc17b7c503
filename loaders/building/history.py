"""How communes became those of today: mergers, renamings, restorations.

Insee's history, from 1943 to 2019, then the comparison of the yearly lists: a
commune absent from a list, and present in the one before, ended in between.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from geodata.territories import FormerCommune
from geodata.text import fold

Entry = Mapping[str, Any]


class YearlyList:
    """The communes of a year, and the parts that they declare.

    Parameters
    ----------
    year : int
    entries : iterable of mapping
        Rows of the table ``communes`` of the official package.
    """

    def __init__(self, year: int, entries: Iterable[Entry]) -> None:
        self.year = year
        self.names: dict[str, str] = {}
        self._holder_of_part: dict[str, str] = {}
        self._holder_of_old_code: dict[str, str] = {}
        for entry in entries:
            code, kind = entry["code"], entry["type"]
            if kind == "commune-actuelle":
                self.names[code] = entry["nom"]
                for old in entry.get("anciensCodes", ()):
                    self._holder_of_old_code[old] = code
            elif kind in ("commune-deleguee", "commune-associee"):
                self._holder_of_part[code] = entry["chefLieu"]

    def holder(self, code: str) -> str | None:
        """Return the commune that has, holds or has taken over a code in this year."""
        if code in self.names:
            return code
        part = self._holder_of_part.get(code)
        return part if part in self.names else self._holder_of_old_code.get(code)


class History:
    """Where the land of a past commune is today.

    Parameters
    ----------
    lists : sequence of YearlyList
        In the order of the years; the last one is today's.
    """

    def __init__(self, lists: Sequence[YearlyList]) -> None:
        self._lists = lists
        self._today = lists[-1]
        self._memory: dict[tuple[str, int], dict] = {}

    def holder_today(self, code: str, year: int) -> str | None:
        """Return the present commune that holds a commune of a given year.

        Itself where it is one today, even if it was merged and restored meanwhile.
        """
        if code in self._today.names:
            return code
        for listed in self._lists:
            if listed.year > year:
                code = listed.holder(code) or code
        return code if code in self._today.names else None

    def list_of(self, year: int) -> YearlyList:
        """Return the last list that is not later than a year."""
        return [listed for listed in self._lists if listed.year <= year][-1]

    def absorbed_since(self, year: int) -> dict[str, list[str]]:
        """Return, for each present commune that grew since a year, what it absorbed."""
        absorbed: dict[str, list[str]] = {}
        for code, holder in self._holders(year).items():
            if code not in self._today.names:
                absorbed.setdefault(holder, []).append(code)
        return absorbed

    def present_members(self, members: Iterable[str], year: int) -> tuple[set[str], set[str]]:
        """Bring the communes of a past perimeter to those of today.

        Parameters
        ----------
        members : iterable of str
            Codes of that year.
        year : int

        Returns
        -------
        communes : set of str
            Present communes that hold them, restored communes included.
        changed : set of str
            Those whose land of today goes beyond that perimeter.
        """
        wanted = set(members)
        holders, origins = self._holders(year), self._origins(year)
        held = {holders.get(code) or self.holder_today(code, year) for code in wanted}
        communes = {code for code in held if code is not None}
        restored = {code for member in wanted for code in origins.get(member, ())}
        sources = self._sources(year)
        changed = {code for code in communes if not sources.get(code, set()) <= wanted}
        return communes | restored, changed

    def _holders(self, year: int) -> dict[str, str]:
        """Each commune of a year, and the present one that holds it."""
        return self._remember(
            ("holders", year),
            lambda: {
                code: holder
                for code in self.list_of(year).names
                if (holder := self.holder_today(code, year)) is not None
            },
        )

    def _sources(self, year: int) -> dict[str, set[str]]:
        """Each present commune, and the communes of a year that it holds."""
        return self._remember(("sources", year), lambda: _inverse(self._holders(year)))

    def _origins(self, year: int) -> dict[str, set[str]]:
        """Each commune of a year, and the present ones since restored out of it."""
        then = self.list_of(year)
        return self._remember(
            ("origins", year),
            lambda: _inverse(
                {
                    code: origin
                    for code in self._today.names
                    if code not in then.names and (origin := then.holder(code)) is not None
                }
            ),
        )

    def _remember(self, key: tuple[str, int], compute: Callable[[], dict]) -> dict:
        if key not in self._memory:
            self._memory[key] = compute()
        return self._memory[key]

    def former_communes(self, insee: Iterable[Entry]) -> list[FormerCommune]:
        """List the communes and names of communes that are no more.

        Parameters
        ----------
        insee : iterable of mapping
            Rows of ``historique-communes`` of the official package, which ends
            with the first of the yearly lists.
        """
        old = self._from_insee(list(insee))
        recent = [
            former for before, after in self._steps() for former in self._ended(before, after)
        ]
        unique = {(f.code, fold(f.name)): f for f in sorted([*old, *recent], key=lambda f: f.until)}
        return sorted(unique.values(), key=lambda f: (f.code, f.until, f.name))

    def _steps(self) -> Iterable[tuple[YearlyList, YearlyList]]:
        return zip(self._lists, self._lists[1:], strict=False)

    def _ended(self, before: YearlyList, after: YearlyList) -> Iterable[FormerCommune]:
        for code, name in before.names.items():
            if fold(after.names.get(code, "")) == fold(name):
                continue
            holder = self.holder_today(code, before.year)
            if holder is not None and fold(self._today.names[holder]) != fold(name):
                yield FormerCommune(code, name, str(after.year), holder)

    def _from_insee(self, insee: list[Entry]) -> Iterable[FormerCommune]:
        by_id = {entry["id"]: entry for entry in insee}
        first = self._lists[0]
        for entry in insee:
            if entry["type"] != "COM" or "dateFin" not in entry:
                continue
            last = _last_holder(entry, by_id)
            holder = self.holder_today(last["code"], first.year) if last else None
            if holder is None:
                continue
            if fold(self._today.names.get(entry["code"], "")) != fold(entry["nom"]):
                yield FormerCommune(entry["code"], entry["nom"], entry["dateFin"], holder)


def _last_holder(entry: Entry, by_id: Mapping[str, Entry]) -> Entry | None:
    """Follow the successors of a commune to the last commune that holds it."""
    seen = set()
    while entry["id"] not in seen:
        seen.add(entry["id"])
        if entry["type"] == "COM" and "dateFin" not in entry:
            return entry
        following = entry.get("successeur", entry.get("pole"))
        if following not in by_id:
            return None
        entry = by_id[following]
    return None


def _inverse(mapping: Mapping[str, str]) -> dict[str, set[str]]:
    inverse: dict[str, set[str]] = {}
    for key, value in mapping.items():
        inverse.setdefault(value, set()).add(key)
    return inverse
