"""The page Carte: filters, map, list, card, counts."""

from typing import Any

import streamlit as st

from dashboard.asking.address import CHOSEN, Filters, address_of
from dashboard.asking.suggesting import nearest
from dashboard.markup import escape, typeset
from dashboard.parts import legend, listing, map, shading, timeline
from dashboard.parts.background import show_background
from dashboard.parts.cards import card
from dashboard.parts.filters import show_filters, show_sentence
from dashboard.parts.gestures import show_copy, show_tabs
from dashboard.parts.notices import notice, telling_unreadable
from dashboard.parts.results import Results, results_of
from dashboard.parts.shading import Shading, message_of, shading_of
from dashboard.store import Ledger, ledger
from dashboard.words.wording import number
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.text import fold

INVITATION = "Choisir un lauréat, sur la carte ou dans la liste."
NOTHING = "Rien à choisir : élargir un filtre, ou les effacer tous."


def show() -> None:
    """Draw the page."""
    with telling_unreadable():
        known = ledger()
        show_tabs()
        filters = show_filters(known, Atlas.open(), _choose)
        _results(known, filters, Atlas.open())


def _results(known: Ledger, filters: Filters, atlas: Atlas) -> None:
    results = results_of(known, filters)
    shown = results.shown
    chosen = st.query_params.get(CHOSEN)
    laureate = next((one for one in known.laureates if one.id == chosen), None)
    show_sentence(results)
    if not shown and filters.text:
        _offer_nearest(known, filters, atlas)
    field, side = st.columns([62, 38], gap="medium")
    with field, st.container(key="champ"):
        place = st.container(key="cadre")
        legend.show_legend(results.legend, _choose_from_legend)
        timeline.show_timeline(results.years, _choose_from_timeline)
        if results.changes:
            st.html(results.changes)
        shades = shading_of(show_background(), shown, atlas)
        if shades:
            st.html(shading.legend(shades))
        with place:
            map.show_map(
                filters.parameters(),
                known.stamp,
                laureate.id if laureate else None,
                _choose_from_map,
                message_of(shades) if shades else None,
            )
    with side, st.container(key="volet"):
        _card(chosen, laureate, results)
        if shown:
            with st.container(key="liste_cadre"):
                listing.show_list(results.groups, chosen, filters, _choose_from_list)
    if shown:
        _figures(results, shades)


def _offer_nearest(known: Ledger, filters: Filters, atlas: Atlas) -> None:
    """Offer the laureates that a mistyped word may have meant."""
    near = nearest(fold(filters.text).split(), known.laureates, atlas, 3)
    if near:
        links = " ; ".join(
            f'<a href="/?{CHOSEN}={one.id}">{escape(one.name_as_written)}</a>' for one in near
        )
        st.html(f'<p class="near">{typeset(f"Vouliez-vous dire : {links} ?")}</p>')


def _card(chosen: str | None, laureate: Laureate | None, results: Results) -> None:
    if chosen is None:
        st.html(f'<p class="hint">{INVITATION if results.shown else NOTHING}</p>')
        return
    if laureate is None:
        message = f"Aucun ne porte l’identifiant « {chosen} »."
        st.html(notice("Ce lauréat n’existe pas.", [message]))
        return
    if laureate not in results.shown:
        st.html('<p class="hint">Ce lauréat n’est pas dans les filtres.</p>')
    with st.container(key="fiche"):
        st.html(card(laureate, results.atlas))
        _steps(laureate, listing.in_order(results.groups))
        st.button("Fermer", key="fermer", on_click=_choose, args=(None,))


def _steps(laureate: Laureate, order: list[str]) -> None:
    """Offer the laureates before and after, in the order of the list, and the link."""
    with st.container(key="pas", horizontal=True, vertical_alignment="center"):
        if laureate.id in order:
            place = order.index(laureate.id)
            before = order[place - 1] if place else None
            after = order[place + 1] if place + 1 < len(order) else None
            for key, name, other in (
                ("precedent", "Précédent", before),
                ("suivant", "Suivant", after),
            ):
                st.button(name, key=key, disabled=not other, on_click=_choose, args=(other,))
            st.html(f'<p class="place-in-list">{number(place + 1)} sur {number(len(order))}</p>')
        show_copy()


def _figures(results: Results, shades: Shading | None) -> None:
    with st.container(key="chiffres"):
        if shades:
            st.html(shading.table(shades))
        editions, regions = st.columns(2, gap="large")
        editions.html(results.edition_table)
        regions.html(results.region_table)
    with st.container(key="tableau"):
        st.html(results.table + _downloads(results.filters))


def _downloads(filters: Filters) -> str:
    links = "".join(
        f'<a href="{escape(map.data_url(f"laureates.{end}", filters.parameters()))}" '
        f'download="laureats.{end}">{name}</a>'
        for end, name in (("csv", "CSV"), ("geojson", "GeoJSON"))
    )
    whole = escape(address_of("donnees", filters))
    more = f'<a href="{whole}">Tous les formats, et le tableau entier</a>'
    return f'<p class="downloads"><span>Télécharger ces lauréats :</span>{links}{more}</p>'


def _choose(laureate: str | None) -> None:
    if laureate:
        st.query_params[CHOSEN] = laureate
    else:
        st.query_params.pop(CHOSEN, None)


def _choose_from_map() -> None:
    value: Any = st.session_state.get(map.KEY)
    _choose(map.chosen_on_map(value))


def _choose_from_list() -> None:
    _choose(listing.chosen_in_list(st.session_state.get(listing.KEY)))


def _choose_from_legend() -> None:
    state = st.session_state
    state["distinction"] = legend.toggled(state.get(legend.KEY), state["distinction"])


def _choose_from_timeline() -> None:
    state = st.session_state
    years = timeline.chosen_years(state.get(timeline.KEY), ledger())
    if years is not None:
        state["annee"] = years
