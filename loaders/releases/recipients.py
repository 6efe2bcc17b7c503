"""Who receives the awards of a sentence, by the roles that its words play."""

import re
from collections.abc import Iterator, Sequence

from loaders.known import Knows
from loaders.releases.clause_rules import (
    APPLAUSE_FOR,
    COMMON_PROJECT,
    GIVES,
    HONOURS,
    JURY_ENCOURAGES,
    LABELS,
    LAUREATES_ARE,
    LEVEL_SAID,
    OF_PROJECT,
    RECEIVES,
    TOGETHER,
    WHEN,
)
from loaders.releases.clauses import OF_SEVERAL, Token, one_award, spelled, tokens_of
from loaders.releases.entries import Entry
from loaders.releases.entry_rules import TERRITORY
from loaders.releases.layout_rules import LAUREATES, NOT_LAUREATES
from loaders.releases.mentions import Mention
from loaders.releases.naming import looks_like_a_name
from loaders.releases.objects import is_given
from loaders.releases.projects import project_after, split_project, without_theme
from loaders.releases.rules import flat
from loaders.releases.said import Said
from loaders.releases.sentence_rules import APPLAUDED

_TELLING = (
    RECEIVES,
    JURY_ENCOURAGES,
    GIVES,
    HONOURS,
    LABELS,
    LEVEL_SAID,
    APPLAUDED,
    LAUREATES_ARE,
    re.compile(r" : |, (?:labellis|encourag)"),
)
_BY_JURY = re.compile(r"\bjury\b|\binterconnectes\b|\breseau\b")
_HELD_THERE = re.compile(r"\b(?:intercotour|etape|tournee|edition|soiree)\b[^,;:.]{0,60} remet")
_HANDED = re.compile(r"\bremi")
_BARE_LEAD = re.compile(
    r"(?:^|[:,\]] )(?:(?:et|puis|enfin|aussi) )?(?:l[ae]s?|un|une)? ?[^a-z0-9]*$"
)
_AUXILIARY = re.compile(r"(?:a|ont) ?")
_TITLE = re.compile(
    r"[ ,(–—-]*(?:(?:intitul|baptis|nomm|dénomm|appel)ée?s? )?(?=[«“\"])", re.IGNORECASE
)
_OF_WHICH = re.compile(
    r"(?:, [^,«“\"]{1,60})?,? dont (?:le |la |l[’'])?(?:projet |initiative |démarche )?(?=[«“\"])"
)
_NEXT_FOR = re.compile(r"(?:,? et|,) (?=pour )")
_ARTICLE = re.compile(r"(?:un|le|l['’]|\()?")
_LAST_LINK = re.compile(r"(?:,? et|,|;|,? ainsi que)(?: l[ea]s?| un| l[’'])? ?$")

