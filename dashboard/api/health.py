"""The state of the service."""

from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from dashboard.api.answers import HEADERS
from dashboard.store import editions, ledger
from geodata.atlas import CURRENT, Atlas
from geodata.errors import InvalidDataError

router = APIRouter()


@router.get("/health", summary="L’état du service")
def health() -> JSONResponse:
    """Say how many laureates, or what is wrong with which files (status 503)."""
    faults = [fault for check in (CURRENT.check, ledger, editions) if (fault := _fault_of(check))]
    if faults:
        detail = [{"parameter": None, "message": fault} for fault in dict.fromkeys(faults)]
        return JSONResponse({"status": "error", "detail": detail}, 503, HEADERS)
    known, years = ledger(), Atlas.open().years
    body = {
        "status": "ok",
        "laureates": len(known.laureates),
        "editions": list(known.years),
        "perimeters": [years[0], years[-1]],
    }
    return JSONResponse(body, headers=HEADERS)


def _fault_of(check: Callable[[], object]) -> str:
    try:
        check()
    except InvalidDataError as error:
        return str(error)
    return ""
