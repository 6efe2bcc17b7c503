"""Kill some work before each thing that it does to a file, then run it again.

``python -m tests.loaders.killing FOLDER`` prints, for each point of an import, in what
state the ledger was left. One process is forked for each, so that all is loaded only once.
"""

import io
import itertools
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from loaders.commands.importing import import_files

RELEASE = Path(__file__).parent / "corpora" / "releases" / "numbered.txt"
FIGURES = "Label « Territoire Innovant » 2021\n\nEn 2020, 41 candidats ont été auditionnés.\n"
FILES = ("editions.csv", "laureates.csv")
EVENTS = (
    "open", "os.rename", "os.remove", "os.chmod", "os.utime", "shutil.copyfile",
    "os.mkdir", "os.rmdir", "os.listdir", "os.scandir", "fcntl.flock",
)  # fmt: skip


def run(folder: Path) -> None:
    """Import the invented releases into a ledger."""
    releases = [RELEASE, folder.parent / "figures.txt"]
    import_files(releases, folder, Console(file=io.StringIO()))


def killed_at(point: int, folder: Path, work: Callable[[Path], object] = run) -> tuple[str, bool]:
    """Do the work in a child that dies at a point; return the event, and whether it died."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        count = itertools.count(1)

        def die(event: str, arguments: tuple[object, ...]) -> None:
            touches = event in EVENTS and str(folder) in str(arguments)
            if touches and next(count) == point:
                os.write(writing, event.encode())
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        work(folder)
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    event = os.read(reading, 100).decode()
    os.close(reading)
    return event, os.WIFSIGNALED(status)


def main(folder: Path) -> None:
    """Print the state of the ledger after each death."""
    (folder.parent / "figures.txt").write_text(FIGURES, encoding="utf-8")
    old = {name: (folder / name).read_bytes() for name in FILES}
    done = folder.parent / "done"
    shutil.copytree(folder, done)
    run(done)
    new = {name: (done / name).read_bytes() for name in FILES}
    assert all(old[name] != new[name] for name in FILES)

    def state(name: str) -> str:
        content = (folder / name).read_bytes()
        return "old" if content == old[name] else "new" if content == new[name] else "broken"

    points = []
    for point in itertools.count(1):
        shutil.rmtree(folder)
        folder.mkdir()
        for name, content in old.items():
            (folder / name).write_bytes(content)
        event, died = killed_at(point, folder)
        if not died:
            break
        former = folder / "laureates.csv.bak"
        found = {"event": event, "editions": state(FILES[0]), "laureates": state(FILES[1])}
        kept = former.exists() and former.read_bytes() == old["laureates.csv"]
        found["former"] = "absent" if not former.exists() else "old" if kept else "broken"
        run(folder)
        drafts = [path.name for path in folder.glob(".*.draft")]
        points.append({**found, "again": [state(name) for name in FILES], "drafts": drafts})
    print(json.dumps(points))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
