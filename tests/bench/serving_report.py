"""What several processes give, and what an hour leaves, noted and put in the README.

``python -m tests.bench processes soak --minutes 60`` notes it in ``.bench``;
``python -m tests.bench.serving_report`` then takes what was noted to the repository, beside this
file, and writes it in the README.
"""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.parts.cards import french_date
from dashboard.parts.shading import decimal
from dashboard.words.wording import count, number

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".bench"
KEPT = Path(__file__).parent
NAMES = ("processes", "soak")
README = ROOT / "README.md"
START, END = "<!-- processus -->", "<!-- fin de processus -->"
HEADER = (
    "| Processus | Filtres par seconde | Médiane | 95 % sous | Mémoire | "
    "Processus tués, un par tour : sessions coupées |\n| --: | --: | --: | --: | --: | --- |"
)


@dataclass(frozen=True, slots=True)
class Served:
    """What a number of processes gave, and what was lost with one of them.

    Parameters
    ----------
    processes : int
    rate, median, p95 : float
        Changes of filter a second, and how long they took, in seconds: medians of the rounds.
    memory : int
        Bytes of all the processes.
    alone, cached : float
        Answers of the API a second, from a process and from nginx: medians of the rounds.
    visitors, rounds : int
        Visitors of each round; rounds, each with a process killed.
    cut, kept : int
        Over all rounds, sessions that were cut; those that found their filter again.
    back, last : float
        Seconds until half of those who were cut were served again, and all.
    """

    processes: int
    rate: float
    median: float
    p95: float
    memory: int
    alone: float
    cached: float
    visitors: int
    rounds: int
    cut: int
    kept: int
    back: float
    last: float


def note(name: str, measures: Sequence[Any], folder: Path = FOLDER) -> None:
    """Write measures, with when, where and under which load they were taken."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "load": os.getloadavg()[2],  # of the last quarter of an hour
        "measures": [asdict(one) for one in measures],
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def keep(folder: Path = FOLDER, kept: Path = KEPT) -> None:
    """Take to the repository what was noted, as it is; what was not measured again stays."""
    for name in NAMES:
        if (noted := folder / f"{name}.json").exists():
            shutil.copyfile(noted, kept / noted.name)


def read(name: str, folder: Path = KEPT) -> dict[str, Any]:
    """Read what `note` wrote, and `keep` kept."""
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def block(processes: dict[str, Any], soak: dict[str, Any]) -> str:
    """Write the part of the README."""
    served = [Served(**one) for one in processes["measures"]]
    rounds = served[0].rounds
    medians = "un seul tour" if rounds == 1 else f"médianes de {number(rounds)} tours"
    said = (
        f"Mesuré le {french_date(processes['date'][:10])} par `python -m tests.bench processes` "
        f"sur {processes['processors']} cœurs (charge du dernier quart d’heure : "
        f"{decimal(round(processes['load'], 1))}), {number(served[0].visitors)} visiteurs inventés "
        f"changeant de filtre sans jamais s’arrêter ; {medians} :"
    )
    kept = max(one.cached for one in served)
    after = (
        f"Une réponse de l’API que nginx garde part {number(round(kept))} fois par seconde. "
        + _flat(soak["measures"])
    )
    return "\n".join((START, said, "", HEADER, *map(_row, served), "", after, END))


def _row(one: Served) -> str:
    cells = (
        number(one.processes),
        number(round(one.rate)),
        f"{_seconds(one.median, 2)}",
        f"{_seconds(one.p95, 2)}",
        f"{decimal(round(one.memory / 1e9, 1))} Go",
        _lost(one),
    )
    return f"| {' | '.join(cells)} |"


def _lost(one: Served) -> str:
    whole = one.visitors * one.rounds
    cut = "toutes" if one.cut == whole else f"{one.cut} sur {whole}"
    if not one.cut:
        return "aucune"
    found = "filtres retrouvés" if one.kept == one.cut else f"filtres retrouvés par {one.kept}"
    return f"{cut}, servies de nouveau en {_seconds(one.back, 1)}, {found}"


def _seconds(value: float, digits: int) -> str:
    return f"{decimal(round(value, digits))} s"


def _flat(measures: list[dict[str, Any]]) -> str:
    """Say what the second half of the soak left."""
    last = measures[-1]
    half = [one for one in measures if one["minutes"] >= last["minutes"] / 2]
    memory = (max(one["memory"] for one in half) - half[0]["memory"]) / 1e6
    more = {
        count(rise, one, several)
        for key, one, several in (
            ("threads", "fil d’exécution", "fils d’exécution"),
            ("files", "fichier ouvert", "fichiers ouverts"),
            ("temporary", "fichier temporaire", "fichiers temporaires"),
        )
        if (rise := last[key] - half[0][key]) > 0
    }
    left = (
        f"{' et '.join(sorted(more))} de plus" if more else "ni fil d’exécution, ni fichier de plus"
    )
    return (
        f"{decimal(round(last['minutes'], 1))} minutes et {number(last['visits'])} visites "
        f"(`python -m tests.bench soak`) : dans la seconde moitié, "
        f"{decimal(round(memory, 1))} Mo de mémoire de plus, {left}."
    )


def written(readme: str, processes: dict[str, Any], soak: dict[str, Any]) -> str:
    """Return the README with these measures in the place of those that it has."""
    before, _, rest = readme.partition(START)
    return before + block(processes, soak) + rest.partition(END)[2]


if __name__ == "__main__":
    keep()
    new = written(README.read_text(encoding="utf-8"), *map(read, NAMES))
    README.write_text(new, encoding="utf-8")
