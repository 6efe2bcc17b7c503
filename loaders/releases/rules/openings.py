"""Patterns for what opens a list: a heading, or the last sentence before it."""

import re

from loaders.releases.rules import Rule

THE_LABELS = Rule(
    re.compile(
        r"^(?:(?:les|nos|voici les) )?(?:(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
        r"|nouveaux) )*labels (?:\" ?)?territoires? innovants?(?: ?\")?(?: 20\d\d)?"
        r"(?: (?:(?:de l'|de la |des |du )?(?:etape|journee|audition|auditions|jour|forum|cru"
        r"|edition|saison)|attribue|decerne|remis|accorde|obtenu|en |a l[ae] |a (?=[a-z])|au |aux )"
        r"[^.:;!?]{0,60})?$"
    ),
    matches=(
        "Les quatre labels « Territoire Innovant » de l’étape",
        "LES LABELS « TERRITOIRE INNOVANT » À LA RÉUNION",
        "Les labels Territoire Innovant attribués à Metz",
        "3 labels « Territoire Innovant » en Bretagne",
    ),
    refuses=(
        "Le label « Territoire Innovant » de l’étape",
        "Les labels « Territoire Innovant » : mode d’emploi",
        "Trois labels « Territoire Innovant » récompensent Lens.",
        "Les labels Villes Internet de l’étape",
    ),
)

LABELLED = Rule(
    re.compile(r"\blabellise(?:e?s?|r)\b"),
    matches=("Trois territoires sont labellisés :", "le jury a choisi de labelliser :"),
    refuses=("Trois labels :", "Les lauréats :"),
)

COUNTED = Rule(
    re.compile(
        r"^(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
        r" (?:(?:projets?|territoires?|collectivites?|dossiers?) )?"
        r"(?:laureate?s?|distingue?e?s|recompensee?s|retenue?s)(?: cette annee| ce jour)? ?[:.]$"
    ),
    matches=("Deux lauréats :", "Trois territoires distingués :", "4 projets retenus."),
    refuses=("Les lauréats :", "Deux lauréats et trois candidats :", "Deux start-up lauréates :"),
)

PAST = Rule(
    re.compile(
        r"^(?:(?:l[ae]s?|nos|tou(?:s|tes)|(?:re)?voir|retrouve[rz]|rappel|archives?) ?:? ?){0,3}"
        r"(?:(?:labels?|laureate?s?|palmares|resultats|territoires|prix) ){0,2}"
        r"(?:d[eu]s? |l[ae]s? ){0,2}"
        r"(?:(?:editions?|annees?|millesimes?|laureate?s?|palmares|saisons?|promotions?)"
        r" (?:precedent|passe|anterieur|ancien)(?:ne)?e?s?"
        r"|(?:precedent|ancien|dernier)(?:ne)?e?s? (?:editions?|laureate?s?|palmares|promotions?))"
        r" ?:?$|^archives? ?:?$"
    ),
    matches=(
        "Les éditions précédentes",
        "Palmarès des années passées :",
        "Les anciens lauréats",
        "Retrouvez les lauréats des éditions antérieures :",
        "Archives",
    ),
    refuses=(
        "Les lauréats de l’édition",
        "Les éditions précédentes ont inspiré Lens",
        "Les lauréats",
        "Archives de Lens",
    ),
)

THEMED_AWARD = Rule(
    re.compile(
        r"^(?P<award>(?:(?:les?|un|une) )?(?:(?:labels?|medailles?|niveau) (?:d'|de |en )?"
        r"(?:or|argent|bronze)|(?:(?:label|prix|mention) d')?encouragements?(?: du jury)?)),? ?"
        r"\" ?(?P<theme>(?! |#?territoires? innovants?\b)[^\":]{2,80}?) ?\""
        r"(?:,? (?:ex (?:ae|æ)quo|20\d\d))? ?: ?(?=\S)"
    ),
    matches=(
        "Label d’or « Écoles » : Lens",
        "Encouragement du jury « Écoles » : Lens",
        "Label de bronze « Écoles », ex æquo : Lens et Sens",
    ),
    refuses=(
        "Label d’or « Territoire Innovant » : Lens",
        "Label « Villes Internet » : Lens",
        "Label d’or « Écoles » à Lens",
    ),
)

