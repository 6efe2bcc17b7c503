"""The API: the laureates of a Selection as data, from a cache."""

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from dashboard.api import (
    backdrop,
    editions,
    health,
    laureates,
    map,
    scene,
    suggestions,
    territories,
)
from dashboard.api.errors import ALWAYS, answer_errors
from dashboard.api.heads import Heads
from dashboard.api.limits import Limits
from geodata.errors import InvalidDataError

ROUTERS = (
    laureates.router,
    territories.router,
    editions.router,
    scene.router,
    health.router,
    backdrop.router,
    map.router,
    suggestions.router,
)

api = FastAPI(
    title="Territoires innovants",
    description="Les lauréats du label « Territoire Innovant » des Interconnectés.",
    version="1",
    docs_url=None,  # Swagger and ReDoc come from a CDN
    redoc_url=None,
    responses=ALWAYS,
)
api.add_middleware(Limits)  # the innermost: a refusal too can be read from other sites
api.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=["GET", "HEAD"],
    expose_headers=["Content-Disposition", "ETag", "Link", "Retry-After"],
)
api.add_middleware(Heads)
answer_errors(api)
for router in ROUTERS:
    api.include_router(router)


def prepare() -> None:
    """Compute what the first visitor will ask for, in the order in which it is asked."""
    for part in (backdrop, map, territories):
        try:
            part.prepare()
        except InvalidDataError:
            continue  # the page says it, and heals when the file is mended
