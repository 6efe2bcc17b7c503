"""Counts and the table of what is shown, in HTML where every text is escaped."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.markup import escape
from dashboard.words.wording import (
    AWARD_COUNTS,
    UNKNOWN_EDITION,
    award_of,
    edition_of,
    number,
    sign_of,
)
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import regions_of
from geodata.text import fold

TABLE_ROWS = 200  # more are slow to draw, and nobody reads them here
NO_PLACE = "Lieu non établi"
NO_THEME = "Thème inconnu"
UNKNOWN_ROWS = frozenset({NO_PLACE, NO_THEME, UNKNOWN_EDITION.capitalize()})


def by_edition(laureates: Iterable[Laureate]) -> list[tuple[str, int]]:
    """Count laureates by edition, the latest first, the unknown one last."""
    counts = Counter(laureate.edition or 0 for laureate in laureates)
    return [
        (str(year) if year else UNKNOWN_EDITION.capitalize(), counts[year])
        for year in sorted(counts, reverse=True)
    ]


def by_region(laureates: Iterable[Laureate], atlas: Atlas) -> list[tuple[str, int]]:
    """Count laureates by the region they lie in, the largest count first.

    A joint project over two regions counts in each.
    """
    counts: Counter[str] = Counter()
    unplaced = 0
    for laureate in laureates:
        regions = regions_of(laureate, atlas)
        counts.update(atlas.territory(f"region:{code}").name for code in regions)
        unplaced += not regions
    rows = sorted(counts.items(), key=lambda item: (-item[1], fold(item[0])))
    return [*rows, (NO_PLACE, unplaced)] if unplaced else rows


def by_award(laureates: Iterable[Laureate]) -> list[tuple[str, int]]:
    """Count laureates by award and level, in the order of the filter."""
    counts = Counter(sign_of(laureate) for laureate in laureates)
    return [(name, counts[key]) for key, name in AWARD_COUNTS.items() if counts[key]]


def by_theme(laureates: Iterable[Laureate]) -> list[tuple[str, int]]:
    """Count laureates by theme, the largest count first, the unknown one last."""
    counts = Counter(laureate.theme for laureate in laureates)
    unknown = counts.pop("", 0)
    rows = sorted(counts.items(), key=lambda item: (-item[1], fold(item[0])))
    return [*rows, (NO_THEME, unknown)] if unknown else rows


def count_table(caption: str, heading: str, rows: Sequence[tuple[str, int]]) -> str:
    """Write counts as a table; each bar repeats its number and is hidden from readers."""
    most = max((amount for _, amount in rows), default=1)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{amount}</td>'
        f'<td class="bar" aria-hidden="true"><span style="width:{100 * amount / most:.0f}%">'
        "</span></td></tr>"
        for name, amount in rows
    )
    return (
        f'<table class="counts"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(heading)}</th><th scope="col">Lauréats</th>'
        f'<td aria-hidden="true"></td></tr></thead><tbody>{body}</tbody></table>'
    )


def laureate_table(laureates: Iterable[Laureate], atlas: Atlas) -> str:
    """Write the laureates shown as a table, the text equivalent of the map.

    Of very many, the first rows: the page Données has them all.
    """
    heads = ("Édition", "Distinction", "Lauréat", "Projet", "Territoire", "Région")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    laureates = tuple(laureates)
    body = "".join(_row(laureate, atlas) for laureate in laureates[:TABLE_ROWS])
    caption = "Les lauréats affichés"
    if len(laureates) > TABLE_ROWS:
        caption += f" : les {TABLE_ROWS} premiers, sur {number(len(laureates))}"
    return (
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Tableau des lauréats">'
        f'<table class="laureates"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(laureate: Laureate, atlas: Atlas) -> str:
    places = ", ".join(atlas.territory(key).name for key in laureate.territories)
    regions = sorted(regions_of(laureate, atlas))
    cells = (
        edition_of(laureate).capitalize(),
        award_of(laureate),
        laureate.project,
        places or NO_PLACE,
        ", ".join(atlas.territory(f"region:{code}").name for code in regions) or "—",
    )
    edition, award, *rest = (f"<td>{escape(cell)}</td>" for cell in cells)
    name = f'<th scope="row">{escape(laureate.name_as_written)}</th>'
    return f"<tr>{edition}{award}{name}{''.join(rest)}</tr>"
