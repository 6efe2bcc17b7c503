"""A script is started on a port of its own and leaves nothing behind, even when it fails."""

import os
from pathlib import Path

import pytest

from tests.processes import is_running
from tests.serving import serving

SMALL = "import streamlit as st\nst.write('inventé')\n"
BROKEN = "raise SystemExit('Fichier inventé absent.')\n"


def test_two_scripts_at_once_have_ports_of_their_own_and_stop(tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(SMALL, encoding="utf-8")
    with (
        serving("small.py", folder=tmp_path) as one,
        serving("small.py", folder=tmp_path) as other,
    ):
        assert one.address != other.address
        assert one.get("/_stcore/health") == other.get("/_stcore/health") == b"ok"
        assert is_running(one.pid)
    assert not is_running(one.pid)
    assert not is_running(other.pid)


def test_what_does_not_start_says_why(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    broken = {**os.environ, "PYTHONPATH": str(tmp_path)}
    (tmp_path / "sitecustomize.py").write_text(BROKEN, encoding="utf-8")
    with pytest.raises(RuntimeError, match="ended with 1"), serving(environment=broken):
        pytest.fail("it answers")
    assert "Fichier inventé absent." in capsys.readouterr().out


def test_what_fails_meanwhile_stops_it_and_tells_its_output(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    (tmp_path / "small.py").write_text(SMALL, encoding="utf-8")
    with pytest.raises(ZeroDivisionError), serving("small.py", folder=tmp_path) as server:
        raise ZeroDivisionError
    assert server.address.rpartition(":")[2] in capsys.readouterr().out
    assert not is_running(server.pid)
