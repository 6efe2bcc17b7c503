"""Patterns for what a release is about: the label, its results, other prizes."""

import re

from loaders.releases.rules.rule import Rule

SUBJECT = Rule(
    re.compile(
        r"territoires? ?innovants?(?:\b|(?=20\d\d))|(?:\b|(?<=@les))interconnectee?s\b"
        r"|\bintercotour\b"
    ),
    matches=(
        "le label « Territoire Innovant »",
        "Territoires innovants 2010",
        "Les Interconnectés",
        "#TerritoireInnovant2019",
        "@LesInterconnectés",
        "IntercoTOUR 2019",
    ),
    refuses=("Territoires d’innovation", "Villes Internet", "territoire intelligent"),
)

LABEL_NAMED = Rule(
    re.compile(
        r"\blabel(?:s|lisee?s?)? (?:national )?(?:d'or |d'argent |de bronze |or |argent |bronze )?"
        r"(?:\" )?(?:des )?\"? ?#?territoires? ?innovants?\b"
        r"|\blabels? (?:20\d\d )?(?:du (?:forum|reseau) )?des interconnectee?s\b"
        r"|\bpalmares (?:20\d\d )?(?:national )?des (?:\" ?)?territoires? innovants?\b"
        r"|#(?:labels?)?territoires?innovants?(?:\b|20\d\d)"
    ),
    matches=(
        "#TerritoireInnovant2019",
        "le label « Territoire Innovant »",
        "Labels Territoires innovants 2010",
        "« Label d’Or » des territoires innovants",
        "le label 2010 des Interconnectés",
        "Le palmarès 2010 des « Territoires innovants »",
    ),
    refuses=("le réseau des territoires innovants", "label Villes Internet"),
)

OTHER_AWARD = Rule(
    re.compile(
        r"\bvill(?:es?|ages?) (?:(?:et )?villages )?internet|\bterritoria\b"
        r"|\bterritoires? d'innovation"
        r"|\bfrench tech|\bterre de jeux"
        r"|\b(?:labels?|labellisee?s?|prix|trophees?) (?:\w+ ){0,2}(?:\" ?)?"
        r"numerique (?:responsable|inclusif)"
        r"|\bmarianne d'or|\bterritoires intelligents et durables|\binnovation territoriale\b"
        r"|\bvilles? et villages fleuris|\bvilles? fleuries?\b|\bville d'art et d'histoire"
        r"|\bfamille plus\b|\bville prudente|\bvillage de l'innovation\b"
    ),
    matches=(
        "le label Ville Internet",
        "Territoires, Villes et Villages Internet",
        "Le Territoria d’Or revient à",
        "lauréat de Territoires d’innovation",
        "label Ville fleurie",
    ),
    refuses=("le label « Territoire Innovant »", "projet de Ville numérique", "un site internet"),
)

LABELS_OR_LAUREATES = Rule(
    re.compile(r"\b(?:les|\d+|nos|deux|trois|quatre|cinq) labels\b|\blaureats?\b|\bpalmares\b"),
    matches=("Territoires innovants 2010 : les 5 labels", "Le palmarès des territoires innovants"),
    refuses=("Le label « Territoire Innovant »", "Devenez un territoire innovant"),
)

RESULTS = Rule(
    re.compile(r"\b(?:resultats|palmares|laureats|labellises|verdict)\b"),
    matches=("IntercoTOUR : les résultats", "Le verdict du jury"),
    refuses=("IntercoTOUR : les candidats",),
)

SPECIAL = Rule(
    re.compile(
        r"^(?:\W{1,4})?(?:(?:le|les|un) )?(?:(?:prix|mention|trophee)s? (?:special|du public"
        r"|des internautes|coup de c(?:oe|œ)ur|d'honneur)|coups? de c(?:oe|œ)ur\b)"
    ),
    matches=("Prix spécial du jury", "Mention spéciale :", "Le prix du public", "✨ Coup de cœur"),
    refuses=(
        "Prix d’encouragement",
        "Prix start-up",
        "un territoire spécial",
        "Label coup de cœur",
    ),
)

OTHER_PRIZE = Rule(
    re.compile(
        r"^(?:les? )?(?:grand )?(?:prix|trophees?|palmares du prix) (?:de |du |des |d')"
        r"(?!(?:la )?(?:start|territoires? innovant))"
    ),
    matches=("Prix de l’innovation numérique", "Trophées du numérique 2020"),
    refuses=("Prix start-up", "Trophée des territoires innovants"),
)

SPECIAL_LABEL = Rule(
    re.compile(
        r"^(?:(?:le|les) )?(?:labels? \"? ?(?:coups? de c(?:oe|œ)ur|special|d'honneur)"
        r"|(?:(?:prix|trophee|mention)s? )?(?:special|du public|des internautes|du jury"
        r"|coups? de c(?:oe|œ)ur)(?: du (?:jury|public))? (?:du|des)"
        r" (?:(?:concours|prix) (?:du|des) )?labels? \"? ?territoires? innovants?\b)"
    ),
    matches=(
        "Label Coup de cœur du jury",
        "Le label « coup de cœur »",
        "Label spécial du jury",
        "Prix du public du label Territoire Innovant",
        "Coup de cœur du jury du label « Territoire Innovant »",
    ),
    refuses=(
        "Prix coup de cœur",
        "Le label, coup de cœur du public",
        "Prix du public du Forum, label Territoire Innovant",
    ),
)
