"""Find where a text names an award of the network, and which."""

import re
from dataclasses import dataclass
from functools import lru_cache

from geodata.laureates import Award, Distinction
from loaders.releases.rules import flat
from loaders.releases.rules.award_words import (
    BARE_HEADS,
    ENCOURAGEMENT,
    HEADING_WORDS,
    HEADS,
    LABELLED,
    LAUREATES,
    LEVELS,
    LINKS,
    QUALIFIERS,
    STARTUP,
)
from loaders.releases.rules.openings import THEMED_AWARD
from loaders.releases.rules.subject import OTHER_AWARD, SPECIAL_LABEL
from loaders.releases.text.numbers import NUMBERS

_WORD = re.compile(r"\w+")
_GAP_MAX = 6
_LEVEL_AFTER = re.compile(
    r' ?"?,? ?\(?(?:au |de |en |dans la )?(?:niveau|mention|categorie)'
    r' "?(?P<level>or|argent|bronze)\b'
    r'|"? ?,? ?\((?P<aside>or|argent|bronze)\)'
)
_MENTIONS = (["mentions"], ["les", "mentions"], ["mentions", "du", "jury"])
_OF_OTHERS = re.compile(r" (?:du (?!jury|reseau)|des? |d')")
_COUNTED_LABEL = re.compile(
    r"(?:l[ea] |\d+(?:ere?|er|e|eme|nd) |)(?:premier|deuxieme|second|troisieme|quatrieme|cinquieme"
    r"|sixieme|dernier)? ?(?:projet|territoire|dossier) (?:labellise|laureat)(?: [\w'-]+){0,4} ?: ?"
)
_STARTUP_OF_STAGE = re.compile(
    r"(?:la )?(?:start-?up|(?:jeune )?pousse) de (?:l'|cette )etape ?: ?(?=\S)"
)
_COUNT_AHEAD = re.compile(
    rf"^(?:les |nos |le jury formule )?(?:{'|'.join(NUMBERS)}) "
    r"(?=(?:labels|encouragements)\b[^.]*$)"
)
_RANKED = re.compile(r"(?:et )?en (?P<level>or|argent|bronze), (?=\S)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that names an award.

    Parameters
    ----------
    award : Award
    distinction : Distinction or None
    start, end : int
        Where it stands in the text.
    """

    award: Award
    distinction: Distinction | None
    start: int
    end: int


@lru_cache(maxsize=1_000)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the awards of the network that a text names, in order.

    A label with another proper name is somebody else's.

    Examples
    --------
    >>> [(m.award, m.distinction) for m in find_mentions("le Label Or et un label d’encouragement")]
    [('label', 'or'), ('encouragement', None)]
    >>> find_mentions("le label Villes Internet")
    ()
    """
    words = list(_WORD.finditer(flat(text)))
    found = []
    position = 0
    while position < len(words):
        mention, position = _mention_at(text, words, position)
        if mention:
            found.append(mention)
    return tuple(found)


def are_one_award(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether all these name the same award."""
    return len({(mention.award, mention.distinction) for mention in mentions}) == 1


def _mention_at(text: str, words: list[re.Match[str]], position: int) -> tuple[Mention | None, int]:
    head = words[position]
    after = position + 1
    rest = flat(text[head.end() : head.end() + 20])
    plural = head[0] == "encouragements" and not _OF_OTHERS.match(rest)
    encouragement = head[0] == "encouragement" or plural
    if head[0] not in HEADS and head[0] not in BARE_HEADS and not encouragement:
        return None, after
    seen: list[str] = [head[0]] if encouragement else []
    end = head.end()
    for index in range(after, len(words)):
        word = words[index]
        if word.start() - words[index - 1].end() > _GAP_MAX or _parted(
            text[words[index - 1].end() : word.start()]
        ):
            break
        if word[0] in QUALIFIERS or (word[0].isdigit() and len(word[0]) == 4):
            seen.append(word[0])
            end, after = word.end(), index + 1
        elif word[0] not in LINKS:
            break
    return _with_level(_judge(text, head, seen, end), text), after


def _with_level(mention: Mention | None, text: str) -> Mention | None:
    """Read the level that follows, in « label « Territoire Innovant », niveau Or »."""
    if mention is None or mention.award != "label" or mention.distinction:
        return mention
    level = _LEVEL_AFTER.match(flat(text[mention.end : mention.end + 40]))
    if level is None:
        return mention
    said = LEVELS[level["level"] or level["aside"]]
    return Mention("label", said, mention.start, mention.end + level.end())


def _parted(gap: str) -> bool:
    return any(mark in gap for mark in ".;:,!?")


def _judge(text: str, head: re.Match[str], seen: list[str], end: int) -> Mention | None:
    kind = _kind_of(seen)
    if kind:
        return Mention(*kind, head.start(), end)
    listed = head[0].startswith("labellis") and text[end:].lstrip().startswith(":")
    if head[0] in BARE_HEADS and (listed or not _names_another(text[end:])):
        return Mention("label", None, head.start(), end)
    return None


def _kind_of(words: list[str]) -> tuple[Award, Distinction | None] | None:
    levels = {LEVELS[word] for word in words if word in LEVELS}
    distinction = levels.pop() if len(levels) == 1 else None
    if STARTUP.intersection(words):
        return "startup", distinction
    if ENCOURAGEMENT.intersection(words):
        return "encouragement", None
    if distinction or levels or {"innovant", "innovants", "interconnectes"}.intersection(words):
        return "label", distinction
    return None


def _names_another(rest: str) -> bool:
    following = rest.lstrip(' \xa0«»"“(:–-')[:1]
    quoted = rest.lstrip(" \xa0")[:1] in ("«", '"', "“")
    return quoted or (following.isupper() and rest[:1] in " \xa0")


def heading_kind(text: str) -> tuple[Award, Distinction | None, bool] | None:
    """Return the award that a short heading opens, and whether it is supposed.

    A heading is made of the words of this trade and of nothing else.

    Examples
    --------
    >>> heading_kind("LABEL D’ARGENT")
    ('label', 'argent', False)
    >>> heading_kind("Les lauréats :")
    ('label', None, True)
    >>> heading_kind("Mentions")
    ('encouragement', None, False)
    >>> heading_kind("Les cinq labels")
    ('label', None, False)
    >>> heading_kind("Label Or pour Nantes") is None
    True
    """
    words = _WORD.findall(_COUNT_AHEAD.sub("", flat(text[:200])))
    if words in _MENTIONS:
        return "encouragement", None, False
    fits = words and len(text) <= 120 and all(map(_fits_heading, words))
    if not fits or len(set(words).intersection(LEVELS)) > 1:
        return None
    kind = _kind_of(words)
    if kind == ("label", None) and not LABELLED.union(LAUREATES, HEADS).intersection(words):
        return None
    if kind:
        return (*kind, False)
    if LABELLED.intersection(words):
        return "label", None, False
    return ("label", None, True) if LAUREATES.intersection(words) else None


def award_alone(text: str) -> tuple[Award, Distinction | None] | None:
    """Return the award of a territory that a few words are: a level, or an encouragement.

    Examples
    --------
    >>> award_alone("Label bronze"), award_alone("Encouragement du jury"), award_alone("Label")
    (('label', 'bronze'), ('encouragement', None), None)
    """
    kind = heading_kind(text)
    if kind is None or kind[0] == "startup" or not (kind[1] or kind[0] == "encouragement"):
        return None
    return kind[:2]


def prefix_kind(
    text: str, *, supposed: bool = False
) -> tuple[Award, Distinction | None, int] | None:
    """Return the award that stands before a colon or a dash, and where what follows begins.

    Where it may be ``supposed``, « Lauréat : » is one, of the label.

    Examples
    --------
    >>> prefix_kind("Label Or : Nantes Métropole")
    ('label', 'or', 10)
    >>> prefix_kind("Nantes Métropole : Label Or") is None
    True
    >>> prefix_kind("Premier projet labellisé : « CityLab », de Nantes")
    ('label', None, 27)
    >>> prefix_kind("Start-up de l’étape : Fabulina"), prefix_kind("Les start-up de l’étape : Cap")
    (('startup', None, 22), None)
    """
    words = flat(text[:100])
    ranked = _RANKED.match(words)
    if ranked:
        return "label", LEVELS[ranked["level"]], ranked.end()
    counted = _COUNTED_LABEL.match(words)
    if counted and text[counted.end() :].strip():
        return "label", None, counted.end()
    if of_stage := _STARTUP_OF_STAGE.match(words):
        return "startup", None, of_stage.end()
    themed = THEMED_AWARD.search(flat(text[:200]))
    if themed and not OTHER_AWARD.search(themed["theme"]):
        kind = heading_kind(themed["award"])
        return (kind[0], kind[1], themed.end()) if kind else None
    for mark in (":", "→", " - "):
        place = words.find(mark)
        heading = heading_kind(text[:place]) if place > 0 else None
        if not heading and mark == ":" and SPECIAL_LABEL.search(words[: max(place, 0)]):
            heading = "label", None, False
        if heading and (supposed or not heading[2]) and text[place + len(mark) :].strip():
            return heading[0], heading[1], place + len(mark)
    return None


def _fits_heading(word: str) -> bool:
    return word in HEADING_WORDS or (word.isdigit() and len(word) in (1, 2, 4))
