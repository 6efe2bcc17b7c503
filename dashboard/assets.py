"""The files that the browser asks for: ours, and Leaflet's from its Python package."""

from pathlib import Path

import streamlit
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard.files import LEAFLET, STATIC

__all__ = ["FONT", "LEAFLET", "STATIC", "assets"]

STREAMLIT = Path(streamlit.__file__).parent / "static"
FONT = next(STREAMLIT.rglob("SourceSansVF-Upright*.woff2"))


def _font(_: Request) -> FileResponse:
    """Serve the font of the pages under a name that does not change."""
    return FileResponse(FONT, media_type="font/woff2")


assets = Starlette(
    routes=[
        Mount("/leaflet", StaticFiles(directory=LEAFLET)),
        Route("/source-sans.woff2", _font),
        Mount("/", StaticFiles(directory=STATIC)),
    ]
)
