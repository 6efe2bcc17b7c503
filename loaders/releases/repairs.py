"""Letters that a scanner took for others, given back only where nothing else can be meant."""

import re

_SMALL_L = re.compile(r"\bl(?=n[a-zéèê]|N[A-ZÉ])")
_FIRST_ITEM = re.compile(r"(?m)^([ \t]{0,20})[lI](?= ?/ ?[A-ZÀ-Ý])")
_SECOND_ITEM = re.compile(r"(?m)^[ \t]{0,20}2 ?/")


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
