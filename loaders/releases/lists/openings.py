"""What a sentence before a list opens: « le jury a retenu, pour le Label Or : »."""

import re
from dataclasses import dataclass

from geodata.laureates import Award, Distinction
from loaders.releases.context import Context
from loaders.releases.lists.sections import SHORT, SUPPOSED, Section, names_other_year
from loaders.releases.rules import Rule, flat
from loaders.releases.rules.layout import (
    AND_ENCOURAGED,
    ITS_LAUREATES,
    LAUREATES,
    LOOSE_ENCOURAGEMENT,
    LOOSE_STARTUP,
    NOT_LAUREATES,
)
from loaders.releases.rules.openings import COUNTED, FUTURE, LABELLED
from loaders.releases.rules.sentences import ASIDE_OF_JURY, JURY, UNCERTAIN
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.ends import SENTENCE_END
from loaders.releases.text.mentions import find_mentions

_FEW_WORDS = 4
_LOOSE_KINDS: tuple[tuple[Rule, tuple[Award, Distinction | None]], ...] = (
    (LOOSE_ENCOURAGEMENT, ("encouragement", None)),
    (AND_ENCOURAGED, ("encouragement", None)),
    (LOOSE_STARTUP, ("startup", None)),
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a sentence before a list does.

    Parameters
    ----------
    section : Section or None
        None where the list is not one of laureates.
    refused : bool
        Whether the list is surely not one of laureates.
    doubt : str
        In French: why a list of laureates was left; empty where none was.
    """

    section: Section | None
    refused: bool = False
    doubt: str = ""


def opened_by(
    text: str, before: Section | None, context: Context, edition: int | None = None
) -> Opening:
    """Tell what « le jury a retenu pour le Label Or : » opens, after what a heading opened.

    Examples
    --------
    >>> opened_by("Le Label Or est remis à :", None, Context()).section.distinction
    'or'
    >>> opened_by("Les candidats au Label Or :", None, Context()).refused
    True
    >>> opened_by("Le jury, présidé par Lens, a retenu pour le Label Or :", None, Context()).refused
    False
    >>> opened_by("Le jury a retenu :", None, Context()).doubt
    'elle ne nomme aucun prix'
    """
    *before_it, last = SENTENCE_END.split(text)
    words = ASIDE_OF_JURY.pattern.sub("jury ", flat(text))
    if before_it and LAUREATES.search(flat(last)) and not find_mentions(last):
        return _opened_after(" ".join(before_it), last, before, context, edition)
    if OTHER_AWARD.search(words) or NOT_LAUREATES.search(words):
        return Opening(None, refused=True)
    doubt = "elle parle d’une autre année" if names_other_year(words, edition) else ""
    doubt = doubt or ("elle n’annonce rien de sûr" if FUTURE.search(words) else "")
    if doubt:
        return Opening(None, refused=True, doubt=doubt)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(text)}
    announces = any(rule.search(words) for rule in (LAUREATES, AND_ENCOURAGED))
    if not kinds and announces:
        kinds = {kind for rule, kind in _LOOSE_KINDS if rule.search(words)}
    if len(kinds) == 1 and (announces or _says_little_else(text)):
        return Opening(Section(*kinds.pop(), lists=True))
    if kinds or not announces:
        return Opening(None, doubt="elle nomme plusieurs prix" if announces else "")
    return _opened_unnamed(words, before, context)


def _opened_after(
    told: str, last: str, before: Section | None, context: Context, edition: int | None
) -> Opening:
    """Tell what « Trois ont été retenues : » opens, by the award that stands before it."""
    opening = opened_by(last, before, context, edition)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(told)}
    unsure = any(rule.search(flat(told)) for rule in (OTHER_AWARD, UNCERTAIN))
    if opening.section or opening.refused or len(kinds) != 1 or unsure:
        return opening
    return Opening(Section(*kinds.pop(), lists=True, checked=True))


def _says_little_else(text: str) -> bool:
    """Tell « Pour le Label Or, à Nantes : » from « Le jury du label réunit cette année : »."""
    named = sum(len(text[m.start : m.end].split()) for m in find_mentions(text))
    return len(text) < SHORT // 2 and len(re.findall(r"[^\s:]+", text)) - named <= _FEW_WORDS


def _opened_unnamed(words: str, before: Section | None, context: Context) -> Opening:
    """Tell what a sentence that names no award opens, by the heading or by the whole release."""
    if UNCERTAIN.search(words):
        return Opening(None, doubt="elle n’annonce rien de sûr")
    if before and not before.marker and not before.suspended:
        same = Section(before.award, before.distinction, lists=True, doubt=before.doubt)
        return Opening(same)
    its = (context.label_only or context.titled) and ITS_LAUREATES.search(words) is not None
    judged = JURY.search(words) is not None
    if context.label_only and judged and not its:
        return Opening(Section("label", None, lists=True, doubt=SUPPOSED))
    labelled = context.levels and LABELLED.search(words) is not None
    counted = context.levels and COUNTED.search(words) is not None
    if labelled or counted or its or ((context.crowns or context.titled) and judged):
        doubt = "" if labelled else SUPPOSED
        return Opening(Section("label", None, lists=True, checked=True, doubt=doubt))
    return Opening(None, doubt="elle ne nomme aucun prix")
