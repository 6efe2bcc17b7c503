"""Run each part of the bench in a process of its own, for so long at most.

A part that fails, or hangs, is told and ended with all that it started; what it had measured
before is kept.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.bench.figures import Figure

if TYPE_CHECKING:
    from tests.bench.report import Report

ROOT = Path(__file__).parents[2]
LIMITS = {  # seconds: longer than each needs on two quiet processors, and 80 minutes in all
    "browsing": 2000,
    "sessions": 1980,
    "answers": 120,
    "stage": 100,
    "atlas": 300,
    "geocoding": 240,
    "reading": 60,
}
"""The parts in their order, each a module whose ``run(quick)`` yields figures."""


def measure(name: str, report: "Report", limit: float, package: str = "tests.bench") -> None:
    """Run a part, and add to the report what it measured or why it did not end."""
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "figures.jsonl"
        path.touch()
        command = [sys.executable, "-m", "tests.bench.parts", f"{package}.{name}", str(path)]
        with subprocess.Popen(  # noqa: S603 - our own command
            [*command, *["quick"] * report.is_quick], cwd=ROOT, start_new_session=True
        ) as process:
            failure = _wait_for(process, limit)
        report.figures += [Figure(**json.loads(line)) for line in path.read_text().splitlines()]
    report.seconds[name] = round(time.monotonic() - start, 1)
    if failure:
        report.failures[name] = failure


def _wait_for(process: subprocess.Popen, limit: float) -> str:
    """Wait for a part; say why it did not end well, in French."""
    try:
        status = process.wait(limit)
    except subprocess.TimeoutExpired:
        return f"arrêtée après {limit:.0f} s"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # with the servers that it may have left
    return f"terminée en erreur ({status})" if status else ""


def main(module: str, path: str, *quick: str) -> None:
    """Write the figures of a part to a file, each as soon as it is known."""
    with Path(path).open("a", encoding="utf-8") as file:
        for figure in import_module(module).run(bool(quick)):
            print(f"  {figure.title}", flush=True)
            file.write(json.dumps(asdict(figure)) + "\n")
            file.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
