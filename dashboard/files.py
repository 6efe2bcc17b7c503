"""Where the browser's files are, and which of them make the map."""

from pathlib import Path

from xstatic.pkg import leaflet

STATIC = Path(__file__).parent / "static"
LEAFLET = Path(leaflet.BASE_DIR)

SCRIPTS = [
    ("theme", "/assets/theme.js"),
    ("leaflet", "/assets/leaflet/leaflet.js"),
    ("signs", "/assets/signs.js"),
    ("spread", "/assets/spread.js"),
    ("clusters", "/assets/clusters.js"),
    ("cluster_sign", "/assets/cluster_sign.js"),
    ("shades", "/assets/shades.js"),
    ("names", "/assets/names.js"),
    ("tips", "/assets/tips.js"),
    ("outlines", "/assets/outlines.js"),
    ("sheet", "/assets/sheet.js"),
    ("laureates", "/assets/laureates.js"),
    ("place", "/assets/place.js"),
    ("live", "/assets/live.js"),
]
STYLES = [
    ("leaflet", "/assets/leaflet/leaflet.css"),
    ("tokens", "/assets/tokens.css"),
    ("signs", "/assets/signs.css"),
    ("map", "/assets/map.css"),
]
