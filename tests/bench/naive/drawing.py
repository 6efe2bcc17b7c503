"""The map, as one writes it after the tutorials of folium: its boundaries inside, all at once."""

import folium
import geopandas as gpd

from dashboard.features import lands, outline_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import regions_of

FILES = "/folium"
for kind, links in (("js", folium.Map.default_js), ("css", folium.Map.default_css)):
    links[:] = [
        (name, f"{FILES}/{'leaflet/leaflet' if name.startswith('leaflet') else name}.{kind}")
        for name, _ in links
    ]


def frame_of(laureates: tuple[Laureate, ...] | list[Laureate]) -> gpd.GeoDataFrame:
    """Put the laureates in a table, with the outline of each."""
    atlas = Atlas.open()
    rows = [
        {
            "name": laureate.name_as_written,
            "edition": str(laureate.edition or "inconnue"),
            "award": laureate.distinction or laureate.award,
            "region": ", ".join(
                sorted(atlas.territory(f"region:{one}").name for one in regions_of(laureate, atlas))
            ),
            "project": laureate.project,
            "summary": laureate.summary,
            "source": laureate.source_title,
            "geometry": outline_of(laureate, atlas),
        }
        for laureate in laureates
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=4326)


def departments() -> gpd.GeoDataFrame:
    """Return the land under the map, which has no tiles offline."""
    rows = [
        {"name": place.name, "geometry": outline}
        for place, outline, _ in lands(Atlas.open())
        if place.kind == "departement"
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=4326)


def map_of(shown: gpd.GeoDataFrame, land: gpd.GeoDataFrame) -> folium.Map:
    """Build the map: the land, the outlines, and a marker with its popup for each laureate."""
    built = folium.Map(location=(46.6, 2.4), zoom_start=5, tiles=None, maxZoom=14)
    folium.GeoJson(land, style_function=lambda _: {"color": "#999", "weight": 1}).add_to(built)
    placed = shown[shown.geometry.notna()]
    if len(placed):
        folium.GeoJson(placed[["name", "edition", "geometry"]]).add_to(built)
    for row in placed.itertuples():
        anchor = row.geometry.representative_point()
        words = f"<b>{row.name}</b><br>{row.award} {row.edition}<br>{row.project}"
        folium.Marker(
            (anchor.y, anchor.x), popup=folium.Popup(words, max_width=300), tooltip=row.name
        ).add_to(built)
    return built
