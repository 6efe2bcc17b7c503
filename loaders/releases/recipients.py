"""Who receives the award of a sentence, by the roles that its words play."""

import re
from collections.abc import Iterator, Sequence

from loaders.known import Knows
from loaders.releases.clause_rules import (
    APPLAUSE_FOR,
    COMMON_PROJECT,
    GIVES,
    JURY_ENCOURAGES,
    LABELS,
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
from loaders.releases.objects import is_given
from loaders.releases.projects import project_after, split_project
from loaders.releases.rules import flat
from loaders.releases.said import Said
from loaders.releases.sentence_rules import APPLAUDED

_TELLING = (
    RECEIVES,
    JURY_ENCOURAGES,
    GIVES,
    LABELS,
    LEVEL_SAID,
    APPLAUDED,
    re.compile(" : |, (?:labellis|encourag)"),
)
_HANDED = re.compile(r"\bremi")
_AUXILIARY = re.compile(r"(?:a|ont) ?")
_TITLE = re.compile(r", ?[«“\"] ?([^»”\"]{2,200}?) ?[»”\"]")
_FOR_TITLE = re.compile(
    r"(?: ?[»”\"])?(?: dans la catégorie [^«»,;:.]{2,60})?,? "
    r"(?:pour|avec|grâce à) [«“\"] ?([^»”\"]{2,200}?) ?[»”\"]"
)
# What may stand between the parts of a clause: other words, a place, an apposition.
_CLAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<who>T)[,xOA]{0,5}(?P<verb>R)[xAO,SP]{0,7}(?P<award>M)",
        r"(?P<who>[TA]),?x?Qx?(?P<verb>R)[xAO,]{0,4}(?P<award>M)",
        r"(?P<award>M)[xOS]{0,3}G[x,]{0,3}(?P<who>A)",
        r"(?P<verb>G)x?(?P<award>M)[xO]{0,2}(?P<who>A)",
        r"(?P<verb>G)x?(?P<who>A)[x,]{0,3}(?P<award>M)",
        r"Ex?(?P<who>A)x?(?P<verb>G)x?(?P<award>M)",
        r"B(?P<who>A),?x?(?P<award>M)",
        r"^x?(?P<verb>R)[xOA,]{0,2}(?P<award>M)x?(?P<who>T)\.?$",
        r"(?P<award>M)[x,]{0,2}:x?(?P<who>T)\.?$",
        r"R[xAO,]{0,4}(?P<award>M)[x,AO]{0,3}:x?(?P<who>T)\.?$",
    )
)
_TO_IT = re.compile(r"(?P<who>[TAO])[^TAORG]{0,5}(?P<award>M)[^TAO]{0,3}D")
_IN_TURN = re.compile(
    r"T(?:[,x]{0,2}Rx?)?M[xS]{0,3}(?:[,&;]{1,3}x?Tx?M[xS]{0,3})+|M[x,]?(?:Gx?)?A(?:[,&;]{1,2}x?M[x,]?(?:Gx?)?A)+"
)
_SEVERAL_AWARDS = re.compile(
    r"T[,xOA]{0,5}R[xOA,]{0,8}(?:Mx?:x?)?(?P<list>M(?:xS)?(?:(?:,|&|,&)x?M(?:xS)?)+)[.!]?$"
)
_NEXT_FOR = re.compile(r"(?:,? et|,) (?=pour )")
_ARTICLE = re.compile(r"(?:un|le|l['’]|\()?")
_APPOSED = re.compile(r"[TAO],(?=M)")
_LABELS = re.compile(r"(?P<verb>K)x?(?P<who>O)")


def recipients_of(
    sentence: str, mentions: Sequence[Mention], knows: Knows, *, levels: bool = False
) -> list[Said]:
    """Return the awards of a sentence whose territories the atlas knows.

    Parameters
    ----------
    sentence : str
    mentions : sequence of Mention
    knows : callable
    levels : bool
        Whether « le bronze » alone says a level of the label.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "Le label Or va à Lens, Sens et Mens."
    >>> known = {"Lens", "Sens", "Mens"}.__contains__
    >>> [said.entry.name for said in recipients_of(text, find_mentions(text), known)]
    ['Lens', 'Sens', 'Mens']
    """
    words = flat(sentence)
    if not any(rule.search(words) for rule in _TELLING):
        return []
    tokens = tokens_of(sentence, mentions, knows, levels=levels)
    letters, spelt = spelled(sentence, tokens)
    found = [
        *_labelled(sentence, letters, spelt),
        *_in_turn(sentence, letters, spelt),
        *_apposed(sentence, letters, spelt),
    ]
    mention = one_award(tokens)
    if found or mention is None or mention.award == "startup":
        return found
    for clause in (_TO_IT,) if "D" in letters else _CLAUSES:
        if matches := list(clause.finditer(letters)):
            return [said for match in matches for said in _said(sentence, match, spelt, mention)]
    return []


