"""The text of a PDF, read in a process of its own that has little time and memory."""

import io
import json
import subprocess
import sys
from pathlib import Path

from loaders.errors import UnreadableDocumentError

MAX_PAGES = 300
MAX_CHARACTERS = 5_000_000
MAX_SECONDS = 60
MAX_MEMORY = 1_500_000_000

_REASONS = {
    "encrypted": "ce PDF est protégé par un mot de passe ; l’enregistrer sans protection.",
    "pages": f"ce PDF a plus de {MAX_PAGES} pages ; n’en garder que le communiqué.",
    "long": "ce PDF contient trop de texte ; n’en garder que le communiqué.",
    "slow": f"la lecture de ce PDF dépasse {MAX_SECONDS} secondes ; l’enregistrer à nouveau.",
    "broken": "ce PDF est abîmé ; l’enregistrer à nouveau, ou en texte.",
}


def text_of_pdf(data: bytes, name: str) -> str:
    """Return the text of a PDF, one line a line, a blank line between pages.

    Raises
    ------
    UnreadableDocumentError
        Where it is encrypted, broken, too long, or takes too much to read.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "loaders.releases.pdf"],
            cwd=Path(__file__).parents[2],
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(name, "slow") from error
    if done.returncode != 0:
        raise _unreadable(name, "broken")
    answer = json.loads(done.stdout)
    if answer["refused"]:
        raise _unreadable(name, answer["refused"])
    return str(answer["text"])


def _unreadable(name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(f"« {name} » : {_REASONS[reason]}")


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (absent from Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _extract(data: bytes) -> dict[str, str]:
    from pypdf import PdfReader  # noqa: PLC0415 (only the child process needs it)
    from pypdf.errors import DependencyError  # noqa: PLC0415

    reader = PdfReader(io.BytesIO(data))
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            return {"refused": "encrypted"}
    except DependencyError:
        return {"refused": "encrypted"}
    if len(reader.pages) > MAX_PAGES:
        return {"refused": "pages"}
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > MAX_CHARACTERS:
            return {"refused": "long"}
    return {"refused": "", "text": "\n\n".join(page.strip("\n") for page in pages)}


if __name__ == "__main__":
    _limit_memory()
    json.dump(_extract(sys.stdin.buffer.read()), sys.stdout)
