"""Lines that hold a territory, its award and the title of its project, and nothing else."""

import re

from loaders.known import Knows
from loaders.releases.clauses import one_award, spelled, tokens_of
from loaders.releases.doubts import doubt_of
from loaders.releases.entries import Entry
from loaders.releases.mentions import Mention, find_mentions
from loaders.releases.rules import flat

_MAX_LINE = 400
_RECORD = re.compile(
    r"^(?P<who>T)[,:]{0,2}(?P<award>M)(?:(?P<link>[,:]{0,2}x?)(?P<title>S)[,:.x&SOA]*|\.?)$"
    r"|^(?P<who2>T)[,:]{0,2}(?P<title2>S)[,:]{0,2}M\.?$"
    r"|^(?P<title3>S)[,:]{0,2}(?P<who3>T)[,:]{0,2}M\.?$"
)
_LINK = re.compile(
    r"[ ,:(-]*(?:(?:pour|avec|grace a) )?(?:(?:son|sa|le|la|leur) (?:projet|demarche|\w+) )?[ :(-]*"
)


def read_line(text: str, edition: int | None, knows: Knows) -> tuple[Mention, Entry] | None:
    """Read « Ville de Lens – Label Or – « Phare » » and « Lens, labellisée pour « Phare » ».

    Examples
    --------
    >>> mention, entry = read_line("Ville de Lens – Label Or – « Phare »", 2019, lambda name: False)
    >>> mention.distinction, entry.name, entry.project
    ('or', 'Ville de Lens', 'Phare')
    >>> read_line("La Ville de Lens a reçu le label Or", 2019, lambda name: False) is None
    True
    """
    mentions = find_mentions(text)
    said = bool(mentions) or "encourag" in flat(text)
    if not said or len(text) > _MAX_LINE or doubt_of(flat(text), edition):
        return None
    tokens = tokens_of(text, mentions, knows)
    mention = one_award(tokens)
    letters, spelt = spelled(text, tokens)
    match = _RECORD.search(letters)
    if mention is None or match is None or mention.award == "startup":
        return None
    run = spelt[max(match.start(key) for key in ("who", "who2", "who3"))]
    place = max(match.start(key) for key in ("title", "title2", "title3"))
    title = spelt[place] if place >= 0 else None
    if run is None or len(run.names) != 1:
        return None
    if title and match["link"] and not _LINK.fullmatch(flat(text[mention.end : title.start])):
        return None
    project = text[title.start : title.end].strip(' \xa0«»"“”') if title else ""
    return mention, Entry(run.names[0].name, project, "", run.start)
