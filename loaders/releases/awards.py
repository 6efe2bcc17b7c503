"""Follow the headings, lists and prose of a release, and gather its awards."""

from dataclasses import replace

from loaders.known import Knows, knows_nothing
from loaders.releases.context import Context
from loaders.releases.lists.headed import project_under
from loaders.releases.lists.heading_reader import HeadingReader
from loaders.releases.lists.seated import seated_startup
from loaders.releases.lists.sections import (
    SHORT,
    SUPPOSED,
    Section,
    hinted_by,
    leads_to_others,
    names_other_year,
    section_of_title,
    theme_aside,
)
from loaders.releases.lists.unmarked import names_alone
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import has_own_project, has_title, is_territory
from loaders.releases.prose.counted import told_in
from loaders.releases.release import Announced
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import PRONOUN
from loaders.releases.rules.entries import LEVEL
from loaders.releases.rules.layout import ROLE
from loaders.releases.rules.openings import PAST, PROGRAMME, THE_LABELS
from loaders.releases.rules.sentences import RECEIVED
from loaders.releases.rules.subject import LABELS_OR_LAUREATES
from loaders.releases.stage import is_stage_heading
from loaders.releases.text.blocks import Block
from loaders.releases.text.dates import ends_in_a_date
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.mentions import heading_kind

_HINTED = "prix de la liste compris d’après la phrase qui la précède."
_STRAY = "rien ne dit de quel prix est cette liste"


