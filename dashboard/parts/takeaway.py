"""The links that take away what is shown, one a format."""

from dashboard.exports.formats import FORMATS
from dashboard.markup import escape
from dashboard.parts.map import data_url

Parameters = list[tuple[str, str]]


def takeaway(parameters: Parameters) -> str:
    """Write a link a format, each with what it is for."""
    items = "".join(
        f'<li><a href="{escape(data_url(f"laureates.{format.end}", parameters))}" download>'
        f"{format.title}</a><span>{format.purpose}</span></li>"
        for format in FORMATS
    )
    return f'<ul class="takeaway">{items}</ul>'
