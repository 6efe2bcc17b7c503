"""Two territories side by side, measure by measure, in HTML where every text is escaped."""

from dashboard.markup import escape
from dashboard.portraits import words
from dashboard.words.wording import number
from geodata.atlas import Atlas
from geodata.peers import peers_of
from geodata.portraits import Portrait


def beside_html(one: Portrait, other: Portrait) -> str:
    """Write the table that compares two territories."""
    both = (one, other)
    rows = (
        ("Nature", [words.kind_of(p.territory) for p in both]),
        ("Population", [words.population_of(p.territory) for p in both]),
        ("Superficie", [words.area_of(p.territory) for p in both]),
        ("Densité", [words.density_of(p.territory) for p in both]),
        ("Communes", [number(len(p.perimeter.communes)) for p in both]),
        ("Lauréats", [number(len(p.laureates) + len(p.startups)) for p in both]),
        ("Ressemblance", [_likeness(one, other), _likeness(other, one)]),
    )
    head = "".join(f'<th scope="col">{escape(p.territory.name)}</th>' for p in both)
    body = "".join(f'<tr><th scope="row">{name}</th>{_cells(cells)}</tr>' for name, cells in rows)
    return (
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Comparaison">'
        '<table class="beside"><caption>Côte à côte</caption>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(cells: list[str]) -> str:
    return "".join(f"<td>{escape(cell)}</td>" for cell in cells)


def _likeness(one: Portrait, other: Portrait) -> str:
    """Say at which place the other stands among the peers of one."""
    ranks = {peer.territory.key: peer.rank for peer in peers_of(one.territory, Atlas.open())}
    rank = ranks.get(other.territory.key)
    if rank is None:
        return "pas de même nature, ou de mesure inconnue"
    place = "" if rank == 1 else f"{words.ordinal(rank, feminine=False)} "
    return f"l’autre est son {place}plus semblable, sur {number(one.candidates)}"
