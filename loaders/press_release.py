"""Read the awards that a press release announces."""

import re
from collections.abc import Mapping
from dataclasses import replace

from loaders.documents import Document
from loaders.known import Knows, bounded, knows_nothing
from loaders.releases.awards import AwardReader
from loaders.releases.coherence import notes_of_doubts, with_doubts
from loaders.releases.context import context_of
from loaders.releases.duplicates import without_headline
from loaders.releases.figures import figures_of
from loaders.releases.lists.glued import with_glued_apart
from loaders.releases.lists.levels_under import with_levels_under
from loaders.releases.lists.parting import parted_by_award
from loaders.releases.lists.unmarked import with_titles
from loaders.releases.lists.verdicts import with_verdicts
from loaders.releases.prose.counted import with_counted
from loaders.releases.release import Announced, Release
from loaders.releases.rules import flat
from loaders.releases.rules.subject import SUBJECT
from loaders.releases.stage import edition_of, stage_date, stage_regions, year_of_title
from loaders.releases.stages import with_stages
from loaders.releases.text.blocks import LEADERS, MAX_CHARACTERS, MAX_LINE, MAX_LINES, blocks_of
from loaders.releases.text.dates import FoundDate
from loaders.releases.unread import notes_on

MAX_NOTES = 50
_OFF_SUBJECT = "Ce document ne nomme ni le label « Territoire Innovant » ni Les Interconnectés."

_ANOTHER = "Le titre de ce document est celui d’un autre prix : aucun lauréat n’y est cherché."


def read_release(
    document: Document, regions: Mapping[str, str], knows: Knows = knows_nothing
) -> Release:
    """Read a release.

    Parameters
    ----------
    document : Document
    regions : Mapping of str to str
        Official names of the regions by their INSEE code.
    knows : callable, optional
        Tells whether a name is that of a territory, where the layout leaves a doubt.

    Examples
    --------
    >>> lines = ("Les Interconnectés", "", "Label Or :", "- Nantes Métropole, pour CityLab")
    >>> release = read_release(Document("essai.txt", lines), {})
    >>> [(a.award, a.distinction, a.name, a.line) for a in release.awards]
    [('label', 'or', 'Nantes Métropole', 4)]
    """
    knows = bounded(knows)
    judged = with_levels_under(with_verdicts(blocks_of(document.lines)), knows)
    blocks = tuple(with_titles(judged, knows))
    date, date_notes = stage_date(blocks)
    edition, edition_notes = edition_of(blocks, date)
    context = context_of(blocks)
    on_subject = any(SUBJECT.search(flat(block.text)) for block in blocks)
    named = on_subject and not context.another and not context.foreign
    if named and edition is None and date is None:
        edition, edition_notes = year_of_title(blocks)
    notes = (*document.notes, *_limits(document), *date_notes, *edition_notes)
    if context.another and on_subject:
        notes = (*notes, _ANOTHER)
    if not on_subject:
        return Release(
            document.name, edition, _iso(date), (), (), (), _bounded((*notes, _OFF_SUBJECT))
        )
    reader = AwardReader(edition, context, knows)
    apart = tuple(with_glued_apart(blocks)) if context.levels else blocks
    counted = with_counted(apart, edition, knows) if context.levels else apart
    for block in () if context.another else counted:
        for part in parted_by_award(block):
            reader.read(part)
    told = without_headline(reader.awards, blocks)
    awards = with_doubts(told, blocks, edition)
    unread = () if context.another else notes_on(blocks, awards, edition, knows)
    return Release(
        document=document.name,
        edition=edition,
        stage_date=_iso(date),
        stage_regions=stage_regions(blocks, regions),
        awards=with_stages([_placed(a, document) for a in awards], blocks, regions),
        editions=figures_of(blocks, edition),
        notes=_bounded((*notes, *reader.notes, *notes_of_doubts(told, awards), *unread)),
    )


def _iso(date: FoundDate | None) -> str | None:
    return date.day.isoformat() if date and date.day else None


def _placed(award: Announced, document: Document) -> Announced:
    """Say where the name stands in its line, whose spaces were joined to read it."""
    line = LEADERS.sub(_as_colon, document.lines[award.line - 1])
    letters = [place for place, character in enumerate(line) if not character.isspace()]
    first = len(" ".join(line.split())[: award.start].replace(" ", ""))
    last = first + len(award.name.replace(" ", "")) - 1
    return replace(award, start=letters[first], end=letters[min(last, len(letters) - 1)] + 1)


def _as_colon(leaders: re.Match[str]) -> str:
    return " : ".ljust(len(leaders[0]))


def _limits(document: Document) -> tuple[str, ...]:
    notes = []
    if len(document.lines) > MAX_LINES:
        notes.append(f"Seules les {MAX_LINES} premières lignes ont été lues.")
    elif sum(min(len(line), MAX_LINE) for line in document.lines) > MAX_CHARACTERS:
        notes.append(f"Seuls les {MAX_CHARACTERS} premiers caractères ont été lus.")
    long = next((n for n, line in enumerate(document.lines, 1) if len(line) > MAX_LINE), None)
    if long:
        notes.append(f"Ligne {long} : seuls ses {MAX_LINE} premiers caractères ont été lus.")
    return tuple(notes)


def _bounded(notes: tuple[str, ...]) -> tuple[str, ...]:
    if len(notes) <= MAX_NOTES:
        return notes
    return (*notes[:MAX_NOTES], f"Autres remarques non montrées : {len(notes) - MAX_NOTES}.")
