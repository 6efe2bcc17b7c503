"""Sentences where somebody hands an award to a laureate, or names one laureate."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.releases.entries import read_entry
from loaders.releases.mentions import Mention
from loaders.releases.projects import project_lead, split_project, without_theme
from loaders.releases.rules import flat
from loaders.releases.said import Said, Unclear


def read_handed(
    sentence: str, mentions: tuple[Mention, ...], start: int
) -> Iterator[Said | Unclear]:
    """Read « ont remis à la Ville de Lens le label Or, pour son Phare »."""
    named = sentence[: mentions[0].start].rstrip()
    entry = read_entry(named[: named.rfind(" ")], start)
    if entry is None or entry.project:
        yield Unclear(start, "le lauréat n’est pas reconnu")
        return
    theme, after = without_theme(sentence[mentions[-1].end :])
    lead = project_lead(after)
    project, summary = split_project(after[lead:]) if lead else ("", "")
    yield Said(mentions[0], replace(entry, project=project, summary=summary), theme)


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
