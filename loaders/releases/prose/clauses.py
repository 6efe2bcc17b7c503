"""A sentence rewritten as a few letters, and the clauses of it that give an award.

Each territory that the atlas knows, each award and each verb is one letter, whatever
the words between them, so that one short pattern reads many wordings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from loaders.known import Knows
from loaders.releases.names.named import Named, territories_in
from loaders.releases.prose.enumerations import OF_SEVERAL, enumerations
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import (
    LAUREATES_ARE,
    OF_PROJECT,
    PRONOUN,
    SINGLED_OUT,
    STANDS_FOR,
    TO_IT,
    TO_WHOM,
    WHO,
)
from loaders.releases.rules.continued import ANOTHER_OF_IT, OF_CATEGORY
from loaders.releases.rules.sentences import APPLAUDED
from loaders.releases.rules.verbs import ENCOURAGED, GIVES, HONOURS, LABELS, LEVEL_SAID, RECEIVES
from loaders.releases.text.mentions import Mention
from loaders.releases.text.quotations import IN_FLAT_TEXT

_LEVEL = re.compile(r"or|argent|bronze")
_PREPOSITIONS = {
    "T": re.compile(r"quant (?:aux?|a)(?: la| les)? *$"),
    "A": re.compile(r"(?:(?<=^)|(?<=\W))(?:aux?|a)(?: +la| +les)? *$"),
    "Y": re.compile(r"(?:(?<=^)|(?<=\W))par(?: la| les)? ?$"),
    "F": re.compile(r"(?:(?<=^)|(?<=\W))pour(?: la| les)? ?$"),
    "O": re.compile(
        r"(?:(?<=^)|(?<=\W))(?:d[eu]s?|d'|avec|chez|contre|devant|en|dans|sur|vers|entre|depuis|sauf"
        r"|apres|avant|comme|dont)(?: la| les)? ?$"
    ),
}
_FOR = re.compile(r"\W*(?:pour|avec|grace a)\b")
_ALSO_OF = re.compile(r",? (?:et|puis|ainsi que) (?:celles? )?(?:d[eu]s? |d')(?:la |l')?$")
_WITH_ITS = re.compile(r" (?:son|sa|ses|leurs?) ")
_ITS_OWN = re.compile(r"\b(?:son|sa|ses|leurs?|projet) $")
_LONGEST_LEAD = 240
_LONGEST_PREPOSITION = 20
_MARKS = re.compile(
    r"(?P<and>\b(?:et|(?:ainsi|tandis|alors) qu(?:e\b|'))(?!\w))|(?P<mark>[,;.!?]|:(?= |$))"
    r"|(?P<word>(?:(?!\bet\b|\b(?:ainsi|tandis|alors) qu)[^,;.!?:])+)"
)
_ASIDE_ENDS = re.compile(r"[^()]{0,200}\)")


_VERBS = {
    "R": RECEIVES,
    "G": GIVES,
    "K": LABELS,
    "P": PRONOUN,
    "D": TO_IT,
    "B": APPLAUDED,
    "E": SINGLED_OUT,
    "H": HONOURS,
    "L": LAUREATES_ARE,
    "Q": WHO,
    "U": TO_WHOM,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a sentence that plays a role.

    ``T`` is a territory that stands alone, ``A`` one that follows « à », ``Y`` « par »,
    ``F`` « pour », ``O`` another preposition; ``M`` names an award, ``m`` one alone in
    brackets; ``R`` is a verb of who receives it, ``G`` of who gives it, ``H`` one that
    honours, ``K`` one that labels, ``L`` « les lauréats sont »; ``P`` is a pronoun,
    ``D`` « lui », ``Q`` « qui », ``U`` « à qui », ``E`` « c’est », ``B`` applause,
    ``S`` a quotation.

    Parameters
    ----------
    letter : str
    start, end : int
        Where it stands; a territory begins with what leads to it, as « au projet « A » de ».
    names : tuple of Named
        The territories of an enumeration.
    mention : Mention or None
        The award.
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
    >>> from loaders.releases.text.mentions import find_mentions
    >>> text = "La Ville de Lens y a reçu le label Or avec Sens."
    >>> tokens = tokens_of(text, find_mentions(text), lambda name: name == "Sens")
    >>> letters_of(text, tokens)
    'TxRxMO.'
    """
    words = flat(sentence)
    awards = [*_awards(sentence, mentions, levels=levels)]
    quoted = [t for t in _quotations(words) if not any(_overlaps(t, award) for award in awards)]
    named = [
        one
        for one in territories_in(_without(sentence, mentions), knows)
        if not _ITS_OWN.search(words[max(0, one.start - 20) : one.start])
    ]
    free = [one for one in named if not any(map(partial(_in, one), quoted))]
    runs = [*_of_one_kind(words, free)]
    outside = [t for t in (*awards, *_verbs(words)) if not any(map(partial(_in, t), quoted))]
    found = [t for t in (*outside, *quoted) if not any(map(partial(_in, t), runs))]
    return sorted([*found, *runs], key=lambda token: token.start)


