"""Two hundred laureates that do not exist, on territories that do."""

from itertools import cycle

from geodata.atlas import Atlas
from geodata.laureates import Laureate
from tests.made_up import MADE_UP

YEARS = ("2015", "2016", "2017", "2018", "2019", "2021", "2022", "2023", "2024", "")
AWARDS = (
    ("label", "or"),
    ("label", "argent"),
    ("label", "bronze"),
    ("label", ""),
    ("encouragement", ""),
    ("startup", ""),
)
KINDS = {"epci": 120, "commune": 66, "departement": 6, "ept": 4, "region": 3}
SUMMARY = "Résumé inventé, aussi long que ceux du registre, pour peser ce qu’ils pèsent."


def full_stage() -> list[Laureate]:
    """Make up 200 laureates: EPCI most of all, spread over France, and one without a place."""
    atlas = Atlas.open()
    places = [
        place
        for kind, amount in KINDS.items()
        for place in [one for one in atlas.of_kind(kind) if not atlas.missing_boundary(one)][
            :: len(atlas.of_kind(kind)) // amount
        ][:amount]
    ]
    rows = zip(places, cycle(YEARS), cycle(AWARDS), strict=False)
    placed = [
        {
            **MADE_UP,
            "id": f"invente-{number}",
            "edition": year,
            "award": award,
            "distinction": level,
            "kind": "startup" if award == "startup" else place.kind,
            "name_as_written": f"{place.name} (inventé)",
            "project": f"Projet inventé numéro {number}",
            "summary": SUMMARY,
            "territories": place.key,
        }
        for number, (place, year, (award, level)) in enumerate(rows)
    ]
    lost = {**MADE_UP, "id": "invente-perdu", "award": "startup", "kind": "startup"}
    lost |= {"territories": "", "match_method": "", "match_score": ""}
    return [Laureate.model_validate(row) for row in [*placed, lost]]
