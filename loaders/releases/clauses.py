"""A sentence rewritten as a few letters, and the clauses of it that give an award.

Each territory that the atlas knows, each award and each verb is one letter, whatever
the words between them, so that one short pattern reads many wordings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.known import Knows
from loaders.releases.clause_rules import (
    ENCOURAGED,
    GIVES,
    LABELS,
    LEVEL_SAID,
    OF_PROJECT,
    PRONOUN,
    RECEIVES,
    SINGLED_OUT,
    STANDS_FOR,
    TO_IT,
)
from loaders.releases.mentions import Mention
from loaders.releases.named import Named, territories_in
from loaders.releases.rules import flat
from loaders.releases.sentence_rules import APPLAUDED

_LEVEL = re.compile(r"or|argent|bronze")
_QUOTED = re.compile(r'"[^"]{1,300}"')
_TO = re.compile(r"(?:^|\W)(?:aux?|a)(?: la| les)? ?$")
_ASIDE = re.compile(
    r"(?:^|\W)(?:d[eu]s?|d'|par|avec|chez|pour|contre|devant|en|dans|sur|vers|entre|depuis|sauf"
    r"|apres|avant|comme|dont)(?: la| les)? ?$"
)
OF_SEVERAL = re.compile(r"les (?:villes|communes|agglomerations|departements) (?:d[eu]s? |d')$")
_BESIDE = re.compile(r"(?:aux cotes d[eu]s?|avec|apres|outre) (?:l[ae]s? |l')?")
_NEXT = re.compile(r"(?:, ?| et |, et | ainsi que |, ainsi que | ; )(?:(?:aux?|a|d[eu]s?) |d')?")


_VERBS = {
    "R": RECEIVES,
    "G": GIVES,
    "K": LABELS,
    "P": PRONOUN,
    "D": TO_IT,
    "B": APPLAUDED,
    "E": SINGLED_OUT,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a sentence that plays a role.

    ``T`` is a territory that stands alone, ``A`` one that follows « à », ``O`` one
    that follows another preposition; ``M`` names an award, ``R`` a verb of who
    receives it, ``G`` one of who gives it, ``K`` one that labels; ``P`` is a pronoun,
    ``D`` « lui », ``Q`` « qui », ``E`` « c’est », ``B`` applause, ``S`` a quotation.
    """

    letter: str
    start: int
    end: int
    names: tuple[Named, ...] = ()
    mention: Mention | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end


def tokens_of(
    sentence: str, mentions: Sequence[Mention], knows: Knows, *, levels: bool = False
) -> list[Token]:
    """Return the roles of a sentence in their order.

    Parameters
    ----------
    sentence : str
    mentions : sequence of Mention
    knows : callable
    levels : bool
        Whether « le bronze » alone says a level of the label.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "La Ville de Lens y a reçu le label Or avec Sens."
    >>> tokens = tokens_of(text, find_mentions(text), lambda name: name == "Sens")
    >>> letters_of(text, tokens)
    'TxRxMxO.'
    """
    words = flat(sentence)
    plain = _without(sentence, mentions)
    mentions = [*mentions, *(_levels(words, mentions) if levels else ())]
    encouraged = ENCOURAGED.pattern.finditer(words)
    mentions += [Mention("encouragement", None, *match.span()) for match in encouraged]
    found = [Token("M", m.start, m.end, mention=m) for m in mentions]
    found += _verbs(words)
    quoted = [Token("S", *match.span()) for match in _QUOTED.finditer(words)]
    territories = territories_in(plain, knows)
    for token in quoted:
        if not _covers(token, found):
            found = [other for other in found if not token.start <= other.start < token.end]
            territories = [t for t in territories if not token.start <= t.start < token.end]
            found.append(token)
    found = [t for t in found if not _inside_any(t, territories)]
    return sorted([*found, *_runs(words, territories)], key=lambda token: token.start)


