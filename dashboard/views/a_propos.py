"""The page À propos: where the data come from, how a name becomes a place."""

import streamlit as st

from dashboard.markup import typeset
from dashboard.parts.figures import count_table
from dashboard.parts.notices import telling_unreadable
from dashboard.parts.placing import placements_table
from dashboard.parts.quality import by_method
from dashboard.store import ledger
from dashboard.web.shell import DESCRIPTION
from geodata.atlas import Atlas

ABOUT = f"""
<section class="prose">
<h2>Ce que montre cette carte</h2>
<p>{DESCRIPTION}</p>
</section>
"""
LAUREATES = """
<section class="prose">
<h2>D’où viennent les lauréats</h2>
<p>Chaque ligne porte sa source : un communiqué du réseau, un article, une page de la collectivité.
Peu d’archives du label sont publiques : la carte ne montre que ce qu’une source dit. Une année,
un niveau ou un siège que la source ne donne pas reste inconnu.</p>
<p>L’édition est l’année du label, pas celle de la cérémonie. La région d’une fiche est celle du
territoire ; l’audition a pu se tenir dans une autre, et la fiche le dit alors.</p>
</section>
"""
PLACES = """
<section class="prose">
<h2>Comment un nom devient un lieu</h2>
<ol>
<li>Le nom est comparé aux noms officiels, sans souci d’accents, de capitales ni de tirets.</li>
<li>Les mots de type décident : « Ville de Rennes » est la commune, « Rennes Métropole »
l’intercommunalité.</li>
<li>Viennent ensuite les noms d’autrefois, puis les fautes de frappe d’une ou deux lettres dans
les noms longs.</li>
<li>Un projet commun est placé si chacun des territoires qu’il nomme l’est.</li>
</ol>
<p>Un nom que plusieurs communes portent n’est jamais tranché en silence : sans département ni
région pour les départager, le lieu reste non établi. L’année départage un nom qu’une commune
disparue portait aussi : Évry, en 2016, n’est pas le village de l’Yonne. Entre territoires de types
différents, une seule règle : un nom est celui du territoire cent fois plus peuplé que tous les
autres qui le portent. Une start-up est placée dans la commune de son siège, si une source la
donne.</p>
</section>
"""
OUTLINES = """
<section class="prose">
<h2>Contours et périmètres</h2>
<p>Les contours viennent d’Admin Express (IGN), les noms, codes et populations de l’Insee, les
périmètres des intercommunalités de la DGCL, réunis par Etalab. Un lauréat est dessiné dans le
périmètre de son édition quand il est connu, de {first} à {last}, sinon dans le plus proche, et sa
fiche dit lequel.</p>
<p>Ce que la source ne dessine pas n’est pas dessiné : les collectivités de
Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Wallis-et-Futuna, Polynésie française et
Nouvelle-Calédonie, et cinq communes du Cantal tracées d’un seul tenant.</p>
</section>
"""
REUSE = """
<section class="prose">
<h2>Réutiliser, citer</h2>
<p>Les données sont sous Licence Ouverte 2.0 : <a href="/api/laureates.csv">CSV</a>,
<a href="/api/laureates.geojson">GeoJSON</a>, <a href="/api/openapi.json">description de
l’API</a>. Attribution : IGN Admin Express, Insee, Etalab, et la source de chaque lauréat.</p>
</section>
"""


def show() -> None:
    """Draw the page."""
    atlas = Atlas.open()
    with st.container(key="apropos"):
        st.html(typeset(ABOUT))
        st.html(typeset(LAUREATES))
        st.html(typeset(PLACES))
        with telling_unreadable():
            known = ledger().laureates
            st.html(count_table("Les lauréats, selon leur placement", "Méthode", by_method(known)))
            st.html(placements_table(known, atlas))
        years = atlas.years
        st.html(typeset(OUTLINES).format(first=years[0], last=years[-1]))
        st.html(typeset(REUSE))
