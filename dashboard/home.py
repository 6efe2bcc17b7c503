"""The frame of the pages: navigation, header, footer."""

import streamlit as st

from dashboard.assets import STATIC
from dashboard.parts.filters import filters_here
from dashboard.parts.header import show_header
from dashboard.parts.notices import telling_broken, telling_unreadable
from dashboard.parts.theme import show_switch
from dashboard.views import a_propos, accessibilite, carte, donnees, scene, territoire
from dashboard.web.shell import TITLE
from geodata.atlas import Atlas

FOOTER = """
<footer class="colophon">
  <p>Contours : © IGN Admin Express. Noms, populations et périmètres : Insee et Etalab.
  Licence Ouverte 2.0.</p>
</footer>
"""


def main() -> None:
    """Draw the page that the address names."""
    pages = [
        st.Page(carte.show, title="Carte", default=True),
        st.Page(territoire.show, title="Territoire", url_path="territoire"),
        st.Page(donnees.show, title="Données", url_path="donnees"),
        st.Page(scene.show, title="Scène", url_path="scene"),
        st.Page(a_propos.show, title="À propos", url_path="a-propos"),
        st.Page(accessibilite.show, title="Accessibilité", url_path="accessibilite"),
    ]
    page = st.navigation(pages, position="hidden")
    title = TITLE if page == pages[0] else f"{page.title} — Territoires innovants"
    st.set_page_config(page_title=title, layout="wide")
    st.html(STATIC / "style.css")
    st.html(f"<style>{(STATIC / 'signs.css').read_text(encoding='utf-8')}</style>")
    links = [(each.url_path, each.title) for each in pages]
    with telling_broken(), telling_unreadable():
        show_header(links, page.url_path, filters_here(Atlas.open()))
        show_switch()
        page.run()
    st.html(FOOTER)


main()
