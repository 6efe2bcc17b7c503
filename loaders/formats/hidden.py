"""What a page holds and does not show: scripts, templates, text that its marks hide."""

import re

from lxml import etree

from loaders.formats.style_sheets import styles_of

_TECHNICAL = frozenset({"script", "style", "noscript", "template", "svg", "head"})
_STYLE = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden)"
    r"(?:!important)?(?:;|$)"
)
_IN_STYLE = re.compile(r"/\*[^*]{0,999}\*/|\s")


def without_hidden(root: etree._Element) -> tuple[str, ...]:
    """Empty, in place, what a page does not show, and note the texts that it hides.

    What a person may unfold (``<details>``), and what only a screen reader skips
    (``aria-hidden``), is shown, so it stays.

    Examples
    --------
    >>> page = etree.HTML("<p>Nantes<b hidden> Sens</b> et Lens<script>x</script></p>")
    >>> without_hidden(page)
    ('Textes que la page masque, laissés de côté : 1.',)
    >>> "".join(page.itertext())
    'Nantes et Lens'
    """
    styles = styles_of(root)
    walk = etree.iterwalk(root, events=("start",))
    hidden = []
    for _, element in walk:
        if element.tag in _TECHNICAL or is_masked(element) or styles.hide(element):
            hidden.append(element)
            walk.skip_subtree()
    told = sum(_says_something(element) for element in hidden)
    for element in hidden:
        element.clear(keep_tail=True)
    return (f"Textes que la page masque, laissés de côté : {told}.",) if told else ()


def is_masked(element: etree._Element) -> bool:
    """Tell an element that its own attributes hide from everybody.

    Examples
    --------
    >>> is_masked(etree.fromstring('<p style="color: red; DISPLAY : none"/>'))
    True
    >>> is_masked(etree.fromstring('<p aria-hidden="true"/>'))
    False
    """
    if element.tag == "dialog" and element.get("open") is None:
        return True
    style = _IN_STYLE.sub("", element.get("style", "")).lower()
    return element.get("hidden") is not None or _STYLE.search(style) is not None


def _says_something(element: etree._Element) -> bool:
    """Tell a text that a person would have read from a script or an icon."""
    if element.tag in _TECHNICAL and element.tag != "template":
        return False
    return any(any(map(str.isalpha, text)) for text in element.itertext("*"))
