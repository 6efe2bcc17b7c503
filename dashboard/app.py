"""The application: pages, API and assets in one process.

Run with ``streamlit run dashboard/app.py``.
"""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount, Route

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # streamlit run only knows the folder of this file
    sys.path.insert(0, str(ROOT))

from dashboard.api import api, prepare  # noqa: E402
from dashboard.assets import assets  # noqa: E402
from dashboard.stage.embed import embed  # noqa: E402
from dashboard.web.guard import Guard  # noqa: E402
from dashboard.web.security import Secured  # noqa: E402
from dashboard.web.shell import EMBED, FrenchShell  # noqa: E402
from dashboard.web.sockets import send_at_once  # noqa: E402


def _prepare() -> None:
    """Compute what visitors ask for first, and spare Python from visiting it ever again.

    The atlas is millions of objects that stay: each full collection would walk them all.
    """
    prepare()
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def _ready(_: st.App) -> AsyncIterator[None]:
    """Prepare the map while the server starts to answer."""
    send_at_once()
    Thread(target=_prepare, daemon=True).start()
    yield


app = st.App(
    Path(__file__).parent / "home.py",
    lifespan=_ready,
    routes=[Mount("/api", api), Mount("/assets", assets), Route(EMBED, embed)],
    middleware=[Middleware(Secured), Middleware(Guard), Middleware(FrenchShell)],
)
