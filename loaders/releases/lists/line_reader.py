"""Read the lines of a release that say an award themselves, whatever the list they stand in."""

from dataclasses import replace

from loaders.known import Knows, knows_nothing
from loaders.releases.context import Context
from loaders.releases.lists.lines import read_line, read_themed
from loaders.releases.lists.sections import SUPPOSED, Section
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import is_territory
from loaders.releases.prose.reader import ProseReader
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of


class LineReader(ProseReader):
    """Read medals, categories and lines of a title, a territory and a level."""

    def __init__(self, edition: int | None, context: Context, knows: Knows = knows_nothing) -> None:
        super().__init__(edition, context, knows)
        self._section: Section | None = None
        self._refused = False

    def _reads_themed(self, block: Block) -> bool:
        """Read « Catégorie Écoles : Ville de Lens, « Phare » », lines of a list of labels."""
        section = self._section or Section("label", None, lists=True)
        plain = section.award == "label" and section.distinction is None
        if self._refused or not self._context.crowns or not plain:
            return False
        told = [(line, read_themed(line.text, self.knows)) for line in block.by_line()]
        found = [(line, themed) for line, themed in told if themed]
        if len(found) < len(told):
            return False
        self._suppose(block, SUPPOSED)
        for line, (theme, entry) in found:
            self._add(line, "label", None, replace(entry, doubt=SUPPOSED), theme)
        return True

    def _reads_lines(self, block: Block) -> bool:
        """Read « Ville de Lens – Label Or – « Phare » », a line that says an award itself."""
        if self._refused:
            return False
        found = [
            (line, told)
            for line in block.by_line()
            if (told := read_line(line.text, self._edition, self.knows))
        ]
        for line, (mention, entry) in found:
            last = self._add(line, mention.award, mention.distinction, entry, self._theme)
        for _, sentence in sentences_of(block) if len(found) == 1 else ():
            self._complete(last, sentence)
        return bool(found)

    def _reads_medal(self, block: Block) -> bool:
        """Read « 🥇 Ville de Lens », in a release that announces the label and nothing else."""
        announced = block.medal and self._context.label_only and self._context.announces
        entry = read_entry(block.text) if announced else None
        if entry is None or not is_territory(entry.name, self.knows):
            return False
        self._add(block, "label", block.medal, entry, self._theme)
        return True
