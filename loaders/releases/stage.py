"""When and where the stage was held, which edition it belongs to, and its figures."""

import re
from collections.abc import Iterable, Mapping, Sequence

from geodata.text import fold
from loaders.releases.blocks import Block
from loaders.releases.dates import FoundDate, find_dates
from loaders.releases.release import EditionFigures
from loaders.releases.rules import flat
from loaders.releases.stage_rules import (
    COUNT,
    EDITION,
    FIGURES,
    NEXT_STAGE,
    SINCE,
    STAGE,
    STAGE_PLACE,
    THIS_YEAR,
    YEAR,
)

_WORD = re.compile(r"\w+")
_LINKS = frozenset(
    [
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "pour",
        "regional",
        "regionale",
        "regionales",
        "region",
        "regions",
        "label",
        "labels",
        "territoire",
        "innovant",
        "innovants",
        "interconnectes",
        "etape",
        "etapes",
        "audition",
        "auditions",
        "tour",
        "intercotour",
    ]
)
_USUAL_NAMES = {
    "paca": "provence alpes cote d azur",
    "aura": "auvergne rhone alpes",
    "centre": "centre val de loire",
    "reunion": "la reunion",
    "bfc": "bourgogne franche comte",
}
_SENTENCE_MARK = re.compile(r"[.;!?]")
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ«])")


def sentences_of(block: Block) -> Iterable[tuple[int, str]]:
    """Yield the sentences of a block, each with its place in the text."""
    start = 0
    for end in _SENTENCE.finditer(block.text):
        if block.text.count("«", start, end.start()) > block.text.count("»", start, end.start()):
            continue
        yield start, block.text[start : end.start()]
        start = end.end()
    yield start, block.text[start:]


def stage_date(blocks: Sequence[Block]) -> tuple[FoundDate | None, tuple[str, ...]]:
    """Return the date of the stage, else the first of the release, and what to note."""
    found = [(block, date) for block in blocks[:2000] for date in find_dates(block.text)]
    staged = [date for block, date in found if _tells_stage(block)]
    notes = tuple(dict.fromkeys(date.note for _, date in found if date.note))
    if staged:
        known = [date for date in staged if date.day]
        return (known[0] if known else staged[0]), notes
    known = [date for _, date in found if date.day]
    if not known:
        return None, notes
    return known[0], (
        *notes,
        f"Date « {known[0].written} » : c’est la première du communiqué, "
        "qui ne date pas d’audition.",
    )


def _tells_stage(block: Block) -> bool:
    words = flat(block.text)
    return STAGE.search(words) is not None and not NEXT_STAGE.search(words)


def edition_of(
    blocks: Sequence[Block], date: FoundDate | None
) -> tuple[int | None, tuple[str, ...]]:
    """Return the year of the label: as the release says it, else that of its date."""
    named = {
        int(match["year"] or match["first"])
        for block in blocks
        for _, sentence in sentences_of(block)
        if not COUNT.search(flat(sentence))
        for match in EDITION.pattern.finditer(flat(sentence))
    }
    year = date.day.year if date and date.day else None
    if not named or year in named:
        return year, ()
    if len(named) > 1:
        years = ", ".join(map(str, sorted(named)))
        return year, (f"Édition : plusieurs années sont nommées ({years}).",)
    only = named.pop()
    if year is None:
        return only, ()
    return only, (f"Édition {only}, comme le communiqué la nomme ; sa date est de {year}.",)


def stage_regions(blocks: Sequence[Block], regions: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes of the regions that are named just after a stage."""
    codes = _codes_by_words(regions)
    found: dict[str, None] = {}
    for block in blocks:
        words = flat(block.text)
        triggers = () if NEXT_STAGE.search(words) else STAGE_PLACE.pattern.finditer(words)
        for trigger in triggers:
            found |= dict.fromkeys(_regions_from(block.text[trigger.end() :][:200], codes))
    return tuple(sorted(found))


def _codes_by_words(regions: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    names = {fold(name): code for code, name in regions.items()}
    usual = {short: names[name] for short, name in _USUAL_NAMES.items() if name in names}
    return {tuple(name.split()): code for name, code in {**names, **usual}.items()}


def _regions_from(text: str, codes: Mapping[tuple[str, ...], str]) -> list[str]:
    words = list(_WORD.finditer(flat(_SENTENCE_MARK.split(text, maxsplit=1)[0])))
    longest = max((len(name) for name in codes), default=0)
    found: list[str] = []
    position = 0
    while position < len(words):
        for length in range(min(longest, len(words) - position), 0, -1):
            span = words[position : position + length]
            code = codes.get(tuple(word[0] for word in span))
            if code and text[span[-1].start()].isupper():
                found.append(code)
                position += length
                break
        else:
            if words[position][0] not in _LINKS:
                break
            position += 1
    return found


def figures_of(blocks: Sequence[Block], edition: int | None) -> tuple[EditionFigures, ...]:
    """Return the figures that sentences give of an edition, by year."""
    found: dict[int, dict[str, int]] = {}
    for block in blocks:
        for _, sentence in sentences_of(block):
            words = flat(sentence)
            year = _year_of(words, edition)
            if year and not SINCE.search(words):
                for key, count in _counts(words).items():
                    found.setdefault(year, {}).setdefault(key, count)
    return tuple(EditionFigures(year, **found[year]) for year in sorted(found) if found[year])


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
        clause = words[place.start("noun") : end]
        for key, rule in FIGURES.items():
            if rule.search(clause):
                counts.setdefault(key, int(place["count"].replace(" ", "")))
                break
    return counts
