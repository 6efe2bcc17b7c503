"""The laureate of a category that a sentence names: « La catégorie « Écoles » revient à Lens »."""

from loaders.known import Knows
from loaders.releases.names.entries import Entry
from loaders.releases.names.named import territories_in
from loaders.releases.names.projects import project_after
from loaders.releases.prose.said import Said
from loaders.releases.rules import flat
from loaders.releases.rules.openings import LAUREATE_OF_CATEGORY
from loaders.releases.text.mentions import Mention

_ARTICLE = 3  # letters of the longest


def laureate_of_category(sentence: str, knows: Knows) -> list[Said]:
    """Return the laureate of a category, in a release that is of the label alone.

    Examples
    --------
    >>> text = "La deuxième catégorie, « Écoles », revient à la Ville de Lens, pour « Phare »."
    >>> [(said.theme, said.entry.name) for said in laureate_of_category(text, lambda name: False)]
    [('Écoles', 'la Ville de Lens')]
    >>> text = "La deuxième catégorie, « Écoles », a intéressé la Ville de Lens."
    >>> laureate_of_category(text, lambda name: False)
    []
    """
    lead = LAUREATE_OF_CATEGORY.search(flat(sentence))
    named = next(iter(territories_in(sentence[lead.end() :], knows)), None) if lead else None
    if lead is None or named is None or named.start > _ARTICLE:
        return []
    start, end = lead.end() + named.start, lead.end() + named.end
    _, project, summary = project_after(sentence, end)
    theme = sentence[slice(*lead.span(lead.lastgroup or 0))].strip()
    mention = Mention("label", None, lead.start(), lead.start())
    return [Said(mention, Entry(named.name, project, summary, start), theme)]
