"""The report of the bench: what was measured, on which machine, under which load, and its table."""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from dashboard.parts.shading import decimal
from dashboard.words.wording import number
from tests.bench.figures import Figure

HEADER = ("Mesure", "Ici", "Application naïve", "Fois mieux", "Médiane de", "Visé")
MARKS = {True: "atteint", False: "manqué", None: ""}
PACKAGES = ("streamlit", "folium", "streamlit-folium", "geopandas", "shapely", "fastapi")


@dataclass(slots=True)
class Report:
    """What a run of the bench found.

    Parameters
    ----------
    date : str
        When it began, in ISO 8601.
    machine : dict
        Processors, memory, versions.
    seconds : dict of str to float
        How long each part lasted.
    failures : dict of str to str
        Why a part did not end, for those that did not.
    loads : list of float
        The load of the machine, seen all along.
    figures : list of Figure
    is_quick : bool
        Fewer rounds and sizes than the whole.
    again : list of str
        The parts that were measured again afterwards.
    """

    date: str
    machine: dict[str, Any]
    is_quick: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    loads: list[float] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    again: list[str] = field(default_factory=list)

    @classmethod
    def begun(cls, *, is_quick: bool = False) -> "Report":
        """Begin the report of a run on this machine."""
        return cls(datetime.now(UTC).isoformat(timespec="seconds"), _machine(), is_quick)

    @classmethod
    def read(cls, path: Path) -> "Report":
        """Read a report that `write` wrote."""
        said = json.loads(path.read_text(encoding="utf-8"))
        figures = [_figure(one) for one in said["figures"]]
        return cls(**{**said, "loads": list(said["loads"].values()), "figures": figures})

    @property
    def load(self) -> dict[str, float]:
        """The least, the middle and the greatest load of the machine."""
        if not self.loads:
            return {}
        least, middle, most = min(self.loads), median(self.loads), max(self.loads)
        return {"min": round(least, 2), "median": round(middle, 2), "max": round(most, 2)}

    def forget(self, part: str) -> None:
        """Leave out what a part measured, for it to be measured again."""
        self.figures = [figure for figure in self.figures if figure.part != part]
        self.failures.pop(part, None)
        self.again = [*dict.fromkeys((*self.again, part))]

    def write(self, path: Path) -> None:
        """Write the report whole."""
        said = {**asdict(self), "loads": self.load}
        said["figures"] = [{**asdict(one), "ratio": one.ratio} for one in self.figures]
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(said, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")


def _machine() -> dict[str, Any]:
    return {
        "processors": os.cpu_count(),
        "gigabytes": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


def _figure(said: dict[str, Any]) -> Figure:
    return Figure(**{name: value for name, value in said.items() if name != "ratio"})


def table(figures: Iterable[Figure]) -> list[str]:
    """Return the lines of the table in Markdown, one a figure."""
    lines = [f"| {' | '.join(HEADER)} |", "| --- | --: | --: | --: | --- | --- |"]
    return [*lines, *(f"| {' | '.join(cells(figure))} |" for figure in figures)]


def cells(figure: Figure) -> Sequence[str]:
    """Write a figure as a line of the table; what is only a bound is said to be one."""
    ratio = figure.ratio
    more, less = ("plus de ", "moins de ") if figure.is_bound else ("", "")
    naive = value(figure.naive, figure.unit)
    return (
        figure.title,
        value(figure.ours, figure.unit),
        f"{more if figure.better == 'lower' else less}{naive}" if naive else "",
        "" if ratio is None else f"{more}{short(ratio)}",
        rounds(figure),
        _aim(figure),
    )


def rounds(figure: Figure) -> str:
    """Say of how many rounds a figure is the median; nothing where it does not vary.

    Examples
    --------
    >>> rounds(Figure("a", "un", "ms", 1, 2, rounds=5, naive_rounds=5))
    '5 tours'
    >>> rounds(Figure("a", "un", "ms", 1, 2, rounds=5, naive_rounds=1))
    '5 tours ; naïve : un seul tour'
    """
    ours, naive = (
        "" if many is None else "un seul tour" if many == 1 else f"{number(many)} tours"
        for many in (figure.rounds, figure.naive_rounds)
    )
    return ours if naive in ("", ours) else f"{ours} ; naïve : {naive}"


def _aim(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    if figure.naive is not None:
        said = f"{short(figure.goal)} fois"
    else:
        bound = "au plus" if figure.better == "lower" else "au moins"
        said = f"{value(figure.goal, figure.unit)} {bound}"
    return f"{said} : {MARKS[figure.is_reached]}" if figure.is_reached is not None else said


def value(measured: float | None, unit: str) -> str:
    """Write a measure with its unit, ten seconds and more in seconds."""
    if measured is None:
        return ""
    if unit == "ms" and measured >= 10_000:
        return f"{short(measured / 1000)} s"
    return f"{short(measured)} {unit}".strip()


def short(measured: float) -> str:
    """Write a number in French, with the digits that a measure deserves."""
    if measured >= 100:
        return number(round(measured))
    return decimal(round(measured, 2 if measured < 10 else 1))
