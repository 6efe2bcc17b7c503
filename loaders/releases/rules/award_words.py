"""The words of the trade: what the headings of a release are made of, in flat text."""

from geodata.laureates import Distinction

HEADS = frozenset(
    [
        "label",
        "labels",
        "trophee",
        "trophees",
        "prix",
        "mention",
        "mentions",
        "concours",
        "contest",
        "medaille",
        "medailles",
        "plaque",
        "plaques",
        "coup",
        "coups",
    ]
)
BARE_HEADS = frozenset({"label", "labels", "labellise", "labellises", "labellisee", "labellisees"})
LEVELS: dict[str, Distinction] = {"or": "or", "argent": "argent", "bronze": "bronze"}
STARTUP = frozenset(["startup", "startups", "up", "ups", "pousse", "pousses"])
ENCOURAGED = frozenset(["encourage", "encourages", "encouragee", "encouragees"])
ENCOURAGEMENT = ENCOURAGED | {"encouragement", "encouragements", "pouce"}
SUBJECT = frozenset(
    ["territoire", "territoires", "innovant", "innovants", "interconnectes", "interconnectees"]
)
LABELLED = frozenset(["label", "labels", "labellise", "labellises", "labellisee", "labellisees"])
LAUREATES = frozenset(["laureat", "laureats", "laureate", "laureates", "palmares"])
LINKS = frozenset(
    [
        "d",
        "de",
        "des",
        "du",
        "la",
        "le",
        "l",
        "en",
        "niveau",
        "national",
        "nationaux",
        "regional",
        "meilleur",
        "meilleure",
        "meilleures",
        "start",
        "jeune",
        "jeunes",
        "medaille",
    ]
)
QUALIFIERS = frozenset(LEVELS) | STARTUP | ENCOURAGEMENT | SUBJECT
HEADING_WORDS = (
    HEADS
    | QUALIFIERS
    | LABELLED
    | LAUREATES
    | LINKS
    | frozenset(
        [
            "les",
            "tableau",
            "liste",
            "nos",
            "voici",
            "pour",
            "au",
            "aux",
            "un",
            "une",
            "sont",
            "ont",
            "a",
            "ete",
            "est",
            "jury",
            "retenu",
            "retenus",
            "retenues",
            "projet",
            "projets",
            "collectivite",
            "collectivites",
            "recompense",
            "recompenses",
            "recompensees",
            "distingue",
            "distingues",
            "selectionne",
            "selectionnes",
            "decerne",
            "decernes",
            "attribue",
            "attribues",
            "edition",
            "annee",
            "nationale",
            "regionale",
            "dans",
            "categorie",
            "region",
            "regions",
            "communes",
            "villes",
            "intercommunalites",
            "par",
            "et",
            "suivants",
            "suivantes",
            "grand",
            "grands",
            "grande",
            "finale",
            "forum",
            "gagnant",
            "gagnants",
            "gagnantes",
            "prime",
            "primes",
            "ex",
            "coeur",
            "cœur",
            "aequo",
            "æquo",
            "1er",
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre",
        ]
    )
)
