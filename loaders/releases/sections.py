"""What a heading opens: the award of the list under it, or the category."""

import re
from dataclasses import dataclass

from geodata.laureates import Award, Distinction
from loaders.releases.blocks import Block
from loaders.releases.context import Context
from loaders.releases.entry_rules import LEVEL
from loaders.releases.layout_rules import (
    AND_ENCOURAGED,
    ITS_LAUREATES,
    LAUREATES,
    LOOSE_ENCOURAGEMENT,
    LOOSE_STARTUP,
    NOT_LAUREATES,
    OTHER_AWARD,
    THE_LABELS,
    THEME,
)
from loaders.releases.mentions import find_mentions
from loaders.releases.rules import Rule, flat
from loaders.releases.sentence_rules import INLINE_THEME, JURY, LEADING_THEME, UNCERTAIN
from loaders.releases.stage_rules import YEAR

MAX_THEME = 160
SHORT = 160
_FEW_WORDS = 4
_MOST_TOLD = 2
_ENCOURAGEMENT_FOR = re.compile(
    r"(?:(?:une?|l[ae]s?|des|nos|deux|trois|\d+) )?encouragements? pour "
)
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ])")
_LEVELS: dict[str, Distinction] = {"or": "or", "argent": "argent", "bronze": "bronze"}
_LOOSE_KINDS: tuple[tuple[Rule, tuple[Award, Distinction | None]], ...] = (
    (LOOSE_ENCOURAGEMENT, ("encouragement", None)),
    (AND_ENCOURAGED, ("encouragement", None)),
    (LOOSE_STARTUP, ("startup", None)),
)


@dataclass
class Section:
    """The award that a heading opened, and the list under it.

    A ``marked`` one takes nothing but items, a ``checked`` one nothing but
    territories; once ``suspended`` it takes no more. ``told`` counts the
    paragraphs since the last laureate.
    """

    award: Award
    distinction: Distinction | None
    lists: bool
    marker: str = ""
    number: int | None = None
    suspended: bool = False
    marked: bool = False
    checked: bool = False
    told: int = 0
    parted: bool = False

    def takes(self, block: Block) -> bool:
        """Tell whether an item belongs to the list, rather than to one of its items."""
        if not self.marker:
            return not self.suspended
        if block.marker != self.marker:
            return False
        if block.number is None or self.number is None:
            return not self.suspended
        return block.number == self.number + 1 or (
            block.number > self.number and not self.suspended
        )

    def takes_unmarked(self, block: Block) -> bool:
        """Tell whether a paragraph may be a laureate; one with its project surely is."""
        if not self.lists or self.marked or self.marker or block.marker:
            return False
        return block.titled or not self.suspended

    def resumes(self) -> bool:
        """Tell whether a name alone may be the next laureate, after what is said of the last."""
        return self.lists and not self.marked and not self.marker and self.told <= _MOST_TOLD

    def restart(self) -> None:
        """Count anew under another category."""
        self.marker, self.number = "", None

    def follow(self, block: Block) -> None:
        """Go on from an item of the list."""
        self.marker, self.number, self.suspended = block.marker, block.number, False


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
    supposed : bool
        Whether the award is that of the whole release, which the sentence does not name.
    """

    section: Section | None
    refused: bool = False
    doubt: str = ""
    supposed: bool = False


PARTED = re.compile(r"\bpar (?:categorie|thematique|theme|territoire|region|departement)\b")


def is_subheading(block: Block) -> bool:
    """Tell « AMENAGEMENT NUMERIQUE », under « Les lauréats, par catégorie : », from a text.

    Examples
    --------
    >>> from loaders.releases.blocks import blocks_of
    >>> [is_subheading(block) for block in blocks_of(["Culture", "", "Le jury remercie."])]
    [True, False]
    """
    unlike = NOT_LAUREATES.search(flat(block.text)) or block.text[-1:] in ".,;!?…"
    return not block.marker and len(block.text) < SHORT // 2 and not unlike


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
    >>> opened_by("Le jury a retenu :", None, Context()).doubt
    'elle ne nomme aucun prix'
    """
    *before_it, last = _SENTENCE.split(text)
    words = flat(text)
    if before_it and LAUREATES.search(flat(last)) and not find_mentions(last):
        return _opened_after(" ".join(before_it), last, before, context, edition)
    if OTHER_AWARD.search(words) or NOT_LAUREATES.search(words):
        return Opening(None, refused=True)
    if _is_of_other_year(words, edition):
        return Opening(None, refused=True, doubt="elle parle d’une autre année")
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


def _is_of_other_year(words: str, edition: int | None) -> bool:
    years = {int(match[1]) for match in YEAR.pattern.finditer(words)}
    return bool(years and edition and edition not in years)


def is_of_other_year(text: str, edition: int | None) -> bool:
    """Tell « Nantes, label Or 2017 », among the labels of 2019.

    Examples
    --------
    >>> is_of_other_year("Nantes, label Or 2017", 2019), is_of_other_year("Nantes 2017", 2019)
    (True, False)
    """
    said = " ".join(text[mention.start : mention.end] for mention in find_mentions(text))
    return _is_of_other_year(flat(said), edition)


