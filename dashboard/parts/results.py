"""What the page Carte shows for given filters, worked out once for all who ask."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from dashboard.asking.address import Filters
from dashboard.features import missing_outline
from dashboard.parts.figures import by_edition, by_region, count_table, laureate_table
from dashboard.parts.legend import items_of
from dashboard.parts.listing import Group, groups_of
from dashboard.parts.timeline import changes_sentence, years_of
from dashboard.store import Ledger
from geodata.atlas import CURRENT, Atlas
from geodata.laureates import Laureate

KEPT = 64  # answers that are kept; those of visitors who choose alike are the same


class Results:
    """The laureates that filters keep, and what is written of them; each part when first asked for.

    Parameters
    ----------
    known : Ledger
    filters : Filters
    atlas : Atlas
    """

    def __init__(self, known: Ledger, filters: Filters, atlas: Atlas) -> None:
        self.known = known
        self.filters = filters
        self.atlas = atlas
        self.shown = filters.selection(atlas).of(known.laureates, atlas)

    @cached_property
    def undrawn(self) -> int:
        """How many have a place whose outline the source lacks."""
        return sum(bool(missing_outline(laureate, self.atlas)) for laureate in self.shown)

    @cached_property
    def hidden(self) -> tuple[Laureate, ...]:
        """Those of unknown edition that a choice of years leaves aside."""
        if not self.filters.years:
            return ()
        others = replace(self.filters, years=()).selection(self.atlas)
        kept = others.of(self.known.laureates, self.atlas)
        return tuple(laureate for laureate in kept if laureate.edition is None)

    @cached_property
    def groups(self) -> list[Group]:
        """The list, in its groups."""
        return groups_of(self.shown, self.atlas)

    @cached_property
    def legend(self) -> list[dict[str, Any]]:
        """The items of the legend."""
        return items_of(self.known, self.filters, self.atlas)

    @cached_property
    def years(self) -> list[dict[str, Any]]:
        """The line of years."""
        return years_of(self.known, self.filters, self.atlas)

    @cached_property
    def changes(self) -> str:
        """What the chosen edition brought, in HTML; empty unless exactly one is chosen."""
        return changes_sentence(self.filters, self.shown, self.known)

    @cached_property
    def edition_table(self) -> str:
        """The counts by edition, in HTML."""
        return count_table("Par édition", "Édition", by_edition(self.shown))

    @cached_property
    def region_table(self) -> str:
        """The counts by region, in HTML."""
        return count_table("Par région", "Région", by_region(self.shown, self.atlas))

    @cached_property
    def table(self) -> str:
        """The table of the laureates, in HTML."""
        return laureate_table(self.shown, self.atlas)


@CURRENT.cached(maxsize=KEPT)
def results_of(known: Ledger, filters: Filters) -> Results:
    """Return the results of filters at one state of the ledger."""
    return Results(known, filters, Atlas.open())
