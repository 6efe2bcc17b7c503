"""The map without chrome, for the pages of others: ``/integrer?…``."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import Answer
from dashboard.asking.address import Filters, read_filters
from dashboard.asking.queries import Problem
from dashboard.files import STATIC
from dashboard.markup import escape
from dashboard.stage.scene import map_data
from dashboard.stage.standalone import Parts, page
from dashboard.store import Ledger, ledger
from dashboard.web.security import EMBEDDABLE, POLICY
from dashboard.web.shell import EMBED, TITLE
from geodata.atlas import CURRENT, Atlas
from geodata.errors import InvalidDataError

THEMES = {"clair": "light", "sombre": "dark", "auto": "auto"}
THEME = "theme"
ANYWHERE = {POLICY: EMBEDDABLE}
HTML = "text/html; charset=utf-8"
PARTS = Parts(
    (STATIC / "embed" / "embed.html").read_text(encoding="utf-8"),
    ("embed/embed.css",),
    ("scene/unpack.js", "scene/words.js", "embed/embed.js"),
)
CROWD = 60  # laureates; more are seen from too far for their details
ABSENT = Parts(
    '<main id="absent"><h1>Territoires innovants</h1>'
    "<p>Les lauréats ne peuvent pas être lus pour l’instant.</p>"
    '<p><a href="/" target="_blank" rel="noopener">Carte complète</a></p></main>',
    ("embed/embed.css",),
    (),
)


def embed(request: Request) -> Response:
    """Answer with the page; what is wrong in its parameters is left out, and it says so."""
    params = request.query_params
    query = {name: params.getlist(name) for name in params}
    theme = THEMES.get(params.get(THEME, ""), "auto")
    try:
        filters, problems = read_filters(query, Atlas.open())
        return _page(ledger(), filters, problems, theme).to(request)
    except InvalidDataError:
        return Response(page(TITLE, theme, ABSENT, {}), 503, ANYWHERE, HTML)


def snippet(origin: str, filters: Filters, theme: str = "auto", height: int = 560) -> str:
    """Write the HTML that puts the map in a page.

    Examples
    --------
    >>> snippet("https://exemple.fr", Filters(years=(2019,)))[:55]
    '<iframe src="https://exemple.fr/integrer?annee=2019" ti'
    """
    chosen = {} if theme == "auto" else {THEME: [theme]}
    query = urlencode({**filters.query(), **chosen}, doseq=True)
    source = f"{origin}{EMBED}?{query}" if query else f"{origin}{EMBED}"
    return (
        f'<iframe src="{escape(source)}" title="{escape(TITLE)}" width="100%" '
        f'height="{height}" loading="lazy" style="border:0" allowfullscreen></iframe>'
    )


@CURRENT.cached(maxsize=32)
def _page(known: Ledger, filters: Filters, problems: tuple[Problem, ...], theme: str) -> Answer:
    atlas = Atlas.open()
    shown = filters.selection(atlas).of(known.laureates, atlas)
    query = urlencode(filters.query(), doseq=True)
    data = {
        **map_data(shown, atlas, "web" if len(shown) > CROWD else "full"),
        "whole": f"/?{query}" if query else "/",
        "all": filters == Filters(),
        "problems": [problem.message for problem in problems],
    }
    content = page(TITLE, theme, PARTS, data)
    return Answer.of(content, HTML, ANYWHERE)
