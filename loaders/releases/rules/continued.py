"""Patterns for a sentence that goes on with the award of the one before it."""

import re

from loaders.releases.rules import Rule

_GIVEN = r"(?:remis|decerne|attribue|accorde|octroye|revenu)e?s?"
_GOES = (
    rf"(?=(?:(?:(?:a|ont) (?:\w+ )?ete|est|sont) (?:\w+ )?{_GIVEN}|(?:est|sont) (?:\w+ )?alle?e?s?"
    r"|va|vont|revien(?:t|nent)) (?:\w+ )?(?:a|aux?) )"
)
IT_GOES = Rule(
    re.compile(
        rf"^(?:(?:enfin|puis),? )?(?P<latter>(?:ce|cette|ces) derni(?:er|ere)s?|celui-ci|celle-ci)"
        rf" {_GOES}"
        rf"|^(?:(?:enfin|puis),? )?il {_GOES}"
        r"|\b(?:cette|la) (?:meme |precieuse )?(?:distinction|recompense)"
        r"(?=[.,;!]|$| (?:pour|avec|grace)\b)"
    ),
    matches=(
        "Ce dernier est allé à Fabulina",
        "Il a été décerné à Lens",
        "Celui-ci revient à la Ville de Lens",
        "Lens et Sens obtiennent la distinction.",
    ),
    refuses=(
        "Ce dernier est venu à Lens",
        "Ils ont été remis à Lens",
        "Il a été créé à Lens",
        "Lens obtient la distinction régionale.",
    ),
)

BESIDE_LABEL = Rule(
    re.compile(
        r"\b(?:prix|mention|trophee|coups?) (?:du (?:public|jury)|special|des internautes"
        r"|de c(?:oe|œ)ur)"
    ),
    matches=("Restait le prix du public du label", "la mention spéciale du jury"),
    refuses=("Restait le premier label", "le jury du label"),
)
