"""The report of the bench: a table, a JSON file and charts of how cost grows."""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from matplotlib.figure import Figure as Sheet

from dashboard.parts.shading import decimal
from dashboard.words.wording import number
from tests.bench.figures import Figure

HEADER = ("Mesure", "Ici", "Application naïve", "Fois mieux", "Visé")
MARKS = {True: "atteint", False: "manqué", None: ""}


def table(figures: Iterable[Figure]) -> list[str]:
    """Return the lines of the table in Markdown, one a figure."""
    lines = [f"| {' | '.join(HEADER)} |", "| --- | --: | --: | --: | --- |"]
    return [*lines, *(f"| {' | '.join(_cells(figure))} |" for figure in figures)]


def _cells(figure: Figure) -> tuple[str, ...]:
    ratio = figure.ratio
    return (
        figure.title,
        _value(figure.ours, figure.unit),
        _value(figure.naive, figure.unit),
        "" if ratio is None else _short(ratio),
        _aim(figure),
    )


def _aim(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    if figure.naive is not None:
        said = f"{_short(figure.goal)} fois"
    else:
        bound = "au plus" if figure.better == "lower" else "au moins"
        said = f"{_value(figure.goal, figure.unit)} {bound}"
    return f"{said} : {MARKS[figure.is_reached]}" if figure.is_reached is not None else said


def _value(value: float | None, unit: str) -> str:
    return "" if value is None else f"{_short(value)} {unit}".strip()


def _short(value: float) -> str:
    """Write a number in French, with the digits that a measure deserves."""
    return number(round(value)) if value >= 100 else decimal(round(value, 2 if value < 10 else 1))


def write(figures: list[Figure], folder: Path, load: Iterable[float]) -> Path:
    """Write the report and its charts; return the path of the JSON file."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {
        "machine": {"processors": os.cpu_count(), "python": platform.python_version()},
        "load": list(load),
        "figures": [{**asdict(one), "ratio": one.ratio} for one in figures],
    }
    path = folder / "report.json"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "report.md").write_text("\n".join(table(figures)) + "\n", encoding="utf-8")
    draw(figures, folder / "report.svg")
    return path


def draw(figures: Iterable[Figure], path: Path) -> None:
    """Draw how cost grows with laureates and with sessions; nothing where nothing grew."""
    kinds: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.size and (kind := _kind(figure)):
            kinds.setdefault(kind, []).append(figure)
    if not kinds:
        return
    sheet = Sheet(figsize=(7, 3.4 * len(kinds)), layout="constrained")
    fields = sheet.subplots(len(kinds), squeeze=False)[:, 0]
    for axes, (kind, grown) in zip(fields, kinds.items(), strict=True):
        for who, style, name in (("ours", "o-", "ici"), ("naive", "s--", "application naïve")):
            known = [(one.size, getattr(one, who)) for one in grown if getattr(one, who)]
            if known:
                axes.loglog(*zip(*known, strict=True), style, label=name)
        axes.set_title(kind)
        axes.legend()
    sheet.savefig(path)


def _kind(figure: Figure) -> str:
    if figure.part == "browsing":
        return "Un filtre (ms), selon le nombre de lauréats"
    _, mark, said = figure.title.partition(" : ")
    return f"{said} ({figure.unit}), selon le nombre de sessions" if mark else ""
