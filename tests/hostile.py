"""Texts that mean harm, as a release, a ledger, an address or a request may hold them."""

TEXTS = {
    "image": "<img src=x onerror=alert(1)>",
    "script": "</script><script>alert(1)</script>",
    "attribute": "\" onmouseover='alert(1)' x=\"",
    "svg": "<svg/onload=alert(1)>",
    "comment": "--><!-- <b>",
    "cdata": "]]><x>",
    "entity": "&lt;b&gt; &amp; &#60;",
    "template": "${alert(1)} `${7*7}`",
    "jinja": "{{ 7*7 }} {% raw %} {# #}",
    "format": "%s %(x)s {0} {name!r} $name",
    "markdown": "[x](javascript:alert(1)) **gras** :material/home: $x^2$",
    "address": "javascript:alert(1)",
    "formula": '=HYPERLINK("https://exemple.invalid","x")',
    "sum": "@SUM(1+1)*cmd|' /C calc'!A0",
    "plus": "+33 1 02",
    "minus": "-2+3",
    "query": "' OR 1=1; DROP TABLE laureates;--",
    "path": "../../../etc/passwd",
    "excel": "_x0041_ _x000D_",
    "right to left": "Ville \u202egnp.exe\u202c \u2066x\u2069",
    "hebrew": "שלום Ville de Lens עולם",
    "invisible": "Len\u200bs\u00ad \ufeffx",
    "joined": "e\u0301 👩\u200d👩\u200d👧 Z͑̐a͜l͠g҉o",
    "far planes": "𝕊𝕒𝕔𝕝𝕒𝕪 🏛️ \U000e0041",
    "separators": "Lens\u2028x\u2029y",
    "apostrophe": "L’Haÿ-les-Roses, ŒUVRE « Ÿ »",
    "header": 'x; filename=a.exe, y="1"',
    "long": "très long " * 29 + "fin",
}
"""Each may be the name of a laureate: at most 300 characters, none that a name can't hold."""

REFUSED = {
    "ten kilobytes": "Lens " * 2_000,
    "nul": "Le\x00ns",
    "bell": "Le\x07ns",
    "escape": "Le\x1b[31mns",
}
"""Texts that no name may hold: the ledger refuses them, or a release is read without them."""

LONE = "Le\ud800ns"
"""Half of a character, which no file in UTF-8 holds."""
