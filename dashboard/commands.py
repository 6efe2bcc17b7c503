"""What the commands do: write the scene, or say in French why not."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.queries import read_selection
from dashboard.scene import ORDERS, TITLE, Options, scene
from dashboard.store import ledger
from dashboard.wording import count, number
from geodata.atlas import Atlas
from geodata.errors import GeodataError
from geodata.laureates import Laureate

SCHEMES = ("https://", "http://")


class WishError(GeodataError):
    """What was asked of a command can't be: the message says what mends it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks of a scene.

    Parameters
    ----------
    filters : mapping
        Values by their name in the API.
    order, chosen, delay, title, address
        As for `dashboard.scene.Options`; empty where not given.
    """

    filters: Mapping[str, Sequence[str]]
    order: str
    chosen: tuple[str, ...]
    delay: int
    title: str
    address: str


def write_scene(path: Path, wish: Wish) -> str:
    """Write the scene, whole or not at all, and return a sentence that says so.

    Raises
    ------
    WishError
        Where a value is wrong, nothing would be shown, or the file can't be written.
    InvalidDataError
        Where the ledger can't be read.
    """
    atlas = Atlas.open()
    parameters = [(name, value) for name, values in wish.filters.items() for value in values]
    selection, problems = read_selection(parameters, atlas)
    if problems:
        raise WishError("\n".join(problem.message for problem in problems))
    laureates = ledger().laureates
    options = options_of(wish, laureates)
    shown = len(selection.of(laureates, atlas))
    if not shown:
        raise WishError("Aucun lauréat ne répond à ces filtres ; rien n’est écrit.")
    page = scene(laureates, selection, atlas, options)
    write_whole(path, page)
    weight = number(len(page) // 1000)
    return f"{path} : {count(shown, 'lauréat', 'lauréats')}, {weight} Ko, sans réseau ni serveur."


def options_of(wish: Wish, laureates: Sequence[Laureate]) -> Options:
    """Read how the scene begins.

    Raises
    ------
    WishError
        Where the order, a laureate of the list or the address is not one.
    """
    known = {laureate.id for laureate in laureates}
    strangers = [name for name in wish.chosen if name not in known]
    if strangers:
        raise WishError(
            f"Aucun lauréat ne porte l’identifiant « {strangers[0]} » ; "
            "il se lit dans le registre, comme 2019-label-paris-saclay."
        )
    order = next((one for one in ORDERS if one == wish.order), None)
    if order is None:
        raise WishError(f"L’ordre « {wish.order} » n’existe pas ; existent : {', '.join(ORDERS)}.")
    if order == "list" and not wish.chosen:
        raise WishError("L’ordre « list » suit une liste : donner --laureate, plusieurs fois.")
    if wish.address and not wish.address.startswith(SCHEMES):
        raise WishError(
            f"L’adresse « {wish.address} » n’en est pas une ; elle commence par https://."
        )
    title = wish.title or TITLE
    return Options(title, order, wish.chosen, wish.delay, wish.address)


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
        raise WishError(f"{path} ne peut pas être écrit : {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    sentences = {
        FileNotFoundError: "son dossier n’existe pas",
        NotADirectoryError: "son dossier est un fichier",
        IsADirectoryError: "c’est un dossier",
        PermissionError: "l’écriture est interdite à cet endroit",
    }
    return sentences.get(type(error), "le disque le refuse")
