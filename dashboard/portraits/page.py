"""A portrait in HTML, every text escaped."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from dashboard.asking.address import page_of
from dashboard.markup import escape, link, typeset
from dashboard.parts.cards import sign
from dashboard.portraits import words
from dashboard.words.wording import award_of, edition_of, number, sign_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.portraits import Likeness, Portrait
from geodata.territories import KIND_LABELS, Territory

PEER_HEADS = ("Rang", "Territoire", "Habitants", "Hab./km²", "Récompenses")
OUTLINE = "Contour en GeoJSON"
MANY = 12  # neighbours named before the others are folded away


def head_html(portrait: Portrait) -> str:
    """Write the name of the territory, and what it lies in."""
    one = portrait.territory
    said = " · ".join(filter(None, (words.title_of(one), words.end_of(one))))
    return (
        f'<div class="portrait"><header><p class="eyebrow">{escape(said)}</p>'
        f"<h2>{escape(one.name)}</h2>{_holders(portrait.holders)}</header></div>"
    )


def figures_html(portrait: Portrait) -> str:
    """Write the figures of the territory, its place, and what may be taken away."""
    return (
        f'<div class="portrait">{_facts(portrait)}{_standings(portrait)}'
        f"{_take_away(portrait.territory, not portrait.missing)}</div>"
    )


def no_map_html(portrait: Portrait) -> str:
    """Say why there is no map."""
    return f'<p class="hint">Pas de carte. {escape(portrait.missing)}</p>'


def details_html(portrait: Portrait, atlas: Atlas) -> str:
    """Write the laureates, the peers, and what lies around."""
    return (
        f'<div class="portrait">{_awarded(portrait, atlas)}{_peers(portrait)}'
        f"{_around(portrait)}{_startups(portrait)}{_neighbours(portrait)}</div>"
    )


def _holders(holders: Sequence[Territory]) -> str:
    names = [one.name for one in holders]
    links = " · ".join(
        _to(one, f"{one.name} ({KIND_LABELS[one.kind]})" if names.count(one.name) > 1 else "")
        for one in holders
    )
    return f'<p class="holders">{links}</p>' if links else ""


def _to(one: Territory, text: str = "") -> str:
    return f'<a href="{escape(page_of(one.key))}" target="_self">{escape(text or one.name)}</a>'


def _facts(portrait: Portrait) -> str:
    rows = "".join(
        f"<div><dt>{name}</dt><dd>{escape(said)}</dd></div>"
        for name, said in words.facts_of(portrait)
    )
    return f'<dl class="facts">{rows}</dl>'


def _take_away(one: Territory, has_outline: bool) -> str:
    query = urlencode({"territory": one.key})
    links = (
        (f"/?{urlencode({'territoire': one.key})}", "Voir sur la carte", ""),
        (f"/api/territories/{one.kind}/{one.code}/portrait.pdf", "Portrait en PDF", " download"),
        (f"/api/laureates.csv?{query}", "Lauréats en CSV", " download"),
        *(
            [(f"/api/territories/{one.kind}/{one.code}", OUTLINE, " download")]
            if has_outline
            else []
        ),
    )
    made = "".join(
        f'<a href="{escape(url)}" target="_self"{extra}>{text}</a>' for url, text, extra in links
    )
    return f'<p class="downloads">{made}</p>'


def _awarded(portrait: Portrait, atlas: Atlas) -> str:
    one = portrait.territory
    items = "".join(_laureate(laureate, one, atlas) for laureate in portrait.laureates)
    if not items:
        items = '<p class="hint">Aucun lauréat recensé dans ce territoire.</p>'
    else:
        items = f'<ul class="won">{items}</ul>'
    return f"<section><h3>Ses lauréats</h3>{items}</section>"


def _laureate(laureate: Laureate, one: Territory, atlas: Atlas) -> str:
    names = [atlas.territory(key).name for key in laureate.territories]
    relation = words.relation_of(laureate, one, names)
    card = f"/?{urlencode({'laureat': laureate.id})}"
    return (
        f"<li>{sign(sign_of(laureate))}<div>"
        f'<p class="award">{_award(laureate)}</p>'
        f'<p class="name"><a href="{escape(card)}" target="_self">'
        f"{escape(laureate.name_as_written)}</a></p>"
        f"<p>{escape(laureate.project)}</p>"
        f'<p class="aside">{escape(relation)} · source : '
        f"{link(laureate.source_url, laureate.source_title)}</p></div></li>"
    )


def _award(laureate: Laureate) -> str:
    return escape(f"{award_of(laureate)} · {edition_of(laureate)}")


def _standings(portrait: Portrait) -> str:
    said = [sentence for one in portrait.standings for sentence in words.standing_of(one)]
    if not said:
        said = ["Ce territoire n’est comparé à aucun autre."]
    items = "".join(f"<li>{escape(typeset(sentence))}</li>" for sentence in said)
    note = "Tous les lauréats du registre, les start-ups comptées au siège connu."
    return (
        f'<section><h3>Sa place</h3><ul class="places">{items}</ul>'
        f'<p class="aside">{note}</p></section>'
    )


def _peers(portrait: Portrait) -> str:
    rule = f'<p class="aside">{escape(typeset(words.rule_of(portrait)))}</p>'
    if not portrait.peers:
        return f"<section><h3>Territoires comparables</h3>{rule}</section>"
    one = portrait.territory
    labelled = [like for like in portrait.labelled_peers if like not in portrait.peers]
    table = _table(
        "Les dix plus semblables" if len(portrait.peers) == 10 else "Les plus semblables",
        PEER_HEADS,
        (_peer(like, one) for like in portrait.peers),
        one,
    )
    more = _table(
        "Plus loin, les plus semblables qui ont été récompensés",
        PEER_HEADS,
        (_peer(like, one) for like in labelled),
        one,
    )
    tables = table + (more if labelled else "")
    return f"<section><h3>Territoires comparables</h3>{rule}{tables}</section>"


def _peer(like: Likeness, one: Territory) -> tuple[str, ...]:
    peer = like.peer.territory
    query = urlencode({"territoire": one.key, "compare": peer.key})
    beside = (
        f'<a class="beside" href="/territoire?{escape(query)}" target="_self" '
        f'aria-label="Comparer avec {escape(peer.name)}">comparer</a>'
    )
    won = "<br>".join(
        f"{_award(laureate)} : {escape(laureate.project)}" for laureate in like.laureates
    )
    return (
        number(like.peer.rank),
        f"{_to(peer)} {beside}",
        words.NONE_KNOWN if peer.population is None else number(peer.population),
        words.NONE_KNOWN if peer.density is None else words.decimal(peer.density),
        won or '<span class="none">aucune recensée</span>',
    )


def _around(portrait: Portrait) -> str:
    if not portrait.around:
        return ""
    rows = (
        (
            escape(words.kilometres(way)),
            f'<a href="/?{escape(urlencode({"laureat": laureate.id}))}" target="_self">'
            f"{escape(laureate.name_as_written)}</a>",
            _award(laureate),
            escape(laureate.project),
        )
        for laureate, way in portrait.around
    )
    heads = ("Distance", "Lauréat", "Récompense", "Projet")
    table = _table("Les lauréats les plus proches", heads, rows, portrait.territory)
    note = f'<p class="aside">{words.DISTANCES}</p>'
    return f"<section><h3>Autour</h3>{table}{note}</section>"


def _startups(portrait: Portrait) -> str:
    groups = (
        ("Siège dans le territoire", portrait.startups),
        ("Siège dans la région", portrait.startups_near),
        ("Siège inconnu, auditionnée dans la région", portrait.startups_heard),
    )
    items = "".join(
        f"<li>{sign('startup')}<div>"
        f'<p class="name">{escape(laureate.name_as_written)} · {edition_of(laureate)}</p>'
        f'<p>{escape(laureate.project)}</p><p class="aside">{where}</p></div></li>'
        for where, startups in groups
        for laureate in startups
    )
    if not items:
        return ""
    return f'<section><h3>Start-ups</h3><ul class="won">{items}</ul></section>'


def _neighbours(portrait: Portrait) -> str:
    if not portrait.neighbours:
        return ""
    links = [f"<li>{_to(one)}</li>" for one in portrait.neighbours]
    first, rest = "".join(links[:MANY]), "".join(links[MANY:])
    more = f"<details><summary>Les autres</summary><ul>{rest}</ul></details>" if rest else ""
    return f'<section class="neighbours"><h3>Voisins</h3><ul>{first}</ul>{more}</section>'


def _table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], one: Territory
) -> str:
    """Write a table whose second column names its rows; cells are HTML already."""
    label = escape(f"{caption} : {one.name}")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row">{cell}</th>' if place == 1 else f"<td>{cell}</td>"
            for place, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">'
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )
