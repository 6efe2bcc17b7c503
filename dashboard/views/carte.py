"""The page Carte: filters, map, list, card, counts."""

from typing import Any

import streamlit as st

from dashboard import listing, map
from dashboard.address import CHOSEN, NAMES, Filters, read_filters
from dashboard.cards import card, sign
from dashboard.features import missing_outline
from dashboard.figures import by_edition, by_region, count_table, laureate_table
from dashboard.markup import escape
from dashboard.notices import notice
from dashboard.store import Ledger, ledger
from dashboard.wording import AWARD_CHOICES, count, summary_of
from geodata.atlas import Atlas
from geodata.errors import InvalidDataError
from geodata.laureates import Laureate
from geodata.text import fold


def show() -> None:
    """Draw the page."""
    try:
        known = ledger()
    except InvalidDataError as error:
        st.html(notice("Les lauréats ne peuvent pas être lus.", [str(error)]))
        return
    filters = _filters(known, Atlas.open())
    _results(known, filters, Atlas.open())


def _filters(known: Ledger, atlas: Atlas) -> Filters:
    """Show the filters, kept in step with the address, and return what they say."""
    _read_address(atlas)
    state = st.session_state
    with st.container(key="filtres"):
        search, years, regions, distinctions = st.columns([1.2, 1, 1.2, 1.2])
        search.text_input(
            "Rechercher", key="q", max_chars=200, placeholder="Un lauréat, un projet, un mot"
        )
        years.multiselect(
            "Édition",
            sorted({*known.years, *state["annee"]}, reverse=True),
            key="annee",
            placeholder="Toutes",
            select_all=False,
        )
        regions.multiselect(
            "Région",
            [
                region.code
                for region in sorted(atlas.of_kind("region"), key=lambda one: fold(one.name))
            ],
            format_func=lambda code: atlas.territory(f"region:{code}").name,
            key="region",
            placeholder="Toutes",
            select_all=False,
        )
        distinctions.multiselect(
            "Distinction",
            list(AWARD_CHOICES),
            format_func=AWARD_CHOICES.__getitem__,
            key="distinction",
            placeholder="Toutes",
            select_all=False,
        )
    filters = Filters(
        years=tuple(state["annee"]),
        regions=tuple(state["region"]),
        distinctions=tuple(state["distinction"]),
        text=state["q"].strip(),
        territory=state["territoire"],
    )
    _write_address(filters)
    if state["problems"]:
        messages = [problem.message for problem in state["problems"]]
        st.html(notice("Une partie de l’adresse est laissée de côté.", messages))
    return filters


def _read_address(atlas: Atlas) -> None:
    """Set the filters from the address on arrival, and when the browser goes back.

    Streamlit forgets the values of widgets when another page is shown.
    """
    query = {name: st.query_params.get_all(name) for name in NAMES}
    if query == st.session_state.get("address") and "annee" in st.session_state:
        return
    filters, problems = read_filters(query, atlas)
    st.session_state.update(
        address=query,
        filters=filters,
        problems=problems,
        annee=list(filters.years),
        region=list(filters.regions),
        distinction=list(filters.distinctions),
        q=filters.text,
        territoire=filters.territory,
    )


def _write_address(filters: Filters) -> None:
    """Put changed filters in the address; leave what else stands there."""
    if filters == st.session_state["filters"]:
        return
    query = filters.query()
    others = {name: st.query_params.get_all(name) for name in st.query_params if name not in NAMES}
    st.query_params.from_dict({**others, **query})
    st.session_state.update(
        address={name: query.get(name, []) for name in NAMES}, filters=filters, problems=()
    )


def _results(known: Ledger, filters: Filters, atlas: Atlas) -> None:
    shown = filters.selection(atlas).of(known.laureates, atlas)
    chosen = st.query_params.get(CHOSEN)
    laureate = next((one for one in known.laureates if one.id == chosen), None)
    _sentence(known, filters, shown, atlas)
    field, side = st.columns([62, 38], gap="medium")
    with field, st.container(key="champ"):
        map.show_map(
            filters.parameters(), known.stamp, laureate.id if laureate else None, _choose_from_map
        )
        st.html(_legend())
    with side, st.container(key="volet"):
        _card(chosen, laureate, shown, atlas)
        if shown:
            listing.show_list(shown, atlas, chosen, _choose_from_list)
    if shown:
        _figures(filters, shown, atlas)


def _sentence(known: Ledger, filters: Filters, shown: tuple[Laureate, ...], atlas: Atlas) -> None:
    undrawn = sum(bool(missing_outline(laureate, atlas)) for laureate in shown)
    said = f'<p class="sentence" role="status" aria-live="polite">{summary_of(shown, undrawn)}</p>'
    without_years = Filters(
        regions=filters.regions,
        distinctions=filters.distinctions,
        text=filters.text,
        territory=filters.territory,
    )
    hidden = [
        laureate
        for laureate in without_years.selection(atlas).of(known.laureates, atlas)
        if filters.years and laureate.edition is None
    ]
    if hidden:
        amount = count(len(hidden), "lauréat d’édition inconnue", "lauréats d’édition inconnue")
        said += f'<p class="aside">À part : {amount}, sans année où le ranger.</p>'
    if filters.territory:
        name = atlas.territory(filters.territory).name
        said += f'<p class="aside">Autour de : {escape(name)}.</p>'
    with st.container(key="bilan", horizontal=True, vertical_alignment="center"):
        st.html(said)
        if filters != Filters():
            st.button("Effacer les filtres", key="effacer", on_click=_clear)


def _card(
    chosen: str | None, laureate: Laureate | None, shown: tuple[Laureate, ...], atlas: Atlas
) -> None:
    if chosen is None:
        st.html('<p class="hint">Choisir un lauréat, sur la carte ou dans la liste.</p>')
        return
    if laureate is None:
        message = f"Aucun ne porte l’identifiant « {chosen} »."
        st.html(notice("Ce lauréat n’existe pas.", [message]))
        return
    if laureate not in shown:
        st.html('<p class="hint">Ce lauréat n’est pas dans les filtres.</p>')
    with st.container(key="fiche"):
        st.html(card(laureate, atlas))
        st.button("Fermer", key="fermer", on_click=_choose, args=(None,))


def _figures(filters: Filters, shown: tuple[Laureate, ...], atlas: Atlas) -> None:
    with st.container(key="chiffres"):
        editions, regions = st.columns(2, gap="large")
        editions.html(count_table("Par édition", "Édition", by_edition(shown)))
        regions.html(count_table("Par région", "Région", by_region(shown, atlas)))
    with st.container(key="tableau"):
        st.html(laureate_table(shown, atlas) + _downloads(filters))


def _downloads(filters: Filters) -> str:
    links = "".join(
        f'<a href="{escape(map.data_url(f"laureates.{end}", filters.parameters()))}" '
        f'download="laureats.{end}">{name}</a>'
        for end, name in (("csv", "CSV"), ("geojson", "GeoJSON"))
    )
    return f'<p class="downloads"><span>Télécharger ces lauréats :</span>{links}</p>'


def _legend() -> str:
    items = "".join(f"<li>{sign(key)}{name}</li>" for key, name in AWARD_CHOICES.items())
    return f'<ul class="legend" aria-label="Légende">{items}</ul>'


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


def _clear() -> None:
    st.session_state.update(annee=[], region=[], distinction=[], q="", territoire=None)
