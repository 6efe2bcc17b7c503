"""Escape text at every way out: HTML, scripts, spreadsheets.

A press release is untrusted: whatever it says is shown as text.
"""

import html
import json
import re
from collections.abc import Mapping
from typing import Any

_UNSAFE_IN_SCRIPT = {
    ord(character): f"\\u{ord(character):04x}" for character in "<>&'`$\u2028\u2029"
}
_BRACES = {ord(brace): f"\\u{ord(brace):04x}" for brace in "{}"}
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def escape(text: object) -> str:
    """Make a text safe in the content and in the quoted attributes of HTML.

    Examples
    --------
    >>> escape("<img src=x onerror=alert(1)>")
    '&lt;img src=x onerror=alert(1)&gt;'
    """
    return html.escape(str(text), quote=True)


def typeset(text: str) -> str:
    """Keep French punctuation on the line of the word that it goes with.

    Examples
    --------
    >>> typeset("« Oui » : non ; quoi ?").count(chr(0xA0))
    5
    """
    return re.sub(r" (?=[;:!?»])|(?<=«) ", "\u00a0", text)


def unbroken(text: str) -> str:
    """Keep « 2 start-ups » on one line: the hyphen would let it break. The text is ours, and safe.

    Examples
    --------
    >>> unbroken("2 start-ups")
    '<span class="whole">2 start-ups</span>'
    """
    return re.sub(r"(?:[\d\u202f]+ )?start-ups?", r'<span class="whole">\g<0></span>', text)


def script_literal(value: Mapping[str, Any]) -> str:
    r"""Write a value as JSON that is safe in a script, in HTML and in a template.

    Braces inside strings are escaped too: folium compiles what it renders as
    a Jinja template, where ``{{…}}`` would run on the server.

    Examples
    --------
    >>> script_literal({"q": "</script>${1}"})
    '{"q": "\\u003c/script\\u003e\\u0024\\u007b1\\u007d"}'
    """
    written = json.dumps(value).translate(_UNSAFE_IN_SCRIPT)
    return _STRING.sub(lambda found: found[0].translate(_BRACES), written)


def plain_cell(text: str) -> str:
    """Defuse a cell that a spreadsheet would run as a formula.

    Examples
    --------
    >>> plain_cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    >>> plain_cell("Nantes")
    'Nantes'
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def link(url: str, label: str) -> str:
    """Write a link to a source; only its label where the address is not one of the web.

    Examples
    --------
    >>> link("javascript:alert(1)", "source")
    'source'
    """
    if not url.startswith(("https://", "http://")):
        return escape(label)
    return f'<a href="{escape(url)}" rel="noopener noreferrer" target="_blank">{escape(label)}</a>'
