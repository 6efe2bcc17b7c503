"""The outlines that lie under the map."""

from fastapi import APIRouter, Request, Response

from dashboard.api.answers import GEOJSON, Answer
from dashboard.exports.json_file import json_bytes
from dashboard.features import backdrop
from geodata.atlas import CURRENT, Atlas

router = APIRouter()


@router.get("/backdrop.geojson", include_in_schema=False)
def backdrop_geojson(request: Request) -> Response:
    """Return the outlines of regions and departments that lie under the map."""
    return _backdrop().to(request)


def prepare() -> None:
    """Compute the backdrop."""
    _backdrop()


@CURRENT.cached(maxsize=1)
def _backdrop() -> Answer:
    return Answer.of(json_bytes(backdrop(Atlas.open())), GEOJSON)
