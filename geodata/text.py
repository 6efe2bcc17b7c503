"""Compare texts as people do: without accents, capitals or punctuation."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_NOT_A_WORD = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """Reduce a text to lower-case ASCII words parted by one space.

    Examples
    --------
    >>> fold("Marcq-en-Barœul")
    'marcq en baroeul'
    >>> fold("  L’Haÿ-les-Roses ")
    'l hay les roses'
    """
    if text.isascii():
        return _NOT_A_WORD.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NOT_A_WORD.sub(" ", letters.translate(_LIGATURES).casefold()).strip()


def slug(text: str) -> str:
    """Reduce a text to an identifier fit for a URL.

    Examples
    --------
    >>> slug("Châlons-en-Champagne")
    'chalons-en-champagne'
    """
    return fold(text).replace(" ", "-")
