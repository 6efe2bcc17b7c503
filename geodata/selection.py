"""The one filter: map, list, counts, URL, API and exports all follow it."""

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.atlas import Atlas
from geodata.laureates import Award, Distinction, Laureate
from geodata.text import fold


@dataclass(frozen=True, slots=True)
class Selection:
    """What a person asked to see; an empty field leaves everything through.

    Fields narrow each other; the values of a field add to each other. One
    thing is particular: ``distinctions`` are levels of the label, so they ask
    for the labels of these levels, beside the other awards that ``awards`` names.

    Parameters
    ----------
    years : frozenset of int
        Editions.
    regions : frozenset of str
        INSEE codes of the regions that the laureates lie in.
    awards : frozenset of Award
    distinctions : frozenset of Distinction
    themes : frozenset of str
    territory : str or None
        A key such as ``epci:200056232``: the laureates whose perimeter shares
        a commune with it.
    text : str
        Words to be found, all of them, whatever their accents and capitals.

    Examples
    --------
    >>> from geodata.atlas import Atlas
    >>> from geodata.laureates import load_laureates
    >>> chosen = Selection(years=frozenset({2019}), regions=frozenset({"11"}))
    >>> [laureate.id for laureate in chosen.of(load_laureates(), Atlas.open())]
    ['2019-label-paris-saclay', '2019-label-rosny-sous-bois']
    """

    years: frozenset[int] = frozenset()
    regions: frozenset[str] = frozenset()
    awards: frozenset[Award] = frozenset()
    distinctions: frozenset[Distinction] = frozenset()
    themes: frozenset[str] = frozenset()
    territory: str | None = None
    text: str = ""

    def of(self, laureates: Iterable[Laureate], atlas: Atlas) -> tuple[Laureate, ...]:
        """Return the laureates that the selection keeps, in their order."""
        communes = atlas.codes_of_communes(self.territory) if self.territory else frozenset()
        words = fold(self.text).split()
        return tuple(
            laureate
            for laureate in laureates
            if self._keeps_award(laureate)
            and (not self.years or laureate.edition in self.years)
            and (not self.themes or laureate.theme in self.themes)
            and (not self.regions or self.regions & regions_of(laureate, atlas))
            and (not self.territory or communes & _communes_of(laureate, atlas))
            and (not words or _says(laureate, words, atlas))
        )

    def _keeps_award(self, laureate: Laureate) -> bool:
        if not self.distinctions:
            return not self.awards or laureate.award in self.awards
        if laureate.award == "label" or laureate.distinction:
            return laureate.distinction in self.distinctions
        return laureate.award in self.awards


def regions_of(laureate: Laureate, atlas: Atlas) -> frozenset[str]:
    """Return the INSEE codes of the regions that a laureate lies in."""
    return frozenset(
        region for key in laureate.territories for region in atlas.territory(key).regions
    )


def is_heard_elsewhere(laureate: Laureate, atlas: Atlas) -> bool:
    """Tell whether a laureate lies outside the regions of the stage that heard it."""
    stages, regions = set(laureate.stage_regions), regions_of(laureate, atlas)
    return bool(stages and regions) and not stages & regions


def _communes_of(laureate: Laureate, atlas: Atlas) -> frozenset[str]:
    keys = laureate.territories
    return frozenset().union(*(atlas.codes_of_communes(key, laureate.edition) for key in keys))


def _says(laureate: Laureate, words: list[str], atlas: Atlas) -> bool:
    places = (atlas.territory(key).name for key in laureate.territories)
    said = fold(
        " ".join(
            (
                laureate.name_as_written,
                *places,
                laureate.project,
                laureate.summary,
                laureate.theme,
                laureate.hq_commune,
            )
        )
    )
    return all(word in said for word in words)
