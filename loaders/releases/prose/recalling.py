"""What a pronoun or « parmi eux » recalls: the territory or the award that was named before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from loaders.known import Knows
from loaders.releases.names.entries import Entry
from loaders.releases.names.named import Named, territories_in
from loaders.releases.prose.clauses import Token, one_award, tokens_of
from loaders.releases.prose.doubts import doubt_of
from loaders.releases.prose.heads import Head, head_of, level_alone, told_under
from loaders.releases.prose.listed import given_to_all, names_listed
from loaders.releases.prose.unnamed import unnamed_of
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import AMONG, GROUP, PRONOUN, TOWN, WHEN
from loaders.releases.rules.continued import BESIDE_LABEL, OF_THE_LOT, SO_MANY, SOMEBODY
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.rules.layout import LOOSE_STARTUP
from loaders.releases.rules.sentences import ASIDE_OF_JURY
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import Mention, find_mentions
from loaders.releases.text.numbers import number_of
from loaders.releases.text.quotations import titles_in

_FAR = 3  # sentences
_NEAR = 2  # lines
_TITLE_LINES = 6
_SENTENCE_ENDS = (".", "!", "?", "…")
_BY_THE_NEXT = "prix compris d’après la suite."
_BY_THE_LAST = "prix compris d’après la phrase précédente."


@dataclass(frozen=True, slots=True)
class Recalled:
    """An award given to a territory that another sentence names, in its own block.

    ``line`` is that of the sentence which told it so.
    """

    block: Block
    mention: Mention
    entry: Entry
    theme: str | None
    line: int


class Memory:
    """The last sentences of a release, and whose release it is.

    Parameters
    ----------
    edition : int or None
    levels : bool
        Whether « le bronze » alone says a level of the label.
    knows : callable
        Tells whether a name is that of a territory.
    """

    def __init__(self, edition: int | None, knows: Knows, *, levels: bool) -> None:
        self._edition = edition
        self._knows = knows
        self._levels = levels
        self._past: list[tuple[Block, int, str]] = []
        self._first: list[Block] = []
        self._head: Head | None = None

    def follow(self, block: Block, start: int, sentence: str) -> None:
        """Remember a sentence, the latest of those that were read."""
        self._past = [*self._past[1 - _FAR :], (block, start, sentence)]

    def introduce(self, block: Block) -> None:
        """Keep what heads a block, and the first lines, that may say whose release it is."""
        self._head = head_of(block, self._head, self._knows)
        room = _TITLE_LINES - len(self._first)
        if room > 0:
            self._first += islice(block.by_line(), room)

    def awards_before(self, block: Block) -> list[Token]:
        """Return the awards that the sentence before names, whoever receives them."""
        place, _, sentence = self._past[-1] if self._past else (block, 0, "")
        far = place is not block and block.lines[0] - place.lines[-1] > _NEAR
        other = any(rule.search(flat(sentence)) for rule in (OTHER_AWARD, BESIDE_LABEL, SOMEBODY))
        if far or other or doubt_of(flat(sentence), self._edition):
            return []
        said = tokens_of(sentence, find_mentions(sentence), self._knows, levels=self._levels)
        return [token for token in said if token.mention]

    def tells_startups(self, block: Block) -> bool:
        """Tell whether the sentence before, of the same block, is on start-ups and no award."""
        place, _, sentence = self._past[-1] if self._past else (block, 0, "")
        words = flat(sentence)
        other = any(rule.search(words) for rule in (OTHER_AWARD, BESIDE_LABEL))
        return place is block and LOOSE_STARTUP.search(words) is not None and not other

    def read(self, block: Block, sentence: str, mentions: Sequence[Mention]) -> Iterator[Recalled]:
        """Read « Elle reçoit le label Or » and « Parmi eux, Lens et Sens »."""
        whole = sentence
        sentence = self._head.leave_of(sentence) if self._head else sentence
        mentions = mentions if sentence == whole else find_mentions(sentence)
        words = flat(sentence)
        if doubt_of(words, self._edition):
            return
        if AMONG.search(words) or OF_THE_LOT.search(words):
            yield from self._among(block, sentence)
            return
        if SO_MANY.search(words):
            yield from self._listed(block, sentence)
            return
        if self._head and (mention := level_alone(sentence)):
            yield self._headed(self._head, block, mention, sentence)
            return
        if not PRONOUN.search(words) and "lui " not in words:
            return
        unnamed = unnamed_of(sentence, mentions, self._knows, levels=self._levels)
        if unnamed is None:
            return
        said = sentence[unnamed.start : unnamed.end]
        found = self._named_before(block, said)
        if found:
            to, named = found
            doubt = f"« {said} » compris comme « {named.name} »."
            entry = Entry(named.name, unnamed.project, unnamed.summary, named.start, doubt)
            yield Recalled(to, unnamed.mention, entry, unnamed.theme, block.lines[0])
        elif self._head and _kind_meant(said)(self._head.named.name):
            yield self._headed(self._head, block, unnamed.mention, said)

    def _headed(self, head: Head, block: Block, mention: Mention, said: str) -> Recalled:
        doubt = f"« {said} » compris comme de « {head.named.name} »."
        entry = replace(told_under(head, block), doubt=doubt)
        return Recalled(head.block, mention, entry, None, block.lines[0])

    def _named_before(self, block: Block, said: str) -> tuple[Block, Named] | None:
        fits = _kind_meant(said)
        for place, start, sentence in reversed(self._past):
            if sentence.rstrip()[-1:] not in _SENTENCE_ENDS:
                continue
            if place is not block and block.lines[0] - place.lines[-1] > _NEAR:
                break
            tokens = [t for t in tokens_of(_without_aside(sentence), (), self._knows) if t.names]
            meant = [t for t in tokens if t.letter == "T"] or tokens
            if WHEN.search(flat(sentence)) and all(map(_may_be_where, meant)):
                continue
            names = [named for token in meant for named in token.names if fits(named.name)]
            if len(names) == 1:
                return place, replace(names[0], start=start + names[0].start)
            if names:
                return None
        if flat(said) in ("elle", "il", "lui", "leur"):
            return None
        authors = ((line, _author_of(line.text, self._knows)) for line in self._first)
        author = next(((line, named) for line, named in authors if named), None)
        return author if author and fits(author[1].name) else None

    def _listed(self, block: Block, sentence: str) -> Iterator[Recalled]:
        """Read « Lens et Sens. Deux collectivités ont reçu le label », after their names alone."""
        place, start, before = self._past[-1] if self._past else (block, 0, "")
        near = place is block or block.lines[0] - place.lines[-1] <= _NEAR
        names = names_listed(before, self._knows) if near else []
        tokens = tokens_of(sentence, find_mentions(sentence), self._knows, levels=self._levels)
        mention = given_to_all(sentence, tokens, len(names))
        if mention is None:
            return
        for named in names:
            entry = Entry(named.name, "", "", start + named.start, _BY_THE_NEXT)
            yield Recalled(place, mention, entry, None, place.line_at(start + named.start))

    def _among(self, block: Block, sentence: str) -> Iterator[Recalled]:
        """Read « Parmi eux, Lens, pour « Phare », et Sens », after what « eux » received."""
        before = self._past[-1:]
        if find_mentions(sentence) or not before or doubt_of(flat(before[0][2]), self._edition):
            return
        tokens = tokens_of(
            before[0][2], find_mentions(before[0][2]), self._knows, levels=self._levels
        )
        mention = one_award(tokens)
        if mention is None or not any(token.letter in "RG" for token in tokens):
            return
        start = block.text.find(sentence)
        roles = tokens_of(sentence, (), self._knows)
        runs = [t for t in roles if t.letter == "T"]
        if OF_THE_LOT.search(flat(sentence)):
            runs = _lot_of(sentence, roles, flat(before[0][2]))
        ends = [*(run.start for run in runs[1:]), len(sentence)][: len(runs)]
        for run, end in zip(runs, ends, strict=True):
            titles = titles_in(sentence[run.end : end]) if len(run.names) == 1 else []
            project = titles[0].title if titles else ""
            for named in run.names:
                entry = Entry(named.name, project, "", start + named.start, _BY_THE_LAST)
                yield Recalled(block, mention, entry, None, block.lines[0])


def _lot_of(sentence: str, roles: list[Token], before: str) -> list[Token]:
    """Return « Lens et Sens sont du lot, avec Mens », as many as the sentence before counts."""
    start = sentence.find(" : ")
    runs = [t for t in roles if t.start > start and t.letter in ("T", "O") and t.names]
    named = sum(len(run.names) for run in runs)
    return runs if named in (number_of(word) for word in before.split()) else []


def _without_aside(sentence: str) -> str:
    """Blot out « le jury, présidé par le maire de Lens, », whose town is no laureate."""
    aside = ASIDE_OF_JURY.search(flat(sentence))
    return (
        sentence.replace(sentence[slice(*aside.span())], "." * len(aside[0])) if aside else sentence
    )


def _may_be_where(token: Token) -> bool:
    """Tell « annoncé à Metz, le 4 mai », which may be only where, from « à la Ville de Metz »."""
    return token.letter == "A" and not any(TERRITORY.search(flat(n.name)) for n in token.names)


def _kind_meant(said: str) -> Callable[[str], bool]:
    """Tell which names « la ville », « l’agglomération » or « elle » may stand for."""
    noun = PRONOUN.search(flat(said))
    if noun and noun["town"]:
        return lambda name: not GROUP.search(flat(name))
    if noun and noun["group"]:
        return lambda name: not TOWN.search(flat(name))
    return lambda name: True


def _author_of(text: str, knows: Knows) -> Named | None:
    """Return the territory of « Ville de Lens – Actualités » and « VILLE DE LENS »."""
    named = next(iter(territories_in(text[:200], knows)), None)
    if named is None or named.start or not TERRITORY.search(flat(named.name)):
        return None
    rest = text[named.end :].strip()
    dated = rest.startswith(",") and any(map(str.isdigit, rest))
    headed = not rest or rest[0] in "–—-|(" or dated
    return named if headed and not find_mentions(rest) else None
