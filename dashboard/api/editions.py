"""The editions of the label, with their figures."""

from fastapi import APIRouter, Request, Response

from dashboard.api.answers import Answer
from dashboard.store import editions, ledger

router = APIRouter()


@router.get("/editions", summary="Les éditions et leurs chiffres")
def list_editions(request: Request) -> Response:
    """Return each edition that a source tells of; null is a figure that none gives."""
    known = ledger().laureates
    content = [
        {
            **edition.model_dump(),
            "laureates": sum(laureate.edition == edition.edition for laureate in known),
        }
        for edition in editions()
    ]
    return Answer.of_json({"editions": content}).to(request)
