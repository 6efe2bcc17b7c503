"""Tell laureates from the items of any other list."""

import re
from dataclasses import replace

from loaders.known import Knows
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.projects import split_project
from loaders.releases.rules import flat
from loaders.releases.rules.entries import FOR_PROJECT, TERRITORY
from loaders.releases.text.blocks import Block

_SWAPPED = re.compile(r" ?[–—:(|-] ?[A-ZÀ-ÖØ-Þ]")
_DASHED = re.compile(
    r" [–—-] [A-ZÀ-ÖØ-Þ][^,:;.(«\"“]{1,60}?(?=,? (?:pour|avec) | ?[,:;.(«\"“]| [–—-] |$)"
)
_QUOTE_ENDS = re.compile(r'[ \u00a0\u202f]?[»”"]')
_SEATED = re.compile(r"(?P<name>[^()]{2,80}) \([A-ZÀ-ÖØ-Þ][^()]{1,60}\)")
_THEN = re.compile(r" ?[:–—] (?=[A-ZÀ-ÖØ-Þ])")
_SPACED_QUOTE = re.compile(' ?" ?')
_COMPANY_KIND = re.compile(
    r"(?:la |l[’'])?(?:société|entreprise|start-?up|jeune pousse|pépite) (?=[A-ZÀ-ÖØ-Þ0-9])"
)
_ANY_NAME = "Lens"
_WHERE = re.compile(r" \([^()]{2,40}\)")


def is_told(entry: Entry) -> bool:
    """Tell a laureate from the points of a list about the label itself.

    Examples
    --------
    >>> is_told(read_entry("Ville de Lens")), is_told(read_entry("Innovation"))
    (True, False)
    """
    return bool(entry.project) or TERRITORY.search(flat(entry.name)) is not None


def is_territory(name: str, knows: Knows) -> bool:
    """Tell a territory by the kind that its name says, else by asking.

    Examples
    --------
    >>> is_territory("Ville de Lens", lambda name: False)
    True
    >>> is_territory("Lens", lambda name: name == "Lens")
    True
    """
    return TERRITORY.search(flat(name)) is not None or knows(name)


def put_right(entry: Entry, text: str, knows: Knows) -> Entry:
    """Swap « CityLab – Nantes », where the second is a territory and the first is none.

    Examples
    --------
    >>> text = "Mémoire des mines – Lens"
    >>> put_right(read_entry(text), text, lambda name: name == "Lens")
    Entry(name='Lens', project='Mémoire des mines', summary='', at=20)
    """
    entry = _before_slash(_with_dash(entry, text, knows), knows)
    place = text.find(entry.project, entry.at + len(entry.name))
    said = text[entry.at : place + len(entry.project)]
    if not entry.project or place < 0 or not _SWAPPED.match(said[len(entry.name) :]):
        return entry
    if is_territory(entry.name, knows) or not is_territory(entry.project, knows):
        return entry
    return Entry(entry.project, entry.name, entry.summary, place)


def _before_slash(entry: Entry, knows: Knows) -> Entry:
    """Part « Lens / Phare », unless what follows is one more territory."""
    name, slash, rest = entry.name.partition(" / ")
    if not slash or not is_territory(name, knows) or is_territory(rest.split(" / ")[0], knows):
        return entry
    title, summary = split_project(f"{rest}, {entry.project}" if entry.project else rest)
    return replace(entry, name=name, project=title, summary=entry.summary or summary)


def _with_dash(entry: Entry, text: str, knows: Knows) -> Entry:
    """Give « Lens - Liévin » the part of its name that was taken for its project."""
    dashed = _DASHED.match(text, entry.at + len(entry.name))
    if dashed is None or not knows(name := text[entry.at : dashed.end()]):
        return entry
    end = len(text) if entry.summary else text.find(entry.project) + len(entry.project)
    quote = _QUOTE_ENDS.match(text, end)
    rest = read_entry(_ANY_NAME + text[dashed.end() : quote.end() if quote else end])
    if rest is None or not rest.name.startswith(_ANY_NAME):
        return Entry(name, "", "", entry.at)
    where = rest.name[len(_ANY_NAME) :]
    if where and not _WHERE.fullmatch(where):
        return Entry(name, "", "", entry.at)
    return Entry(name + where, rest.project, rest.summary, entry.at)


def as_startup(entry: Entry, text: str) -> Entry:
    """Read « Fabulina (Ville de Lens) » and « Fabulina (Lens) » as a start-up, from somewhere.

    Examples
    --------
    >>> text = "Fabulina (Ville de Lens)"
    >>> as_startup(read_entry(text), text).name
    'Fabulina'
    >>> text = "Fabulina (Lens), des jauges de crue"
    >>> as_startup(read_entry(text), text).name
    'Fabulina'
    """
    if kind := _COMPANY_KIND.match(entry.name):
        entry = replace(entry, name=entry.name[kind.end() :], at=entry.at + kind.end())
    if seated := _SEATED.fullmatch(entry.name):
        entry = replace(entry, name=seated["name"])
    place = text.find(entry.project)
    swapped = entry.project and 0 <= place < entry.at and TERRITORY.search(flat(entry.name))
    return Entry(entry.project, "", entry.summary, place) if swapped else entry


def after_its_town(entry: Entry, text: str, knows: Knows) -> Entry:
    """Read « Lens : Fabulina, des jauges » as a start-up, after the town that it is from.

    Examples
    --------
    >>> text = "Lens : Fabulina, des jauges"
    >>> after_its_town(read_entry(text), text, lambda name: name == "Lens").name
    'Fabulina'
    """
    led = _THEN.match(text, entry.at + len(entry.name)) if knows(entry.name) else None
    told = read_entry(text[led.end() :]) if led else None
    return replace(told, at=led.end() + told.at) if led and told else entry


def has_own_project(block: Block) -> bool:
    """Tell « Nantes, pour son Phare » and « Nantes, pour « Phare » » from « Nantes, pour tous »."""
    words = flat(block.text)
    lead = FOR_PROJECT.search(words)
    if lead is None or read_entry(block.text) is None:
        return False
    return lead["own"] is not None or words[lead.end() :].startswith('"')


def has_title(block: Block, knows: Knows) -> bool:
    """Tell « CINOR : « Ravines » », a territory and a quoted title.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> texts = ["Lens : « Phare »", "Lens, pour « Phare », un outil", "Lens : Phare"]
    >>> [has_title(*blocks_of([text]), lambda name: name == "Lens") for text in texts]
    [True, True, False]
    """
    entry = read_entry(block.text)
    if entry is None or not entry.project or not is_territory(entry.name, knows):
        return False
    if not (knows(entry.name) or entry.name.split()[-1][:1].isupper()):  # « Ville de Lens est »
        return False
    return f'"{flat(entry.project)}"' in _SPACED_QUOTE.sub('"', flat(block.text))


def stands_alone(text: str) -> bool:
    """Tell a laureate with its project from a name, which could be anything.

    Examples
    --------
    >>> stands_alone("Lens : Phare"), stands_alone("Lens")
    (True, False)
    """
    entry = read_entry(text)
    return entry is not None and bool(entry.project)
