"""Patterns for prose that gives an award."""

import re

from loaders.releases.rules import Rule

UNCERTAIN = Rule(
    re.compile(
        r"\bsera(?:it|ient)?\b|\bseront\b|\bpourra|\bpeu(?:t|vent)\b|\bcandidat|\bespere|\bbrigue"
        r"|\bconcour(?:t|ait|aient)\b|\bfinalistes?\b|\bnomine|\bn'(?!y en a(?:ura)? qu'un)|\bne\b"
        r"|\bpreselection|\bauront?\b"
        r"|\bpourquoi\b|\bsi\b|\bvise(?:nt)? le\b|\bpretend|\bavai(?:t|ent)\b|\bdeja\b"
        r"|\baurai(?:t|ent)\b|\bdepuis (?:la|sa|leur) (?:creation|naissance)\b"
        r"|\bl'an(?:nee)? (?:dernier|passe|derniere|passee|precedente)\b"
        r"|\beditions? (?:passee|precedente|anterieure)s?\b|\bpar le passe\b|\ba la mode\b"
        r"|\b(?:va|vont) \w+(?:er|ir|oir|re)\b"
        r"|\bremettra|\bdecernera|\battribuera|\brecevra|\bobtiendra"
    ),
    matches=(
        "Le label Or sera décerné à Nantes",
        "Nantes n’a pas obtenu le Label Or",
        "Nantes est candidate au label Or",
        "Le jury remettra le label Or à Nantes",
        "Nantes avait reçu le label Or",
        "L’an dernier, Nantes a reçu le label Or",
        "Depuis la création du label, Nantes et Lens l’ont reçu",
        "Les lauréats des éditions passées : Lens",
        "Le label Or va permettre à Lens de grandir",
    ),
    refuses=(
        "Le label Or est décerné à Nantes",
        "Nantes a reçu le label Or",
        "Le label Or va à Nantes",
        "Quant à l’or, il n’y en aura qu’un : celui de Nantes",
    ),
)

JURY = Rule(
    re.compile(
        r"\bjury\b[^.,:;]{0,60}? a (?:\w+ment )?"
        r"(?:(?:decide|choisi) de (?:retenir|labelliser|distinguer)|retenu|distingue|recompense"
        r"|choisi)\b"
        r"|\bjury en a \w*\b|\binterconnectes ont (?:\w+ment )?(?:retenu|distingue|recompense)\b"
    ),
    matches=(
        "le jury a retenu :",
        "le jury a décidé de retenir",
        "le jury a choisi de labelliser",
        "le jury en a retenu deux :",
        "Le jury a également retenu",
        "Les Interconnectés ont distingué Lens",
    ),
    refuses=("le jury retiendra", "ont été retenus", "le jury a auditionné"),
)

ASIDE_OF_JURY = Rule(
    re.compile(r"\bjury, [^.;:]{2,160}?, (?=a )"),
    matches=("le jury, présidé par Lens, a retenu",),
    refuses=("le jury a retenu Lens", "le jury, enfin, remercie Lens"),
)

GIVEN = Rule(
    re.compile(
        r"\b(?:decerne|attribue|accorde|adresse|remet|remis|remise|revient|est alle|recompense"
        r"|concours start-? ?ups? salue|honore|distingue|couronne)e?s?\b"
        r"|\bva\b|\b(?:remporte|obtenu|gagne|decroche)e?s? par\b"
        r"|\bse (?:sont partage|partagent)\b"
        r"|\b(?:voit|vu) (?:s'imposer|triompher|gagner|l'emporter)\b|\b(?:voit|vu) la victoire\b"
        r"|\bdecernent\b|\battribuent\b|\baccordent\b|\bremettent\b|(?<= a )souri(?= a )"
    ),
    matches=(
        "Le jury attribue un label",
        "le Label Or est décerné à",
        "Le Label Or revient à",
        "Le concours de start-up a souri à Fabulina",
        "Le concours a vu s’imposer Fabulina",
        "Le concours start-up salue enfin Fabulina",
        "Deux start-up se sont partagé le premier prix : Fabulina et Imaginon",
    ),
    refuses=("Le label est une valeur", "le jury se réunit"),
)

