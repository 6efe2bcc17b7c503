"""A process of its own reads what may be hostile, and never takes the command with it."""

import json
import subprocess
import sys

import pytest

from loaders.errors import UnreadableDocumentError
from loaders.formats import child

REASONS = {"slow": "trop lent.", "broken": "abîmé.", "large": "trop grand."}


def answering(monkeypatch: pytest.MonkeyPatch, code: int, answer: object) -> None:
    done = subprocess.CompletedProcess([], code, json.dumps(answer).encode(), b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)


def test_text_and_notes(monkeypatch: pytest.MonkeyPatch):
    answering(monkeypatch, 0, {"refused": "", "text": "Lens", "notes": ["note"]})
    assert child.text_from_child("m", b"", "a", REASONS) == ("Lens", ("note",))


@pytest.mark.parametrize(
    ("code", "answer", "reason"),
    [(0, {"refused": "large"}, "trop grand."), (1, {}, "abîmé."), (-9, {}, "abîmé.")],
)
def test_refusals(monkeypatch: pytest.MonkeyPatch, code: int, answer: dict, reason: str):
    answering(monkeypatch, code, answer)
    with pytest.raises(UnreadableDocumentError, match=f"« a » : {reason}"):
        child.text_from_child("m", b"", "a", REASONS)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not bounded there")
def test_memory_is_bounded():
    code = (
        "from loaders.formats import child\n"
        "child.answer(lambda data: {'refused': '', 'text': 'x' * 10**10})"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=b"", capture_output=True, check=False)  # noqa: S603
    assert b"MemoryError" in done.stderr
    assert done.returncode != 0
