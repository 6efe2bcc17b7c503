"""The portrait of a territory on one page of A4, to hand to an elected official."""

from datetime import datetime

from dashboard.exports.extract import ATTRIBUTION, LICENCE
from dashboard.parts.cards import french_date
from dashboard.portraits import words
from dashboard.portraits.paper import BLUE, INK, LINE, SOFT, WHITE, Paper
from dashboard.portraits.sketch import Sketch, locator_of, sketch_of
from dashboard.words.wording import award_of, count, edition_of, number, sign_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.portraits import Likeness, Portrait

LEFT, RIGHT, WIDTH = 15.0, 195.0, 180.0
MAP = (LEFT, 40.0, 112.0, 80.0)
UNITS = (720.0, 720.0 * 80 / 112)
LOCATOR = 27.0  # mm
FOOT = 266.0  # where the foot of the page begins
SEA, LAND, BORDER, OWN = "#e4ebf2", "#fbfaf7", "#c9d0db", "#cbd7e8"
MOST_LAUREATES, MOST_PEERS, MOST_AROUND = 4, 5, 4


def pdf_of(portrait: Portrait, changed: datetime, url: str, atlas: Atlas) -> bytes:
    """Draw a portrait on paper; the same portrait, date and address give the same bytes.

    Parameters
    ----------
    portrait : Portrait
    changed : datetime
        The date of the ledger.
    url : str
        Address of the portrait on the web; empty where it is not known.
    atlas : Atlas
    """
    paper = Paper(f"Portrait de territoire : {portrait.territory.name}", changed)
    _head(paper, portrait)
    _map(paper, portrait, atlas)
    _figures(paper, portrait)
    y = _laureates(paper, portrait, 130, atlas)
    y = _standings(paper, portrait, y)
    y = _peers(paper, portrait, y)
    y = _startups(paper, portrait, y)
    _around(paper, portrait, y)
    _foot(paper, changed, url)
    return paper.bytes()


def _head(paper: Paper, portrait: Portrait) -> None:
    one = portrait.territory
    paper.text(LEFT, 18, "Territoires innovants", size=9.5, bold=True, colour=BLUE)
    paper.text(RIGHT, 18, "Portrait de territoire", size=9.5, colour=SOFT, right=True)
    size = 26 if len(one.name) < 34 else 19
    with paper.part("H1"):
        paper.text(LEFT, 28.5, one.name, size=size, bold=True)
    parents = [holder.name for holder in portrait.holders]
    kind = words.title_of(one)
    named = [kind[0].upper() + kind[1:], words.end_of(one), *parents]
    said = " · ".join(dict.fromkeys(filter(None, named)))
    paper.text(LEFT, 34.5, said, size=10.5, colour=SOFT)


def _map(paper: Paper, portrait: Portrait, atlas: Atlas) -> None:
    x, y, width, height = MAP
    scale = width / UNITS[0]
    sketch = sketch_of(portrait, atlas, UNITS, LOCATOR / scale)
    locator = locator_of(portrait.territory, atlas, 150)
    if sketch is None or locator is None:
        paper.box(MAP, SEA, LINE)
        paper.lines(x + 8, y + 12, f"Pas de carte. {portrait.missing}", width=width - 16, most=6)
        return
    with paper.part("Figure", _map_said(portrait, sketch)), paper.pdf.rect_clip(*MAP):
        paper.box(MAP, SEA, SEA)
        paper.shapes(sketch.land, (x, y), scale, (LAND, BORDER, 0.15))
        paper.shapes([sketch.outline], (x, y), scale, (OWN, OWN, 0.1))
        paper.shapes(sketch.inner, (x, y), scale, (None, "#7f9cc4", 0.15))
        paper.shapes([sketch.outline], (x, y), scale, (None, BLUE, 0.45))
        for mark in sketch.marks:
            place = (x + mark.x * scale, y + mark.y * scale)
            paper.sign(*place, 3.8, sign_of(mark.laureate))
    with paper.part("Artifact"):
        _locator(paper, locator, (x + 2, y + height - LOCATOR - 2))


def _map_said(portrait: Portrait, sketch: Sketch) -> str:
    """Say what the map shows, to those who don't see it."""
    names = ", ".join(dict.fromkeys(mark.laureate.name_as_written for mark in sketch.marks))
    signs = f"Y sont placés : {names}." if names else "Aucun lauréat n’y est placé."
    return f"Carte de {portrait.territory.name}, dans ses limites. {signs}"


def _locator(paper: Paper, locator: Sketch, place: tuple[float, float]) -> None:
    scale = LOCATOR / locator.width
    paper.box((*place, LOCATOR, LOCATOR), SEA, WHITE)
    paper.shapes(locator.land, place, scale, (LAND, "#97a3b6", 0.12))
    paper.shapes([locator.outline] if locator.outline else [], place, scale, (BLUE, BLUE, 0.1))
    if locator.dot:
        x, y = place[0] + locator.dot[0] * scale, place[1] + locator.dot[1] * scale
        paper.pdf.set_fill_color("#b3261e")
        paper.pdf.set_draw_color(WHITE)
        paper.pdf.circle(x, y, 0.9, style="DF")


def _figures(paper: Paper, portrait: Portrait) -> None:
    x, width, y = 135.0, 60.0, 40.0
    for name, said in words.facts_of(portrait):
        paper.rule(x, y, width, BLUE)
        with paper.part("P"):
            paper.text(x, y + 5, name, size=9, colour=SOFT, width=width)
            paper.text(x, y + 11, said, size=13, bold=True, width=width)
        y += 16


