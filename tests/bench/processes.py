"""Several processes behind nginx: what they bring, and what visitors lose when one dies."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.protocol import State

from dashboard.serving.worker import free_ports
from tests.bench.serving_report import Served, note
from tests.bench.visitor import Visitor
from tests.bench.visits import DATA
from tests.processes import children, command, resident

ROOT = Path(__file__).parents[2]
VISITORS = 40
SECONDS = 15.0
ROUNDS = 3
YEARS = ("2018", "2019", "2015")
THINKING = 1.0  # seconds between two changes, while a process is lost
RETRY = 0.5  # seconds before a browser tries again
CONNECTIONS = 8


@contextmanager
def several(workers: int) -> Iterator[tuple[str, int]]:
    """Serve with several processes; yield the address and the process of the command."""
    (port,) = free_ports(1)
    with subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", "serve", f"--workers={workers}", f"--port={port}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if not re.search("La carte est sur", process.stdout.readline()):
                raise RuntimeError("the application did not start")
            yield f"http://127.0.0.1:{port}", process.pid
        finally:
            process.terminate()
            process.wait(timeout=60)


def cookie(number: int) -> str:
    """Return the cookie of a visitor."""
    return f"visiteur={number:032x}"


async def runs(address: str) -> list[float]:
    """Let visitors change their filter as fast as they can; return how long each run took."""
    visitors = await _arrivals(address)
    end = time.monotonic() + SECONDS
    took: list[float] = []

    async def change(visitor: Visitor) -> None:
        for year in cycle(YEARS):
            start = time.monotonic()
            if start > end:
                return
            await visitor.choose(year)
            took.append(time.monotonic() - start)

    await asyncio.gather(*(change(visitor) for visitor in visitors))
    await asyncio.gather(*(visitor.leave() for visitor in visitors))
    return took


@dataclass(slots=True)
class Loss:
    """What visitors lose when a process is killed.

    Parameters
    ----------
    killed : float
        When, by the clock of the machine.
    away : list of float
        For each session that was cut, seconds from the death until it is served again.
    kept : int
        Those that found their filter again.
    """

    killed: float = 0.0
    away: list[float] = field(default_factory=list)
    kept: int = 0


async def loss(address: str, pid: int) -> Loss:
    """Kill a process while visitors change their filter now and then."""
    found = Loss()
    visitors = await _arrivals(address)
    end = time.monotonic() + SECONDS

    async def stay(number: int, visitor: Visitor) -> None:
        for year in islice(cycle(YEARS), number % len(YEARS), None):
            if time.monotonic() > end:
                break
            before = visitor.query
            with suppress(ConnectionClosed):
                await visitor.choose(year)
                with suppress(TimeoutError):
                    await asyncio.wait_for(visitor.socket.wait_closed(), THINKING)
            if visitor.socket.state is State.CLOSED:
                before = visitor.query or before
                visitor = await _come_back(address, before, cookie(number))
                found.away.append(time.monotonic() - found.killed)
                found.kept += not before or visitor.shows(before.rpartition("=")[2])
        await visitor.leave()

    async def kill() -> None:
        await asyncio.sleep(SECONDS / 3)
        workers = [child for child in children(pid) if "streamlit" in command(child)]
        found.killed = time.monotonic()
        os.kill(workers[0], signal.SIGKILL)

    await asyncio.gather(kill(), *(stay(*numbered) for numbered in enumerate(visitors)))
    return found


async def _arrivals(address: str) -> list[Visitor]:
    return await asyncio.gather(
        *(Visitor.arrive(address, cookie=cookie(number)) for number in range(VISITORS))
    )


async def _come_back(address: str, query: str, named: str) -> Visitor:
    """Open the session again, as a browser does: with the filters of the address."""
    while True:
        await asyncio.sleep(RETRY)
        with suppress(OSError, ConnectionClosed, InvalidHandshake):
            return await Visitor.arrive(address, query, named)


async def requests(address: str, path: str, seconds: float = 5.0) -> float:
    """Return how many answers a second come over a few connections that stay open."""
    host, port = address.removeprefix("http://").split(":")
    line = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    end = time.monotonic() + seconds
    amount = 0

    async def ask() -> None:
        nonlocal amount
        reader, writer = await asyncio.open_connection(host, int(port), limit=2**20)
        while time.monotonic() < end:
            writer.write(line)
            head = await reader.readuntil(b"\r\n\r\n")
            if b" 200 " not in head[:16]:
                raise RuntimeError(head.decode())
            await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head)[1]))
            amount += 1
            if b"Connection: close" in head:  # nginx does so after a thousand answers
                writer.close()
                reader, writer = await asyncio.open_connection(host, int(port), limit=2**20)
        writer.close()

    await asyncio.gather(*(ask() for _ in range(CONNECTIONS)))
    return amount / seconds


def measured(amount: int) -> Served:
    """Serve with so many processes; load them, then kill one, a few times over."""
    with several(amount) as (address, pid):
        workers = [child for child in children(pid) if "streamlit" in command(child)]
        port = re.search(r"port=(\d+)", command(workers[0]))[1]
        loads = [asyncio.run(runs(address)) for _ in range(ROUNDS)]
        memory = sum(map(resident, workers))
        alone, cached = (
            median(asyncio.run(requests(where, DATA)) for _ in range(ROUNDS))
            for where in (f"http://127.0.0.1:{port}", address)
        )
        losses = [asyncio.run(loss(address, pid)) for _ in range(ROUNDS)]
    away = [time for one in losses for time in one.away]
    return Served(
        amount,
        median(len(took) for took in loads) / SECONDS,
        median(map(median, loads)),
        median(quantiles(took, n=20)[-1] for took in loads),
        memory,
        alone,
        cached,
        VISITORS,
        ROUNDS,
        len(away),
        sum(one.kept for one in losses),
        median(away),
        max(away),
    )


def run(amounts: tuple[int, ...] = (1, 2, 4)) -> None:
    """Print and note what each number of processes brings, and what is lost with one of them."""
    print(f"\nProcesses: {VISITORS} visitors who change their filter at once")
    served = []
    for amount in amounts:
        served.append(measured(amount))
        print(served[-1], flush=True)
    note("processes", served)
