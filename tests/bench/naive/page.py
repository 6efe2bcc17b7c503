"""The laureates on a map, as one writes it after the tutorials of streamlit-folium.

The data is read once; the map is built again at each run, with its boundaries inside, and
the component returns all that it returns by default.
"""

import os
from pathlib import Path

import geopandas as gpd
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.store import LEDGER_VARIABLE
from geodata.laureates import LEDGER, load_laureates
from tests.bench.naive.drawing import departments, frame_of, map_of


@st.cache_data
def read_laureates(path: str, _: float) -> gpd.GeoDataFrame:
    """Read the laureates with the outline of each."""
    return frame_of(load_laureates(Path(path)))


@st.cache_data
def read_departments() -> gpd.GeoDataFrame:
    """Read the land under the map."""
    return departments()


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
    st_folium(map_of(shown, read_departments()), height=660, use_container_width=True)
with side:
    st.dataframe(pd.DataFrame(shown.drop(columns="geometry")), height=660)
left, right = st.columns(2)
left.bar_chart(shown.groupby("edition").size())
right.bar_chart(shown.groupby("region").size())