def _title(paper: Paper, y: float, said: str) -> float:
    with paper.part("H2"):
        paper.text(LEFT, y, said, size=12, bold=True)
    paper.rule(LEFT, y + 1.8, WIDTH)
    return y + 7.2


def _laureates(paper: Paper, portrait: Portrait, y: float, atlas: Atlas) -> float:
    y = _title(paper, y, "Ses lauréats")
    if not portrait.laureates:
        paper.text(LEFT, y, "Aucun lauréat recensé dans ce territoire.", colour=SOFT)
        return y + 9
    for laureate in portrait.laureates[:MOST_LAUREATES]:
        names = [atlas.territory(key).name for key in laureate.territories]
        relation = words.relation_of(laureate, portrait.territory, names)
        paper.sign(LEFT + 2.4, y - 0.6, 4.6, sign_of(laureate))
        with paper.part("P"):
            said = _award(laureate)
            wide = paper.text(LEFT + 8, y, said, size=9.5, colour=SOFT, width=60)
            name = laureate.name_as_written
            paper.text(LEFT + 10.5 + wide, y, name, bold=True, width=WIDTH - 10.5 - wide)
            paper.text(LEFT + 8, y + 4.3, laureate.project, width=WIDTH - 8)
            source = f"{relation} · source : {laureate.source_title}"
            paper.text(LEFT + 8, y + 8.2, source, size=8, colour=SOFT, width=WIDTH - 8)
        y += 13.4
    others = len(portrait.laureates) - MOST_LAUREATES
    if others > 0:
        said = f"Et {count(others, 'autre lauréat', 'autres lauréats')}, sur la page en ligne."
        paper.text(LEFT + 8, y - 1, said, size=9, colour=SOFT)
        y += 4
    return y + 3


def _standings(paper: Paper, portrait: Portrait, y: float) -> float:
    said = [sentence for one in portrait.standings for sentence in words.standing_of(one)]
    if not said:
        return y
    y = _title(paper, y, "Sa place")
    for sentence in said[:4]:
        y = paper.lines(LEFT, y, sentence, width=WIDTH, most=1)
    return y + 4.5


def _peers(paper: Paper, portrait: Portrait, y: float) -> float:
    y = _title(paper, y, "Territoires comparables, et ce qu’ils ont obtenu")
    y = paper.lines(LEFT, y, words.rule_of(portrait), size=8, colour=SOFT, width=WIDTH) + 1.6
    shown = list(portrait.peers[:MOST_PEERS])
    shown += [like for like in portrait.labelled_peers if like not in shown][:3]
    for like in shown:
        if y > FOOT - 6:
            break
        with paper.part("P"):
            _peer(paper, like, y)
        y += 5.1
    return y + 4


def _peer(paper: Paper, like: Likeness, y: float) -> None:
    one = like.peer.territory
    paper.text(LEFT + 8, y, number(like.peer.rank), size=9, colour=SOFT, width=12, right=True)
    paper.text(LEFT + 11, y, one.name, size=9, bold=True, width=66)
    paper.text(LEFT + 104, y, words.population_of(one), size=9, width=27, right=True)
    won = " ; ".join(f"{_award(laureate)} : {laureate.project}" for laureate in like.laureates)
    colour = INK if won else SOFT
    paper.text(LEFT + 108, y, won or "aucune récompense recensée", size=9, colour=colour, width=72)


def _startups(paper: Paper, portrait: Portrait, y: float) -> float:
    groups = (
        ("siège dans le territoire", portrait.startups),
        ("siège dans la région", portrait.startups_near),
        ("siège inconnu, auditionnée dans la région", portrait.startups_heard),
    )
    said = [
        f"{one.name_as_written} ({where}) : {one.project}"
        for where, startups in groups
        for one in startups
    ]
    if not said or y > FOOT - 16:
        return y
    y = _title(paper, y, "Start-ups")
    for sentence in said[: max(1, min(3, int((FOOT - y) / 5)))]:
        y = paper.lines(LEFT, y, sentence, size=9, width=WIDTH, most=1)
    return y + 4


def _around(paper: Paper, portrait: Portrait, y: float) -> None:
    room = min(MOST_AROUND, int((FOOT - y - 5) / 5))
    if room < 1 or not portrait.around:
        return
    y = _title(paper, y, "Les lauréats les plus proches, à vol d’oiseau")
    for laureate, way in portrait.around[:room]:
        with paper.part("P"):
            paper.text(LEFT + 16, y, words.kilometres(way), size=9, colour=SOFT, right=True)
            paper.text(LEFT + 19, y, laureate.name_as_written, size=9, bold=True, width=70)
            said = f"{_award(laureate)} : {laureate.project}"
            paper.text(LEFT + 92, y, said, size=9, width=88)
        y += 5


def _award(laureate: Laureate) -> str:
    return f"{award_of(laureate)} · {edition_of(laureate)}"


def _foot(paper: Paper, changed: datetime, url: str) -> None:
    paper.rule(LEFT, 271, WIDTH)
    width = WIDTH
    if url:
        paper.code(RIGHT - 18, 273, 18, url)
        width = WIDTH - 26
    date = french_date(changed.date().isoformat())
    y = paper.lines(
        LEFT,
        276,
        f"Registre des lauréats du label « Territoire Innovant » au {date}. {LICENCE}.",
        size=8,
        colour=SOFT,
        width=width,
    )
    y = paper.lines(LEFT, y, ATTRIBUTION, size=8, colour=SOFT, width=width, most=3)
    if url:
        wide = paper.text(LEFT, y + 0.4, url, size=8, colour=BLUE, width=width)
        paper.pdf.link(LEFT, y - 2.6, wide, 4, url)
