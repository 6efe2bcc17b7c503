"""Who receives the awards of a sentence, by the roles that its words play."""

import re
from collections.abc import Iterator, Sequence

from loaders.known import Knows
from loaders.releases.names.naming import looks_like_a_name
from loaders.releases.prose.clauses import Token, one_award, spelled, tokens_of
from loaders.releases.prose.grammar import (
    APPOSED,
    ASIDE,
    CLAUSES,
    FOR_ANY_NAME,
    IN_TURN,
    LABELLED,
    RELATIVE,
    SEVERAL_AWARDS,
    TO_IT,
    UNNAMED,
    Clause,
)
from loaders.releases.prose.granted import each_of, granted_by
from loaders.releases.prose.objects import is_given
from loaders.releases.prose.said import Said
from loaders.releases.rules import flat
from loaders.releases.rules.clauses import LAUREATES_ARE
from loaders.releases.rules.sentences import APPLAUDED
from loaders.releases.rules.verbs import (
    GIVES,
    HONOURS,
    JURY_ENCOURAGES,
    LABELS,
    LEVEL_SAID,
    RECEIVES,
)
from loaders.releases.text.mentions import Mention

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
_ITS_TITLE = re.compile(r",?fS")
_TO_DO = re.compile(
    r",? (?:(?:a|de) (?:(?:ne pas|se) |s')?[a-z]{2,}(?:er|ir|re)|dans (?:leurs?|sa|son|ses))\b"
)
_ARTICLE = re.compile(r"(?:un|le|l['’]|\()?")


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
    >>> from loaders.releases.text.mentions import find_mentions
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
        return _clause(sentence, letters, spelt, supposed, UNNAMED)
    clauses = TO_IT if "D" in letters else CLAUSES
    return _clause(sentence, letters, spelt, mention, clauses)


def strangers_of(sentence: str, mentions: Sequence[Mention]) -> list[Said]:
    """Return the awards of a sentence to proper names that no atlas knows.

    Examples
    --------
    >>> from loaders.releases.text.mentions import find_mentions
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
    return _clause(sentence, letters, spelt, mention, FOR_ANY_NAME)


def _clause(
    sentence: str,
    letters: str,
    spelt: Sequence[Token | None],
    mention: Mention,
    clauses: Sequence[Clause],
) -> list[Said]:
    """Return what the first clause that a sentence holds says."""
    for clause in clauses:
        if matches := list(clause.pattern.finditer(letters)):
            return [
                said for match in matches for said in granted_by(sentence, match, spelt, mention)
            ]
    return []


def _relative(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens, qui obtient le label Or pour « A », et Sens, à qui revient le bronze »."""
    matches = list(RELATIVE.pattern.finditer(letters))
    places = [token.start for match in matches if (token := spelt[match.start("who")])]
    for match, end in zip(matches, [*places[1:], len(sentence)], strict=False):
        award = spelt[match.start("award")]
        if award and award.mention:
            yield from granted_by(sentence, match, spelt, award.mention, end)


def _aside(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens (label Or) pour « A » et Sens (label Argent, pour « Pont ») »."""
    matches = list(ASIDE.pattern.finditer(letters))
    places = [token.start for match in matches if (token := spelt[match.start("who")])]
    for match, after in zip(matches, [*places[1:], len(sentence)], strict=False):
        run, award = spelt[match.start("who")], spelt[match.start("award")]
        if run and award and award.mention:
            end = sentence.index(")", award.end)
            told = (award.end, end) if sentence[award.end : end].strip() else (end + 1, after)
            yield from each_of(sentence, run, award.mention, told)


def _in_turn(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « Lens obtient l’or et Sens l’argent », « l’or à Lens, l’argent à Sens »."""
    match = IN_TURN.pattern.search(letters)
    several = None if match else SEVERAL_AWARDS.pattern.search(letters)
    found = match or several
    if found is None or letters[-1] not in ".!;":
        return
    said = [token for token in spelt[slice(*found.span())] if token]
    runs = [token for token in said if token.names]
    awards = [token.mention for token in said if token.mention]
    if match and match[0].startswith("T"):
        later = zip(runs[1:], awards[1:], strict=False)
        if not all(_stands_by(sentence, run, award, said) for run, award in later):
            return
    if several:
        listed = spelt[slice(*several.span("list"))]
        awards = [token.mention for token in listed if token and token.mention]
        runs = [token for token in said if token.letter == "T"][-1:] * len(awards)
    pairs = list(zip(runs, awards, strict=False))
    nexts = [award.start if several else min(run.start, award.start) for run, award in pairs[1:]]
    for (run, award), end in zip(pairs, [*nexts, len(sentence)], strict=True):
        yield from each_of(sentence, run, award, (max(run.end, award.end), end))


def _stands_by(sentence: str, run: Token, award: Mention, said: Sequence[Token]) -> bool:
    """Tell « Sens un label d’argent » from « Sens un label », which may be of anything."""
    verbs = [t for t in said if t.letter == "R" and run.end <= t.start < award.start]
    if verbs:
        return is_given(sentence, verbs[-1].span, award.start)
    bare = flat(sentence[award.start : award.end]) in ("label", "labels")
    return not bare and _ARTICLE.fullmatch(sentence[run.end : award.start].strip()) is not None


def _apposed(sentence: str, letters: str, spelt: Sequence[Token | None]) -> list[Said]:
    """Read « Lens, labellisée Or avec « Phare », et Sens, labellisée Argent », one with a title."""
    found: list[Said] = []
    for match in APPOSED.pattern.finditer(letters):
        run, award = spelt[match.start("who")], spelt[match.start("award")]
        if run is None or award is None or award.mention is None or len(run.names) != 1:
            continue
        said = flat(sentence[award.start : award.end]).startswith(("labellis", "encourag"))
        its_level = award.mention.distinction and _ITS_TITLE.match(letters, match.end())
        if said or its_level:
            found += each_of(sentence, run, award.mention, (award.end, len(sentence)))
    return found if any(said.entry.project for said in found) else []


def _labelled(sentence: str, letters: str, spelt: Sequence[Token | None]) -> Iterator[Said]:
    """Read « labelliser celui de Lens, « Phare », et d’encourager celui de Sens »."""
    words = flat(sentence)
    if jury := JURY_ENCOURAGES.search(words):
        yield from _encouraged(sentence, jury.span("verb" if jury["verb"] else "wish"), spelt)
    for match in LABELLED.pattern.finditer(letters):
        verb, run = spelt[match.start("verb")], spelt[match.start("who")]
        if verb is None or run is None:
            continue
        label = words.startswith("labellis", verb.start)
        mention = Mention("label" if label else "encouragement", None, *verb.span)
        yield from each_of(sentence, run, mention, (run.end, len(sentence)))


def _encouraged(
    sentence: str, verb: tuple[int, int], spelt: Sequence[Token | None]
) -> Iterator[Said]:
    """Read « le jury a souhaité encourager la commune de Lens, pour son « Phare » »."""
    run = next((token for token in spelt if token and token.names and token.start > verb[1]), None)
    if run is None or sentence[verb[1] : run.start].strip():
        return
    if _TO_DO.match(flat(sentence), run.end):
        return
    mention = Mention("encouragement", None, *verb)
    yield from each_of(sentence, run, mention, (run.end, len(sentence)))
