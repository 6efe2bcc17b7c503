"""Read the headings of a release: what each opens, closes or refuses."""

import re

from geodata.laureates import Award, Distinction
from geodata.text import fold
from loaders.releases.lists.list_reader import ListReader
from loaders.releases.lists.openings import opened_by
from loaders.releases.lists.sections import (
    PARTED,
    SHORT,
    SUPPOSED,
    Section,
    is_subheading,
    leads_a_list,
    section_of_title,
    theme_of,
)
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import is_territory
from loaders.releases.rules import flat
from loaders.releases.rules.layout import CLOSING, LAUREATES, NOT_LAUREATES
from loaders.releases.rules.openings import POINTING, THE_LABELS
from loaders.releases.rules.subject import OTHER_AWARD, SPECIAL, SPECIAL_LABEL
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions, heading_kind
from loaders.releases.text.places import DEPARTMENTS, REGIONS


class HeadingReader(ListReader):
    """Read a heading that names an award, a category, or leads a list by a sentence."""

    def _reads_heading(self, block: Block) -> bool:
        words = flat(block.text)
        if block.marker:
            return False
        if CLOSING.search(words):
            self._section, self._theme = None, None
            return True
        if self._reads_kind(block, words):
            return True
        titled = THE_LABELS.search(words) and section_of_title(block.text, self._edition)
        if titled:
            self._section, self._refused = titled, False
            return True
        theme = theme_of(block.text)
        if theme:
            self._theme, self._theme_listed = theme, False
            if self._section:
                self._section.restart()
        leads = words.endswith(":") or POINTING.search(words)
        if leads and (not theme or LAUREATES.search(words)):
            self._open_sentence(block)
        elif len(words) < SHORT and OTHER_AWARD.search(words):
            self._section, self._refused = None, True
        else:
            return theme is not None
        return True

    def _reads_kind(self, block: Block, words: str) -> bool:
        """Read a heading that names an award, or another prize."""
        heading = heading_kind(block.text)
        if heading:
            self._open(block, *heading)
            return True
        return len(words) < SHORT and self._reads_special(block, words)

    def _reads_special(self, block: Block, words: str) -> bool:
        """Read the heading of a prize that is no level of the label."""
        if SPECIAL_LABEL.search(words) and not re.search(r":.|\.$", words):
            self._section, self._refused = Section("label", None, lists=True), False
            return True
        if self._startup_prize(block) or self._favourites_in(block.text):
            return False
        if SPECIAL.search(words) and not find_mentions(block.text):
            self._section, self._refused = None, True
            self._not_understood(block, "ce prix n’est ni un label ni un encouragement")
            return True
        return False

    def _open(
        self, block: Block, award: Award, distinction: Distinction | None, supposed: bool
    ) -> None:
        words = flat(block.text)
        self._section = None
        self._refused = NOT_LAUREATES.search(words) is not None or (
            supposed and self._context.foreign
        )
        if self._refused:
            return
        if supposed and self._context.startups_only:
            award = "startup"
            supposed = False
        self._theme = None if award == "startup" else self._theme
        self._section = Section(award, distinction, leads_a_list(words, award, distinction))
        if supposed:
            self._section.doubt = self._suppose(block, SUPPOSED)
        self._part(block)

    def _is_subheading(self, block: Block) -> bool:
        entry = read_entry(block.text)
        named = entry is not None and is_territory(entry.name, self.knows)
        return is_subheading(block) and not named

    def _parts(self, section: Section, block: Block) -> bool:
        """Tell a region, or a department of a list by department, from a laureate."""
        place = fold(block.text)
        return place in REGIONS or (section.parted and place in DEPARTMENTS)

    def _part(self, block: Block) -> None:
        """Tell « Les lauréats, par catégorie : », whose list goes on under other headings."""
        if self._section:
            self._section.parted = PARTED.search(flat(block.text)) is not None

    def _open_sentence(self, block: Block) -> None:
        opening = opened_by(block.text, self._section, self._context, self._edition)
        self._section, self._refused = opening.section, opening.refused
        self._part(block)
        if opening.section and opening.section.doubt:
            self._suppose(block, opening.section.doubt)
        if opening.doubt:
            self._not_understood(block, f"liste écartée : {opening.doubt}")
