"""When and where the stage was held, which edition it belongs to, and its figures."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from geodata.text import fold
from loaders.releases.held import held_in_edition, perhaps_held
from loaders.releases.regional import region_of_people
from loaders.releases.rules import Rule, flat
from loaders.releases.rules.stages import (
    AGENDA,
    APPLYING,
    COUNT,
    COUNTS_FOR,
    EDITION,
    LATER,
    NEXT_STAGE,
    REGION_ADJECTIVES,
    STAGE,
    STAGE_HEADING,
    STAGE_PLACE,
    YEAR,
)
from loaders.releases.text.blocks import Block
from loaders.releases.text.dates import FoundDate, find_dates
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.places import REGIONS

MAX_TITLE = 200
_TITLE_BLOCKS = 3
_MENU_BLOCKS = 20  # of a menu and the title under it
_HEADING = 120
_DATED = re.compile(r"(?: le| du| ce)*(?: [a-z]+di)? \d{1,2}(?:er)? [a-z]+(?: 20\d\d)?$")
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
        "ocean",
        "indien",
        "organisee",
        "organisees",
        "tenue",
        "tenues",
    ]
)
_USUAL_NAMES = {
    "paca": "provence alpes cote d azur",
    "aura": "auvergne rhone alpes",
    "centre": "centre val de loire",
    "reunion": "la reunion",
    "bfc": "bourgogne franche comte",
}
_FORMER_NAMES = {
    "alsace": "grand est",
    "lorraine": "grand est",
    "champagne ardenne": "grand est",
    "aquitaine": "nouvelle aquitaine",
    "limousin": "nouvelle aquitaine",
    "poitou charentes": "nouvelle aquitaine",
    "auvergne": "auvergne rhone alpes",
    "rhone alpes": "auvergne rhone alpes",
    "bourgogne": "bourgogne franche comte",
    "franche comte": "bourgogne franche comte",
    "languedoc roussillon": "occitanie",
    "midi pyrenees": "occitanie",
    "nord pas de calais": "hauts de france",
    "picardie": "hauts de france",
    "basse normandie": "normandie",
    "haute normandie": "normandie",
}
_FEMININE = {  # of « étape », as in « étape bretonne »
    f"{said}{'ne' if said.endswith(('en', 'on')) else 'e'}": region
    for said, region in REGION_ADJECTIVES.items()
}
_SENTENCE_MARK = re.compile(r"[.;!?]")


def stage_date(blocks: Sequence[Block]) -> tuple[FoundDate | None, tuple[str, ...]]:
    """Return the date of the stage, else the first of the release, and what to note."""
    found = [(block, date) for block in _told(blocks[:2000]) for date in find_dates(block.text)]
    staged = [date for block, date in found if _tells_stage(block)]
    notes = tuple(dict.fromkeys(date.note for _, date in found if date.note))
    if staged:
        known = [date for date in staged if date.day]
        return (known[0] if known else staged[0]), notes
    dated = [(block, date) for block, date in found if date.day]
    held = [date for block, date in dated if not _applies(block, date)]
    known = held or [date for _, date in dated]
    told = [*_told(blocks[:2000])]
    if not known or not known[0].day:
        of_edition = held_in_edition(told)
        return of_edition, (*notes, of_edition.note) if of_edition else notes
    perhaps = perhaps_held(told, known[0].day)
    return known[0], (
        *notes,
        f"Date « {known[0].written} » : c’est la première du communiqué, "
        "qui ne date pas d’audition.",
        *([perhaps] if perhaps else []),
    )


def _applies(block: Block, date: FoundDate) -> bool:
    """Tell the date of a sentence that says when one may apply."""
    told = (said for start, said in sentences_of(block) if start <= date.start < start + len(said))
    return any(APPLYING.search(flat(said)) for said in told)


def _told(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out the items of an agenda, and what its heading announces."""
    agenda = False
    for block in blocks:
        first = next(iter(block.by_line())).text
        agenda = (agenda and block.marker != "") or AGENDA.search(flat(first)) is not None
        if not agenda:
            yield block


def is_stage_heading(text: str) -> bool:
    """Tell the heading of a stage that was held.

    Examples
    --------
    >>> is_stage_heading("Étape Normandie, mardi 4 juin 2019")
    True
    >>> is_stage_heading("Prochaine étape : Lille"), is_stage_heading("Cette étape plut.")
    (False, False)
    """
    words = flat(text)
    return (
        len(words) < _HEADING
        and (STAGE_HEADING.search(words) is not None or fold(text) in REGIONS)
        and not NEXT_STAGE.search(words)
        and not words.endswith((".", ":", "!", "?"))
    )


