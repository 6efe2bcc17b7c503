"""What a press release announces."""

import re
from dataclasses import dataclass

from geodata.laureates import Award, Distinction


@dataclass(frozen=True, slots=True)
class Stage:
    """When and where an audition was held.

    Parameters
    ----------
    date : str or None
        ISO date; None where its heading does not say.
    regions : tuple of str
        INSEE codes of the regions that its heading names.
    """

    date: str | None
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """One award that a release announces.

    Parameters
    ----------
    award : Award
        ``label``, ``encouragement`` or ``startup``.
    distinction : Distinction or None
        ``or``, ``argent`` or ``bronze``; None where the release does not say.
    name : str
        The laureate as the release spells it, with lines joined.
    project, summary : str
        Title of the project and what is said of it; empty where it says nothing.
    theme : str or None
        Category of the contest; None where the release does not say.
    line : int
        Line of the document that names the laureate, from 1.
    start, end : int
        Where the name stands in that line; to its end where it goes on in the next.
    stage : Stage or None
        Its own stage, where the release tells of several; None for the release's.
    doubt : str
        A sentence in French: why a person should confirm it; empty where it is certain.
    """

    award: Award
    distinction: Distinction | None
    name: str
    project: str
    summary: str
    theme: str | None
    line: int
    start: int = 0
    end: int = 0
    stage: Stage | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class EditionFigures:
    """The figures that a release gives of an edition; None where it does not."""

    edition: int
    candidates: int | None = None
    preselected: int | None = None
    auditioned: int | None = None
    labelled: int | None = None
    gold: int | None = None
    participants: int | None = None


_OF_A_LINE = re.compile(r"^(?:Nommés sans être lus|Autres remarques|Ligne \d+ : )")


@dataclass(frozen=True, slots=True)
class Release:
    """What a release says.

    Parameters
    ----------
    document : str
        Name of the document.
    edition : int or None
        Year of the label; None where it can't be told.
    stage_date : str or None
        ISO date of the stage, else of the release; the notes say which.
    stage_regions : tuple of str
        INSEE codes of the regions whose audition it was.
    awards : tuple of Announced
        In the order of the document.
    editions : tuple of EditionFigures
    notes : tuple of str
        In French: what was repaired, supposed or not understood.
    """

    document: str
    edition: int | None
    stage_date: str | None
    stage_regions: tuple[str, ...]
    awards: tuple[Announced, ...]
    editions: tuple[EditionFigures, ...]
    notes: tuple[str, ...]

    @property
    def doubts(self) -> tuple[str, ...]:
        """The notes on the whole of it, without those on one of its lines."""
        return tuple(note for note in self.notes if not _OF_A_LINE.search(note))

    def stage_of(self, award: Announced) -> Stage:
        """Return the stage of an award: its own, else that of the release."""
        own = award.stage
        if own is None:
            return Stage(self.stage_date, self.stage_regions)
        return Stage(own.date or self.stage_date, own.regions)
