"""The editions of the label, with their figures."""

from fastapi import APIRouter, Request, Response

from dashboard.api.answers import Answer
from dashboard.parts.editions import known_editions
from dashboard.store import editions, ledger

router = APIRouter()


@router.get("/editions", summary="Les éditions et leurs chiffres")
def list_editions(request: Request) -> Response:
    """Return each edition that a source tells of; null is a figure that none gives."""
    content = {"editions": known_editions(editions(), ledger().laureates)}
    return Answer.of_json(content).to(request)
