"""Serve the naive application, and the files of its maps, from one process.

Folium names ten files on four other hosts, which an offline machine can't reach. Here they
come from our own server: Leaflet from its package, of jQuery the one call that popups make, the
rest as empty files, which spares the naive application the weight of Bootstrap and its fonts.
"""

import sys
from pathlib import Path

import streamlit as st
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

ROOT = Path(__file__).resolve().parents[3]
if str(ROOT) not in sys.path:  # streamlit run only knows the folder of this file
    sys.path.insert(0, str(ROOT))

from dashboard.files import LEAFLET  # noqa: E402

JQUERY = """window.$ = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return [template.content.firstChild];
};"""

app = st.App(
    Path(__file__).parent / "page.py",
    routes=[
        Mount("/folium/leaflet", StaticFiles(directory=LEAFLET)),
        Route("/folium/jquery.js", lambda _: Response(JQUERY, media_type="text/javascript")),
        Route("/folium/{name}.js", lambda _: Response(media_type="text/javascript")),
        Route("/folium/{name}.css", lambda _: Response(media_type="text/css")),
    ],
)
