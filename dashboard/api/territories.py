"""The territories: suggested while one types, and each with its outline."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, cast

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from dashboard.api.answers import GEOJSON, Answer
from dashboard.api.errors import REFUSED, UNKNOWN, BadRequestError, described
from dashboard.api.parameters import Parameters
from dashboard.asking.address import page_of
from dashboard.asking.queries import FIRST_YEAR, LAST_YEAR, Problem
from dashboard.exports.json_file import json_bytes
from dashboard.features import geometry_json
from dashboard.portraits.pdf import pdf_of
from dashboard.store import Ledger, ledger
from dashboard.words.wording import number
from geodata.atlas import CURRENT, Atlas
from geodata.land import Detail
from geodata.portraits import portrait_of
from geodata.suggestions import LIMIT, MAX_TEXT, MOST, Suggestions
from geodata.territories import KIND_LABELS, KINDS, Kind, Territory
from geodata.text import slug

router = APIRouter(responses=REFUSED)
KEPT = 4096  # answers to what was typed


class Typed(BaseModel):
    """The parameters of the suggestions, as the documentation shows them."""

    q: str = Field("", description="Le début d’un nom, de ses mots, ou un code")
    kind: list[str] = Field([], description=f"{', '.join(KINDS)} ; répétable")
    limit: str = Field(str(LIMIT), description=f"Combien au plus, de 1 à {MOST}")


class Year(BaseModel):
    """The parameter of a territory."""

    year: str = Field("", description="Année du périmètre, par exemple 2019")


@router.get("/territories", summary="Les territoires dont le nom commence ainsi")
def territories(request: Request, _: Annotated[Typed, Query()]) -> Response:
    """Suggest territories for the beginning of a name, of its words, or a code."""
    given = request.query_params.multi_items()
    _refuse_others(given, ("q", "kind", "limit"))
    text = "".join(value for name, value in given if name == "q")
    kinds = tuple(sorted({value for name, value in given if name == "kind" and value}))
    limits = [value for name, value in given if name == "limit" and value]
    _refuse_bad(text, kinds, limits)
    limit = int(limits[-1]) if limits else LIMIT
    return _suggested(text, cast("tuple[Kind, ...]", kinds), limit).to(request)


@router.get(
    "/territories/{kind}/{code}",
    summary="Un territoire et son contour (RFC 7946)",
    response_class=Response,
    responses={**UNKNOWN, **described(GEOJSON)},
)
def territory(request: Request, kind: str, code: str, _: Annotated[Year, Query()]) -> Response:
    """Return a territory as a feature, in the perimeter of ``year`` or the nearest known."""
    found = Atlas.open().territory(f"{kind}:{code}")
    given = request.query_params.multi_items()
    _refuse_others(given, ("year",))
    return _feature(found.key, _year_of(given)).to(request)


def prepare() -> None:
    """Open the names."""
    Suggestions.open()


def place_of(one: Territory, atlas: Atlas) -> str:
    """Say where a territory lies, in a few words.

    Examples
    --------
    >>> atlas = Atlas.open()
    >>> place_of(atlas.territory("commune:93064"), atlas)
    'Seine-Saint-Denis (93)'
    >>> place_of(atlas.territory("departement:93"), atlas)
    'Île-de-France'
    """
    departments = [d for d in atlas.departments(one) if d != one]
    if one.kind == "region":
        return ""
    if departments:
        return ", ".join(f"{d.name} ({d.code})" for d in departments[:2])
    return ", ".join(region.name for region in atlas.regions(one))


def _refuse_others(given: Parameters, known: Sequence[str]) -> None:
    for name, value in given:
        if name not in known:
            message = f"Le paramètre « {name[:60]} » n’existe pas ; existent : {', '.join(known)}."
            raise BadRequestError((Problem(name, value, message),))


def _refuse_bad(text: str, kinds: Sequence[str], limits: Sequence[str]) -> None:
    problems = []
    if len(text) > MAX_TEXT:
        problems.append(Problem("q", text, f"La valeur de « q » dépasse {MAX_TEXT} caractères."))
    for kind in kinds:
        if kind not in KINDS:
            message = f"Le type « {kind[:60]} » n’existe pas ; existent : {', '.join(KINDS)}."
            problems.append(Problem("kind", kind, message))
    for limit in limits:
        if not (limit.isascii() and limit.isdigit() and len(limit) < 5 and 1 <= int(limit) <= MOST):
            message = f"Le nombre « {limit[:60]} » n’est pas compris entre 1 et {MOST}."
            problems.append(Problem("limit", limit, message))
    if problems:
        raise BadRequestError(tuple(problems))


def _year_of(given: Parameters) -> int | None:
    years = [value for name, value in given if name == "year" and value]
    for year in years:
        known = year.isascii() and year.isdigit() and len(year) == 4
        if len(years) > 1 or not known or not FIRST_YEAR <= int(year) <= LAST_YEAR:
            message = (
                f"L’année « {year[:60]} » n’est pas un nombre entre {FIRST_YEAR} et {LAST_YEAR}, "
                "donné une fois."
            )
            raise BadRequestError((Problem("year", year, message),))
    return int(years[0]) if years else None


@CURRENT.cached(maxsize=KEPT)
def _suggested(text: str, kinds: tuple[Kind, ...], limit: int) -> Answer:
    atlas = Atlas.open()
    found = Suggestions.open().of(text, kinds, limit)
    content = {"territories": [_suggestion(one, atlas) for one in found]}
    return Answer.of_json(content)


def _suggestion(one: Territory, atlas: Atlas) -> dict[str, Any]:
    return {
        "key": one.key,
        "kind": one.kind,
        "kind_text": KIND_LABELS[one.kind],
        "code": one.code,
        "name": one.name,
        "place": place_of(one, atlas),
        "population": one.population,
        "population_text": "" if one.population is None else f"{number(one.population)} hab.",
    }


@CURRENT.cached(maxsize=256)
def _feature(key: str, year: int | None) -> Answer:
    atlas = Atlas.open()
    one = atlas.territory(key)
    perimeter = atlas.perimeter(one, year)
    detail: Detail = "web" if one.kind in ("departement", "region") else "full"
    missing = atlas.missing_boundary(one, year)
    outline = None if missing else geometry_json(atlas.boundary(one, year, detail))
    content = {
        "type": "Feature",
        "id": key,
        "geometry": outline,
        "properties": {
            **_suggestion(one, atlas),
            "area": one.area,
            "density": None if one.density is None else round(one.density, 1),
            "departments": [{"code": d.code, "name": d.name} for d in atlas.departments(one)],
            "regions": [{"code": r.code, "name": r.name} for r in atlas.regions(one)],
            "epci": one.epci,
            "ept": one.ept,
            "until": one.until,
            "perimeter": {
                "asked": year,
                "year": perimeter.year,
                "name": perimeter.name,
                "communes": [{"code": c.code, "name": c.name} for c in perimeter.communes],
                "changed": [commune.code for commune in perimeter.changed],
            },
            "detail": None if missing else detail,
            "missing": missing,
        },
    }
    named = {"Content-Disposition": f'inline; filename="{one.kind}-{one.code}.geojson"'}
    return Answer.of(json_bytes(content), GEOJSON, named)


@router.get(
    "/territories/{kind}/{code}/portrait.pdf",
    summary="Le portrait d’un territoire, sur une page",
    response_class=Response,
    responses={**UNKNOWN, **described("application/pdf")},
)
def portrait_pdf(request: Request, kind: str, code: str) -> Response:
    """Return the portrait of a territory as one page of A4."""
    one = Atlas.open().territory(f"{kind}:{code}")
    _refuse_others(request.query_params.multi_items(), ())
    return _pdf(ledger(), one.key, _page_of(request, one)).to(request)


def _page_of(request: Request, one: Territory) -> str:
    """Return the address of the portrait's page, where the name of the host is one."""
    host = request.headers.get("host", "")
    known = re.fullmatch(r"[A-Za-z0-9.-]{1,100}(:[0-9]{1,5})?", host)
    return f"{request.url.scheme}://{host}{page_of(one.key)}" if known else ""


@CURRENT.cached(maxsize=64)
def _pdf(known: Ledger, key: str, url: str) -> Answer:
    atlas = Atlas.open()
    one = atlas.territory(key)
    body = pdf_of(portrait_of(one, known.laureates, atlas), known.changed, url, atlas)
    stem = slug(f"portrait {one.name[:60]} {one.code}")
    named = {"Content-Disposition": f'inline; filename="{stem}.pdf"'}
    return Answer.of(body, "application/pdf", named, dense=True)
