"""What the style sheets inside a page hide: « .repli { display: none } »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_MAX_SHEET = 200_000
_MAX_RULES = 2_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"(?P<selectors>[^{}]{1,500})\{(?P<body>[^{}]{0,5000})\}")
_AT_RULE = re.compile(r"@[^{};]{0,200}\{(?:[^{}]{0,5000}\{[^{}]{0,5000}\}){0,500}[^{}]{0,500}\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][\w-]*)?(?P<marks>(?:[.#][\w-]+)*)", re.IGNORECASE)
_HIDES = re.compile(r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse))(?:!important)?(?:;|$)")
_SHOWS = re.compile(r"(?:^|;)(?:display:(?!none)|visibility:visible)")


@dataclass(frozen=True, slots=True)
class Styled:
    """The elements that a selector without a place names, and whether it hides them."""

    tag: str | None
    classes: frozenset[str]
    ids: frozenset[str]
    hides: bool

    def matches(self, element: etree._Element) -> bool:
        """Tell whether an element is one of them."""
        return (
            self.tag in (None, element.tag)
            and self.classes <= set(element.get("class", "").split())
            and self.ids <= {element.get("id", "")}
        )


def styles_of(root: etree._Element) -> tuple[Styled, ...]:
    """Return what the sheets of a page hide or show, where a screen is what they are for.

    Examples
    --------
    >>> page = etree.HTML("<style>.repli { display: none }</style><p class='repli'>Lens")
    >>> [is_hidden(p, styles_of(page)) for p in page.iter("p")]
    [True]
    """
    sheets = (sheet for sheet in root.iter("style") if "print" not in sheet.get("media", ""))
    text = "\n".join("".join(sheet.itertext()) for sheet in sheets)[:_MAX_SHEET]
    return tuple(_styles(_AT_RULE.sub("", _COMMENT.sub("", text))))[:_MAX_RULES]


def is_hidden(element: etree._Element, styles: tuple[Styled, ...]) -> bool:
    """Tell an element that a sheet hides, and that no other rule shows."""
    matching = [style for style in styles if style.matches(element)]
    return any(style.hides for style in matching) and all(style.hides for style in matching)


def _styles(text: str) -> Iterator[Styled]:
    for rule in _RULE.finditer(text):
        body = re.sub(r"\s", "", rule["body"]).lower()
        hides, shows = _HIDES.search(body), _SHOWS.search(body)
        if not hides and not shows:
            continue
        for selector in rule["selectors"].split(","):
            match = _SELECTOR.fullmatch(selector.strip())
            if match and match[0]:
                marks = re.findall(r"([.#])([\w-]+)", match["marks"])
                yield Styled(
                    match["tag"] and match["tag"].lower(),
                    frozenset(name for mark, name in marks if mark == "."),
                    frozenset(name for mark, name in marks if mark == "#"),
                    hides is not None,
                )
