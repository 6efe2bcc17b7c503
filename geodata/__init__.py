"""The domain: territories of France, laureates, and the one filter over them.

Knows neither the web nor the loaders. `Atlas` holds names and boundaries,
`load_laureates` the ledger, `Selection` the filter. Each is imported when it is
first asked for: a command that only places names opens no boundary.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.atlas import Atlas
    from geodata.laureates import Edition, Laureate, load_editions, load_laureates
    from geodata.selection import Selection
    from geodata.territories import FormerCommune, Perimeter, Territory

_HOMES = {
    "Atlas": "atlas",
    "Edition": "laureates",
    "FormerCommune": "territories",
    "Laureate": "laureates",
    "Perimeter": "territories",
    "Selection": "selection",
    "Territory": "territories",
    "load_editions": "laureates",
    "load_laureates": "laureates",
}

__all__ = [
    "Atlas",
    "Edition",
    "FormerCommune",
    "Laureate",
    "Perimeter",
    "Selection",
    "Territory",
    "load_editions",
    "load_laureates",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"geodata.{_HOMES[name]}"), name)
