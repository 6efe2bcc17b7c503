"""Gather what a release announces: an award announced twice is one award."""

import re
from collections.abc import Sequence
from dataclasses import replace

from geodata.laureates import Award, Distinction
from geodata.text import fold
from loaders.releases.names.entries import Entry
from loaders.releases.release import Announced
from loaders.releases.rules import flat
from loaders.releases.rules.layout import HOSTED
from loaders.releases.text.blocks import Block

_TITLE_BLOCKS = 3
_MAX_TITLE = 200
_ARTICLE = re.compile(r"^(?:la|le|les|l) ")
_TOWN = re.compile(
    r"^(?:(?:la|le|les|l) )?(?:(?:ville|commune|mairie) (?:de la|de l|des|du|de|d) )?"
)


def announced_in(
    block: Block,
    award: Award,
    distinction: Distinction | None,
    entry: Entry,
    theme: str | None,
) -> Announced:
    """Say where in the document an entry of a block stands."""
    return Announced(
        award=award,
        distinction=distinction,
        name=entry.name,
        project=" ".join(entry.project.split()),
        summary=" ".join(entry.summary.split()),
        theme=theme,
        line=block.line_at(entry.at),
        start=block.column_at(entry.at),
        doubt=entry.doubt,
    )


def gather(awards: list[Announced], announced: Announced) -> None:
    """Add what is announced to what is known, or to the award that it is."""
    for index, known in enumerate(awards):
        if same_award(known, announced):
            awards[index] = merged(known, announced)
            return
    awards.append(announced)


def same_award(one: Announced, other: Announced) -> bool:
    """Tell whether two announcements of a release are of one award."""
    return (
        one.award == other.award
        and (one.distinction == other.distinction or None in (one.distinction, other.distinction))
        and (not one.project or not other.project or fold(one.project) == fold(other.project))
        and (bare(one.name) == bare(other.name) or _same_by_project(one, other))
    )


def without_headline(awards: Sequence[Announced], blocks: Sequence[Block]) -> list[Announced]:
    """Leave out « Un label pour Lens », a headline, where the text gives it to Lens-Liévin.

    So is « L’IntercoTOUR remet ses labels à Lens », its host, where the text names laureates.
    """
    titles = {
        line: block.text
        for block in blocks[:_TITLE_BLOCKS]
        if len(block.text) < _MAX_TITLE and not block.text.endswith(".")
        for line in block.lines
    }
    return [
        one
        for one in awards
        if one.line not in titles
        or not any(
            _restates(other, one) or _hosts(titles[one.line], one, other) for other in awards
        )
    ]


def _hosts(title: str, headline: Announced, other: Announced) -> bool:
    """Tell the town where the labels of a text were given from one of its laureates."""
    told = other is not headline and other.award == headline.award == "label"
    alone = title.endswith(headline.name) and not headline.project
    return told and alone and HOSTED.search(flat(title)) is not None


def _restates(one: Announced, headline: Announced) -> bool:
    """Tell whether an award of the text is that of a headline, which names a town alone."""
    vague = not headline.project and headline.distinction in (None, one.distinction)
    named = f" {bare(headline.name)}" in f" {fold(one.name)}"
    return one is not headline and one.award == headline.award and vague and named


def bare(name: str) -> str:
    """Leave « Lille » of « la Ville de Lille »."""
    return _TOWN.sub("", fold(name))


def _same_by_project(one: Announced, other: Announced) -> bool:
    """Tell « le TCO » from « Territoire de la Côte Ouest (TCO) » by the project they share."""
    short, long = sorted((fold(one.name), fold(other.name)), key=len)
    name = bare(short)
    return bool(one.project and other.project and name) and f" {name} " in f" {long} "


def merged(one: Announced, other: Announced) -> Announced:
    """Return the announcement that names the laureate best, with what the other adds.

    What one of them says outright is no more doubtful.
    """
    named = max(one, other, key=lambda announced: len(_ARTICLE.sub("", fold(announced.name))))
    return replace(
        named,
        distinction=one.distinction or other.distinction,
        project=one.project or other.project,
        summary=one.summary or other.summary,
        theme=one.theme or other.theme,
        doubt=one.doubt and other.doubt,
    )
