"""What a visitor does on the map: come, filter a few times, leave or vanish."""

import asyncio
import http.client
import random
from urllib.parse import urlencode, urlsplit

from tests.bench.visitor import Visitor

DATA = "/api/map.geojson"
FILES = ("/", "/assets/tokens.css", "/api/backdrop.geojson")


async def visit(address: str, chance: random.Random, changes: int = 3) -> int:
    """Make a whole visit, which ends politely or not; return the number of runs."""
    await asyncio.to_thread(_fetch, address, FILES)
    visitor = await Visitor.arrive(address)
    for _ in range(changes):
        year = chance.choice([*visitor.options, ""])
        await visitor.choose(year)
        query = f"?{urlencode({'year': year})}" if year else ""
        await asyncio.to_thread(_fetch, address, (f"{DATA}{query}",))
    await (visitor.leave() if chance.random() < 0.5 else visitor.vanish())
    return 1 + changes


def _fetch(address: str, paths: tuple[str, ...]) -> None:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        for path in paths:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != http.client.OK:
                raise RuntimeError(f"{path}: {answer.status}")
    finally:
        connection.close()
