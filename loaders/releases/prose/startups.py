"""The start-ups that a sentence names as laureates, none of which an atlas knows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.projects import project_lead, split_project
from loaders.releases.prose.doubts import doubt_of
from loaders.releases.prose.said import Said
from loaders.releases.rules import flat
from loaders.releases.rules.layout import LOOSE_STARTUP, NOT_LAUREATES
from loaders.releases.rules.sentences import (
    GIVEN,
    PRIZE_OF_RANK,
    RECEIVED,
    RETAINED,
    STARTUPS_ARE,
    TARGET,
)
from loaders.releases.text.ends import SENTENCE_END
from loaders.releases.text.mentions import Mention

_ONE_NAME = re.compile(
    r"(?P<link>, | et | ainsi que )|(?P<name>(?:(?!, | et | ainsi que ).){1,80})"
)
_COMPANY = r"[A-ZÀ-ÖØ-Þ0-9][\w’'&.-]*(?: (?:& )?[A-ZÀ-ÖØ-Þ0-9][\w’'-]*){0,3}"
_SEATED = rf"{_COMPANY}(?: \((?:\d[\dAB]|97\d)\))?"
_TOLD = re.compile(rf"(?P<name>{_SEATED})(?=, | ?\(| pour | qui |[.!]?$)")
_NEXT = re.compile(
    rf",? (?:et|ainsi que) (?:à |par )?(?={_COMPANY}(?:, d(?:e |’|')[A-ZÀ-ÖØ-Þ][\w-]+)?"
    r"(?:,? (?:pour|qui|avec|dont|une|un|jeune) | \())"
)
_LIST = re.compile(rf"{_COMPANY}(?:, {_COMPANY}){{0,20}} et {_COMPANY}")
_COLON = re.compile(r" ?: ")
_CROWNED = (
    r"(?:(?:est|a été) (?:\w+ment |aussi )?(?:(?:désignée|élue|sacrée|proclamée) )?"
    r"(?:(?:la|une|l[’']une) (?:des )?)?)"
)
_IS_ONE = re.compile(
    rf"(?:^|[:»”!] ?)(?P<name>{_SEATED}) {_CROWNED}(?:jeune |première )?"
    r"(?:start-?ups?|pousses?|pépites?|entreprises?|sociétés?)"
    r" (?:lauréate|gagnante|retenue|primée|récompensée|distinguée)s?\b"
    r"(?: (?:du|de ce|au) concours)?"
)
_SUBJECT = re.compile(
    r"(?:[Ss]tart-?up|pousse|pépite|[Ee]ntreprise|[Ss]ociété)(?: [a-zà-ÿ-]+)?,? "
    rf"(?P<name>{_SEATED}),?"
    rf"(?=(?: {_CROWNED}(?:lauréate|gagnante|primée|récompensée|distinguée|retenue)\b)"
    r"|(?:, [^.;:]{2,120},)? (?:l[’']a|l[’']emporte|a|vient de|remporte|décroche|gagne|reçoit)\b)"
)
_WINS = re.compile(
    rf" ?(?P<names>{_COMPANY}(?: et {_COMPANY})?) "
    r"(?:(?:l[’']emporte|remporte|décroche|gagne)(?:nt)?"
    r"|(?:a|ont) (?:séduit|convaincu|conquis|remporté|décroché|gagné)"
    r"|(?:est|sont|a été|ont été) (?:\w+ment )?(?:choisi|retenu|distingué|récompensé|désigné|élu"
    r"|primé|couronné|lauréat)e?s?)\b"
)
_TIED = re.compile(rf" ?(?P<names>{_COMPANY} et {_COMPANY}),? ex (?:ae|æ)quo\b")
_FROM = r"(?: \([^()]{2,40}\))?"
_CONTEST_WON = re.compile(
    rf"(?:^|[,:] )(?P<first>{_COMPANY}){_FROM},? (?:(?:a|vient de) )?"
    r"(?:gagn|remport|décroch)(?:e|é|er) (?:le|ce) (?:concours|trophée|prix)"
    r"(?=[,.;!]|$| (?:de (?:l[’']|cette )étape|du (?:jour|public)|de(?:s|s jeunes)? start-?ups?"
    r"|avec|grâce|pour|devant)\b)"
)
_BOTH_WON = re.compile(
    rf"^(?P<first>{_COMPANY}){_FROM}(?:, [^.;]{{2,120}},)? et (?P<second>{_COMPANY}){_FROM}"
    r"(?:, [^.;]{2,120},)? (?:l[’']emportent|gagnent|sont lauréates)\b"
)
_AND_ITS = re.compile(r",? et à (?:sa|son|ses) ")
_DISTINGUISHED = re.compile("recompens|honor|disting|couronn")  # « à Lens » is then where
_SEMICOLON = re.compile(r" ?; ")
_KIND = re.compile(
    r"(?:la |le |l[’'])(?:(?:jeune |petite )?[a-zà-ÿ-]+ ){0,1}"
    r"(?:[a-zà-ÿ-]+ )?(?=[A-ZÀ-ÖØ-Þ])"
)
_WON = re.compile(
    r" qui (?:l'(?:a |ont )?emporte|(?:(?:a|vient de) )?(?:gagne|remporte|decroche)r? "
    r"(?:le (?:concours|trophee|prix|vote)|la (?:mise|palme))"
    r"|(?:a ete|est) (?:elue?|sacree?|laureate?|primee?)\b)"
)
_SINGLED_OUT = re.compile(r"(?:^|[,:] )c'est (?=[^,;.]{2,60} qui )")


def startups_in(sentence: str, *, contest: bool = False) -> list[Said]:
    """Return the start-ups that a sentence about them, or of their contest, says laureates.

    Examples
    --------
    >>> said = startups_in("Le concours de start-up a récompensé Fabulina, pour son outil.")
    >>> [(one.entry.name, one.entry.project) for one in said]
    [('Fabulina', 'Outil')]
    >>> startups_in("Les start-up Fabulina et Imaginon étaient candidates.")
    []
    """
    words = flat(sentence)
    prize = PRIZE_OF_RANK.search(words) if contest else None
    about = LOOSE_STARTUP.search(words) or prize
    if not about:
        return []
    return startups_of(sentence, Mention("startup", None, about.start(), about.end()))


def startups_of(sentence: str, mention: Mention) -> list[Said]:
    """Return the start-ups that a sentence says laureates, of the contest told before it.

    Examples
    --------
    >>> told = startups_of("Ce dernier est allé à Fabulina.", Mention("startup", None, 0, 10))
    >>> [one.entry.name for one in told]
    ['Fabulina']
    """
    told = _won(sentence) or _in_parts(sentence.rstrip(" ."))
    return [Said(mention, entry, None) for entry in told]


def winner_said(sentence: str) -> list[Said]:
    """Read « C’est Fabulina qui l’emporte », after a sentence or a title on start-ups.

    Examples
    --------
    >>> [said.entry.name for said in winner_said("C’est Fabulina qui l’emporte.")]
    ['Fabulina']
    >>> told = winner_said("Fabulina (Lens), qui aide, et Imaginon l’emportent ex æquo.")
    >>> [said.entry.name for said in told]
    ['Fabulina', 'Imaginon']
    >>> winner_said("C’est Fabulina qui a témoigné."), winner_said("Fabulina l’emporte.")
    ([], [])
    """
    words = flat(sentence)
    told = _SINGLED_OUT.search(words) and _WON.search(words)
    if not (told or STARTUPS_ARE.search(words) or _won(sentence)):
        return []
    return startups_of(sentence, Mention("startup", None, 0, 0))


def winners_after(text: str, at: int, edition: int | None = None) -> list[Entry]:
    """Return who wins, where « Concours start-up : » leads a sentence rather than a name.

    Examples
    --------
    >>> [e.name for e in winners_after("Start-up : Fabulina l’emporte devant Imaginon.", 10)]
    ['Fabulina']
    >>> [e.name for e in winners_after("Concours start-up : le prix revient à Fabulina.", 19)]
    ['Fabulina']
    >>> winners_after("Concours start-up : Fabulina, qui a gagné du temps", 19)
    []
    """
    first = SENTENCE_END.split(text, maxsplit=1)[0]
    if doubt_of(flat(first), edition):
        return []
    wins = _WINS.match(text, at) or _TIED.match(text, at)
    if wins:
        return names_in(text[: wins.end("names")], wins.start("names"))
    tells = text[at:].lstrip()[:1].islower()
    return [said.entry for said in startups_in(first)] if tells else []


def _in_parts(sentence: str) -> Iterator[Entry]:
    """Read « le trophée revient à X ; l’accessit est attribué à Y », a part after the other."""
    start = 0
    for part in _SEMICOLON.split(sentence):
        start = sentence.index(part, start)
        for entry in _named(part, flat(part)):
            yield replace(entry, at=start + entry.at)


def _won(sentence: str) -> list[Entry]:
    """Return who « Fabulina gagne le concours » and « Fabulina et Imaginon gagnent » say."""
    won = _BOTH_WON.search(sentence) or _CONTEST_WON.search(sentence)
    names = (
        [(won.start(key), read_entry(name)) for key, name in won.groupdict().items()] if won else []
    )
    return [replace(entry, at=place) for place, entry in names if entry]


def _named(sentence: str, words: str) -> list[Entry]:
    are = STARTUPS_ARE.search(words)
    if are:
        return names_in(sentence, are.end()) or list(_told(sentence, are.end()))
    one = _IS_ONE.search(sentence)
    if one and (entry := read_entry(one["name"])):
        entry = replace(entry, at=one.start("name"))
        return [_with_project(entry, sentence[one.end() :])]
    single = _SINGLED_OUT.search(words)
    if single and RECEIVED.search(words, single.end()):
        return list(_told(sentence[: words.index(" qui ", single.end())], single.end()))
    subject = _SUBJECT.search(sentence)
    received = RECEIVED.search(words, subject.end()) if subject else None
    if subject and received and ("concours" in words[received.end() :] or "l'" in received[0]):
        entry = read_entry(subject["name"])
        return [replace(entry, at=subject.start("name"))] if entry else []
    start = _start_of_names(words)
    if start and (kind := _KIND.match(sentence, start)):
        start = kind.end()
    if start and _LIST.fullmatch(sentence, start):
        return names_in(sentence, start)
    return list(_told(sentence, start)) if start else []


def names_in(text: str, start: int) -> list[Entry]:
    """Read « X, Y et Z », proper names from a place of a text; none where one is something else."""
    names = [part for part in _ONE_NAME.finditer(text, start) if part["name"]]
    if not all(name[0][:1].isupper() and len(name[0].split()) <= 4 for name in names):
        return []
    entries = [(name.start(), read_entry(name[0])) for name in names]
    return [replace(entry, at=place + entry.at) for place, entry in entries if entry]


def _start_of_names(words: str) -> int:
    """Return where the laureates begin: after a colon, « à » or the verb."""
    retained = RETAINED.search(words)
    verb = retained or GIVEN.search(words)
    if verb is None:
        return 0
    colon = _COLON.search(words, verb.end())
    if colon:
        return 0 if NOT_LAUREATES.search(words[verb.end() : colon.start()]) else colon.end()
    if retained:
        return retained.end() + 1
    target = TARGET.search(words, verb.start())
    if target is None or (target[0] in ("a", "aux", "au") and _DISTINGUISHED.match(verb[0])):
        return 0
    return target.end() + 1


def _told(sentence: str, start: int) -> Iterator[Entry]:
    """Yield « X, pour son outil » and « Y, qui aide » of an enumeration."""
    marks = list(_NEXT.finditer(sentence, start))
    starts = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(sentence)]
    for begin, end in zip(starts, ends, strict=True):
        told = _TOLD.match(sentence[:end], begin)
        entry = read_entry(told["name"]) if told else None
        if told is None or entry is None:
            return
        yield _with_project(replace(entry, at=begin), sentence[told.end() : end])


def _with_project(entry: Entry, after: str) -> Entry:
    """Read « , pour son outil », after the name of a start-up."""
    its = _AND_ITS.search(after)
    lead = its.end() if its else project_lead(after)
    project, summary = split_project(after[lead:]) if lead else ("", "")
    return Entry(entry.name, project, summary, entry.at)
