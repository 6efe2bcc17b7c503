"""How the name of a laureate became a place: the method, how sure, and what was set aside."""

from collections.abc import Sequence

from dashboard.markup import escape
from dashboard.words.wording import count
from geodata.atlas import Atlas
from geodata.laureates import METHOD_LABELS, Laureate
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Answer, Hints
from loaders.geocoding.explaining import set_aside, way_told

HEADS = ("Nom écrit", "Territoire", "Comment", "Certitude", "Écarté, et pourquoi")
MOST_ROWS = 100


def placing(laureate: Laureate) -> str:
    """Say in a line how the place of a laureate was found; nothing of a start-up without one."""
    answer = _answer_of(laureate)
    method = _method_of(laureate, answer)
    if not method:
        return "" if laureate.award == "startup" else "lieu non établi"
    where = f"siège à {laureate.hq_commune} : " if laureate.hq_commune else ""
    sure = f" (certitude : {_percent(laureate.match_score)})" if laureate.match_score else ""
    aside = set_aside(answer) if answer else ""
    return f"{where}{method}{sure}{f' ; écarté : {aside}' if aside else ''}"


def _answer_of(laureate: Laureate) -> Answer | None:
    """Return what the geocoder answers to the name, where it agrees with the ledger."""
    name = laureate.hq_commune if laureate.award == "startup" else laureate.name_as_written
    answer = Geocoder.open().geocode(name, Hints(year=laureate.edition))
    agrees = tuple(place.key for place in answer.territories) == laureate.territories
    return answer if agrees else None


def _method_of(laureate: Laureate, answer: Answer | None) -> str:
    """Say how a place was found, more precisely where the geocoder does the same today."""
    same = answer is not None and answer.method == laureate.match_method
    way = way_told(answer) if answer and same else ""
    return way or METHOD_LABELS.get(laureate.match_method or "", "")


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
    answer = _answer_of(laureate)
    method = _method_of(laureate, answer)
    cells = (
        places or "lieu non établi",
        method or "siège inconnu",
        _percent(laureate.match_score) if laureate.match_score else "—",
        (set_aside(answer) if answer else "") or "—",
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
