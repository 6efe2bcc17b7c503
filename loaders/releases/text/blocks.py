"""Join the lines of a document into paragraphs and list items."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from geodata.laureates import Award, Distinction
from geodata.text import fold
from loaders.releases.rules import flat
from loaders.releases.rules.layout import (
    AND_ENCOURAGED,
    CLOSING,
    ITEM,
    LAUREATES,
    LOOSE_ENCOURAGEMENT,
    LOOSE_STARTUP,
    NOT_LAUREATES,
    ROLE,
    STARTUP_PRIZE,
    THEME,
)
from loaders.releases.rules.subject import SPECIAL
from loaders.releases.text.mentions import find_mentions, heading_kind, prefix_kind
from loaders.releases.text.pages import PAGE, SLIDE, slides_of
from loaders.releases.text.places import DEPARTMENTS, REGIONS

MAX_LINES = 20_000
MAX_LINE = 4_000
MAX_BLOCK = 12_000
MAX_CHARACTERS = 500_000
_MAX_RANK = 40
_DECOR = re.compile(
    "[🏆🥇🥈🥉🎉✨⭐🌟👏\ufe0f][🏆🥇🥈🥉🎉✨⭐🌟👏\ufe0f ]*(?=\\S)|>{2,9} ?(?=[^>a-zà-ÿ]{4,120}$)"
)
_TIME = re.compile(r"\d{1,2} ?[h:] ?(?:\d{2})? ?[-–—:] (?=\S)")
_MEDALS: dict[str, Distinction] = {"🥇": "or", "🥈": "argent", "🥉": "bronze"}
LEADERS = re.compile(r" ?\.{4,} ?")
_RULED = re.compile(r"[-=_*~+|─━ ]{4,}")
_FRAMED = re.compile(
    r"(?P<frame>[=~#—★◆■]{1,20}|[-*_–]{2,20})\s*(?P<text>[^\s=*~_#—–★◆■-].{1,120}?)\s*(?P=frame)"
)
_SPACES = re.compile(r"\s+")
_OPENERS = re.compile(
    r"^(?:pour (?:le|les) (?:concours|label|prix|trophee)|le jury|les laureats|les territoires"
    r"|(?:le|la|un|une) (?:prix|label|trophee|concours|mention|encouragement)"
    r"|la start-?up|les collectivites|les projets"
    r"|labels?\b|encouragements?\b"
    r"|trophees?\b|prix\b|concours\b|start-?ups?\b|categorie\b|dans la categorie)"
)
UNFINISHED = re.compile(
    r"(?:,|\b(?:aux?|a|avec|dans|des?|du|en|et|la|le|les|leurs?|ou|par|pour|sa|ses|son|sur|une?))$"
)
_CREDIT = re.compile(r"©[^.]{1,40}$")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", ")", "»")


_LEADS = (AND_ENCOURAGED, LAUREATES, LOOSE_ENCOURAGEMENT, LOOSE_STARTUP, NOT_LAUREATES)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list item, its lines joined by one space.

    Parameters
    ----------
    text : str
        Without the marker of the item.
    marker : str
        Empty for a paragraph, ``1`` for a numbered item, else the bullet.
    number : int or None
        Of a numbered item.
    starts, lines : tuple of int
        Where each line begins in the text, and its number from 1.
    margin : int
        Length of the marker that the first line lost.
    medal : Distinction or None
        What a medal before it says: 🥇, 🥈 or 🥉.
    titled : bool
        Whether it joins a territory and the title of its project.
    verdict : tuple of Award and Distinction, or None
        The award that a line under the item says.
    """

    text: str
    marker: str
    number: int | None
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    margin: int = 0
    medal: Distinction | None = None
    titled: bool = False
    verdict: tuple[Award, Distinction | None] | None = None

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds a place of the text."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]

    def column_at(self, offset: int) -> int:
        """Return where a place of the text stands in its line, spaces joined."""
        index = max(0, bisect_right(self.starts, offset) - 1)
        return offset - self.starts[index] + (0 if index else self.margin)

    def part(self, start: int, end: int) -> "Block":
        """Return what stands between two places of the text."""
        first = max(0, bisect_right(self.starts, start) - 1)
        later = tuple(at - start for at in self.starts[first + 1 :] if at < end)
        lines = self.lines[first : first + 1 + len(later)]
        margin = self.column_at(start)
        return Block(self.text[start:end], self.marker, self.number, (0, *later), lines, margin)

    def by_line(self) -> Iterator["Block"]:
        """Part the block into its lines."""
        ends = (*self.starts[1:], len(self.text) + 1)
        for start, end, line in zip(self.starts, ends, self.lines, strict=True):
            margin = 0 if start else self.margin
            text = self.text[start : end - 1]
            yield Block(text, self.marker, self.number, (0,), (line,), margin)