def _tells_stage(block: Block) -> bool:
    words = flat(block.text)
    return STAGE.search(words) is not None and not NEXT_STAGE.search(words)


def edition_of(
    blocks: Sequence[Block], date: FoundDate | None
) -> tuple[int | None, tuple[str, ...]]:
    """Return the year of the label, and what to note of it.

    The title that names it is trusted first, then what says that an audition
    counts for it, the same year or the next, then the date, then the text.
    """
    lines = [block for block in _titles(blocks) if len(block.lines) == 1]
    titled = _years(_titles(blocks), EDITION) | _years(lines, EDITION, counted=True)
    named = titled | _years(blocks, EDITION)
    year = date.day.year if date and date.day else None
    counted = _years(blocks, COUNTS_FOR) & {year, year + 1} if year else set()
    only = next((years.pop() for years in (titled, counted) if len(years) == 1), None)
    if only and year and only != year:
        return only, (f"Édition {only}, comme le communiqué la nomme ; sa date est de {year}.",)
    if only or year:
        others = ", ".join(map(str, sorted(named - {only or year})))
        noted = not only and others and year not in named
        note = f"Édition {year}, celle de la date ; le texte nomme aussi {others}."
        return only or year, (note,) if noted else ()
    if len(named) > 1:
        years = ", ".join(map(str, sorted(named)))
        return None, (f"Édition : plusieurs années sont nommées ({years}).",)
    return (named.pop() if named else None), ()


def year_of_title(blocks: Sequence[Block]) -> tuple[int | None, tuple[str, ...]]:
    """Return the only year of the title, whatever it is said of, and what to note."""
    years = _years(_titles(blocks), YEAR)
    if len(years) != 1:
        return None, ()
    (year,) = years
    return year, (f"Édition {year} : c’est la seule année que le titre nomme.",)


def _titles(blocks: Sequence[Block]) -> list[Block]:
    """Return the first short paragraphs, items of a menu left out."""
    plain = [block for block in blocks[:_MENU_BLOCKS] if not block.marker] or blocks
    return [block for block in plain[:_TITLE_BLOCKS] if len(block.text) < MAX_TITLE]


def _years(blocks: Iterable[Block], rule: Rule, *, counted: bool = False) -> set[int]:
    """Return the years that a rule finds, in what counts nothing unless it is asked for."""
    return {
        int(next(year for year in match.groups() if year))
        for block in blocks
        for _, sentence in sentences_of(block)
        if counted or not COUNT.search(flat(sentence))
        for match in rule.pattern.finditer(flat(sentence))
    }


def stage_regions(blocks: Sequence[Block], regions: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes of the regions that are named just after a stage."""
    codes = _codes_by_words(regions)
    found: dict[str, None] = {}
    titled = any(map(_tells_stage, blocks[:_TITLE_BLOCKS]))
    for block in _told(blocks):
        words = flat(block.text)
        if titled and len(blocks) > 1 and (region := _heads_region(block, codes)):
            found[region] = None
        if NEXT_STAGE.search(words):
            continue
        for _, sentence in sentences_of(block):
            if not (found and LATER.search(flat(sentence))):
                found |= dict.fromkeys(_regions_after_stages(sentence, codes))
    return tuple(sorted(found)) or region_of_people(_told(blocks), regions)


def _regions_after_stages(sentence: str, codes: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    words = flat(sentence)
    for trigger in STAGE_PLACE.pattern.finditer(words):
        if not ("label" in trigger[0] and words[trigger.end() :].lstrip().startswith(":")):
            yield from _regions_from(sentence[trigger.end() :][:200], codes)


def _heads_region(block: Block, codes: Mapping[tuple[str, ...], str]) -> str | None:
    """Return the region that « GRAND EST » and « NORMANDIE, le 25 juin » head."""
    name = _DATED.sub("", fold(block.text))
    return None if block.text.endswith((".", ":")) else codes.get(tuple(name.split()))


def _codes_by_words(regions: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    names = {fold(name): code for code, name in regions.items()}
    others = {**_USUAL_NAMES, **_FORMER_NAMES, **_FEMININE}
    usual = {short: names[name] for short, name in others.items() if name in names}
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
            proper = text[span[-1].start()].isupper() or span[-1][0] in _FEMININE
            if code and proper:
                found.append(code)
                position += length
                break
        else:
            if words[position][0] not in _LINKS:
                break
            position += 1
    return found
