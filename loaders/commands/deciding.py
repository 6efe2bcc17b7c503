"""Where a place or a reading is in doubt: ask a person, or leave the award out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rich.console import Console
from rich.prompt import Prompt
from rich.text import Text

from geodata.laureates import AWARD_LABELS
from geodata.territories import Territory
from loaders.geocoding.answers import Answer
from loaders.ledger import Change

MOST_CHOICES = 9
KEEP, NO_PLACE, LEAVE_OUT = "g", "s", "p"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person may answer: these territories, or none.

    A start-up, which has no place to find, is kept as it is with none.
    """

    territories: tuple[Territory, ...]

    @property
    def label(self) -> str:
        """The territories, as they are shown."""
        return ", ".join(f"{t.name} ({t.key})" for t in self.territories)


NOWHERE = Choice(())
_NOWHERE_MEANS = {
    NO_PLACE: "aucun : garder le lauréat sans lieu",
    KEEP: "garder : la start-up est lauréate",
}
Ask = Callable[[Change, Sequence[Choice]], Choice | None]


def is_doubtfully_placed(change: Change) -> bool:
    """Tell whether a new row has a place that only a person can be sure of."""
    answer = change.answer
    if change.action != "new" or answer is None:
        return False
    return answer.status != "matched" or (
        answer.method in ("exact", "fuzzy", "joint") and answer.score < 1
    )


def reading_doubt(change: Change) -> str:
    """Say in French why a person should confirm what was read; empty where it changes nothing."""
    changes = change.action in ("new", "completed")
    return change.announced.doubt if change.announced and changes else ""


def is_doubtful(change: Change) -> bool:
    """Tell whether only a person can be sure of a change."""
    return is_doubtfully_placed(change) or bool(reading_doubt(change))


def choices_of(answer: Answer | None) -> list[Choice]:
    """List what may be meant, what the geocoder found first; nothing for a start-up."""
    if answer is None:
        return []
    found = [Choice(answer.territories)] if answer.territories else []
    others = (Choice((candidate.territory,)) for candidate in answer.candidates)
    return list(dict.fromkeys([*found, *others]))[:MOST_CHOICES]


def settle(changes: Iterable[Change], ask: Ask) -> list[Change]:
    """Ask about each doubtful change; one that gets no answer is left out."""
    settled = []
    for change in changes:
        if not is_doubtful(change):
            settled.append(change)
            continue
        choice = ask(change, choices_of(change.answer))
        settled.append(_left_out(change) if choice is None else _placed(change, choice))
    return settled


def settle_alone(changes: Iterable[Change]) -> list[Change]:
    """Leave out what was doubtfully read, where there is nobody to ask."""
    return [_left_out(change) if reading_doubt(change) else change for change in changes]


def leave_out(_: Change, __: Sequence[Choice]) -> None:
    """Answer nothing: what ``--yes`` does with a doubt."""


def ask_on(console: Console) -> Ask:
    """Return the question, put to the person at a terminal."""

    def ask(change: Change, choices: Sequence[Choice]) -> Choice | None:
        numbers = [str(number) for number in range(1, len(choices) + 1)]
        nowhere = NO_PLACE if change.answer else KEEP
        _show_doubt(console, change)
        for number, choice in zip(numbers, choices, strict=True):
            console.print(Text(f"  {number}  {choice.label}"))
        console.print(Text(f"  {nowhere}  {_NOWHERE_MEANS[nowhere]}"))
        console.print(Text(f"  {LEAVE_OUT}  passer : laisser ce lauréat de côté"))
        answers = [*numbers, nowhere, LEAVE_OUT]
        try:
            said = Prompt.ask("Réponse", console=console, choices=answers, default=LEAVE_OUT)
        except EOFError:
            return None
        if said == LEAVE_OUT:
            return None
        return NOWHERE if said == nowhere else choices[int(said) - 1]

    return ask


def _show_doubt(console: Console, change: Change) -> None:
    name = f"« {change.laureate.name_as_written} »"
    if doubt := reading_doubt(change):
        line = change.announced.line if change.announced else 0
        award = AWARD_LABELS[change.laureate.award].lower()
        console.print(Text(f"{name}, {award}, ligne {line}. Lecture en doute : {doubt}"))
    question = "quel territoire" if is_doubtfully_placed(change) else "le retenir"
    console.print(Text(f"{name} : {question} ?"))


def _left_out(change: Change) -> Change:
    return replace(change, action="left out")


def _placed(change: Change, choice: Choice) -> Change:
    places = choice.territories
    found = change.answer.territories if change.answer else ()
    if places == found and not (places and is_doubtfully_placed(change)):
        return change
    unplaced = change.answer.method if change.answer else None
    if not places and unplaced not in ("ambiguous", "unmatched"):
        unplaced = "ambiguous"
    row = change.laureate.model_copy(
        update={
            "territories": tuple(place.key for place in places),
            "kind": places[0].kind if places else "",
            "match_method": "confirmed" if places else unplaced,
            "match_score": 1.0 if places else None,
        }
    )
    return replace(change, laureate=row)
