"""Measure the project against the naive way, in the same run: ``make bench``.

``python -m tests.bench NAME…`` runs some parts, ``--quick`` runs them shorter, with fewer sizes;
``--again`` puts what it measures in the report of the last run, which says so; ``processes`` and
``soak --minutes 10`` only run when they are named. Machines differ and are shared: only the
ratios and the accuracy are worth quoting. ``python -m tests.bench.publish``
then puts the report of a whole run in the repository, and its table in the README.
"""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from tests.bench import charts, processes, soak
from tests.bench.parts import LIMITS, measure
from tests.bench.report import Report, table

FOLDER = Path(__file__).parents[2] / ".bench"
LOOK = 5.0  # seconds between two looks at the load
WHEN_NAMED: dict[str, Callable[[float], object]] = {
    "processes": lambda _: processes.run(),
    "soak": soak.run,
}


def main() -> None:
    """Run the parts that are named, or all; print the table and write the report."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*LIMITS, *WHEN_NAMED, []], metavar="NAME")
    parser.add_argument("--minutes", type=float, default=10, help="how long the soak lasts")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, fewer sizes")
    parser.add_argument("--again", action="store_true", help="into the report of the last run")
    asked = parser.parse_args()
    names = asked.names or list(LIMITS)
    for name in filter(WHEN_NAMED.__contains__, names):
        WHEN_NAMED[name](asked.minutes)
    if parts := [name for name in names if name in LIMITS]:
        last = Report.read(FOLDER / "report.json") if asked.again else None
        _tell(bench(parts, FOLDER, quick=asked.quick, last=last))


def bench(names: list[str], folder: Path, *, quick: bool, last: Report | None = None) -> Report:
    """Run parts one after the other; the report, a new one or the last, is written after each."""
    report = last or Report.begun(is_quick=quick)
    for name in names if last else ():
        report.forget(name)
    order = list(LIMITS)
    with _watching_the_load([] if last else report.loads):
        for name in names:
            print(f"\n{name}", flush=True)
            measure(name, report, LIMITS[name])
            report.figures.sort(key=lambda figure: order.index(figure.part))
            print(f"  {report.seconds[name]:.0f} s {report.failures.get(name, '')}", flush=True)
            report.write(folder / "report.json")
    (folder / "report.md").write_text("\n".join(table(report.figures)) + "\n", encoding="utf-8")
    charts.draw(report.figures, folder / "report.svg")
    return report


@contextmanager
def _watching_the_load(loads: list[float]) -> Iterator[None]:
    over = Event()
    loads.append(os.getloadavg()[0])

    def watch() -> None:
        while not over.wait(LOOK):
            loads.append(os.getloadavg()[0])

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _tell(report: Report) -> None:
    print("\n" + "\n".join(table(report.figures)))
    load = report.load
    print(f"\nDurée : {sum(report.seconds.values()) / 60:.1f} min.")
    print(f"Charge : {load['min']} au moins, {load['median']} au milieu, {load['max']} au plus.")
    for name, failure in report.failures.items():
        print(f"Partie {name} : {failure}.")
    print(f"Rapport : {FOLDER / 'report.json'}, report.md et report.svg")


if __name__ == "__main__":
    main()
