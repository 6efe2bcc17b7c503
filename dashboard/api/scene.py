"""The scene of a Selection, as the file that a presenter takes away."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from dashboard.api.answers import Answer
from dashboard.api.errors import REFUSED, BadRequestError, described
from dashboard.api.parameters import Filters, Parameters, selection_of
from dashboard.asking.queries import Problem
from dashboard.stage.scene import Options, scene
from dashboard.stage.wishes import Wish, WishError, options_of
from dashboard.store import Ledger, ledger
from dashboard.web.security import POLICY, WHOLE
from dashboard.web.shell import origin_of
from geodata.atlas import CURRENT, Atlas
from geodata.selection import Selection

SINGLE = ("order", "delay", "address")
HEADERS = {"Content-Disposition": 'inline; filename="forum.html"', POLICY: WHOLE}
NAMES = (*SINGLE, "laureate")

router = APIRouter(responses=REFUSED)


class FiltersAndWish(Filters):
    """The filters of a scene, and how it begins."""

    order: str = Field("", description="year, region ou list ; list avec laureate")
    laureate: list[str] = Field([], description="Lauréat de la liste, dans l’ordre")
    delay: str = Field("", description="Durée d’une étape, en secondes")
    address: str = Field("", description="Adresse publique du code QR ; celle d’ici par défaut")


@router.get(
    "/scene.html",
    summary="La scène du Forum, en un fichier",
    response_class=Response,
    responses=described("text/html"),
)
def scene_html(request: Request, _: Annotated[FiltersAndWish, Query()]) -> Response:
    """Return the scene as one HTML file that needs nothing else."""
    wish, parameters = _wish_of(request)
    known = ledger()
    try:
        options = options_of(wish, known.laureates)
    except WishError as error:
        problem = Problem(error.parameter, request.query_params[error.parameter], str(error))
        raise BadRequestError((problem,)) from error
    return _scene(known, selection_of(parameters), options).to(request)


def _wish_of(request: Request) -> tuple[Wish, Parameters]:
    items = request.query_params.multi_items()
    values = {name: [value for key, value in items if key == name] for name in NAMES}
    for name in SINGLE:
        if len(values[name]) > 1:
            message = f"Le paramètre « {name} » n’accepte qu’une valeur."
            raise BadRequestError((Problem(name, values[name][1], message),))
    order, delay, address = ("".join(values[name]) for name in SINGLE)
    wish = Wish(order, tuple(values["laureate"]), delay, "", address or origin_of(request.scope))
    return wish, [(key, value) for key, value in items if key not in NAMES]


@CURRENT.cached(maxsize=16)
def _scene(known: Ledger, selection: Selection, options: Options) -> Answer:
    content = scene(known.laureates, selection, Atlas.open(), options)
    return Answer.of(content, "text/html; charset=utf-8", HEADERS)
