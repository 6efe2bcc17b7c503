"""Tell laureates from the items of any other list."""

from loaders.releases.blocks import Block
from loaders.releases.entries import Entry, read_entry
from loaders.releases.entry_rules import FOR_PROJECT, TERRITORY
from loaders.releases.rules import flat


def is_told(entry: Entry) -> bool:
    """Tell a laureate from the points of a list about the label itself.

    Examples
    --------
    >>> is_told(read_entry("Ville de Lens")), is_told(read_entry("Innovation"))
    (True, False)
    """
    return bool(entry.project) or TERRITORY.search(flat(entry.name)) is not None


def has_own_project(block: Block) -> bool:
    """Tell « Nantes, pour son Phare » and « Nantes, pour « Phare » » from « Nantes, pour tous »."""
    words = flat(block.text)
    lead = FOR_PROJECT.search(words)
    if lead is None or read_entry(block.text) is None:
        return False
    return lead["own"] is not None or words[lead.end() :].startswith('"')


def stands_alone(text: str) -> bool:
    """Tell a laureate with its project from a name, which could be anything.

    Examples
    --------
    >>> stands_alone("Lens : Phare"), stands_alone("Lens")
    (True, False)
    """
    entry = read_entry(text)
    return entry is not None and bool(entry.project)
