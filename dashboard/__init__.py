"""The dashboard: the map of the laureates, its pages and its API."""
