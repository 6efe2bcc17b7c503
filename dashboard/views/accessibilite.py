"""The page Accessibilité: what was tested, how, and what was not."""

import streamlit as st

from dashboard.markup import typeset

STATE = """
<section class="prose">
<h2>Où en est l’accessibilité</h2>
<p>Aucun audit de conformité au RGAA n’a été mené, ni par nous ni par un tiers : aucune conformité
n’est donc déclarée. Cette page dit ce qui est vérifié à chaque changement du code, et ce qui ne
l’est pas.</p>
</section>
"""
TESTED = """
<section class="prose">
<h2>Ce qui est vérifié automatiquement</h2>
<p>Dans un vrai navigateur (Chromium), à chaque changement :</p>
<ul>
<li>les règles d’axe pour WCAG 2.2, niveaux A et AA, taille des cibles comprise, sur chaque page
et dans le cadre de la carte, dans la scène (sommaire, lauréat, révélation, aide, notes, en clair
et en sombre) et dans la carte à intégrer, en grand écran et sur téléphone ;</li>
<li>le parcours au clavier : chaque lauréat de la carte et de la liste s’atteint, s’ouvre et se
quitte sans souris, et le focus se voit ;</li>
<li>le survol et le focus disent la même chose ;</li>
<li>rien ne déborde ni ne se perd de 1440 à 320 pixels de large, ni à 200 % ;</li>
<li>la page se dit en français, avec un titre qui lui est propre ;</li>
<li>le portrait en PDF porte sa langue et son titre ; titres, paragraphes et figures y sont balisés
dans l’ordre, la carte et le code QR ont un texte qui les remplace ;</li>
<li>les mouvements s’arrêtent quand le système le demande.</li>
</ul>
</section>
"""
EQUIVALENTS = """
<section class="prose">
<h2>Comment lire la carte sans la voir</h2>
<ul>
<li>Une phrase dit ce qui est affiché, et se met à jour avec les filtres.</li>
<li>Le tableau sous la carte dit la même chose qu’elle, et se télécharge.</li>
<li>Chaque signe a une forme et une lettre en plus de sa couleur, et un nom pour les lecteurs
d’écran : récompense, édition, lauréat, projet.</li>
<li>Ce qui n’a pas de lieu établi est dans la liste et dans le tableau.</li>
</ul>
</section>
"""
UNTESTED = """
<section class="prose">
<h2>Ce qui n’est pas vérifié</h2>
<ul>
<li>Aucun essai avec un lecteur d’écran (NVDA, JAWS, VoiceOver, TalkBack), une commande vocale ou
une loupe d’écran.</li>
<li>Aucun essai par des personnes handicapées.</li>
<li>Un seul navigateur est essayé : ni Firefox, ni Safari.</li>
<li>Le portrait en PDF n’a été contrôlé par aucun outil PDF/UA : ses liens, et ses listes alignées
comme un tableau, n’y sont pas balisés comme tels. La page Territoire dit la même chose.</li>
<li>Les classeurs téléchargés n’ont pas été contrôlés, et l’image de la carte n’a d’autre texte que
celui qu’elle montre ; les mêmes données existent en CSV.</li>
<li>Axe ne trouve qu’une partie des défauts : son silence ne prouve rien de plus que ses
règles.</li>
</ul>
<h2>Signaler un obstacle</h2>
<p>Un obstacle se signale par le dépôt du code, avec l’adresse de la page, qui contient tout ce
qu’elle montre.</p>
</section>
"""


def show() -> None:
    """Draw the page."""
    with st.container(key="apropos"):
        for part in (STATE, TESTED, EQUIVALENTS, UNTESTED):
            st.html(typeset(part))
