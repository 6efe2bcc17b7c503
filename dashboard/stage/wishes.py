"""How someone asks a scene to begin, on the command line, in the API and on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.stage.scene import ORDERS, TITLE, Options
from geodata.errors import GeodataError
from geodata.laureates import Laureate

ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
LONGEST = 3600  # seconds


class WishError(GeodataError):
    """What was asked can't be: the message says what mends it.

    Parameters
    ----------
    parameter : str
        What is wrong.
    message : str
        One sentence in French.
    """

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a scene, not yet checked; empty where nothing is.

    Parameters
    ----------
    order, delay, title, address : str
        As for `dashboard.stage.scene.Options`.
    chosen : tuple of str
        Ids of laureates.
    """

    order: str = ""
    chosen: tuple[str, ...] = ()
    delay: str = ""
    title: str = ""
    address: str = ""


def options_of(wish: Wish, laureates: Sequence[Laureate]) -> Options:
    """Read a wish; a list of laureates is followed unless another order is asked.

    Raises
    ------
    WishError
        Where the order, a laureate, the delay or the address is not one.

    Examples
    --------
    >>> options_of(Wish(delay="8"), []).delay
    8
    """
    known = {laureate.id for laureate in laureates}
    strangers = [name for name in wish.chosen if name not in known]
    if strangers:
        raise WishError(
            "laureate",
            f"Aucun lauréat ne porte l’identifiant « {strangers[0]} » ; "
            "il se lit dans le registre, comme 2019-label-paris-saclay.",
        )
    asked = wish.order or ("list" if wish.chosen else "year")
    order = next((one for one in ORDERS if one == asked), None)
    if order is None:
        existing = ", ".join(ORDERS)
        raise WishError("order", f"L’ordre « {asked} » n’existe pas ; existent : {existing}.")
    if order == "list" and not wish.chosen:
        raise WishError("order", "L’ordre « list » suit une liste : donner aussi « laureate ».")
    if wish.address and not ADDRESS.fullmatch(wish.address):
        raise WishError(
            "address", f"L’adresse « {wish.address} » n’en est pas une ; écrire https://…"
        )
    return Options(wish.title or TITLE, order, wish.chosen, _seconds(wish.delay), wish.address)


def _seconds(said: str) -> int:
    if not said:
        return Options().delay
    if not (said.isascii() and said.isdigit() and 1 <= int(said) <= LONGEST):
        raise WishError("delay", f"La durée « {said} » n’est pas entre 1 et {LONGEST} secondes.")
    return int(said)
