"""Laureates that prose counts: « Le premier est porté par X », after « deux projets »."""

from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.rules import flat
from loaders.releases.rules.sentences import JURY, ORDINAL, UNCERTAIN
from loaders.releases.rules.subject import LABEL_NAMED
from loaders.releases.text.ends import SENTENCE_END
from loaders.releases.text.quotations import titles_in


def read_ordinal(text: str) -> Entry | None:
    """Read the laureate of a paragraph that begins with its rank; None where it is not clear.

    Examples
    --------
    >>> read_ordinal("Le premier est porté par Nantes Métropole : « CityLab » plaît.").project
    'CityLab'
    >>> read_ordinal("Le second, « Phare », est celui de la Ville de Lens.").name
    'la Ville de Lens'
    >>> read_ordinal("Le premier jour fut beau.") is None
    True
    """
    first = SENTENCE_END.split(text, maxsplit=1)[0]
    words = flat(first)
    rank = ORDINAL.search(words)
    quotes = titles_in(first)
    if rank is None or UNCERTAIN.search(words) or len(quotes) != 1:
        return None
    entry = read_entry(first, rank.end())
    return entry and Entry(entry.name, quotes[0].title, "", entry.at)


def promises(text: str) -> bool:
    """Tell « le jury du label « Territoire Innovant » a retenu deux projets. ».

    Examples
    --------
    >>> promises("Le jury du label « Territoire Innovant » a retenu deux projets.")
    True
    """
    words = flat(text)
    return bool(LABEL_NAMED.search(words) and JURY.search(words) and not UNCERTAIN.search(words))
