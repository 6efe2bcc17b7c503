"""The page Territoire: the portrait of any territory, and of a second one beside it."""

from dataclasses import dataclass

import streamlit as st

from dashboard.asking.address import page_of
from dashboard.assets import STATIC
from dashboard.markup import escape
from dashboard.parts.cards import sign
from dashboard.parts.notices import notice, telling_unreadable
from dashboard.parts.picker import show_picker
from dashboard.portraits.beside import beside_html
from dashboard.portraits.page import (
    details_html,
    figures_html,
    head_html,
    no_map_html,
)
from dashboard.portraits.picture import pictures_of, show_picture
from dashboard.store import Ledger, ledger
from dashboard.words.wording import award_of, edition_of, sign_of
from geodata.atlas import CURRENT, Atlas
from geodata.errors import UnknownTerritoryError
from geodata.laureates import Laureate
from geodata.portraits import Portrait, portrait_of
from geodata.territories import KIND_LABELS, Territory

CHOSEN, BESIDE = "territoire", "compare"
EXAMPLES = 6


def show() -> None:
    """Draw the page."""
    with telling_unreadable():
        st.html(f"<style>{(STATIC / 'territoire.css').read_text(encoding='utf-8')}</style>")
        known = ledger()
        atlas = Atlas.open()
        asked = {name: st.query_params.get(name, "") for name in (CHOSEN, BESIDE)}
        one, other = (_known(asked[name], atlas) for name in (CHOSEN, BESIDE))
        _choices(one, other)
        unknown = [key for key in asked.values() if key and _known(key, atlas) is None]
        if unknown:
            st.html(notice("Ce territoire n’existe pas.", [_refusal(key) for key in unknown]))
        if one is None:
            st.html(_start(known, atlas))
            return
        shown = [one, *([other] if other is not None and other != one else [])]
        st.set_page_config(page_title=title_of(*(territory.name for territory in shown)))
        if len(shown) == 1:
            _alone(known, one)
        else:
            _both(known, *shown)


def title_of(*names: str) -> str:
    """Title the page after the territories that it shows.

    Examples
    --------
    >>> title_of("Rennes Métropole", "Nantes Métropole")
    'Rennes Métropole et Nantes Métropole — Territoires innovants'
    """
    return f"{' et '.join(names)} — Territoires innovants"


def _known(key: str, atlas: Atlas) -> Territory | None:
    try:
        return atlas.territory(key)
    except UnknownTerritoryError:
        return None


def _refusal(key: str) -> str:
    short = key if len(key) <= 60 else f"{key[:60]}…"
    return (
        f"« {short} » n’est pas un territoire connu ; écrire le type et le code, "
        "comme commune:93064, ou chercher son nom ci-dessus."
    )


def _choices(one: Territory | None, other: Territory | None) -> None:
    with st.container(key="choix"):
        first, second = st.columns(2, gap="large")
        with first:
            show_picker(
                "choix_territoire",
                "Territoire",
                "Taper un nom ou un code, puis choisir dans la liste.",
                one.name if one else "",
                lambda key: _set(CHOSEN, key),
            )
        with second:
            if one is not None:
                show_picker(
                    "choix_compare",
                    "Comparer à",
                    "Un second territoire, côte à côte.",
                    other.name if other else "",
                    lambda key: _set(BESIDE, key),
                )
    if other is not None:
        st.button("Ne plus comparer", key="seul", on_click=_set, args=(BESIDE, ""))


def _set(name: str, key: str) -> None:
    if key:
        st.query_params[name] = key
    else:
        st.query_params.pop(name, None)


def _alone(known: Ledger, one: Territory) -> None:
    drawn = _drawn(known, one.key)
    st.html(drawn.head)
    field, side = st.columns([58, 42], gap="large")
    with field, st.container(key="image"):
        _picture(drawn, "portrait")
    side.html(drawn.figures)
    st.html(drawn.details)


def _both(known: Ledger, one: Territory, other: Territory) -> None:
    both = [_drawn(known, territory.key) for territory in (one, other)]
    st.html(beside_html(both[0].portrait, both[1].portrait))
    with st.container(key="cote"):
        for place, (column, drawn) in enumerate(zip(st.columns(2, gap="large"), both, strict=True)):
            with column:
                st.html(drawn.head)
                _picture(drawn, f"portrait_{place}")
                st.html(drawn.figures)
                st.html(drawn.details)


def _picture(drawn: "_Drawn", key: str) -> None:
    if drawn.pictures:
        show_picture(drawn.pictures, key)
    else:
        st.html(no_map_html(drawn.portrait))


def _start(known: Ledger, atlas: Atlas) -> str:
    """Invite to search, and give real examples from the ledger."""
    awarded = [one for one in known.laureates if one.award != "startup" and one.territories]
    items = "".join(_example(one, atlas) for one in awarded[:EXAMPLES])
    heading = "<h3>Des lauréats, pour commencer</h3>"
    examples = f'{heading}<ul class="won">{items}</ul>' if items else ""
    counts = "commune, intercommunalité, établissement public territorial, département ou région"
    return (
        '<section class="portrait start"><h2>Le portrait d’un territoire</h2>'
        f"<p>Choisir une {counts} : sa carte, ses lauréats, ceux qui l’entourent, sa place, et "
        "les territoires qui lui ressemblent avec ce qu’ils ont obtenu.</p>"
        f"{examples}</section>"
    )


def _example(laureate: Laureate, atlas: Atlas) -> str:
    one = atlas.territory(laureate.territories[0])
    said = f"{award_of(laureate)} · {edition_of(laureate)} · {KIND_LABELS[one.kind]}"
    return (
        f"<li>{sign(sign_of(laureate))}<div>"
        f'<p class="name"><a href="{escape(page_of(one.key))}" target="_self">'
        f'{escape(one.name)}</a></p><p class="aside">{escape(said)}</p></div></li>'
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A portrait, written once for all who look at it."""

    portrait: Portrait
    head: str
    pictures: list[str]
    figures: str
    details: str


@CURRENT.cached(maxsize=128)
def _drawn(known: Ledger, key: str) -> _Drawn:
    atlas = Atlas.open()
    portrait = portrait_of(atlas.territory(key), known.laureates, atlas)
    return _Drawn(
        portrait,
        head_html(portrait),
        pictures_of(portrait, atlas),
        figures_html(portrait),
        details_html(portrait, atlas),
    )
