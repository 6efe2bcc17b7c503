"""Patterns for the words that tell what a territory is to an award, in any order of words."""

import re

from loaders.releases.rules import Rule

PRONOUN = Rule(
    re.compile(
        r"(?:(?<![\w'])(?:elle|il|celle-ci|celui-ci|cette derniere|ce dernier)\b"
        r"|(?<![\w'])(?:(?:notre|la|cette) (?P<town>ville|commune|municipalite|cite)"
        r"|(?:notre|la|cette|l')(?: ?)(?P<group>agglomeration|agglo|intercommunalite"
        r"|communaute(?: (?:d'agglomeration|de communes|urbaine))?|metropole|eurometropole)"
        r"|(?:notre|la|cette) collectivite|(?:notre|le|ce) (?:departement|territoire))"
        r"(?! (?:d[eu]s? |d'|[a-z]+ (?:d[eu] |d'))))"
    ),
    matches=(
        "elle décroche le bronze",
        "La ville reçoit",
        "L’agglomération repart",
        "Notre commune",
    ),
    refuses=("la ville de Lens", "la commune du Val", "le maire", "ils reçoivent"),
)

TO_IT = Rule(
    re.compile(r"(?<!\w)(?:lui|leur)(?= (?:etre|revient|a|ont|est|sont|avait|sera)\b)"),
    matches=("Le label lui a été remis à Toulouse", "le label leur est remis"),
    refuses=("leur projet", "avec lui, le maire"),
)

TOGETHER = Rule(
    re.compile(
        r"\bconjointement\b|\bdouble candidature\b|\bcandidature (?:commune|conjointe)\b"
        r"|\b(?:leur|un) projet commun\b|\ben commun\b"
        r"|\bse partage(?:nt)? l[ea'] ?"
    ),
    matches=(
        "décerné conjointement à Lens et à Sens",
        "pour leur projet commun",
        "se partagent le label Or",
    ),
    refuses=("la commune de Lens", "leurs projets"),
)

COMMON_PROJECT = Rule(
    re.compile(r"\bprojet commun (?:de |d'|: ?)(?P<title>[^,;.]{3,120})"),
    matches=("porteuses d’un projet commun de télémédecine,", "leur projet commun : « Phare »"),
    refuses=("un projet commun", "leurs projets"),
)

WHEN = Rule(
    re.compile(
        r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|lors d|a l'occasion d"
        r"|au forum|pendant le forum|les? \d{1,2}(?:er)? (?:et|janv|fevr|mars|avri|mai|juin|juil"
        r"|aout|sept|octo|nove|dece)"
        r"|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
        r"|decembre))"
    ),
    matches=("remis à Lyon le 5 décembre", "remis mercredi à Lyon", "lors du Forum"),
    refuses=("remis à Lens pour « Phare »", "le 5e prix"),
)

GIVEN_WHEN = Rule(
    re.compile(
        r" (?:hier|ce (?:matin|midi|soir|jour|jeudi|mardi)|aujourd'hui|cette semaine"
        r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|a l'(?:etape|intercotour)\b"
        r"|au forum\b|lors d)"
    ),
    matches=("Label Or pour Lens hier soir", "Un label pour Lens lors du Forum"),
    refuses=("Label Or pour Lens qui attend", "Un label pour Lens demain"),
)

STANDS_FOR = Rule(
    re.compile(
        r"(?:monsieur |madame |m\. |mme )?(?:l[ea]s? |l'|(?:un|une|des|son|sa) )?"
        r"(?:maire|presidente?s?"
        r"|vice-presidente?|elue?s?|equipes?|agents|representante?s?|services"
        r"|travail|demarche|engagement|efforts?|initiative"
        r"|(?:double |meme )?candidature(?: (?:commune|conjointe))?) (?:d[eu]s? |d')$"
    ),
    matches=(
        "à la double candidature des ",
        "à Monsieur le Maire de ",
        "la présidente de ",
        "aux équipes de ",
        "notamment le travail de ",
    ),
    refuses=("la Ville de ", "le projet de "),
)

AMONG = Rule(
    re.compile(r"^(?:parmi (?:eux|elles|ceux-ci|celles-ci|ces laureats)|il s'agit de|ce sont)\b"),
    matches=("Parmi eux, la Ville de Lens", "Il s’agit de Lens"),
    refuses=("Parmi les candidats, Lens", "Lens, parmi eux"),
)

