"""The door of the application: what is too long stays out, what breaks is said in French."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.markup import escape

LONGEST_ADDRESS = 16_384  # bytes of path and query: a list of 200 laureates holds
LARGEST_BODY = 1_048_576  # bytes; nothing of ours is sent to the server
API = "/api/"
TOO_LONG = f"Cette adresse dépasse {LONGEST_ADDRESS // 1024} Ko ; retirer des filtres."
TOO_LARGE = "Le corps de cette requête dépasse 1 Mo ; aucun n’est attendu."
BROKEN = (
    "Le service a rencontré une erreur. Elle est notée ; réessayer, et prévenir qui tient "
    "la carte si elle se répète."
)


class Guard:
    """ASGI middleware that refuses excess and hides what went wrong inside.

    Parameters
    ----------
    app : ASGIApp
        The application that it wraps.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = refusal_of(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        begun = False

        async def send_on(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_on)
        except Exception:
            if not begun:
                await said(scope, 500, BROKEN)(scope, receive, send)
            raise  # to the log of the server


def refusal_of(scope: Scope) -> Response | None:
    """Return the answer to a request that is too long or too large, if it is."""
    length = len(scope.get("raw_path") or scope["path"].encode()) + len(scope["query_string"])
    if length > LONGEST_ADDRESS:
        return said(scope, 414, TOO_LONG)
    announced = Request(scope).headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > LARGEST_BODY:
        return said(scope, 413, TOO_LARGE)
    return None


def said(scope: Scope, status: int, message: str) -> Response:
    """Answer with one sentence: as data below ``/api``, as a page elsewhere."""
    if scope["path"].startswith(API):
        body = {"detail": [{"parameter": None, "message": message}]}
        return JSONResponse(body, status)
    title = "Territoires innovants"
    page = (
        f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>{title}</title>'
        f'<h1>{title}</h1><p>{escape(message)}</p><p><a href="/">Revenir à la carte</a></p>'
    )
    return HTMLResponse(page, status)
