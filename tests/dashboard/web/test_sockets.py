"""What listens sends at once; the rest is left alone."""

import socket
from pathlib import Path

import pytest

from dashboard.app import app
from dashboard.web import sockets
from dashboard.web.sockets import send_at_once


def sends_at_once(one):
    return bool(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


@pytest.fixture(params=["127.0.0.1", "::1"])
def listening(request):
    """A socket as Streamlit opens it: without the protocol that asyncio looks for."""
    family = socket.AF_INET6 if ":" in request.param else socket.AF_INET
    with socket.socket(family) as one:
        try:
            one.bind((request.param, 0))
        except OSError:
            pytest.skip("no IPv6 here")
        one.listen()
        yield one


def test_what_is_accepted_sends_at_once(listening):
    assert not sends_at_once(listening)
    send_at_once()
    assert sends_at_once(listening)
    with socket.create_connection(listening.getsockname()[:2]) as asking:
        answering, _ = listening.accept()
        with answering:
            assert sends_at_once(answering)
        assert not sends_at_once(asking)


def test_other_descriptors_are_left_alone(tmp_path):
    left, right = socket.socketpair()
    with left, right, (tmp_path / "x").open("w"), socket.socket(type=socket.SOCK_DGRAM) as datagram:
        before = len(list(Path("/dev/fd").iterdir()))
        send_at_once()
        assert len(list(Path("/dev/fd").iterdir())) == before
        left.sendall(b"still open")
        assert right.recv(20) == b"still open"
        datagram.bind(("127.0.0.1", 0))


def test_a_system_that_lists_no_descriptors_is_no_error(monkeypatch, tmp_path):
    monkeypatch.setattr(sockets, "DESCRIPTORS", tmp_path / "absent")
    send_at_once()


def test_the_application_does_so_when_it_starts(listening, monkeypatch, portal):
    monkeypatch.setattr("dashboard.app._prepare", lambda: None)

    async def start():
        async with app._user_lifespan(app):
            assert sends_at_once(listening)

    portal.call(start)
