"""Damaged letters, given back only where nothing else can be meant, and noted."""

import re

_SMALL_L = re.compile(r"\bl(?=n[a-zéèê]|N[A-ZÉ])")
_FIRST_ITEM = re.compile(r"(?m)^([ \t]{0,20})[lI](?= ?/ ?[A-ZÀ-Ý])")
_SECOND_ITEM = re.compile(r"(?m)^[ \t]{0,20}2 ?/")

_HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
_TWICE_ENCODED = re.compile(f"[Â-ß][{_HIGH}]|[à-ï][{_HIGH}]{{2}}")
_LOST_SPACE = re.compile(r"(?<=[a-zéèê])Â(?= )")
_FEW = 2


def decoded_again(text: str) -> tuple[str, tuple[str, ...]]:
    """Give « é » back for « Ã© »: UTF-8 that somebody read as Windows-1252.

    Examples
    --------
    >>> decoded_again("CommuniquÃ© inventÃ© dâ€™Autun")[0]
    'Communiqué inventé d’Autun'
    >>> decoded_again("Ã©")
    ('Ã©', ())
    """
    count = 0

    def mend(match: re.Match[str]) -> str:
        nonlocal count
        try:
            letter = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            return match[0]
        count += 1
        return letter

    mended = _TWICE_ENCODED.sub(mend, text)
    if count < _FEW:
        return text, ()
    mended = _LOST_SPACE.sub("", mended)
    return mended, (f"Caractères encodés deux fois, rétablis : {count}.",)


def repaired_letters(text: str) -> tuple[str, tuple[str, ...]]:
    """Give « Innovant » back for « lnnovant », and « 1/ » for « l/ » before « 2/ ».

    No French word begins with « ln », and no list of numbers with a letter.

    Returns
    -------
    tuple of str and tuple of str
        The text, as long as it was, and what to note of it, in French.

    Examples
    --------
    >>> repaired_letters("le Label Territoire lnnovant")[0]
    'le Label Territoire Innovant'
    >>> repaired_letters("l/ Nantes seule")
    ('l/ Nantes seule', ())
    """
    text, words = _SMALL_L.subn("I", text)
    items = 0
    if _SECOND_ITEM.search(text):
        text, items = _FIRST_ITEM.subn(r"\g<1>1", text)
    if not words + items:
        return text, ()
    return text, (
        f"Lettres mal reconnues, « l » pour « I » ou « 1 », rétablies : {words + items}.",
    )
