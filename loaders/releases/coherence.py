"""Whether what was read of an award holds together, and with the rest of its release."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.releases.prose.doubts import sure_sentences
from loaders.releases.release import Announced
from loaders.releases.rules import Rule, flat
from loaders.releases.text.blocks import Block
from loaders.releases.text.mentions import find_mentions

NO_TITLE = Rule(
    re.compile(
        r"^(?:(?:(?:label|medaille|niveau|mention|prix) )?(?:d')?(?:or|argent|bronze)"
        r"|encourage\w*|laureate?s?|labellisee?s?|\d{1,4}|\d[\d ]* hab\w*|rang|projets?"
        r"|territoires?|start-?ups?|collectivites?|departements?|regions?)[ .:]*$"
    ),
    matches=("Argent", "Label d’or", "Encouragé", "2018", "Start-up", "41 000 hab."),
    refuses=("L’or bleu", "Argent public en clair", "Projet Phare", "Territoires en commun"),
)
NO_STARTUP = Rule(
    re.compile(
        r"^(?:(?:la |le |les |une |un )?(?:start-?ups?|jeunes? pousses?|laureate?s?|finalistes?"
        r"|texte|objet|rang|(?:grand |premier |deuxieme |troisieme )?prix)\b"
        r"|(?:n° ?)?\d+\W*$|l[ae]s?$)"
    ),
    matches=("La start-up Fabulina", "Objet", "Grand prix", "N° 3", "La"),
    refuses=("Fabulina", "La Fabrique", "3D Ouest", "Les Communs"),
)
LEVEL_NAMED = Rule(
    re.compile(
        r"\bbronze\b|\b(?:niveau|categorie|medaille|mention)s? \"?(?:d'|de l'|en )?(?:or|argent)\b"
        r"|\binnovants?\b ?\"? ?,? ?(?:d'|en )(?:or|argent)\b"
    ),
    matches=("deux labels, dont un bronze", "catégorie argent", "« Territoire Innovant » d’argent"),
    refuses=("L’argent manque", "Territoire Innovant, or le jury", "la catégorie d’origine"),
)
LEVELS_IN_GENERAL = Rule(
    re.compile(
        r"\bor\b(?:\W+(?:et|ou|le|l|un|du|de|label|niveau)\b){0,4}\W+argent\b"
        r"(?:\W+(?:et|ou|le|l|un|du|de|label|niveau)\b){0,4}\W+bronze\b"
    ),
    matches=("Label Or, argent ou bronze : réponse au Forum", "l’or, l’argent et le bronze"),
    refuses=("Label Or : Lens", "l’or va à Lens, l’argent à Sens et le bronze à Mens"),
)
_STRAY = re.compile(r"[<>|*_#=·•]|[-–—:]$")
_MOST_WORDS = 5  # of a start-up whose name has no capital
_UNSAID = "le communiqué nomme des niveaux, et le sien n’est pas lu."
_NAME = "ce nom n’en a pas la forme."
_CUT = "une parenthèse ou un guillemet n’y est pas fermé."


def with_doubts(
    awards: Sequence[Announced], blocks: Sequence[Block], edition: int | None
) -> list[Announced]:
    """Say why a person should confirm an award, of those that do not hold together.

    Parameters
    ----------
    awards : sequence of Announced
    blocks : sequence of Block
        The whole release.
    edition : int or None
    """
    levels = any(map(_has_no_level, awards)) and names_levels(blocks, edition)
    return [
        replace(award, doubt=award.doubt or next(_doubts(award, levels=levels), ""))
        for award in awards
    ]


def notes_of_doubts(told: Sequence[Announced], checked: Sequence[Announced]) -> Iterator[str]:
    """Say in French which awards turned out to be doubtful once they were checked."""
    for before, after in zip(told, checked, strict=True):
        if after.doubt and not before.doubt:
            yield f"Ligne {after.line} : « {after.name} » est à confirmer, {after.doubt}"


def names_levels(blocks: Sequence[Block], edition: int | None) -> bool:
    """Tell a release that gives levels of the label, past and future aside.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> [names_levels([*blocks_of([line])], 2019) for line in ("Label Or : Lens", "Label : Lens")]
    [True, False]
    """
    for block in blocks:
        for _, sentence in sure_sentences(block, edition):
            words = flat(sentence)
            if LEVELS_IN_GENERAL.search(words):
                continue
            named = any(mention.distinction for mention in find_mentions(sentence))
            if named or LEVEL_NAMED.search(words):
                return True
    return False


def _doubts(award: Announced, *, levels: bool) -> Iterator[str]:
    if levels and _has_no_level(award):
        yield _UNSAID
    if _STRAY.search(award.name) or (award.award == "startup" and _is_no_startup(award.name)):
        yield _NAME
    if NO_TITLE.search(flat(award.project)):
        yield f"« {award.project} » n’est pas un titre de projet."
    if any(not _is_closed(text) for text in (award.name, award.project)):
        yield _CUT


def _has_no_level(award: Announced) -> bool:
    return award.award == "label" and award.distinction is None


def _is_no_startup(name: str) -> bool:
    """Tell « Objet » and « le vote de la salle et du jury » from the name of a start-up."""
    sentence = name[:1].islower() and len(name.split()) > _MOST_WORDS
    return sentence or NO_STARTUP.search(flat(name)) is not None


def _is_closed(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("«") == text.count("»")
