"""The domain: territories of France, laureates, and the one filter over them.

Knows neither the web nor the loaders. `Atlas` holds names and boundaries,
`load_laureates` the ledger, `Selection` the filter.
"""

from geodata.atlas import Atlas
from geodata.laureates import Edition, Laureate, load_editions, load_laureates
from geodata.selection import Selection
from geodata.territories import FormerCommune, Perimeter, Territory

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
