"""What the map of the application draws: not of the public API, and free to change with the map."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from dashboard.api.answers import GEOJSON, Answer
from dashboard.api.parameters import selection_of
from dashboard.mapped import details_of, map_of
from dashboard.store import Ledger, ledger
from geodata.atlas import CURRENT, Atlas
from geodata.selection import Selection

router = APIRouter(include_in_schema=False)
MOST = 50  # laureates whose details are given at once


@router.get("/map.geojson")
def map_geojson(request: Request) -> Response:
    """Return a sign for each laureate of a filter, with light outlines where they are few."""
    return _map(ledger(), selection_of(request.query_params.multi_items())).to(request)


@router.get("/details.geojson")
def details_geojson(
    request: Request, laureate: Annotated[list[str], Query(max_length=MOST)]
) -> Response:
    """Return the exact outlines of some laureates, and the communes inside."""
    body = details_of(ledger(), dict.fromkeys(laureate), Atlas.open())
    return Answer.of(body, GEOJSON).to(request)


def prepare() -> None:
    """Compute the whole map."""
    _map(ledger(), Selection())


@CURRENT.cached(maxsize=64)
def _map(known: Ledger, selection: Selection) -> Answer:
    return Answer.of(map_of(known, selection, Atlas.open()), GEOJSON)
