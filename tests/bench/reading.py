"""The reader of releases: precision and recall on the invented corpus."""

import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from loaders.commands.reading import release_as_json
from loaders.releases.release import Release
from tests.loaders.corpus import Invented, invented_releases

Facts = Callable[[dict[str, Any]], Iterable[Hashable]]


def awards(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return what an award says of itself: which, to whom."""
    for award in (*read["awards"], *read.get("missed", ())):
        yield award["award"], award["distinction"], award["name"]


def projects(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return the project of each award, of those whose expected reading is written."""
    return ((award["name"], award["project"]) for award in read["awards"])


def editions(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return the year of the label, where the release gives it."""
    return iter([read["edition"]] if read["edition"] else [])


def regions(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return the regions of the stage."""
    return iter(read["stage_regions"])


def figures(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return each figure with the year it is of."""
    for edition in read["editions"]:
        for key, count in edition.items():
            if key != "edition" and count is not None:
                yield edition["edition"], key, count


FACTS: dict[str, Facts] = {
    "awards (award, distinction, name)": awards,
    "projects": projects,
    "editions": editions,
    "stage regions": regions,
    "figures of editions": figures,
}


def run() -> None:
    """Print a line for each kind of fact that a release says."""
    corpus = invented_releases()
    start = time.perf_counter()
    releases = [release.read() for release in corpus]
    elapsed = time.perf_counter() - start
    read = [release_as_json(release) for release in releases]
    print(f"\nReading releases ({len(corpus)} invented ones)")
    print(f"  {'':<36}{'expected':>9}{'read':>7}{'precision':>11}{'recall':>9}")
    for title, facts in FACTS.items():
        print(f"  {title:<36}{_line(facts, corpus, read)}")
    print(f"  releases that must give no award, and give none: {_quiet(corpus, releases)}")
    print(f"  {elapsed / len(corpus) * 1000:.1f} ms a release")


def _line(facts: Facts, corpus: list[Invented], read: list[dict[str, Any]]) -> str:
    expected: Counter[Hashable] = Counter()
    found: Counter[Hashable] = Counter()
    for invented, said in zip(corpus, read, strict=True):
        expected.update((invented.name, fact) for fact in facts(invented.expected))
        found.update((invented.name, fact) for fact in facts(said))
    right = (expected & found).total()
    precision, recall = right / max(1, found.total()), right / max(1, expected.total())
    return f"{expected.total():>9}{found.total():>7}{precision:>11.1%}{recall:>9.1%}"


def _quiet(corpus: list[Invented], releases: list[Release]) -> str:
    silent = [
        release
        for invented, release in zip(corpus, releases, strict=True)
        if not list(awards(invented.expected))
    ]
    return f"{sum(not release.awards for release in silent)} of {len(silent)}"
