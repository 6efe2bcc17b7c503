"""Take the marks of Markdown away, so that bold names read like any other."""

import re

_TELLS = re.compile(r"(?m)^#{1,6} \S|\*\*[^*\n]{1,300}\*\*")
_HEADING = re.compile(r"(?m)^#{1,6} +(?=\S)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,300}?)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,300}?)(?<=\S)\1(?![\w*_])")


def without_markdown(text: str) -> str:
    r"""Take away what marks headings, bold and italics, where a text bears such marks.

    Examples
    --------
    >>> without_markdown("## Label Or\n* **Nantes** – _CityLab_")
    'Label Or\n* Nantes – CityLab'
    >>> without_markdown("* Nantes *")
    '* Nantes *'
    """
    if not _TELLS.search(text):
        return text
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", _HEADING.sub("", text)))
