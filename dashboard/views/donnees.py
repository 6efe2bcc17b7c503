"""The page Données: the whole table, charts, editions, quality, downloads and the API."""

import altair as alt
import streamlit as st

from dashboard.asking.address import Filters
from dashboard.assets import STATIC
from dashboard.markup import typeset
from dashboard.parts.api_examples import errors_html, examples_html, parameters_html
from dashboard.parts.charts import INKS, bars, stacks
from dashboard.parts.editions import editions_table, known_editions
from dashboard.parts.figures import by_award, by_edition, by_region, by_theme, count_table
from dashboard.parts.filters import show_filters, show_sentence
from dashboard.parts.grid import show_grid
from dashboard.parts.notices import telling_unreadable
from dashboard.parts.quality import by_confidence, by_method, doubts_table, sources_table
from dashboard.parts.results import results_of
from dashboard.parts.takeaway import takeaway
from dashboard.store import Ledger, editions, ledger
from geodata.atlas import Atlas
from geodata.laureates import Laureate

Shown = tuple[Laureate, ...]
TAKE = """
<p class="lede">Les fichiers contiennent exactement les lauréats filtrés ci-dessus. Chacun porte
ses colonnes, sa licence (Licence Ouverte 2.0), la date du registre et le filtre employé.</p>
"""
API = """
<p class="lede">Les mêmes données pour un programme, sans clé ni inscription. Toute page web peut
les lire (CORS). Chaque réponse est comprimée (gzip) et porte un ETag : renvoyé dans
If-None-Match, il vaut une réponse 304, vide, tant que rien n’a changé. Ce qui est inconnu est
null. Les paramètres se combinent : des valeurs d’un même paramètre s’ajoutent, des paramètres
différents se restreignent.</p>
"""
REFUSED = """
<p class="lede">Une valeur qui n’existe pas n’est jamais ignorée : la réponse, de statut 422, nomme
le paramètre et dit quoi écrire.</p>
"""


def show() -> None:
    """Draw the page."""
    with telling_unreadable():
        st.html(STATIC / "donnees.css")
        known = ledger()
        _contents(known, show_filters(known, Atlas.open()), Atlas.open())


def _contents(known: Ledger, filters: Filters, atlas: Atlas) -> None:
    results = results_of(known, filters)
    shown = results.shown
    show_sentence(results)
    if shown:
        with st.container(key="grille"):
            show_grid(shown, atlas, filters)
    with st.container(key="emporter"):
        st.html(_heading("Emporter ces lauréats") + TAKE + takeaway(filters.parameters()))
    if shown:
        _charts(shown, atlas)
    with st.container(key="editions"):
        rows = known_editions(editions(), known.laureates)
        st.html(_heading("Les éditions") + editions_table(rows))
    if shown:
        _quality(shown, filters, atlas)
    with st.container(key="api"):
        st.html(_heading("L’API") + typeset(API) + parameters_html())
        st.html("<h3>Exemples</h3>" + examples_html())
        st.html("<h3>Ce qui est refusé</h3>" + typeset(REFUSED) + errors_html())


def _charts(shown: Shown, atlas: Atlas) -> None:
    with st.container(key="graphiques"):
        st.html(_heading("En chiffres"))
        left, right = st.columns(2, gap="large")
        with left:
            _chart("Par édition", "Édition", by_edition(shown), stacks(shown, _ink()))
            _chart("Par distinction", "Distinction", by_award(shown))
        with right:
            _chart("Par région", "Région", by_region(shown, atlas))
            _chart("Par thème", "Thème", by_theme(shown))


def _chart(
    title: str, heading: str, rows: list[tuple[str, int]], chart: alt.LayerChart | None = None
) -> None:
    """Draw counts, with the table that says the same."""
    st.html(f"<h3>{title}</h3>")
    said = f"Lauréats, {title.lower()}"
    st.altair_chart(
        chart or bars(rows, _ink()), width="stretch", alt=f"{said} : le tableau dit de même"
    )
    table = count_table(said, heading, rows)
    st.html(f"<details><summary>Le tableau de ce graphique</summary>{table}</details>")


def _ink() -> str:
    """Return the colour of the words of a chart, on the paper that the browser shows."""
    return INKS["dark" if st.context.theme.type == "dark" else "light"]


def _quality(shown: Shown, filters: Filters, atlas: Atlas) -> None:
    with st.container(key="qualite"):
        st.html(_heading("La qualité des données"))
        left, right = st.columns(2, gap="large")
        left.html(count_table("Comment les lieux ont été trouvés", "Méthode", by_method(shown)))
        right.html(count_table("Confiance dans les sources", "Confiance", by_confidence(shown)))
        st.html(doubts_table(shown, atlas, filters))
        st.html(sources_table(shown))


def _heading(title: str) -> str:
    return f'<h2 class="part">{title}</h2>'
