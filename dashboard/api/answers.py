"""Answers of the API: bytes made once, sent whole, zipped or not at all."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request, Response

from dashboard.exports.json_file import json_bytes

HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}
GEOJSON = "application/geo+json"


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, ready to be sent as they are.

    Parameters
    ----------
    body : bytes
    zipped : bytes or None
        None where the body is already compressed.
    etag, media_type : str
    headers : mapping of str to str
        Those of this answer alone.
    """

    body: bytes
    zipped: bytes | None
    etag: str
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        body: bytes,
        media_type: str,
        headers: Mapping[str, str] | None = None,
        *,
        dense: bool = False,
    ) -> "Answer":
        """Prepare an answer; a dense body is not worth zipping."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        zipped = None if dense else gzip.compress(body, 6, mtime=0)
        return cls(body, zipped, f'W/"{digest}"', media_type, headers or {})

    @classmethod
    def of_json(cls, content: dict[str, Any]) -> "Answer":
        """Prepare an answer in JSON."""
        return cls.of(json_bytes(content), "application/json")

    def to(self, request: Request) -> Response:
        """Answer a request: nothing new, zipped, or as it is."""
        headers = {**HEADERS, **self.headers, "ETag": self.etag}
        known = request.headers.get("if-none-match", "")
        if self.etag in (tag.strip() for tag in known.split(",")) or known.strip() == "*":
            return Response(status_code=304, headers=headers)
        if self.zipped and "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(self.zipped, headers=headers, media_type=self.media_type)
        return Response(self.body, headers=headers, media_type=self.media_type)
