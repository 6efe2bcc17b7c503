"""Who receives the award of a sentence, by the roles that its words play."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.known import Knows
from loaders.releases.clause_rules import GIVES, LABELS, RECEIVES, TOGETHER, WHEN
from loaders.releases.clauses import Token, spelled, tokens_of
from loaders.releases.entries import Entry
from loaders.releases.entry_rules import TERRITORY
from loaders.releases.layout_rules import LAUREATES, NOT_LAUREATES
from loaders.releases.mentions import Mention
from loaders.releases.objects import is_given
from loaders.releases.projects import project_lead, split_project
from loaders.releases.rules import flat
from loaders.releases.said import Said, without_theme

_HANDED = re.compile(r"\bremi")
# What may stand between the parts of a clause: other words, a place, an apposition.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<who>T)[,xOA]{0,5}(?P<verb>R)[xAO,S]{0,4}(?P<award>M)",
        r"(?P<who>[TA]),?x?Qx?(?P<verb>R)[xAO,]{0,4}(?P<award>M)",
        r"(?P<award>M)[xOS]{0,3}(?P<verb>G)[x]?(?P<who>A)",
        r"(?P<verb>G)x?(?P<award>M)[xO]{0,2}(?P<who>A)",
        r"(?P<verb>G)(?P<who>A)[x,]{0,3}(?P<award>M)",
        r"(?P<award>M)[x,]{0,2}:x?(?P<who>T)\.?$",
        r"(?P<verb>R)[xAO,]{0,4}(?P<award>M)[x,AO]{0,3}:x?(?P<who>T)\.?$",
    )
)
_PRONOUN = re.compile(
    r"^[^TGKMR:]{0,14}(?P<who>P)[^TGK:]{0,12}?(?P<verb>R)[^TGKR:]{0,6}?(?P<award>M)|^[^TGKR:]{0,4}Mx?(?P<it>D)x?G"
)
_LABELS = re.compile(r"(?P<verb>K)x?(?P<who>O)")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An award that a sentence gives to what a pronoun stands for."""

    mention: Mention
    project: str
    summary: str
    theme: str | None
    start: int
    end: int


def recipients_of(
    sentence: str, mentions: Sequence[Mention], knows: Knows, *, levels: bool = False
) -> list[Said]:
    """Return the awards of a sentence whose territories the atlas knows.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "Le label Or va à Lens, Sens et Mens."
    >>> known = {"Lens", "Sens", "Mens"}.__contains__
    >>> [said.entry.name for said in recipients_of(text, find_mentions(text), known)]
    ['Lens', 'Sens', 'Mens']
    """
    words = flat(sentence)
    if not any(rule.search(words) for rule in (RECEIVES, GIVES, LABELS)) and " : " not in words:
        return []
    tokens = tokens_of(sentence, mentions, knows, levels=levels)
    letters, spelt = spelled(sentence, tokens)
    labelled = list(_labelled(sentence, letters, spelt))
    if labelled:
        return labelled
    mention = one_award(tokens)
    if mention is None or "D" in letters:
        return []
    for pattern in _PATTERNS:
        if found := list(pattern.finditer(letters)):
            return [said for match in found for said in _said(sentence, match, spelt, mention)]
    return []


def unnamed_of(
    sentence: str, mentions: Sequence[Mention], knows: Knows, *, levels: bool = False
) -> Unnamed | None:
    """Return the award of « Elle reçoit le label Or pour « Phare » », given to a pronoun.

    Examples
    --------
    >>> from loaders.releases.mentions import find_mentions
    >>> text = "Elle repart de Lyon avec le label Or pour « Phare »."
    >>> unnamed_of(text, find_mentions(text), lambda name: False).project
    'Phare'
    """
    tokens = tokens_of(sentence, mentions, knows, levels=levels)
    mention = one_award(tokens)
    letters, spelt = spelled(sentence, tokens)
    match = _PRONOUN.search(letters)
    if mention is None or match is None or mention.award == "startup":
        return None
    who = spelt[max(match.start("who"), match.start("it"))]
    verb = spelt[match.start("verb")] if match["verb"] else None
    award = spelt[match.start("award")] if match["verb"] else None
    if verb and award and not is_given(sentence, (verb.start, verb.end), award.start):
        return None
    end = max(t.end for t in spelt[match.start() : match.end()] if t)
    if who is None:
        return None
    theme, project, summary = _project(sentence, end)
    return Unnamed(mention, project, summary, theme, who.start, who.end)


def one_award(tokens: Sequence[Token]) -> Mention | None:
    """Return the only award that a sentence names; « le label » and its level are one."""
    mentions = [token.mention for token in tokens if token.mention]
    kinds = {(mention.award, mention.distinction) for mention in mentions}
    precise = kinds - {("label", None)} if ("label", None) in kinds and len(kinds) > 1 else kinds
    if len(precise) != 1:
        return None
    (kind,) = precise
    if kind[0] != "label" and len(kinds) > 1:
        return None
    return next(m for m in mentions if (m.award, m.distinction) == kind)


def _said(
    sentence: str, match: re.Match[str], spelt: Sequence[Token | None], mention: Mention
) -> Iterator[Said]:
    run = spelt[match.start("who")]
    if run is None or mention.award == "startup" or _is_a_place(sentence, run):
        return
    verb = spelt[match.start("verb")] if "verb" in match.re.groupindex else None
    award = spelt[match.start("award")]
    if verb and award and verb.start < award.start:
        if not is_given(sentence, (verb.start, verb.end), award.start):
            return
    colon = match[0].find(":")
    if colon >= 0 and not _lists(flat(sentence[: run.start])):
        return
    end = max(token.end for token in spelt[match.start() : match.end()] if token)
    theme, project, summary = _project(sentence, end) if len(run.names) == 1 else (None, "", "")
    if len(run.names) > 1 and TOGETHER.search(flat(sentence)):
        theme, project, summary = _project(sentence, end)
        name = sentence[run.start : run.end]
        yield Said(mention, Entry(name, project, summary, run.start), theme)
        return
    for named in run.names:
        yield Said(mention, Entry(named.name, project, summary, named.start), theme)


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
    for match in _LABELS.finditer(letters):
        verb, run = spelt[match.start("verb")], spelt[match.start("who")]
        if verb is None or run is None:
            continue
        award = "label" if words[verb.start :].startswith("labellis") else "encouragement"
        mention = Mention(
            "label" if award == "label" else "encouragement", None, verb.start, verb.end
        )
        title = re.match(r", ?[«“\"] ?([^»”\"]{2,200}?) ?[»”\"]", sentence[run.end :])
        for named in run.names:
            yield Said(
                mention, Entry(named.name, title[1].strip() if title else "", "", named.start), None
            )


def _project(sentence: str, end: int) -> tuple[str | None, str, str]:
    theme, after = without_theme(sentence[end:])
    lead = project_lead(after)
    project, summary = split_project(after[lead:]) if lead else ("", "")
    return theme, project, summary