def _without(sentence: str, mentions: Sequence[Mention]) -> str:
    """Blot out the awards, whose words are no territory's."""
    for mention in mentions:
        blot = "." * (mention.end - mention.start)
        sentence = sentence[: mention.start] + blot + sentence[mention.end :]
    return sentence


def letters_of(sentence: str, tokens: Sequence[Token]) -> str:
    """Spell a sentence: a letter a token, « x » for other words, and its marks."""
    return "".join(letter for letter, _ in _spelled(sentence, tokens))


def spelled(sentence: str, tokens: Sequence[Token]) -> tuple[str, list[Token | None]]:
    """Return the letters of a sentence, and the token of each."""
    pairs = list(_spelled(sentence, tokens))
    return "".join(letter for letter, _ in pairs), [token for _, token in pairs]


def _spelled(sentence: str, tokens: Sequence[Token]) -> Iterator[tuple[str, Token | None]]:
    words = flat(sentence)
    end = 0
    for token in tokens:
        if token.start >= end:
            yield from _gap(words[end : token.start])
        yield token.letter, token
        end = max(end, token.end)
    yield from _gap(words[end:])


def _gap(words: str) -> Iterator[tuple[str, None]]:
    for mark in re.finditer(
        r"(?P<and>\bet\b)|(?P<mark>[,;.!?]|:(?= |$))|(?P<word>(?:(?!\bet\b)[^,;.!?:])+)", words
    ):
        if mark["and"]:
            yield "&", None
        elif mark["mark"]:
            yield mark["mark"], None
        elif re.search(r"[a-z0-9]", mark["word"]):
            yield "x", None


def _levels(words: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for match in LEVEL_SAID.pattern.finditer(words):
        if not any(m.start < match.end() and match.start() < m.end for m in mentions):
            level = _LEVEL.findall(match[0])[-1]
            yield Mention("label", level, match.start(), match.end())


def _verbs(words: str) -> Iterator[Token]:
    for letter, rule in _VERBS.items():
        for match in rule.pattern.finditer(words):
            yield Token(letter, match.start(), match.end())
    for match in re.finditer(r"\bqui\b", words):
        yield Token("Q", match.start(), match.end())


def _covers(token: Token, others: Sequence[Token]) -> bool:
    """Tell « Territoire Innovant », the name of the award, from the title of a project."""
    return any(o.letter == "M" and o.start < token.end and token.start < o.end for o in others)


def _inside_any(token: Token, territories: Sequence[Named]) -> bool:
    return token.letter in "MRGKPQ" and any(
        t.start <= token.start and token.end <= t.end for t in territories
    )


def _runs(words: str, territories: Sequence[Named]) -> Iterator[Token]:
    """Join the territories of an enumeration, whose role is that of the first."""
    run: list[Named] = []
    for named in territories:
        between = words[run[-1].end : named.start] if run else ""
        beside = len(run) == 1 and between == ", " and _BESIDE.fullmatch(words[: run[0].start])
        if run and (beside or not _NEXT.fullmatch(between)):
            yield _run(words, run)
            run = []
        run.append(named)
    if run:
        yield _run(words, run)


def _run(words: str, run: Sequence[Named]) -> Token:
    before = words[max(0, run[0].start - 240) : run[0].start]
    for lead in (OF_SEVERAL.search(before), STANDS_FOR.search(before), OF_PROJECT.search(before)):
        before = before[: lead.start()] if lead else before
    letter = "A" if _TO.search(before) else "O" if _ASIDE.search(before) else "T"
    return Token(letter, run[0].start, run[-1].end, tuple(run))


def one_award(tokens: Sequence[Token]) -> Mention | None:
    """Return the only award that a sentence names; « le label » and its level are one."""
    mentions = [token.mention for token in tokens if token.mention]
    kinds = {(mention.award, mention.distinction) for mention in mentions}
    precise = kinds - {("label", None)} if ("label", None) in kinds and len(kinds) > 1 else kinds
    if len(precise) != 1:
        return None
    (kind,) = precise
    if kind[0] != "label" and len(kinds) > 1:
        return None
    return next(m for m in mentions if (m.award, m.distinction) == kind)
