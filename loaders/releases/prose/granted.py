"""What a clause that gives an award says: to whom, for which project."""

import re
from collections.abc import Iterator, Sequence

from loaders.releases.names.entries import Entry
from loaders.releases.names.projects import project_after, split_project, without_theme
from loaders.releases.prose.clauses import Token
from loaders.releases.prose.enumerations import OF_SEVERAL
from loaders.releases.prose.objects import is_given
from loaders.releases.prose.said import Said
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import (
    APPLAUSE_FOR,
    COMMON_PROJECT,
    GIVEN_WHEN,
    OF_PROJECT,
    TOGETHER,
    WHEN,
)
from loaders.releases.rules.entries import TERRITORY
from loaders.releases.rules.layout import LAUREATES, NOT_LAUREATES
from loaders.releases.text.mentions import Mention

_BY_JURY = re.compile(r"\bjury\b|\binterconnectes\b|\breseau\b")
_HELD_THERE = re.compile(r"\b(?:intercotour|etape|tournee|edition|soiree)\b[^,;:.]{0,60} remet")
_BESIDE = re.compile(
    r"\b(?:au (?:bord|c(?:oe|œ)ur|pied|large|milieu|creux)|a deux pas|face|en bord|pres|non loin)"
    r" (?:d|a)[^,;:.]{2,60}, $"
)
_LABELS_GIVEN = re.compile(
    r"^(?:(?:l[ae]s|ces|nos|ses|deux|trois|quatre|cinq|six|\d+) )?(?:premiers |nouveaux )?labels\b"
)
_PRIZED = re.compile(r"\b(?:recompense|prime|distingue|couronne|honore|laureat)e?s?$")
_ONLY_ONE = re.compile(r"\bil n'y en a(?:ura)? qu'une?(?: seule?)? : *$")
_HANDED = re.compile(r"\bremi")
_BARE_LEAD = re.compile(
    r"(?:^|[:,\]] )(?:(?:et|puis|enfin|aussi) )?(?:l[ae]s?|un|une)? ?"
    r"(?:(?:premier|deuxieme|second|troisieme|quatrieme|cinquieme|dernier) )?[^a-z0-9]*$"
)
_IS = re.compile(r", ce (?:sera|fut) (?:(?:un|le) |l'| ?)$")
_AS = re.compile(r"\bau? titre (?:d'|des )$")
_AMONG = re.compile(
    r"^(?:parmi l|au nombre d)es (?:\w+ )?"
    r"(?:(?:collectivites|territoires|communes|villes|projets) )?$"
)
_MOST_BETWEEN = 6  # words, in a headline
_AUXILIARY = re.compile(r"(?:a|ont) ?")
_TITLE = re.compile(
    r"[ ,(–—-]*(?:(?:intitul|baptis|nomm|dénomm|appel)ée?s? )?(?=[«“\"])", re.IGNORECASE
)
_OF_WHICH = re.compile(
    r"(?:, [^,«“\"]{1,60})?,? (?:dont (?:le |la |l[’'])?(?:projet |initiative |démarche )?"
    r"|qui (?:présent|port|défend)ait )(?=[«“\"])"
)
_ONE_PROJECT = re.compile(r"\b(?:projet|celui|celle) (?:d[eu]s? (?:l[ae]s? )?|d'|de l')$")
_ONE_LABEL = re.compile(r"(?:^|[ ,])(?:(?:le|un) |l')(?:label|prix)\b")
_FOR_ONE = re.compile(r" pour (?:leur |(?:l[ea] |l'|un|une )|[«\"“]|[A-ZÀ-Ý])")
_NEXT_FOR = re.compile(r"(?:,? et|,) (?=pour )")
_LAST_LINK = re.compile(r"(?:,? et|,|;|,? ainsi que)(?: l[ea]s?| un| l[’'])? ?$")


def granted_by(
    sentence: str,
    match: re.Match[str],
    spelt: Sequence[Token | None],
    mention: Mention,
    last_end: int | None = None,
) -> Iterator[Said]:
    """Yield what a clause says, once its words have been looked at.

    Parameters
    ----------
    sentence : str
    match : re.Match
        A clause of the grammar, in the letters of the sentence.
    spelt : sequence of Token or None
        The token of each letter.
    mention : Mention
        The award that it gives.
    last_end : int, optional
        Where what is told of the last laureate ends; at the end of the sentence by default.
    """
    runs = [token for token in spelt[slice(*match.span("who"))] if token and token.names]
    award = spelt[match.start("award")] if "award" in match.re.groupindex else None
    verb = spelt[match.start("verb")] if "verb" in match.re.groupindex else None
    if _is_a_place(sentence, runs[0]) or not _holds(sentence, match, runs[0], verb, award):
        return
    last = max(token.end for token in spelt[match.start() : match.end()] if token)
    after = award is not None and runs[0].start < award.start
    if award and after and "titled" in match.re.groupindex:
        after, last_end = False, sentence.rindex(",", 0, award.start)
    starts = [max(run.end, last) if after else run.end for run in runs]
    ends = [*(run.start for run in runs[1:]), last_end or len(sentence)]
    for run, start, end in zip(runs, starts, ends, strict=True):
        yield from each_of(sentence, run, mention, (start, end))


