"""Laureates as the map draws them: a sign each, light outlines where few are shown, details near.

From afar a map needs little of a laureate. What one sees from near (exact outlines, the
communes inside) is asked for a few laureates at a time, by `details_of`.
"""

from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.exports.json_file import json_bytes
from dashboard.features import (
    communes_of,
    geometry_json,
    missing_outline,
    outline_of,
)
from dashboard.store import Ledger
from dashboard.words.wording import award_of, edition_of, sign_of
from geodata.atlas import CURRENT, Atlas
from geodata.land import Detail
from geodata.laureates import Laureate
from geodata.selection import Selection, regions_of

OUTLINED = 300  # from so many laureates on, outlines are only drawn from near
DECIMALS = 4  # about ten metres


def map_of(known: Ledger, selection: Selection, atlas: Atlas) -> bytes:
    """Write as GeoJSON what the map draws of a Selection, those without a place left out.

    Geometries are light outlines, or null where there are too many to tell apart.
    """
    shown = [one for one in selection.of(known.laureates, atlas) if _has_anchor(one, atlas)]
    outlined = len(shown) <= OUTLINED
    features = (
        b'{"type":"Feature","geometry":%b,"properties":%b}'
        % (_outline(one, atlas) if outlined else b"null", _words(known, one.id))
        for one in shown
    )
    return b'{"type":"FeatureCollection","features":[%b]}' % b",".join(features)


def details_of(known: Ledger, ids: Iterable[str], atlas: Atlas) -> bytes:
    """Write as GeoJSON what is seen of laureates from near; unknown ids are left out."""
    parts = [_details(known, one) for one in ids if one in _by_id(known)]
    features = b",".join(feature for feature, _ in parts if feature)
    communes = b",".join(inner for _, inner in parts if inner)
    return (
        b'{"type":"FeatureCollection","features":[%b],'
        b'"communes":{"type":"FeatureCollection","features":[%b]}}' % (features, communes)
    )


def _has_anchor(laureate: Laureate, atlas: Atlas) -> bool:
    return bool(laureate.territories) and not missing_outline(laureate, atlas)


@CURRENT.cached(maxsize=2)
def _by_id(known: Ledger) -> dict[str, Laureate]:
    return {laureate.id: laureate for laureate in known.laureates}


@CURRENT.cached(maxsize=1 << 15)
def _words(known: Ledger, name: str) -> bytes:
    """Write what a sign says, and where it stands."""
    laureate, atlas = _by_id(known)[name], Atlas.open()
    return json_bytes(
        {
            "id": laureate.id,
            "edition_text": edition_of(laureate),
            "award": laureate.award,
            "award_text": award_of(laureate),
            "sign": sign_of(laureate),
            "name": laureate.name_as_written,
            "project": laureate.project,
            "regions": [{"code": code} for code in sorted(regions_of(laureate, atlas))],
            "anchor": _anchor(*_drawn_as(laureate, atlas)),
        }
    )


def _drawn_as(laureate: Laureate, atlas: Atlas) -> tuple[tuple[str, ...], int | None]:
    """Return what the outline of a laureate depends on: only groups change with the year."""
    kinds = {atlas.territory(key).kind for key in laureate.territories}
    return laureate.territories, laureate.edition if kinds & {"epci", "ept"} else None


@CURRENT.cached(maxsize=1 << 15)
def _anchor(keys: tuple[str, ...], year: int | None) -> list[float]:
    """Return a point of the outline at full detail: it does not move when one comes near."""
    point = _united(keys, year, "full").point_on_surface()
    return geometry_json(point)["coordinates"]


def _outline(laureate: Laureate, atlas: Atlas) -> bytes:
    if laureate.award == "startup":
        return b"null"
    return _light(*_drawn_as(laureate, atlas))


@CURRENT.cached(maxsize=1 << 11)
def _light(keys: tuple[str, ...], year: int | None) -> bytes:
    return json_bytes(geometry_json(_united(keys, year, "web"), DECIMALS))


def _united(keys: tuple[str, ...], year: int | None, detail: Detail) -> BaseGeometry:
    atlas = Atlas.open()
    places = [atlas.boundary(atlas.territory(key), year, detail) for key in keys]
    return shapely.union_all(places)


@CURRENT.cached(maxsize=1 << 9)
def _details(known: Ledger, name: str) -> tuple[bytes, bytes]:
    """Write the outline of a laureate and the communes inside, at full detail."""
    laureate, atlas = _by_id(known)[name], Atlas.open()
    outline = outline_of(laureate, atlas) if laureate.award != "startup" else None
    if outline is None:
        return b"", b""
    shape = {"type": "Feature", "id": name, "geometry": geometry_json(outline)}
    inner = communes_of([laureate], atlas)["features"]
    return (
        json_bytes({**shape, "properties": {"id": name}}),
        b",".join(json_bytes(commune) for commune in inner),
    )
