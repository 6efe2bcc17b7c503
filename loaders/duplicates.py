"""An award that a release announces twice is one award."""

from dataclasses import replace

from geodata.text import fold
from loaders.release import Announced


def same_award(one: Announced, other: Announced) -> bool:
    """Tell whether two announcements of a release are of one award."""
    return (
        one.award == other.award
        and (one.distinction == other.distinction or None in (one.distinction, other.distinction))
        and (not one.project or not other.project or fold(one.project) == fold(other.project))
        and (fold(one.name) == fold(other.name) or _same_by_project(one, other))
    )


def _same_by_project(one: Announced, other: Announced) -> bool:
    """Tell « le TCO » from « Territoire de la Côte Ouest (TCO) » by the project they share."""
    short, long = sorted((fold(one.name), fold(other.name)), key=len)
    bare = " ".join(word for word in short.split() if word not in ("la", "le", "les", "l"))
    return bool(one.project and other.project and bare) and f" {bare} " in f" {long} "


def merged(one: Announced, other: Announced) -> Announced:
    """Return the announcement that names the laureate best, with what the other adds."""
    named = max(one, other, key=lambda announced: len(announced.name))
    return replace(
        named,
        distinction=one.distinction or other.distinction,
        project=one.project or other.project,
        summary=one.summary or other.summary,
        theme=one.theme or other.theme,
    )
