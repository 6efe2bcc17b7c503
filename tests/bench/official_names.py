"""Official names, as they are and as keyboards and letters spell them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from geodata.territories import Kind
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.names import Names, both, family
from tests.bench.writing import Write


def official(names: Names) -> Iterator[Family]:
    """Yield names that are written as the atlas does."""
    local: tuple[Kind, ...] = ("commune", "epci", "ept")
    yield family("noms officiels, département donné", names.of(*local), hint=True, right=1)
    areas = names.of("departement", "region")
    cases = [Case(t.name, Hints(kind=t.kind), (t.key,)) for t in areas]
    yield Family("départements et régions, type donné", 1, 0, cases)
    unique = names.unique(*local, "departement", "region")
    yield family("noms officiels uniques", unique, hint=False, right=1)
    covered = {fold(t.name) for t in areas}
    homonyms = [
        t
        for t in names.of("commune")
        if names.bearers[fold(t.name)] > 1 and fold(t.name) not in covered
    ]
    cases = [Case(t.name, Hints(), ()) for t in homonyms]
    yield Family("homonymes, sans indice : abstention", 1, 0, cases)
    in_region = Counter((fold(t.name), t.regions) for t in names.present)
    alone = [t for t in homonyms if in_region[fold(t.name), t.regions] == 1]
    cases = [Case(t.name, Hints(region=t.regions[0]), (t.key,)) for t in alone if t.regions]
    yield Family("homonymes, région donnée", 0.999, 0.0005, cases)


def spellings(names: Names) -> Iterator[Family]:
    """Yield other capitals, apostrophes, hyphens and « Saint »."""
    ways: list[tuple[str, Write]] = [
        ("capitales, accents perdus, ligatures", str.upper),
        ("capitales, accents perdus, ligatures", fold),
        (
            "capitales, accents perdus, ligatures",
            lambda n: n.replace("oe", "œ").replace("ae", "æ"),
        ),
        ("apostrophes", lambda n: n.replace("'", "’")),
        ("apostrophes", lambda n: n.replace("'", " ")),
        ("traits d’union, espaces", lambda n: n.replace("-", "‑")),
        ("traits d’union, espaces", lambda n: n.replace("-", " ")),
        ("traits d’union, espaces", lambda n: f" {n} ".replace(" ", "  ").replace("-", " - ")),
        ("St, Ste", lambda n: re.sub(r"\bSaint(e?)\b", r"St\1", n)),
        ("St, Ste", lambda n: re.sub(r"\bSaint(e?)\b", r"St\1.", n).upper()),
    ]
    for title, write in ways:
        yield from both(names, title, write, "commune")


def beside(names: Names) -> Iterator[Family]:
    """Yield names with their department beside them."""
    called = {d.code: d.name for d in names.of("departement")}
    placed = [t for t in names.of("commune") if t.departments and t.departments[0] in called]
    ways: tuple[Callable[[str, str], str], ...] = (
        lambda n, d: f"{n} ({d})",
        lambda n, d: f"{n} {d}",
        lambda n, d: f"{n}, {called[d]}",
        lambda n, d: f"{n} ({called[d]})",
    )
    for write in ways:
        cases = [Case(write(t.name, t.departments[0]), Hints(), (t.key,)) for t in placed]
        yield Family("« X (93) », X 93, X, Gironde", 0.999, 0.0005, cases)
