"""What a change of filter costs, against rebuilding a folium map as most apps do."""

import folium
from starlette.testclient import TestClient

from dashboard.api import api
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from tests.bench.timing import compare

QUERY = "/laureates.geojson?year=2019&communes=true"


def naive_page() -> str:
    """Read everything and build a folium map of each laureate, as at each rerun."""
    atlas = Atlas.open()
    page = folium.Map()
    for laureate in load_laureates():
        for key in laureate.territories:
            territory = atlas.territory(key)
            for commune in atlas.perimeter(territory, laureate.edition).communes:
                shape = atlas.boundary(commune, detail="web")
                folium.GeoJson(shape.__geo_interface__).add_to(page)
    return page.get_root().render()


def run() -> None:
    """Answer the map's request, and build the naive page."""
    print("\nServing" + " " * 53 + "ours        naive    ratio")
    with TestClient(api) as client:
        fresh = client.get(QUERY)
        compare("a change of filter", lambda: client.get(QUERY), naive_page)
        compare(
            "the same filter again (ETag)",
            lambda: client.get(QUERY, headers={"If-None-Match": fresh.headers["etag"]}),
            naive_page,
        )
        sizes = len(naive_page().encode()) / len(fresh.content)
        print(f"  bytes that reach the browser: {sizes:.1f} times fewer, before compression")
