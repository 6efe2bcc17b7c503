"""What a bracket after a name says of where it is: « (62) », « (Essonne) », « (TCO) »."""

import re

from geodata.text import fold

_DEPARTMENTS = (
    "ain, aisne, allier, alpes de haute provence, hautes alpes, alpes maritimes, ardeche, "
    "ardennes, ariege, aube, aude, aveyron, bouches du rhone, calvados, cantal, charente, "
    "charente maritime, cher, correze, corse du sud, haute corse, cote d or, cotes d armor, "
    "creuse, dordogne, doubs, drome, eure, eure et loir, finistere, gard, haute garonne, gers, "
    "gironde, herault, ille et vilaine, indre, indre et loire, isere, jura, landes, "
    "loir et cher, loire, haute loire, loire atlantique, loiret, lot, lot et garonne, lozere, "
    "maine et loire, manche, marne, haute marne, mayenne, meurthe et moselle, meuse, morbihan, "
    "moselle, nievre, nord, oise, orne, pas de calais, puy de dome, pyrenees atlantiques, "
    "hautes pyrenees, pyrenees orientales, bas rhin, haut rhin, rhone, haute saone, "
    "saone et loire, sarthe, savoie, haute savoie, paris, seine maritime, seine et marne, "
    "yvelines, deux sevres, somme, tarn, tarn et garonne, var, vaucluse, vendee, vienne, "
    "haute vienne, vosges, yonne, territoire de belfort, essonne, hauts de seine, "
    "seine saint denis, val de marne, val d oise, guadeloupe, martinique, guyane, la reunion, "
    "mayotte, saint pierre et miquelon, saint barthelemy, saint martin, wallis et futuna, "
    "polynesie francaise, nouvelle caledonie"
)
DEPARTMENTS = frozenset(_DEPARTMENTS.split(", "))
_REGIONS = (
    "auvergne rhone alpes, bourgogne franche comte, bretagne, centre val de loire, corse, "
    "grand est, hauts de france, ile de france, normandie, nouvelle aquitaine, occitanie, "
    "pays de la loire, provence alpes cote d azur, paca, la reunion, reunion, guadeloupe, "
    "martinique, guyane, mayotte"
)
REGIONS = frozenset(_REGIONS.split(", "))
_NUMBER = re.compile(r"(?:\d{2,3}|2[ab])(?: ?[-,/] ?\d{2,3})*")
_INHABITANTS = re.compile(r"(?:\d[\d .]{0,12}|\d+ millions? d[e'’] ?)(?:hab\.?|habitants)")
_PARTS = re.compile(r" ?[–—|•·(),/] ?| - ")
_ACRONYM = re.compile(r"[A-Z0-9&.]{2,8}")
_LINKING = frozenset(["sous", "entre", "vers", "lès", "avec", "dans", "pour", "chez", "communes"])


def is_place_or_acronym(said: str) -> bool:
    """Tell a bracket that says where a territory is, or how it is called for short.

    Examples
    --------
    >>> [is_place_or_acronym(said) for said in ("62", "Essonne et Seine-et-Marne", "TCO")]
    [True, True, True]
    >>> is_place_or_acronym("Place ouverte")
    False
    """
    if _NUMBER.fullmatch(said.lower()) or _ACRONYM.fullmatch(said):
        return True
    known = DEPARTMENTS | REGIONS
    return fold(said) in known or all(fold(part) in known for part in re.split(", | et |/", said))


def says_where(text: str) -> bool:
    """Tell « Charente – 41 000 hab. », the department and the size of the territory above it.

    Examples
    --------
    >>> [says_where(text) for text in ("Charente – 41 000 hab.", "Occitanie / 950 habitants")]
    [True, True]
    >>> [says_where(text) for text in ("Charente", "Lens – 41 000 habitants", "Charente : Phare")]
    [False, False, False]
    """
    parts = [part for part in _PARTS.split(text) if part]
    counted = [_INHABITANTS.fullmatch(part.replace("\u202f", " ").strip()) for part in parts]
    places = [fold(part) for part, count in zip(parts, counted, strict=True) if not count]
    return any(counted) and (DEPARTMENTS | REGIONS).issuperset(places)


def reads_like_title(said: str) -> bool:
    """Tell « Place ouverte » from a proper name, whose every long word has a capital.

    Examples
    --------
    >>> reads_like_title("Place ouverte"), reads_like_title("Pays de Gex")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]+", said)
    return any(len(word) > 3 and word[0].islower() and word not in _LINKING for word in words)