_RANK = r"(?:premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|derniere) "
_GOES = (
    r"(?:(?:distingue|(?:a )?(?:recompense|couronne|consacre)|honore|salue) "
    r"|(?:voit|a vu) la victoire (?:(?:d'|de )(?:une? [^,:.;\"]{3,60}, )?|du )"
    r"|(?:(?:revient|va|echoit)|(?:est|a ete) (?:attribue|decerne|remis|accorde)e?)"
    r" (?:a (?=l[ae] |l'|[a-z])|aux? )"
    r"|(?:est|a ete) (?:remporte|gagne)e? par )"
)
LAUREATE_OF_CATEGORY = Rule(
    re.compile(
        rf"^(?:enfin, )?(?:(?:pour|dans) (?:la |cette )(?:{_RANK})?categorie,? ?:? ?"
        r"\" ?(?P<first>[^\"]{2,80}?) ?\" ?,? (?:l[ea] laureate? (?:est|:) "
        r"|c'est (?=[^.;:\"]{3,90} qui "
        r"(?:a ete (?:retenu|distingue|recompense|choisi|prime)e?|est laureate?|l'a emporte)\b))"
        r"|en matiere (?:de |d'|du |des )\" ?(?P<field>[^\"]{2,80}?) ?\" ?, la palme"
        r" (?:revient|est revenue) (?:a (?=l[ae] |l'|[a-z])|aux? )"
        rf"|(?:la )?(?:{_RANK})?categorie,? ?\" ?(?P<whole>[^\"]{{2,80}}?) ?\" ?,? {_GOES}"
        rf"|le prix \" ?(?P<prize>[^\"]{{2,80}}?) ?\",? (?:{_RANK})categorie,? {_GOES}"
        r"|l[ea] laureate? \" ?(?P<last>[^\"]{2,80}?) ?\",? (?:choisie? par [^,\"]{2,60}, )?est )"
    ),
    matches=(
        "Pour la première catégorie, « Écoles », le lauréat est la Ville de Lens",
        "Dans la catégorie « Écoles », la lauréate est Lens",
        "La deuxième catégorie, « Écoles », récompense Lens",
        "La catégorie « Écoles » revient au Département",
        "Le prix « Écoles », troisième catégorie, est attribué à Lens",
        "Enfin, le lauréat « Grand public », choisi par les participants, est Lens",
        "Dans la première catégorie, « Écoles », c’est Lens, déjà connue, qui a été retenue",
        "La catégorie « Écoles » a vu la victoire d’une voisine, Lens",
        "En matière d’« Écoles », la palme est revenue à Lens",
    ),
    refuses=(
        "La catégorie « Écoles » a attiré Lens",
        "Le prix « Écoles » est attribué à Lens",
        "La catégorie « Écoles » est parrainée par Lens",
        "Le lauréat « Grand public » sera connu",
        "Dans la catégorie « Écoles », c’est Lens qui a été battue",
    ),
)

POINTING = Rule(
    re.compile(
        r"\b(?:les voici|voici lesquels|voici (?:la|leur) liste|(?:ci-dessous|ci-apres)"
        r"(?:,? (?:par|dans l'ordre) [a-z' ]{2,40})?) ?\.$"
    ),
    matches=(
        "Quatre territoires sont labellisés. Les voici.",
        "Le jury a attribué cinq labels, à retrouver ci-dessous par département.",
    ),
    refuses=("Voici le label.", "Les critères ci-dessous comptent."),
)

FUTURE = Rule(
    re.compile(
        r"\b(?:sera|seront|pourra|pourront|va|vont) (?:\w+ment )?(?:(?:etre )?(?:labellise|retenu"
        r"|distingue|recompense|remis|decerne|attribue)e?s?|etre)\b"
        r"|\b(?:remett|decern|attribu|labellis|retiend|disting)(?:ue|e)?r(?:a|ont)\b"
    ),
    matches=("Trois territoires seront labellisés. Les voici.", "Le jury labellisera :"),
    refuses=("Les labels vont à :", "Trois territoires sont labellisés :"),
)

_SO_MANY = r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[2-9]|1\d"
_PROJECTS = r"(?:projets?|territoires?|collectivites?|dossiers?|labels?|laureats?)"

GIVEN_TO_SO_MANY = Rule(
    re.compile(
        r"\bjury\b[^.;]{0,80} (?:a|ont) (?:\w+ment )?(?:distingue|retenu|labellise|recompense"
        rf"|decerne|attribue|choisi) (?P<first>{_SO_MANY}) {_PROJECTS}\b"
        rf"|\b(?P<last>{_SO_MANY}) {_PROJECTS}[^.;:]{{0,40}} (?:sont|ont ete) (?:\w+ment )?"
        r"(?:distingue|retenu|labellise|recompense)e?s\b"
        rf"|\b(?P<bare>{_SO_MANY}) (?:sont|ont ete) (?:\w+ment )?labellisee?s\b"
        r"|\blabels(?: \"[^\"]{2,40}\")?(?: 20\d\d)? (?:recompense|distingue|couronne|honore)nt"
        rf" (?P<whole>{_SO_MANY}) {_PROJECTS}\b"
    ),
    matches=(
        "Le jury du label « Territoire Innovant » a distingué quatre projets.",
        "Trois territoires bretons ont été labellisés.",
        "Les labels 2013 récompensent dix projets.",
        "Vingt dossiers ont été reçus ; six sont labellisés.",
    ),
    refuses=(
        "Le jury a entendu quatre projets.",
        "Quatre projets seront distingués.",
        "Le jury a distingué la Ville de Lens.",
    ),
)

CONTENDING = Rule(
    re.compile(
        r"\b(?:defendent|pitchent|presentent|s'affrontent|concourent|(?:ont|ont tous) (?:pitche"
        r"|presente|defendu)|en lice)\b"
    ),
    matches=("Concours start-up : Fabulina et Imaginon défendent leur projet.",),
    refuses=("Concours start-up : Fabulina, qui présente bien.",),
)

PROGRAMME = Rule(
    re.compile(
        r"^(?:au |le |notre )?(?:programme|deroule|ordre du jour)"
        r"(?: (?:d[eu]s?|de la) (?!labels?\b|recompenses\b)[^.:]{2,50}| de l'[^.:]{2,50})? ?:?$"
    ),
    matches=("Au programme", "Programme de la journée :", "Le déroulé"),
    refuses=("Au programme : le label Or à Lens", "Programme des labels :", "Le programme a plu."),
)
