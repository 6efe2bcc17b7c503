"""The chart of the bench: how cost grows with laureates, and with sessions."""

from collections.abc import Iterable
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Sheet
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter, NullLocator

from dashboard.parts.shading import decimal
from dashboard.words.wording import number
from tests.bench.figures import Figure

KINDS = {
    "première carte après": ("Première carte, serveur neuf, en millisecondes", "lauréats"),
    "un filtre": ("Un filtre, en millisecondes", "lauréats"),
    "exécutions par seconde": ("Filtres servis par seconde", "sessions qui filtrent sans cesse"),
    "p95": ("95 % des filtres sont servis sous, en millisecondes", "sessions"),
    "mémoire": ("Mémoire du processus, en mégaoctets", "sessions"),
}
WHO = (("ours", "o-", "#1f5f8b", "ici"), ("naive", "s--", "#a8470f", "application naïve"))
STEADY = {"svg.hashsalt": "bench", "svg.fonttype": "none"}  # the same bytes for the same figures


def draw(figures: Iterable[Figure], path: Path) -> None:
    """Draw what grew as SVG, a field a kind; nothing where nothing grew."""
    grown: dict[str, list[Figure]] = {}
    for figure in figures:
        kind = next((kind for kind in KINDS if kind in figure.title), None)
        if figure.size and kind:
            grown.setdefault(kind, []).append(figure)
    if not grown:
        return
    with mpl.rc_context(STEADY):
        sheet = Sheet(figsize=(11, 3.4 * -(-len(grown) // 2)), layout="constrained")
        fields = sheet.subplots(-(-len(grown) // 2), min(2, len(grown)), squeeze=False).ravel()
        for axes in fields[len(grown) :]:
            axes.set_axis_off()
        for axes, (kind, of_kind) in zip(fields, grown.items(), strict=False):
            _field(axes, kind, of_kind)
        sheet.savefig(path, format="svg", metadata={"Date": None})


def _field(axes: Axes, kind: str, grown: list[Figure]) -> None:
    title, sizes = KINDS[kind]
    for who, style, colour, name in WHO:
        known = [(one.size, getattr(one, who)) for one in grown if getattr(one, who)]
        if known:
            axes.loglog(*zip(*known, strict=True), style, color=colour, label=name)
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_xlabel(sizes)
    axes.set_xticks(sorted({one.size for one in grown if one.size}))
    axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda at, _: _said(at)))
        axis.set_minor_formatter(NullFormatter())
        axis.set_minor_locator(NullLocator())
    axes.grid(visible=True, alpha=0.25)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)


def _said(at: float) -> str:
    return number(round(at)) if at >= 1 else decimal(round(at, 2))