RECEIVED = Rule(
    re.compile(
        r"\b(?:a |ont |vient de |viennent de |s'est vue? |se voit )?"
        r"(?:recoit|recoivent|recu|recevoir|obtient|obtiennent|obtenu|obtenir|remportent|remporter"
        r"|remporte|l'emportent|l'emporte|decrochent|decrocher|decroche|decerner|attribuer|remettre)\b"
        r"|\bl'(?:a|ont) (?:\w+ment )?emporte\b"
        r"|\bse voi(?:t|ent) (?:\w+ment )?recompensee?s?\b"
        r"|\b(?:repart|repartent) avec\b|\bse partagent\b"
        r"|\b(?:est|sont|a ete|ont ete) (?:\w+ment )?(?:les |la |le )?"
        r"(?:laureate?s?|recompensee?s?|distinguee?s?|primee?s?|labellisee?s?)\b"
    ),
    matches=(
        "Nantes Métropole reçoit le Label Or",
        "Nantes Métropole a obtenu le Label Or",
        "Nantes s’est vu décerner le label Or",
        "Nantes est lauréate du label Or",
        "Nantes a été labellisée « Territoire Innovant »",
        "Fabulina et Imaginon se voient récompensées",
        "Lens repart avec un label Argent",
        "Lens et Sens se partagent le label Or",
        "Fabulina et Imaginon sont les lauréates",
    ),
    refuses=(
        "Nantes Métropole prépare le Label Or",
        "les villes labellisées",
        "le label Or de Nantes",
    ),
)

TARGET = Rule(
    re.compile(
        r"\b(?:remportee?s?|obtenue?s?|gagnee?s?|decrochee?s?) par(?= )"
        r"|\b(?:recompense|distingue|couronne|honore|concours start-? ?ups? salue)"
        r"(?: (?:cette annee|enfin|aussi|egalement))?"
        r"(?= (?!(?:par|pour|cette|a) ))"
        r"|\b(?:s'imposer|triompher|gagner|l'emporter|la victoire d[eu](?: la)?)(?= )"
        r"|\bla victoire d'(?=\w)"
        r"|\b(?:aux?|a)(?= (?!(?:ete|par|egalement|aussi|ainsi|decerne|attribue|remis|accorde"
        r"|recompense|distingue|honore|voulu|tenu|souhaite|permis|vu|gagne|remporte)\b))"
    ),
    matches=("décerné à Nantes", "au projet CityLab", "aux communes", "récompense Nantes"),
    refuses=("pour Nantes", "auditions", "a été remis", "récompensée pour"),
)

APPLAUDED = Rule(
    re.compile(
        r"\b(?:bravo|felicitations|chapeau)(?: (?:aussi|enfin|egalement|encore))? (?:aux?|a) "
    ),
    matches=("Bravo à Lens, label Or", "Félicitations également au Pays Basque"),
    refuses=("Bravo !", "Merci à la Ville de Lens"),
)

ITS_PROJECT = Rule(
    re.compile(
        r"^(?:(?:son|leur) projet,? (?:(?:intitule|baptise|nomme) )?"
        r"|le jury (?:a ete |s'est dit )(?:\w+ment )?(?:convaincu|seduit|conquis)"
        r" par (?:le projet )?)"
        r"\"(?P<title>[^\"]{2,200})\"(?=[ ,.])"
    ),
    matches=("Son projet « Phare » a convaincu", "Son projet, « Phare », transforme"),
    refuses=("Son projet a convaincu", "Un projet « Phare » a convaincu"),
)

ADDRESSEE = Rule(
    re.compile(
        r"^a (?:monsieur|madame) l[ea] (?:maire|presidente?) (?:de (?=l[ae] |l'|[a-z])|du |des |d')"
    ),
    matches=("à Monsieur le Maire de Lens", "à Madame la Présidente du Pays Basque"),
    refuses=("à Monsieur le Maire", "Monsieur le Maire de Lens"),
)

