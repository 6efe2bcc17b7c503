"""Lines that hold a territory, its award and the title of its project, and nothing else."""

import re

from loaders.known import Knows
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.projects import summary_of
from loaders.releases.names.telling import is_territory
from loaders.releases.prose.clauses import Token, one_award, spelled, tokens_of
from loaders.releases.prose.doubts import doubt_of
from loaders.releases.rules import flat
from loaders.releases.rules.sentences import LEADING_THEME
from loaders.releases.text.mentions import Mention, find_mentions

_MAX_LINE = 400
_RECORD = re.compile(
    r"^(?P<who>T)[,:]{0,2}(?P<award>M)(?:(?P<link>[,:]{0,2}[xf]?)(?P<title>S)[,:.xf&SOAFY]*|\.?)$"
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
    if not said or len(text) > _MAX_LINE:
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
    if run is None or len(run.names) != 1 or doubt_of(flat(_announcing(text, title)), edition):
        return None
    if title and match["link"] and not _LINK.fullmatch(flat(text[mention.end : title.start])):
        return None
    project = text[title.start : title.end].strip(' \xa0«»"“”') if title else ""
    summary = summary_of(text[title.end :]) if title and title.start > mention.start else ""
    return mention, Entry(run.names[0].name, project, summary, run.names[0].start)


def _announcing(text: str, title: Token | None) -> str:
    """Leave out what a colon after the title describes, which may tell of any year."""
    described = title is not None and text[title.end :].lstrip(' \xa0»”"').startswith(":")
    return text[: title.end] if title and described else text


def read_themed(text: str, knows: Knows) -> tuple[str, Entry] | None:
    """Read « Catégorie Écoles : Ville de Lens, « Phare » »: a category, who and what.

    Examples
    --------
    >>> text = "Catégorie Écoles : Ville de Lens, « Phare »"
    >>> theme, entry = read_themed(text, lambda name: False)
    >>> theme, entry.name, entry.project
    ('Écoles', 'Ville de Lens', 'Phare')
    >>> read_themed("Catégorie Écoles : inscriptions ouvertes", lambda name: False) is None
    True
    """
    lead = LEADING_THEME.search(flat(text))
    entry = read_entry(text, lead.end()) if lead else None
    if lead is None or entry is None or not entry.project or '"' not in flat(text[lead.end() :]):
        return None
    return (text[slice(*lead.span("theme"))], entry) if is_territory(entry.name, knows) else None
