"""Patterns for the layout of a release: headings, lists, what is off its subject."""

import re

from loaders.releases.rules import Rule

ITEM = Rule(
    re.compile(
        r"^ {0,40}(?:(?P<number>\(?\d{1,3} ?(?:[/.)°](?!\d)|-(?! ?\d)) ?[).-]? *"
        r"|#\d{1,2} +|(?:dossier|candidature) (?:n° ?)?\d{1,3} ?[:-] +)"
        r"|(?P<roman>(?:i{1,3}|iv|vi{0,3}|(?:tableau|partie|volet|annexe) (?:n° ?)?\d{1,2})"
        r" ?[.):-] +(?=[a-z]))"
        r"|(?P<letter>\(?[a-h]\) +)"
        r"|(?P<bullet>o(?= )|[-•▪◦●■□◆*·‣›➢➤►▶✓✔→➡👉✅>\uf0b7\uf0a7\uf0d8.](?![-*.\d]))"
        r"\ufe0f? *)(?=\S)"
    ),
    matches=(
        "1/ La Ville", "1. La Ville", "1° La Ville", "1- La Ville", "1) La Ville", "(1) La Ville",
        "1/La Ville", "12 - La Ville", "- La Ville", "– La Ville", "• La Ville", "  ▪ La Ville",
        "* La Ville", ". cartographier", "\uf0b7 La Ville", "1.- La Ville", "→ La Ville",
        "o La Ville", "› La Ville", "➡️ La Ville", "#1 La Ville", "a) La Ville", "II. Label Or",
        "Tableau 2. Encouragements", "Partie n° 1 : Label Or", "Dossier n° 3 – La Ville",
    ),
    refuses=(
        "26 juin 2019", "1/2 journée", "3.5 millions", "2019 : bilan", "-", "--- ---", "...",
        "La Ville", "19-20 juin", "26/06/2019", "5 villes",
        "on a retenu", "*** fin ***", "#Interconnectes", "z) La Ville", "à La Ville",
        "Tableau 2", "Annexe", "Dossier 3", "Dossiers : La Ville",
    ),
)  # fmt: skip

LAUREATES = Rule(
    re.compile(
        r"\bretenue?s?\b|\b(?:decide|choisi) de (?:retenir|distinguer)\b"
        r"|\blaureate?s?\b|\bdecern|\brecompens|\bdistingue|\bremis|\bremettent"
        r"|\bremportent"
        r"|\bobtiennent|\bprimee?s?\b|\bgagnants?\b|\bvainqueurs?\b|\bpalmares\b|\blabellise"
        r"|\b(?:recu|obtenu)e?s?\b|\battribue|\brecoivent|\ba l'honneur\b"
        r"|\b(?:a|ont) eu (?:leurs?|l[ea]|une?)\b"
        r"|\bdecrochent|\breviennent|\brevient|\bremportee?s? par\b|\b(?:va|vont) a\b"
        r"|\b(?:sont|(?:a|ont) ete) (?:\w+ment )?encouragee?s?\b|\bex (?:ae|æ)quo\b"
        r"|\bont (?:conquis|seduit|convaincu) (?:le jury|les)\b|\bgagnent\b"
        r"|\b(?:recevant|obtenant|decrochant|remportant) (?:l[ea]s?|une?|leur)\b"
    ),
    matches=(
        "le jury a retenu les projets de :",
        "Les lauréats du label Or sont :",
        "Sont encouragés :",
        "Les encouragements du jury vont à :",
        "Le concours start-up a été remporté par :",
        "Trois pépites ont conquis le jury :",
        "trois territoires ont eu leur label :",
        "Les trois structures recevant le label :",
    ),
    refuses=("Le label repose sur les valeurs suivantes :", "Le label en quelques mots :"),
)

ITS_LAUREATES = Rule(
    re.compile(
        r"^(?:(?:l[ae]s?|nos|[a-z]+) ){0,2}(?:autres )?(?:laureate?s?"
        r"|projets? (?:retenus?|laureats?)"
        r"|territoires? (?:labellises?|laureats?))(?: (?!start)[\w'-]+){0,6} ?:$"
    ),
    matches=("Lauréats de l'étape :", "Les trois lauréats :", "Nos lauréats bretons :"),
    refuses=("Les lauréats du concours seront :, annoncés", "Lauréate start-up :", "Le jury :"),
)

