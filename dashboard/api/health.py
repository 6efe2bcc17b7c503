"""The state of the service."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from dashboard.api.answers import HEADERS
from dashboard.store import ledger
from geodata.atlas import Atlas

router = APIRouter()


@router.get("/health", summary="L’état du service")
def health() -> JSONResponse:
    """Say how many laureates, or what is wrong with their file (status 503)."""
    known = ledger()
    years = Atlas.open().years
    body = {
        "status": "ok",
        "laureates": len(known.laureates),
        "editions": list(known.years),
        "perimeters": [years[0], years[-1]],
    }
    return JSONResponse(body, headers=HEADERS)
