"""Patterns that part a laureate, its project and its summary."""

import re

from loaders.releases.rules import Rule

CARRIED_BY = Rule(
    re.compile(
        r",? ?\(?\b(?:co-?)?(?:portee?s?|presentee?s?|conduite?s?|menee?s?|soutenue?s?) par "
    ),
    matches=("CityLab, porté par Nantes", "CityLab (porté par Nantes)", "projet mené par Nantes"),
    refuses=("porte de Nantes", "par Nantes"),
)

BEARER = Rule(
    re.compile(
        r"(?<= - )(?:dossier|projet|candidature|demarche) (?:porte|presente|suivi|defendu|depose)e?"
        r" par (?:(?:l[ae]s? |l'|une? |m\. |mme |monsieur |madame ){0,2})"
        r"(?:maire|adjoint|president|vice-president|elue?\b|conseill|direct|service|pole\b|equipe"
        r"|mission|charge|responsable|chef|dsi\b|dgs\b)[^:;\"]{0,80}?(?= - )"
    ),
    matches=(
        "Lens – Dossier porté par M. le Maire – Phare",
        "Lens (62) – Projet présenté par la Direction des systèmes – Phare",
    ),
    refuses=(
        "Phare – projet porté par la Ville de Lens – 2018",
        "Lens – Dossier porté par M. le Maire",
    ),
)

WITHDRAWN = Rule(
    re.compile(
        r"\b(?:candidature|dossier|projet)s? (?:\w+ment )?(?:retire|ecarte|refuse|rejete|ajourne"
        r"|non retenu|irrecevable|incomplet|hors (?:concours|delai))"
        r"|\b(?:forfait|desistement|s'est desiste|s'est retiree?)\b|\bhors concours\b"
        r"|\bdeux projets distincts\b"
    ),
    matches=(
        "Lens – candidature retirée avant l’audition",
        "Lens : hors concours",
        "Lens et Sens, pour deux projets distincts : « Phare » et « Pont »",
    ),
    refuses=("Lens – « Le retrait des colis »", "Lens, dossier porté par le Maire"),
)

FOR_PROJECT = Rule(
    re.compile(
        r",? (?:pour|grace a) (?!(?:sa|leur) part\b)"
        r"(?:(?P<own>son|sa|ses|leurs?) |(?:le|la|les|un|une) |l')"
        r"(?:(?:projet|demarche|initiative|dispositif)s? (?:commune?s?,? )?(?:de |d'|: )?"
        r"|(?:application|plateforme|outil|portail|programme)s? (?=intitule|nomme|baptise|\"))?"
        r"(?:(?:intitulee?|nommee?|baptisee?|appelee?|denommee?) )?"
        r"|,? (?:pour|avec|grace a) (?=\")"
        r"|,? (?:avec|et) (?:son|sa|leurs?|le|la) (?:projet|demarche|initiative|dispositif)s?"
        r" (?:commune?s?,? )?(?:de |d'|: )?"
    ),
    matches=(
        "X, pour son Challenge",
        "X pour son projet de Ville",
        "X, pour « CityLab »",
        "X et son projet « A »",
        "X et Y, pour leur projet commun, « A »",
    ),
    refuses=("pour Nantes", "X pourtant", "X, pourvu", "X est pour sa part"),
)

PROJECT_END = Rule(
    re.compile(
        r"[,;:(] ?| - |(?<!\.[a-z])\. | (?:qui|dont|afin|visant|permettant|avec|lequel"
        r"|laquelle|destinee?s?|(?:le|ce) projet|cette (?:demarche|application|plateforme)"
        r"|il s'agit) | et qu(?=e |')"
    ),
    matches=(
        "Un lavoir et qu’une visite suivra",
        "Ville numérique qui vise",
        "Challenge, démarche",
        "Plan (2020)",
        "Portail avec carte",
    ),
    refuses=("Refonte et mise en accessibilité", "Pass'Ville"),
)

