"""Patterns for the layout of a release: headings, lists, what is off its subject."""

import re

from loaders.releases.rules import Rule

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

ITEM = Rule(
    re.compile(
        r"^ {0,40}(?:(?P<number>\(?\d{1,3} ?(?:[/.)°](?!\d)|-(?! ?\d)) ?[).-]? *"
        r"|#\d{1,2} +)"
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
        "Tableau 2. Encouragements", "Partie n° 1 : Label Or",
    ),
    refuses=(
        "26 juin 2019", "1/2 journée", "3.5 millions", "2019 : bilan", "-", "--- ---", "...",
        "La Ville", "19-20 juin", "26/06/2019", "5 villes",
        "on a retenu", "*** fin ***", "#Interconnectes", "z) La Ville", "à La Ville",
        "Tableau 2", "Annexe",
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
