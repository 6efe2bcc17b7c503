"""The geocoder: accuracy on wordings of all names, speed against a plain likeness."""

import random
from collections import Counter
from collections.abc import Callable, Iterator

from rapidfuzz import process

from geodata.atlas import Atlas
from geodata.territories import Kind, Territory
from geodata.text import fold
from loaders.answers import Hints
from loaders.geocoder import Geocoder
from tests.bench.timing import compare, seconds

SAMPLE = 3000
SEED = 2026
WORDINGS: dict[str, Callable[[str], str]] = {
    "official": lambda name: name,
    "CAPITALS": str.upper,
    "no accents": fold,
    "ville de …": lambda name: f"Ville de {name}",
    "curly apostrophe": lambda name: name.replace("'", "’"),
    "one letter doubled": lambda name: name[:4] + name[3:],
}


def wordings(communes: list[Territory]) -> Iterator[tuple[str, list[tuple[str, Territory]]]]:
    """Yield, for each way of writing, names and what they stand for."""
    for title, wording in WORDINGS.items():
        long_enough = [c for c in communes if title != "one letter doubled" or len(c.name) > 10]
        yield title, [(wording(commune.name), commune) for commune in long_enough]


def accuracy(geocoder: Geocoder, names: list[tuple[str, Territory]], kind: Kind | None) -> str:
    """Return the shares of right, wrong and refused answers, with a department hint."""
    found: Counter[str] = Counter()
    for name, expected in names:
        hints = Hints(department=next(iter(expected.departments), None), kind=kind)
        answer = geocoder.geocode(name, hints)
        right = answer.territories == (expected,)
        found["right" if right else "wrong" if answer.territories else "refused"] += 1
    return "  ".join(f"{k} {found[k] / len(names):8.3%}" for k in ("right", "wrong", "refused"))


def run() -> None:
    """Print the accuracy by wording, then the speed."""
    atlas, geocoder = Atlas.open(), Geocoder.open()
    communes = list(atlas.of_kind("commune"))
    print(f"\nGeocoding, with the department as a hint (sample of {SAMPLE} communes, seed {SEED})")
    sample = random.Random(SEED).sample(communes, SAMPLE)  # noqa: S311 - not a secret
    for title, names in wordings(sample):
        print(f"  {title:<20} {accuracy(geocoder, names, None)}")
    for kind in ("commune", "epci", "ept", "departement", "region"):
        names = [(t.name, t) for t in atlas.of_kind(kind)]
        print(f"  all, kind {kind:<11} {accuracy(geocoder, names, kind)}")
    elapsed = seconds(lambda: [geocoder.geocode(c.name) for c in sample])
    print(f"  {SAMPLE / elapsed:,.0f} official names a second")
    choices = [fold(commune.name) for commune in communes]
    compare(
        "place one name, against the likeliest of a plain list",
        lambda: geocoder.geocode("La Ville de Rosny-Sous-Bois"),
        lambda: process.extractOne(fold("La Ville de Rosny-Sous-Bois"), choices),
    )
