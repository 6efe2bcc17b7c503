"""Whether a string is certainly the name of a territory, asked where a layout leaves a doubt."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.geocoding.answers import Answer

Knows = Callable[[str], bool]

MOST_QUESTIONS = 1_000  # a release; about a second
MAX_NAME = 100
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:l[ea]s? |l[’'])", re.IGNORECASE)
_SURE = 0.95
_PEOPLED = 2_000  # inhabitants; below it a commune may bear a common word, as « Château » does
_REGION = re.compile(r"(?:l[ae] )?(?:région|conseil régional) ", re.IGNORECASE)


def knows_nothing(name: str) -> bool:
    """Answer that no name is known, where there is no atlas to ask."""
    return False


def in_atlas(name: str) -> bool:
    """Tell whether a name is certainly that of a territory of the atlas, whichever it is.

    Examples
    --------
    >>> [in_atlas(name) for name in ("Lens-Liévin", "Vierzon", "Saint-Denis")]
    [True, True, True]
    >>> [in_atlas(name) for name in ("Mémoire des mines", "Château", "Marées", "Loire")]
    [False, False, False, False]
    >>> [in_atlas(name) for name in ("Région Bretagne", "la Région Grand Est", "Bretagne")]
    [True, True, False]
    """
    if len(name) > MAX_NAME or not any(map(str.isupper, name)):
        return False
    from loaders.geocoder import Geocoder  # noqa: PLC0415 (only a doubt needs the atlas)

    return _is_certain(Geocoder.open().exactly(name))


def bounded(knows: Knows) -> Knows:
    """Return the same answers, each asked once, and none after `MOST_QUESTIONS`."""
    answers: dict[str, bool] = {}

    def ask(name: str) -> bool:
        if name not in answers and len(answers) < MOST_QUESTIONS:
            answers[name] = knows(name)
        return answers.get(name, False)

    return ask


def _is_certain(answer: "Answer") -> bool:
    """Tell an exact name, even one of several bearers, from what is less."""
    if answer.status == "unmatched":
        return False
    best = answer.candidates[0]
    if best.score < _SURE:
        return False
    if best.territory.kind == "region":
        return _REGION.match(answer.written) is not None
    if len(_WORD.findall(_ARTICLE.sub("", answer.written))) > 1:
        return answer.former is None
    populated = any((c.territory.population or 0) >= _PEOPLED for c in answer.candidates)
    return populated and best.territory.kind != "departement" and answer.former is None
