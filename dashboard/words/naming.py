"""A Selection in words: what was filtered, and the name of a file that holds it."""

from dashboard.words.wording import AWARD_CHOICES, number
from geodata.atlas import Atlas
from geodata.selection import Selection
from geodata.text import slug

WHOLE = "tous les lauréats du registre"
LONGEST = 80


def filter_words(selection: Selection, atlas: Atlas) -> str:
    """Say in French what a Selection keeps.

    Examples
    --------
    >>> chosen = Selection(years=frozenset({2019, 2018}), regions=frozenset({"11"}))
    >>> filter_words(chosen, Atlas.open())
    'éditions 2018, 2019 ; région Île-de-France'
    >>> filter_words(Selection(), Atlas.open())
    'tous les lauréats du registre'
    """
    awards = [name for key, name in AWARD_CHOICES.items() if key in _awards(selection)]
    parts = [
        _some("édition", [str(year) for year in sorted(selection.years)]),
        _some("région", _regions(selection, atlas)),
        _some("distinction", awards),
        _some("thème", [f"« {theme} »" for theme in sorted(selection.themes)]),
    ]
    if selection.territory:
        parts.append(f"autour de {atlas.territory(selection.territory).name}")
    if selection.text:
        parts.append(f"mots « {' '.join(selection.text.split())} »")
    return " ; ".join(filter(None, parts)) or WHOLE


def file_stem(selection: Selection, atlas: Atlas) -> str:
    """Name the file that holds a Selection; letters, digits and hyphens only.

    Examples
    --------
    >>> file_stem(Selection(years=frozenset({2019}), regions=frozenset({"11"})), Atlas.open())
    'laureats-2019-ile-de-france'
    """
    years = [str(year) for year in sorted(selection.years)]
    awards = [key for key in AWARD_CHOICES if key in _awards(selection)]
    parts = [
        *_few(years, "editions"),
        *_few(_regions(selection, atlas), "regions"),
        *_few(awards, "distinctions"),
        *_few(sorted(selection.themes), "themes"),
        atlas.territory(selection.territory).name if selection.territory else "",
        selection.text,
    ]
    slugs = filter(None, (slug(part) for part in parts))
    return "-".join(["laureats", *slugs])[:LONGEST].rstrip("-")


def query_of(selection: Selection) -> list[tuple[str, str]]:
    """Write a Selection in the API's words, always in the same order.

    Examples
    --------
    >>> query_of(Selection(years=frozenset({2019, 2018}), text="eau"))
    [('year', '2018'), ('year', '2019'), ('q', 'eau')]
    """
    several: dict[str, list[str]] = {
        "year": [str(year) for year in sorted(selection.years)],
        "region": sorted(selection.regions),
        "award": sorted(selection.awards),
        "distinction": sorted(selection.distinctions),
        "theme": sorted(selection.themes),
        "territory": [selection.territory] if selection.territory else [],
        "q": [selection.text] if selection.text else [],
    }
    return [(name, value) for name, values in several.items() for value in values]


def _awards(selection: Selection) -> frozenset[str]:
    return frozenset({*selection.awards, *selection.distinctions})


def _regions(selection: Selection, atlas: Atlas) -> list[str]:
    return [atlas.territory(f"region:{code}").name for code in sorted(selection.regions)]


def _some(word: str, values: list[str]) -> str:
    plural = "s" if len(values) > 1 else ""
    return f"{word}{plural} {', '.join(values)}" if values else ""


def _few(values: list[str], several: str) -> list[str]:
    return values if len(values) < 4 else [f"{number(len(values))}-{several}"]
