"""The page around the pages: language, title, description."""

import re
from functools import lru_cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.web.security import POLICY, page_policy

TITLE = "Territoires innovants — la carte des lauréats"
DESCRIPTION = (
    "Les lauréats du label « Territoire Innovant » des Interconnectés, "
    "sur la carte des communes de France, avec la source qui prouve chacun."
)
NO_SCRIPT = (
    "Cette carte a besoin de JavaScript. Sans lui, les mêmes données se lisent "
    'en <a href="/api/laureates.csv">CSV</a> ou en '
    '<a href="/api/laureates.geojson">GeoJSON</a>.'
)
PICTURE = "/assets/apercu.png"

EMBED = "/integrer"
_CONDITIONAL = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
_NOT_PAGES = ("/api/", "/assets/", "/static/", "/media/", "/component/", "/_stcore/", EMBED)


class FrenchShell:
    """ASGI middleware that makes Streamlit's page ours.

    Parameters
    ----------
    app : ASGIApp
        The application that it wraps.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["path"].startswith(_NOT_PAGES):
            await self.app(scope, receive, send)
        else:
            headers = [(k, v) for k, v in scope["headers"] if k not in _CONDITIONAL]
            origin = origin_of(scope)
            await self.app({**scope, "headers": headers}, receive, _Rewritten(send, origin))


class _Rewritten:
    """Holds an HTML response until it is whole, then rewrites it."""

    def __init__(self, send: Send, origin: str) -> None:
        self.send = send
        self.origin = origin
        self.start: Message | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            kind = Headers(scope=message).get("content-type", "")
            if not kind.startswith("text/html"):
                await self.send(message)
            else:
                self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        page = in_french(self.body.decode("utf-8"), self.origin)
        body = page.encode()
        headers = MutableHeaders(scope=start)
        for name in ("etag", "last-modified"):
            del headers[name]
        if self.body:  # the answer to HEAD has none
            headers["content-length"] = str(len(body))
        headers["cache-control"] = "no-cache"
        headers[POLICY] = page_policy(page)
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body if self.body else b""})


def origin_of(scope: Scope) -> str:
    """Return the address that the browser asks, such as ``https://exemple.fr``; empty if odd."""
    host = Headers(scope=scope).get("host", "")
    return f"{scope['scheme']}://{host}" if re.fullmatch(r"[A-Za-z0-9.:\[\]-]+", host) else ""


@lru_cache(maxsize=16)
def in_french(page: str, origin: str) -> str:
    """Give Streamlit's page our language, title, description and social card.

    Examples
    --------
    >>> in_french('<html lang="en"><title>Streamlit</title>', "")[:16]
    '<html lang="fr">'
    """
    page = page.replace('<html lang="en">', '<html lang="fr">', 1)
    page = re.sub(r"<title>.*?</title>", lambda _: _head(origin), page, count=1, flags=re.S)
    noscript = f"<noscript><p>{NO_SCRIPT}</p></noscript>"
    return re.sub(r"<noscript>.*?</noscript>", lambda _: noscript, page, count=1, flags=re.S)


def _head(origin: str) -> str:
    meta = {
        "og:type": "website",
        "og:locale": "fr_FR",
        "og:title": TITLE,
        "og:description": DESCRIPTION,
        "og:image": f"{origin}{PICTURE}",
    }
    cards = "".join(f'<meta property="{name}" content="{said}" />' for name, said in meta.items())
    return (
        f"<title>{TITLE}</title>"
        f'<meta name="description" content="{DESCRIPTION}" />'
        '<meta name="twitter:card" content="summary_large_image" />'
        '<link rel="icon" type="image/svg+xml" href="/assets/icone.svg" />'
        '<link rel="stylesheet" href="/assets/tokens.css" />'
        '<script src="/assets/theme.js"></script>'
        '<script src="/assets/address.js"></script>'
        '<script src="/assets/french.js"></script>'
        f"{cards}"
    )
