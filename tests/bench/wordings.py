"""Ways of writing every name of the atlas, each with the territory that it must give.

They are made without the geocoder's own rules, so that these are not judged by themselves.
"""

import random
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator

from geodata.aliases import load_aliases
from geodata.atlas import Atlas
from geodata.territories import Kind, Territory
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.vanished import vanished
from tests.bench.writing import (
    ABSURD,
    FOREIGN,
    STARTUPS,
    Write,
    article,
    core_of,
    districts_of,
    letters,
    linked,
    mistype,
    replaced,
)

SEED = 2026
SHORTEST_MISTYPED = 8  # letters
SHORT = range(5, 8)


class Wordings:
    """All families, over all names of an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._present = [t for t in atlas.territories if t.until is None]
        self._bearers = Counter(fold(t.name) for t in self._present)
        self._former = Counter(fold(f.name) for f in atlas.former_communes)
        self._names = {
            *self._bearers,
            *self._former,
            *(fold(name) for _, name, _, _ in atlas.past_names()),
        }
        self._random = random.Random(SEED)  # noqa: S311 - not a secret

    def families(self) -> Iterator[Family]:
        """Yield each family, the plainest first."""
        yield from self._official()
        yield from self._spellings()
        yield from self._beside()
        yield from self._kind_words()
        yield from self._history()
        yield from self._usual()
        yield from self._joint()
        yield from self._mistyped()
        yield Family("ce qui n’est pas un territoire", 0.999, 0.0005, list(self._strangers()))

    def _of(self, *kinds: Kind) -> list[Territory]:
        return [t for t in self._present if t.kind in kinds]

    def _unique(self, *kinds: Kind) -> list[Territory]:
        return [t for t in self._of(*kinds) if self._bearers[fold(t.name)] == 1]

    def _official(self) -> Iterator[Family]:
        local: tuple[Kind, ...] = ("commune", "epci", "ept")
        yield family("noms officiels, département donné", self._of(*local), hint=True, right=1)
        areas = self._of("departement", "region")
        cases = [Case(t.name, Hints(kind=t.kind), (t.key,)) for t in areas]
        yield Family("départements et régions, type donné", 1, 0, cases)
        unique = self._unique(*local, "departement", "region")
        yield family("noms officiels uniques", unique, hint=False, right=1)
        covered = {fold(t.name) for t in areas}
        homonyms = [
            t
            for t in self._of("commune")
            if self._bearers[fold(t.name)] > 1 and fold(t.name) not in covered
        ]
        cases = [Case(t.name, Hints(), ()) for t in homonyms]
        yield Family("homonymes, sans indice : abstention", 1, 0, cases)
        in_region = Counter((fold(t.name), t.regions) for t in self._present)
        alone = [t for t in homonyms if in_region[fold(t.name), t.regions] == 1]
        cases = [Case(t.name, Hints(region=t.regions[0]), (t.key,)) for t in alone if t.regions]
        yield Family("homonymes, région donnée", 0.999, 0.0005, cases)

    def _spellings(self) -> Iterator[Family]:
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
            yield from self._both(title, write, "commune")

    def _both(self, title: str, write: Write, *kinds: Kind) -> Iterator[Family]:
        changed = [t for t in self._of(*kinds) if write(t.name) != t.name]
        unique = [t for t in changed if self._bearers[fold(t.name)] == 1]
        yield family(f"{title}, département donné", changed, write, hint=True)
        yield family(title, unique, write, hint=False, right=0.995)

    def _beside(self) -> Iterator[Family]:
        names = {d.code: d.name for d in self._of("departement")}
        placed = [t for t in self._of("commune") if t.departments and t.departments[0] in names]
        ways: tuple[Callable[[str, str], str], ...] = (
            lambda n, d: f"{n} ({d})",
            lambda n, d: f"{n} {d}",
            lambda n, d: f"{n}, {names[d]}",
            lambda n, d: f"{n} ({names[d]})",
        )
        for write in ways:
            cases = [Case(write(t.name, t.departments[0]), Hints(), (t.key,)) for t in placed]
            yield Family("« X (93) », X 93, X, Gironde", 0.999, 0.0005, cases)

    def _kind_words(self) -> Iterator[Family]:
        cities = ("Ville", "La Ville", "Commune", "Mairie", "Municipalité", "la municipalité")
        for words in cities:
            yield from self._both(
                "« Ville de X », mairie, commune, municipalité", linked(words), "commune"
            )
        yield from self._groups()
        for words in ("Conseil départemental", "Conseil général", "Département", "CD"):
            yield from self._both(
                "« Conseil départemental de X », département, CD", linked(words), "departement"
            )
        coded = self._of("departement")
        cases = [Case(f"CD {t.code}", Hints(), (t.key,)) for t in coded]
        yield Family("« Conseil départemental de X », département, CD", 0.995, 0.0005, cases)
        for words in ("Conseil régional", "Région"):
            yield from self._both("« Conseil régional de X », région", linked(words), "region")

    def _groups(self) -> Iterator[Family]:
        """Name each EPCI by the words of its own kind, and by those of daily use."""
        ways = {
            "CC": ("Communauté de communes", "La communauté de communes", "CC", "Com com"),
            "CA": ("Communauté d’agglomération", "CA", "Agglo", "Agglomération"),
            "CU": ("Communauté urbaine", "CU"),
        }
        for short, wordings in ways.items():
            bearers = [t for t in self._of("epci") if t.name.startswith(f"{short} ")]
            for words in wordings:
                write = replaced(short, words)
                yield from self._named(
                    "« Communauté de communes X », CC, agglo, CU…", bearers, write
                )
        metropolises = [t for t in self._of("epci") if t.name.endswith(" Métropole")]
        cores = [t for t in metropolises if not re.match(r"C[ACU] ", t.name)]
        for words in ("Métropole", "Métropole de"):
            yield from self._named(
                "« Métropole de X », EPT",
                cores,
                lambda n, w=words: f"{w} {n.removesuffix(' Métropole')}",
            )
        yield from self._named("« Métropole de X », EPT", self._of("ept"), lambda n: f"EPT {n}")
        twins = {fold(t.name) for t in self._of("commune")}
        taken = twins | self._former.keys() | {fold(t.name) for t in self._of("departement")}
        bare = [t for t in self._of("epci") if fold(core_of(t.name)) not in taken]
        yield from self._named("nom d’EPCI seul", bare, core_of)
        shared = [t for t in self._of("epci") if fold(core_of(t.name)) in twins]
        yield from self._named(
            "EPCI au nom d’une commune", shared, lambda n: f"Communauté {article(core_of(n))}"
        )

    def _named(self, title: str, bearers: list[Territory], write: Write) -> Iterator[Family]:
        count = Counter(fold(core_of(t.name)) for t in self._of("epci", "ept"))
        unique = [t for t in bearers if count[fold(core_of(t.name))] == 1]
        yield family(f"{title}, département donné", bearers, write, hint=True)
        yield family(title, unique, write, hint=False, right=0.995)

    def _history(self) -> Iterator[Family]:
        yield from self._former_communes()
        count = Counter(
            (fold(name), year)
            for _, name, first, last in self._atlas.past_names()
            for year in range(first, last + 1)
        )
        cases = [
            Case(name, Hints(year=first), (t.key,))
            for t, name, first, _ in self._atlas.past_names()
            if count[fold(name), first] == 1 and fold(name) not in self._bearers
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

    def _former_communes(self) -> Iterator[Family]:
        here = {(fold(t.name), d) for t in self._present for d in t.departments}
        yield from vanished(self._atlas)
        cores = {fold(core_of(t.name)) for t in self._of("epci", "ept")}
        former = [
            (f, self._atlas.territory(f"commune:{f.holder}").departments[0])
            for f in self._atlas.former_communes
            if fold(f.name) not in cores
        ]
        holders: dict[tuple[str, str], set[str]] = {}
        for f, department in former:
            holders.setdefault((fold(f.name), department), set()).add(f.holder)
        clear = [
            (f, department)
            for f, department in former
            if len(holders[fold(f.name), department]) == 1
            and (fold(f.name), department) not in here
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
                if self._former[fold(f.name)] == 1 and fold(f.name) not in self._bearers
            ]
            yield Family("anciennes communes", 0.995, 0.0005, alone)

    @staticmethod
    def _usual() -> Iterator[Family]:
        aliases = load_aliases()
        written = [(a, f"Région {a.alias}" if a.until else a.alias) for a in aliases]
        cases = [Case(name, Hints(), (a.territory,)) for a, name in written]
        yield Family("sigles et noms d’usage", 1, 0, cases)
        alone = [Case(a.alias, Hints(), ()) for a in aliases if a.until]
        yield Family("régions réunies à d’autres, sans le mot « région » : abstention", 1, 0, alone)

    def _joint(self) -> Iterator[Family]:
        unique = self._unique("commune")
        pairs = list(zip(unique[::2], unique[1::2], strict=False))
        ways: tuple[Callable[[str, str], str], ...] = (
            lambda a, b: f"{a} / {b}",
            lambda a, b: f"les villes {article(a)} et {article(b)}",
            lambda a, b: f"{a} et {b}",
        )
        for write in ways:
            cases = [Case(write(a.name, b.name), Hints(), (a.key, b.key)) for a, b in pairs]
            yield Family("projets communs à deux communes", 0.995, 0.0005, cases)
        whole = [t for t in self._unique("commune", "epci") if re.search(r"\bet\b", t.name)]
        yield family("noms d’un seul territoire qui contiennent « et »", whole, hint=False, right=1)

    def _mistyped(self) -> Iterator[Family]:
        long = [t for t in self._of("commune") if letters(t.name) >= SHORTEST_MISTYPED]
        for errors, title in ((1, "une faute de frappe"), (2, "deux fautes de frappe")):
            written = [(t, self._mistype(t.name, errors)) for t in long]
            hinted = [
                Case(name, Hints(department=t.departments[0]), (t.key,))
                for t, name in written
                if fold(name) not in self._names
            ]
            yield Family(f"{title}, département donné", 0.99, 0.002, hinted)
            alone = [
                Case(name, Hints(), (t.key,))
                for t, name in written
                if self._bearers[fold(t.name)] == 1 and fold(name) not in self._names
            ]
            yield Family(title, 0.96, 0.002, alone)

        yield from self._mistyped_short()

    def _mistyped_short(self) -> Iterator[Family]:
        """Names too short to be recognised once mistyped: another must not be found instead."""
        short = [t for t in self._of("commune") if letters(t.name) in SHORT]
        for errors, title in ((1, "une faute de frappe"), (2, "deux fautes de frappe")):
            written = [(t, self._mistype(t.name, errors)) for t in short]
            for hint in (", département donné", ""):
                cases = [
                    Case(name, Hints(department=t.departments[0] if hint else None), ())
                    for t, name in written
                    if fold(name) not in self._names
                    and (t.departments if hint else self._bearers[fold(t.name)] == 1)
                ]
                said = f"{title}, nom de cinq à sept lettres{hint} : abstention"
                yield Family(said, 0.998, 0.002, cases)

    def _mistype(self, name: str, errors: int) -> str:
        for _ in range(errors):
            name = mistype(name, self._random)
        return name

    def _strangers(self) -> Iterator[Case]:
        sample = self._random.sample(self._of("commune"), 3000)
        bodies = (
            "Syndicat mixte de",
            "Syndicat intercommunal de",
            "Office de tourisme de",
            "Université de",
            "SARL",
        )
        names = [f"{self._random.choice(bodies)} {t.name}" for t in sample]
        names += FOREIGN + STARTUPS + ABSURD
        names += [
            "".join(self._random.choices(string.ascii_lowercase + " ", k=size))
            for size in range(3, 40)
            for _ in range(30)
        ]
        return (Case(name, Hints(), ()) for name in names)


def family(  # noqa: PLR0913 - each names a part of the family
    title: str,
    bearers: list[Territory],
    write: Write = str,
    *,
    hint: bool,
    right: float = 0.999,
    wrong: float = 0.0005,
) -> Family:
    """Write the name of each territory, with its department where it is hinted."""
    cases = [
        Case(
            write(t.name),
            Hints(department=t.departments[0] if hint and t.departments else None),
            (t.key,),
        )
        for t in bearers
        if t.departments or not hint
    ]
    return Family(title, right, wrong, cases)
