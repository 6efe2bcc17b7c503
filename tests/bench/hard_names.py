"""What is hard: two names in one, typing errors, and what is no territory."""

import random
import re
import string
from collections.abc import Callable, Iterator

from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.names import Names, family
from tests.bench.writing import ABSURD, FOREIGN, STARTUPS, article, letters, mistype

SHORTEST_MISTYPED = 8  # letters
SHORT = range(5, 8)


def joint(names: Names) -> Iterator[Family]:
    """Yield projects of two communes, and single names that look like two."""
    unique = names.unique("commune")
    pairs = list(zip(unique[::2], unique[1::2], strict=False))
    ways: tuple[Callable[[str, str], str], ...] = (
        lambda a, b: f"{a} / {b}",
        lambda a, b: f"les villes {article(a)} et {article(b)}",
        lambda a, b: f"{a} et {b}",
    )
    for write in ways:
        cases = [Case(write(a.name, b.name), Hints(), (a.key, b.key)) for a, b in pairs]
        yield Family("projets communs à deux communes", 0.995, 0.0005, cases)
    whole = [t for t in names.unique("commune", "epci") if re.search(r"\bet\b", t.name)]
    yield family("noms d’un seul territoire qui contiennent « et »", whole, hint=False, right=1)


def mistyped(names: Names) -> Iterator[Family]:
    """Yield names with one or two typing errors."""
    long = [t for t in names.of("commune") if letters(t.name) >= SHORTEST_MISTYPED]
    for errors, title in ((1, "une faute de frappe"), (2, "deux fautes de frappe")):
        written = [(t, _mistype(names.chance, t.name, errors)) for t in long]
        hinted = [
            Case(name, Hints(department=t.departments[0]), (t.key,))
            for t, name in written
            if fold(name) not in names.every
        ]
        yield Family(f"{title}, département donné", 0.99, 0.002, hinted)
        alone = [
            Case(name, Hints(), (t.key,))
            for t, name in written
            if names.bearers[fold(t.name)] == 1 and fold(name) not in names.every
        ]
        yield Family(title, 0.96, 0.002, alone)

    yield from _mistyped_short(names)


def _mistyped_short(names: Names) -> Iterator[Family]:
    """Names too short to be recognised once mistyped: another must not be found instead."""
    short = [t for t in names.of("commune") if letters(t.name) in SHORT]
    for errors, title in ((1, "une faute de frappe"), (2, "deux fautes de frappe")):
        written = [(t, _mistype(names.chance, t.name, errors)) for t in short]
        for hint in (", département donné", ""):
            cases = [
                Case(name, Hints(department=t.departments[0] if hint else None), ())
                for t, name in written
                if fold(name) not in names.every
                and (t.departments if hint else names.bearers[fold(t.name)] == 1)
            ]
            said = f"{title}, nom de cinq à sept lettres{hint} : abstention"
            yield Family(said, 0.998, 0.002, cases)


def _mistype(chance: random.Random, name: str, errors: int) -> str:
    for _ in range(errors):
        name = mistype(name, chance)
    return name


def strangers(names: Names) -> Family:
    """Return what is no territory."""
    return Family("ce qui n’est pas un territoire", 0.999, 0.0005, list(_strangers(names)))


def _strangers(names: Names) -> Iterator[Case]:
    sample = names.chance.sample(names.of("commune"), 3000)
    bodies = (
        "Syndicat mixte de",
        "Syndicat intercommunal de",
        "Office de tourisme de",
        "Université de",
        "SARL",
    )
    written = [f"{names.chance.choice(bodies)} {t.name}" for t in sample]
    written += FOREIGN + STARTUPS + ABSURD
    written += [
        "".join(names.chance.choices(string.ascii_lowercase + " ", k=size))
        for size in range(3, 40)
        for _ in range(30)
    ]
    return (Case(name, Hints(), ()) for name in written)