def _says_little_else(text: str) -> bool:
    """Tell « Pour le Label Or, à Nantes : » from « Le jury du label réunit cette année : »."""
    named = sum(len(text[m.start : m.end].split()) for m in find_mentions(text))
    return len(text) < SHORT // 2 and len(re.findall(r"[^\s:]+", text)) - named <= _FEW_WORDS


def _opened_unnamed(words: str, before: Section | None, context: Context) -> Opening:
    """Tell what a sentence that names no award opens, by the heading or by the whole release."""
    if UNCERTAIN.search(words):
        return Opening(None, doubt="elle n’annonce rien de sûr")
    if before and not before.marker and not before.suspended:
        return Opening(Section(before.award, before.distinction, lists=True))
    if (context.label_only or context.titled) and ITS_LAUREATES.search(words):
        return Opening(Section("label", None, lists=True, checked=True), supposed=True)
    if context.label_only and JURY.search(words):
        return Opening(Section("label", None, lists=True), supposed=True)
    if (context.crowns or context.titled) and JURY.search(words):
        return Opening(Section("label", None, lists=True, checked=True), supposed=True)
    return Opening(None, doubt="elle ne nomme aucun prix")


def theme_of(text: str) -> str | None:
    """Return the category that a heading opens.

    Examples
    --------
    >>> theme_of("Catégorie « Ville durable »"), theme_of("Label Or")
    ('Ville durable', None)
    """
    match = THEME.search(flat(text))
    if match is None or text.rstrip().endswith(".") or len(text) > MAX_THEME:
        return None
    theme = text[match.end() :].strip()
    if theme.startswith(("«", '"', "“")):
        theme = re.split('[»"”]', theme[1:], maxsplit=1)[0]
    theme = theme.strip(' \xa0:«»"“”')
    return theme if len(theme) > 2 else None


def theme_aside(text: str) -> tuple[str | None, str]:
    """Part « dans la catégorie « X » » from an item, and leave spaces in its place."""
    words = flat(text)
    match = INLINE_THEME.search(words) or LEADING_THEME.search(words)
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    return theme, text[: match.start()] + " " * len(match[0]) + text[match.end() :]


def hinted_by(text: str, edition: int | None) -> Section | None:
    """Open what « Deux des projets labellisés « Territoire Innovant » sont drômois. » may head.

    Its list holds nothing but territories, each with its project.

    Examples
    --------
    >>> hinted_by("Trois territoires ont eu leur label d’argent.", None).distinction
    'argent'
    >>> hinted_by("Le label d’argent attire.", None) is None
    True
    """
    *_, last = _SENTENCE.split(text)
    words = flat(last)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(last)}
    unsure = (OTHER_AWARD, NOT_LAUREATES, UNCERTAIN)
    if len(kinds) != 1 or not LAUREATES.search(words) or _is_of_other_year(words, edition):
        return None
    award, distinction = kinds.pop()
    if award == "startup" or any(rule.search(words) for rule in unsure):
        return None
    return Section(award, distinction, lists=True, checked=True)


def section_of_title(text: str, edition: int | None = None) -> Section | None:
    """Open what « Les lauréats du label « Territoire Innovant » en Bretagne » heads.

    Examples
    --------
    >>> section_of_title("Deux lauréats pour le Label Or en Bretagne").distinction
    'or'
    >>> section_of_title("Deux lauréats pour le Label Or en Bretagne.") is None
    True
    >>> section_of_title("Les labels « Territoire Innovant » de l’étape").award
    'label'
    >>> section_of_title("Deux encouragements pour des projets en devenir").award
    'encouragement'
    """
    words = flat(text)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(text)}
    if len(text) >= SHORT or len(kinds) != 1 or re.search(r"[.:!?…]$|[.!?…] ", words):
        return None
    if UNCERTAIN.search(words) or NOT_LAUREATES.search(words) or _is_of_other_year(words, edition):
        return None
    award, distinction = kinds.pop()
    crowned = LAUREATES.search(words) or THE_LABELS.search(words)
    heads = crowned or (award == "encouragement" and _ENCOURAGEMENT_FOR.match(words))
    if award == "startup" or not heads:
        return None
    return Section(award, distinction, lists=True, checked=True)


def leads_a_list(words: str, award: Award, distinction: Distinction | None) -> bool:
    """Tell « Label Or » and « Les labels », before laureates, from the name of the label."""
    return (
        award != "label"
        or distinction is not None
        or words.endswith(":")
        or words.startswith(("labels", "les labels"))
        or LAUREATES.search(words) is not None
    )


def level_aside(text: str) -> tuple[tuple[Award, Distinction | None] | None, str]:
    """Part « (label or) » or « (encouragement) » from an item, and leave spaces in its place.

    Examples
    --------
    >>> level_aside("Lens (label or) : Phare")[0], level_aside("Lens : Phare")[0]
    (('label', 'or'), None)
    """
    level = LEVEL.search(flat(text))
    if level is None:
        return None, text
    rest = text[: level.start()] + " " * len(level[0]) + text[level.end() :]
    if level["other"]:
        return ("encouragement", None), rest
    return ("label", _LEVELS[_level_of(level)]), rest


def _level_of(level: re.Match[str]) -> str:
    return level["level"] or level["aside"] or level["last"] or level["cell"]
