"""Measure the project against the naive way, in the same run: ``make bench``.

``python -m tests.bench NAME…`` runs some parts, ``--quick`` runs them shorter;
``processes`` and ``soak --minutes 10`` only run when they are named. Machines differ
and are shared: only the ratios and the accuracy are worth quoting.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from tests.bench import (
    answers,
    atlas,
    browsing,
    geocoding,
    processes,
    reading,
    report,
    sessions,
    soak,
    stage,
)
from tests.bench.figures import Figure

FOLDER = Path(__file__).parents[2] / ".bench"
MEASURED: dict[str, Callable[[bool], list[Figure]]] = {
    "browsing": browsing.run,
    "sessions": sessions.run,
    "answers": answers.run,
    "stage": stage.run,
    "atlas": atlas.run,
}
PRINTED: dict[str, Callable[[], None]] = {"geocoding": geocoding.run, "reading": reading.run}
WHEN_NAMED: dict[str, Callable[[float], object]] = {
    "processes": lambda _: processes.run(),
    "soak": soak.run,
}


def main() -> None:
    """Run the parts that are named, or all; print the table and write the report."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[*MEASURED, *PRINTED, *WHEN_NAMED, []], metavar="NAME"
    )
    parser.add_argument("--minutes", type=float, default=10, help="how long the soak lasts")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, fewer sizes")
    asked = parser.parse_args()
    names = asked.names or [*MEASURED, *PRINTED]
    load = os.getloadavg()
    figures: list[Figure] = []
    for name in names:
        print(f"\n{name}", flush=True)
        if name in WHEN_NAMED:
            WHEN_NAMED[name](asked.minutes)
        elif name in PRINTED:
            PRINTED[name]()
        else:
            figures += MEASURED[name](asked.quick)
    if figures:
        print("\n" + "\n".join(report.table(figures)))
        loads = (*load, *os.getloadavg())
        print(f"\nCharge : {loads[0]:.1f} au début, {loads[3]:.1f} à la fin.")
        print(f"Rapport : {report.write(figures, FOLDER, loads)}")


if __name__ == "__main__":
    main()
