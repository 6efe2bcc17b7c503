"""Read the sentences of a release one after the other, what one leaves to the next included."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.laureates import Distinction
from loaders.known import Knows, knows_nothing
from loaders.releases.context import Context
from loaders.releases.gathering import Gathering
from loaders.releases.names.entries import Entry
from loaders.releases.prose.clauses import one_award
from loaders.releases.prose.doubts import doubt_of
from loaders.releases.prose.letters import addressee_of, read_yours
from loaders.releases.prose.narrated import promised_by, told_each
from loaders.releases.prose.ordinals import promises, read_ordinal
from loaders.releases.prose.recalling import Memory
from loaders.releases.prose.recipients import recipients_of
from loaders.releases.prose.said import Said, Unclear
from loaders.releases.prose.sentences import read_sentence
from loaders.releases.prose.startups import startups_of, winner_said
from loaders.releases.release import Announced
from loaders.releases.rules import flat
from loaders.releases.rules.award_words import LEVELS
from loaders.releases.rules.continued import FAVOURITE, IT_GOES, SAME_AWARD
from loaders.releases.rules.layout import LOOSE_STARTUP
from loaders.releases.rules.sentences import ITS_PROJECT
from loaders.releases.rules.verbs import LEVEL_OBTAINED
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.mentions import Mention, find_mentions

_NEXT_PARAGRAPH = 2  # lines
_MAX_TITLE = 120


class ProseReader(Gathering):
    """Read what the prose of a release announces.

    Parameters
    ----------
    edition : int or None
        Year of the label: a sentence about another year announces nothing.
    context : Context
        What the whole release is about.
    knows : callable, optional
        Tells whether a name is that of a territory.
    """

    def __init__(self, edition: int | None, context: Context, knows: Knows = knows_nothing) -> None:
        super().__init__(knows)
        self._edition = edition
        self._context = context
        self._theme: str | None = None
        self._promised = False
        self._lead = ""
        self._times: tuple[int, Distinction] | None = None
        self._over: tuple[Announced, int] | None = None
        self._addressee: tuple[Block, Entry] | None = None
        self._memory = Memory(edition, knows, levels=context.levels)

    def _said(self, block: Block) -> Iterator[Announced]:
        last: Announced | None = None
        over = self._given_just_above(block)
        self._memory.introduce(block)
        for part in block.by_line():
            if addressee := addressee_of(part.text, self.knows):
                self._addressee = part, addressee
        for start, sentence in sentences_of(block):
            if self._addressee and (yours := read_yours(sentence, self._addressee[1])):
                mention, entry = yours
                to = self._addressee[0]
                yield self._add(to, mention.award, mention.distinction, entry, self._theme)
                continue
            self._complete(last, sentence)
            before, last = last, None
            told = list(read_sentence(sentence, self._edition, self._context, self.knows))
            mentions = find_mentions(sentence) or self._favourites_in(sentence)
            told = told or [*self._favoured(sentence, mentions)]
            told = told or self._again(before or over, sentence) or self._as_said(block, sentence)
            over = None
            added = self._announced(block, start, told) or self._recalled(block, sentence, mentions)
            if not added:
                self._note_unclear(block, start, told)
            yield from added
            last = added[-1] if added else None
            self._memory.follow(block, start, sentence)
        self._over = (last, block.lines[-1]) if last else None

    def _given_just_above(self, block: Block) -> Announced | None:
        """Return the award that the last sentence of the paragraph before gave."""
        award, line = self._over or (None, 0)
        return award if block.lines[0] - line <= _NEXT_PARAGRAPH else None

    def _reads_promised(self, block: Block) -> bool:
        """Read the paragraph that tells of each laureate, under « Quatre fois l’or »."""
        promised, self._times = self._times, promised_by(block.text)
        if promised is None or block.marker or not self._context.levels:
            return False
        count, level = promised
        told = told_each(block, count, self._edition, self.knows)
        for entry in told:
            self._add(block, "label", level, entry, self._theme)
        return bool(told)

    def _announced(self, block: Block, start: int, told: list[Said | Unclear]) -> list[Announced]:
        """Add what a sentence says of itself."""
        found = []
        for said in told:
            if isinstance(said, Said):
                entry = replace(said.entry, at=start + said.entry.at)
                mention, theme = said.mention, said.theme or self._theme
                found.append(self._add(block, mention.award, mention.distinction, entry, theme))
        return found

    def _again(self, last: Announced | None, sentence: str) -> list[Said | Unclear]:
        """Read « Lens et Sens décrochent le précieux sésame », that of the sentence before."""
        words = flat(sentence)
        same = SAME_AWARD.search(words)
        if last is None or same is None or doubt_of(words, self._edition):
            return []
        said = next((key for key in ("again", "it", "too", "same") if same[key]), 0)
        span = same.span(said)
        mention = Mention(last.award, last.distinction, *span)
        return [*recipients_of(sentence, (mention,), self.knows)]

    def _as_said(self, block: Block, sentence: str) -> list[Said | Unclear]:
        """Read « Il a été décerné à Lens », after a sentence that names the award alone."""
        words = flat(sentence)
        it = IT_GOES.search(words)
        awards = self._memory.awards_before(block) if it else []
        if doubt_of(words, self._edition):
            return []
        about = self._memory.tells_startups(block) or self._under_startups()
        told = about and not find_mentions(sentence)
        won = winner_said(sentence) if told else []
        if won or it is None or not awards:
            return [*won]
        said = awards[-1].mention if it["latter"] else one_award(awards)
        mention = said and replace(said, start=it.start(), end=it.end())
        if mention and mention.award == "startup":
            return [*startups_of(sentence, mention)]
        return [*recipients_of(sentence, (mention,), self.knows)] if mention else []

    def _under_startups(self) -> bool:
        """Tell a paragraph whose title is on start-ups."""
        titled = len(self._lead) < _MAX_TITLE and self._lead[-1:] not in (".", ":")
        return titled and LOOSE_STARTUP.search(flat(self._lead)) is not None

    def _favourites_in(self, sentence: str) -> tuple[Mention, ...]:
        """Return « le coup de cœur » of a release that counts it among its labels."""
        words = flat(sentence)
        if not self._context.favourites or doubt_of(words, self._edition):
            return ()
        found = FAVOURITE.find_all(words)
        return tuple(Mention("encouragement", None, *match.span("prize")) for match in found)

    def _favoured(self, sentence: str, mentions: Sequence[Mention]) -> Iterator[Said]:
        """Read « Le coup de cœur va à Lens », an encouragement where the release says so."""
        if mentions and not find_mentions(sentence):
            yield from recipients_of(sentence, mentions, self.knows)

    def _note_unclear(self, block: Block, start: int, told: list[Said | Unclear]) -> None:
        for said in told:
            if isinstance(said, Unclear):
                line = block.line_at(start + said.at)
                self.notes.append(f"Ligne {line} : phrase écartée, {said.reason}.")

    def _recalled(
        self, block: Block, sentence: str, mentions: Sequence[Mention]
    ) -> list[Announced]:
        """Add what a sentence says of a territory that was named before it."""
        found = []
        for said in self._memory.read(block, sentence, mentions):
            self.notes.append(f"Ligne {said.line} : {said.entry.doubt}")
            mention, theme = said.mention, said.theme or self._theme
            found.append(
                self._add(said.block, mention.award, mention.distinction, said.entry, theme)
            )
        return found

    def _complete(self, last: Announced | None, sentence: str) -> None:
        """Read « Son projet « Phare » a convaincu » after the sentence that gives an award."""
        level = LEVEL_OBTAINED.search(flat(sentence))
        known = self.awards[-1] if level and self.awards else None
        if level and known and known.award == "label" and not known.distinction:
            self.awards[-1] = replace(known, distinction=LEVELS[level["level"]])
        told = ITS_PROJECT.search(flat(sentence))
        if told and last and not last.project and self.awards[-1:] == [last]:
            title = sentence[told.start("title") : told.end("title")].strip()
            self.awards[-1] = replace(last, project=title)

    def _reads_ordinal(self, block: Block) -> None:
        entry = read_ordinal(block.text) if self._promised else None
        if entry:
            self._add(block, "label", None, entry, self._theme)
        elif promises(block.text):
            self._promised = True
