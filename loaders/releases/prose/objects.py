"""Whether an award is what a verb gives: « reçoit le label », not « reçoit le Forum du label »."""

import re

from loaders.releases.rules import flat

_DETERMINER = re.compile(r"(?:(?<=^)|(?<=[ ,;]))(?:le|la|les|un|une|son|sa|ses|leurs?|\d+) |\bl'")
_BEFORE = re.compile(
    r"(?:^|[ ,;])(?:a|de|dans|lors|avec|pour|par|sur|pendant|durant|apres|devant|chez|sous|mains"
    r"|occasion|depuis|entre|vers|et de|comme|lieu|toute?)(?: d)? ?$"
)
_TIME = re.compile(
    r"\d{1,2}(?:er)? |20\d\d "
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|meme|semaine|mois"
    r"|premiere|seconde|deuxieme|troisieme|fois|matin|soir|veille)\b"
)
_OBLIQUE = re.compile(
    r"\b(?:d[eu]s?\b|d'une?\b|d'|aux?\b|a\b|par\b|pour\b|sur\b)(?: l[ae]s?| l'| une?)? ?(?:\w+ )?$"
)
_WITHOUT = re.compile(r"\bsans(?: l[ea]s?| aucune?| une?)? $")
_PRIZE_OF_LABEL = re.compile(
    r"\b(?:le |un )?(?:prix (?:du public|special(?: du jury)?)|coup de c(?:oe|œ)ur(?: du jury)?)"
    r" d[eu] $"
)
_BECOMES = re.compile(r"laureat|disting|recompens|prim|labellis|encourag|couronn|honor")


def is_given(text: str, verb: tuple[int, int], award: int) -> bool:
    """Tell whether the award that begins at a place is the object of the verb before it.

    Examples
    --------
    >>> text = "Lens a reçu mercredi, à Lyon, le label Or"
    >>> is_given(text, (5, 11), text.index("label"))
    True
    >>> text = "Lens a reçu le Forum du label Or"
    >>> is_given(text, (5, 11), text.index("label"))
    False
    >>> is_given("Lens repart sans label", (5, 11), 17)
    False
    """
    words = flat(text)
    gap = _PRIZE_OF_LABEL.sub("", words[verb[1] : award])
    if _WITHOUT.search(gap):
        return False
    if _BECOMES.search(words[verb[0] : verb[1]]):
        return ";" not in gap
    if _OBLIQUE.search(gap) or ";" in gap:
        return False
    determiners = list(_DETERMINER.finditer(gap))
    last = determiners[-1] if determiners else None
    others = determiners[:-1] if last and len(gap[last.end() :].split()) <= 1 else determiners
    return not any(_is_object(gap, found) for found in others)


def _is_object(gap: str, found: re.Match[str]) -> bool:
    return not _BEFORE.search(gap[: found.start()]) and not _TIME.match(
        found[0] + gap[found.end() :] if found[0][0].isdigit() else gap[found.end() :]
    )
