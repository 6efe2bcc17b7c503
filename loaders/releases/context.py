"""What a whole release is about, for what its lists and sentences leave unsaid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.releases.rules import flat
from loaders.releases.rules.continued import FAVOURITES
from loaders.releases.rules.layout import LAUREATES, LOOSE_STARTUP, NOT_LAUREATES
from loaders.releases.rules.sentences import UNCERTAIN
from loaders.releases.rules.subject import (
    LABEL_NAMED,
    LABELS_OR_LAUREATES,
    OTHER_AWARD,
    OTHER_PRIZE,
    RESULTS,
    SUBJECT,
)
from loaders.releases.text.blocks import Block

_TITLE_BLOCKS = 3
_THE_LABELS = re.compile(
    r"\b(?:les|ses|nos) (?:(?:deux|trois|quatre|cinq|six|sept|\d+|nouveaux|premiers) )?labels\b"
    r"(?! (?:\"|d[eu]s? ))"
)
_CONTEST = re.compile(r"\b(?:concours|contest)\b")
_RECALLS = re.compile(r"^[\[(]?\d[\])] .{0,120}\bdeja\b")  # a footnote on a past award


@dataclass(frozen=True, slots=True)
class Context:
    """What a whole release is about.

    Parameters
    ----------
    another : bool
        Whether its title is that of an award which is not the network's.
    foreign : bool
        Whether it names such an award, and never the label.
    label_only : bool
        Whether it names the label, and neither start-ups nor another award.
    announces : bool
        Whether it says, and not of the future, that the label was given.
    startups_only : bool
        Whether its title is that of the contest of start-ups, and it never names the label.
    crowns : bool
        Whether its title is that of labels or laureates of the network, and not of the future.
    titled : bool
        Whether its title names the label, and neither start-ups nor another award.
    results : bool
        Whether its title is that of results, and it names the label and no other award.
    levels : bool
        Whether « le bronze » alone says a level of the label, which it names and no other award.
    favourites : bool
        Whether it counts « un coup de cœur » among its labels, for an encouragement.
    """

    another: bool = False
    foreign: bool = False
    label_only: bool = False
    announces: bool = False
    startups_only: bool = False
    crowns: bool = False
    titled: bool = False
    results: bool = False
    levels: bool = False
    favourites: bool = False


UNKNOWN = Context()


def context_of(blocks: Sequence[Block]) -> Context:
    """Tell what a release is about.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> context = context_of(tuple(blocks_of(["Label « Territoire Innovant » : les lauréats"])))
    >>> context.label_only, context.announces, context.crowns, context.another
    (True, True, True, False)
    """
    words = [flat(block.text) for block in blocks]
    title = (t for t in words[:_TITLE_BLOCKS] if OTHER_AWARD.search(t) or SUBJECT.search(t))
    others = any(OTHER_AWARD.search(text) and not _RECALLS.search(text) for text in words)
    labels = [text for text in words if LABEL_NAMED.search(text)]
    return Context(
        another=not SUBJECT.search(next(title, "interconnectes"))
        or (OTHER_PRIZE.search(next(iter(words), "")) is not None and not labels),
        foreign=others and not labels,
        label_only=bool(labels) and not others and not any(map(LOOSE_STARTUP.search, words)),
        announces=any(_announces(t) for t in words if LABEL_NAMED.search(t)),
        startups_only=bool(words) and not labels and _is_of_startups(words[:_TITLE_BLOCKS]),
        crowns=any(map(_crowns, words[:_TITLE_BLOCKS])) and not others,
        titled=any(map(_titles, words[:_TITLE_BLOCKS])) and not others,
        results=bool(labels) and not others and any(map(RESULTS.search, words[:_TITLE_BLOCKS])),
        favourites=bool(labels) and not others and any(map(FAVOURITES.search, words)),
        levels=(bool(labels) or _is_of_network(words)) and not others,
    )


def _is_of_network(words: Sequence[str]) -> bool:
    """Tell a release whose title names Les Interconnectés, and that speaks of « les labels »."""
    titled = any("interconnectes" in title for title in words[:_TITLE_BLOCKS])
    return titled and any(_THE_LABELS.search(text) for text in words)


def _is_of_startups(titles: Sequence[str]) -> bool:
    return any(LOOSE_STARTUP.search(title) and _CONTEST.search(title) for title in titles)


def _titles(title: str) -> bool:
    return LABEL_NAMED.search(title) is not None and not LOOSE_STARTUP.search(title)


def _crowns(title: str) -> bool:
    """Tell « Territoires innovants 2010 : les 5 labels » from what it takes to be a candidate."""
    return (
        SUBJECT.search(title) is not None
        and LABELS_OR_LAUREATES.search(title) is not None
        and not UNCERTAIN.search(title)
        and not NOT_LAUREATES.search(title)
    )


def _announces(words: str) -> bool:
    return (
        LAUREATES.search(words) is not None
        and not UNCERTAIN.search(words)
        and not NOT_LAUREATES.search(words)
    )