NAME_END = Rule(
    re.compile(
        r", | ?: |; | - | (?=\")| (?=\(\")|\. (?=\S)|\.$|,$"
        r"| projets?(?= ?:)"
        r"| (?:recompensee?s?|distinguee?s?|laureate?s?|labellisee?s?|primee?s?|a l'honneur)\b"
        r"| (?:pour|portee?s? par|avec|qui|dont|lors|grace a|dans|et son|et sa)\b"
    ),
    matches=(
        "Nantes, pour",
        "Nantes (« CityLab »)",
        "Nantes : CityLab",
        "Nantes – CityLab",
        "Nantes. Elle",
    ),
    refuses=("Erdre et Gesvres", "Marcq-en-Barœul", "Porte du Jura", "Pourrières", "Les Grâces"),
)

DATELINE = Rule(
    re.compile(
        r"(?<=\w)(?<!\d), (?:le |ce )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
        r"\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
        r"|novembre|decembre)\b"
    ),
    matches=("Lyon, le mardi 4 décembre 2018", "Metz, 3 mai"),
    refuses=("Lyon, pour son Phare", "Lyon, le phare"),
)

TITLE_ALONE = Rule(
    re.compile(
        r"^projet ?: ?[^:]{3,160}$|^(?:projet )?\"[^\"]{3,160}\" ?(?:\.?$|(?:: |- |\()(?=\w))"
    ),
    matches=("Projet : Phare", "« Phare »", "Projet « Phare »", "« Phare » : les mines"),
    refuses=("« Bravo », dit-elle", "Projets : A, B", "Phare"),
)

TERRITORY = Rule(
    re.compile(
        r"^(?:(?:la |le |les |l')?"
        r"(?:villes?(?: et (?:la |l')?(?:agglomeration|(?:euro)?metropole))?"
        r"|communes?|communautes?|(?:euro)?metropoles?"
        r"|agglomeration"
        r"|departement|region|conseil|syndicat|pays|mairie|parc|intercommunalite"
        r"|collectivite (?:europeenne|territoriale|unique)) (?:d'"
        r"|d[eu]s? |mixte"
        r"|urbaine |regional|departemental|intercommunal d'|naturel)|c[acu] |ccas? |ept "
        r"|centre (?:inter)?communal d'action sociale )"
        r"|\bagglopole\b|\b(?:agglo|agglomeration|metropole|communaute|intercommunalite)$"
    ),
    matches=(
        "Ville de Lens",
        "Nantes Métropole",
        "Ville et métropole de Rennes",
        "la Communauté de communes X",
        "CA du Lac",
        "la Collectivité européenne d’Alsace",
    ),
    refuses=(
        "CityLab",
        "une collectivité d’Alsace",
        "Métropole numérique",
        "Ville numérique",
        "Portail des villes",
    ),
)

NOT_A_NAME = Rule(
    re.compile(
        r"^(?:felicitations|bravo|merci|c'est|hier|aujourd'hui|demain)\b|"
        r"@| \?|->|https?:|\bwww\.|\bcommunique|\bcontact|\d\d[ .]\d\d[ .]\d\d|^le jury|^nos? "
        r"|^(?:reuni|rassemble|invite|venu|convie|accueilli)e?s? "
        r"|^(?:la )?(?:france|europe)$"
        r"|^non |^aucun|^neant|^sans |^voir |attribue"
        r"|^sur (?:les?|la|\d+) |^n° "
        r"|^(?:en|lors|depuis|cette|ce|apres|avec|dans|mais|et|ainsi|enfin|parmi|outre|selon) "
        r"|\d (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
        r"|novembre|decembre)\b"
        r"|^(?:l'|la |le |les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        r"|etapes?|auditions?|editions?"
        r"|palmares|resultats?|collectivites?$|territoires?$|laureate?s?$|porteurs?$)\b"
        r"|^(?:l'|la |le |cette |ce )?(?:ville|commune|collectivite|municipalite"
        r"|agglomeration|agglo"
        r"|intercommunalite|communaute|metropole|departement|region|territoire)$"
        r"|^(?:je|j'|nous|vous|notre|votre|nos|vos|mon|ma|mes|monsieur|madame|tout|toute)\b"
        r"|^(?:categorie|thematique|theme|coups? de c(?:oe|œ)ur|prix|mention|trophee|concours)\b"
        r"|^(?:imprimer|partager|transferer|telecharger|commenter|e-?mail|facebook|twitter|linkedin"
        r"|whatsapp|instagram|pdf)\b[^:,]{0,30}$"
        r"|^(?:les )?interconnectes|\bforum\b|\blabels?\b|\blaureat|\bencouragements?\b"
        r"|\bprojets?\b"
    ),
    matches=(
        "Réunis à Lyon",
        "Hier",
        "la France",
        "Communiqué de presse",
        "Contact presse",
        "Lens ?? -> à supprimer",
        "26 juin 2019",
        "Non attribué",
        "Étape Bretagne",
        "L’étape corse",
        "Notre commune",
        "L’Agglomération",
        "Je suis heureux de",
        "Catégorie Mobilité",
        "Mercredi",
        "Collectivité",
        "01 02 03 04 05",
        "N° Territoire",
        "Imprimer",
        "Partager sur Facebook",
    ),
    refuses=("La Ville de Rosny-Sous-Bois", "Juin-les-Bains", "Lify Air", "Territoires d’Isère"),
)

