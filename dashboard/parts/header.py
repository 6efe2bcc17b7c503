"""The header of the pages: title, lead, and links that keep the filters."""

from collections.abc import Sequence

import streamlit as st

from dashboard.asking.address import Filters, address_of
from dashboard.assets import STATIC
from dashboard.web.shell import DESCRIPTION

HTML = f"""
<header class="masthead">
  <p class="eyebrow">Les Interconnectés</p>
  <h1>Territoires innovants</h1>
  <p class="lead">{DESCRIPTION}</p>
  <nav aria-label="Pages"></nav>
</header>
"""

_component = st.components.v2.component(
    "territoires_innovants.entete",
    html=HTML,
    js=(STATIC / "header.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_header(pages: Sequence[tuple[str, str]], shown: str, filters: Filters) -> None:
    """Put the header on the page; its links change in place, and keep the focus.

    Parameters
    ----------
    pages : sequence of (path, title)
    shown : str
        The path of the page that is shown.
    filters : Filters
        What each link keeps.
    """
    _component(key="entete", data={"links": links_of(pages, shown, filters)})


def links_of(
    pages: Sequence[tuple[str, str]], shown: str, filters: Filters
) -> list[dict[str, str | bool]]:
    """Describe the links to the pages, each with the filters in its address.

    Examples
    --------
    >>> links_of([("donnees", "Données")], "", Filters(years=(2019,)))
    [{'href': '/donnees?annee=2019', 'title': 'Données', 'here': False}]
    """
    return [
        {"href": address_of(path, filters), "title": title, "here": path == shown}
        for path, title in pages
    ]
