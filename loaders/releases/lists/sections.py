"""What a heading opens: the award of the list under it, or the category."""

import re
from dataclasses import dataclass

from geodata.laureates import Award, Distinction
from loaders.releases.rules import flat
from loaders.releases.rules.entries import LEVEL
from loaders.releases.rules.layout import LAUREATES, NOT_LAUREATES, THEME
from loaders.releases.rules.openings import THE_LABELS, THEMED_AWARD
from loaders.releases.rules.sentences import INLINE_THEME, LEADING_THEME, UNCERTAIN
from loaders.releases.rules.stages import YEAR
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import SENTENCE_END
from loaders.releases.text.mentions import find_mentions

SUPPOSED = "la liste ne dit pas de quel prix ; supposée celle du label."
MAX_THEME = 160
SHORT = 160
_MOST_TOLD = 2
_ENCOURAGEMENT_FOR = re.compile(
    r"(?:(?:une?|l[ae]s?|des|nos|deux|trois|\d+) )?encouragements? pour "
)
_OTHERS = re.compile(
    r"\b(?:en lice|presente|entendu|particip|temoign|invite|programme|ateliers?\b|interven|visite"
    r"|agenda|prochain|a (?:venir|suivre)|autres projets|depose|exemple)"
)
_YEAR_AHEAD = re.compile(r"(?:en |edition )?(?P<year>20\d\d) ?(?::|- |,)")
_LEVELS: dict[str, Distinction] = {"or": "or", "argent": "argent", "bronze": "bronze"}


@dataclass
class Section:
    """The award that a heading opened, and the list under it.

    A ``marked`` one takes nothing but items, a ``checked`` one nothing but
    territories; once ``suspended`` it takes no more. ``told`` counts the
    paragraphs since the last laureate, and ``doubt`` what was supposed to open it.
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
    doubt: str = ""

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
        self.marker, self.number, self.suspended = "", None, False

    def follow(self, block: Block) -> None:
        """Go on from an item of the list."""
        self.marker, self.number, self.suspended = block.marker, block.number, False


PARTED = re.compile(r"\bpar (?:categorie|thematique|theme|territoire|region|departement)\b")


def is_subheading(block: Block) -> bool:
    """Tell « AMENAGEMENT NUMERIQUE », under « Les lauréats, par catégorie : », from a text.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> [is_subheading(block) for block in blocks_of(["Culture", "", "Le jury remercie."])]
    [True, False]
    """
    unlike = NOT_LAUREATES.search(flat(block.text)) or block.text[-1:] in ".,;!?…"
    return not block.marker and len(block.text) < SHORT // 2 and not unlike


def names_other_year(words: str, edition: int | None) -> bool:
    """Tell flat text whose years are all others than that of the edition.

    Examples
    --------
    >>> names_other_year("en 2017", 2019), names_other_year("en 2017 et 2019", 2019)
    (True, False)
    """
    years = {int(match[1]) for match in YEAR.pattern.finditer(words)}
    return bool(years and edition and edition not in years)


def is_of_other_year(text: str, edition: int | None) -> bool:
    """Tell « Nantes, label Or 2017 » and « 2017 : Nantes », among the labels of 2019.

    Examples
    --------
    >>> is_of_other_year("Nantes, label Or 2017", 2019), is_of_other_year("Nantes 2017", 2019)
    (True, False)
    >>> is_of_other_year("2017 : Nantes, label Or", 2019)
    True
    """
    said = " ".join(text[mention.start : mention.end] for mention in find_mentions(text))
    led = _YEAR_AHEAD.match(flat(text))
    return names_other_year(flat(said) + (f" {led['year']}" if led else ""), edition)


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
    rules = (INLINE_THEME, LEADING_THEME, THEMED_AWARD)
    match = next((found for rule in rules if (found := rule.search(words))), None)
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
    *_, last = SENTENCE_END.split(text)
    words = flat(last)
    kinds = {(mention.award, mention.distinction) for mention in find_mentions(last)}
    if len(kinds) != 1 or not LAUREATES.search(words) or names_other_year(words, edition):
        return None
    award, distinction = kinds.pop()
    if award == "startup" or _is_unsure(words):
        return None
    return Section(award, distinction, lists=True, checked=True)


def leads_to_others(text: str) -> bool:
    """Tell what stands before candidates, guests or a programme.

    Examples
    --------
    >>> leads_to_others("Également en lice"), leads_to_others("Culture et lien social")
    (True, False)
    """
    words = flat(text)
    return _OTHERS.search(words) is not None or _is_unsure(words)


def _is_unsure(words: str) -> bool:
    """Tell flat text of another award, of who is no laureate, or of what is not certain."""
    return any(rule.search(words) for rule in (OTHER_AWARD, NOT_LAUREATES, UNCERTAIN))


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
    if _is_unsure(words) or names_other_year(words, edition):
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