NOT_LAUREATES = Rule(
    re.compile(
        r"\bcriteres?\b|\bvaleurs\b|\bobjectifs?\b|\bpartenaires?\b|\bcontacts?\b"
        r"|\bcandidat(?!ures? (?:suivantes|retenues))"
        r"|\bauditionne|\bfinalistes?\b|\bnomine|\bpreselection|\bcompose du|\bcomposee? de"
        r"|\bmembres du jury|\ben lice\b|\breuni(?:t|ssent)\b|\bpresid|\bnon retenus?"
        r"|^(?:(?:les|programme des|ordre des) )?auditions? du label[^:.]{0,40}:$"
        r"|\bcalendrier\b|\bmodalites\b|\breglement\b|\bque des?\b"
    ),
    matches=(
        "Critères d’attribution du label :",
        "Les candidats au label Or :",
        "Projets auditionnés pour le label :",
        "Non retenus pour le label :",
        "Cinq collectivités étaient en lice :",
        "Auditions du label « Territoire Innovant » :",
    ),
    refuses=("Pour le Label « Territoire Innovant », le jury a retenu les projets de :",),
)

LOOSE_ENCOURAGEMENT = Rule(
    re.compile(r"\bencouragements?\b|\b(?:sont|ete) encouragee?s?\b"),
    matches=("Le jury a décerné deux encouragements :", "Sont encouragés :"),
    refuses=("Le jury encourage :",),
)

AND_ENCOURAGED = Rule(
    re.compile(
        r"^(?:et|puis|ainsi que)(?: il| elle)?(?: a| ont)?(?: egalement| aussi)? encourage\b"
        r"[^.:]{0,40}:$"
    ),
    matches=("et encouragé :", "et a également encouragé :"),
    refuses=("Le jury encourage :", "et encouragé la Ville de Lens"),
)

LOOSE_STARTUP = Rule(
    re.compile(r"\bstart-? ?ups?\b|\bjeunes entreprises\b|\bjeunes? pousses?\b"),
    matches=("Côté start-up, le jury a retenu :", "Startups lauréates :", "3 jeunes pousses"),
    refuses=("Côté collectivités :",),
)

ROLE = Rule(
    re.compile(
        r"^(?:le |la |les )?(?:(?:membres? du )?jury|partenaires?|finalistes?|candidat(?:e|ure)?s?"
        r"|nommee?s?|non retenue?s?|presidence|presidente?s?|animat\w+|intervenant\w*|invite\w*"
        r"|contacts?|renseignements?|inscriptions?|organisat(?:eurs?|ion)|lieu|dates?|horaires?|parrains?|marraines?|sponsors?|dotation)"
        r"\b[^:.,]{0,40} ?: (?=\S)"
    ),
    matches=("Jury : la Ville de Lens", "Partenaires de l’étape : Orange", "Renseignements : Lens"),
    refuses=("Le jury a retenu, pour le label : Lens", "Lauréat : Lens", "Partenaires :"),
)

STARTUP_PRIZE = Rule(
    re.compile(
        r"^(?:le )?(?:1er|2e|2eme|3e|3eme) prix (?!(?:d[eu]s?|l[ae]s?|un|une|revient|va|est|a|aux?"
        r"|pour|ex|special|national|regional|start|en|ont|sont|qui|decerne|attribue|remis)\b|[dl]')"
        r"(?=[^ :;.(]{2,40}(?: [^ :;.(]{1,40}){0,3}(?: \([^()]{2,100}\))?$)"
        r"|^(?:(?:le )?(?:1er|2e|2eme|3e|3eme|premier|deuxieme|troisieme|grand) prix"
        r"|(?:le )?(?:prix|trophee|mention|medaille|label|coups? de c(?:oe|œ)ur|laureate?s?)\b)"
        r"[^:;.]{0,40}?(?: ?: | - )"
    ),
    matches=(
        "1er prix : Fabulina",
        "2e prix Fabulina (carte)",
        "Prix du public : Fabulina",
        "Prix Or – Fabulina",
    ),
    refuses=(
        "Le prix revient à Fabulina",
        "Fabulina : prix du public",
        "1er prix de l’étape",
        "1er prix Fabulina éclaire les rues du bourg",
    ),
)

