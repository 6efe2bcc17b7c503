"""Ways of writing every name of the atlas, each with the territory that it must give.

They are made without the geocoder's own rules, so that these are not judged by themselves.
"""

import random
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from geodata.atlas import Atlas
from geodata.territories import Kind, Territory
from geodata.text import fold
from loaders.answers import Hints

SEED = 2026
SHORTEST_MISTYPED = 8  # letters
Write = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A written name, what is known beside it, and the keys that it must give."""

    name: str
    hints: Hints
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A way of writing names.

    Parameters
    ----------
    title : str
        In French, as the table says it.
    right, wrong : float
        The share of right answers to reach, and that of wrong ones not to pass.
    cases : list of Case
    """

    title: str
    right: float
    wrong: float
    cases: list[Case]


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
        ways: dict[str, Write] = {
            "capitales": str.upper,
            "sans accents": fold,
            "ligatures": lambda n: n.replace("oe", "œ").replace("ae", "æ"),
            "apostrophe courbe": lambda n: n.replace("'", "’"),
            "apostrophe absente": lambda n: n.replace("'", " "),
            "traits d’union insécables": lambda n: n.replace("-", "‑"),
            "sans traits d’union": lambda n: n.replace("-", " "),
            "espaces doublées": lambda n: f" {n} ".replace(" ", "  ").replace("-", " - "),
            "St, Ste": lambda n: re.sub(r"\bSaint(e?)\b", r"St\1", n),
            "ST, STE en capitales": lambda n: re.sub(r"\bSaint(e?)\b", r"St\1.", n).upper(),
        }
        for title, write in ways.items():
            yield from self._both(title, write, "commune")

    def _both(self, title: str, write: Write, *kinds: Kind) -> Iterator[Family]:
        changed = [t for t in self._of(*kinds) if write(t.name) != t.name]
        unique = [t for t in changed if self._bearers[fold(t.name)] == 1]
        yield family(f"{title}, département donné", changed, write, hint=True)
        yield family(title, unique, write, hint=False, right=0.995)

    def _beside(self) -> Iterator[Family]:
        names = {d.code: d.name for d in self._of("departement")}
        placed = [t for t in self._of("commune") if t.departments and t.departments[0] in names]
        ways: dict[str, Callable[[str, str], str]] = {
            "« X (93) »": lambda n, d: f"{n} ({d})",
            "« X 93 »": lambda n, d: f"{n} {d}",
            "« X, Gironde »": lambda n, d: f"{n}, {names[d]}",
            "« X (Gironde) »": lambda n, d: f"{n} ({names[d]})",
        }
        for title, write in ways.items():
            cases = [Case(write(t.name, t.departments[0]), Hints(), (t.key,)) for t in placed]
            yield Family(title, 0.999, 0.0005, cases)

    def _kind_words(self) -> Iterator[Family]:
        cities = ("Ville", "La Ville", "Commune", "Mairie", "Municipalité", "la municipalité")
        for words in cities:
            yield from self._both(f"« {words} de X »", linked(words), "commune")
        yield from self._groups()
        for words in ("Conseil départemental", "Conseil général", "Département", "CD"):
            yield from self._both(f"« {words} de X »", linked(words), "departement")
        coded = self._of("departement")
        cases = [Case(f"CD {t.code}", Hints(), (t.key,)) for t in coded]
        yield Family("« CD 35 »", 0.999, 0.0005, cases)
        for words in ("Conseil régional", "Région"):
            yield from self._both(f"« {words} de X »", linked(words), "region")

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
                yield from self._named(f"« {words} X »", bearers, write)
        metropolises = [t for t in self._of("epci") if t.name.endswith(" Métropole")]
        cores = [t for t in metropolises if not re.match(r"C[ACU] ", t.name)]
        for words in ("Métropole", "Métropole de"):
            yield from self._named(
                f"« {words} X »", cores, lambda n, w=words: f"{w} {n.removesuffix(' Métropole')}"
            )
        yield from self._named("« EPT X »", self._of("ept"), lambda n: f"EPT {n}")
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
        for title, write in (("", str), ("« Ville de X », ", linked("Ville"))):
            hinted = [
                Case(write(f.name), Hints(department=department), (f"commune:{f.holder}",))
                for f, department in clear
            ]
            yield Family(f"{title}anciennes communes, département donné", 0.999, 0.0005, hinted)
            alone = [
                Case(write(f.name), Hints(), (f"commune:{f.holder}",))
                for f, _ in clear
                if self._former[fold(f.name)] == 1 and fold(f.name) not in self._bearers
            ]
            yield Family(f"{title}anciennes communes", 0.995, 0.0005, alone)

    def _joint(self) -> Iterator[Family]:
        unique = self._unique("commune")
        pairs = list(zip(unique[::2], unique[1::2], strict=False))
        ways: dict[str, Callable[[str, str], str]] = {
            "« X / Y »": lambda a, b: f"{a} / {b}",
            "« les villes de X et de Y »": lambda a, b: f"les villes {article(a)} et {article(b)}",
            "« X et Y »": lambda a, b: f"{a} et {b}",
        }
        for title, write in ways.items():
            cases = [Case(write(a.name, b.name), Hints(), (a.key, b.key)) for a, b in pairs]
            yield Family(title, 0.995, 0.0005, cases)
        whole = [t for t in self._unique("commune", "epci") if re.search(r"\bet\b", t.name)]
        yield family("noms qui contiennent « et »", whole, hint=False, right=1)

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


