"""Charts of the laureates shown; each has a table beside it that says the same.

Colour is never the only sign: awards also have their letter and their name, and
a bar of what is unknown is hollow. Colours hold on light and dark paper alike.
Readers of screens are told one sentence, and given the table.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import altair as alt

from dashboard.parts.cards import LETTERS
from dashboard.parts.figures import UNKNOWN_ROWS
from dashboard.words.wording import AWARD_COUNTS, UNKNOWN_EDITION, count, number, sign_of
from geodata.laureates import Laureate

Rows = Sequence[tuple[str, int]]
PLAIN = "#4a79ba"
EDGE = "#7d8797"  # 3:1 on white and on the paper of the dark theme
FILLS = {
    "label": ("#1b4b91", "#ffffff"),
    "or": ("#f2c230", "#2b2000"),
    "argent": ("#d5dbe3", "#1c2530"),
    "bronze": ("#a4582a", "#ffffff"),
    "encouragement": ("#0a7358", "#ffffff"),
    "startup": ("#8a2a78", "#ffffff"),
}
INKS = {"light": "#35405a", "dark": "#cdd5e3"}  # --body of static/tokens.css
BAR = 28  # pixels for a bar and its gap
MARGIN = 24  # pixels that Streamlit keeps above and below
LONGEST = 230  # pixels for the name of a bar


def bars(rows: Rows, ink: str) -> alt.LayerChart:
    """Draw counts as horizontal bars, each with its number at its end."""
    values = [
        {
            "name": name,
            "amount": amount,
            "said": number(amount),
            "tip": f"{name} : {count(amount, 'lauréat', 'lauréats')}",
            "fill": "transparent" if name in UNKNOWN_ROWS else PLAIN,
        }
        for name, amount in rows
    ]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=_names(ink)),
        x=alt.X("amount:Q", axis=None, scale=_from_zero_to(max(amount for _, amount in rows))),
        tooltip=alt.Tooltip("tip:N", title=" "),
    )
    drawn = base.mark_bar(aria=False, stroke=EDGE, strokeWidth=1, cornerRadiusEnd=2).encode(
        fill=alt.Fill("fill:N", scale=None, legend=None)
    )
    numbers = base.mark_text(aria=False, align="left", dx=6, fontSize=14, color=ink).encode(
        text="said:N"
    )
    return _finish(drawn + numbers, len(rows))


def stacks(laureates: Sequence[Laureate], ink: str) -> alt.LayerChart:
    """Draw the laureates of each edition, one segment a distinction with its letter."""
    counts = Counter((one.edition or 0, sign_of(one)) for one in laureates)
    editions = sorted({edition for edition, _ in counts}, reverse=True)
    most = max(Counter(one.edition for one in laureates).values())
    values = [segment for edition in editions for segment in _segments(edition, counts)]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("edition:N", sort=None, title=None, axis=_names(ink)),
        tooltip=alt.Tooltip("tip:N", title=" "),
    )
    drawn = base.mark_bar(aria=False, stroke=EDGE, strokeWidth=1).encode(
        x=alt.X("start:Q", axis=None, scale=_from_zero_to(most)),
        x2="end:Q",
        fill=alt.Fill("fill:N", scale=None, legend=None),
    )
    letters = base.mark_text(aria=False, fontSize=13, fontWeight=700).encode(
        x="middle:Q", text="letter:N", color=alt.Color("ink:N", scale=None, legend=None)
    )
    return _finish(drawn + letters, len(editions))


def _segments(edition: int, counts: Counter[tuple[int, str]]) -> Iterable[dict[str, object]]:
    name = str(edition) if edition else UNKNOWN_EDITION.capitalize()
    start = 0
    for sign, award in AWARD_COUNTS.items():
        amount = counts[edition, sign]
        if not amount:
            continue
        fill, ink = FILLS[sign]
        yield {
            "edition": name,
            "start": start,
            "end": start + amount,
            "middle": start + amount / 2,
            "letter": LETTERS[sign] if amount == 1 else f"{LETTERS[sign]} {number(amount)}",
            "tip": f"{name}, {award} : {count(amount, 'lauréat', 'lauréats')}",
            "fill": fill,
            "ink": ink,
        }
        start += amount


def _from_zero_to(most: int) -> alt.Scale:
    """Leave room for the number at the end of the longest bar."""
    return alt.Scale(domain=[0, most * 1.1])


def _names(ink: str) -> alt.Axis:
    return alt.Axis(
        aria=False,
        domain=False,
        ticks=False,
        labelColor=ink,
        labelLimit=LONGEST,
        labelFontSize=14,
        labelPadding=8,
    )


def _finish(chart: alt.LayerChart, amount: int) -> alt.LayerChart:
    finished = chart.properties(height=amount * BAR + MARGIN)
    return finished.configure_view(stroke=None).configure_axis(grid=False)
