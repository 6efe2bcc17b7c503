"""Patterns for the stage, the edition and its figures."""

import re

from loaders.releases.rules import Rule

YEAR = Rule(
    re.compile(r"(?<![\d.,])(20[0-4]\d)(?![\d])(?! (?:euros|habitants|projets))"),
    matches=("En 2018, 41 projets", "2010", "édition 2023."),
    refuses=("20000", "1999", "2060", "12018"),
)

EDITION = Rule(
    re.compile(
        r"(?:\b(?:edition|millesime|promotion|session|cru|palmares|laureats|labels?|innovants?"
        r"|interconnectes|interconnectees)(?: ?\")? ?(?:de |d'|- ?|: ?)?)(?P<year>20[0-4]\d)(?!\d)"
        r"|(?P<first>20[0-4]\d) (?:edition|du label)\b"
        r"|#territoires?innovants?(?P<tag>20[0-4]\d)(?!\d)"
    ),
    matches=(
        "édition 2023",
        "label « Territoire Innovant » 2018",
        "Lauréats 2022",
        "#TerritoireInnovant2019",
    ),
    refuses=("En 2018, 41 projets", "26 juin 2019", "Forum 2018"),
)

TOUR_OF_YEAR = Rule(
    re.compile(r"\bintercotour (?P<year>20[0-4]\d)(?!\d)"),
    matches=("l’étape de l’IntercoTOUR 2019",),
    refuses=("l’IntercoTOUR de 2019", "IntercoTOUR 20190"),
)

COUNTS_FOR = Rule(
    re.compile(
        r"\b(?:compt(?:e|ent|ait|aient) pour|au titre d[eu]|dans le cadre d[eu])"
        r" (?:le |la |l')?(?:(?:edition|millesime|saison|promotion) (?:de )?(?P<year>20[0-4]\d)"
        r"(?: du| des)? labels?"
        r"|labels? (?:national )?(?:\"? ?territoires? innovants?(?: ?\")? )?(?P<of>20[0-4]\d))\b"
    ),
    matches=(
        "Ces auditions comptent pour l’édition 2022 du label",
        "au titre du label « Territoire Innovant » 2022",
        "dans le cadre de l’édition 2022 du label",
    ),
    refuses=("lauréate du label 2022", "dans le cadre de l’édition 2022 du Forum"),
)

STAGE = Rule(
    re.compile(r"\bauditions?\b|\betapes?\b|\bintercotour\b|\btour\b"),
    matches=("les auditions Île-de-France", "l’étape Bretagne", "l’IntercoTOUR"),
    refuses=("le retour", "auditionnés", "Forum national"),
)

MEETING = Rule(
    re.compile(
        r"\bforum des interconnectes\b|^(?:lors du|au) forum national\b"
        r"|\binterconnectes\b[^.;:]{0,60}? reuni"
    ),
    matches=(
        "au Forum des Interconnectés",
        "Au Forum national, mercredi 4 décembre",
        "où les Interconnectés étaient réunis",
    ),
    refuses=("le Forum des associations", "le réseau Les Interconnectés"),
)

LABELS_GIVEN = Rule(
    re.compile(
        r"\blabels?\b[^.;]{0,120}?\b(?:recu|remise?s?|decernee?s?|attribuee?s?|obtenue?s?|decroche)\b"
        r"|\b(?:recu|remis|remettre|remet|decerne|decerner|attribuer?|obtenu|decroche|remporte)\b"
        r"[^.;]{0,120}?\blabels?\b"
        r"|\bdecerner le label\b"
    ),
    matches=(
        "s’est vu remettre le 11 décembre le label",
        "Trois labels ont été remis jeudi soir, 29 septembre.",
    ),
    refuses=("le label récompense des projets", "Lens a reçu le maire"),
)

STAGE_HEADING = Rule(
    re.compile(r"^(?:l'|les )?(?:etapes?|auditions?|intercotour)\b"),
    matches=("Étape Normandie, mardi 4 juin", "Les auditions de Bretagne"),
    refuses=("Ville de Sens – Tour", "La Ville accueille l’étape"),
)

STAGE_PLACE = Rule(
    re.compile(
        r"\b(?:auditions?|etapes?|intercotour|tour|(?<=^le )jury"
        r"|labels? (?:\" ?)?territoires? innovants?(?: ?\")?"
        r"|reuni[^.:;]{0,120}? (?:elus|collectivites|territoires) de la region)"
        r"(?!\w)"
    ),
    matches=(
        "les auditions Île-de-France",
        "Le jury Bretagne a entendu cinq projets",
        "le label « Territoire Innovant » Ile de France",
        "ont réuni ce mardi les élus de la région Grand Est",
    ),
    refuses=("auditionnés", "le retour", "les élus de la région Grand Est"),
)

REGION_ADJECTIVES = {
    "breton": "bretagne",
    "francilien": "ile de france",
    "guadeloupeen": "guadeloupe",
    "guyanais": "guyane",
    "ligerien": "pays de la loire",
    "martiniquais": "martinique",
    "neo-aquitain": "nouvelle aquitaine",
    "normand": "normandie",
    "occitan": "occitanie",
    "reunionnais": "la reunion",
}
OF_REGION = Rule(
    re.compile(
        r"\b(?:dossiers|collectivites|candidat(?:e?s|ures)|projets|territoires|start-?ups"
        rf"|communes|villes|laureate?s) (?P<people>{'|'.join(REGION_ADJECTIVES)})(?:n?e)?s?\b"
    ),
    matches=("Les dossiers normands étaient examinés", "six collectivités bretonnes"),
    refuses=("une commune normande", "les projets bretonnants"),
)

