"""What the API answers when it can’t: 422 bad parameter, 404 no such thing, 503 bad data."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from dashboard.api.answers import HEADERS
from dashboard.asking.queries import Problem
from geodata.errors import InvalidDataError, UnknownTerritoryError


class BadRequestError(Exception):
    """A request whose parameters are wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class Reason(BaseModel):
    """Why a request is refused, as the documentation shows it."""

    parameter: str | None = Field(description="Le paramètre en cause, s’il y en a un")
    message: str = Field(description="Ce qui ne va pas, et ce qui est attendu")


class Refusal(BaseModel):
    """The body of a refusal, as the documentation shows it."""

    detail: list[Reason]


REFUSED: dict[int | str, dict[str, Any]] = {
    422: {"model": Refusal, "description": "Un paramètre est inconnu, ou sa valeur"}
}
ALWAYS: dict[int | str, dict[str, Any]] = {
    304: {"description": "Rien n’a changé depuis l’ETag donné dans If-None-Match"},
    414: {"model": Refusal, "description": "Cette adresse est trop longue"},
    429: {"model": Refusal, "description": "Trop de requêtes ; Retry-After dit quand réessayer"},
    503: {"model": Refusal, "description": "Un fichier de données ne peut être lu"},
}
UNKNOWN: dict[int | str, dict[str, Any]] = {
    404: {"model": Refusal, "description": "Ce territoire n’existe pas"}
}


def described(media_type: str) -> dict[int | str, dict[str, Any]]:
    """Describe the answer of a route whose content is of a type of its own.

    Examples
    --------
    >>> described("text/csv; charset=utf-8")
    {200: {'content': {'text/csv': {}}}}
    """
    return {200: {"content": {media_type.partition(";")[0]: {}}}}


_NO_ROUTE = {
    404: "Cette adresse n’existe pas ; /api/openapi.json décrit celles qui existent.",
    405: "Cette adresse ne se lit que par GET ou HEAD.",
}
_BROKEN = "Le service a rencontré une erreur. Elle est notée ; réessayer plus tard."


def answer_errors(api: FastAPI) -> None:
    """Make an application say these errors in French."""
    api.exception_handler(BadRequestError)(_refuse)
    api.exception_handler(UnknownTerritoryError)(_not_found)
    api.exception_handler(InvalidDataError)(_unavailable)
    api.exception_handler(HTTPException)(_no_route)
    api.exception_handler(RequestValidationError)(_misread)
    api.exception_handler(Exception)(_broken)


def _refuse(_: Request, error: BadRequestError) -> JSONResponse:
    detail = [
        {"parameter": problem.parameter, "message": problem.message} for problem in error.problems
    ]
    return JSONResponse({"detail": detail}, status_code=422, headers=HEADERS)


def _misread(_: Request, error: RequestValidationError) -> JSONResponse:
    names = sorted({str(fault["loc"][-1]) for fault in error.errors()})
    detail = [{"parameter": name, "message": f"« {name[:60]} » ne se lit pas."} for name in names]
    return JSONResponse({"detail": detail}, status_code=422, headers=HEADERS)


def _no_route(_: Request, error: HTTPException) -> JSONResponse:
    message = _NO_ROUTE.get(error.status_code, _BROKEN)
    body = {"detail": [{"parameter": None, "message": message}]}
    return JSONResponse(body, error.status_code, {**HEADERS, **(error.headers or {})})


def _broken(_: Request, __: Exception) -> JSONResponse:
    """Say that something broke, and nothing of what: the log of the server has it all."""
    return JSONResponse({"detail": [{"parameter": None, "message": _BROKEN}]}, 500, HEADERS)


def _not_found(_: Request, error: UnknownTerritoryError) -> JSONResponse:
    body = {"detail": [{"parameter": "code", "message": str(error)}]}
    return JSONResponse(body, status_code=404, headers=HEADERS)


def _unavailable(_: Request, error: InvalidDataError) -> JSONResponse:
    body = {"status": "error", "detail": [{"parameter": None, "message": str(error)}]}
    return JSONResponse(body, status_code=503, headers=HEADERS)
