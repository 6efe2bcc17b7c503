"""The files that the browser asks for: ours, and Leaflet's from its Python package."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from xstatic.pkg import leaflet

STATIC = Path(__file__).parent / "static"
LEAFLET = Path(leaflet.BASE_DIR)

assets = Starlette(
    routes=[
        Mount("/leaflet", StaticFiles(directory=LEAFLET)),
        Mount("/", StaticFiles(directory=STATIC)),
    ]
)
