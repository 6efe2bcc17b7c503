"""The quality of the data: how laureates were placed, what is in doubt, and the sources."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.asking.address import NO_FILTER, Filters, address_of
from dashboard.features import missing_outline
from dashboard.markup import escape, link, typeset
from dashboard.parts.cards import french_date
from dashboard.parts.figures import TABLE_ROWS
from dashboard.words.wording import CONFIDENCE, award_of, edition_of, number
from geodata.atlas import Atlas
from geodata.laureates import METHOD_LABELS, Laureate

NO_DOUBT = '<p class="hint">Rien n’est en doute dans ces lauréats.</p>'


def by_method(laureates: Iterable[Laureate]) -> list[tuple[str, int]]:
    """Count laureates by the way their place was found, the most frequent first."""
    counts = Counter(laureate.match_method for laureate in laureates)
    return [
        (METHOD_LABELS[method].capitalize() if method else "Siège inconnu", amount)
        for method, amount in counts.most_common()
    ]


def by_confidence(laureates: Iterable[Laureate]) -> list[tuple[str, int]]:
    """Count laureates by the confidence in their source, the surest first."""
    counts: Counter[str] = Counter(laureate.confidence for laureate in laureates)
    return [(said.capitalize(), counts[key]) for key, said in CONFIDENCE.items() if counts[key]]


def doubts_of(laureate: Laureate, atlas: Atlas) -> list[str]:
    """Say what is not known, or not sure, of a laureate."""
    label = laureate.award == "label"
    startup = laureate.award == "startup"
    missing = missing_outline(laureate, atlas)
    score = laureate.match_score
    found = [
        (laureate.edition is None, "édition inconnue"),
        (label and laureate.distinction is None, "niveau du label inconnu"),
        (not laureate.territories, "siège inconnu" if startup else "lieu non établi"),
        (score is not None and score < 1, f"placement sûr à {score or 0:.0%}".replace("%", " %")),
        (bool(missing), "contour absent de la source"),
        (laureate.confidence != "high", CONFIDENCE[laureate.confidence]),
        (not laureate.source_url, "source sans adresse"),
    ]
    return [said for is_so, said in found if is_so]


def doubts_table(laureates: Iterable[Laureate], atlas: Atlas, filters: Filters = NO_FILTER) -> str:
    """Write a row for each laureate of which something is not known or not sure.

    Of very many, the first rows: the whole table of the page has all of them.
    """
    pairs = ((laureate, doubts_of(laureate, atlas)) for laureate in laureates)
    doubtful = [(laureate, doubts) for laureate, doubts in pairs if doubts]
    body = "".join(
        f'<tr><th scope="row"><a href="{escape(address_of("", filters, laureate.id))}">'
        f"{escape(laureate.name_as_written)}</a></th>"
        f"<td>{award_of(laureate)}, {edition_of(laureate)}</td>"
        f"<td>{typeset(escape(' ; '.join(doubts)))}</td></tr>"
        for laureate, doubts in doubtful[:TABLE_ROWS]
    )
    caption = "Les doutes, lauréat par lauréat"
    if len(doubtful) > TABLE_ROWS:
        caption += f" : les {TABLE_ROWS} premiers, sur {number(len(doubtful))}"
    heads = ("Lauréat", "Distinction", "Ce qui est inconnu ou incertain")
    return _table(caption, heads, body) if body else NO_DOUBT


def sources_table(laureates: Sequence[Laureate]) -> str:
    """Write the sources with how many laureates each proves, the most fertile first."""
    counts = Counter((one.source_title, one.source_url, one.source_date) for one in laureates)
    body = "".join(
        f'<tr><th scope="row">{link(url, title)}</th>'
        f"<td>{french_date(date) if date else 'date inconnue'}</td>"
        f'<td class="amount">{number(amount)}</td></tr>'
        for (title, url, date), amount in counts.most_common()
    )
    return _table("Les sources de ces lauréats", ("Source", "Date", "Lauréats"), body)


def _table(caption: str, heads: Sequence[str], body: str) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return (
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="figures"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
