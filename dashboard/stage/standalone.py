"""One HTML file with everything inside: no server, no network, a strict policy.

Our own scripts and styles are the application's; the policy admits these and
nothing else, by their digests.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Template
from typing import Any

from dashboard.files import LEAFLET, SCRIPTS, STATIC, STYLES
from dashboard.markup import escape

OF_THE_APP = {"live", "theme"}  # what fetches, and what browsers keep for the application
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
FONT = STATIC / "scene" / "sans.woff2"
"""Source Sans without what French does not write, and so under another name (OFL 1.1)."""
_FONTS = re.compile(r"@font-face\s*{[^}]*}")
_ADDRESSES = re.compile(r"[\w-]+\s*:\s*[^;{}]*url\((?!data:)[^)]*\)[^;{}]*;?")
_REMARK = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_PAGE = Template("""<!doctype html>
<html lang="fr" data-theme="$theme">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<link rel="icon" href="data:,">
<style>$style</style>
</head>
<body>
$body
<script type="application/json" id="donnees">$data</script>
<script>$script</script>
</body>
</html>
""")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page of its own is made of, besides the map.

    Parameters
    ----------
    body : str
        HTML of ours, without any text from elsewhere.
    styles, scripts : tuple of str
        Names of files in ``static``, loaded after those of the map.
    """

    body: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def page(title: str, theme: str, parts: Parts, data: Mapping[str, Any]) -> bytes:
    """Write the file.

    Parameters
    ----------
    title : str
        Untrusted, like all that ``data`` holds.
    theme : {"dark", "light", "auto"}
    parts : Parts
    data : mapping
        What the scripts read, as JSON.
    """
    style = _css([*_shared(STYLES), *parts.styles])
    script = _js([*_shared(SCRIPTS), *parts.scripts])
    written = _PAGE.substitute(
        theme=escape(theme),
        policy=policy(style, script),
        title=escape(title),
        style=style,
        body=parts.body,
        data=json_block(data),
        script=script,
    )
    return written.encode("utf-8", "replace")


def policy(style: str, script: str) -> str:
    """Return the policy that lets this style and this script in, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script)}'",
            f"style-src '{_digest(style)}'",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def json_block(data: Mapping[str, Any]) -> str:
    r"""Write data as JSON that can't leave its ``<script>`` element.

    Examples
    --------
    >>> json_block({"q": "</script>"})
    '{"q":"\\u003c/script\\u003e"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def without_addresses(css: str) -> str:
    """Drop from a style what it would fetch: fonts and pictures.

    Examples
    --------
    >>> without_addresses("a{color:red;background:url(x.png);margin:0}")
    'a{color:red;margin:0}'
    """
    return _ADDRESSES.sub("", _FONTS.sub("", css))


def _css(names: Iterable[str]) -> str:
    return _whole([_font(), *(without_addresses(_text(name)) for name in names)])


def _font() -> str:
    source = f"data:font/woff2;base64,{base64.b64encode(FONT.read_bytes()).decode()}"
    return f'@font-face{{font-family:"Source Sans";font-weight:400 700;src:url("{source}")}}'


def _js(names: Iterable[str]) -> str:
    return _whole([_text(name) for name in names])


def _whole(texts: Iterable[str]) -> str:
    """Join files of ours, none of which may close or upset the element that holds it."""
    whole = "\n".join(texts)
    if re.search(r"</(script|style)|<!--", whole, re.IGNORECASE):
        raise ValueError("a style or a script of ours can't be put inside a page")
    return whole


def _shared(files: Iterable[tuple[str, str]]) -> list[str]:
    """Return the addresses of the map's own files, without what fetches."""
    return [address for name, address in files if name not in OF_THE_APP]


def _text(name: str) -> str:
    """Read a file by its name in ``static``, or by the address that the map gives it."""
    short = name.removeprefix("/assets/")
    if short.startswith("leaflet/"):  # small already, and its licence stands in it
        return (LEAFLET / short.removeprefix("leaflet/")).read_text(encoding="utf-8")
    return lean((STATIC / short).read_text(encoding="utf-8"))


def lean(text: str) -> str:
    r"""Drop the remarks that stand on lines of their own, and what lines begin with.

    None of our scripts has a text of several lines.

    Examples
    --------
    >>> lean("/* Why. */\n  a {\n    color: red;\n  }\n")
    'a {\ncolor: red;\n}\n'
    """
    return _INDENT.sub("", _REMARK.sub("", text))


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
