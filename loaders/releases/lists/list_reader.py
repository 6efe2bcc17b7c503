"""Read the laureates of a list, item by item or under a heading without a marker."""

from dataclasses import replace

from geodata.laureates import Award, Distinction
from loaders.releases.lists.prefixes import PrefixReader
from loaders.releases.lists.regions import listed_in_region
from loaders.releases.lists.seated import seated_startup
from loaders.releases.lists.sections import Section, is_of_other_year, level_aside, theme_aside
from loaders.releases.lists.stacked import read_stacked
from loaders.releases.lists.unmarked import entries_without_marker
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.naming import is_proper
from loaders.releases.names.telling import as_startup, is_territory, is_told, put_right
from loaders.releases.rules import flat
from loaders.releases.rules.entries import LEVEL, WITHDRAWN
from loaders.releases.rules.sentences import JURY, RETAINED, UNCERTAIN
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions

_LEAST_LEVELLED = 2  # lines among others of a paragraph


class ListReader(PrefixReader):
    """Read what stands under a heading that opened a section."""

    def _fits(self, section: Section, text: str, entry: Entry | None) -> bool:
        """Tell, under a title, a territory that says no award itself from anything else."""
        if not section.checked:
            return True
        if entry is None or find_mentions(text) or LEVEL.search(flat(text)):
            return False
        plain = "«" not in text and '"' not in text
        if plain and UNCERTAIN.search(flat(entry.project)):
            return False
        return is_territory(put_right(entry, text, self.knows).name, self.knows)

    def _section_takes(self, section: Section, block: Block) -> bool:
        if not self._fits(section, block.text, read_entry(block.text)):
            self._section = None
            return False
        if section.takes(block):
            if self._reads_prefixed(block):
                section.follow(block)
                return True
            section.follow(block)
            self._add_entry(block, section)
            return True
        if section.marker and not section.suspended:
            self._continue(block)
            return True
        return False

    def _read_unmarked(self, block: Block, section: Section) -> None:
        """Read laureates that stand under a heading without a marker."""
        startup = section.award == "startup"
        if startup and self._is_seat(section, block):
            return
        if startup and (seated := seated_startup(block.text, self.knows)):
            self._add_under(section, block, seated[1], seated[0])
            section.told, section.suspended = 0, True
            return
        if section.award == "label" and self._reads_levelled(block):
            section.told = 0
            return
        if self._reads_by_region(block, section):
            section.told = 0
            return
        parts = list(entries_without_marker(block, self.knows, startup=startup))
        if not self._fits(section, parts[0][0].text, parts[0][1]):
            self._section = None
            return
        for part, entry in parts:
            if not self._fits(section, part.text, entry):
                continue
            named = entry and entry.name == part.text and is_territory(entry.name, self.knows)
            proper = entry and startup and is_proper(as_startup(entry, part.text).name)
            told = entry and not startup and self._tells(part, entry)
            if entry and (named or proper or told):
                self._add_under(section, part, entry, self._theme)
                section.told = 0
            else:
                section.suspended = True
                section.told += 1
                self._not_understood(part, "ce texte ne dit pas clairement un lauréat")

    def _is_seat(self, section: Section, block: Block) -> bool:
        """Tell « Perpignan », under the name of a start-up, from the next start-up."""
        above = self.awards[-1:] if section.told == 0 else []
        return bool(above) and above[0].award == "startup" and self.knows(block.text)

    def _reads_by_region(self, block: Block, section: Section) -> bool:
        """Read « Grand Est : Rethel, Bar-le-Duc », lines that each list the laureates of one."""
        found = [(line, listed_in_region(line.text, self.knows)) for line in block.by_line()]
        if section.award == "startup" or not all(listed for _, listed in found):
            return False
        for line, listed in found:
            for entry in listed:
                self._add_under(section, line, entry, self._theme)
        return True

    def _reads_levelled(self, block: Block) -> bool:
        """Read « Ville de Lens : or », lines that each say a territory and its level."""
        found = [(line, self._levelled(line)) for line in block.by_line()]
        if sum(told is not None for _, told in found) < min(len(found), _LEAST_LEVELLED):
            return False
        for line, told in found:
            if told:
                self._add(line, *told, self._theme)
            else:
                self._not_understood(line, "ce texte ne dit pas clairement un lauréat")
        return True

    def _levelled(self, line: Block) -> tuple[Award, Distinction | None, Entry] | None:
        """Return the level that a line says, and the territory that no word withdraws."""
        level, text = level_aside(line.text)
        doubtful = any(rule.search(flat(text)) for rule in (WITHDRAWN, UNCERTAIN))
        if level is None or doubtful or is_of_other_year(line.text, self._edition):
            return None
        entry = read_entry(text)
        named = entry and is_territory(put_right(entry, text, self.knows).name, self.knows)
        return (*level, entry) if entry and named else None

    def _tells(self, block: Block, entry: Entry) -> bool:
        """Tell a laureate and its project from « Filtrer : tous, or, argent »."""
        if any(rule.search(flat(block.text)) for rule in (JURY, RETAINED, WITHDRAWN)):
            return False
        who = put_right(entry, block.text, self.knows).name
        return bool(entry.project) and (
            is_territory(who, self.knows) or not block.text.startswith(f"{entry.name} :")
        )

    def _add_entry(self, block: Block, section: Section) -> None:
        self._theme_listed = True
        if WITHDRAWN.search(flat(block.text)):
            self._not_understood(block, "il ne dit pas un lauréat")
            return
        if is_of_other_year(block.text, self._edition):
            self._not_understood(block, "il parle d’une autre année")
            return
        if self._reads_by_region(block, section):
            return
        theme, text = theme_aside(block.text)
        level, text = level_aside(text)
        award, distinction = level or (section.award, section.distinction)
        stacked = replace(block, text=text)
        entry = read_stacked(stacked, self.knows, startup=award == "startup") or read_entry(text)
        if entry is None or not (section.lists or is_told(entry)):
            self._not_understood(block, "le lauréat n’est pas reconnu")
        else:
            doubt = "" if level else section.doubt
            self._add(block, award, distinction, replace(entry, doubt=doubt), theme or self._theme)

    def _add_under(self, section: Section, block: Block, entry: Entry, theme: str | None) -> None:
        entry = replace(entry, doubt=section.doubt)
        self._add(block, section.award, section.distinction, entry, theme)
