"""Names that a sentence lists alone, before one that counts them and gives their award."""

import re

from loaders.known import Knows
from loaders.releases.names.named import Named
from loaders.releases.prose.clauses import Token, one_award
from loaders.releases.prose.objects import is_given
from loaders.releases.rules import flat
from loaders.releases.rules.continued import SO_MANY
from loaders.releases.text.mentions import Mention
from loaders.releases.text.numbers import number_of

_LINK = re.compile(r", (?:et |ainsi que )?| et | ainsi que ")
_PRIZED = re.compile(
    r" (?:ont ete|sont|viennent d'etre) (?:recompense|distingue|prime|salue)e?s"
    r" par (?:le reseau )?(?:des |les )?interconnectes$"
)


def names_listed(sentence: str, knows: Knows) -> list[Named]:
    """Return the territories of a sentence that says nothing else; none where it does.

    It may say that the network distinguished them, as the next one tells by what.

    Examples
    --------
    >>> known = {"Lens", "Sens", "Erdre et Gesvres"}.__contains__
    >>> [one.name for one in names_listed("Lens, Erdre et Gesvres et Sens.", known)]
    ['Lens', 'Erdre et Gesvres', 'Sens']
    >>> names_listed("Lens, Sens et le soleil.", known)
    []
    >>> len(names_listed("Lens et Sens sont primées par Les Interconnectés.", known))
    2
    """
    said = sentence.rstrip(" .:")
    prized = _PRIZED.search(flat(said))
    said = said[: prized.start()] if prized else said
    links = [*_LINK.finditer(said)]
    starts = [0, *(link.end() for link in links)]
    ends = [*(link.start() for link in links), len(said)]
    found: list[Named] = []
    start = 0
    while start < len(said):
        known = [end for end in ends if start < end <= start + 100 and knows(said[start:end])]
        if not known or start not in starts:
            return []
        found.append(Named(said[start : known[-1]], start, known[-1]))
        start = next((one for one in starts if one > known[-1]), len(said))
    return found


def given_to_all(sentence: str, tokens: list[Token], count: int) -> Mention | None:
    """Return the award of « Trois collectivités ont reçu le label », where so many were listed."""
    many = SO_MANY.search(flat(sentence))
    mention = one_award(tokens)
    verb = next((token for token in tokens if token.letter == "R"), None)
    if many is None or mention is None or verb is None or not verb.start < mention.start:
        return None
    said = number_of(many["count"] or many["all"])
    return mention if said == count and is_given(sentence, verb.span, mention.start) else None
