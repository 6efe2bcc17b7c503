"""Sixty laureates that do not exist, of every kind that a ledger can hold."""

from geodata.laureates import Laureate
from tests.made_up import MADE_UP

HOSTILE = (
    "<img src=x onerror=alert(1)>${7*7}",
    '=HYPERLINK("https://exemple.invalid")',
    "@SUM(1)",
    "+33 1",
    "-1",
    '\tTabulé, « guillemets » "droits" ; point-virgule',
    "Deux\nlignes",
    "https://exemple.invalid/lien",
    "_x0041_ & 'apostrophe'",
)
PLACES = (
    ("commune:93064", "exact"),
    ("commune:35238", "confirmed"),
    ("epci:200056232", "exact"),
    ("epci:244400503", "alias"),
    ("commune:59599 commune:59512 commune:59378", "joint"),
    ("commune:93064 commune:35238", "joint"),
    ("departement:59", "exact"),
    ("region:04", "exact"),
    ("commune:97411", "fuzzy"),
    ("commune:98818", "exact"),
    ("", "ambiguous"),
    ("", "unmatched"),
)
AWARDS = (
    ("label", ""),
    ("label", "or"),
    ("encouragement", ""),
    ("label", "argent"),
    ("startup", ""),
    ("label", "bronze"),
    ("label", ""),
)
YEARS = ("2015", "2018", "2019", "2022", "")
THEMES = ("", "Construire les villes de demain", "Inclusion & « numérique »")
WORDS = ("eau", "mobilité", "données ouvertes", "énergie")


def crowd(amount: int = 60) -> tuple[Laureate, ...]:
    """Make up laureates; the same ones each time."""
    return tuple(Laureate.model_validate(_row(i)) for i in range(amount))


def rows(amount: int = 60) -> list[dict[str, str]]:
    """Make up the rows of a ledger."""
    return [_row(i) for i in range(amount)]


def _row(i: int) -> dict[str, str]:
    award, distinction = AWARDS[i % len(AWARDS)]
    territories, method = PLACES[i % len(PLACES)]
    hostile = HOSTILE[i % len(HOSTILE)]
    return {
        **MADE_UP,
        "id": f"invente-{i}",
        "edition": YEARS[i % len(YEARS)],
        "award": award,
        "distinction": distinction,
        "name_as_written": f"Inventé {i}" if i % 3 else hostile,
        "kind": "startup" if award == "startup" else "",
        "project": f"Projet inventé sur l’{WORDS[i % len(WORDS)]}" if i % 4 else hostile,
        "summary": hostile if i % 5 == 0 else "",
        "theme": THEMES[i % len(THEMES)],
        "stage_regions": "11 53" if i % 6 == 0 else "",
        "territories": territories,
        "match_method": method,
        "match_score": "" if not territories else f"{1 - (i % 4) / 10}",
        "source_title": f"Source inventée {i % 4}",
        "source_url": "https://exemple.invalid/source" if i % 2 else "",
        "source_date": ("2019-06-26", "2018", "")[i % 3],
        "confidence": ("high", "medium", "low")[i % 3],
        "note": hostile if i % 7 == 0 else "",
    }
