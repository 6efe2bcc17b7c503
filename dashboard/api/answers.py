"""Answers of the API: bytes made once, sent whole, zipped or not at all."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}
GEOJSON = "application/geo+json"


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, ready to be sent as they are."""

    body: bytes
    zipped: bytes
    etag: str
    media_type: str
    name: str

    @classmethod
    def of(cls, body: bytes, media_type: str, name: str) -> "Answer":
        """Prepare an answer; ``name`` is that of the file that a browser saves."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        return cls(body, gzip.compress(body, 6, mtime=0), f'W/"{digest}"', media_type, name)

    def to(self, request: Request) -> Response:
        """Answer a request: nothing new, zipped, or as it is."""
        headers = {**HEADERS, "ETag": self.etag}
        known = request.headers.get("if-none-match", "")
        if self.etag in (tag.strip() for tag in known.split(",")) or known.strip() == "*":
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = f'inline; filename="{self.name}"'
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(self.zipped, headers=headers, media_type=self.media_type)
        return Response(self.body, headers=headers, media_type=self.media_type)


def json_bytes(content: dict[str, Any]) -> bytes:
    """Write JSON as short as it goes, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
