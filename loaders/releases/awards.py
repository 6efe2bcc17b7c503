"""Follow the headings, lists and prose of a release, and gather its awards."""

from collections.abc import Iterator
from dataclasses import replace

from geodata.laureates import Award, Distinction
from loaders.releases.blocks import Block
from loaders.releases.duplicates import merged, same_award
from loaders.releases.entries import MAX_SUMMARY, Entry, read_entry
from loaders.releases.entry_rules import FOR_PROJECT, LEVEL, TERRITORY
from loaders.releases.layout_rules import (
    CLOSING,
    LAUREATES,
    LOOSE_ENCOURAGEMENT,
    LOOSE_LABEL,
    LOOSE_STARTUP,
    NOT_LAUREATES,
    OTHER_AWARD,
    SPECIAL,
)
from loaders.releases.mentions import Mention, find_mentions, heading_kind, prefix_kind
from loaders.releases.release import Announced
from loaders.releases.rules import Rule, flat
from loaders.releases.sections import Section, theme_aside, theme_of
from loaders.releases.sentences import Said, read_sentence
from loaders.releases.stage import sentences_of

_SHORT = 160
_MAX_AWARDS = 500
_LEVELS: dict[str, Distinction] = {"or": "or", "argent": "argent", "bronze": "bronze"}
_LOOSE_KINDS: tuple[tuple[Rule, tuple[Award, Distinction | None]], ...] = (
    (LOOSE_ENCOURAGEMENT, ("encouragement", None)),
    (LOOSE_STARTUP, ("startup", None)),
    (LOOSE_LABEL, ("label", None)),
)
_STRAY = "rien ne dit de quel prix est cette liste"
_SUPPOSED = "la liste ne dit pas de quel prix ; supposée celle du label."