def _awards(sentence: str, mentions: Sequence[Mention], *, levels: bool) -> Iterator[Token]:
    words = flat(sentence)
    alone = _levels(words, mentions, any_wording=levels)
    encouraged = (Mention("encouragement", None, *m.span()) for m in ENCOURAGED.find_all(words))
    category = OF_CATEGORY.search(words) if levels and not mentions else None
    of_category = (Mention("label", None, *category.span()),) if category else ()
    named = sorted(
        (*mentions, *alone, *encouraged, *of_category), key=lambda mention: mention.start
    )
    for mention in (*named, *_others_of(sentence, named)):
        aside = words[: mention.start].endswith("(") and _ASIDE_ENDS.match(words, mention.end)
        yield Token("m" if aside else "M", mention.start, mention.end, mention=mention)


def _others_of(sentence: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield « celui de la santé », another of the award that the sentence named before it."""
    for match in ANOTHER_OF_IT.find_all(flat(sentence)):
        before = [mention for mention in named if mention.end <= match.start()]
        if before and sentence[match.end("of")].islower():
            yield replace(before[-1], start=match.start(), end=match.end())


def _quotations(words: str) -> Iterator[Token]:
    return (Token("S", *match.span()) for match in IN_FLAT_TEXT.finditer(words))


def _in(part: Token | Named, whole: Token) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _overlaps(one: Token, other: Token) -> bool:
    return one.start < other.end and other.start < one.end


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
    joined = False
    for mark in _MARKS.finditer(words):
        its = joined and mark["word"] and _WITH_ITS.match(mark["word"])
        joined = mark["and"] == "et"
        if mark["and"]:
            yield "&", None
        elif its:
            yield "f", None
        elif mark["mark"]:
            yield mark["mark"], None
        elif re.search(r"[a-z0-9]", mark["word"]):
            yield "f" if _FOR.match(mark["word"]) else "x", None


def _levels(words: str, mentions: Sequence[Mention], *, any_wording: bool) -> Iterator[Mention]:
    """Yield the levels said alone; « niveau or » is one whatever the release is about."""
    for match in LEVEL_SAID.find_all(words):
        if not any_wording and "niveau" not in match[0]:
            continue
        if not any(m.start < match.end() and match.start() < m.end for m in mentions):
            level = _LEVEL.findall(match[0])[-1]
            yield Mention("label", level, match.start(), match.end())


def _verbs(words: str) -> Iterator[Token]:
    for letter, rule in _VERBS.items():
        for match in rule.find_all(words):
            yield Token(letter, match.start(), match.end())


def _of_one_kind(words: str, territories: Sequence[Named]) -> Iterator[Token]:
    """Read « aux communes de Lens, pour son Phare, et de Sens, pour sa Tour » as « à Sens »."""
    several, letter, end = False, "", 0
    for listed in enumerations(words, territories):
        run = _run(words, listed)
        more = several and run.letter == "O" and _ALSO_OF.search(words[end : run.names[0].start])
        run = replace(run, letter=letter) if more else run
        several = bool(more or OF_SEVERAL.search(words[: run.names[0].start]))
        letter, end = run.letter, run.end
        yield run


def _run(words: str, run: Sequence[Named]) -> Token:
    """Give an enumeration its role, by what leads to it: « au projet « A » porté par »."""
    start = run[0].start
    for rule in (OF_SEVERAL, STANDS_FOR, OF_PROJECT):
        lead = rule.search(words[max(0, start - _LONGEST_LEAD) : start])
        start -= len(lead[0]) if lead else 0
    before = words[max(0, start - _LONGEST_PREPOSITION) : start]
    for letter, rule in _PREPOSITIONS.items():
        if found := rule.search(before):
            return Token(letter, start - len(found[0]), run[-1].end, tuple(run))
    return Token("T", start, run[-1].end, tuple(run))


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
