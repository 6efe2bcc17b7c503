"""Run axe on a page and on each frame in it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

Violation = tuple[str, str, list[str]]

TARGET_SIZE = {"target-size": {"enabled": True}}  # of WCAG 2.2; axe leaves it off by itself
ALL = {"resultTypes": ["violations"], "rules": TARGET_SIZE}
WCAG = {
    **ALL,
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    },
}


def violations(page: Page) -> list[Violation]:
    """List what axe finds wrong: the address of the frame, the rule, the elements.

    A frame is a document of its own: axe only looks into those that it runs in.
    The page answers for all of axe's rules, a frame for those of WCAG 2.2, A and
    AA: the others ask each document for a heading and a main part, which the page has.
    """
    found = _wrong(page.main_frame, ALL)
    for frame in page.frames[1:]:
        found += _wrong(frame, WCAG)
    return found


def _wrong(frame: Frame, options: dict) -> list[Violation]:
    found = Axe().run(frame, options=options).response["violations"]
    return [(frame.url, one["id"], [node["html"] for node in one["nodes"]]) for one in found]