class AwardReader:
    """Read blocks one after the other.

    Parameters
    ----------
    edition : int or None
        Year of the label: a sentence about another year announces nothing.

    Attributes
    ----------
    awards : list of Announced
    notes : list of str
        In French: what was supposed or not understood.
    """

    def __init__(self, edition: int | None) -> None:
        self.awards: list[Announced] = []
        self.notes: list[str] = []
        self._edition = edition
        self._section: Section | None = None
        self._theme: str | None = None
        self._theme_listed = False
        self._refused = False

    def read(self, block: Block) -> None:
        """Read the next block of the release."""
        if block.marker and self._section and self._section_takes(self._section, block):
            return
        if not self._reads_heading(block) and not self._reads_prefixed(block):
            self._read_text(block)

    def _section_takes(self, section: Section, block: Block) -> bool:
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

    def _reads_heading(self, block: Block) -> bool:
        words = flat(block.text)
        if block.marker:
            return False
        if CLOSING.search(words):
            self._section, self._theme = None, None
            return True
        heading = heading_kind(block.text)
        if heading:
            self._open(block, *heading)
            return True
        if SPECIAL.search(words) and len(words) < _SHORT and not find_mentions(block.text):
            self._section, self._refused = None, True
            self._not_understood(block, "ce prix n’est ni un label ni un encouragement")
            return True
        theme = theme_of(block.text)
        if theme:
            self._theme, self._theme_listed = theme, False
        if words.endswith(":") and (not theme or LAUREATES.search(words)):
            self._open_sentence(block)
        elif len(words) < _SHORT and OTHER_AWARD.search(words):
            self._section, self._refused = None, True
        else:
            return theme is not None
        return True

    def _open(
        self, block: Block, award: Award, distinction: Distinction | None, supposed: bool
    ) -> None:
        words = flat(block.text)
        lists = (
            award != "label"
            or distinction is not None
            or words.endswith(":")
            or words.startswith(("labels", "les labels"))
            or LAUREATES.search(words) is not None
        )
        self._refused = NOT_LAUREATES.search(words) is not None
        if self._refused:
            self._section = None
            return
        if supposed:
            self.notes.append(f"Ligne {block.lines[0]} : {_SUPPOSED}")
        self._section = Section(award, distinction, lists)

    def _open_sentence(self, block: Block) -> None:
        words = flat(block.text)
        self._section = None
        self._refused = bool(OTHER_AWARD.search(words) or NOT_LAUREATES.search(words))
        if self._refused:
            return
        kinds = {(mention.award, mention.distinction) for mention in find_mentions(block.text)}
        announces = LAUREATES.search(words) is not None
        if not kinds and announces:
            kinds = {kind for rule, kind in _LOOSE_KINDS if rule.search(words)}
        if len(kinds) == 1 and (announces or len(words) < _SHORT // 2):
            self._section = Section(*kinds.pop(), lists=True)
        elif announces:
            reason = "elle nomme plusieurs prix" if kinds else "elle ne nomme aucun prix"
            self._not_understood(block, f"liste écartée : {reason}")

    def _reads_prefixed(self, block: Block) -> bool:
        """Read « Label Or : Nantes Métropole – CityLab »."""
        prefix = prefix_kind(block.text)
        if prefix is None:
            return False
        award, distinction, place = prefix
        theme, text = theme_aside(block.text)
        entry = read_entry(text, place)
        self._theme_listed = True
        vague = award == "label" and distinction is None and not block.marker
        if vague and not (entry and _is_told(entry)):
            self._section = None
            return True
        if entry is None or (vague and not entry.project):
            self._not_understood(block, "le lauréat n’est pas reconnu")
        else:
            self._add(block, award, distinction, entry, theme or self._theme)
        if not block.marker:
            self._section = None
        return True

    def _read_text(self, block: Block) -> None:
        if self._theme_listed and not block.marker:
            self._theme = None
        said = list(self._said(block))
        section = self._section
        self._refused = self._refused and block.marker != ""
        if block.marker and section is None and not said and not self._refused:
            self._note_stray(block)
        if said or section is None:
            self._section = None
        elif section.lists and not section.marker and not section.suspended and not block.marker:
            self._read_unmarked(block, section)
        else:
            section.suspended = True

    def _note_stray(self, block: Block) -> None:
        """Note the first item of a list that looks like laureates of an unnamed award."""
        lead = FOR_PROJECT.search(flat(block.text))
        told = lead is not None and lead["own"] and read_entry(block.text)
        if told and not any(_STRAY in note for note in self.notes):
            self._not_understood(block, _STRAY)

    def _said(self, block: Block) -> Iterator[Announced]:
        for start, sentence in sentences_of(block):
            for said in read_sentence(sentence, self._edition):
                if isinstance(said, Said):
                    entry = replace(said.entry, at=start + said.entry.at)
                    yield self._add_mention(block, said.mention, entry, said.theme)
                else:
                    line = block.line_at(start + said.at)
                    self.notes.append(f"Ligne {line} : phrase écartée, {said.reason}.")

    def _add_mention(
        self, block: Block, mention: Mention, entry: Entry, theme: str | None
    ) -> Announced:
        return self._add(block, mention.award, mention.distinction, entry, theme or self._theme)

    def _read_unmarked(self, block: Block, section: Section) -> None:
        """Read laureates that stand under a heading without a marker."""
        parts = list(block.by_line())
        if len(parts) == 1 or not all(_stands_alone(part.text) for part in parts):
            parts = [block]
        for part in parts:
            entry = read_entry(part.text)
            if entry and (_stands_alone(part.text) or section.award == "startup"):
                self._add(part, section.award, section.distinction, entry, self._theme)
            else:
                section.suspended = True
                self._not_understood(part, "ce texte ne dit pas clairement un lauréat")

    def _add_entry(self, block: Block, section: Section) -> None:
        self._theme_listed = True
        distinction = section.distinction
        level = LEVEL.search(flat(block.text))
        theme, text = theme_aside(block.text)
        if level:
            distinction = _LEVELS[level["level"] or level["aside"]]
            text = text[: level.start()] + " " * len(level[0]) + text[level.end() :]
        entry = read_entry(text)
        if entry is None or not (section.lists or _is_told(entry)):
            self._not_understood(block, "le lauréat n’est pas reconnu")
        else:
            self._add(block, section.award, distinction, entry, theme or self._theme)

    def _add(
        self,
        block: Block,
        award: Award,
        distinction: Distinction | None,
        entry: Entry,
        theme: str | None,
    ) -> Announced:
        announced = Announced(
            award=award,
            distinction=distinction,
            name=entry.name,
            project=" ".join(entry.project.split()),
            summary=" ".join(entry.summary.split()),
            theme=theme,
            line=block.line_at(entry.at),
            start=block.column_at(entry.at),
        )
        if entry.name not in block.text or len(self.awards) >= _MAX_AWARDS:
            self._not_understood(block, "le lauréat n’est pas reconnu")
            return announced
        for index, known in enumerate(self.awards):
            if same_award(known, announced):
                self.awards[index] = merged(known, announced)
                return announced
        self.awards.append(announced)
        return announced

    def _continue(self, block: Block) -> None:
        if self.awards:
            last = self.awards[-1]
            summary = f"{last.summary} • {block.text}".strip()[:MAX_SUMMARY]
            self.awards[-1] = replace(last, summary=summary)

    def _not_understood(self, block: Block, reason: str) -> None:
        start = block.text[:60] + ("…" if len(block.text) > 60 else "")
        self.notes.append(f"Ligne {block.lines[0]} : « {start} » n’a pas été compris, {reason}.")


def _is_told(entry: Entry) -> bool:
    """Tell a laureate from the points of a list about the label itself."""
    return bool(entry.project) or TERRITORY.search(flat(entry.name)) is not None


def _stands_alone(text: str) -> bool:
    entry = read_entry(text)
    return entry is not None and bool(entry.project)
