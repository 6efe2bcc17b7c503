"""A process of the application: its health, its death, its return."""

import socket
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.serving import worker as module
from dashboard.serving.worker import LONGEST, SHORTEST, Worker, free_ports
from tests.processes import is_running
from tests.waiting import wait_until

HEALTHY = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/_stcore/health" else 404)
        self.end_headers()
port = next(int(a.partition("=")[2]) for a in sys.argv if a.startswith("--server.port="))
http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + HEALTHY
BROKEN = "raise SystemExit('Fichier inventé absent.')"


@pytest.fixture
def make_worker():
    made = []

    def make(script=HEALTHY):
        (port,) = free_ports(1)
        made.append(Worker(1, port, {}, (sys.executable, "-c", script)))
        return made[-1]

    yield make
    for worker in made:
        worker.stop()


@given(st.integers(1, 64))
def test_free_ports_are_free_and_differ(amount):
    ports = free_ports(amount)
    assert len({*ports}) == amount
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", ports[0]))


def test_a_process_is_well_once_it_answers(make_worker):
    worker = make_worker()
    assert not worker.is_alive
    assert not worker.is_well()
    worker.start()
    wait_until(worker.is_well)
    assert worker.is_alive


def test_a_process_that_breaks_is_neither_alive_nor_well(make_worker, capfd):
    worker = make_worker(BROKEN)
    worker.start()
    wait_until(lambda: not worker.is_alive)
    assert not worker.is_well()
    assert "Fichier inventé absent." in capfd.readouterr().err


def test_what_takes_a_call_and_says_nothing_is_not_well(make_worker, monkeypatch):
    monkeypatch.setattr(module, "ASKING", 0.2)
    worker = make_worker()
    with socket.create_server(("127.0.0.1", worker.port)):
        assert not worker.is_well()


def test_a_process_stops_when_asked(make_worker):
    worker = make_worker()
    worker.start()
    wait_until(worker.is_well)
    pid = worker.process.pid
    worker.stop()
    assert not is_running(pid)
    worker.stop()


def test_a_process_that_does_not_listen_is_killed(make_worker, monkeypatch):
    monkeypatch.setattr(module, "STOPPING", 0.3)
    worker = make_worker(STUBBORN)
    worker.start()
    wait_until(worker.is_well)
    pid = worker.process.pid
    worker.stop()
    assert not is_running(pid)


def test_what_dies_young_waits_longer_each_time(make_worker, monkeypatch):
    now = 1000.0
    monkeypatch.setattr(module.time, "monotonic", lambda: now)
    worker = make_worker()
    worker.started = now
    delays = []
    for _ in range(9):
        worker.bury()
        delays.append(worker.due - now)
    assert delays[:3] == [SHORTEST, 2 * SHORTEST, 4 * SHORTEST]
    assert delays == sorted(delays)
    assert delays[-1] == LONGEST
    worker.started = now - LONGEST - 1
    worker.bury()
    assert worker.due - now == SHORTEST


def test_processes_share_their_secret_and_little_else(make_worker, capfd):
    worker = make_worker("import os, sys; sys.stderr.write(os.environ['MADE_UP'])")
    worker.environment = {"MADE_UP": "valeur inventée"}
    worker.start()
    wait_until(lambda: not worker.is_alive)
    assert capfd.readouterr().err == "valeur inventée"
