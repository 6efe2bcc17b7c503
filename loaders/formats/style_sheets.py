"""What the style sheets inside a page hide: « .repli { display: none } »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

_MAX_SHEET = 200_000
_MAX_RULES = 200
_MAX_SELECTOR = 200
_BRACE = re.compile(r"[{}]")
_SELECTOR = re.compile(r"(?P<tag>[a-z][\w-]*)?(?P<marks>(?:[.#][\w-]+)*)", re.IGNORECASE)
_MARK = re.compile(r"([.#])([\w-]+)")
_HIDES = re.compile(r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse))(?:!important)?(?:;|$)")
_SHOWS = re.compile(r"(?:^|;)(?:display:(?!none)|visibility:visible)")


@dataclass(frozen=True, slots=True)
class _Style:
    tag: str | None
    classes: frozenset[str]
    ids: frozenset[str]
    hides: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """What the sheets of a page hide, by selectors that name an element alone."""

    rules: tuple[_Style, ...]
    _known: dict[tuple[str, str, str], bool] = field(default_factory=dict)

    def hide(self, element: etree._Element) -> bool:
        """Tell an element that a rule hides, and that no other shows."""
        tag = element.tag if isinstance(element.tag, str) else ""
        key = tag, element.get("class", ""), element.get("id", "")
        if key not in self._known:
            self._known[key] = self._hide(tag, set(key[1].split()), {key[2]})
        return self._known[key]

    def _hide(self, tag: str, classes: set[str], ids: set[str]) -> bool:
        said = [
            rule.hides
            for rule in self.rules
            if rule.tag in (None, tag) and rule.classes <= classes and rule.ids <= ids
        ]
        return bool(said) and all(said)


def styles_of(root: etree._Element) -> Styles:
    """Return what the sheets of a page hide on a screen, whatever its size.

    Examples
    --------
    >>> page = etree.HTML("<style>.repli { display: none }</style><p class='repli'>Lens")
    >>> [styles_of(page).hide(p) for p in page.iter("p")]
    [True]
    """
    sheets = ("".join(sheet.itertext()) for sheet in root.iter("style") if not sheet.get("media"))
    text = _without_comments("\n".join(sheets)[:_MAX_SHEET])
    found = [style for selectors, body in _rules(text) for style in _styles(selectors, body)]
    return Styles(tuple(found[:_MAX_RULES]))


def _without_comments(text: str) -> str:
    first, *rest = text.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule that stands in no other."""
    depth, start = 0, 0
    selectors = ""
    for brace in _BRACE.finditer(text):
        said = text[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            selectors = said.rpartition(";")[2].strip() if depth == 0 else ""
            depth += 1
            continue
        depth = max(0, depth - 1)
        if depth == 0 and selectors and not selectors.startswith("@"):
            yield selectors, said
        selectors = ""


def _styles(selectors: str, body: str) -> Iterator[_Style]:
    words = "".join(body.split()).lower()
    hides, shows = _HIDES.search(words), _SHOWS.search(words)
    if not hides and not shows:
        return
    for selector in map(str.strip, selectors.split(",")):
        match = _SELECTOR.fullmatch(selector[:_MAX_SELECTOR])
        if match and match[0]:
            marks = _MARK.findall(match["marks"])
            yield _Style(
                match["tag"].lower() if match["tag"] else None,
                frozenset(name for mark, name in marks if mark == "."),
                frozenset(name for mark, name in marks if mark == "#"),
                hides is not None,
            )