_ABROAD = """
    Berlin Londres Bruxelles Genève Lausanne Madrid Barcelone Lisbonne Rome Milan Turin Munich
    Hambourg Francfort Amsterdam Rotterdam Anvers Gand Liège Namur Charleroi Luxembourg Zurich
    Bâle Varsovie Prague Budapest Athènes Dublin Stockholm Copenhague Oslo
    Helsinki Tallinn Riga Vilnius Montréal Québec Toronto Boston Chicago Dakar Abidjan Tunis
    Alger Rabat Casablanca Tokyo Séoul Singapour Sydney Melbourne
"""
FOREIGN = _ABROAD.split()
STARTUPS = [  # invented, or of common words
    *("Numérilia", "OpenParkéo", "Vigie Data", "Civitéo Plus", "Lumenteo", "Mobilizz", "Wattify"),
    *("City Services", "Smart Territoires SAS", "Eau Claire Technologies", "Cmarue", "Lify Air"),
]
ABSURD = [
    *("", " ", "…", "?", "-", "/", "de", "la", "ville", "Ville de", "CC", "le territoire", "12"),
    *("le jury", "les lauréats", "le projet", "inconnu", "néant", "France", "Europe", "métropole"),
    *("communauté de communes", "l'agglomération", "la région", "le département", "commune de"),
]


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


def letters(name: str) -> int:
    """Count letters and figures."""
    return len(fold(name).replace(" ", ""))


def article(name: str) -> str:
    """Put « de » before a name, contracted as in French."""
    for start, contracted in (("Le ", "du "), ("Les ", "des ")):
        if name.startswith(start):
            return contracted + name.removeprefix(start)
    vowel = fold(name)[:1] in tuple("aeiouyh")
    return f"d’{name}" if vowel and not name.startswith("H") else f"de {name}"


def linked(words: str) -> Write:
    """Return what puts kind words before a name."""
    return lambda name: f"{words} {article(name)}"


def replaced(short: str, words: str) -> Write:
    """Return what puts kind words in the place of the short ones."""
    return lambda name: f"{words} {name.removeprefix(short + ' ')}"


def core_of(name: str) -> str:
    """Take an EPCI's kind word and the link after it away."""
    name = re.sub(r"\s*\([^)]*\)$", "", name)
    core = re.sub(r"^(C[ACU]|Métropole|Eurométropole) ", "", name)
    if core != name:
        core = re.sub(r"^(du |des |de la |de l'|de |d')", "", core)
    return core.removesuffix(" Métropole")


def districts_of(city: str, number: int) -> list[str]:
    """Write a municipal district in four ways."""
    rank = "1er" if number == 1 else f"{number}e"
    return [
        f"{city} {rank} Arrondissement",
        f"{city} {rank}",
        f"{city} {number}",
        f"{rank} arrondissement de {city}",
    ]


def mistype(name: str, chance: random.Random) -> str:
    """Make one typing error: a letter changed, added, left out, or two swapped."""
    places = [i for i, c in enumerate(name) if c.isalpha()]
    swaps = [i for i in places if i + 1 in places and fold(name[i]) != fold(name[i + 1])]
    place, letter = chance.choice(places), chance.choice(string.ascii_lowercase)
    error = chance.randrange(4 if swaps else 3)
    if error == 0:
        return f"{name[:place]}{letter}{name[place + 1 :]}"
    if error == 1:
        return f"{name[:place]}{letter}{name[place:]}"
    if error == 2:
        return f"{name[:place]}{name[place + 1 :]}"
    place = chance.choice(swaps)
    return f"{name[:place]}{name[place + 1]}{name[place]}{name[place + 2 :]}"
