"""Texts for what is drawn with our own fonts: pictures and paper."""

import re
import unicodedata
from functools import lru_cache

import font_source_sans_pro
from fontTools.ttLib import TTFont

REGULAR = font_source_sans_pro.font_files_ttf["SourceSansPro"]
BOLD = font_source_sans_pro.font_files_ttf["SourceSansProSemibold"]
LONGEST = 600  # characters of a text that are looked at
MISSING = "?"  # stands for what the fonts can't draw
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")  # white space, but for what keeps words together


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    """Return the characters that both fonts can draw."""
    maps = [TTFont(path).getBestCmap().keys() for path in (REGULAR, BOLD)]
    return frozenset(set.intersection(*map(set, maps)))


def plain(text: str) -> str:
    r"""Make an untrusted text fit to be drawn: one line, nothing hidden, only what the fonts draw.

    Examples
    --------
    >>> plain("Été\n 🙂 à l’eau\u202e")
    'Été ? à l’eau'
    """
    start = unicodedata.normalize("NFC", text[: 4 * LONGEST])
    shown = "".join(c for c in start if c.isspace() or unicodedata.category(c)[0] != "C")
    line = _BREAKS.sub(" ", shown).replace("\u202f", "\u00a0").strip()[:LONGEST]
    return "".join(c if ord(c) in _drawable() else MISSING for c in line).rstrip()
