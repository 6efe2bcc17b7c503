"""The laureates on a map, as one writes it after the tutorials of streamlit-folium.

The data is read once; the map is built again at each run, with its boundaries inside, and
the component returns all that it returns by default.
"""

import os
from pathlib import Path

import folium
import geopandas as gpd
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.features import lands, outline_of
from dashboard.store import LEDGER_VARIABLE
from geodata.atlas import Atlas
from geodata.laureates import LEDGER, load_laureates
from geodata.selection import regions_of

FILES = "/folium"
for kind, links in (("js", folium.Map.default_js), ("css", folium.Map.default_css)):
    links[:] = [
        (name, f"{FILES}/{'leaflet/leaflet' if name.startswith('leaflet') else name}.{kind}")
        for name, _ in links
    ]


@st.cache_data
def read_laureates(path: str, _: float) -> gpd.GeoDataFrame:
    """Read the laureates with the outline of each."""
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
        for laureate in load_laureates(Path(path))
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=4326)


@st.cache_data
def read_departments() -> gpd.GeoDataFrame:
    """Read the land under the map, which has no tiles offline."""
    rows = [
        {"name": place.name, "geometry": outline}
        for place, outline, _ in lands(Atlas.open())
        if place.kind == "departement"
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=4326)


def map_of(shown: gpd.GeoDataFrame) -> folium.Map:
    """Build the map: the land, the outlines, and a marker with its popup for each laureate."""
    built = folium.Map(location=(46.6, 2.4), zoom_start=5, tiles=None, maxZoom=14)
    folium.GeoJson(
        read_departments(), style_function=lambda _: {"color": "#999", "weight": 1}
    ).add_to(built)
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


st.set_page_config(page_title="Territoires innovants", layout="wide")
st.title("Territoires innovants")
ledger = Path(os.environ.get(LEDGER_VARIABLE) or LEDGER)
laureates = read_laureates(str(ledger), ledger.stat().st_mtime)

columns = st.columns(4)
text = columns[0].text_input("Rechercher")
choices = {
    "edition": columns[1].multiselect("Édition", sorted(set(laureates["edition"]), reverse=True)),
    "region": columns[2].multiselect("Région", sorted(set(laureates["region"]))),
    "award": columns[3].multiselect("Distinction", sorted(set(laureates["award"]))),
}
shown = laureates
for column, values in choices.items():
    if values:
        shown = shown[shown[column].isin(values)]
if text:
    shown = shown[shown["name"].str.contains(text, case=False, regex=False)]

st.markdown(f"**{len(shown)} lauréats**")
field, side = st.columns([62, 38])
with field:
    st_folium(map_of(shown), height=660, use_container_width=True)
with side:
    st.dataframe(pd.DataFrame(shown.drop(columns="geometry")), height=660)
left, right = st.columns(2)
left.bar_chart(shown.groupby("edition").size())
right.bar_chart(shown.groupby("region").size())
