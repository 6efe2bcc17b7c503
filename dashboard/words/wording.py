"""The words that the screen uses for the laureates."""

from collections import Counter
from collections.abc import Sequence

from geodata.laureates import Award, Laureate

SIGNS: dict[str, str] = {
    "label": "Label",
    "or": "Label or",
    "argent": "Label argent",
    "bronze": "Label bronze",
    "encouragement": "Encouragement",
    "startup": "Start-up",
}
"""What each sign says of one laureate."""
AWARD_CHOICES = {**SIGNS, "label": "Label (tous niveaux)"}
"""What each filter keeps: that of the label keeps its levels too."""
AWARD_BUTTONS = {**AWARD_CHOICES, "label": "Tous les labels"}
"""The same, on the buttons of the legend, where room is short."""
AWARD_COUNTS = {**SIGNS, "label": "Label (niveau inconnu)"}
"""What is counted where each laureate counts once, under its sign."""
UNKNOWN_EDITION = "édition inconnue"
CONFIDENCE = {
    "high": "source sûre",
    "medium": "source partielle",
    "low": "source incertaine",
}

_KINDS: dict[Award, tuple[str, str]] = {
    "label": ("label", "labels"),
    "encouragement": ("encouragement", "encouragements"),
    "startup": ("start-up", "start-ups"),
}


def sign_of(laureate: Laureate) -> str:
    """Return the name of the sign that stands for the laureate's award.

    Examples
    --------
    >>> from geodata.laureates import load_laureates
    >>> [sign_of(laureate) for laureate in load_laureates() if laureate.edition == 2018]
    ['or', 'argent', 'bronze']
    """
    return laureate.distinction or laureate.award


def award_of(laureate: Laureate) -> str:
    """Name the award and its level, as in « Label or »."""
    return SIGNS[sign_of(laureate)]


def edition_of(laureate: Laureate) -> str:
    """Name the edition, or say that it is unknown."""
    return str(laureate.edition or UNKNOWN_EDITION)


def number(value: int) -> str:
    """Write a number the French way, with narrow no-break spaces.

    Examples
    --------
    >>> number(1234567).replace(chr(0x202F), "_")
    '1_234_567'
    """
    return f"{value:,}".replace(",", "\u202f")


def count(amount: int, one: str, many: str) -> str:
    """Count things in French, where zero is singular.

    Examples
    --------
    >>> count(0, "lauréat", "lauréats"), count(2, "lauréat", "lauréats")
    ('0 lauréat', '2 lauréats')
    """
    return f"{number(amount)} {one if amount < 2 else many}"


def summary_of(laureates: Sequence[Laureate], undrawn: int = 0) -> str:
    """Say in one sentence what the map and the list show.

    Parameters
    ----------
    laureates : sequence of Laureate
    undrawn : int
        How many have a place whose outline the source lacks.
    """
    if not laureates:
        return "Aucun lauréat ne répond à ces filtres."
    amounts = Counter(laureate.award for laureate in laureates)
    parts = [count(amounts[award], *words) for award, words in _KINDS.items() if amounts[award]]
    sentence = f"{count(len(laureates), 'lauréat', 'lauréats')}\u00a0: {', '.join(parts)}"
    unplaced = sum(not laureate.territories for laureate in laureates)
    if unplaced:
        sentence += f"\u00a0; {number(unplaced)} sans lieu établi, hors de la carte"
    if undrawn:
        sentence += f"\u00a0; {number(undrawn)} sans contour dans la source, hors de la carte"
    return f"{sentence}."
