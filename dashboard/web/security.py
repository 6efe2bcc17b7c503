"""What each answer lets a browser do: scripts, frames, addresses told, devices."""

import base64
import hashlib
import re
from functools import lru_cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
COMPONENTS = "/component/"  # the frames of Streamlit's components: the map's


def _policy(**directives: str) -> str:
    return "; ".join(f"{name.replace('_', '-')} {said}" for name, said in directives.items())


NOTHING = _policy(
    default_src="'none'", base_uri="'none'", form_action="'none'", frame_ancestors="'self'"
)
"""For data and files: read as a page, they may do nothing."""

FRAME = _policy(
    default_src="'self'",
    script_src="'self' 'unsafe-inline' 'unsafe-eval'",
    style_src="'self' 'unsafe-inline'",
    img_src="'self' data: blob:",
    object_src="'none'",
    base_uri="'self'",
    form_action="'none'",
    frame_ancestors="'self'",
)
"""For the frame of the map: streamlit-folium evaluates the script that folium wrote."""

WHOLE = _policy(
    default_src="'none'",
    script_src="'unsafe-inline'",
    style_src="'unsafe-inline'",
    img_src="data:",
    font_src="data:",
    base_uri="'none'",
    form_action="'none'",
    frame_ancestors="'self'",
)
"""For our pages in one file, whose own policy lets in one script and one style by digest."""

EMBEDDABLE = WHOLE.replace("frame-ancestors 'self'", "frame-ancestors *")
"""For the one of them that is made for the pages of others."""

# what a page of ours never needs; the full screen and the clipboard stay
_DEVICES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(f"{device}=()" for device in _DEVICES),
}


@lru_cache(maxsize=16)
def page_policy(page: str) -> str:
    """Return the policy of a page of Streamlit: its own scripts, none that a text would add.

    Its components are compiled from text, as ``blob:``, and its styles are written inline.

    Examples
    --------
    >>> page_policy("<script>a()</script>").split("; ")[1]
    "script-src 'self' blob: 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    """
    digests = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in re.findall(r"<script>(.*?)</script>", page, flags=re.S)
    )
    return _policy(
        default_src="'self'",
        script_src=f"'self' blob:{digests}",
        style_src="'self' 'unsafe-inline'",
        img_src="'self' data: blob:",
        font_src="'self' data:",
        worker_src="'self' blob:",
        object_src="'none'",
        base_uri="'self'",
        form_action="'self'",
        frame_ancestors="'self'",
    )


class Secured:
    """ASGI middleware that puts these headers on every answer.

    An answer that has a policy of its own keeps it.

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
        usual = FRAME if scope["path"].startswith(COMPONENTS) else NOTHING

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault(POLICY, usual)
                headers.update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_secured)
