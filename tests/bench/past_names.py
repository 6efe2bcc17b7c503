"""Names of the past, names of daily use, and districts of cities."""

from collections import Counter
from collections.abc import Iterator

from geodata.aliases import load_aliases
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.names import Names
from tests.bench.vanished import vanished
from tests.bench.writing import core_of, districts_of, linked


def history(names: Names) -> Iterator[Family]:
    """Yield former communes, past names of EPCI, and districts."""
    yield from _former_communes(names)
    count = Counter(
        (fold(name), year)
        for _, name, first, last in names.atlas.past_names()
        for year in range(first, last + 1)
    )
    cases = [
        Case(name, Hints(year=first), (t.key,))
        for t, name, first, _ in names.atlas.past_names()
        if count[fold(name), first] == 1 and fold(name) not in names.bearers
    ]
    yield Family("noms d’EPCI d’une année passée", 0.995, 0.0005, cases)
    cities = {"Paris": ("75056", 20), "Lyon": ("69123", 9), "Marseille": ("13055", 16)}
    districts = [
        Case(wording, Hints(), (f"commune:{code}",))
        for city, (code, count) in cities.items()
        for number in range(1, count + 1)
        for wording in districts_of(city, number)
    ]
    yield Family("arrondissements de Paris, Lyon, Marseille", 0.999, 0.0005, districts)


def _former_communes(names: Names) -> Iterator[Family]:
    here = {(fold(t.name), d) for t in names.present for d in t.departments}
    yield from vanished(names.atlas)
    cores = {fold(core_of(t.name)) for t in names.of("epci", "ept")}
    former = [
        (f, names.atlas.territory(f"commune:{f.holder}").departments[0])
        for f in names.atlas.former_communes
        if fold(f.name) not in cores
    ]
    holders: dict[tuple[str, str], set[str]] = {}
    for f, department in former:
        holders.setdefault((fold(f.name), department), set()).add(f.holder)
    clear = [
        (f, department)
        for f, department in former
        if len(holders[fold(f.name), department]) == 1 and (fold(f.name), department) not in here
    ]
    for write in (str, linked("Ville")):
        hinted = [
            Case(write(f.name), Hints(department=department), (f"commune:{f.holder}",))
            for f, department in clear
        ]
        yield Family("anciennes communes, département donné", 0.999, 0.0005, hinted)
        alone = [
            Case(write(f.name), Hints(), (f"commune:{f.holder}",))
            for f, _ in clear
            if names.former[fold(f.name)] == 1 and fold(f.name) not in names.bearers
        ]
        yield Family("anciennes communes", 0.995, 0.0005, alone)


def usual() -> Iterator[Family]:
    """Yield the acronyms and names of daily use."""
    aliases = load_aliases()
    written = [(a, f"Région {a.alias}" if a.until else a.alias) for a in aliases]
    cases = [Case(name, Hints(), (a.territory,)) for a, name in written]
    yield Family("sigles et noms d’usage", 1, 0, cases)
    alone = [Case(a.alias, Hints(), ()) for a in aliases if a.until]
    yield Family("régions réunies à d’autres, sans le mot « région » : abstention", 1, 0, alone)
