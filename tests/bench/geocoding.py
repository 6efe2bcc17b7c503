"""The geocoder: accuracy by way of writing over all names, then speed and memory.

The table is the one that the README quotes.
"""

import random
import subprocess
import sys
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path

from geodata.atlas import Atlas
from loaders.geocoder import Geocoder
from tests.bench.timing import least
from tests.bench.wordings import SEED, Family, Wordings
from tests.bench.writing import letters, mistype

ROOT = Path(__file__).parents[2]
HEADER = "| Façon d’écrire | Noms | Justes | Faux | Abstentions | Visé |"
LIST_LENGTH = 20_000


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


def table(geocoder: Geocoder, families: list[Family]) -> list[str]:
    """Return the lines of the table, one a title."""
    lines: dict[str, Line] = {}
    for family in families:
        line = lines.setdefault(family.title, Line(family.title, family.right, family.wrong))
        line.found += measure(geocoder, family)
    return [HEADER, "| --- | --: | --: | --: | --: | --- |", *map(str, lines.values())]


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


def run() -> None:
    """Print the accuracy by way of writing, then the speed and the memory."""
    atlas, geocoder = Atlas.open(), Geocoder.open()
    print("\nGéocodage, sur tous les noms de l’atlas")
    print("\n".join(table(geocoder, list(Wordings(atlas).families()))))
    names = mixed_names(atlas)
    took = least(lambda: deque(map(geocoder.geocode, names), maxlen=0))
    print(
        f"{len(names) / took.cpu:,.0f} noms par seconde de processeur, dont un dixième mal tapé "
        f"(visé : 20 000) ; {len(names) / took.wall:,.0f} à l’horloge"
    )
    first = least(first_answer)
    print(
        f"première réponse {first.wall:.2f} s après le lancement (visé : 0,5 s), "
        f"dont {first.cpu:.2f} s de processeur"
    )
    print(f"{peak_memory(names):.0f} Mo au plus pour placer cette liste (visé : 300 Mo)")


if __name__ == "__main__":
    run()
