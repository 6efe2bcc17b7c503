"""Why a sentence that names an award announces nothing for sure."""

import re
from collections.abc import Iterator

from loaders.releases.rules import flat
from loaders.releases.rules.sentences import UNCERTAIN
from loaders.releases.rules.stages import YEAR
from loaders.releases.rules.subject import OTHER_AWARD
from loaders.releases.text.blocks import Block
from loaders.releases.text.ends import sentences_of
from loaders.releases.text.quotations import IN_FLAT_TEXT

_AFTER = re.compile(r"apres [^,]{1,80}, ")


_AMONG = re.compile(r"^parmi [^,]{1,40}, ")
_ASIDE = re.compile(r"[,;:(]| qui | dont | que | et qu(?:e |')| ou ")
_SAYINGS = re.compile(
    r"\bn'arriven?t? jamais (?:seule?s?|sans l'autre)\b|\bne (?:sont|est|fut) pas en reste\b"
    r"|\bn'(?:est|etait) pas en reste\b|\bce sera"
    r"(?= (?:un|le|l') ?(?:label|encouragement|or\b|argent|bronze))"
    r"|(?<=\ba la )(?:(?:double|meme) )?candidature(?= (?:commune |conjointe )?d)"
)


def head_of(words: str, end: int) -> str:
    """Return a sentence in flat text without titles, candidates, nor what is added to a name.

    Examples
    --------
    >>> words = 'le label or est remis a lens, pour "marais 2050", qui ne coute rien'
    >>> head_of(words, words.index("lens") + 4).strip()
    'le label or est remis a lens'
    """
    aside = _ASIDE.search(words, end)
    head = words[: aside.start() if aside else len(words)]
    for beside in (IN_FLAT_TEXT, _AMONG):
        head = beside.sub(lambda said: " " * len(said[0]), head)
    return head


def sure_sentences(block: Block, edition: int | None) -> Iterator[tuple[int, str]]:
    """Yield where each sentence begins, and itself, but those on another award or doubtful ones.

    Examples
    --------
    >>> from loaders.releases.text.blocks import blocks_of
    >>> (block,) = blocks_of(["Lens a reçu le label Or. Le label Or sera remis à Sens."])
    >>> list(sure_sentences(block, 2019))
    [(0, 'Lens a reçu le label Or.')]
    """
    for start, sentence in sentences_of(block):
        words = flat(sentence)
        if not (OTHER_AWARD.search(words) or doubt_of(words, edition)):
            yield start, sentence


def doubt_of(words: str, edition: int | None) -> str:
    """Return, in French, what is doubtful in a sentence in flat text; empty where nothing is.

    Examples
    --------
    >>> doubt_of("le label or sera remis a lens", 2019)
    'annonce au futur, au conditionnel, au passé lointain ou négative'
    >>> doubt_of("en 2018, lens a recu le label or", 2019)
    'elle parle d’une autre année'
    >>> doubt_of("lens a recu le label or", 2019)
    ''
    """
    if UNCERTAIN.search(_SAYINGS.sub(" ", words)):
        return "annonce au futur, au conditionnel, au passé lointain ou négative"
    since = _AFTER.match(words)
    years = {int(match[1]) for match in YEAR.pattern.finditer(words, since.end() if since else 0)}
    if years and edition not in years:
        return "elle parle d’une autre année"
    return ""
