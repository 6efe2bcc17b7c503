"""The geocoder: accuracy by way of writing over all names, then speed and memory."""

import random
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from dashboard.words.wording import number
from geodata.atlas import Atlas
from loaders.geocoder import Geocoder
from tests.bench.cases import Family
from tests.bench.figures import Better, Figure
from tests.bench.names import SEED
from tests.bench.timing import ROUNDS, usual
from tests.bench.wordings import families_of
from tests.bench.writing import letters, mistype

ROOT = Path(__file__).parents[2]
HEADER = "| Façon d’écrire | Noms | Justes | Faux | Abstentions | Visé |"
LIST_LENGTH = 20_000
FEW = 200  # names of each family, in a quick run
RIGHT, WRONG = "géocodage, justes", "géocodage, faux"


@dataclass
class Line:
    """The line of the table for all families of one title."""

    title: str
    right: float
    wrong: float
    found: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        total = self.found.total()
        shares = [self.found[kind] / total for kind in ("right", "wrong", "refused")]
        missed = shares[0] < self.right or shares[1] > self.wrong
        cells = [
            self.title,
            f"{total:,}".replace(",", " "),
            *(percent(share, 3) for share in shares),
            f"{percent(self.right, 1)} et {percent(self.wrong, 2)}"
            + (" : manqué" if missed else ""),
        ]
        return f"| {' | '.join(cells)} |"


def percent(share: float, digits: int) -> str:
    """Write a share as in French; never rounded to more than it is."""
    scale = 10 ** (digits + 2)
    return f"{int(share * scale + 1e-6) / 10**digits:.{digits}f} %".replace(".", ",")


def measure(geocoder: Geocoder, family: Family) -> Counter[str]:
    """Count the right, wrong and refused answers of a family."""
    found: Counter[str] = Counter()
    for case in family.cases:
        keys = tuple(t.key for t in geocoder.geocode(case.name, case.hints).territories)
        found["right" if keys == case.expected else "wrong" if keys else "refused"] += 1
    return found


def measured(geocoder: Geocoder, families: Iterable[Family]) -> list[Line]:
    """Measure families; those of one title make one line."""
    lines: dict[str, Line] = {}
    for family in families:
        line = lines.setdefault(family.title, Line(family.title, family.right, family.wrong))
        line.found += measure(geocoder, family)
    return list(lines.values())


def table(lines: Iterable[Line]) -> list[str]:
    """Return the lines of the table that the README quotes."""
    return [HEADER, "| --- | --: | --: | --: | --: | --- |", *map(str, lines)]


def figures_of(line: Line) -> Iterator[Figure]:
    """Write a line as figures, which `lines_of` reads back."""
    total = line.found.total()
    for name, kind, goal in ((RIGHT, "right", line.right), (WRONG, "wrong", line.wrong)):
        better: Better = "higher" if kind == "right" else "lower"
        share = 100 * line.found[kind] / total
        said = f"{name} : {line.title}"
        yield Figure("geocoding", said, "%", share, better=better, goal=100 * goal, size=total)


def lines_of(figures: Iterable[Figure]) -> list[Line]:
    """Read lines back from the figures of a report."""
    lines: dict[str, Line] = {}
    for figure in figures:
        name, _, title = figure.title.partition(" : ")
        if name not in (RIGHT, WRONG) or figure.size is None or figure.ours is None:
            continue
        kind = "right" if name == RIGHT else "wrong"
        line = lines.setdefault(title, Line(title, 0, 0))
        setattr(line, kind, round((figure.goal or 0) / 100, 6))
        line.found[kind] = round(figure.ours / 100 * figure.size)
        line.found["refused"] = figure.size - line.found["right"] - line.found["wrong"]
    return list(lines.values())


def mixed_names(atlas: Atlas) -> list[str]:
    """Return official names of communes, a tenth of them with a typing error."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    names = [c.name for c in chance.sample(atlas.of_kind("commune"), LIST_LENGTH)]
    return [
        mistype(name, chance) if rank % 10 == 0 and letters(name) >= 8 else name
        for rank, name in enumerate(names)
    ]


def first_answer() -> None:
    """Run the command for one name, as a shell does."""
    command = [sys.executable, "-m", "loaders", "geocode", "Rennes"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def peak_memory(names: list[str]) -> float:
    """Run the command for a whole list; return the most memory that it took, in Mo.

    The command says its own peak: what the system says of a child counts its parent.
    """
    script = (
        "import sys; from loaders.__main__ import main; sys.argv = ['loaders', 'geocode']; main();"
        "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0], file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script],
        cwd=ROOT,
        check=True,
        input="\n".join(names).encode(),
        capture_output=True,
    )
    return int(done.stderr.split()[-1]) / 1024


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure the accuracy by way of writing, then the speed and the memory."""
    atlas, geocoder = Atlas.open(), Geocoder.open()
    families: Iterable[Family] = families_of(atlas)
    if quick:
        families = (replace(one, cases=one.cases[:FEW]) for one in families)
    lines = measured(geocoder, families)
    print("\n".join(table(lines)))
    for line in lines:
        yield from figures_of(line)
    names = mixed_names(atlas)
    took = usual(lambda: deque(map(geocoder.geocode, names), maxlen=0))
    speed = "géocodage : noms par seconde de processeur, un dixième mal tapé"
    yield Figure(
        *("geocoding", speed, "/s", LIST_LENGTH / took.cpu, None, "higher"),
        goal=20_000,
        rounds=ROUNDS,
    )
    first = usual(first_answer)
    title = "géocodage : première réponse après le lancement"
    yield Figure("geocoding", title, "ms", first.wall * 1000, goal=500, rounds=ROUNDS)
    title = f"géocodage : mémoire pour {number(LIST_LENGTH)} noms"
    peak = median(peak_memory(names) for _ in range(ROUNDS))
    yield Figure("geocoding", title, "Mo", peak, goal=300, rounds=ROUNDS)