NEXT_AWARD = Rule(
    re.compile(
        r"(?<!\d) ?(?: - |[;,/.]) ?"
        r"(?=(?:(?:labels? |niveau |medaille )?(?:d'|de )?(?:or|argent|bronze)"
        r"|(?:label d'|prix d')?encouragements?"
        r"|(?:territoires|collectivites|villes) (?:labellise|encourage|distingue)e?s) ?: )"
    ),
    matches=(
        "Or : Lens – Argent : Sens",
        "Or : Lens ; Label Argent : Sens",
        "Territoires labellisés : Lens ; Territoires encouragés : Sens",
    ),
    refuses=(
        "Or : Lens",
        "2014 – Label Or : Lens",
        "Or : Lens – Argenterie : Sens",
        "Label Or : Lens ; Sens",
    ),
)

PROJECT_UNDER = Rule(
    re.compile(
        r'^(?:avec|grace a|par) (?:(?:son|le) (?:projet|programme) )?"(?P<with>[^"]{2,200})", '
        r"|^[^.:;]{0,120} (?:recompense|distingue|laureat|salue|prime|labellise|retenu|choisi)e?s?"
        r' pour (?:(?:le|la|son|sa|leur) \w+ )?"(?P<for>[^"]{2,200})"'
    ),
    matches=(
        "Avec « Phare », Lens éclaire",
        "L’intercommunalité est distinguée pour son projet « Phare »",
    ),
    refuses=("« Phare » éclaire", "Avec Lens, « Phare »", "Elle vise « Phare »"),
)

DECIDED = Rule(
    re.compile(
        r"(?:^|(?<=[.!?\"] ))(?:vote ?: [^.:]{1,80}\. )?(?:decision|verdict|avis)(?: du jury)? ?: "
        r"(?:pas de label ?[,;] (?:mais )?)?(?P<said>[^.,;:]{2,60})(?=[.,;]|$)"
    ),
    matches=(
        "Un beau projet. Vote : unanimité. Décision : label or.",
        "Avis du jury : pas de label ; encouragement.",
    ),
    refuses=("La décision : label or.", "Décision du maire : le label or."),
)

HOSTED = Rule(
    re.compile(
        r"^(?:les? |l'|la )?(?:intercotour|(?:\w+ )?etapes?|auditions?|tournee|tour|forum|reseau"
        r"|interconnectes|jury)\b[^.:]{0,80} (?:remet(?:tent)?|decerne(?:nt)?|devoile(?:nt)?"
        r"|attribue(?:nt)?|presente(?:nt)?)\b[^.:]{0,80} a (?!l[ae] |l'|plus)[^,.:]{2,60}$"
    ),
    matches=(
        "L’IntercoTOUR Grand Est remet le label « Territoire Innovant » à Nancy",
        "Les Interconnectés remettent leurs labels à Lille",
    ),
    refuses=(
        "Les Interconnectés remettent le label à la Ville de Lens",
        "La Région remet le label à Nancy",
        "Un label pour Lens",
    ),
)

THEME = Rule(
    re.compile(
        r"^(?:dans la )?(?:categorie|thematique|theme)s? ?"
        r"(?:n° ?\d{1,2} ?|\d{1,2} ?(?=[:-]))?[:-]? ?(?=[\"a-z])"
    ),
    matches=(
        "Catégorie « Ville durable »",
        "Thème : Inclusion",
        "Dans la catégorie Éducation",
        "Thème 1 : l’école",
    ),
    refuses=("La catégorie des labels", "Les thèmes", "Catégorie", "Thème 1"),
)

CLOSING = Rule(
    re.compile(
        r"^(?:a propos|contacts?\b|les interconnectes ?:?$|nos partenaires|avec le soutien"
        r"|pour en savoir plus|service (?:de )?presse|www\.|https?:)"
    ),
    matches=("Les Interconnectés", "À propos des Interconnectés", "Contact presse", "www.x.fr"),
    refuses=("Les Interconnectés remettent", "La Ville de Lens"),
)
