"""The names of an atlas, and the families that are made of them."""

import random
from collections import Counter
from collections.abc import Iterator

from geodata.atlas import Atlas
from geodata.territories import Kind, Territory
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.writing import Write

SEED = 2026


class Names:
    """All names of an atlas, and who bears them.

    Parameters
    ----------
    atlas : Atlas
    """

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.present = [t for t in atlas.territories if t.until is None]
        self.bearers = Counter(fold(t.name) for t in self.present)
        self.former = Counter(fold(f.name) for f in atlas.former_communes)
        self.every = {
            *self.bearers,
            *self.former,
            *(fold(name) for _, name, _, _ in atlas.past_names()),
        }
        self.chance = random.Random(SEED)  # noqa: S311 - not a secret

    def of(self, *kinds: Kind) -> list[Territory]:
        """Return the present territories of some kinds."""
        return [t for t in self.present if t.kind in kinds]

    def unique(self, *kinds: Kind) -> list[Territory]:
        """Return those whose name no other bears."""
        return [t for t in self.of(*kinds) if self.bearers[fold(t.name)] == 1]


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


def both(names: Names, title: str, write: Write, *kinds: Kind) -> Iterator[Family]:
    """Write the names of some kinds with their department, then, of the unique ones, alone."""
    changed = [t for t in names.of(*kinds) if write(t.name) != t.name]
    unique = [t for t in changed if names.bearers[fold(t.name)] == 1]
    yield family(f"{title}, département donné", changed, write, hint=True)
    yield family(title, unique, write, hint=False, right=0.995)
