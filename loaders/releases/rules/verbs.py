"""Patterns for the verbs of an award: who gives it, who receives it, whom it honours."""

import re

from loaders.releases.rules.rule import Rule

LEVEL_SAID = Rule(
    re.compile(
        r"(?<=\()(?:niveau )?(?:or|argent|bronze)(?=\))"
        r"|(?:(?<=contente )|(?<=contentee )|(?<=contentent ))"
        r"(?:du bronze|de l'argent)(?=[,.;]| ?$)"
        r"|(?<=quant )(?:au bronze|a l'or|a l'argent)(?=, il )|^cote (?:or|argent|bronze)(?=, )"
        r"|(?<!\w)(?:l'or|l'argent|le bronze|en or|en argent|en bronze"
        r"|le (?:premier|second|deuxieme|troisieme|seul|dernier) (?:or|argent|bronze)"
        r"|(?:au |le |(?<=, ))niveau (?:or|argent|bronze)"
        r"|(?:sa |leur )?version (?:or|argent|bronze)"
        r"|(?:la|leur|sa) plaque (?:doree(?! a )|argentee(?! a )|d'or|d'argent|de bronze))"
        r"(?=[,.)]| ?[;:!?]| ?$| (?:aux?|a|pour|grace|dans|et|est|sont|va|vont|revient|lors|avec"
        r"|recompense|distingue|consacre|couronne|echoit)\b)"
    ),
    matches=(
        "obtiennent le bronze : Lens",
        "décroche le bronze grâce à",
        "trois sont en or : Lens",
        "dans sa version argent.",
        "accrocher la plaque dorée dans le hall",
        "Lens (Or) et Sens (niveau Argent)",
        "l’argent récompense Lens",
        "Quant au bronze, il échoit à Lens",
        "Lens, niveau Or, pour « Phare »",
        "Le dernier bronze, enfin, distingue Lens",
        "Côté or, Lens l’emporte",
        "Sens s’est contentée du bronze, avec « Tour »",
        "lui a remis le niveau bronze",
    ),
    refuses=("l’argent public", "l’or noir", "reçoit l’argent de l’État", "le bronze d’art"),
)

RECEIVES = Rule(
    re.compile(
        r"\b(?:recoi(?:t|vent)|recue?s?|obtien(?:t|nent)|obtenue?s?|remporte(?:nt)?|remporte"
        r"|decroche(?:nt)?|empoche(?:nt)?|rafle(?:nt)?|s'(?:offr|adjug|octroi)e(?:nt)?"
        r"|se partage(?:nt)?|l'emporte(?:nt)?"
        r"|(?<!les )(?<!\d )laureate?s?(?= d(?:u|e l[a']) ?)"
        r"|en (?:obtenant|recevant|decrochant|remportant)"
        r"|(?:vient|viennent|avoir) (?:de |d')?(?:recevoir|obtenir|decrocher|remporter)"
        r"|s(?:e|'est) (?:donc |elle |lui )?content(?:e|ent|ee)(?= (?:du bronze|de l'argent)\b)"
        r"|(?:a|ont) eu(?= (?:l'or|l'argent|le bronze|(?:le|un) label)\b)"
        r"|(?:est|sont)(?= (?:\w+ment )?en (?:or|argent|bronze)\b(?! ?:))"
        r"|(?:peu(?:t|vent)|pourra|pourront) (?:\w+ )?(?:afficher|arborer|accrocher|apposer)"
        r"|s(?:e|'est|ont) (?:\w+ )?(?:voi(?:t|ent|r)|vue?s?) (?:\w+ment )?"
        r"(?:remettre|decerner|attribuer|accorder|octroyer|recompenser?e?s?)"
        r"|(?:repart(?:ent|ie?s?)?|rentre(?:nt)?|revien(?:t|nent))"
        r"(?=,? [^.;:]{0,40}\bavec\b)"
        r"|(?:est|sont|ete|figure(?:nt)? parmi les|compte(?:nt)? parmi les|fait partie des"
        r"|font partie des)"
        r" (?:\w+ment |(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) )?"
        r"(?:(?:designe|elu|sacre|nomme|proclame)e?s? )?(?:les |la |le |l'une? des )?"
        r"(?:laureate?s?|distinguee?s?|recompensee?s?|primee?s?|labellisee?s?|encouragee?s?"
        r"|couronnee?s?|honoree?s?)"
        r"|(?:est|ete|vien(?:t|nent) d'etre) (?:\w+ment )?"
        r"(?:elue?|sacree?|primee?|nommee?|recompensee?)"
        r"(?= (?:par )?(?:\" ?)?(?:l[ea] |un |du )?label))\b"
    ),
    matches=(
        "Lens y a reçu le label",
        "elle repart de Lyon avec le label Or",
        "s’est vu remettre, à Lyon, le label",
        "a été labellisée",
        "figurent parmi les lauréats",
        "vient d’être primé Label Argent",
        "a été élue « Label d’Or »",
        "Lens a eu le bronze",
        "Lens s’est contentée du bronze",
        "est également en argent pour",
        "pourront désormais afficher l’or",
        "se voient octroyer l’argent",
    ),
    refuses=(
        "Lens prépare le label",
        "la réception",
        "le label remis à Lens",
        "a eu lieu",
        "trois sont en or : Lens",
    ),
)

