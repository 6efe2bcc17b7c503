"""A territory named by its official code alone: Insee's of a commune, Siren of a group."""

import re

from geodata.text import fold

_CODE = re.compile(
    r"(?:(insee|siren|cog)(?: code)? |code (insee|siren|commune) )?"
    r"(\d{5}|2[ab]\d{3}|\d{9})$"
)
_OF_A_DISTRICT = re.compile(r"(?:75|69|13)0[012]\d$")


def official_code(text: str) -> str:
    """Return the code that a text is, if it is one and cannot be a postcode.

    A postcode ends with 0, or is that of a district; « Insee 93110 » says that it is none.

    Examples
    --------
    >>> official_code("93064"), official_code("93110"), official_code("13001")
    ('93064', '', '')
    >>> official_code("2a004"), official_code("code Insee : 35240")
    ('2A004', '35240')
    """
    if not any(map(str.isdigit, text)):
        return ""
    found = _CODE.match(fold(text))
    if found is None:
        return ""
    code, is_said = found[3].upper(), found[1] or found[2] or len(found[3]) > 5
    is_postcode = code.endswith("0") or _OF_A_DISTRICT.match(code)
    return code if is_said or not is_postcode else ""
