"""Names with the words that say a kind: « Ville de X », « Communauté de communes X »."""

import re
from collections import Counter
from collections.abc import Iterator

from geodata.territories import Territory
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.names import Names, both, family
from tests.bench.writing import Write, article, core_of, linked, replaced


def kind_words(names: Names) -> Iterator[Family]:
    """Yield communes, groups, departments and regions as their bodies are called."""
    cities = ("Ville", "La Ville", "Commune", "Mairie", "Municipalité", "la municipalité")
    for words in cities:
        yield from both(
            names, "« Ville de X », mairie, commune, municipalité", linked(words), "commune"
        )
    yield from _groups(names)
    for words in ("Conseil départemental", "Conseil général", "Département", "CD"):
        yield from both(
            names, "« Conseil départemental de X », département, CD", linked(words), "departement"
        )
    coded = names.of("departement")
    cases = [Case(f"CD {t.code}", Hints(), (t.key,)) for t in coded]
    yield Family("« Conseil départemental de X », département, CD", 0.995, 0.0005, cases)
    for words in ("Conseil régional", "Région"):
        yield from both(names, "« Conseil régional de X », région", linked(words), "region")


def _groups(names: Names) -> Iterator[Family]:
    """Name each EPCI by the words of its own kind, and by those of daily use."""
    ways = {
        "CC": ("Communauté de communes", "La communauté de communes", "CC", "Com com"),
        "CA": ("Communauté d’agglomération", "CA", "Agglo", "Agglomération"),
        "CU": ("Communauté urbaine", "CU"),
    }
    for short, wordings in ways.items():
        bearers = [t for t in names.of("epci") if t.name.startswith(f"{short} ")]
        for words in wordings:
            write = replaced(short, words)
            yield from _named(names, "« Communauté de communes X », CC, agglo, CU…", bearers, write)
    metropolises = [t for t in names.of("epci") if t.name.endswith(" Métropole")]
    cores = [t for t in metropolises if not re.match(r"C[ACU] ", t.name)]
    for words in ("Métropole", "Métropole de"):
        yield from _named(
            names,
            "« Métropole de X », EPT",
            cores,
            lambda n, w=words: f"{w} {n.removesuffix(' Métropole')}",
        )
    yield from _named(names, "« Métropole de X », EPT", names.of("ept"), lambda n: f"EPT {n}")
    twins = {fold(t.name) for t in names.of("commune")}
    taken = twins | names.former.keys() | {fold(t.name) for t in names.of("departement")}
    bare = [t for t in names.of("epci") if fold(core_of(t.name)) not in taken]
    yield from _named(names, "nom d’EPCI seul", bare, core_of)
    shared = [t for t in names.of("epci") if fold(core_of(t.name)) in twins]
    yield from _named(
        names, "EPCI au nom d’une commune", shared, lambda n: f"Communauté {article(core_of(n))}"
    )


def _named(names: Names, title: str, bearers: list[Territory], write: Write) -> Iterator[Family]:
    count = Counter(fold(core_of(t.name)) for t in names.of("epci", "ept"))
    unique = [t for t in bearers if count[fold(core_of(t.name))] == 1]
    yield family(f"{title}, département donné", bearers, write, hint=True)
    yield family(title, unique, write, hint=False, right=0.995)
