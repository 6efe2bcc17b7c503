"""The title of a project and what is said of it, apart from who carries it."""

import re

from loaders.releases.rules import flat
from loaders.releases.rules.entries import ECHOED_TITLE, FOR_PROJECT, PROJECT_END
from loaders.releases.rules.sentences import INLINE_THEME

MAX_PROJECT = 300

EDGES = " \xa0,;:.–—-(/|"
QUOTED = re.compile(
    r"^(?:projet )?(?:«(?P<french>(?:[^«»]|«[^«»]{0,200}»){1,300})»"
    r"|[“\"](?P<other>[^”\"]{1,300})[”\"])",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"^(?:le |la |au )?projets? ?:? ?(?:de |d'|intitule )?(?=[^ :])"
    r"|^(?:intitule|baptise|nomme|denomme|appele)e?s? (?=\")"
)
_DESCRIBED_TITLE = re.compile(r'^[^",;:.()]{3,80} "(?P<title>[^"]{2,200})"$')
_NOT_TITLES = (
    "recompense",
    "distingue",
    "laureat",
    "labellise",
    "prime",
    "pour ",
    "qui ",
    "dont ",
    "afin ",
    "avec ",
    "lors ",
    "dans ",
    "grace ",
    "a l'occasion ",
    "base a ",
    "basee a ",
    "mobilisant ",
    "permettant ",
    "favorisant ",
    "visant ",
    "situe a ",
    "situee a ",
    "implante",
    "installe a ",
    "installee a ",
)
_ACRONYM = re.compile(r"\.[A-Z]\. ?$")
_WITH_ITS = re.compile(r" et (?:son|sa|ses|leurs?) (?:projet (?:de |d')?)?(?=[\w\"])")
_NEW_SENTENCE = re.compile(r" (?=(?:Une?|Cet?|Cette|Ces|Ils?|Elles?) )")
_DESCRIBED = re.compile(r"(?:une?|des) ")


def project_lead(text: str) -> int | None:
    """Return where a project begins after « pour son projet de », « pour « » or « pour X ».

    Examples
    --------
    >>> project_lead(", pour son projet de Ville numérique")
    21
    >>> project_lead(" pour nous tous") is None
    True
    """
    own = _WITH_ITS.match(flat(text))
    lead = own or FOR_PROJECT.search(flat(text)) or re.search(r" pour (?=[A-ZÀ-ÖØ-Þ])", text)
    return lead.end() if lead else None


def split_project(text: str) -> tuple[str, str]:
    """Part what is said of a project into its title and the rest.

    Examples
    --------
    >>> split_project("« Ville, demain », un portail.")
    ('Ville, demain', 'Un portail.')
    >>> split_project("Challenge économique, démarche ouverte.")
    ('Challenge économique', 'Démarche ouverte.')
    >>> split_project("Ville haute, ville basse, un ascenseur.")
    ('Ville haute, ville basse', 'Un ascenseur.')
    """
    text = text.lstrip(EDGES)
    lead = TITLE.search(flat(text))
    text = text[lead.end() if lead else 0 :]
    words = flat(text)
    quoted = QUOTED.search(text)
    if quoted:
        title = (quoted["french"] or quoted["other"]).strip(" \xa0,")
        return title, summary_of(text[quoted.end() :])
    if words.startswith(_NOT_TITLES):
        return "", summary_of(text)
    echoed = ECHOED_TITLE.search(words)
    after = echoed.end() if echoed else 0
    marks = (PROJECT_END.search(words, after), _NEW_SENTENCE.search(text, after))
    ends = [mark for mark in marks if mark]
    end = min(ends, key=lambda end: end.start(), default=None)
    described = _DESCRIBED.match(text)
    title = text[described.end() if described else 0 : end.start() if end else len(text)]
    if len(title) > MAX_PROJECT:
        return "", summary_of(text)
    titled = _DESCRIBED_TITLE.search(flat(title.strip(EDGES)))
    if titled:
        title = title.strip(EDGES)[titled.start("title") : titled.end("title")].strip()
    return _capital(_trim(title)), summary_of(text[end.start() :]) if end else ""


def without_theme(text: str) -> tuple[str | None, str]:
    """Part « dans la catégorie « X » » from the rest of a text."""
    match = INLINE_THEME.search(flat(text))
    if match is None:
        return None, text
    theme = text[match.start("theme") : match.end("theme")].strip()
    rest = text[match.end() :]
    return theme, text[: match.start()] + (rest if any(map(str.isalpha, rest)) else "")


def project_after(text: str, start: int) -> tuple[str | None, str, str]:
    """Return the category, the project and its summary that follow a place of a text."""
    theme, after = without_theme(text[start:])
    lead = project_lead(after)
    return (theme, *(split_project(after[lead:]) if lead else ("", "")))


def summary_of(text: str) -> str:
    """Return what is said after a title, as a sentence; empty where nothing is."""
    text = text.strip(" \xa0,;:–—-/")
    if text.startswith((". ", "»", ")")):
        text = text[1:].lstrip(EDGES)
    if flat(text[:4]) == "qui ":
        text = text[4:]
    return _capital(text) if any(character.isalpha() for character in text) else ""


def _trim(title: str) -> str:
    """Strip a title of its edges, but leave the last dot of an acronym."""
    if not any(map(str.isalnum, title)):
        return ""
    return title.strip(EDGES) + ("." if _ACRONYM.search(title) else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
