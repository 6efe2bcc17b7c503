"""Laureates told one after the other, as many as the heading « Quatre fois l’or » counts."""

from geodata.laureates import Distinction
from loaders.known import Knows
from loaders.releases.names.entries import Entry
from loaders.releases.prose.clauses import tokens_of
from loaders.releases.prose.doubts import doubt_of, head_of
from loaders.releases.rules import flat
from loaders.releases.rules.award_words import LEVELS
from loaders.releases.rules.continued import SO_MANY_TIMES
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.mentions import find_mentions
from loaders.releases.text.numbers import number_of
from loaders.releases.text.quotations import titles_in


def promised_by(heading: str) -> tuple[int, Distinction] | None:
    """Return how many, and of which level, « Quatre fois l’or » promises.

    Examples
    --------
    >>> promised_by("Quatre fois l’or"), promised_by("L’or des fois")
    ((4, 'or'), None)
    """
    said = SO_MANY_TIMES.search(flat(heading))
    count = number_of(said["count"]) if said else None
    return (count, LEVELS[said["level"]]) if said and count else None


def told_each(block: Block, count: int, edition: int | None, knows: Knows) -> list[Entry]:
    """Return the only territories of a paragraph, a sentence each; none if they are not so many.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["Lens ouvre le bal avec « Phare ». Sens lui a succédé."])
    >>> def knows(name):
    ...     return name in ("Lens", "Sens")
    >>> [(one.name, one.project) for one in told_each(block, 2, 2019, knows)]
    [('Lens', 'Phare'), ('Sens', '')]
    >>> told_each(block, 3, 2019, knows)
    []
    """
    found: list[Entry] = []
    for start, sentence in sentences_of(block):
        words = flat(sentence)
        names = [one for token in tokens_of(sentence, (), knows) for one in token.names]
        said = head_of(words, names[0].end) if names else words
        unsure = OTHER_AWARD.search(words) or doubt_of(said, edition)
        if len(names) > 1 or (names and unsure):
            return []
        for named in names:
            project = next((quoted.title for quoted in titles_in(sentence)), "")
            found.append(Entry(named.name, project, "", start + named.start))
    several = len({entry.name for entry in found}) == count == len(found)
    return found if several and not find_mentions(block.text) else []
