"""What someone takes away: the laureates of a Selection, and what proves where they come from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from dashboard.store import Ledger
from dashboard.words.naming import file_stem, filter_words, query_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import Selection

TITLE = "Lauréats du label « Territoire Innovant » des Interconnectés"
LICENCE = "Licence Ouverte 2.0"
LICENCE_URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
ATTRIBUTION = (
    "Limites : IGN, Admin Express COG. Noms, codes, populations et périmètres : Insee, DGCL, "
    "par Etalab. Lauréats : sources citées à chaque ligne. Traitement : Territoires innovants."
)


@dataclass(frozen=True, slots=True)
class Extract:
    """The laureates that a Selection keeps, at one state of the ledger.

    Parameters
    ----------
    laureates : tuple of Laureate
    selection : Selection
    changed : datetime
        The date of the ledger; no export reads the clock, so that the same
        state gives the same bytes.
    atlas : Atlas
    """

    laureates: tuple[Laureate, ...]
    selection: Selection
    changed: datetime
    atlas: Atlas

    @classmethod
    def of(cls, known: Ledger, selection: Selection, atlas: Atlas) -> "Extract":
        """Take what a Selection keeps out of a ledger."""
        return cls(selection.of(known.laureates, atlas), selection, known.changed, atlas)

    @property
    def filter_words(self) -> str:
        """The filter, in French."""
        return filter_words(self.selection, self.atlas)

    @property
    def query(self) -> str:
        """The filter, as the API's query string."""
        return urlencode(query_of(self.selection))

    @property
    def stem(self) -> str:
        """The name of its file, without the format."""
        return file_stem(self.selection, self.atlas)

    @property
    def metadata(self) -> dict[str, Any]:
        """What travels with the rows in each format that can carry it."""
        return {
            "title": TITLE,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "attribution": ATTRIBUTION,
            "updated": self.changed.isoformat(),
            "filter": self.filter_words,
            "query": self.query,
            "count": len(self.laureates),
        }
