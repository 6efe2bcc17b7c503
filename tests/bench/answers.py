"""The API: requests a second over HTTP, with and without a known ETag."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2

from tests.bench.figures import Figure, percentile
from tests.bench.invented import ledger_of
from tests.bench.sessions import LAUREATES, WARMING
from tests.serving import OURS, serving

PATHS = {
    "lauréats d’une édition": "/api/laureates.geojson?year=2019",
    "tous les lauréats": "/api/laureates.geojson",
    "carte": "/api/map.geojson",
    "noms suggérés": "/api/territories?q=saint-den&limit=5",
}
WINDOW = 4  # seconds for each address


def run(quick: bool = False) -> list[Figure]:
    """Ask one address after the other, on one connection, as fast as answers come."""
    figures = []
    with TemporaryDirectory() as folder:
        ledger = ledger_of(Path(folder) / "inventes.csv", LAUREATES)
        with serving(OURS, ledger) as server, httpx2.Client(base_url=server.address) as client:
            time.sleep(WARMING)
            for title, path in PATHS.items():
                etag = client.get(path).headers["etag"]
                for said, headers in (("", {}), (", ETag connu", {"If-None-Match": etag})):
                    times = _ask(client, path, headers, 1 if quick else WINDOW)
                    rate = len(times) / sum(times)
                    p95 = percentile(times, 0.95) or 0
                    figures += [
                        Figure("answers", f"API, {title}{said}", "/s", rate, better="higher"),
                        Figure("answers", f"API, {title}{said} : p95", "ms", p95 * 1000),
                    ]
    return figures


def _ask(client: httpx2.Client, path: str, headers: dict[str, str], window: float) -> list[float]:
    times: list[float] = []
    while sum(times) < window:
        start = time.perf_counter()
        answer = client.get(path, headers=headers)
        times.append(time.perf_counter() - start)
        if answer.status_code != (304 if headers else 200):
            raise RuntimeError(f"{path} answered {answer.status_code}")
    return times