# What may follow a laureate of an enumeration: an apposition, its project.
_ITS = r"(?:,x(?=[,&]))?(?:,?[fx]S|,?f|,?S|,Q[xf]{0,2}S?|&xS)?(?:,[xf](?=[,&.;!]|$))?"
_BARE = rf"(?P<who>T{_ITS}(?:[,;&]{{1,2}}T{_ITS})*)"
_TO = rf"(?P<who>A{_ITS}(?:[,;&]{{1,2}}[AT]{_ITS})*)"
# What may stand between the parts of a clause: other words, a place, an apposition.
_RECEIVED = (
    r"(?P<who>T)[,xfOAYFP]{0,5}(?:Rx?)?(?P<verb>R)[xfAOFY,:SP]{0,7}(?:,QR[xf]?)?(?P<award>M)",
    r"^(?:x?,)?x?(?P<award>M),(?P<who>T)x?(?P<verb>R)(?=[.!,;f]|$)",
    r"(?P<award>M)[xO]{0,3}Rx?(?P<who>Y)",
    rf"(?P<award>M)[xfOFS,]{{0,7}}G[x,]{{0,3}}{_TO}",
    rf"(?P<verb>G)x?(?P<award>M)[xfO]{{0,2}}{_TO}",
    rf"(?P<award>M)[xO,]{{0,3}}H[x,]{{0,2}}(?P<who>T{_ITS})",
    rf"(?P<honour>H)[xf]?(?P<award>M)x?{_BARE}",
    r"(?P<honour>H)x?(?P<who>T)[x,]{0,2}(?P<award>M)",
)
_FOR_STRANGERS = tuple(map(re.compile, _RECEIVED))
_CLAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        *_RECEIVED,
        rf"(?P<award>M)[,:.x]{{0,3}}Px?G[x,]{{0,3}}{_TO}",
        r"(?P<verb>G)x?(?P<who>A)[x,]{0,3}(?P<award>M)",
        r"Ex?(?P<who>A)x?(?P<verb>G)x?(?P<award>M)",
        r"(?P<applause>B)(?P<who>A),?[xf]?(?P<award>M)",
        rf"^(?P<laureates>L)x?(?P<award>M)x?{_BARE}",
        r"^(?P<ahead>x?)(?P<verb>R)[xOA,]{0,2}(?P<award>M)x?(?P<who>T)\.?$",
        rf"(?P<award>M)[xf,]{{0,2}}(?P<colon>:)x?{_BARE}\.?$",
        rf"(?P<award>M)xG[xf]{{0,2}}(?P<colon>:)x?{_BARE}\.?$",
        rf"R[xAO,]{{0,4}}(?P<award>M)[x,AO]{{0,3}}(?P<colon>:)x?{_BARE}\.?$",
        rf"^(?P<bare>[&x:,.]{{0,5}})(?P<award>M)x?(?P<who>[AF]){_ITS}(?=[,.;!]|$)",
    )
)
_UNNAMED = tuple(
    re.compile(pattern) for pattern in (rf"^Lx?{_BARE}\.?$", rf"(?P<honour>H)[xf]?:?{_BARE}\.?$")
)
_TO_IT = re.compile(r"(?P<who>[TAOF])[^TAOFRG]{0,5}(?P<award>M)[^TAOF]{0,3}D")
_PAIR_BEFORE = rf"T(?:[,x]{{0,2}}R)?x?M{_ITS}"
_PAIR_AFTER = rf"(?:M[x,]?(?:Gx?)?|Gx?Mx?)[AF]{_ITS}"
_IN_TURN = re.compile(
    rf"{_PAIR_BEFORE}(?:[,&;]{{1,3}}x?{_PAIR_BEFORE})+"
    rf"|{_PAIR_AFTER}(?:[,&;]{{1,3}}x?{_PAIR_AFTER})+"
)
_RELATIVE = re.compile(r"(?P<who>[TAOF]),?x?(?:Qx?(?P<verb>R)[xfAO,]{0,4}|UGx?)(?P<award>M)")
_ASIDE = re.compile(r"[TAOF]m")
_SEVERAL_AWARDS = re.compile(
    r"T[,xOA]{0,5}R[xOA,]{0,8}(?:Mx?:x?)?(?P<list>M(?:[xf]?S|f)?(?:(?:,|&|,&)x?M(?:[xf]?S|f)?)+)[.!]?$"
)
_APPOSED = re.compile(r"[TAOF],(?=M)")
_LABELS = re.compile(r"(?P<verb>K)x?(?P<who>[TO])")


def recipients_of(
    sentence: str,
    mentions: Sequence[Mention],
    knows: Knows,
    *,
    levels: bool = False,
    supposed: Mention | None = None,
) -> list[Said]:
    """Return the awards of a sentence whose territories the atlas knows.

    Parameters
    ----------
    sentence : str
    mentions : sequence of Mention
    knows : callable
    levels : bool
        Whether « le bronze » alone says a level of the label.
    supposed : Mention, optional
        The award that the sentence is about where it names none.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "Le label Or va à Lens, Sens et Mens."
    >>> known = {"Lens", "Sens", "Mens"}.__contains__
    >>> [said.entry.name for said in recipients_of(text, find_mentions(text), known)]
    ['Lens', 'Sens', 'Mens']
    """
    if not mentions and not any(rule.search(flat(sentence)) for rule in _TELLING):
        return []
    tokens = tokens_of(sentence, mentions, knows, levels=levels)
    letters, spelt = spelled(sentence, tokens)
    found = [
        *_labelled(sentence, letters, spelt),
        *_relative(sentence, letters, spelt),
        *_aside(sentence, letters, spelt),
        *_in_turn(sentence, letters, spelt),
        *_apposed(sentence, letters, spelt),
    ]
    mention = one_award(tokens)
    if found:
        return found
    if mention is None:
        if supposed is None or "M" in letters:
            return []
        return _clause(sentence, letters, spelt, supposed, _UNNAMED)
    clauses = (_TO_IT,) if "D" in letters else _CLAUSES
    return _clause(sentence, letters, spelt, mention, clauses)


def strangers_of(sentence: str, mentions: Sequence[Mention]) -> list[Said]:
    """Return the awards of a sentence to proper names that no atlas knows.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "Le label Or est décerné à Fantaisie-sur-Mer."
    >>> [said.entry.name for said in strangers_of(text, find_mentions(text))]
    ['Fantaisie-sur-Mer']
    """
    tokens = tokens_of(sentence, mentions, looks_like_a_name)
    letters, spelt = spelled(sentence, tokens)
    mention = one_award(tokens)
    found = [
        *_relative(sentence, letters, spelt),
        *_aside(sentence, letters, spelt),
        *_in_turn(sentence, letters, spelt),
    ]
    if found or mention is None:
        return found
    return _clause(sentence, letters, spelt, mention, _FOR_STRANGERS)


