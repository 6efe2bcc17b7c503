"""The API: requests a second over HTTP, with and without a known ETag."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx2

from tests.bench.figures import Figure, percentile
from tests.bench.invented import ledger_of
from tests.bench.sessions import LAUREATES, WARMING
from tests.serving import NAIVE, OURS, serving

PATHS = {
    "lauréats d’une édition": "/api/laureates.geojson?year=2019",
    "tous les lauréats": "/api/laureates.geojson",
    "carte": "/api/map.geojson",
    "noms suggérés": "/api/territories?q=saint-den&limit=5",
}
NAIVE_PATHS = {
    "lauréats d’une édition": "/laureates.geojson?year=2019",
    "tous les lauréats": "/laureates.geojson",
}
WINDOW = 2.0  # seconds of each round
ROUNDS = 3
Rounds = list[list[float]]


def run(quick: bool = False) -> Iterator[Figure]:
    """Ask one address after the other, on one connection, as fast as answers come."""
    window = 0.5 if quick else WINDOW
    with TemporaryDirectory() as folder:
        ledger = ledger_of(Path(folder) / "inventes.csv", LAUREATES)
        with serving(NAIVE, ledger) as server, httpx2.Client(base_url=server.address) as client:
            naive = {name: _rounds(client, path, {}, window) for name, path in NAIVE_PATHS.items()}
        with serving(OURS, ledger) as server, httpx2.Client(base_url=server.address) as client:
            time.sleep(WARMING)
            for name, path in PATHS.items():
                etag = client.get(path).headers["etag"]
                for said, headers in (("", {}), (", ETag connu", {"If-None-Match": etag})):
                    ours = _rounds(client, path, headers, window)
                    yield from figures_of(f"API, {name}{said}", ours, naive.get(name))


def figures_of(title: str, ours: Rounds, naive: Rounds | None) -> Iterator[Figure]:
    """Write the medians of rounds: requests a second, and p95."""
    rounds = {"rounds": len(ours), "naive_rounds": len(naive) if naive else None}
    rates, p95 = (
        [median(measure(one) for one in kind) if kind else None for kind in (ours, naive)]
        for measure in (_rate, lambda one: (percentile(one, 0.95) or 0) * 1000)
    )
    yield Figure("answers", f"{title} : requêtes par seconde", "/s", *rates, "higher", **rounds)
    yield Figure("answers", f"{title} : p95", "ms", *p95, **rounds)


def _rate(times: list[float]) -> float:
    return len(times) / sum(times)


def _rounds(client: httpx2.Client, path: str, headers: dict[str, str], window: float) -> Rounds:
    return [_ask(client, path, headers, window) for _ in range(ROUNDS)]


def _ask(client: httpx2.Client, path: str, headers: dict[str, str], window: float) -> list[float]:
    times: list[float] = []
    while sum(times) < window:
        start = time.perf_counter()
        answer = client.get(path, headers=headers)
        times.append(time.perf_counter() - start)
        if answer.status_code != (304 if headers else 200):
            raise RuntimeError(f"{path} answered {answer.status_code}")
    return times
