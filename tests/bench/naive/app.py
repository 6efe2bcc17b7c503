"""Serve the naive application, its data, and the files of its maps, from one process.

Folium names ten files on four other hosts, which an offline machine can't reach. Here they
come from our own server: Leaflet from its package, of jQuery the one call that popups make, the
rest as empty files, which spares the naive application the weight of Bootstrap and its fonts.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

ROOT = Path(__file__).resolve().parents[3]
if str(ROOT) not in sys.path:  # streamlit run only knows the folder of this file
    sys.path.insert(0, str(ROOT))

from dashboard.files import LEAFLET  # noqa: E402
from dashboard.store import LEDGER_VARIABLE  # noqa: E402
from geodata.laureates import LEDGER, load_laureates  # noqa: E402
from tests.bench.naive.drawing import frame_of  # noqa: E402

JQUERY = """window.$ = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return [template.content.firstChild];
};"""


@lru_cache(maxsize=1)
def read_laureates() -> gpd.GeoDataFrame:
    """Read the laureates once."""
    return frame_of(load_laureates(Path(os.environ.get(LEDGER_VARIABLE) or LEDGER)))


def laureates_geojson(request: Request) -> Response:
    """Write the laureates of an edition, or all, as GeoJSON, at each request."""
    laureates = read_laureates()
    year = request.query_params.get("year")
    shown = laureates[laureates["edition"] == year] if year else laureates
    return Response(shown.to_json(), media_type="application/geo+json")


app = st.App(
    Path(__file__).parent / "page.py",
    routes=[
        Route("/laureates.geojson", laureates_geojson),
        Mount("/folium/leaflet", StaticFiles(directory=LEAFLET)),
        Route("/folium/jquery.js", lambda _: Response(JQUERY, media_type="text/javascript")),
        Route("/folium/{name}.js", lambda _: Response(media_type="text/javascript")),
        Route("/folium/{name}.css", lambda _: Response(media_type="text/css")),
    ],
)
