"""Read lines that name an award, a colon, and who received it: « Label Or : Ville de Lens »."""

from geodata.laureates import Award, Distinction
from loaders.known import Knows, knows_nothing
from loaders.releases.context import Context
from loaders.releases.lists.line_reader import LineReader
from loaders.releases.lists.sections import Section, theme_aside
from loaders.releases.lists.several import read_entries
from loaders.releases.names.entries import Entry, level_by_adjective
from loaders.releases.names.named import territories_in
from loaders.releases.names.telling import is_territory, is_told, put_right
from loaders.releases.prose.startups import winners_after
from loaders.releases.rules import flat
from loaders.releases.rules.layout import LAUREATES, STARTUP_PRIZE
from loaders.releases.rules.openings import CONTENDING
from loaders.releases.rules.sentences import RECEIVED
from loaders.releases.rules.stages import YEAR
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions, prefix_kind


class PrefixReader(LineReader):
    """Read what follows « Label Or : », « Lauréat : » and, of start-ups, « Prix du public : »."""

    def __init__(self, edition: int | None, context: Context, knows: Knows = knows_nothing) -> None:
        super().__init__(edition, context, knows)
        self._theme_listed = False

    def _reads_prefixed(self, block: Block) -> bool:
        """Read « Label Or : Nantes Métropole – CityLab »."""
        prefix = self._startup_prize(block) or prefix_kind(block.text)
        if prefix is None or _is_topic(block.text, prefix):
            return False
        award, distinction, place = prefix
        years = {int(match[1]) for match in YEAR.pattern.finditer(flat(block.text[:place]))}
        if years and self._edition not in years:
            self._not_understood(block, "il parle d’une autre année")
            return True
        theme, text = theme_aside(block.text)
        won = winners_after(text, place, self._edition) if award == "startup" else []
        contends = award == "startup" and not won and CONTENDING.search(flat(text))
        entries = [] if contends else won or read_entries(text.rstrip(" ."), place, self.knows)
        self._theme_listed = True
        vague = award == "label" and distinction is None and not block.marker
        announced = LAUREATES.search(flat(text), place) and '"' not in flat(text[place:])
        if announced and vague:
            self._section = Section(award, distinction, lists=True, marked=True)
            return True
        if not entries and not block.marker and LAUREATES.search(flat(text), place):
            self._section = Section(award, distinction, lists=True)
            return True
        if vague and not any(is_told(entry) or self._is_alone(entry, block) for entry in entries):
            self._section = None
            return True
        told = all(self._is_one(entry, text) or self._is_alone(entry, block) for entry in entries)
        if not entries or (vague and not told):
            self._not_understood(block, "le lauréat n’est pas reconnu")
        else:
            for entry in entries:
                told_level = level_by_adjective(text, entry) if award == "label" else None
                self._add(block, award, distinction or told_level, entry, theme or self._theme)
        if not block.marker:
            self._close()
        return True

    def _reads_supposed(self, block: Block) -> bool:
        """Read « Lauréat : Ville de Lens », under the title of the laureates of the label."""
        section = self._section or Section("label", None, lists=True)
        plain = section.award == "label" and section.distinction is None
        supposed = self._context.crowns and plain and not self._refused
        prefix = prefix_kind(block.text, supposed=True) if supposed else None
        entries = read_entries(block.text.rstrip(" ."), prefix[2], self.knows) if prefix else []
        if not entries or not all(is_territory(entry.name, self.knows) for entry in entries):
            return False
        self._theme_listed = True
        for entry in entries:
            self._add(block, "label", None, entry, self._theme)
        return True

    def _close(self) -> None:
        """Take no more lines that say no award; among start-ups, any prize is still theirs."""
        if self._section and self._section.award == "startup":
            self._section.suspended = True
        else:
            self._section = None

    def _startup_prize(self, block: Block) -> tuple[Award, None, int] | None:
        """Read « Prix Or : X » among the start-ups, whose contest knows no label."""
        among = self._section and self._section.award == "startup"
        if not among and not self._context.startups_only:
            return None
        prize = STARTUP_PRIZE.search(flat(block.text))
        return ("startup", None, prize.end()) if prize else None

    def _is_one(self, entry: Entry, text: str) -> bool:
        """Tell « Label : Lens – Phare » from « Label – Niveau » and « Label : Lens, Sens »."""
        listed = text.startswith(", ", entry.at + len(entry.name)) and '"' not in flat(text)
        others = territories_in(entry.project, self.knows) if listed else []
        who = put_right(entry, text, self.knows).name
        return bool(entry.project) and not others and is_territory(who, self.knows)

    def _is_alone(self, entry: Entry, block: Block) -> bool:
        """Tell « Territoires labellisés : Lens » from « Le label : une chance »."""
        laureates = LAUREATES.search(flat(block.text[: entry.at])) is not None
        return laureates and block.text.endswith(entry.name) and self.knows(entry.name)


def _is_topic(text: str, prefix: tuple[Award, Distinction | None, int]) -> bool:
    """Tell « Label : le maire annonce que la commune a reçu le label Or », which names it again."""
    told = text[prefix[2] :]
    again = prefix[:2] == ("label", None) and find_mentions(told)
    return bool(again) and RECEIVED.search(flat(told)) is not None