class AwardReader(HeadingReader):
    """Read blocks one after the other."""

    def __init__(self, edition: int | None, context: Context, knows: Knows = knows_nothing) -> None:
        super().__init__(edition, context, knows)
        self._under_stage = False
        self._judged = False
        self._past = False
        self._planned = False
        self._headed: Announced | None = None
        self._hint: Section | None = None

    def read(self, block: Block) -> None:
        """Read the next block of the release."""
        self._tells_above(block)
        before = len(self.awards)
        if not self._reads_promised(block):
            self._read(block)
        if not block.marker:
            self._hint, self._lead = hinted_by(block.text, self._edition), block.text
        heads = not block.marker and len(block.text) < SHORT and len(self.awards) == before + 1
        self._headed = self.awards[-1] if heads and not self.awards[-1].project else None

    def _tells_above(self, block: Block) -> None:
        """Read « Avec « Phare », Lens éclaire ses mines. » under « Label Or : Lens »."""
        _, sentence = next(iter(sentences_of(block)))
        above = None if block.marker else self._headed
        project = project_under(above.name, sentence, self.knows) if above else ""
        if above and project and self.awards[-1] == above:
            self.awards[-1] = replace(above, project=project)

    def _is_planned(self, block: Block) -> bool:
        """Tell the lines of a programme, under its heading, from the results of the day."""
        words = flat(block.text)
        goes_on = not (words.endswith(".") or LABELS_OR_LAUREATES.search(words))
        self._planned = PROGRAMME.search(words) is not None or (self._planned and goes_on)
        return self._planned

    def _read(self, block: Block) -> None:
        if self._is_planned(block):
            self._section, self._refused = None, True
        elif not (
            self._is_past(block) or self._reads_verdict(block) or ROLE.search(flat(block.text))
        ):
            self._read_announced(block)

    def _read_announced(self, block: Block) -> None:
        section = self._section if block.marker else None
        if section and not section.suspended and self._reads_lines(block):
            section.follow(block)
            return
        if section and self._section_takes(section, block):
            return
        if self._reads_themed(block):
            return
        if self._reads_heading(block) or self._reads_prefixed(block):
            return
        if self._reads_supposed(block):
            return
        if not (self._reads_medal(block) or self._reads_lines(block)):
            self._read_text(block)

    def _is_past(self, block: Block) -> bool:
        """Tell lists and headings under « Les éditions précédentes », once laureates were read."""
        words = flat(block.text)
        if not block.marker and PAST.search(words):
            self._past, self._section, self._refused = bool(self.awards), None, True
            return True
        if self._past and not block.marker and THE_LABELS.search(words):
            self._past = names_other_year(words, self._edition)
        return self._past and not block.text.endswith((".", "!", "?"))

    def _reads_verdict(self, block: Block) -> bool:
        """Read « « Phare », porté par la Ville de Lens » above « → Label Or », then leave this."""
        judged, self._judged = self._judged, block.verdict is not None
        if block.verdict is None:
            return judged and block.marker != "" and heading_kind(block.text) is not None
        for part in (block, next(iter(block.by_line()))):
            theme, text = theme_aside(part.text)
            entry = read_entry(text)
            if entry and is_territory(entry.name, self.knows):
                self._add(part, *block.verdict, entry, theme or self._theme)
                return True
        counted = told_in(replace(block, verdict=None), self._edition, self.knows)
        if counted:
            self._add(block, *block.verdict, counted, self._theme)
        return counted is not None

    def _read_text(self, block: Block) -> None:
        if self._theme_listed and not block.marker:
            self._theme = None
        section = self._section
        if block.marker and section is None and not self._refused and self._reads_item(block):
            return
        said = list(self._said(block))
        self._refused = self._refused and block.marker != ""
        if not block.marker:
            self._reads_ordinal(block)
            if not said and (titled := section_of_title(block.text, self._edition)):
                self._section, self._refused = titled, False
                return
            if section and not section.suspended and self._parts(section, block):
                section.restart()
                return
            if section and section.parted and self._is_subheading(block):
                section.restart()
                return
            self._under_stage = is_stage_heading(block.text)
            if self._under_stage and not said:
                self._section = None
                return
        elif section is None and not said and not self._refused:
            self._note_stray(block)
        if said or section is None:
            self._section = None
        elif ends_in_a_date(block.text):
            section.told += 1
        elif section.takes_unmarked(block) or (section.resumes() and self._resumed(block)):
            self._read_unmarked(block, section)
        else:
            section.suspended = True
            section.told += 1

    def _resumed(self, block: Block) -> bool:
        """Tell the next laureate from one more paragraph on the last."""
        return names_alone(block, self.knows) or seated_startup(block.text, self.knows) is not None

    def _reads_item(self, block: Block) -> bool:
        """Read an item that says its award itself, or that the stage above it does."""
        level = LEVEL.search(flat(block.text))
        if level and PRONOUN.search(flat(block.text)) and RECEIVED.search(flat(block.text)):
            return False
        if level and (
            level["said"]
            or level["aside"]
            or level["last"]
            or level["other"]
            or self._context.label_only
        ):
            self._add_entry(block, Section("label", None, lists=True))
            return True
        if self._reads_hinted(block):
            return True
        if not self._is_of_the_label(block):
            return False
        self._under_stage = False
        doubt = self._suppose(block, SUPPOSED)
        self._section = Section("label", None, lists=True, checked=True, parted=True, doubt=doubt)
        return self._section_takes(self._section, block)

    def _is_of_the_label(self, block: Block) -> bool:
        """Tell laureates whose list says no award, in a release that announces labels alone."""
        alone = self._context.label_only and self._context.announces
        titled = has_title(block, self.knows)
        if self._under_stage:
            own = alone and has_own_project(block)
            return own or (titled and (alone or self._context.results))
        heads = not self._lead.endswith(".") and not leads_to_others(self._lead)
        return alone and titled and heads

    def _reads_hinted(self, block: Block) -> bool:
        """Read « - Lens, pour « Phare » » after a sentence that tells of labels, with no colon."""
        section, self._hint = self._hint, None
        if section is None or not has_own_project(block):
            return False
        if not self._fits(section, block.text, read_entry(block.text)):
            return False
        section.doubt = self._suppose(block, _HINTED)
        self._section = section
        return self._section_takes(section, block)

    def _note_stray(self, block: Block) -> None:
        """Note the first item of a list that looks like laureates of an unnamed award."""
        if has_own_project(block) and not any(_STRAY in note for note in self.notes):
            self._not_understood(block, _STRAY)
