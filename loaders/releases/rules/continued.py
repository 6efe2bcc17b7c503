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

OF_CATEGORY = Rule(
    re.compile(
        r"^(?:enfin, )?la categorie (?:\"[^\"]{2,80}\"|[^,;.:\"]{2,80}?)"
        r"(?= (?:met a l'honneur|recompense|distingue|couronne|honore|revient|va a) )"
        r"|^(?:enfin, )?dans (?:le domaine|la categorie|la thematique) "
        r"(?:\"[^\"]{2,80}\"|[^,;.:\"]{2,80})(?=, le jury )"
    ),
    matches=(
        "La catégorie Santé met à l’honneur Lens",
        "Dans le domaine de la Santé, le jury récompense Lens",
    ),
    refuses=("La catégorie Santé attend Lens", "Dans le domaine de la Santé, la Région récompense"),
)

ANOTHER_OF_IT = Rule(
    re.compile(
        r"(?<=[,;] )(?:et )?(?P<of>(?:celui|celle) (?:de la |de l'|d[eu]s? |d'))[^,;.:]{2,50}?"
        r"(?= (?:est|a ete|va|revient|echoit) (?:\w+ )?(?:\w+ )?(?:a|aux?) )"
    ),
    matches=("un encouragement va à Lens, celui de la santé est revenu à Sens",),
    refuses=("celui de Lens est revenu à Paris", "Lens, celui de Sens saluant une carte"),
)

SO_MANY = Rule(
    re.compile(
        r"^(?:ces |les )?(?P<count>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[2-9]|1\d)"
        r" (?:collectivites|territoires|villes|communes|intercommunalites|laureats)\b"
        r"|^tou(?:te)?s (?:les )?(?P<all>deux|trois|quatre|cinq|six)\b"
    ),
    matches=(
        "Sept collectivités se sont vu attribuer le label",
        "Ces trois villes ont reçu",
        "Toutes trois repartent avec le label",
    ),
    refuses=("Sept labels ont été remis", "Les collectivités ont reçu", "Toutes ont reçu"),
)

SO_MANY_TIMES = Rule(
    re.compile(
        r"^(?P<count>deux|trois|quatre|cinq|six|sept|huit|neuf|dix) fois (?:l'|le )"
        r"(?P<level>or|argent|bronze) ?[.!:]?$"
    ),
    matches=("Quatre fois l’or", "Deux fois le bronze !"),
    refuses=("Quatre fois l’or en dix ans", "Une fois l’or"),
)

FAVOURITES = Rule(
    re.compile(
        r"\b(?:labels?|or|argent|bronze)\b[^.;:!?]{0,60}?(?:,| et) (?:une?|deux|trois|quatre|\d)"
        r" coups? de c(?:oe|œ)ur\b"
    ),
    matches=("Deux labels d’or, un de bronze et un coup de cœur du jury",),
    refuses=("Le label Or de Lens a eu un coup de cœur", "un coup de cœur et un label"),
)

FAVOURITE = Rule(
    re.compile(
        r"\b(?:le|un|les|des) (?P<prize>coups? de c(?:oe|œ)ur)\b(?: du jury)?"
        r"(?! (?:d[eu] |d'|pour))"
    ),
    matches=("Lens reçoit le coup de cœur du jury.",),
    refuses=("un coup de cœur pour Lens", "le coup de cœur du maire"),
)

SOMEBODY = Rule(
    re.compile(
        r"\b(?:le |la |l'|une? |son |sa )(?:maire|presidente?|elue?|ministre|deputee?|prefete?"
        r"|direct(?:eur|rice)|adjointe?|delegue?e?)\b"
    ),
    matches=("Le maire de Lens a salué le label", "une élue attendait le label"),
    refuses=("Un jury de quinze élus désigne le label", "la mairie attend le label"),
)

BESIDE_LABEL = Rule(
    re.compile(
        r"\b(?:prix|mention|trophee|coups?) (?:du (?:public|jury)|special|des internautes"
        r"|de c(?:oe|œ)ur)"
    ),
    matches=("Restait le prix du public du label", "la mention spéciale du jury"),
    refuses=("Restait le premier label", "le jury du label"),
)

APART_FROM_LABEL = Rule(
    re.compile(
        r"\b(?:prix|trophees?|coups? de c(?:oe|œ)ur)\b(?! (?:d'encouragement|start))"
        r"[^.;:]{0,80}?\b(?:distinct|different|independant|a cote|a part|en marge|en dehors|hors"
        r"|sans (?:lien|rapport) avec)(?:e?s?|ement)? (?:d[eu]s? )?"
        r"(?:l[ae]s? |ces |ce |son )?labels?\b"
        r"|^(?:en marge|en dehors|a cote|a part|outre|hors|independamment) (?:d[eu]s? )?"
        r"(?:l[ae]s? |ces |ce )?labels?\b[^,.;:]{0,60}, (?:l[ae]s? |une? )?"
        r"(?:prix|trophees?|coups? de c(?:oe|œ)ur)\b(?! (?:d'encouragement|start))"
    ),
    matches=(
        "Le prix du public, distinct du label, va à Lens",
        "Le trophée des lecteurs, remis en marge des labels, va à Lens",
        "Hors label, un coup de cœur va à Lens",
    ),
    refuses=(
        "Le prix d’encouragement, distinct du label, va à Lens",
        "Outre le label, la mention va à Lens",
        "Le label, distinct du prix du public, va à Lens",
    ),
)

OF_THE_LOT = Rule(
    re.compile(
        r"\b(?:sont|font(?: tous| toutes)? partie|figurent)"
        r" (?:du (?:lot|nombre)|parmi (?:eux|elles))\b"
        r"|\ben font (?:tous |toutes )?partie\b"
    ),
    matches=("Lens, Sens et Mens sont du lot", "Lens et Sens en font partie"),
    refuses=("un lot de six", "Lens et Sens font partie du jury"),
)

SAME_AWARD = Rule(
    re.compile(
        r"\b(?:le|ce) (?:precieux |meme )?(?:sesame|titre)\b"
        r"|^(?P<same>meme (?:recompense|distinction|honneur|niveau|label))(?= (?:pour|a|aux?) )"
        r"|\b(?:cette|la) (?:meme |precieuse )?(?:distinction|recompense)\b"
        r"|\b(?:est|sont) (?:egalement|aussi) (?P<again>laureate?s?|recompensee?s?|distinguee?s?)\b"
        r"|^(?:(?:enfin|puis),? )?(?P<it>ils?|elles?) (?:est|sont|(?:a|ont) (?:\w+ )?ete) (?:\w+ )?"
        r"(?=(?:remis|decerne|attribue|accorde|revenu)e?s? "
        r"(?:egalement |aussi |respectivement )?(?:a|aux?) )"
        r"|^(?P<too>il|ils) (?=(?:l'est|le sont) (?:egalement |aussi )?(?:a|aux?) )"
    ),
    matches=(
        "décrochent le précieux sésame",
        "ont reçu la même distinction",
        "Lens est également lauréate",
        "Il est remis aussi au Département",
        "Il a ensuite été décerné à Lens",
        "Il l’est également à Lens",
        "Ils ont été remis respectivement à Lens",
        "Même récompense pour Lens",
    ),
    refuses=("le label", "sans distinction"),
)
