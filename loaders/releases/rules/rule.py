"""The patterns that a release is read with, each beside lines it must and must not match.

Every pattern runs in linear time: no repetition inside another, and what is
repeated without bound is a single class of characters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_LOOKALIKES = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "«": '"', "»": '"', "“": '"', "”": '"',
    "‑": "-", "‐": "-", "–": "-", "—": "-", "−": "-", "|": "-",
    "\xa0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
}  # fmt: skip
_TABLE = {
    **{code: chr(code).lower() for code in range(0x41, 0x5B)},
    **{code: unicodedata.normalize("NFD", chr(code))[0].lower() for code in range(0xC0, 0x180)},
    **{ord(character): replacement for character, replacement in _LOOKALIKES.items()},
}


@lru_cache(maxsize=1_000)  # each rule asks for the same text again
def flat(text: str) -> str:
    r"""Return a text in lower case without accents, character for character.

    Unlike `geodata.text.fold` it keeps the length, so that what is found in
    the flat text is read at the same place in the text itself.

    Examples
    --------
    >>> flat("« Île » d’Or")
    '" ile " d\'or'
    """
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern for flat text, with examples of what it is for.

    Parameters
    ----------
    pattern : re.Pattern
        To be searched in the text that `flat` gives.
    matches, refuses : tuple of str
        Lines as a release writes them, that it must find and must not find.
    """

    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...]

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Find the first match in flat text."""
        return self.pattern.search(text, start)

    def find_all(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Find each match in flat text, one after the other."""
        return self.pattern.finditer(text, start)