NEXT_STAGE = Rule(
    re.compile(r"\bprochaine?s?\b|\ba venir\b|^la suite\b|^\W{1,3}la suite\b"),
    matches=("Prochaine étape : Lille, le 12 septembre 2019", "La suite : étape de Lille"),
    refuses=("l’étape de Lille", "une étape proche"),
)

LATER = Rule(
    re.compile(r"\b(?:aura|auront) lieu\b|\bse tiend(?:ra|ront)\b"),
    matches=("Les auditions de Lille auront lieu en juin", "L’étape de Lille se tiendra en mai"),
    refuses=("Les auditions de Lille ont eu lieu",),
)

AGENDA = Rule(
    re.compile(
        r"^(?:l'|notre |votre )?(?:agenda|calendrier|a venir|a vos agendas|dates a retenir"
        r"|(?:les )?prochaine?s? (?:dates?|etapes?|rendez-vous))\b[^.]{0,30}$"
    ),
    matches=("Agenda", "AGENDA :", "Les prochaines étapes", "Dates à retenir"),
    refuses=("L’étape de Lille", "Un agenda partagé", "Agenda commun : la Ville de Lens y invite."),
)

APPLYING = Rule(
    re.compile(
        r"\b(?:inscriptions?|candidatures?|inscri(?:re|vez|vent)|candidate[rz]|depot des dossiers"
        r"|appel a projets)\b"
    ),
    matches=(
        "Les inscriptions seront ouvertes du 13 janvier au 28 février 2020.",
        "Candidatez avant le 3 mars 2020",
    ),
    refuses=("Les labels ont été remis le 3 mars 2020.", "Lens, candidate, a reçu le label."),
)

THIS_YEAR = Rule(
    re.compile(r"\bcette (?:annee|edition)\b"),
    matches=("Cette année, 41 projets ont été auditionnés",),
    refuses=("chaque année, 41 projets",),
)

SINCE = Rule(
    re.compile(
        r"\bdepuis\b|\bcreee?s? en\b|\bdeja\b|\bau total\b"
        r"|\ben (?:dix|\d{1,2}) ans\b|\bchaque annee\b"
    ),
    matches=(
        "Depuis 2010, 250 projets labellisés",
        "en dix ans, 250 projets labellisés",
        "Créé en 2010, le label a distingué 150 collectivités",
    ),
    refuses=("En 2018, 41 projets",),
)

COUNT = Rule(
    re.compile(
        r"(?<![\d.,/-])(?P<count>\d{1,3}(?: \d{3})?"
        r"|\d{4,5})(?: autres)? (?P<noun>projets?|dossiers?"
        r"|candidatures?|candidats?|territoires?|collectivites?|labels?|participants?"
        r"|congressistes?"
        r"|laureate?s?|finalistes?|retenue?s?|labellisee?s?|auditionnee?s?|selectionnee?s?"
        r"|preselectionnee?s?|auditions?|(?:(?:en|au niveau|de niveau) )?or(?= ?[,.;]| et)"
        r"|(?<!20\d\d )(?:ont|avaient|sont|etaient))\b"
    ),
    matches=(
        "41 projets ont été",
        "26 retenus pour le Label",
        "plus de 900 participants",
        "et 33 avaient été auditionnées",
        "27 labels : 8 or, 10 argent",
        "dont 3 en or.",
        "dont 7 au niveau or ;",
    ),
    refuses=("10 ans", "3 jours", "26 juin", "9 étapes", "les lauréats 2019 sont connus"),
)

COUNTED_AS = {
    "candidates": Rule(
        re.compile(r"\b(?:examine|recu|enregistre) (?:plus de )?$"),
        matches=("le jury a examiné ", "avoir reçu plus de "),
        refuses=("le jury a auditionné ", "a examiné les dossiers de "),
    ),
    "labelled": Rule(
        re.compile(r"\b(?:distingue|labellise|recompense)(?:nt)? (?:plus de )?$"),
        matches=("l’édition a distingué ", "a labellisé plus de ", "les labels distinguent "),
        refuses=("a distingué la ville de ", "le jury a examiné "),
    ),
}

FIGURES = {
    "participants": Rule(
        re.compile(r"^(?:participants?|congressistes?)\b"),
        matches=("participants, la remise des labels",),
        refuses=("labels devant 900 participants",),
    ),
    "gold": Rule(
        re.compile(r"\b(?:labels? |niveau |medailles? )?(?:d'|en )?or\b"),
        matches=("7 labels or", "4 labels d’or"),
        refuses=("26 labels", "hors"),
    ),
    "auditioned": Rule(
        re.compile(r"\baudition"),
        matches=("41 projets sélectionnés pour les auditions", "41 projets auditionnés"),
        refuses=("26 retenus pour le Label",),
    ),
    "preselected": Rule(
        re.compile(r"\bpreselection|\bfinaliste"),
        matches=("40 projets présélectionnés",),
        refuses=("26 projets labellisés",),
    ),
    "candidates": Rule(
        re.compile(r"\bcandidat|\bdeposes?\b|\bpresentes?\b|\brecus?\b"),
        matches=("100 candidatures", "100 dossiers déposés"),
        refuses=("26 projets labellisés",),
    ),
    "labelled": Rule(
        re.compile(r"\blabel|\blaureats?\b"),
        matches=("26 retenus pour le Label", "25 projets labellisés"),
        refuses=("41 projets auditionnés",),
    ),
}
