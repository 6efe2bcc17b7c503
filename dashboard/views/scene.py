"""The page Scène: prepare what is shown at the Forum, and take it away."""

from urllib.parse import urlencode, urlsplit

import segno
import streamlit as st

from dashboard.asking.address import Filters
from dashboard.files import STATIC
from dashboard.markup import escape, typeset
from dashboard.parts.filters import show_filters, show_sentence
from dashboard.parts.map import data_url
from dashboard.parts.notices import telling_unreadable
from dashboard.parts.results import results_of
from dashboard.stage.embed import snippet
from dashboard.stage.scene import DELAYS, Options, keys
from dashboard.store import ledger
from dashboard.words.wording import award_of, edition_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate

ORDERS = {"annee": "year", "region": "region", "liste": "list"}
ORDER_NAMES = {"annee": "Par édition", "region": "Par région", "liste": "Ma liste"}
THEME_NAMES = {"auto": "Du système", "clair": "Clair", "sombre": "Sombre"}
NAMES = ORDER, DELAY, LIST = "ordre", "delai", "liste"
PREVIEW_HEIGHT = 460
USUAL = {ORDER: "annee", DELAY: str(Options().delay)}
INTRODUCTION = (
    "Un lauréat à la fois, en grand, au clavier ou à la télécommande. La scène tient dans un seul "
    "fichier : une fois téléchargée, elle s’ouvre d’un double clic, sans serveur ni réseau."
)


def show() -> None:
    """Draw the page."""
    with telling_unreadable():
        st.html(STATIC / "scene.css")
        known = ledger()
        atlas = Atlas.open()
        st.html(f'<div class="prose scene-lead"><h2>Scène</h2><p>{typeset(INTRODUCTION)}</p></div>')
        filters = show_filters(known, atlas)
        results = results_of(known, filters)
        shown = results.shown
        show_sentence(results)
        if shown:
            _stage(filters, shown)
            _keys()
        _embed(filters)


def _stage(filters: Filters, shown: tuple[Laureate, ...]) -> None:
    with st.container(key="reglages"):
        wish = _settings(shown)
    url = data_url("scene.html", [*filters.parameters(), *wish])
    preview, side = st.columns([68, 32], gap="medium")
    with preview, st.container(key="apercu"):
        st.iframe(url, height=PREVIEW_HEIGHT, alt="Aperçu de la scène")
    with side:
        st.html(_actions(url))
        with st.container(key="adresse"):
            st.html("<h3>Adresse de la scène, avec ces réglages</h3>")
            st.code(f"{_origin()}{url}", language=None, wrap_lines=True)
        st.html(_code(_page_address(filters)))


def _settings(shown: tuple[Laureate, ...]) -> list[tuple[str, str]]:
    """Show how the scene begins, and return it in the API's words."""
    first, second, third = st.columns([1, 1, 2])
    with first:
        order = _choice("Ordre", ORDER, list(ORDERS), ORDER_NAMES)
    with second:
        delays = [str(delay) for delay in DELAYS]
        names = {delay: f"{delay}\u00a0secondes" for delay in delays}
        delay = _choice("Lecture automatique, par lauréat", DELAY, delays, names)
    chosen: list[str] = []
    if order == "liste":
        with third:
            chosen = _list(shown)
    wish = [("laureate", one) for one in chosen]
    if delay != USUAL[DELAY]:
        wish.append(("delay", delay))
    if order == "region" or chosen:
        wish.append(("order", ORDERS[order]))
    return wish


def _choice(label: str, name: str, options: list[str], names: dict[str, str]) -> str:
    said = st.query_params.get(name, USUAL[name])
    key = f"scene_{name}"
    if key not in st.session_state:
        st.session_state[key] = said if said in options else USUAL[name]
    chosen: str = st.selectbox(
        label, options, format_func=names.__getitem__, key=key, on_change=_write, args=(name,)
    )
    return chosen


def _list(shown: tuple[Laureate, ...]) -> list[str]:
    by_id = {laureate.id: laureate for laureate in shown}
    key = f"scene_{LIST}"
    if key not in st.session_state:
        said = st.query_params.get(LIST, "").split(",")
        st.session_state[key] = [one for one in said if one in by_id]
    st.session_state[key] = [one for one in st.session_state[key] if one in by_id]
    return st.multiselect(
        "Lauréats de la liste, dans l’ordre",
        list(by_id),
        format_func=lambda one: f"{by_id[one].name_as_written} · {_award(by_id[one])}",
        key=key,
        placeholder="Choisir dans l’ordre de la scène",
        select_all=False,
        on_change=_write,
        args=(LIST,),
    )


def _award(laureate: Laureate) -> str:
    return f"{award_of(laureate)} {edition_of(laureate)}"


def _write(name: str) -> None:
    """Keep a setting in the address, where it differs from the usual one."""
    value = st.session_state[f"scene_{name}"]
    said = ",".join(value) if isinstance(value, list) else value
    if said and said != USUAL.get(name):
        st.query_params[name] = said
    else:
        st.query_params.pop(name, None)


def _actions(url: str) -> str:
    return (
        '<p class="actions">'
        f'<a class="primary" href="{escape(url)}" target="_blank" rel="noopener">'
        "Ouvrir la scène</a>"
        f'<a href="{escape(url)}" download="forum.html">Télécharger le fichier</a></p>'
    )


def _origin() -> str:
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _page_address(filters: Filters) -> str:
    query = urlencode(filters.query(), doseq=True)
    return f"{_origin()}/?{query}" if query else f"{_origin()}/"


def _code(address: str) -> str:
    """Draw the QR code of the view, with its address in clear."""
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return '<p class="hint">Cette vue a une adresse trop longue pour un code QR.</p>'
    picture = code.svg_data_uri(scale=4, dark="#14213d")
    return (
        '<figure class="qr"><h3>Pour le public</h3>'
        f'<img src="{escape(picture)}" alt="Code QR de l’adresse {escape(address)}">'
        f"<figcaption>{escape(address)}</figcaption></figure>"
    )


def _keys() -> None:
    rows = "".join(
        f'<tr><th scope="row">{escape(shown)}</th><td>{escape(said)}</td></tr>'
        for shown, said in keys()
    )
    with st.container(key="touches"):
        st.html(
            '<table class="keys"><caption>Touches de la scène</caption><thead><tr>'
            '<th scope="col">Touche</th><th scope="col">Effet</th></tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )


def _embed(filters: Filters) -> None:
    with st.container(key="integrer"):
        st.html(
            '<div class="prose"><h2>Intégrer la carte</h2><p>La même vue, sans rien autour, dans '
            "la page d’un site : copier ces lignes.</p></div>"
        )
        theme = st.radio(
            "Thème", list(THEME_NAMES), format_func=THEME_NAMES.__getitem__, horizontal=True
        )
        st.code(snippet(_origin(), filters, theme), language=None, wrap_lines=True)