@dataclass
class _Draft:
    marker: str = ""
    medal: Distinction | None = None
    number: int | None = None
    margin: int = 0
    pieces: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0

    def add(self, line: int, text: str) -> None:
        if self.length < MAX_BLOCK:
            self.pieces.append((line, text))
            self.length += len(text) + 1

    def goes_on(self) -> bool:
        """Tell a line that ends on a word that calls for the next."""
        return bool(self.pieces) and UNFINISHED.search(flat(self.pieces[-1][1])) is not None

    def finish(self) -> Iterator[Block]:
        if self.pieces:
            starts, start = [], 0
            for _, text in self.pieces:
                starts.append(start)
                start += len(text) + 1
            joined = " ".join(text for _, text in self.pieces)
            lines = tuple(line for line, _ in self.pieces)
            yield Block(
                joined, self.marker, self.number, tuple(starts), lines, self.margin, self.medal
            )


def blocks_of(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the paragraphs and items of the first `MAX_LINES` lines.

    Examples
    --------
    >>> [(b.marker, b.text) for b in blocks_of(["Lauréats :", "1/ Nantes,", "pour X.", "", "Fin"])]
    [('', 'Lauréats :'), ('1', 'Nantes, pour X.'), ('', 'Fin')]
    """
    draft = _Draft()
    ranked = _ranked(lines[:MAX_LINES])
    slides = slides_of(lines[:MAX_LINES])
    room = MAX_CHARACTERS
    for number, raw in enumerate(lines[:MAX_LINES], start=1):
        room -= min(len(raw), MAX_LINE)
        if room < 0:
            break
        line = LEADERS.sub(" : ", _SPACES.sub(" ", raw[:MAX_LINE]).strip()).replace(" · ", " – ")
        page = PAGE.fullmatch(line)
        if _RULED.fullmatch(line) or (page and draft.goes_on()):
            continue
        line = "" if page else line
        slide = SLIDE.match(line) if number in slides else None
        decor = slide or _DECOR.match(line) or _time_of(line)
        framed = _FRAMED.fullmatch(line)
        item = None if decor or framed else ITEM.search(flat(line))
        ranks = line in ranked and not draft.goes_on()
        if not line or item or decor or framed or ranks or _opens(line, draft):
            yield from draft.finish()
            draft = _Draft()
        if framed:
            heading = _Draft(margin=framed.start("text"), pieces=[(number, framed["text"])])
            yield from heading.finish()
            continue
        if decor:
            draft.medal = _MEDALS.get(decor[0][0])
            draft.margin, line = decor.end(), line[decor.end() :]
        if item:
            rest = line[item.end() :]
            draft.margin = item.end() if rest else 0
            if not _is_marked_heading(item, rest):
                draft.marker, draft.number = _marker_of(item)
            line = rest
        if line:
            draft.add(number, line)
    yield from draft.finish()


def _ranked(lines: Sequence[str]) -> set[str]:
    """Return the lines that are « Label Or » or « Encouragements » alone, where several are."""
    short = {line.strip() for line in lines if len(line) <= _MAX_RANK}
    kinds = {line: heading_kind(line) for line in short if line[:1].isupper()}
    levels = {line: kind for line, kind in kinds.items() if kind and kind[:2] != ("label", None)}
    return set(levels) if len(set(levels.values())) > 1 else set()


def _time_of(line: str) -> re.Match[str] | None:
    """Tell the hour before an award or a sentence, not that of one who is to be heard."""
    time = _TIME.match(line)
    told = time and (prefix_kind(line[time.end() :]) or line.endswith((".", "!")))
    return time if told else None


def _is_marked_heading(item: re.Match[str], rest: str) -> bool:
    """Tell « I. Label Or » and « • Lauréats du label : » from the items of a list."""
    heading = heading_kind(rest) is not None or SPECIAL.search(flat(rest)) is not None
    return heading and (
        rest.endswith(":") or item["roman"] is not None or item["number"] is not None
    )


def _marker_of(item: re.Match[str]) -> tuple[str, int | None]:
    if item["number"]:
        return "1", int(re.sub(r"\D", "", item["number"]))
    if item["letter"]:
        return "a", ord(item["letter"].strip("( )")) - ord("a") + 1
    if item["roman"]:
        return "i", None
    return item["bullet"], None


def _opens(line: str, draft: _Draft) -> bool:
    """Tell whether a line begins a paragraph though no blank line precedes it."""
    if not draft.pieces:
        return False
    previous = draft.pieces[-1][1]
    place = fold(previous) in DEPARTMENTS and line[0] not in '«“"'
    if not draft.marker and len(draft.pieces) == 1 and (place or _is_heading(previous)):
        return True
    if _CREDIT.search(previous) and line[:1].isupper():
        return True
    if line[:1].isupper() and (_opens_by_itself(line, draft, previous) or _led(previous)):
        return True
    if _opens_by_its_form(line, draft, previous):
        return True
    finished = previous.endswith(_SENTENCE_ENDS) or (
        draft.marker != "" and line[:1].isupper() and not UNFINISHED.search(flat(previous))
    )
    return finished and _OPENERS.search(flat(line)) is not None


def _opens_by_its_form(line: str, draft: _Draft, previous: str) -> bool:
    """Tell a quotation, a prize, another rank, or what leads the next list."""
    words = flat(line)
    return (
        ROLE.search(words) is not None
        or (STARTUP_PRIZE.search(words) is not None and line[:1] not in "lL")
        or (previous.endswith(";") and prefix_kind(line) is not None)
        or (draft.marker != "" and line.endswith(":") and _leads_a_list(line, previous))
    )


def _opens_by_itself(line: str, draft: _Draft, previous: str) -> bool:
    """Tell whether a line that begins with a capital is a heading, or opens a list."""
    if prefix_kind(line):
        return True
    if line.endswith(":") and (_is_heading(line) or find_mentions(line)):
        return not UNFINISHED.search(flat(previous))
    if _is_heading(line):
        return draft.marker != "" or previous.endswith(_SENTENCE_ENDS) or _stands_out(line)
    return prefix_kind(draft.pieces[0][1]) is not None and bool(_OPENERS.search(flat(line)))


def _led(previous: str) -> bool:
    """Tell « Deux start-up sont lauréates : », whose list the next line begins."""
    return previous.endswith(":") and any(rule.search(flat(previous)) for rule in _LEADS)


def _leads_a_list(line: str, previous: str) -> bool:
    """Tell « et a encouragé : », under the items of a list, from the rest of the last one."""
    words = flat(line)
    return (
        (line[:1].isupper() or words.startswith("et "))
        and not UNFINISHED.search(flat(previous))
        and any(rule.search(words) for rule in _LEADS)
    )


def _stands_out(line: str) -> bool:
    """Tell a heading that can't be the rest of a sentence."""
    return line.isupper() or (THEME.search(flat(line)) is not None and line[-1:] not in ".,;")


def _is_heading(line: str) -> bool:
    words = flat(line)
    return (
        heading_kind(line) is not None
        or fold(line) in REGIONS
        or (len(line) < 120 and THEME.search(words) is not None and '",' not in words)
        or CLOSING.search(words) is not None
    )