GROUP = Rule(
    re.compile(
        r"\b(?:agglo|agglomeration|agglopole|communaute|(?:euro)?metropole|intercommunalite"
        r"|departement|region|conseil|pays|syndicat|c[acu]|ept)\b|^(?:le )?grand [a-z]"
    ),
    matches=("Saint-Brieuc Armor Agglomération", "le Département du Lot", "Grand Lac"),
    refuses=("Lens", "la Ville de Lens", "Grand-Couronne"),
)

TOWN = Rule(
    re.compile(r"^(?:la |le )?(?:ville|commune|mairie|departement|conseil|region)\b"),
    matches=("la Ville de Lens", "le Département du Lot"),
    refuses=("Lens", "Pays Basque", "Bourges Plus"),
)

_CARRIED = r",? (?:co-?)?(?:porte|presente|mene|conduit|depose)e?s? par "
_OF = rf"(?:{_CARRIED}|,? d[eu]s? |,? d')"
OF_PROJECT = Rule(
    re.compile(
        r"(?:(?<![\w'])(?:le |la |l'|un |une ))?(?:"
        r"\"(?P<ahead>[^\"]{1,200})\" ?,? (?:une? |l[ea] )?"
        rf"(?:projet|demarche|initiative){_OF}|"
        r"(?:(?:projets?|demarche|initiative|application|plateforme|dispositif|solution)"
        rf"(?: [a-z]+){{0,2}} ?)?\"(?P<title>[^\"]{{1,200}})\"{_OF}"
        rf"|(?:(?:projet|demarche|initiative|celui|celle){_OF}|projets{_CARRIED})"
        r"|(?:projet (?:de |d'))?"
        r"(?P<thing>(?:application|plateforme|dispositif|solution|outil|portail|service)"
        rf"(?: [a-z'-]+){{0,4}}?){_OF}"
        rf"|projet (?:de |d')(?P<aim>(?:(?!projet| par |\bet )[^\",;:.]){{3,80}}?){_OF}"
        r"|projets?(?: d[eu]|,)? (?P<told>(?:(?!projet| par |\bet )"
        r"(?:[^\",;:.]|(?<=\b[a-z])\.)){2,120}?)"
        rf"{_CARRIED})$"
    ),
    matches=(
        "Le projet « Phare » de ",
        "la démarche « A », portée par ",
        "au projet de ",
        "le projet Ardoise imaginaire porté par ",
        "« Phare », présenté par ",
        "et la plateforme de covoiturage de ",
        "« Phare », un projet de ",
        "le projet de Plateforme du plan climat du ",
        "le projet d’Observatoire des sources du ",
        "du projet L.I.V.E. porté par ",
    ),
    refuses=("Le projet « Phare » a convaincu ", "le label de ", "la mairie de "),
)

LAUREATES_ARE = Rule(
    re.compile(
        r"(?:(?<=^)|(?<=[,:] ))les (?:deux |trois |quatre |cinq )?(?:(?:autres )?laureate?s"
        r"|(?:collectivites|territoires|start-?ups) (?:laureate?s|labellisee?s|retenue?s))"
        r"(?=[^:.;,]{0,80}? sont \w)"
    ),
    matches=(
        "Les lauréats du label « Territoire Innovant » sont la Ville de Lens et",
        "Les lauréats sont Lens et Sens",
    ),
    refuses=("Les lauréats ont été reçus", "Le lauréat est la Ville de Lens"),
)

WHO = Rule(
    re.compile(r"(?<!\ba )\bqui\b"),
    matches=("Lens, qui reçoit le label",),
    refuses=("acquis", "quiconque", "à qui revient le label"),
)

TO_WHOM = Rule(
    re.compile(r"\b(?:a qui|a laquelle|auquel|auxquel(?:le)?s)\b"),
    matches=("la Ville de Lens, à qui revient le label",),
    refuses=("qui revient", "a quitté"),
)

SINGLED_OUT = Rule(
    re.compile(r"\bc'est (?=aux? |a )"),
    matches=("C’est à Lens que revient le label Or",),
    refuses=("c’est un honneur", "C’est Lens qui reçoit"),
)

APPLAUSE_FOR = Rule(
    re.compile(r"^[ ,(]*(?:pour (?:son|leur|ce|l'obtention d[eu])(?: \w+)? ?)?$"),
    matches=(" pour son ", ", ", " pour l’obtention du "),
    refuses=(" pour l’organisation de la remise du ", " qui accueille le "),
)