GIVES = Rule(
    re.compile(
        r"\b(?:decerne|attribue|accorde|adresse(?:e?s)?|donne(?:nt)?|remets?"
        r"|remettent|de remettre|decernent|attribuent|accordent"
        r"|remis|remise?s?|decernee?s?|attribuee?s?|accordee?s?|octroyee?s?|octroie(?:nt)?|revien(?:t|nent)|echoi(?:t|ent)"
        r"|revenue?s?|vaut|valent|valu|va|vont"
        r"|(?:est|sont) (?:\w+ment |aussi |donc |ensuite )?allee?s?"
        r"|(?:decide|choisi|souhaite|voulu|tenu)(?: de| d'| a)? ?"
        r"(?:attribuer|decerner|accorder|remettre|adresser))\b"
        r"(?! (?:les|la|l[’'])\b(?! (?:plaque|medaille|mention|semaine derniere)\b))"
        r"|(?<=\bil )l'est(?= )|(?<=\bils )le sont(?= )"
        r"|\bjury a (?:\w+ment |aussi |enfin )?(?:souhaite|voulu|tenu|choisi|decide)\b"
        r"[^.;:]{0,40}? (?:donner|attribuer|decerner|accorder|remettre|adresser)\b"
    ),
    matches=(
        "Cinq labels argent vont à",
        "le prix est attribué à",
        "Le label revient à",
        "Il a décidé d’attribuer le label à",
        "Le jury a souhaité, par ailleurs, donner un coup de pouce à Lens",
        "Il remet la plaque d’or au maire de Lens",
    ),
    refuses=("Lens reçoit le label", "le vainqueur", "Il remet la parole au maire de Lens"),
)

LABELS = Rule(
    re.compile(
        r"\b(?P<verb>labellis|encourag)(?:e|ent|er|ant)\b(?= [^.;:]{0,40}"
        r"\b(?:projets?|demarches?|celui|celle|initiatives?) (?:d'|de |du |des ))"
    ),
    matches=("de labelliser celui d’Amiens", "encourage le projet de la Ville de Lens"),
    refuses=("a été labellisée", "encourage la lecture", "un label d’encouragement"),
)

JURY_ENCOURAGES = Rule(
    re.compile(
        r"\bjury\b[^.:;,]{0,60}? (?:(?P<verb>encourage|encourager)"
        r"(?= (?:la |le |l')?(?:ville|commune|communaute|agglomeration|(?:euro)?metropole"
        r"|departement) )"
        r"|(?:tenu|voulu|souhaite|choisi|decide) (?:a |d')?(?P<wish>encourager)(?= (?!l[ae]s? )\w))"
    ),
    matches=(
        "Le jury a souhaité encourager la commune de Cholet",
        "le jury encourage la Ville de",
        "Le jury a tenu à encourager Cholet",
    ),
    refuses=(
        "Le jury encourage les candidats",
        "encourage la Ville de Lens",
        "Le jury a tenu à encourager les candidats",
    ),
)

LEVEL_OBTAINED = Rule(
    re.compile(
        r"^(?:(?:niveau|distinction|medaille)(?: (?:obtenue?|atteinte?|decernee?|du label))? ?: ?"
        r"(?:label )?(?:d')?|une (?:plaque|medaille) d(?:e |'))"
        r"(?P<level>or|argent|bronze)(?: a la cle)? ?[.!]?$"
    ),
    matches=("Niveau obtenu : bronze.", "Distinction : Or", "Une plaque d’or à la clé."),
    refuses=("Une plaque d’or massif", "Niveau visé : or", "Niveau : or ou argent"),
)

ENCOURAGED = Rule(
    re.compile(
        r"(?<=une )mention(?= (?:\"[^\"]{2,60}\" )?(?:aux?|a) )"
        r"|(?<=les )mentions(?= (?:(?:sont|ont ete) \w+e?e?s|vont|reviennent) (?:aux?|a) )|"
        r"(?:(?<=, )|(?<= - )|(?<=ete )|(?<=est ))encouragee?s?(?= (?:pour \"|par le jury\b|: ))"
    ),
    matches=(
        "Meymac, encouragée pour « Sylva »",
        "a été encouragée par le jury",
        "ont été encouragés : ",
        "Le jury a remis une mention à Lens",
        "une mention « Écoles » à la Ville de Lens",
        "les mentions ont été attribuées à Lens",
    ),
    refuses=("encouragée par le Département", "Le jury encourage", "les mentions légales"),
)

HONOURS = Rule(
    re.compile(
        r"(?<!\best )(?<!\bsont )(?<!\bete )(?<!\bmeme )(?<!\bla )(?<!\bune )(?<!\bde )"
        r"(?<!\bcette )\b(?:(?:a|ont) (?:\w+ment |aussi |d'abord |ainsi |enfin |donc "
        r"|en (?:effet|outre|revanche) |par ailleurs )?"
        r"(?:retenu|distingue|recompense|labellise|choisi|selectionne|designe|elu|sacre"
        r"|couronne|honore|mis a l'honneur)"
        r"|(?:recompense|distingue|couronne|honore|consacre)(?:nt)?"
        r"|met(?:tent)? a l'honneur)\b(?! (?:par|cette annee par)\b)"
    ),
    matches=(
        "Le Label Or récompense Lens",
        "le jury a également distingué le projet",
        "Le label Or consacre Lens",
        "La catégorie Santé met à l’honneur Lens",
    ),
    refuses=("Lens est récompensée", "la récompense", "le projet retenu", "récompensé par"),
)
