"""The figures that a release gives of an edition: candidates, auditions, labels."""

from collections.abc import Iterable, Sequence

from loaders.releases.release import EditionFigures
from loaders.releases.rules import flat
from loaders.releases.rules.stages import COUNT, COUNTED_AS, FIGURES, SINCE, STAGE, THIS_YEAR, YEAR
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of


def figures_of(blocks: Sequence[Block], edition: int | None) -> tuple[EditionFigures, ...]:
    """Return the figures that sentences give of an edition, by year.

    A sentence without a year is of the release's own edition where it strikes
    the balance of it, and the release is not that of a stage.
    """
    found: dict[int, dict[str, int]] = {}
    whole = not any(STAGE.search(flat(block.text)) for block in blocks)
    for part in (part for block in blocks for part in _by_year(block)):
        for _, sentence in sentences_of(part):
            words = flat(sentence)
            counts = _counts(words)
            year = _year_of(words, edition) or (edition if whole and _is_balance(counts) else None)
            if year and not SINCE.search(words):
                for key, count in counts.items():
                    found.setdefault(year, {}).setdefault(key, count)
    return tuple(EditionFigures(year, **found[year]) for year in sorted(found) if found[year])


def _by_year(block: Block) -> Iterable[Block]:
    """Part a block each of whose lines begins with a year."""
    lines = list(block.by_line())
    return lines if all(YEAR.pattern.match(line.text) for line in lines) else [block]


def _is_balance(counts: dict[str, int]) -> bool:
    """Tell the figures of a whole edition: how many were labelled, of how many."""
    return "labelled" in counts and len(counts) > 1


def _year_of(words: str, edition: int | None) -> int | None:
    years = {int(match[1]) for match in YEAR.pattern.finditer(words)}
    if not years and THIS_YEAR.search(words):
        return edition
    return years.pop() if len(years) == 1 else None


def _counts(words: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    places = list(COUNT.pattern.finditer(words))
    ends = [*(place.start() for place in places[1:]), len(words)]
    for place, end in zip(places, ends[: len(places)], strict=True):
        key = _counted(words[: place.start()], words[place.start("noun") : end])
        if key:
            counts.setdefault(key, int(place["count"].replace(" ", "")))
    return counts


def _counted(before: str, clause: str) -> str | None:
    """Return what a count is of, by the verb before it or by what follows it."""
    for rules, said in ((COUNTED_AS, before), (FIGURES, clause)):
        for key, rule in rules.items():
            if rule.search(said):
                return key
    return None
