"""How many requests an address may make: more than any visit, fewer than a flood."""

import os
from ipaddress import IPv6Address, ip_address, ip_network
from time import time

from fastapi.responses import JSONResponse
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.api.answers import HEADERS

LIMIT_VARIABLE = "TERRITOIRES_API_LIMIT"
LIMIT = "3000/minute"
NO_LIMIT = "0"
MADE = (".png", ".pdf", ".gpkg", ".xlsx", ".parquet", "/scene.html")
COST = 20  # what is drawn or composed counts as twenty answers
TOO_MANY = "Trop de requêtes depuis cette adresse ; réessayer dans {wait} s."


class Limits:
    """ASGI middleware that answers 429 to an address that asks too much.

    The machine itself is never refused. Behind a proxy of this machine, uvicorn reads the
    address of the visitor in ``X-Forwarded-For``; it believes no other machine.

    Parameters
    ----------
    app : ASGIApp
        The application that it wraps.
    limit : str, optional
        Such as ``3000/minute``; ``0`` for none. The environment variable
        ``TERRITOIRES_API_LIMIT`` by default.

    Raises
    ------
    ValueError
        Where the limit can't be read.
    """

    def __init__(self, app: ASGIApp, limit: str | None = None) -> None:
        self.app = app
        said = limit or os.environ.get(LIMIT_VARIABLE) or LIMIT
        self.limit = None if said.strip() == NO_LIMIT else _read(said)
        self.limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        asker = asker_of(scope) if scope["type"] == "http" else None
        if self.limit is None or asker is None:
            await self.app(scope, receive, send)
            return
        cost = min(COST if scope["path"].endswith(MADE) else 1, self.limit.amount)
        if self.limiter.hit(self.limit, asker, cost=cost):
            await self.app(scope, receive, send)
        else:
            await self._refusal(self.limit, asker)(scope, receive, send)

    def _refusal(self, limit: RateLimitItem, asker: str) -> JSONResponse:
        left = self.limiter.get_window_stats(limit, asker).reset_time - time()
        wait = max(1, min(round(left), limit.get_expiry()))
        body = {"detail": [{"parameter": None, "message": TOO_MANY.format(wait=wait)}]}
        return JSONResponse(body, 429, {**HEADERS, "Retry-After": str(wait)})


def asker_of(scope: Scope) -> str | None:
    """Return who asks, as an address or the network of one; None for this machine.

    A visitor holds a whole network of IPv6, of 64 bits.

    Examples
    --------
    >>> asker_of({"client": ("2001:db8::5:1", 40000)})
    '2001:db8::/64'
    >>> asker_of({"client": ("127.0.0.1", 40000)})
    """
    client = scope.get("client")
    try:
        address = ip_address(client[0]) if client else None
    except ValueError:
        return None  # the socket of a file, or of a test
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    if address is None or address.is_loopback:
        return None
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)


def _read(said: str) -> RateLimitItem:
    try:
        return parse(said)
    except ValueError as error:
        raise ValueError(
            f"{LIMIT_VARIABLE} : « {said} » ne se lit pas ; écrire par exemple {LIMIT}, "
            f"ou {NO_LIMIT} pour ne rien limiter."
        ) from error
