"""Tell what can be the name of a laureate."""

import re

from loaders.releases.rules import flat
from loaders.releases.rules.entries import NOT_A_NAME, TERRITORY

MAX_NAME = 150

_GENERIC = re.compile(
    r"^(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|cent|une (?:dizaine|vingtaine|trentaine)|aux?|les"
    r"(?! (?:villes|communes|communautes|agglomerations|metropoles|departements|regions) d)"
    r"|des|l'ensemble"
    r"|tou(?:s|tes)|chaque|chacun|cette|ces?|plusieurs|certain"
    r"|il|elle|ils|elles|nous|on|celui|ceux|cela|qui|que|dont)\b(?!-| [a-z]+-)|une? |\d+ )"
)
_OF_BODIES = frozenset(
    [
        "agglomeration",
        "agglo",
        "agglopole",
        "metropole",
        "metropolitain",
        "communaute",
        "commune",
        "ville",
        "pole",
        "pay",
        "parc",
        "syndicat",
        "mixte",
        "intercommunal",
        "intercommunalite",
        "territorial",
        "territoire",
        "public",
        "etablissement",
        "departemental",
        "regional",
        "departement",
        "region",
        "conseil",
        "urbain",
        "urbaine",
        "rural",
        "rurale",
        "naturel",
        "union",
        "eurometropole",
        "maritime",
        "mediterranee",
        "sous",
        "entre",
        "ver",
        "grand",
        "mairie",
        "arrondissement",
    ]
)
_OF_NAMES = frozenset(["de", "du", "des", "la", "le", "les", "sur", "sous", "en", "l", "d"])
_OPENERS = re.compile(
    r"(?:aux?|a|en|voici|une?|sur|dans|pour|avec|par|chez|vers|entre|considerant|vu|attendu|reunis?)"
    r"\b"
)
_OF_COLUMNS = re.compile(r" \d{2,3} [A-ZÀ-Ý]")  # a name, a department and a title
_COMMON = re.compile(
    r"l[ae]s?|sur|dans|pour|avec|par|chez|sous|vers|entre|depuis|apres|avant|parmi|outre|quant|hier|ici"
    r"|lors|suite|grace|selon|malgre|durant|pendant"
    r"|enfin|ensuite|puis|ainsi|aussi|son|sa|leur|felicitations|bravo|merci|maire|mairie"
    r"|presidente?|monsieur|madame|directeur|directrice|reseau|jury|forum"
)
_MARKS = re.compile(r"[,;:!?]| [–—-] ")
_ARTICLE = re.compile(r"^(?:la |le |les |l'|un |une )")
_VERB = re.compile(
    r" (?:a|ont|est|sont|fait|font|permet|propose|vise|souhaite|était|avait|présente|s[’']est|se"
    r"|n[’']a|reçoit|obtient|remporte|accueille|raconte|explique|détaille|témoigne|prépare|anime"
    r"|lance|défend|expose|rappelle|remercie|salue) "
)


def is_name(name: str) -> bool:
    """Tell the name of a laureate from anything else that a release may say.

    Examples
    --------
    >>> is_name("La Ville de Rosny"), is_name("les villes de Belfort et de Montbéliard")
    (True, True)
    >>> is_name("les collectivités"), is_name("26 juin 2019"), is_name("un projet exemplaire")
    (False, False, False)
    """
    words = flat(name)
    bare = name[article.end() :] if (article := _ARTICLE.search(words)) else name
    return (
        1 < len(name) <= MAX_NAME
        and not _GENERIC.search(words)
        and not NOT_A_NAME.search(words)
        and not _VERB.search(name.lower() if name.isupper() else name)
        and "\ufffd" not in name
        and any(character.isalpha() for character in bare)
        and (bare[:1].isupper() or bare[:1].isdigit() or _names_later(bare))
    )


def is_proper(name: str) -> bool:
    """Tell a territory, by its kind or its capitals, from any other group of words.

    Examples
    --------
    >>> is_proper("Erdre et Gesvres"), is_proper("Pôle métropolitain du Genevois")
    (True, True)
    >>> is_proper("Étape bretonne"), is_proper("Je suis heureux de")
    (False, False)
    >>> is_proper("Ville de Lens 62 Phare du soir")
    False
    """
    if _OF_COLUMNS.search(name):
        return False
    if TERRITORY.search(flat(name)):
        return True
    words = re.findall(r"[^\W\d_]+", name.partition("(")[0])
    return all(
        len(word) < 4 or not word.islower() or flat(word).rstrip("s") in _OF_BODIES
        for word in words
    )


def looks_like_a_name(text: str) -> bool:
    """Tell a proper name from other words, where no atlas knows it.

    Examples
    --------
    >>> looks_like_a_name("Val de Fantaisie"), looks_like_a_name("Val ouvert à tous")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]+", text)
    proper = all(word[:1].isupper() or word in _OF_NAMES for word in words)
    common = all(_COMMON.fullmatch(flat(word)) for word in words if word[:1].isupper())
    opens = text[:1].isupper() and _OPENERS.match(flat(text)) is not None
    return proper and not common and not opens and not _MARKS.search(text) and is_name(text)


def _names_later(name: str) -> bool:
    """Tell « ville de Rennes » or « start-up Cmarue » from « collectivités innovantes »."""
    return re.match(
        r"(?:ville|commune|communaute|metropole|agglomeration|departement|region|conseil|syndicat"
        r"|start-?up|societe|entreprise|pays|grand|intercommunalite|mairie|parc)s? ",
        flat(name),
    ) is not None and any(word[:1].isupper() for word in re.split(r"[ '’]", name))
