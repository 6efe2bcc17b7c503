"""The reader of releases: precision and recall on the invented corpora."""

import re
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from geodata.text import fold
from loaders.commands.reading import release_as_json
from loaders.documents import read_document
from loaders.releases.release import Release
from tests.bench.figures import Figure
from tests.loaders.corpus import HELD_OUT, RELEASES, UNSEEN, Invented, invented_releases

Facts = Callable[[dict[str, Any]], Iterable[Hashable]]


class Counts(NamedTuple):
    """How many facts a corpus says, were read, and were read right."""

    expected: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was read that is right."""
        return self.right / max(1, self.read)

    @property
    def recall(self) -> float:
        """Share of what is said that was read right."""
        return self.right / max(1, self.expected)

    def __str__(self) -> str:
        """Print as a row of the table."""
        return f"{self.expected:>9}{self.read:>7}{self.precision:>11.1%}{self.recall:>9.1%}"


def awards(read: dict[str, Any]) -> Iterator[Hashable]:
    """Return what an award says of itself: which, to whom."""
    for award in (*read["awards"], *read.get("missed", ())):
        yield award["award"], award["distinction"], award["name"]


def untold(expected: dict[str, Any], release: Release, path: Path) -> Iterator[str]:
    """Return the laureates that were not read, and that no note points to.

    A note points to a laureate by its name or a territory of its line, by a line of its
    paragraph that was not understood, or, where no start-up was read, by saying so.
    """
    missed = Counter(awards(expected)) - Counter(awards(release_as_json(release)))
    lines = read_document(path).lines
    for award, _, name in map(tuple, missed.elements()):
        told = [_is_told(note, name, award, lines) for note in release.notes]
        if not any(told):
            yield name


def _is_told(note: str, name: str, award: str, lines: tuple[str, ...]) -> bool:
    if fold(name) in fold(note) or (award == "startup" and "aucune start-up n’est lue" in note):
        return True
    named = {number for number, line in enumerate(lines, 1) if name in " ".join(line.split())}
    if award != "startup" and not named.isdisjoint(_numbers(r"\(ligne (\d+)\)", note)):
        return True
    above = {start for number in named for start in _paragraph(lines, number)}
    return not above.isdisjoint(_numbers(r"^Ligne (\d+) :", note))


def _numbers(pattern: str, note: str) -> set[int]:
    return {int(number) for number in re.findall(pattern, note)}


def _paragraph(lines: tuple[str, ...], number: int) -> Iterator[int]:
    """Yield a line and those before it in its paragraph."""
    while number > 0 and lines[number - 1].strip():
        yield number
        number -= 1


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


AWARDS = "awards (award, distinction, name)"
FACTS: dict[str, Facts] = {
    AWARDS: awards,
    "projects": projects,
    "editions": editions,
    "stage regions": regions,
    "figures of editions": figures,
}


CORPORA: dict[str, Path] = {
    "réglage : served to write the reader": RELEASES,
    **{
        f"vérification {folder.name} : measured once, then served to mend it": folder
        for folder in HELD_OUT
    },
    "contrôle : its misses were never looked at": UNSEEN,
}


def run(quick: bool = False) -> Iterator[Figure]:
    """Print the measures of each corpus, and yield those of its awards; it is always quick."""
    for title, folder in CORPORA.items():
        yield from measure(title, invented_releases(folder))


def measure(title: str, corpus: list[Invented]) -> Iterator[Figure]:
    """Print a line for each kind of fact that a release says."""
    start = time.perf_counter()
    releases = [release.read() for release in corpus]
    elapsed = time.perf_counter() - start
    read = [release_as_json(release) for release in releases]
    found = {fact: counts(facts, corpus, read) for fact, facts in FACTS.items()}
    print(f"\nReading releases, {title} ({len(corpus)} invented ones)")
    print(f"  {'':<36}{'expected':>9}{'read':>7}{'precision':>11}{'recall':>9}")
    for fact, those in found.items():
        print(f"  {fact:<36}{those}")
    print(f"  releases that must give no award, and give none: {_quiet(corpus, releases)}")
    print(f"  awards that a person must confirm: {_doubtful(corpus, releases)}")
    name = f"lecture, {title.partition(' : ')[0]}"
    of_awards = found[AWARDS]
    for kind, share in (("précision", of_awards.precision), ("rappel", of_awards.recall)):
        size = of_awards.expected
        yield Figure("reading", f"{name} : {kind}", "%", 100 * share, better="higher", size=size)
    each = 1000 * elapsed / len(corpus)
    yield Figure("reading", f"{name} : un communiqué", "ms", each, rounds=len(corpus))


def counts(facts: Facts, corpus: list[Invented], read: list[dict[str, Any]]) -> Counts:
    """Count the facts to read, those that were read, and those of them that are right."""
    expected: Counter[Hashable] = Counter()
    found: Counter[Hashable] = Counter()
    for invented, said in zip(corpus, read, strict=True):
        expected.update((invented.name, fact) for fact in facts(invented.expected))
        found.update((invented.name, fact) for fact in facts(said))
    return Counts(expected.total(), found.total(), (expected & found).total())


def _doubtful(corpus: list[Invented], releases: list[Release]) -> str:
    """Say how many awards are in doubt, of those that are read right and of the others."""
    doubtful, all_read = Counter[bool](), Counter[bool]()
    for invented, release in zip(corpus, releases, strict=True):
        left = Counter(awards(invented.expected))
        for award in release.awards:
            fact = award.award, award.distinction, award.name
            is_right = left[fact] > 0
            left[fact] -= is_right
            all_read[is_right] += 1
            doubtful[is_right] += bool(award.doubt)
    right, wrong = (f"{doubtful[kind]} of {all_read[kind]}" for kind in (True, False))
    return f"{right} right, {wrong} wrong"


def _quiet(corpus: list[Invented], releases: list[Release]) -> str:
    silent = [
        release
        for invented, release in zip(corpus, releases, strict=True)
        if not list(awards(invented.expected))
    ]
    return f"{sum(not release.awards for release in silent)} of {len(silent)}"
