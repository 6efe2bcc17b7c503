"""Rid a name of what files, lists and letters put around it, before it is taken apart.

Character references and UTF-8 read as Windows-1252 are given back; list marks, quotes,
« Cedex » and « France » go; an article or a kind word in parentheses takes its place at
the front; a postcode, a code before a dash, a place after one go behind, in parentheses.
"""

import html
import re
from collections.abc import Callable, Container
from functools import partial

from geodata.text import fold

_CODE = r"(?:\d{2}|2[AaBb]|9[78]\d)"
_POSTCODE = r"(?:F ?-? ?)?(\d\d) ?(\d{3})"
_SUSPECT = re.compile(r"""[ÃÂâ]|[^\w\s'’.-]|^[\W\d]|\d{3}|\W$|\s-+\s|_|\bcedex\b""", re.IGNORECASE)
_REFERENCE = re.compile(r"&#?\w+;")
_HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
_READ_AS_WINDOWS = re.compile(f"[Â-ß][{_HIGH}]|[à-ï][{_HIGH}]{{2}}")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACING_ACCENT = re.compile(r"([aeiouAEIOU])([´`])(?=\w)")
_COMBINING = {"´": "\u0301", "`": "\u0300"}
_SQUARE = str.maketrans("[]{}", "()()")
_MARK = re.compile(r"^(?:[^\w(]+|\d{1,2} ?[.)°]+[-–—]?\s+|[a-z]\)\s+)(?=\w)")
_QUOTES = " \t\n\"«»“”„*_'’:;,"
_LABEL = re.compile(r"^(?:nom|collectivité|territoire|commune|ville|epci)\s*:\s*", re.IGNORECASE)
_FRANCE = re.compile(r"(?:\s*,\s*|\s+[-–—]\s+)france$|\s*\(france\)$", re.IGNORECASE)
_CEDEX = re.compile(r"\s+cedex(?:\s+\d{1,2})?(?=$|\s*[(,-])", re.IGNORECASE)
_ARTICLE_LAST = re.compile(r"^(.*[^\s,(])\s*[(,]\s*(la|le|les|l['’])\s*\)?$", re.IGNORECASE)
_FIRST_POSTCODE = re.compile(rf"^{_POSTCODE}(?!\d)[\s,–—-]+(?=[^\W\d])(.+)$")
_LAST_POSTCODE = re.compile(rf"^(.*[^\W\d].*?)[\s,–—-]+{_POSTCODE}$")
_FIRST_CODE = re.compile(rf"^\(?({_CODE})\)?(?:\s*[-–—:]\s*|\s+(?=[A-ZÀ-Ý]))(?=[^\W\d])(.+)$")
_SEVERAL = re.compile(r"[/;+&]")
_LAST_PLACE = re.compile(r"^(.*[^\W\d].*?)(?:\s+[-–—]\s+|\s*,\s*)([^,()]*[^\s,()])$")
_NAME_GOES_ON = frozenset(("sur", "sous", "de", "du", "des", "d", "la", "le", "les", "l", "en"))
_AREAS = re.compile(r"^(?:les? |la )?(?:departements|regions?)\b")
_CODE_THEN_PLACE = re.compile(rf"^(.+\({_CODE}\))\s*[-–—,]?\s*([^()]+)$")


def tidy(text: str, places: Container[str]) -> str:
    """Return a name without what surrounds it.

    Parameters
    ----------
    text : str
    places : container of str
        Folded names of departments and regions, which may be said after a dash.

    Examples
    --------
    >>> tidy("93110 Rosny-sous-Bois", set())
    'Rosny-sous-Bois (93110)'
    >>> tidy("• Ville d&#39;OrlÃ©ans ;", set())
    "Ville d'Orléans"
    >>> tidy("Havre (Le)", set())
    'Le Havre'
    >>> tidy("Chinon - Indre-et-Loire", {"indre et loire"})
    'Chinon (Indre-et-Loire)'
    """
    if not _SUSPECT.search(text):
        return text
    text = _marked_off(_readable(text))
    steps: tuple[Callable[[str], str], ...] = (
        partial(_CEDEX.sub, ""),
        partial(_FRANCE.sub, ""),
        _with_article_first,
        _with_code_last,
        partial(_with_place_beside, places=places),
    )
    for step in steps:
        text = step(text)
    return text


def _readable(text: str) -> str:
    if _REFERENCE.search(text):
        text = html.unescape(html.unescape(text))
    text = _READ_AS_WINDOWS.sub(_decoded_again, text)
    text = _SPACING_ACCENT.sub(lambda found: found[1] + _COMBINING[found[2]], text)
    return _INVISIBLE.sub("", text)


def _decoded_again(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found[0]


def _marked_off(text: str) -> str:
    """Take away the list mark or the label before, the quotes around and the stop behind."""
    text = text.translate(_SQUARE).strip(_QUOTES)
    return _LABEL.sub("", _MARK.sub("", text)).strip(_QUOTES)


def _with_article_first(text: str) -> str:
    found = _ARTICLE_LAST.match(text)
    if not found:
        return text
    space = "" if found[2][-1] in "'’" else " "
    return f"{found[2]}{space}{found[1]}"


def _with_code_last(text: str) -> str:
    if _SEVERAL.search(text):
        return text
    if found := _FIRST_POSTCODE.match(text):
        return f"{found[3]} ({found[1]}{found[2]})"
    if found := _LAST_POSTCODE.match(text):
        return f"{found[1]} ({found[2]}{found[3]})"
    if found := _FIRST_CODE.match(text):
        return f"{found[2]} ({found[1]})"
    return text


def _with_place_beside(text: str, places: Container[str]) -> str:
    """Put a place said after a dash in parentheses; drop one said after a code."""
    if (found := _CODE_THEN_PLACE.match(text)) and fold(found[2]) in places:
        return found[1]
    found = _LAST_PLACE.match(text)
    if not found or fold(found[2]) not in places or fold(found[1]) in places:
        return text
    before = fold(found[1])
    is_one_name = before.rpartition(" ")[2] in _NAME_GOES_ON or _AREAS.search(before)
    return text if is_one_name else f"{found[1]} ({found[2]})"
