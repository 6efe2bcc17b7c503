from collections.abc import Callable

import pytest

from dashboard.words.wording import (
    AWARD_CHOICES,
    AWARD_COUNTS,
    SIGNS,
    award_of,
    count,
    edition_of,
    number,
    sign_of,
    summary_of,
)
from geodata.laureates import Laureate, load_laureates

Make = Callable[..., Laureate]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("award", "distinction", "sign", "words"),
    [
        ("label", "", "label", "Label"),
        ("label", "or", "or", "Label or"),
        ("label", "argent", "argent", "Label argent"),
        ("label", "bronze", "bronze", "Label bronze"),
        ("encouragement", "", "encouragement", "Encouragement"),
        ("startup", "", "startup", "Start-up"),
    ],
)
def test_each_award_has_its_sign_and_words(
    make: Make, award: str, distinction: str, sign: str, words: str
) -> None:
    laureate = make(award=award, distinction=distinction)
    assert sign_of(laureate) == sign
    assert award_of(laureate) == words


def test_an_unknown_edition_is_said(make: Make) -> None:
    assert edition_of(make(edition="")) == "édition inconnue"
    assert edition_of(make(edition="2018")) == "2018"


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (999, "999"), (1000, "1 000"), (1234567, "1 234 567")]
)
def test_numbers_are_french(value: int, written: str) -> None:
    assert plain(number(value)) == written


@pytest.mark.parametrize(
    ("amount", "said"), [(0, "0 ville"), (1, "1 ville"), (2, "2 villes"), (2000, "2 000 villes")]
)
def test_plural_begins_at_two(amount: int, said: str) -> None:
    assert plain(count(amount, "ville", "villes")) == said


def test_the_sentence_of_all_laureates() -> None:
    assert plain(summary_of(load_laureates())) == (
        "14 lauréats : 11 labels, 1 encouragement, 2 start-ups ; "
        "1 sans lieu établi, hors de la carte."
    )


def test_the_sentence_names_only_what_is_there(make: Make) -> None:
    assert plain(summary_of([make()])) == "1 lauréat : 1 label."


def test_the_sentence_of_nothing() -> None:
    assert summary_of([]) == "Aucun lauréat ne répond à ces filtres."


def test_the_summary_counts_what_has_no_outline(make):
    said = plain(summary_of([make(), make()], undrawn=1))
    assert said == "2 lauréats : 2 labels ; 1 sans contour dans la source, hors de la carte."


def test_all_labels_and_those_of_no_known_level_are_told_apart() -> None:
    assert AWARD_CHOICES["label"] == "Label (tous niveaux)"
    assert AWARD_COUNTS["label"] == "Label (niveau inconnu)"
    others = AWARD_CHOICES.keys() - {"label"}
    assert all(AWARD_CHOICES[key] == AWARD_COUNTS[key] == SIGNS[key] for key in others)
    assert list(AWARD_CHOICES) == list(AWARD_COUNTS) == list(SIGNS)
