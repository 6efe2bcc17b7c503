"""Tell the laureate, the project and the summary apart in what follows an award."""

import re
from dataclasses import dataclass, field

from geodata.laureates import Distinction
from loaders.releases.names.naming import MAX_NAME, is_name
from loaders.releases.names.projects import (
    EDGES,
    MAX_PROJECT,
    QUOTED,
    TITLE,
    project_lead,
    split_project,
    summary_of,
)
from loaders.releases.rules import flat
from loaders.releases.rules.award_words import LEVELS
from loaders.releases.rules.entries import (
    ADJECTIVE_OF_LEVEL,
    BEARER,
    CARRIED_BY,
    DATELINE,
    FOR_PROJECT,
    NAME_END,
    TERRITORY,
)
from loaders.releases.text.places import is_place_or_acronym, reads_like_title

MAX_SUMMARY = 4_000
_QUOTES = ' \xa0«»"“”,'


_COINED = re.compile(r"[A-ZÀ-Ý]?[a-zà-ÿ]+[A-Z]\w*")
_ASIDE = re.compile(r"^(?P<name>[^()]+) \((?P<said>[^()]+)\)$")
_BEFORE_TITLE = re.compile(
    r"(?:le |la |l')(?:projet|demarche|initiative|application|plateforme) (?=\")"
)
_OF_NAME = re.compile(
    r"^(?:le |la |les )?(?:projet|projets|demarche|initiative) (?:d'|de |du |des )"
)
_A_PROJECT_OF = re.compile(
    r"(?:(?:un|le) )?(?:projets?|demarche|initiative|outil|service) (?:de (?=l)|d'|du |des |de )"
)
_REST_OF_NAME = re.compile(
    r", (?:(?:de |du |d’)?[A-ZÀ-Ý][\w’'-]+, ){0,3}(?:de |du |d’)?[A-ZÀ-Ý][\w’'-]+"
    r" et (?:de |du |d’|la |le |l’)?[A-ZÀ-Ý][\w’'-]+"
    r"(?=,? pour | ?: | – | ?«|\.?$)"
)
_WITH_THEIRS = re.compile(
    r"(?:, (?!pour )[^,;:.\"]{2,60}){0,3} et leurs (?:(?:deux|trois|quatre|cinq|six) )?"
    r"(?:intercommunalites|agglomerations|metropoles|departements|communes|communautes)"
    r"(?: (?:de communes|d'agglomeration|urbaines|respectives))?(?=,? (?:pour|avec) | : |\.?$)"
)
_LINKED = re.compile(r"a |de |du |d'")
_BRACKET = re.compile(r" ?\([^()]{0,80}\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A laureate and what is said of its project; ``at`` is where its name begins.

    ``doubt`` says in French what was supposed to read it; empty where nothing was.
    """

    name: str
    project: str
    summary: str
    at: int
    doubt: str = field(default="", repr=False)


def read_entry(text: str, at: int = 0) -> Entry | None:
    """Read what follows an award from a place of a text; None where it is not clear.

    Examples
    --------
    >>> read_entry("La Ville de Rosny, pour son projet de Ville numérique qui vise le mieux.")
    Entry(name='La Ville de Rosny', project='Ville numérique', summary='Vise le mieux.', at=0)
    >>> read_entry("« CityLab », porté par Nantes Métropole").name
    'Nantes Métropole'
    >>> read_entry("aux collectivités qui innovent") is None
    True
    """
    text = _without_bearer(text)
    words = flat(text)
    at = _skip(text, at)
    carried = CARRIED_BY.search(words, at)
    if carried and not _name_precedes(words, at, carried.start()):
        return _carried(text, words, at, carried)
    if lead := _BEFORE_TITLE.match(words, at):
        at = lead.end()
    quoted = QUOTED.search(text[at:])
    if quoted:
        return _title_first(text, words, at, at + quoted.end())
    of_name = _OF_NAME.search(words[at:])
    if of_name:
        at += of_name.end()
    return _name_first(text, words, at)


def _without_bearer(text: str) -> str:
    """Blot « – Dossier porté par M. le Maire », which stands between a territory and its title."""
    bearer = BEARER.search(flat(text))
    if bearer is None:
        return text
    return text[: bearer.start()] + " " * len(bearer[0]) + text[bearer.end() :]


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in EDGES:
        at += 1
    return at


def _name_precedes(words: str, at: int, end: int) -> bool:
    """Tell whether « X pour le projet Y porté par Z » already named its laureate."""
    return FOR_PROJECT.pattern.search(words, at, end) is not None


def _carried(text: str, words: str, at: int, carried: re.Match[str]) -> Entry | None:
    title = text[at : carried.start()]
    lead = TITLE.search(flat(title))
    if lead:
        title = title[lead.end() :]
    end = _end_of_name(text, words, carried.end())
    project, said = split_project(title)
    summary = " ".join(part for part in (said, summary_of(text[end:])) if part)
    return _entry(text, carried.end(), end, project, summary)


def _title_first(text: str, words: str, at: int, end: int) -> Entry | None:
    start = _skip(text, end)
    of = _A_PROJECT_OF.match(words, start)
    if of:
        start = of.end()
    elif linked := _LINKED.match(words, start):
        start = linked.end()
    stop = _end_of_name(text, words, start)
    project = _unquote(re.sub(r"^projet ", "", text[at:end], flags=re.IGNORECASE))
    return _entry(text, start, stop, project, summary_of(text[stop:]))


def _name_first(text: str, words: str, at: int) -> Entry | None:
    if is_joint(text[at:]):
        return _entry(text, at, len(text), "", "")
    end = _end_of_name(text, words, at)
    leads = FOR_PROJECT.pattern.finditer(words, at)
    lead = next((lead for lead in leads if _is_outside(words, at, lead.start())), None)
    if lead and (lead.start() <= end or _is_apposition(words, end, lead)):
        start = lead.end()
    elif words.startswith(" pour ", end):
        start = end + (project_lead(text[end:]) or 0)
    else:
        swapped = _territory_last(text, words, at, end)
        if swapped:
            return swapped
        start = end
    project, summary = split_project(text[start:])
    aside = _ASIDE.search(text[at:end].rstrip(EDGES))
    if aside and not project:
        return _with_aside(text, at, aside)
    return _entry(text, at, end, project, summary)


def _is_outside(words: str, start: int, place: int) -> bool:
    """Tell a place that no bracket encloses."""
    return words.count("(", start, place) <= words.count(")", start, place)


def _with_aside(text: str, at: int, aside: re.Match[str]) -> Entry | None:
    """Read « Nantes (CityLab) » and « CityLab (Nantes Métropole) », but leave « Lens (62) »."""
    name, said = aside["name"], aside["said"]
    titled = not is_place_or_acronym(said) and (
        reads_like_title(said) or TERRITORY.search(flat(name)) is not None
    )
    if lead := TITLE.search(flat(said)):
        return _entry(text, at, at + len(name), _unquote(said[lead.end() :]), "")
    if said.startswith(("«", '"', "“")) or _COINED.fullmatch(said) or titled:
        return _entry(text, at, at + len(name), _unquote(said), "")
    if TERRITORY.search(flat(said)) and not TERRITORY.search(flat(name)):
        start = at + aside.start("said")
        return _entry(text, start, start + len(said), _unquote(name), "")
    return _entry(text, at, at + aside.end(), "", "")


def is_joint(text: str) -> bool:
    """Tell « Lens, Sens et Mens », one project of several, from « Lens, son projet »."""
    if " et " not in text.rpartition(", ")[2] or ", " not in text or len(text) > MAX_NAME:
        return False
    names = re.split(", | et ", text.rstrip(" ."))
    return all(name[:1].isupper() and len(name.split()) <= 3 for name in names)


def _is_apposition(words: str, end: int, lead: re.Match[str]) -> bool:
    """Tell « X, 700 habitants, pour « Phare » » from a « pour » of the summary."""
    told = lead["own"] or lead.string.startswith('"', lead.end())
    return bool(told) and lead.start() - end < 80 and ". " not in words[end : lead.start()]


def _territory_last(text: str, words: str, at: int, end: int) -> Entry | None:
    """Read « CityLab – Nantes Métropole »."""
    start = _skip(text, end)
    last = words[start:].rstrip(" .")
    coined = _COINED.fullmatch(text[at:end].rstrip(EDGES))
    if coined and text[start : start + 1].isupper() and not NAME_END.search(last):
        return _entry(text, start, start + len(last), coined[0], "")
    if TERRITORY.search(words[at:end]) or not TERRITORY.search(last) or NAME_END.search(last):
        return None
    return _entry(text, start, start + len(last), _unquote(text[at:end]), "")


def _end_of_name(text: str, words: str, start: int) -> int:
    """Return where a name ends: at the first mark outside of brackets."""
    for match in NAME_END.pattern.finditer(words, start):
        before = words[start : match.start()]
        balanced = _is_outside(words, start, match.start()) and before.count('"') % 2 == 0
        listed = _REST_OF_NAME.match(text, match.start())
        if balanced and (theirs := _WITH_THEIRS.match(words, match.start())):
            return theirs.end()
        if balanced and listed and TERRITORY.search(before):
            return listed.end()
        if balanced and not _is_double_name(words, match):
            return match.start()
        if match.start() - start > MAX_NAME:
            break
    return len(words)


def _is_double_name(words: str, mark: re.Match[str]) -> bool:
    """Tell « Golfe du Morbihan - Vannes Agglomération : projet » from « Nantes - projet »."""
    if mark[0] != " - ":
        return False
    following = NAME_END.search(words, mark.end())
    return (
        following is not None
        and following[0] in (" : ", ": ", " - ", ", ", " pour")
        and TERRITORY.search(_BRACKET.sub("", words[mark.end() : following.start()])) is not None
    )


def _entry(text: str, start: int, end: int, project: str, summary: str) -> Entry | None:
    start = _skip(text, start)
    name = _unprized(text[start:end].rstrip(f"{EDGES}!?…"))
    if name.count(")") > name.count("("):
        name = name.rstrip(")")
    if name.startswith(("«", '"', "“")):
        quotes = len(name) - len(name.lstrip(_QUOTES))
        start, name = start + quotes, _unquote(name)
    if not is_name(name) or DATELINE.pattern.match(flat(text), start + len(name)):
        return None
    return Entry(name, _bounded(project, MAX_PROJECT), _bounded(summary, MAX_SUMMARY), start)


def _unprized(name: str) -> str:
    """Leave « la Ville de Lens » of « la Ville de Lens argentée », which says its level."""
    found = ADJECTIVE_OF_LEVEL.search(flat(name))
    prized = found if found and found.end() == len(name) else None
    return name[: prized.start()] if prized and name[prized.start() + 1].islower() else name


def level_by_adjective(text: str, entry: Entry) -> Distinction | None:
    """Return the level that an adjective says just after the name of an entry.

    Examples
    --------
    >>> text = "La Ville de Lens argentée pour « Phare »"
    >>> level_by_adjective(text, Entry("La Ville de Lens", "Phare", "", 0))
    'argent'
    """
    told = ADJECTIVE_OF_LEVEL.pattern.match(flat(text), entry.at + len(entry.name))
    level = told.lastgroup if told else None
    return LEVELS[level.removeprefix("of_")] if level else None


def _unquote(text: str) -> str:
    return text.strip(' \xa0«»“”",').strip()


def _bounded(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
