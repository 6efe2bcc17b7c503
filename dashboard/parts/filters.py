"""The bar of filters, the same on each page that has one, and kept in the address."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard.asking.address import NAMES, Filters, read_filters
from dashboard.asking.typed import ask
from dashboard.markup import escape, unbroken
from dashboard.parts import search
from dashboard.parts.notices import notice
from dashboard.parts.results import Results
from dashboard.store import Ledger
from dashboard.words.wording import AWARD_CHOICES, count, summary_of
from geodata.atlas import Atlas
from geodata.text import fold


def show_filters(
    known: Ledger, atlas: Atlas, on_laureate: Callable[[str], None] | None = None
) -> Filters:
    """Show the filters, kept in step with the address, and return what they say.

    Parameters
    ----------
    known : Ledger
    atlas : Atlas
    on_laureate : callable, optional
        Opens the laureate of an id that was chosen in the search box; without it, the
        page is filtered on the laureate's name.
    """
    filters_here(atlas)
    state = st.session_state
    with st.container(key="filtres"):
        box, years, regions, distinctions = st.columns(
            [1.5, 1, 1.1, 1.1], vertical_alignment="bottom"
        )
        with box:
            search.show_search(state["q"], lambda: _grant(known, atlas, on_laureate))
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
    filters = _chosen()
    _write_address(filters)
    if state["problems"]:
        messages = [problem.message for problem in state["problems"]]
        st.html(notice("Une partie de l’adresse est laissée de côté.", messages))
    return filters


def filters_here(atlas: Atlas) -> Filters:
    """Return the filters that the address says, or that someone has just changed."""
    _read_address(atlas)
    return _chosen()


def _chosen() -> Filters:
    state = st.session_state
    return Filters(
        years=tuple(state["annee"]),
        regions=tuple(state["region"]),
        distinctions=tuple(state["distinction"]),
        text=state["q"].strip(),
        territory=state["territoire"],
    )


def _choose(filters: Filters) -> None:
    st.session_state.update(
        annee=list(filters.years),
        region=list(filters.regions),
        distinction=list(filters.distinctions),
        q=filters.text,
        territoire=filters.territory,
    )


def _grant(known: Ledger, atlas: Atlas, on_laureate: Callable[[str], None] | None) -> None:
    """Do what the search box was asked for."""
    wish = search.wish_of(st.session_state.get(search.KEY))
    if wish is None:
        return
    _read_address(atlas)
    if wish.act == "demande":
        _choose(ask(wish.value, _chosen(), atlas))
    elif wish.act == "theme":
        _choose(replace(_chosen(), text=wish.value))
    elif wish.act == "territoire":
        filters, problems = read_filters({"territoire": [wish.value]}, atlas)
        if not problems:
            _choose(replace(_chosen(), text="", territory=filters.territory))
    else:
        laureate = next((one for one in known.laureates if one.id == wish.value), None)
        if laureate and on_laureate:
            _choose(replace(_chosen(), text=""))
            on_laureate(laureate.id)
        elif laureate:
            _choose(replace(_chosen(), text=laureate.name_as_written))


def _read_address(atlas: Atlas) -> None:
    """Set the filters from the address on arrival, and when the browser goes back.

    Streamlit forgets the values of widgets when another page is shown, or when a browser
    sends only some of them.
    """
    state = st.session_state
    query = {name: st.query_params.get_all(name) for name in NAMES}
    if query == state.get("address") and all(name in state for name in NAMES):
        return
    filters, problems = read_filters(query, atlas)
    st.session_state.update(address=query, filters=filters, problems=problems)
    _choose(filters)


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


def show_sentence(results: Results) -> None:
    """Say in a sentence what is shown, and offer to take the filters away."""
    summary = summary_of(results.shown, results.undrawn)
    said = f'<p class="sentence" role="status" aria-live="polite">{unbroken(summary)}</p>'
    if results.hidden:
        words = ("lauréat d’édition inconnue", "lauréats d’édition inconnue")
        amount = count(len(results.hidden), *words)
        said += f'<p class="aside">À part : {amount}, sans année où le ranger.</p>'
    if results.filters.territory:
        name = results.atlas.territory(results.filters.territory).name
        said += f'<p class="aside">Autour de : {escape(name)}.</p>'
    with st.container(key="bilan", horizontal=True, vertical_alignment="center"):
        st.html(said)
        if results.filters != Filters():
            st.button("Effacer les filtres", key="effacer", on_click=_clear)


def _clear() -> None:
    _choose(Filters())
