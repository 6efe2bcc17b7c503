"""The project of a laureate that a heading names, told in the paragraph under it."""

from geodata.text import fold
from loaders.known import Knows
from loaders.releases.duplicates import bare
from loaders.releases.names.named import territories_in
from loaders.releases.rules import flat
from loaders.releases.rules.layout import PROJECT_UNDER
from loaders.releases.text.quotations import unquoted


def project_under(name: str, sentence: str, knows: Knows) -> str:
    """Return the project that a sentence tells of the laureate above it; else nothing.

    Examples
    --------
    >>> def knows(name):
    ...     return name in ("Lens", "Sens")
    >>> project_under("Ville de Lens", "Avec « Phare », Lens éclaire ses mines.", knows)
    'Phare'
    >>> project_under("Ville de Lens", "Sens est récompensée pour « Tour ».", knows)
    ''
    """
    told = PROJECT_UNDER.search(flat(sentence))
    others = (bare(other.name) for other in territories_in(unquoted(sentence), knows))
    if told is None or not all(f" {other} " in f" {fold(name)} " for other in others):
        return ""
    return sentence[slice(*told.span("with" if told["with"] else "for"))].strip()