def _clause(
    sentence: str,
    letters: str,
    spelt: Sequence[Token | None],
    mention: Mention,
    clauses: Sequence[re.Pattern[str]],
) -> list[Said]:
    """Return what the first clause that a sentence holds says."""
    for clause in clauses:
        if matches := list(clause.finditer(letters)):
            return [said for match in matches for said in _said(sentence, match, spelt, mention)]
    return []


def _said(
    sentence: str,
    match: re.Match[str],
    spelt: Sequence[Token | None],
    mention: Mention,
    last_end: int | None = None,
) -> Iterator[Said]:
    """Yield what a clause says, once its words have been looked at."""
    runs = [token for token in spelt[slice(*match.span("who"))] if token and token.names]
    award = spelt[match.start("award")] if "award" in match.re.groupindex else None
    verb = spelt[match.start("verb")] if "verb" in match.re.groupindex else None
    if _is_a_place(sentence, runs[0]) or not _holds(sentence, match, runs[0], verb, award):
        return
    last = max(token.end for token in spelt[match.start() : match.end()] if token)
    after = award is not None and runs[0].start < award.start
    starts = [max(run.end, last) if after else run.end for run in runs]
    ends = [*(run.start for run in runs[1:]), last_end or len(sentence)]
    for run, start, end in zip(runs, starts, ends, strict=True):
        yield from _each(sentence, run, mention, (start, end))


def _holds(
    sentence: str, match: re.Match[str], run: Token, verb: Token | None, award: Token | None
) -> bool:
    """Tell a clause that gives an award from one whose words only look so."""
    words = flat(sentence)
    if award is None:
        honour = match.start("honour") >= 0 if "honour" in match.re.groupindex else False
        return not honour or _BY_JURY.search(words[: run.start]) is not None
    if verb and verb.start < award.start and not is_given(sentence, verb.span, award.start):
        return False
    said = {key for key, place in match.re.groupindex.items() if match[place]}
    if "ahead" in said and verb and not _AUXILIARY.fullmatch(words[: verb.start]):
        return False
    if "bare" in match.re.groupindex and not _BARE_LEAD.search(words[: award.start]):
        return False
    if "applause" in said and not APPLAUSE_FOR.search(words[run.end : award.start]):
        return False
    return "colon" not in said or _lists(words[: run.start])


def _each(sentence: str, run: Token, mention: Mention, told: tuple[int, int]) -> Iterator[Said]:
    """Yield the laureates of a run, whose project is told before them or in a part after."""
    theme, project, summary = _project(sentence, run, *told)
    if len(run.names) == 1:
        (named,) = run.names
        yield Said(mention, Entry(named.name, project, summary, named.start), theme)
    elif _is_joint(sentence, run):
        yield Said(mention, _joint(sentence, run, project, summary), theme)
    else:
        titles = _respectively(sentence[told[0] :], run)
        for named, title in zip(run.names, titles, strict=True):
            yield Said(mention, Entry(named.name, title, "", named.start), theme)


def _project(sentence: str, run: Token, start: int, end: int) -> tuple[str | None, str, str]:
    """Return the category, the project and its summary, told before a laureate or after it."""
    theme, _ = without_theme(sentence)
    after = _LAST_LINK.sub("", sentence[:end].rstrip()) if end < len(sentence) else sentence
    if carried := _carried(sentence, run):
        return theme, carried, ""
    if title := _TITLE.match(after, start) or _OF_WHICH.match(after, start):
        return theme, *split_project(after[title.end() :])
    own, project, summary = project_after(after, start)
    return own or theme, project, summary


def _is_joint(sentence: str, run: Token) -> bool:
    """Tell « le projet de Lens et de Sens », which is one, from « Lens et Sens »."""
    return TOGETHER.search(flat(sentence)) is not None or bool(_carried(sentence, run))


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


def _carried(sentence: str, run: Token) -> str:
    """Return « Phare » of « le projet « Phare » de la Ville de Lens »."""
    words = flat(sentence[run.start : run.names[0].start])
    several = OF_SEVERAL.search(words)
    lead = OF_PROJECT.search(words[: several.start()] if several else words)
    said = next((key for key in ("title", "told", "thing") if lead and lead[key]), None)
    told = sentence[run.start :][slice(*lead.span(said))].strip() if lead and said else ""
    return told[:1].upper() + told[1:]


