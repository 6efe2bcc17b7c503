"""What the search box suggests: filters it understood, laureates, themes, territories."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from dashboard.asking.address import Filters
from dashboard.asking.typed import ask
from dashboard.store import Ledger
from dashboard.words.naming import filter_words
from dashboard.words.wording import award_of, edition_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.suggestions import Suggestions
from geodata.territories import KIND_LABELS, Territory
from geodata.text import fold

Option = dict[str, str]
LAUREATES, THEMES, TERRITORIES = 5, 2, 4
_FAULTS = ((8, 2), (4, 1))  # from so many letters, so many typing errors are forgiven


def suggest(text: str, known: Ledger, atlas: Atlas) -> list[Option]:
    """Suggest what a text may mean; each option says by ``value`` what choosing it does.

    Examples
    --------
    >>> from dashboard.store import ledger
    >>> [one["value"] for one in suggest("nante", ledger(), Atlas.open())][:1]
    ['laureat=2018-label-nantes-metropole']
    """
    words = fold(text).split()
    if not words:
        return []
    return [
        *_filters(text, atlas),
        *(_laureate(one) for one in nearest(words, known.laureates, atlas, LAUREATES)),
        *_themes(words, known.laureates),
        *(_territory(one, atlas) for one in Suggestions.open().of(text, limit=TERRITORIES)),
    ]


def nearest(
    words: Sequence[str], laureates: Iterable[Laureate], atlas: Atlas, limit: int
) -> list[Laureate]:
    """Return the laureates that say all the words, or nearly, the nearest first.

    A word is said where one of the laureate's begins so, or is so but for a typing
    error (two from eight letters on).

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> found = nearest(["renes", "metropole"], load_laureates(), Atlas.open(), 5)
    >>> [laureate.name_as_written for laureate in found]
    ['Rennes Métropole']
    """
    ranked = []
    for place, laureate in enumerate(laureates):
        distance = _distance(words, _said(laureate, atlas))
        if distance is not None:
            ranked.append((distance, place, laureate))
    return [laureate for _, _, laureate in sorted(ranked, key=lambda one: one[:2])[:limit]]


def _said(laureate: Laureate, atlas: Atlas) -> list[str]:
    places = (atlas.territory(key).name for key in laureate.territories)
    parts = (laureate.name_as_written, laureate.project, laureate.theme, *places)
    return fold(" ".join(parts)).split()


def _distance(words: Sequence[str], said: Sequence[str]) -> int | None:
    """Count the typing errors that part the words from what is said; None for too many."""
    total = 0
    for word in words:
        least = min(
            (one for one in (_errors(word, other) for other in said) if one is not None),
            default=None,
        )
        if least is None:
            return None
        total += least
    return total


def _errors(word: str, other: str) -> int | None:
    if other.startswith(word):
        return 0
    allowed = next((faults for letters, faults in _FAULTS if len(word) >= letters), 0)
    if not allowed or word[0] != other[0]:
        return None
    errors = min(
        OSA.distance(word, other, score_cutoff=allowed),
        OSA.distance(word, other[: len(word)], score_cutoff=allowed),
    )
    return errors if errors <= allowed else None


def _filters(text: str, atlas: Atlas) -> list[Option]:
    """Offer the filters that the text names, if it names any."""
    asked = ask(text, Filters(), atlas)
    if asked == Filters(text=asked.text):
        return []
    detail = filter_words(asked.selection(atlas), atlas)
    return [{"value": f"demande={text}", "name": "Filtrer", "detail": detail}]


def _laureate(laureate: Laureate) -> Option:
    about = f"{award_of(laureate)}, {edition_of(laureate)}"
    detail = f"{about} : {laureate.project}" if laureate.project else about
    return {"value": f"laureat={laureate.id}", "name": laureate.name_as_written, "detail": detail}


def _themes(words: Sequence[str], laureates: Iterable[Laureate]) -> list[Option]:
    themes = dict.fromkeys(one.theme for one in laureates if one.theme)
    found = [theme for theme in themes if _distance(words, fold(theme).split()) is not None]
    return [
        {"value": f"theme={theme}", "name": theme, "detail": "thème"} for theme in found[:THEMES]
    ]


def _territory(territory: Territory, atlas: Atlas) -> Option:
    above = [one.name for one in atlas.departments(territory) if one != territory]
    detail = ", ".join([KIND_LABELS[territory.kind], *above[:1]])
    return {
        "value": f"territoire={territory.key}",
        "name": territory.name,
        "detail": f"lauréats autour : {detail}",
    }
