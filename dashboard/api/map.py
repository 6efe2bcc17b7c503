"""What the map of the application draws: not of the public API, and free to change with the map."""

from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from dashboard.api.answers import GEOJSON, Answer
from dashboard.api.parameters import selection_of
from dashboard.mapped import details_of, map_of
from dashboard.store import Ledger, ledger
from geodata.atlas import CURRENT, Atlas
from geodata.selection import Selection

router = APIRouter(include_in_schema=False)
_COMPUTING = Lock()
MOST = 50  # laureates whose details are given at once


@router.get("/map.geojson")
def map_geojson(request: Request) -> Response:
    """Return a sign for each laureate of a filter, with light outlines where they are few."""
    selection = selection_of(request.query_params.multi_items())
    answer = _whole() if selection == Selection() else _map(ledger(), selection)
    return answer.to(request)


@router.get("/details.geojson")
def details_geojson(
    request: Request, laureate: Annotated[list[str], Query(max_length=MOST)]
) -> Response:
    """Return the exact outlines of some laureates, and the communes inside."""
    body = details_of(ledger(), dict.fromkeys(laureate), Atlas.open())
    return Answer.of(body, GEOJSON).to(request)


def prepare() -> None:
    """Compute the whole map."""
    _whole()


def _whole() -> Answer:
    """Return the whole map, computed once: who asks for it at the start waits for `prepare`."""
    with _COMPUTING:
        return _map(ledger(), Selection())


@CURRENT.cached(maxsize=64)
def _map(known: Ledger, selection: Selection) -> Answer:
    return Answer.of(map_of(known, selection, Atlas.open()), GEOJSON)
