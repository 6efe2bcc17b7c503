"""The frame of the pages: header, navigation, footer."""

import streamlit as st

from dashboard.assets import STATIC
from dashboard.shell import DESCRIPTION, TITLE
from dashboard.theme import show_switch
from dashboard.views import a_propos, accessibilite, carte, donnees, scene, territoire

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
    st.html(_header(pages, page))
    show_switch()
    page.run()
    st.html(FOOTER)


def _header(pages: list[st.Page], shown: st.Page) -> str:
    here = ' aria-current="page"'
    links = "".join(
        f'<a href="/{page.url_path}"{here if page == shown else ""}>{page.title}</a>'
        for page in pages
    )
    return f"""
<header class="masthead">
  <p class="eyebrow">Les Interconnectés</p>
  <h1>Territoires innovants</h1>
  <p class="lead">{DESCRIPTION}</p>
  <nav aria-label="Pages">{links}</nav>
</header>
"""


main()
