"""The choice of what the land is coloured by, kept in the address."""

import streamlit as st

from dashboard.parts.notices import notice
from dashboard.parts.shading import LEVEL_NAMES, MEASURE_NAMES, NAMES, Choice, read_choice

STATE = "fond_adresse"
PLAIN = ""  # no colours; Streamlit shows nothing for None


def show_background() -> Choice:
    """Show the choice, kept in step with the address, and return it."""
    _read_address()
    state = st.session_state
    with st.container(key="fonds", horizontal=True):
        st.selectbox(
            "Colorer la carte",
            [PLAIN, *LEVEL_NAMES],
            format_func=lambda land: LEVEL_NAMES[land] if land else "Sans couleurs",
            placeholder="",
            key="fond",
        )
        if state["fond"]:
            measures = list(MEASURE_NAMES)
            st.selectbox(
                "Mesure",
                measures,
                index=measures.index(state["mesure_choisie"]),
                format_func=MEASURE_NAMES.__getitem__,
                placeholder="",
                key="mesure",
            )
            state["mesure_choisie"] = state["mesure"]
    choice = Choice(state["fond"] or None, state["mesure_choisie"])
    _write_address(choice)
    if state["fond_problems"]:
        messages = [problem.message for problem in state["fond_problems"]]
        st.html(notice("Une partie de l’adresse est laissée de côté.", messages))
    return choice


def _query() -> dict[str, str | None]:
    return {name: st.query_params.get(name) for name in NAMES}


def _read_address() -> None:
    """Set the choice from the address on arrival, and when the browser goes back."""
    state = st.session_state
    query = _query()
    if query == state.get(STATE) and "fond" in state:
        return
    choice, problems = read_choice(query)
    state.update(fond=choice.land or PLAIN, mesure_choisie=choice.measure, fond_problems=problems)
    state.pop("mesure", None)
    state[STATE] = query
    state["fond_choisi"] = choice


def _write_address(choice: Choice) -> None:
    state = st.session_state
    if choice == state["fond_choisi"]:
        return
    others = {one: st.query_params.get_all(one) for one in st.query_params if one not in NAMES}
    st.query_params.from_dict({**others, **choice.query()})
    state[STATE] = _query()
    state.update(fond_choisi=choice, fond_problems=())