def _holds(
    sentence: str, match: re.Match[str], run: Token, verb: Token | None, award: Token | None
) -> bool:
    """Tell a clause that gives an award from one whose words only look so."""
    words = flat(sentence)
    said = match.re.groupindex
    if award is None:
        prized = verb is None or _PRIZED.search(words[slice(*verb.span)])
        return bool(prized and ("honour" not in said or _BY_JURY.search(words[: run.start])))
    if verb and verb.start < award.start and not is_given(sentence, verb.span, award.start):
        return False
    if "ahead" in said and match["ahead"] and verb:
        return _AUXILIARY.fullmatch(words[: verb.start]) is not None
    if "bare" in said and not _is_headline(words, run, award, dated=match["when"] != ""):
        return False
    before, between = words[: award.start], words[run.end : award.start]
    for group, (rule, text) in {
        "among": (_AMONG, before),
        "is": (_IS, between),
        "titled": (_AS, before),
        "applause": (APPLAUSE_FOR.pattern, between),
        "only": (_ONLY_ONE, words[: run.start]),
    }.items():
        if group in said and not rule.search(text):
            return False
    return "colon" not in said or _lists(words[: run.start])


def _is_headline(words: str, run: Token, award: Token, *, dated: bool) -> bool:
    """Tell « Label Or pour Lens hier soir » from « Un label pour Lens qui attend »."""
    close = len(words[award.end : run.start].split()) <= _MOST_BETWEEN
    leads = close and _BARE_LEAD.search(words[: award.start]) is not None
    return leads and (not dated or GIVEN_WHEN.pattern.match(words, run.end) is not None)


def _lists(words: str) -> bool:
    """Tell « trois labels reviennent à : » from « devant le jury du label : »."""
    gives = LAUREATES.search(words) or re.search(r"\b(?:sont|est) ", words)
    return bool(gives and not NOT_LAUREATES.search(words))


def _is_a_place(sentence: str, run: Token) -> bool:
    """Tell « remis à Lyon le 5 décembre », which may be where, from « remis à Lens ».

    So are « Les labels ont été décernés mardi à Lyon », several to one town, « remis au bord
    de l’océan, à La Rochelle », and « L’IntercoTOUR Grand Est remet le label à Nancy », a
    headline of the stage.
    """
    words = flat(sentence)
    one = run.letter == "A" and len(run.names) == 1
    plain = one and not TERRITORY.search(flat(run.names[0].name))
    set_there = _HELD_THERE.search(words[: run.start]) and run.end == len(sentence.rstrip(" ."))
    beside = _BESIDE.search(words[: run.start])
    handed = _HANDED.search(words) or _LABELS_GIVEN.search(words)
    return plain and bool(set_there or beside or (handed and WHEN.search(words)))


def each_of(sentence: str, run: Token, mention: Mention, told: tuple[int, int]) -> Iterator[Said]:
    """Yield the laureates of a run, whose project is told before them or in a part after."""
    theme, project, summary = _project(sentence, run, *told)
    if len(run.names) == 1:
        (named,) = run.names
        yield Said(mention, Entry(named.name, project, summary, named.start), theme)
    elif _is_joint(sentence, run) or (project and _is_one_label_for(sentence, run)):
        yield Said(mention, _joint(sentence, run, project, summary), theme)
    else:
        titles = _respectively(sentence[told[0] :], run)
        for named, title in zip(run.names, titles, strict=True):
            yield Said(mention, Entry(named.name, title, "", named.start), theme)


def _project(sentence: str, run: Token, start: int, end: int) -> tuple[str | None, str, str]:
    """Return the category, the project and its summary, told before a laureate or after it."""
    theme, _ = without_theme(sentence)
    after = _LAST_LINK.sub("", sentence[:end].rstrip()) if end < len(sentence) else sentence
    if carried := carried_by(sentence, run):
        return theme, carried, ""
    if title := _TITLE.match(after, start) or _OF_WHICH.match(after, start):
        return theme, *split_project(after[title.end() :])
    own, project, summary = project_after(after, start)
    return own or theme, project, summary


def _is_joint(sentence: str, run: Token) -> bool:
    """Tell « le projet de Lens et de Sens », which is one, from « Lens et Sens »."""
    words = flat(sentence)
    one = _ONE_PROJECT.search(words[: run.names[0].start])
    return bool(one or TOGETHER.search(words) or carried_by(sentence, run))


def _is_one_label_for(sentence: str, run: Token) -> bool:
    """Tell « Le label distingue les villes de Lens et de Sens pour Phare », one for both."""
    before = sentence[: run.names[0].start]
    said = OF_SEVERAL.search(flat(before)) and _ONE_LABEL.search(flat(before))
    return bool(said) and _FOR_ONE.match(sentence, run.end) is not None


def _joint(sentence: str, run: Token, project: str, summary: str) -> Entry:
    """Read « Les villes de Lens et de Sens, porteuses d’un projet commun de portail »."""
    several = OF_SEVERAL.search(flat(sentence[: run.names[0].start]))
    start = several.start() if several else run.names[0].start
    common = COMMON_PROJECT.search(flat(sentence), run.end)
    if common and not project:
        project, summary = split_project(sentence[slice(*common.span("title"))])
    return Entry(sentence[start : run.end], project, summary, start)


def _respectively(after: str, run: Token) -> list[str]:
    """Return the project of each in « labellisées, respectivement pour « A » et pour « B » »."""
    parts = _NEXT_FOR.split(after.rstrip(" ."))
    if "respectivement" not in flat(after) or len(parts) != len(run.names):
        return [""] * len(run.names)
    return [project_after(f" {part}", 0)[1] for part in parts]


def carried_by(sentence: str, run: Token) -> str:
    """Return « Phare » of « le projet « Phare » de la Ville de Lens »."""
    words = flat(sentence[run.start : run.names[0].start])
    several = OF_SEVERAL.search(words)
    lead = OF_PROJECT.search(words[: several.start()] if several else words)
    said = lead.lastgroup if lead else None
    told = sentence[run.start :][slice(*lead.span(said))].strip() if lead and said else ""
    return told[:1].upper() + told[1:]
