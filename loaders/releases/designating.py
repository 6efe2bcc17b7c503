"""Sentences where a jury names its laureate."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.releases.entries import read_entry
from loaders.releases.mentions import Mention
from loaders.releases.projects import project_lead, split_project
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear


def read_designated(sentence: str, mention: Mention, start: int) -> Iterator[Said | Unclear]:
    """Read « le jury a désigné Fabulina lauréate, pour son boîtier »."""
    end = flat(sentence).find(" laureat", start)
    entry = read_entry(sentence[:end].removesuffix(" comme"), start) if end > 0 else None
    if entry is None:
        yield Unclear(start, "le lauréat n’est pas reconnu")
        return
    after = sentence[end:]
    lead = project_lead(after)
    project, summary = split_project(after[lead:]) if lead else ("", "")
    yield Said(mention, replace(entry, project=project, summary=summary), None)
