"""The editions: their figures where a source gives them, and what the ledger holds of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.markup import escape, link
from dashboard.parts.cards import french_date
from dashboard.words.wording import number
from geodata.laureates import Edition, Laureate

UNKNOWN = '<span class="unknown">inconnu</span>'
FIGURES = {
    "candidates": "Candidats",
    "preselected": "Présélectionnés",
    "auditioned": "Auditionnés",
    "labelled": "Labellisés",
    "gold": "dont or",
    "participants": "Participants au Forum",
}


def known_editions(
    editions: Sequence[Edition], laureates: Iterable[Laureate]
) -> list[dict[str, Any]]:
    """Return each edition that the ledger or a source of its own tells of, the latest first.

    ``laureates`` is how many the ledger holds; other figures are None where no
    source gives them.
    """
    counts = Counter(laureate.edition for laureate in laureates if laureate.edition)
    rows = {edition.edition: edition.model_dump() for edition in editions}
    nothing = dict.fromkeys(Edition.model_fields)
    years = sorted({*rows, *counts}, reverse=True)
    return [
        {**nothing, **rows.get(year, {}), "edition": year, "laureates": counts[year]}
        for year in years
    ]


def editions_table(rows: Iterable[dict[str, Any]]) -> str:
    """Write the editions as a table, where what is unknown is said so."""
    heads = ("Édition", "Au registre", *FIGURES.values(), "Forum", "Source et remarque")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return (
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Tableau des éditions">'
        '<table class="figures"><caption>Ce que les sources disent de chaque édition</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, rows))}</tbody></table></div>"
    )


def _row(row: dict[str, Any]) -> str:
    figures = "".join(
        f'<td class="amount">{UNKNOWN if row[name] is None else number(row[name])}</td>'
        for name in FIGURES
    )
    return (
        f'<tr><th scope="row">{row["edition"]}</th>'
        f'<td class="amount">{number(row["laureates"])}</td>{figures}'
        f"<td>{_forum(row)}</td><td>{_source(row)}</td></tr>"
    )


def _forum(row: dict[str, Any]) -> str:
    said = [row["forum_place"], days(row["forum_start"] or "", row["forum_end"] or "")]
    return escape(", ".join(filter(None, said))) or UNKNOWN


def days(start: str, end: str) -> str:
    """Write when something began and ended; either may be unknown.

    Examples
    --------
    >>> days("2018-12-04", "2018-12-05"), days("2018-12-04", "2018-12-06")
    ('4 et 5 décembre 2018', 'du 4 au 6 décembre 2018')
    >>> days("2018-12", ""), days("", "")
    ('décembre 2018', '')
    """
    first, last = (french_date(day) if day else "" for day in (start, end))
    if not first or not last or first == last:
        return first or last
    if not len(start) == len(end) == len("2018-12-04"):
        return f"{first} – {last}"
    shared = next(length for length in (7, 4, 0) if start[:length] == end[:length])
    begun = " ".join(first.split()[: {7: 1, 4: 2, 0: 3}[shared]])
    is_next_day = date.fromisoformat(end) - date.fromisoformat(start) == timedelta(days=1)
    return f"{begun} et {last}" if is_next_day else f"du {begun} au {last}"


def _source(row: dict[str, Any]) -> str:
    if not row["source_title"]:
        return "aucune source n’en donne les chiffres"
    note = f" — {escape(row['note'])}" if row["note"] else ""
    return f"{link(row['source_url'], row['source_title'])}{note}"