YOURS = Rule(
    re.compile(
        r"\b(?:decerne|attribu|accord|remettre|recoit|obtient|a obtenu|laureate?)[a-z]*\b[^.]{0,80}"
        r"\bvotre (?:ville|commune|collectivite|agglomeration|communaute|territoire|metropole"
        r"|departement|intercommunalite)\b|\blui (?:est|a ete) (?:decerne|attribue|accorde)\b"
        r"|\bvotre (?:ville|commune|collectivite|agglomeration|communaute|metropole|departement)"
        r" (?:recoit|obtient|a obtenu|est laureate|se voit decerner)\b"
    ),
    matches=(
        "a décidé d’attribuer à votre commune le label",
        "Le label Or lui est décerné",
        "Votre ville reçoit le label Or",
    ),
    refuses=("le dossier de votre commune", "le label distingue les villes"),
)

LEADING_THEME = Rule(
    re.compile(r"^(?:categorie|thematique|theme) \"? ?(?P<theme>[^\":]{2,80}?) ?\"? ?: (?=\S)"),
    matches=("Catégorie Mobilité : Ville de Lens", "Thème « Eau » : Lens"),
    refuses=("Catégorie : Mobilité", "Lens, catégorie Mobilité : Phare"),
)

INLINE_THEME = Rule(
    re.compile(r",? ?\(?\bdans la (?:categorie|thematique) ?:? ?\"(?P<theme>[^\"]{2,150})\" ?\)?"),
    matches=("le Label Or, dans la catégorie « Ville durable », à Nantes",),
    refuses=("dans la catégorie des villes", "la catégorie « Ville »"),
)

RETAINED = Rule(
    re.compile(
        r"\b(?:a|ont) (?:\w+ment )?(?:retenu|distingue|recompense|labellise|choisi|selectionne)\b"
    ),
    matches=("le jury a retenu pour le Label", "le jury a également distingué le projet"),
    refuses=("le projet retenu", "le jury retiendra", "a été retenu"),
)

ORDINAL = Rule(
    re.compile(
        r"^(?:le|la) (?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)"
        r"(?: projet| laureate?| label)?[ ,][^.]{0,160}?"
        r"\b(?:(?:porte|presente|mene|conduit)e? par"
        r"|(?:celui|celle) (?:de(?= l)|du|des|de|d'(?=\w))) ?"
    ),
    matches=("Le premier est porté par Lens", "Le second, « Phare », est celui de la Ville"),
    refuses=("Le premier jour fut beau.", "Un premier projet porté par Lens"),
)

PRIZE_OF_RANK = Rule(
    re.compile(r"\b(?:1er|2e|2eme|3e|3eme|premier|deuxieme|second|troisieme|grand) prix\b"),
    matches=("Le premier prix revient à Fabulina", "le 2e prix"),
    refuses=("le prix du public", "une première", "au premier plan"),
)

LAUREATES_ARE = Rule(
    re.compile(
        r"^les (?:deux |trois |quatre )?(?:laureats|collectivites laureates|territoires laureats)\b"
        r"[^:.;,]{0,80}? sont (?=\w)"
    ),
    matches=(
        "Les lauréats du label « Territoire Innovant » sont la Ville de Lens et",
        "Les lauréats sont Lens et Sens",
    ),
    refuses=("Les lauréats ont été reçus", "Le lauréat est la Ville de Lens"),
)

STARTUPS_ARE = Rule(
    re.compile(
        r"^parmi les (?:laureate?s|gagnante?s) [^:.;,]{0,60}? (?:figure(?:nt)?|on (?:re)?trouve) "
        r"|"
        r"(?:^(?:enfin|et),? |^|: )(?:la|les) (?:laureate|gagnante)s? "
        r"(?:d[eu]s? [^:.;,]{2,40} )?(?:est|sont) ?:? "
        r"|^(?:(?:les?|la|nos|deux|trois|quatre|cinq) ){0,2}start-? ?ups? "
        r"(?:laureate?s?|gagnante?s?|retenues?|primees?|recompensees?|distinguees?"
        r"|coups? de c(?:oe|œ)ur)[^:.;,]{0,60}? (?:sont|est) ?:? "
    ),
    matches=(
        "Les start-ups lauréates sont X et Y",
        "La start-up retenue cette année est X",
        "Concours start-up : la lauréate de l’étape est X",
        "Enfin, la lauréate du concours de jeunes pousses est X",
        "Parmi les lauréats du Trophée des start-up figure X",
    ),
    refuses=("Les start-ups sont lauréates", "Les start-ups candidates sont X"),
)
