"""The command that serves: what it starts, what it replaces, how it refuses, what it leaves."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.serving import ServingError, supervisor
from dashboard.serving.proxy import Proxy
from dashboard.serving.supervisor import Supervisor, read_number
from dashboard.serving.worker import Worker, free_ports
from dashboard.store import LEDGER_VARIABLE
from tests.dashboard.serving.test_worker import BROKEN, HEALTHY
from tests.processes import children, command, is_running
from tests.waiting import wait_until

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-m", "dashboard", "serve")


def workers_of(pid):
    return [child for child in children(pid) if "streamlit" in command(child)]


@contextmanager
def serving(workers, port, ledger, folder):
    """Run the command itself, and stop it."""
    with subprocess.Popen(  # noqa: S603 - our own command
        [*COMMAND, "--workers", str(workers), "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, LEDGER_VARIABLE: str(ledger), "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=(folder / "errors.txt").open("w"),
        encoding="utf-8",
    ) as process:
        try:
            yield process
        except Exception:
            print((folder / "errors.txt").read_text())  # why the application failed
            raise
        finally:
            process.terminate()
            process.wait(timeout=40)


def _run(option):
    return subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, option], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


@given(st.integers(1, 64))
def test_a_number_in_range_is_read(number):
    assert read_number(str(number), "processus", 64) == number


@given(st.one_of(st.text(), st.integers().filter(lambda n: not 1 <= n <= 64).map(str)))
def test_anything_else_is_refused_in_french(text):
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 64:
        return
    with pytest.raises(ServingError, match="donner un nombre de 1 à 64"):
        read_number(text, "nombre de processus", 64)


@pytest.mark.parametrize("workers", ["0", "-1", "65", "quatre", "", "1.5", "²"])
def test_the_command_refuses_an_odd_number_of_processes(workers):
    done = _run(f"--workers={workers}")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"« {workers} » ne va pas (nombre de processus) : donner un nombre de 1 à 64."
    ]


def test_the_command_refuses_a_port_that_is_taken(nginx):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = _run(f"--port={port}")
    assert done.returncode == 2
    assert f"Le port {port} de 127.0.0.1 est déjà pris" in done.stderr
    assert "Traceback" not in done.stderr


def test_processes_serve_are_replaced_and_stop(nginx, write_ledger, crossable, portal):
    """One start of the real application tells it all: it takes seconds."""
    (port,) = free_ports(1)
    address = f"http://127.0.0.1:{port}"
    ledger = write_ledger({"id": "invente-1"}, {"id": "invente-2"})
    with serving(2, port, ledger, crossable) as process:
        said = process.stdout.readline()
        assert said == (
            f"La carte est sur http://localhost:{port} "
            "(2 processus derrière nginx ; Ctrl+C arrête tout).\n"
        )
        first = workers_of(process.pid)
        assert len(first) == 2
        _page_and_data_answer(address)
        assert portal.call(_first_message, address) == "new_session"

        assert _laureates(address) == 2
        write_ledger({"id": "invente-1"}, {"id": "invente-2"}, {"id": "invente-3"})
        assert _laureates(address, **{"X-Ledger": "another state"}) == 3
        wait_until(lambda: _laureates(address) == 3, 3)

        os.kill(first[0], signal.SIGKILL)
        said = process.stdout.readline()
        assert re.fullmatch(r"Le processus \d s’est arrêté ; un autre prend sa place\.\n", said)
        _page_and_data_answer(address)  # from the one that is left
        wait_until(lambda: len(workers_of(process.pid)) == 2)
        second = workers_of(process.pid)
        assert first[1] in second
        assert first[0] not in second
        ports = [re.search(r"port=(\d+)", command(pid))[1] for pid in second]
        wait_until(lambda: all(_is_well(int(one)) for one in ports))

        process.send_signal(signal.SIGHUP)
        assert process.stdout.readline() == "2 processus : remplacés un à un.\n"
        third = workers_of(process.pid)
        assert len(third) == 2
        assert not {*third} & {*second}
        _page_and_data_answer(address)

        process.terminate()
        assert process.wait(timeout=40) == 0
        assert process.stdout.read() == "Arrêt.\n"
        assert not any(is_running(pid) for pid in (*first, *second, *third))
    assert [left.name for left in crossable.iterdir()] == ["errors.txt"]
    with pytest.raises(OSError, match=r"refused|refusée"):
        _get(address)


def _page_and_data_answer(address):
    for path, words in (
        ("/", b'<html lang="fr">'),
        ("/api/health", b'"status":"ok"'),
        ("/api/laureates.json", b'"laureates"'),
        ("/assets/tokens.css", b"--"),
    ):
        with _get(f"{address}{path}") as answer:
            assert words in answer.read().replace(b'": ', b'":'), path


def _get(url, **headers):
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - our own server
    return urllib.request.urlopen(request, timeout=30)  # noqa: S310


def _laureates(address, **headers):
    with _get(f"{address}/api/laureates.json", **headers) as answer:
        return len(json.load(answer)["laureates"])


def _is_well(port):
    return Worker(1, port, {}).is_well()


async def _first_message(address):
    """Open a session as a browser does; tell what the first message is."""
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from websockets.asyncio.client import connect

    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(url, subprotocols=["streamlit"], origin=address, max_size=None) as socket:
        message = BackMsg()
        message.rerun_script.query_string = ""
        await socket.send(message.SerializeToString())
        return ForwardMsg.FromString(await socket.recv()).WhichOneof("type")


@pytest.fixture
def team(nginx, crossable):
    """Two small processes behind nginx, without the command around them."""
    ports = free_ports(3)
    small = (sys.executable, "-c", HEALTHY)
    workers = [Worker(i, port, {}, small) for i, port in enumerate(ports[1:], 1)]
    said = []
    made = Supervisor(
        workers, Proxy(nginx, crossable, "127.0.0.1", ports[0], ports[1:]), said.append
    )
    made.said = said
    yield made
    made.stop()


def test_a_process_that_does_not_start_is_said_and_the_others_stop(team, capfd):
    team.workers[1].command = (sys.executable, "-c", BROKEN)
    with pytest.raises(ServingError, match="Le processus 2 ne démarre pas"):
        team.start()
    assert "Fichier inventé absent." in capfd.readouterr().err
    pid = team.workers[0].process.pid
    team.stop()
    assert not is_running(pid)


def test_a_process_that_never_answers_is_said(team, monkeypatch):
    monkeypatch.setattr(supervisor, "PATIENCE", 0.3)
    team.workers[0].command = (sys.executable, "-c", "import time; time.sleep(60)")
    with pytest.raises(ServingError, match="Le processus 1 ne démarre pas"):
        team.start()


def test_a_configuration_that_nginx_refuses_is_said(team, crossable, capfd):
    (crossable / "nginx.conf").write_text("nonsense;")
    with pytest.raises(ServingError, match="nginx ne démarre pas"):
        team.start()
    assert "nonsense" in capfd.readouterr().err


def test_the_death_of_nginx_ends_the_service(team):
    team.start()
    team.look()
    helpers = children(team.proxy.process.pid)
    assert helpers
    team.proxy.process.kill()
    team.proxy.process.wait()
    with pytest.raises(ServingError, match="nginx s’est arrêté"):
        team.look()
    team.stop()
    wait_until(lambda: not any(is_running(pid) for pid in helpers))


def test_a_dead_process_comes_back_when_it_is_due(team):
    team.start()
    one = team.workers[0]
    one.process.kill()
    one.process.wait()
    team.look()
    assert team.said == ["Le processus 1 s’est arrêté ; un autre prend sa place."]
    assert one.process is None
    team.look()
    assert one.process is None, "too early"
    one.due = time.monotonic()
    team.look()
    wait_until(one.is_well)
    assert team.workers[1].is_well()


def test_signals_are_heeded_then_given_back():
    before = signal.getsignal(signal.SIGTERM)
    with supervisor._signals() as wishes:
        os.kill(os.getpid(), signal.SIGHUP)
        assert wishes == [signal.SIGHUP]
        with pytest.raises(supervisor._StopError):
            os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGTERM)  # once is enough: the stop goes on
    assert signal.getsignal(signal.SIGTERM) == before


def test_the_folder_of_nginx_goes_with_it():
    with pytest.raises(RuntimeError), supervisor._folder() as folder:
        (folder / "cache").mkdir()
        raise RuntimeError
    assert not folder.exists()
