"""Loaders: press releases and official packages in, checked data files out.

``documents`` reads a file to lines, ``press_release`` lines to awards (its
rules are in ``releases``), ``geocoder`` puts names on territories, ``ledger``
keeps what was found. ``official`` fetches the packages that the atlas is built
from. ``commands`` holds what ``python -m loaders`` runs.
"""
