"""The API: the laureates of a Selection as data, from a cache."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from dashboard.features import backdrop, collection, communes_of, feature_of
from dashboard.queries import Problem, read_selection
from dashboard.store import Ledger, ledger
from dashboard.tables import csv_of
from geodata.atlas import Atlas
from geodata.errors import InvalidDataError
from geodata.selection import Selection

HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}
GEOJSON = "application/geo+json"

api = FastAPI(
    title="Territoires innovants",
    description="Les lauréats du label « Territoire Innovant » des Interconnectés.",
    version="1",
    docs_url=None,  # Swagger and ReDoc come from a CDN
    redoc_url=None,
)
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])


class Filters(BaseModel):
    """The filters as the documentation of the API shows them.

    `dashboard.queries` reads and checks them, so that page and API say the same.
    """

    year: list[str] = Field([], description="Édition, par exemple 2019")
    region: list[str] = Field([], description="Code INSEE de la région où se trouve le lauréat")
    award: list[str] = Field([], description="label, encouragement ou startup")
    distinction: list[str] = Field([], description="or, argent ou bronze")
    theme: list[str] = Field([], description="Thème, tel que la source l’écrit")
    territory: str = Field("", description="Territoire, par exemple epci:200056232")
    q: str = Field("", description="Mots cherchés, tous exigés")


class FiltersAndCommunes(Filters):
    """The filters of an answer that has shapes."""

    communes: str = Field("false", description="true : ajoute les communes de chaque lauréat")


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, ready to be sent as they are."""

    body: bytes
    zipped: bytes
    etag: str
    media_type: str
    name: str

    @classmethod
    def of(cls, body: bytes, media_type: str, name: str) -> "Answer":
        """Prepare an answer; ``name`` is that of the file that a browser saves."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        return cls(body, gzip.compress(body, 6, mtime=0), f'W/"{digest}"', media_type, name)

    def to(self, request: Request) -> Response:
        """Answer a request: nothing new, zipped, or as it is."""
        headers = {**HEADERS, "ETag": self.etag}
        known = request.headers.get("if-none-match", "")
        if self.etag in (tag.strip() for tag in known.split(",")) or known.strip() == "*":
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = f'inline; filename="{self.name}"'
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(self.zipped, headers=headers, media_type=self.media_type)
        return Response(self.body, headers=headers, media_type=self.media_type)


class BadRequestError(Exception):
    """A request whose parameters are wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


@api.exception_handler(BadRequestError)
def _refuse(_: Request, error: BadRequestError) -> JSONResponse:
    detail = [
        {"parameter": problem.parameter, "message": problem.message} for problem in error.problems
    ]
    return JSONResponse({"detail": detail}, status_code=422, headers=HEADERS)


@api.exception_handler(InvalidDataError)
def _unavailable(_: Request, error: InvalidDataError) -> JSONResponse:
    body = {"status": "error", "detail": [{"parameter": None, "message": str(error)}]}
    return JSONResponse(body, status_code=503, headers=HEADERS)


@api.get("/laureates.geojson", summary="Les lauréats et leurs contours (RFC 7946)")
def laureates_geojson(request: Request, _: Annotated[FiltersAndCommunes, Query()]) -> Response:
    """Return the laureates as features; ``communes=true`` adds those inside each."""
    inner, parameters = _take_flag(request, "communes")
    return _geojson(ledger(), _selection(parameters), inner).to(request)


@api.get("/laureates.csv", summary="Les lauréats en tableau")
def laureates_csv(request: Request, _: Annotated[Filters, Query()]) -> Response:
    """Return the laureates as CSV, in UTF-8 with a byte order mark."""
    return _csv(ledger(), _selection(request.query_params.multi_items())).to(request)


@api.get("/health", summary="L’état du service")
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


@api.get("/backdrop.geojson", include_in_schema=False)
def backdrop_geojson(request: Request) -> Response:
    """Return the outlines of regions and departments that lie under the map."""
    return _backdrop().to(request)


def prepare() -> None:
    """Compute what the first visitor will ask for: the backdrop and the whole map."""
    _backdrop()
    try:
        _geojson(ledger(), Selection(), True)
    except InvalidDataError:
        return  # the page says it, and heals when the file is mended


def _take_flag(request: Request, name: str) -> tuple[bool, list[tuple[str, str]]]:
    items = request.query_params.multi_items()
    given = [value for key, value in items if key == name]
    if any(value not in ("true", "false") for value in given):
        message = f"Le paramètre « {name} » vaut true ou false."
        raise BadRequestError((Problem(name, given[0], message),))
    return "true" in given, [(key, value) for key, value in items if key != name]


def _selection(parameters: list[tuple[str, str]]) -> Selection:
    selection, problems = read_selection(parameters, Atlas.open())
    if problems:
        raise BadRequestError(problems)
    return selection


def _geojson_bytes(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


@lru_cache(maxsize=64)
def _geojson(known: Ledger, selection: Selection, inner: bool) -> Answer:
    atlas = Atlas.open()
    chosen = selection.of(known.laureates, atlas)
    members = {"communes": communes_of(chosen, atlas)} if inner else {}
    content = collection((feature_of(laureate, atlas) for laureate in chosen), **members)
    return Answer.of(_geojson_bytes(content), GEOJSON, "laureats.geojson")


@lru_cache(maxsize=64)
def _csv(known: Ledger, selection: Selection) -> Answer:
    atlas = Atlas.open()
    body = csv_of(selection.of(known.laureates, atlas), atlas)
    return Answer.of(body, "text/csv; charset=utf-8", "laureats.csv")


@lru_cache(maxsize=1)
def _backdrop() -> Answer:
    return Answer.of(_geojson_bytes(backdrop(Atlas.open())), GEOJSON, "fond.geojson")
