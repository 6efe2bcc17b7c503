"""What the search box of the pages suggests; no part of the public API."""

from fastapi import APIRouter, Request, Response

from dashboard.api.answers import Answer
from dashboard.asking.queries import MAX_TEXT
from dashboard.asking.suggesting import suggest
from dashboard.store import Ledger, ledger
from geodata.atlas import CURRENT, Atlas

router = APIRouter()
KEPT = 1024  # answers to what was typed


@router.get("/suggestions", include_in_schema=False)
def suggestions(request: Request, q: str = "") -> Response:
    """Return the options for what was typed so far."""
    return _suggested(ledger(), q[:MAX_TEXT].strip()).to(request)


@CURRENT.cached(maxsize=KEPT)
def _suggested(known: Ledger, text: str) -> Answer:
    return Answer.of_json({"suggestions": suggest(text, known, Atlas.open())})
