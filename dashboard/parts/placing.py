"""How the name of a laureate became a place: the method, how sure, and what was set aside."""

from collections.abc import Sequence

from dashboard.markup import escape
from dashboard.words.wording import count
from geodata.atlas import Atlas
from geodata.laureates import METHOD_LABELS, Laureate
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.explaining import set_aside

HEADS = ("Nom écrit", "Territoire", "Comment", "Certitude", "Écarté, et pourquoi")
MOST_ROWS = 100


def placing(laureate: Laureate) -> str:
    """Say in a line how the place of a laureate was found; nothing of a start-up without one."""
    method = METHOD_LABELS.get(laureate.match_method or "")
    if not method:
        return "" if laureate.award == "startup" else "lieu non établi"
    where = f"siège à {laureate.hq_commune} : " if laureate.hq_commune else ""
    sure = f" (certitude : {_percent(laureate.match_score)})" if laureate.match_score else ""
    aside = set_aside_of(laureate)
    return f"{where}{method}{sure}{f' ; écarté : {aside}' if aside else ''}"


def set_aside_of(laureate: Laureate) -> str:
    """Say what else the name could have meant and why not, where the geocoder still agrees."""
    name = laureate.hq_commune if laureate.award == "startup" else laureate.name_as_written
    answer = Geocoder.open().geocode(name, Hints(year=laureate.edition))
    agrees = tuple(place.key for place in answer.territories) == laureate.territories
    return set_aside(answer) if agrees else ""


def placements_table(laureates: Sequence[Laureate], atlas: Atlas) -> str:
    """Write a row a laureate: what was written, where it stands, how, how sure, against what."""
    body = "".join(_row(one, atlas) for one in laureates[:MOST_ROWS])
    head = "".join(f'<th scope="col">{name}</th>' for name in HEADS)
    caption = "Le placement, lauréat par lauréat"
    return (
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="laureates"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{_left_out(laureates)}"
    )


def _row(laureate: Laureate, atlas: Atlas) -> str:
    places = ", ".join(atlas.territory(key).name for key in laureate.territories)
    method = METHOD_LABELS.get(laureate.match_method or "", "")
    cells = (
        places or "lieu non établi",
        method or "siège inconnu",
        _percent(laureate.match_score) if laureate.match_score else "—",
        set_aside_of(laureate) or "—",
    )
    seat = f" (siège : {laureate.hq_commune})" if laureate.hq_commune else ""
    return (
        f'<tr><th scope="row"><a href="/?laureat={escape(laureate.id)}" target="_self">'
        f"{escape(laureate.name_as_written)}</a>{escape(seat)}</th>"
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
    )


def _left_out(laureates: Sequence[Laureate]) -> str:
    more = len(laureates) - MOST_ROWS
    if more <= 0:
        return ""
    rest = count(more, "autre est", "autres sont")
    return f'<p class="hint">{rest} dans le tableau de la page Données.</p>'


def _percent(score: float | None) -> str:
    return f"{score or 0:.0%}".replace("%", " %")