def _relative(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens, qui obtient le label Or pour « A », et Sens, à qui revient le bronze »."""
    matches = list(_RELATIVE.finditer(letters))
    places = [token.start for match in matches if (token := spelt[match.start("who")])]
    for match, end in zip(matches, [*places[1:], len(sentence)], strict=False):
        award = spelt[match.start("award")]
        if award and award.mention:
            yield from _said(sentence, match, spelt, award.mention, end)


def _aside(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens (label Or) et Sens (label Argent, pour « Pont ») »."""
    for match in _ASIDE.finditer(letters):
        run, award = spelt[match.start()], spelt[match.start() + 1]
        if run and award and award.mention:
            end = sentence.index(")", award.end)
            _, project, _ = project_after(sentence[:end], award.end)
            project = project or _carried(sentence, run)
            for named in run.names:
                yield Said(award.mention, Entry(named.name, project, "", named.start), None)


def _in_turn(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens obtient l’or et Sens l’argent », « l’or à Lens, l’argent à Sens »."""
    match = _IN_TURN.search(letters)
    several = None if match else _SEVERAL_AWARDS.search(letters)
    found = match or several
    if found is None or letters[-1] not in ".!;":
        return
    said = [token for token in spelt[slice(*found.span())] if token]
    runs = [token for token in said if token.names]
    awards = [token.mention for token in said if token.mention]
    if match and match[0].startswith("T"):
        later = zip(runs[1:], awards[1:], strict=False)
        if not all(_stands_by(sentence, run, award) for run, award in later):
            return
    if several:
        listed = spelt[slice(*several.span("list"))]
        awards = [token.mention for token in listed if token and token.mention]
        runs = [token for token in said if token.letter == "T"][-1:] * len(awards)
    pairs = list(zip(runs, awards, strict=False))
    nexts = [award.start if several else min(run.start, award.start) for run, award in pairs[1:]]
    for (run, award), end in zip(pairs, [*nexts, len(sentence)], strict=True):
        yield from _each(sentence, run, award, (max(run.end, award.end), end))


def _stands_by(sentence: str, run: Token, award: Mention) -> bool:
    """Tell « Sens un label d’argent » from « Sens un label », which may be of anything."""
    bare = flat(sentence[award.start : award.end]) in ("label", "labels")
    return not bare and _ARTICLE.fullmatch(sentence[run.end : award.start].strip()) is not None


def _apposed(sentence: str, letters: str, spelt: Sequence[Token | None]) -> list[Said]:
    """Read « Lens, labellisée Or avec « Phare », et Sens, labellisée Argent », one with a title."""
    found = []
    for match in _APPOSED.finditer(letters):
        run, award = spelt[match.start()], spelt[match.end()]
        if run is None or award is None or award.mention is None or len(run.names) != 1:
            continue
        if flat(sentence[award.start : award.end]).startswith(("labellis", "encourag")):
            (named,) = run.names
            _, project, _ = project_after(sentence, award.end)
            found.append(Said(award.mention, Entry(named.name, project, "", named.start), None))
    return found if any(said.entry.project for said in found) else []


def _lists(words: str) -> bool:
    """Tell « trois labels reviennent à : » from « devant le jury du label : »."""
    gives = LAUREATES.search(words) or re.search(r"\b(?:sont|est) ", words)
    return bool(gives and not NOT_LAUREATES.search(words))


def _is_a_place(sentence: str, run: Token) -> bool:
    """Tell « remis à Lyon le 5 décembre », which may be where, from « remis à Lens ».

    So is « L’IntercoTOUR Grand Est remet le label à Nancy », a headline of the stage.
    """
    words = flat(sentence)
    one = run.letter == "A" and len(run.names) == 1
    plain = one and not TERRITORY.search(flat(run.names[0].name))
    set_there = _HELD_THERE.search(words[: run.start]) and run.end == len(sentence.rstrip(" ."))
    return plain and bool(set_there or (_HANDED.search(words) and WHEN.search(words)))


def _labelled(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « labelliser celui de Lens, « Phare », et d’encourager celui de Sens »."""
    words = flat(sentence)
    if jury := JURY_ENCOURAGES.search(words):
        yield from _encouraged(sentence, jury.span("verb"), spelt)
    for match in _LABELS.finditer(letters):
        verb, run = spelt[match.start("verb")], spelt[match.start("who")]
        if verb is None or run is None:
            continue
        label = words.startswith("labellis", verb.start)
        mention = Mention("label" if label else "encouragement", None, *verb.span)
        yield from _each(sentence, run, mention, (run.end, len(sentence)))


def _encouraged(
    sentence: str, verb: tuple[int, int], spelt: Sequence[Token | None]
) -> Iterator[Said]:
    """Read « le jury a souhaité encourager la commune de Lens, pour son « Phare » »."""
    run = next((token for token in spelt if token and token.names and token.start > verb[1]), None)
    if run is None or sentence[verb[1] : run.start].strip():
        return
    mention = Mention("encouragement", None, *verb)
    yield from _each(sentence, run, mention, (run.end, len(sentence)))
