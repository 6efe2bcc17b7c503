"""What the commands do: write the scene, or say in French why not."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from dashboard.asking.queries import read_selection
from dashboard.stage.scene import scene
from dashboard.stage.wishes import Wish, WishError, options_of
from dashboard.store import ledger
from dashboard.words.wording import count, number
from geodata.atlas import Atlas


def write_scene(path: Path, filters: Mapping[str, Sequence[str]], wish: Wish) -> str:
    """Write the scene, whole or not at all, and return a sentence that says so.

    Parameters
    ----------
    path : Path
    filters : mapping
        Values by their name in the API.
    wish : Wish

    Raises
    ------
    WishError
        Where a value is wrong, nothing would be shown, or the file can't be written.
    InvalidDataError
        Where the ledger can't be read.
    """
    atlas = Atlas.open()
    parameters = [(name, value) for name, values in filters.items() for value in values]
    selection, problems = read_selection(parameters, atlas)
    if problems:
        raise WishError("filters", "\n".join(problem.message for problem in problems))
    laureates = ledger().laureates
    options = options_of(wish, laureates)
    shown = selection.of(laureates, atlas)
    if not shown:
        raise WishError("filters", "Aucun lauréat ne répond à ces filtres ; rien n’est écrit.")
    page = scene(laureates, selection, atlas, options)
    write_whole(path, page)
    weight = number(len(page) // 1000)
    amount = count(len(shown), "lauréat", "lauréats")
    listed = sum(one.id in options.chosen for one in shown)
    of_list = f" dont {number(listed)} dans la liste suivie" if options.order == "list" else ""
    return f"{path} : {amount}{of_list}, {weight} Ko, sans réseau ni serveur."


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is the old one or the new one, never a part.

    Raises
    ------
    WishError
        Where its folder is absent or can't be written.
    """
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise WishError("out", f"{path} ne peut pas être écrit : {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    sentences = {
        FileNotFoundError: "son dossier n’existe pas",
        NotADirectoryError: "son dossier est un fichier",
        IsADirectoryError: "c’est un dossier",
        PermissionError: "l’écriture est interdite à cet endroit",
    }
    return sentences.get(type(error), "le disque le refuse")
