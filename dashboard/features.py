"""Laureates as GeoJSON features, and the backdrop of the map."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.words.wording import CONFIDENCE, award_of, edition_of, sign_of
from geodata.atlas import Atlas
from geodata.land import Detail
from geodata.laureates import METHOD_LABELS, Laureate
from geodata.selection import regions_of
from geodata.territories import Kind, Perimeter, Territory

Json = dict[str, Any]
DECIMALS = 5  # about one metre
BACKDROP_DECIMALS = 4


def collection(features: Iterable[Json], **members: Any) -> Json:
    """Gather features into a GeoJSON FeatureCollection (RFC 7946)."""
    return {"type": "FeatureCollection", "features": list(features), **members}


def feature_of(laureate: Laureate, atlas: Atlas) -> Json:
    """Describe a laureate as a GeoJSON feature, in EPSG:4326.

    Its geometry is the outline of its territory in the year of its edition; a
    point in the commune of its seat for a start-up; null where the place is
    not known or has no boundary.
    """
    outline = outline_of(laureate, atlas)
    anchor = outline.point_on_surface() if outline else None
    geometry = anchor if laureate.award == "startup" else outline
    return {
        "type": "Feature",
        "id": laureate.id,
        "geometry": geometry_json(geometry) if geometry else None,
        "properties": properties_of(laureate, atlas, anchor),
    }


def properties_of(laureate: Laureate, atlas: Atlas, anchor: BaseGeometry | None) -> Json:
    """Describe a laureate in words and codes."""
    return {
        "id": laureate.id,
        "edition": laureate.edition,
        "edition_text": edition_of(laureate),
        "award": laureate.award,
        "distinction": laureate.distinction,
        "award_text": award_of(laureate),
        "sign": sign_of(laureate),
        "name": laureate.name_as_written,
        "territories": [_territory_json(atlas.territory(key)) for key in laureate.territories],
        "regions": region_names(sorted(regions_of(laureate, atlas)), atlas),
        "stage_regions": region_names(laureate.stage_regions, atlas),
        "project": laureate.project,
        "summary": laureate.summary,
        "theme": laureate.theme,
        "hq_commune": laureate.hq_commune,
        "anchor": geometry_json(anchor)["coordinates"] if anchor else None,
        "perimeter": _perimeter_json(perimeters_of(laureate, atlas)),
        "match": {
            "method": laureate.match_method,
            "score": laureate.match_score,
            "text": METHOD_LABELS.get(laureate.match_method or "", "siège inconnu"),
        },
        "source": {
            "title": laureate.source_title,
            "url": laureate.source_url,
            "date": laureate.source_date,
        },
        "confidence": laureate.confidence,
        "confidence_text": CONFIDENCE[laureate.confidence],
        "note": laureate.note,
    }


def perimeters_of(laureate: Laureate, atlas: Atlas) -> tuple[Perimeter, ...]:
    """Return the perimeter of each of the laureate's territories in its edition's year."""
    return tuple(
        atlas.perimeter(atlas.territory(key), laureate.edition) for key in laureate.territories
    )


def region_names(codes: Iterable[str], atlas: Atlas) -> list[Json]:
    """Give codes of regions their names."""
    return [{"code": code, "name": atlas.territory(f"region:{code}").name} for code in codes]


def outline_of(laureate: Laureate, atlas: Atlas, detail: Detail = "full") -> BaseGeometry | None:
    """Return the outline of all that a laureate was placed on, at full detail by default.

    People zoom in on a laureate until its communes fill the screen, where web
    detail shows its straight lines; full detail is less than three times as large.
    None where it was placed on nothing, or on a territory without a boundary.
    """
    if not laureate.territories or missing_outline(laureate, atlas):
        return None
    places = [atlas.territory(key) for key in laureate.territories]
    return shapely.union_all([atlas.boundary(one, laureate.edition, detail) for one in places])


def missing_outline(laureate: Laureate, atlas: Atlas) -> str:
    """Say why a laureate that has a place has no outline; empty where it has one."""
    reasons = (
        atlas.missing_boundary(atlas.territory(key), laureate.edition)
        for key in laureate.territories
    )
    return next(filter(None, reasons), "")


def communes_of(laureates: Iterable[Laureate], atlas: Atlas) -> Json:
    """Return the communes inside the laureates that hold several."""
    return collection(
        {
            "type": "Feature",
            "id": f"{laureate.id}:{commune.code}",
            "geometry": geometry_json(atlas.boundary(commune)),
            "properties": {"code": commune.code, "name": commune.name, "laureate": laureate.id},
        }
        for laureate in laureates
        if not missing_outline(laureate, atlas)
        for commune in inner_communes(laureate, atlas)
    )


def inner_communes(laureate: Laureate, atlas: Atlas) -> tuple[Territory, ...]:
    """Return the communes of a laureate that holds several; none for a single one."""
    communes = [one for held in perimeters_of(laureate, atlas) for one in held.communes]
    return tuple(communes) if len(communes) > 1 else ()


def backdrop(atlas: Atlas) -> Json:
    """Return the outlines of the regions and departments, at web detail."""
    return collection(
        {
            "type": "Feature",
            "id": territory.key,
            "geometry": geometry_json(outline, BACKDROP_DECIMALS),
            "properties": properties,
        }
        for territory, outline, properties in lands(atlas)
    )


def lands(atlas: Atlas) -> Iterator[tuple[Territory, BaseGeometry, Json]]:
    """List the regions, then the departments, with their outline at web detail."""
    kinds: tuple[Kind, ...] = ("region", "departement")
    for kind in kinds:
        for territory in atlas.of_kind(kind):
            if not atlas.missing_boundary(territory):
                outline = atlas.boundary(territory, detail="web")
                yield territory, outline, _land(territory, outline)


def _land(territory: Territory, outline: BaseGeometry) -> Json:
    middle = geometry_json(outline.point_on_surface(), BACKDROP_DECIMALS)
    return {
        "kind": territory.kind,
        "code": territory.code,
        "name": territory.name,
        "middle": middle["coordinates"],
    }


def geometry_json(geometry: BaseGeometry, decimals: int = DECIMALS) -> Json:
    """Write a geometry as GeoJSON: rings by the right-hand rule, coordinates rounded."""
    oriented = shapely.orient_polygons(geometry, exterior_cw=False)
    written = json.loads(shapely.to_geojson(oriented))
    return {"type": written["type"], "coordinates": _rounded(written["coordinates"], decimals)}


def _rounded(coordinates: Any, decimals: int) -> Any:
    if isinstance(coordinates, float | int):
        return round(coordinates, decimals)
    return [_rounded(part, decimals) for part in coordinates]


def _territory_json(territory: Territory) -> Json:
    return {
        "kind": territory.kind,
        "code": territory.code,
        "name": territory.name,
        "population": territory.population,
    }


def _perimeter_json(perimeters: tuple[Perimeter, ...]) -> Json | None:
    if not perimeters:
        return None
    return {
        "year": perimeters[0].year,
        "communes": sum(len(perimeter.communes) for perimeter in perimeters),
    }
