"""Open a file that may be hostile in a process of its own, with little time and memory."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableDocumentError

MAX_SECONDS = 25
MAX_MEMORY = 1_500_000_000


def text_from_child(
    module: str, data: bytes, name: str, reasons: dict[str, str]
) -> tuple[str, tuple[str, ...]]:
    """Return the text that a module reads from some bytes, and what to note of it.

    Parameters
    ----------
    module : str
        Run as ``python -m``; it must call `answer`.
    data : bytes
    name : str
        The document, as messages name it.
    reasons : dict of str to str
        What each refusal means, in French; at least ``slow`` and ``broken``.

    Raises
    ------
    UnreadableDocumentError
        Where the module refuses, takes too long, or does not come back.
    """
    try:
        done = subprocess.run(  # noqa: S603 (our own module, the file comes on stdin)
            [sys.executable, "-m", module],
            cwd=Path(__file__).parents[2],
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(name, reasons["slow"]) from error
    if done.returncode != 0:
        raise _unreadable(name, reasons["broken"])
    answered = json.loads(done.stdout)
    if answered["refused"]:
        raise _unreadable(name, reasons[answered["refused"]])
    return str(answered["text"]), tuple(answered.get("notes", ()))


def answer(extract: Callable[[bytes], dict[str, Any]]) -> None:
    """Read bytes on stdin, and print what a function makes of them.

    Parameters
    ----------
    extract : callable
        Returns ``{"refused": reason}``, or ``{"refused": "", "text": text}``, and
        perhaps ``"notes"``, a list.
    """
    _limit_memory()
    json.dump(extract(sys.stdin.buffer.read()), sys.stdout)


def _unreadable(name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(f"« {name} » : {reason}")


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (absent from Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
