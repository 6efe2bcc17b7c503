"""The laureates of a Selection, in each format."""

from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from dashboard.api.answers import GEOJSON, Answer, json_bytes
from dashboard.api.parameters import Filters, FiltersAndCommunes, selection_of, take_flag
from dashboard.exports.csv_file import csv_of
from dashboard.features import collection, communes_of, feature_of
from dashboard.store import Ledger, ledger
from geodata.atlas import Atlas
from geodata.selection import Selection

router = APIRouter()


@router.get("/laureates.geojson", summary="Les lauréats et leurs contours (RFC 7946)")
def laureates_geojson(request: Request, _: Annotated[FiltersAndCommunes, Query()]) -> Response:
    """Return the laureates as features; ``communes=true`` adds those inside each."""
    inner, parameters = take_flag(request, "communes")
    return _geojson(ledger(), selection_of(parameters), inner).to(request)


@router.get("/laureates.csv", summary="Les lauréats en tableau")
def laureates_csv(request: Request, _: Annotated[Filters, Query()]) -> Response:
    """Return the laureates as CSV, in UTF-8 with a byte order mark."""
    return _csv(ledger(), selection_of(request.query_params.multi_items())).to(request)


def prepare() -> None:
    """Compute the whole map."""
    _geojson(ledger(), Selection(), True)


@lru_cache(maxsize=64)
def _geojson(known: Ledger, selection: Selection, inner: bool) -> Answer:
    atlas = Atlas.open()
    chosen = selection.of(known.laureates, atlas)
    members = {"communes": communes_of(chosen, atlas)} if inner else {}
    content = collection((feature_of(laureate, atlas) for laureate in chosen), **members)
    return Answer.of(json_bytes(content), GEOJSON, "laureats.geojson")


@lru_cache(maxsize=64)
def _csv(known: Ledger, selection: Selection) -> Answer:
    atlas = Atlas.open()
    body = csv_of(selection.of(known.laureates, atlas), atlas)
    return Answer.of(body, "text/csv; charset=utf-8", "laureats.csv")
