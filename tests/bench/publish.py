"""Put the report of a whole run in the repository, and its tables in the README.

``python -m tests.bench.publish`` takes it from ``.bench``, where ``make bench`` wrote it, and
draws its chart again; ``--again`` only writes the README from the report of the repository.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from dashboard.parts.cards import french_date
from dashboard.parts.shading import decimal
from tests.bench import charts, geocoding
from tests.bench.__main__ import FOLDER
from tests.bench.figures import Figure
from tests.bench.report import Report, table

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
REPORT = Path(__file__).parent / "report.json"
CHART = REPORT.with_suffix(".svg")
START, END = "<!-- bench -->", "<!-- fin de bench -->"
DETAILS = ("géocodage, ", "lecture, ", " visé")  # in tables of their own, or of the report


def summary(report: Report) -> str:
    """Say when, on what and under which load the report was measured."""
    load, minutes = report.load, sum(report.seconds.values()) / 60
    command = "`make bench`" + " (`--quick`, moins de mesures)" * report.is_quick
    said = (
        f"Mesuré le {french_date(report.date[:10])} par {command}, en {minutes:.0f} minutes, sur "
        f"{report.machine['processors']} cœurs et {report.machine['gigabytes']} Go ; charge de la "
        f"machine de {decimal(load['min'])} à {decimal(load['max'])}, {decimal(load['median'])} au "
        f"milieu ; Python {report.machine['python']}, Streamlit {report.machine['streamlit']}, "
        f"streamlit-folium {report.machine['streamlit-folium']}."
    )
    if report.again:
        said += f" Parties mesurées de nouveau ensuite : {', '.join(report.again)}."
    missed = [f"« {name} », {why}" for name, why in report.failures.items()]
    return said + (f" Parties inachevées : {' ; '.join(missed)}." if missed else "")


def block(report: Report) -> str:
    """Write what the README says of the bench: what was aimed at, then each measure."""
    aimed = [one for one in report.figures if one.goal is not None and _is_quoted(one, aimed=True)]
    every = [one for one in report.figures if _is_quoted(one)]
    return "\n".join(
        (
            *(START, summary(report), "", *table(aimed), ""),
            *("<details><summary>Chaque mesure</summary>", "", *table(every), "", "</details>", ""),
            f"![Le coût d’un filtre selon les lauréats et les sessions, ici et dans l’application "
            f"naïve]({CHART.relative_to(ROOT)})",
            END,
        )
    )


def _is_quoted(figure: Figure, *, aimed: bool = False) -> bool:
    return not any(word in figure.title for word in DETAILS if not (aimed and word == " visé"))


def written(readme: str, report: Report) -> str:
    """Return the README with the tables of a report in the place of those it has.

    The accuracy of the geocoder stays where the report has not measured it over all names.
    """
    before, _, rest = readme.partition(START)
    readme = before + block(report) + rest.partition(END)[2]
    lines = geocoding.lines_of(report.figures)
    if lines and not report.is_quick and "geocoding" not in report.failures:
        before, _, rest = readme.partition(geocoding.HEADER)
        after = rest[rest.index("\n\n") :]
        readme = before + "\n".join(geocoding.table(lines)) + after
    return readme


def main(arguments: Iterable[str]) -> None:
    """Copy the report and draw its chart, unless told not to; write the README."""
    if "--again" not in arguments:
        report = Report.read(FOLDER / "report.json")
        report.write(REPORT)
        charts.draw(report.figures, CHART)
    report = Report.read(REPORT)
    README.write_text(written(README.read_text(encoding="utf-8"), report), encoding="utf-8")
    print(f"{README.name}, {REPORT.name}, {CHART.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
