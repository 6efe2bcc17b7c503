"""Patterns for the layout of a release: headings, lists, what is off its subject."""

import re

from loaders.releases.rules import Rule

SUBJECT = Rule(
    re.compile(r"territoires? innovants?\b|\binterconnectee?s\b"),
    matches=(
        "le label « Territoire Innovant »",
        "Territoires innovants 2010",
        "Les Interconnectés",
    ),
    refuses=("Territoires d’innovation", "Villes Internet", "territoire intelligent"),
)

OTHER_AWARD = Rule(
    re.compile(
        r"\bvill(?:es?|ages?) (?:et villages )?internet|\bterritoria\b|\bterritoires? d'innovation"
        r"|\bfrench tech|\bterre de jeux|\bnumerique responsable|\bnumerique inclusif"
        r"|\bmarianne d'or|\bterritoires intelligents et durables|\binnovation territoriale\b"
        r"|\bvilles? et villages fleuris|\bvilles? fleuries?\b|\bville d'art et d'histoire"
        r"|\bfamille plus\b|\bville prudente|\bvillage de l'innovation\b"
    ),
    matches=(
        "le label Ville Internet",
        "Le Territoria d’Or revient à",
        "lauréat de Territoires d’innovation",
        "label Ville fleurie",
    ),
    refuses=("le label « Territoire Innovant »", "projet de Ville numérique", "un site internet"),
)

ITEM = Rule(
    re.compile(
        r"^ {0,40}(?:(?P<number>\(?\d{1,3} ?(?:[/.)°](?!\d)|-(?! ?\d)) ?[).-]? *)"
        r"|(?P<bullet>o(?= )|[-•▪◦●■□◆*·‣➢➤►▶✓✔→>\uf0b7\uf0a7\uf0d8.](?![-*.\d])) *)(?=\S)"
    ),
    matches=(
        "1/ La Ville", "1. La Ville", "1° La Ville", "1- La Ville", "1) La Ville", "(1) La Ville",
        "1/La Ville", "12 - La Ville", "- La Ville", "– La Ville", "• La Ville", "  ▪ La Ville",
        "* La Ville", ". cartographier", "\uf0b7 La Ville", "1.- La Ville", "→ La Ville",
        "o La Ville",
    ),
    refuses=(
        "26 juin 2019", "1/2 journée", "3.5 millions", "2019 : bilan", "-", "--- ---", "...",
        "La Ville", "19-20 juin", "26/06/2019", "5 villes",
        "on a retenu", "*** fin ***",
    ),
)  # fmt: skip

LAUREATES = Rule(
    re.compile(
        r"\bretenus?\b|\blaureate?s?\b|\bdecern|\brecompens|\bdistingue|\bremis|\bremportent"
        r"|\bobtiennent|\bprimee?s?\b|\bgagnants?\b|\bvainqueurs?\b|\bpalmares\b|\blabellise"
        r"|\b(?:recu|obtenu)e?s?\b|\battribue|\brecoivent|\bdecrochent|\breviennent|\brevient"
    ),
    matches=("le jury a retenu les projets de :", "Les lauréats du label Or sont :"),
    refuses=("Le label repose sur les valeurs suivantes :", "Le label en quelques mots :"),
)

NOT_LAUREATES = Rule(
    re.compile(
        r"\bcriteres?\b|\bvaleurs\b|\bobjectifs?\b|\bpartenaires?\b|\bcontacts?\b|\bcandidat"
        r"|\bauditionne|\bfinalistes?\b|\bnomine|\bpreselection|\bcompose du|\bcomposee? de"
        r"|\bmembres du jury|\bnon retenus?|\bcalendrier\b|\bmodalites\b|\breglement\b|\bque des?\b"
    ),
    matches=(
        "Critères d’attribution du label :",
        "Les candidats au label Or :",
        "Projets auditionnés pour le label :",
        "Non retenus pour le label :",
    ),
    refuses=("Pour le Label « Territoire Innovant », le jury a retenu les projets de :",),
)

LOOSE_ENCOURAGEMENT = Rule(
    re.compile(r"\bencouragements?\b"),
    matches=("Le jury a décerné deux encouragements :",),
    refuses=("Le jury encourage :",),
)

LOOSE_STARTUP = Rule(
    re.compile(r"\bstart-? ?ups?\b"),
    matches=("Côté start-up, le jury a retenu :", "Startups lauréates :"),
    refuses=("Côté collectivités :",),
)

LOOSE_LABEL = Rule(
    re.compile(r"\blabellise"),
    matches=("Ont été labellisés :",),
    refuses=("Ont été retenus :",),
)

SPECIAL = Rule(
    re.compile(
        r"^(?:(?:le|les|un) )?(?:prix|mention|trophee)s? (?:special|du public|des internautes"
        r"|coup de coeur|coup de cœur|d'honneur)"
    ),
    matches=("Prix spécial du jury", "Mention spéciale :", "Le prix du public"),
    refuses=("Prix d’encouragement", "Prix start-up", "un territoire spécial"),
)

THEME = Rule(
    re.compile(
        r"^(?:dans la )?(?:categorie|thematique|theme)s? ?(?:n° ?\d{1,2} ?)?[:-]? ?(?=[\"a-z])"
    ),
    matches=("Catégorie « Ville durable »", "Thème : Inclusion", "Dans la catégorie Éducation"),
    refuses=("La catégorie des labels", "Les thèmes", "Catégorie"),
)

CLOSING = Rule(
    re.compile(
        r"^(?:a propos|contacts?\b|les interconnectes ?:?$|nos partenaires|avec le soutien"
        r"|pour en savoir plus|service (?:de )?presse|www\.|https?:)"
    ),
    matches=("Les Interconnectés", "À propos des Interconnectés", "Contact presse", "www.x.fr"),
    refuses=("Les Interconnectés remettent", "La Ville de Lens"),
)