def _said(
    sentence: str, match: re.Match[str], spelt: Sequence[Token | None], mention: Mention
) -> Iterator[Said]:
    run, award = spelt[match.start("who")], spelt[match.start("award")]
    verb = spelt[match.start("verb")] if "verb" in match.re.groupindex else None
    if run is None or award is None or _is_a_place(sentence, run):
        return
    if verb and verb.start < award.start and not is_given(sentence, verb.span, award.start):
        return
    if match[0].startswith("x") and verb and not _AUXILIARY.fullmatch(flat(sentence[: verb.start])):
        return
    if match[0].startswith("B") and not APPLAUSE_FOR.search(flat(sentence[run.end : award.start])):
        return
    if ":" in match[0] and run.start > award.start and not _lists(flat(sentence[: run.start])):
        return
    theme, project, summary = project_after(
        sentence, max(token.end for token in spelt[match.start() : match.end()] if token)
    )
    together = len(run.names) > 1 and TOGETHER.search(flat(sentence))
    if together:
        yield Said(mention, _joint(sentence, run, project, summary), theme)
    elif len(run.names) == 1:
        project = project or _carried(sentence, run)
        (named,) = run.names
        yield Said(mention, Entry(named.name, project, summary, named.start), theme)
    else:
        titles = _respectively(sentence, run, award)
        for named, title in zip(run.names, titles, strict=True):
            yield Said(mention, Entry(named.name, title, "", named.start), None)


def _joint(sentence: str, run: Token, project: str, summary: str) -> Entry:
    """Read « Les villes de Lens et de Sens, porteuses d’un projet commun de portail »."""
    words = flat(sentence)
    several = OF_SEVERAL.search(words[: run.start])
    start = several.start() if several else run.start
    common = COMMON_PROJECT.search(words, run.end)
    if common and not project:
        project, summary = split_project(sentence[slice(*common.span("title"))])
    return Entry(sentence[start : run.end], project, summary, start)


def _respectively(sentence: str, run: Token, award: Token) -> list[str]:
    """Return the project of each in « labellisées, respectivement pour « A » et pour « B » »."""
    after = sentence[max(run.end, award.end) :].rstrip(" .")
    parts = _NEXT_FOR.split(after)
    if "respectivement" not in flat(after) or len(parts) != len(run.names):
        return [""] * len(run.names)
    return [project_after(f" {part}", 0)[1] for part in parts]


def _carried(sentence: str, run: Token) -> str:
    """Return « Phare » of « le projet « Phare » de la Ville de Lens »."""
    lead = OF_PROJECT.search(flat(sentence[: run.start]))
    return sentence[slice(*lead.span("title"))].strip() if lead and lead["title"] else ""


def _in_turn(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens obtient l’or et Sens l’argent », « l’or à Lens, l’argent à Sens »."""
    match = _IN_TURN.search(letters)
    several = None if match else _SEVERAL_AWARDS.search(letters)
    found = match or several
    if found is None or letters[-1] not in ".!":
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
    for run, award in zip(runs, awards, strict=False):
        following = min((r.start for r in runs if r.start > award.end), default=len(sentence))
        project = _quoted_after(sentence[:following], award.end) if len(run.names) == 1 else ""
        for named in run.names if award.award != "startup" else ():
            yield Said(award, Entry(named.name, project, "", named.start), None)


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
            project = _quoted_after(sentence, award.end)
            (named,) = run.names
            found.append(Said(award.mention, Entry(named.name, project, "", named.start), None))
    return found if any(said.entry.project for said in found) else []


def _quoted_after(sentence: str, end: int) -> str:
    title = _FOR_TITLE.match(sentence, end)
    return title[1] if title else ""


def _lists(words: str) -> bool:
    """Tell « trois labels reviennent à : » from « devant le jury du label : »."""
    gives = LAUREATES.search(words) or re.search(r"\b(?:sont|est) ", words)
    return bool(gives and not NOT_LAUREATES.search(words))


def _is_a_place(sentence: str, run: Token) -> bool:
    """Tell « remis à Lyon le 5 décembre », which may be where, from « remis à Lens »."""
    words = flat(sentence)
    one = run.letter == "A" and len(run.names) == 1
    plain = one and not TERRITORY.search(flat(run.names[0].name))
    return plain and bool(_HANDED.search(words) and WHEN.search(words))


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
        title = _TITLE.match(sentence, run.end)
        for named in run.names:
            yield Said(mention, Entry(named.name, title[1] if title else "", "", named.start), None)


def _encouraged(
    sentence: str, verb: tuple[int, int], spelt: Sequence[Token | None]
) -> Iterator[Said]:
    """Read « le jury a souhaité encourager la commune de Lens, pour son « Phare » »."""
    run = next((token for token in spelt if token and token.names and token.start > verb[1]), None)
    if run is None or sentence[verb[1] : run.start].strip():
        return
    _, project, summary = project_after(sentence, run.end)
    for named in run.names:
        entry = Entry(named.name, project, summary, named.start)
        yield Said(Mention("encouragement", None, *verb), entry, None)
