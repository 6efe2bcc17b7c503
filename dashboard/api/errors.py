"""What the API answers when it can’t: 422 bad parameter, 404 no such thing, 503 bad data."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

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

    parameter: str = Field(description="Le paramètre en cause")
    message: str = Field(description="Ce qui ne va pas, et ce qui est attendu")


class Refusal(BaseModel):
    """The body of a refusal, as the documentation shows it."""

    detail: list[Reason]


REFUSED: dict[int | str, dict[str, Any]] = {
    422: {"model": Refusal, "description": "Un paramètre est inconnu, ou sa valeur"}
}
UNKNOWN: dict[int | str, dict[str, Any]] = {
    404: {"model": Refusal, "description": "Ce territoire n’existe pas"}
}


def answer_errors(api: FastAPI) -> None:
    """Make an application say these errors in French."""
    api.exception_handler(BadRequestError)(_refuse)
    api.exception_handler(UnknownTerritoryError)(_not_found)
    api.exception_handler(InvalidDataError)(_unavailable)


def _refuse(_: Request, error: BadRequestError) -> JSONResponse:
    detail = [
        {"parameter": problem.parameter, "message": problem.message} for problem in error.problems
    ]
    return JSONResponse({"detail": detail}, status_code=422, headers=HEADERS)


def _not_found(_: Request, error: UnknownTerritoryError) -> JSONResponse:
    body = {"detail": [{"parameter": "code", "message": str(error)}]}
    return JSONResponse(body, status_code=404, headers=HEADERS)


def _unavailable(_: Request, error: InvalidDataError) -> JSONResponse:
    body = {"status": "error", "detail": [{"parameter": None, "message": str(error)}]}
    return JSONResponse(body, status_code=503, headers=HEADERS)