ADJECTIVE_OF_LEVEL = Rule(
    re.compile(
        r"(?<=[a-z]{2}) (?:(?P<or>doree?s?)|(?P<argent>argentee?s?)|(?P<bronze>bronzee?s?)"
        r"|medaillee?s?(?: (?:d'(?P<of_or>or)|d'(?P<of_argent>argent)|de (?P<of_bronze>bronze)))?"
        r"|labellisee?s?|recompensee?s?|primee?s?|distinguee?s?|couronnee?s?|honoree?s?"
        r"|laureate?s?)(?=$|[ ,.!:]*$|,| (?:pour|grace|avec) )"
    ),
    matches=(
        "la Ville de Lens argentée pour « Phare »",
        "Lens médaillée de bronze",
        "la commune de Sens récompensée",
    ),
    refuses=("la Ville d’Argentan", "Lens-la-Dorée", "argentée", "la Ville dorée de Lens"),
)

LEVEL = Rule(
    re.compile(
        r"(?:\((?:(?P<said>label|niveau|medaille) )?(?:d'|de |en )?(?P<level>or|argent|bronze)\)"
        r"|, (?:label|niveau|medaille|categorie) (?:d'|de |en )?(?P<aside>or|argent|bronze)"
        r"|(?: : | - )(?:label|niveau|medaille) (?:d'|de |en )?(?P<last>or|argent|bronze)"
        r"|(?: : | - )(?P<cell>or|argent|bronze)(?= : | - |,? pour \"| ?[.;,]?$)"
        r"|\((?:label d'|prix d')?(?P<other>encouragement)\))"
        r"(?= - |, | : | pour | ?[.;,]?$)"
    ),
    matches=(
        "Nantes Métropole (Or)",
        "Nantes Métropole : or ;",
        "Nantes (encouragement) : X",
        "Nantes, « X » : Label Or",
        "Nantes Métropole : or : « X »",
        "Nantes (label or) pour X",
        "Nantes (label d’argent), pour CityLab",
        "X, label or, pour Y",
    ),
    refuses=("Nantes (Loire)", "Nantes (or) Métropole", "Nantes, or", "Lens : or noir"),
)

ECHOED_TITLE = Rule(
    re.compile(
        r"^(?:(?P<word>[a-zœæ']{3,20}) [^,;:.]{2,30}, (?P=word) [^,;:.]{2,40}"
        r"|(?:l[ae]s? |l'|une? )[^,;:.]{2,25}, (?:l[ae]s? |l'|une? )[^,;:.]{2,25}"
        r" et (?:l[ae]s? |l'|une? )[^,;:.]{2,30}"
        r"|une? [a-z-]{2,20}, (?:deux|trois|mille) [a-z-]{2,20})(?= ?(?:[,;:.]|$))"
    ),
    matches=(
        "Ville haute, ville basse",
        "Le loup, l’enfant et le capteur",
        "Un commerce, deux vitrines",
        "Cœur de bourg, cœur de réseau, un portail",
    ),
    refuses=("Phare, une appli", "Le phare, le service du soir", "Un phare, deux fois par mois"),
)
