"""The laureates of a Selection, in each format."""

from collections.abc import Callable
from email.utils import format_datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from dashboard.api.answers import GEOJSON, Answer
from dashboard.api.errors import REFUSED, described
from dashboard.api.parameters import Filters, FiltersAndCommunes, selection_of, take_flag
from dashboard.exports.csv_file import description_of
from dashboard.exports.extract import LICENCE_URL, Extract
from dashboard.exports.formats import BY_END, FORMATS, Format
from dashboard.exports.geojson import geojson_of
from dashboard.exports.json_file import json_bytes
from dashboard.store import Ledger, ledger
from geodata.atlas import CURRENT, Atlas
from geodata.selection import Selection

router = APIRouter(responses=REFUSED)
CSVM = "application/csvm+json"


@router.get(
    "/laureates.geojson",
    summary="Les lauréats et leurs contours (RFC 7946)",
    response_class=Response,
    responses=described(GEOJSON),
)
def laureates_geojson(request: Request, _: Annotated[FiltersAndCommunes, Query()]) -> Response:
    """Return the laureates as features; ``communes=true`` adds those inside each."""
    inner, parameters = take_flag(request, "communes")
    return _geojson(ledger(), selection_of(parameters), inner).to(request)


@router.get(
    "/laureates.csv-metadata.json",
    summary="La description du CSV (CSV on the Web)",
    response_class=Response,
    responses=described(CSVM),
)
def laureates_csv_metadata(request: Request, _: Annotated[Filters, Query()]) -> Response:
    """Return columns, licence, date and filter of the CSV of the same filter."""
    return _description(ledger(), selection_of(request.query_params.multi_items())).to(request)


def _route(format: Format) -> Callable[..., Response]:
    def laureates(request: Request, _: Annotated[Filters, Query()]) -> Response:
        selection = selection_of(request.query_params.multi_items())
        return _file(ledger(), selection, format.end).to(request)

    return laureates


for _format in FORMATS:
    if _format.end != "geojson":
        router.add_api_route(
            f"/laureates.{_format.end}",
            _route(_format),
            name=f"laureates_{_format.end}",
            summary=f"Les lauréats en {_format.title}",
            description=f"{_format.title}, {_format.purpose}.",
            response_class=Response,
            responses=described(_format.media_type),
        )


@CURRENT.cached(maxsize=64)
def _geojson(known: Ledger, selection: Selection, inner: bool) -> Answer:
    extract = Extract.of(known, selection, Atlas.open())
    format = BY_END["geojson"]
    return Answer.of(geojson_of(extract, inner), format.media_type, _headers(extract, format))


@CURRENT.cached(maxsize=32)
def _file(known: Ledger, selection: Selection, end: str) -> Answer:
    extract = Extract.of(known, selection, Atlas.open())
    format = BY_END[end]
    body = format.write(extract)
    return Answer.of(body, format.media_type, _headers(extract, format), dense=format.dense)


@CURRENT.cached(maxsize=32)
def _description(known: Ledger, selection: Selection) -> Answer:
    extract = Extract.of(known, selection, Atlas.open())
    return Answer.of(json_bytes(description_of(extract)), CSVM)


def _headers(extract: Extract, format: Format) -> dict[str, str]:
    links = [f'<{LICENCE_URL}>; rel="license"']
    if format.end == "csv":
        query = f"?{extract.query}" if extract.query else ""
        described = f"laureates.csv-metadata.json{query}"
        links.append(f'<{described}>; rel="describedby"; type="{CSVM}"')
    return {
        "Content-Disposition": f'attachment; filename="{extract.stem}.{format.end}"',
        "Last-Modified": format_datetime(extract.changed, usegmt=True),
        "Link": ", ".join(links),
    }
